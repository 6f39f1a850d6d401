#pragma once

#include "domain/results/match.h"

#include <cstdint>
#include <string>
#include <vector>

namespace geo::analysis {

// What one need would have to become for one space that it keeps out.
struct Demand {
    domain::Rule rule = domain::Rule::spaceKind;
    bool onlyGivingUp = false;           // a feature, or a value that is not known
    double number = 0.0;                 // of a minimum, at most this; of a maximum, at least
    std::vector<std::string> items = {}; // of a list: one of these in it
    std::int64_t daysEarlier = 0;        // of the dates: the span to start, wider by so much at its ends
    std::int64_t daysLater = 0;
    double effort = 0.0; // how far from the need of today, relative to it; to compare changes only
};

// Needs that, changed together, make one space eligible; none of them can be left out.
struct Correction {
    std::uint32_t rules = 0; // a bit for each Rule
    std::vector<Demand> demands;
    double effort = 0.0;
};

[[nodiscard]] constexpr std::uint32_t bitOf(domain::Rule rule) {
    return std::uint32_t{1} << static_cast<unsigned>(rule);
}

// A bigger number asks more of a space (smallest area, duration...); of the others (rent, noise...) a smaller.
[[nodiscard]] bool isMinimum(domain::Rule rule);

// Every such set of needs, as the answers of the match tell them: mostly one, two where either the dates or the
// duration would do. None of a space that is eligible, and of one that no change of needs opens: its life cycle, or
// nothing of it is to be had any more.
[[nodiscard]] std::vector<Correction> correctionsOf(const domain::SpaceMatch& match, const domain::MatchParams& params);

} // namespace geo::analysis
