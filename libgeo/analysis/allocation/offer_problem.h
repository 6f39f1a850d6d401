#pragma once

#include "analysis/allocation/choice_problem.h"
#include "analysis/allocation/offers.h"

namespace geo::analysis {

// Which of the obligations the problem holds, besides the rooms and the pinned pairs.
struct Obligations {
    bool ceilings = true;
    bool qpvShare = true;
    bool onlyPinned = false; // without the projects that are not pinned
};

// Offers as choices: a group a project, and a row for every place, or bearer with a ceiling, and every day on which it
// may be too full.
struct OfferProblem {
    std::vector<Offer> offers; // by choice
    ChoiceProblem problem;
};

// How many of the candidates of each project are listed, from the dearest.
using Listing = std::vector<std::size_t>;

// Of a pinned project only its pair is listed, and it is obligatory where it has an offer; forbidden pairs have no
// choice.
[[nodiscard]] OfferProblem offerProblem(const Market& market, const domain::AllocationParams& params,
                                        const Listing& listed, const Obligations& obligations);

// The space that a project is pinned to.
[[nodiscard]] std::optional<SpaceId> pinOf(const domain::AllocationParams& params, ProjectId project);

} // namespace geo::analysis
