#pragma once

#include "analysis/coverage/coverage_ground.h"
#include "analysis/siting/siting_problem.h"
#include "domain/results/siting.h"

namespace geo::analysis {

// Where to open on the streets of a workspace, as a problem without a map.
struct StreetSiting {
    SitingProblem problem;
    std::vector<domain::CoveringPlace> places; // by candidate of the problem; those that are kept first
    std::vector<std::optional<Euros>> costs;   // by candidate: price and works; none where neither is known
    double residents = 0.0;                    // who are counted: of all squares
    std::vector<Diagnostic> diagnostics;
};

// Residents travel to the place. `thresholds`: the minutes within which cover is asked; what is further than any is not
// reached. None where it is asked how far residents are (p-median, p-centre): they are counted by square then, with the
// mean of their minutes. Cover counts them along the streets in pieces of 40 m at most. For the most covered (MCLP) the
// pieces are cut where the times end, so that it is exact; where all is to be covered, a piece is covered when its
// middle is: the last metres of a street force no place. O(candidates x (n log n of the streets + pieces within the
// horizon)). Errors: networkMissing (what, mode), nothingToCover (what), notFound (kind, key), cancelled.
[[nodiscard]] Result<StreetSiting> siteOnStreets(const CoverageGround& ground, const domain::SitingParams& params,
                                                 std::span<const double> thresholds, JobControl& job);

} // namespace geo::analysis
