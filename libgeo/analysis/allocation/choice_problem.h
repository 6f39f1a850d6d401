#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace geo::analysis {

// What a choice takes of a row; less than nothing where it makes room there.
struct ChoiceLoad {
    std::uint32_t row = 0;
    double amount = 0.0;
};

struct Choice {
    std::uint32_t group = 0;
    std::int64_t worth = 0; // not negative
    std::size_t firstLoad = 0;
    std::uint32_t loads = 0;
};

// Groups of choices of which one at most is taken, exactly one of an obligatory group; the loads of what is taken sum
// to the room of each row at most. Every row has room for nothing (room >= 0).
struct ChoiceProblem {
    std::vector<Choice>
        choices; // group after group; within one the dearest first, and what is preferred of equal worth
    std::vector<ChoiceLoad> loads;
    std::vector<std::size_t> groupBegin{0}; // of group g: choices [groupBegin[g], groupBegin[g + 1])
    std::vector<bool> isObligatory;         // by group
    std::vector<std::int64_t> unlisted;     // by group: the most that a choice is worth which is not listed; 0: none is
    std::vector<double> room;               // by row
    bool makesRoom = false;                 // some load is less than nothing
    double mostRoomMade = 0.0;              // the most that a choice makes, of one row

    [[nodiscard]] std::size_t groups() const { return groupBegin.size() - 1; }
    [[nodiscard]] std::span<const ChoiceLoad> loadsOf(std::size_t choice) const {
        return std::span{loads}.subspan(choices[choice].firstLoad, choices[choice].loads);
    }
    // Adds a choice to the group that is being made, and ends that group.
    void add(std::int64_t worth, std::span<const ChoiceLoad> taken);
    void endGroup(bool isObligatoryGroup = false, std::int64_t mostUnlisted = 0);
};

// By group: the choice that is taken.
using Selection = std::vector<std::optional<std::size_t>>;

[[nodiscard]] std::int64_t worthOf(const ChoiceProblem& problem, const Selection& selection);
// Whether a choice of every obligatory group is taken.
[[nodiscard]] bool meetsObligations(const ChoiceProblem& problem, const Selection& selection);

} // namespace geo::analysis
