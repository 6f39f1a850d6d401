#pragma once

#include "domain/results/match.h"
#include "usecase/desk.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace geo::usecase {

// Whether the filters of the map's layers hold for the sites that are matched.
enum class LayerFilters : std::uint8_t { hold, ignored };

// What the matching of a project looks at, taken at one instant. Error: notFound (kind, key).
[[nodiscard]] Result<std::shared_ptr<const domain::MatchSnapshot>> readMatch(const Desk& desk, std::string_view project,
                                                                             LayerFilters filters, JobControl& job);
[[nodiscard]] inline Result<std::shared_ptr<const domain::MatchSnapshot>>
readMatch(const Desk& desk, std::string_view project, JobControl& job) {
    return readMatch(desk, project, LayerFilters::hold, job);
}

// Eligibility and ranking of every space for the project. Error: cancelled.
[[nodiscard]] Result<domain::MatchReport> matchProject(const domain::MatchSnapshot& snapshot,
                                                       const domain::MatchParams& params, JobControl& job);

// The same report with other weights: only the ranking changes. Linear in the eligible spaces, but for the sorting.
[[nodiscard]] domain::MatchReport reranked(domain::MatchReport report, const domain::Weights& weights);

// The same ranked by other choices for the same project, `weights` being what their source gives.
[[nodiscard]] domain::MatchReport reranked(domain::MatchReport report, const domain::Project& project,
                                           const domain::RankingChoices& choices);

// Criterion names to weights, on top of those that the project's choices give. Error: criterionUnknown (value,
// allowed), valueOutOfRange.
[[nodiscard]] Result<domain::Weights> weightsOf(const domain::Project& project,
                                                const std::map<std::string, double>& chosen);

} // namespace geo::usecase
