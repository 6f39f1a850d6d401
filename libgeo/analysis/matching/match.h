#pragma once

#include "base/job_control.h"
#include "domain/results/match.h"

#include <span>
#include <vector>

namespace geo::analysis {

// Asks every rule of every space and ranks the eligible ones by the method of the choices, under every method besides.
// A space whose values are not all known is ranked by the middle of what they may be, with bounds (ranking_methods.h
// says how strict those are). O(spaces x (rules + criteria x log spaces) + sites x log QPV), plus the vertices of the
// neighbourhoods near each site.
// Errors: valueOutOfRange (field: the criterion, value, expected) for a weight that is negative or not a number;
// cancelled.
[[nodiscard]] Result<domain::MatchReport> matchProject(const domain::MatchSnapshot& snapshot,
                                                       const domain::MatchParams& params, JobControl& job);

// What each criterion alone makes of every match among the eligible ones; of the others nothing.
using CriterionFlows = std::vector<std::array<domain::CriterionFlow, domain::kCriterionCount>>;
[[nodiscard]] CriterionFlows criterionFlows(std::span<const domain::SpaceMatch> matches);

// The eligible matches, best first. O(n log n). Scores that differ by less than 1e-12 are tied, and go by the number of
// the site, then of the space. A weight that is negative or not a number counts as 0; where all are 0, every criterion
// weighs the same.
[[nodiscard]] std::vector<domain::Ranked> ranked(std::span<const domain::SpaceMatch> matches,
                                                 const domain::Weights& weights,
                                                 domain::Method method = domain::Method::weightedSum);

// The weights as shares that sum to 1, as `ranked` takes them.
[[nodiscard]] domain::Weights sharesOf(const domain::Weights& weights);

// Ranks a report anew under other weights, which become those of its parameters.
void rerank(domain::MatchReport& report, const domain::Weights& weights);
// The same under other choices; `project` is the one that was matched. Values are computed again only where a value
// function is another.
void rerank(domain::MatchReport& report, const domain::Project& project, const domain::RankingChoices& choices,
            const domain::Weights& weights);

} // namespace geo::analysis
