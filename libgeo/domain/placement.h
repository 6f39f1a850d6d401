#pragma once

#include "domain/project.h"

namespace geo::domain {

enum class PlacementState : std::uint8_t { shortlisted, visited, proposed, approved, declined, agreed, running, ended };
template <>
struct Codes<PlacementState> {
    static constexpr std::array<std::string_view, 8> kTexts = {"shortlisted", "visited", "proposed", "approved",
                                                               "declined",    "agreed",  "running",  "ended"};
};

// A project beside a space, from the shortlist to the end of the agreement. A project's shortlist is its placements in
// the order of their rank.
struct Placement {
    static constexpr Kind kKind = Kind::placement;
    PlacementId id;
    ProjectId project;
    SpaceId space;
    PlacementState state = PlacementState::shortlisted;
    std::optional<std::int64_t> rank; // 1 is first in the project's shortlist
    std::optional<double> score;      // 0..1 when it was shortlisted
    std::optional<SquareMetres> area;
    std::optional<std::int64_t> weeklySlots;
    std::optional<Date> from; // half-open
    std::optional<Date> until;
    std::optional<Bearer> bearer;
    std::optional<EurosPerSquareMetreYear> rent; // agreed
    std::optional<std::int64_t> noticeMonths;    // before the end, within which it is to be renewed or left
    std::string note;
    std::string reason; // of the last change of state
};

// The share of a space that a placement takes: of its area, times of its half-days. What is not known is all of it.
// A space has room while the shares of those who are in it at once sum to 1 at most.
[[nodiscard]] Share shareTaken(const Space& space, const Placement& placement);

// The states that may follow: shortlisted > visited > proposed > approved or declined; approved > agreed > running >
// ended; a declined one may be proposed again. Earlier steps may be skipped back to `shortlisted` only.
[[nodiscard]] std::vector<PlacementState> nextStates(PlacementState state);

} // namespace geo::domain
