#pragma once

#include "domain/results/pairwise.h"
#include "domain/results/robustness.h"
#include "usecase/desk.h"

#include <span>

namespace geo::usecase {

// How the spaces of a project are ranked: what is chosen, what follows from it, and how firm it is.

// The choices kept with the project; those of the program where it has none, or none that can be read.
[[nodiscard]] domain::RankingChoices choicesOf(const domain::Project& project);
// One undoable step; none where nothing is another. Errors: notFound (kind, key), those of Desk::edit.
[[nodiscard]] Result<void> keepChoices(Desk& desk, ProjectId project, const domain::RankingChoices& choices);

// How the project is matched by its choices.
[[nodiscard]] domain::MatchParams matchParamsOf(const domain::Project& project, Date date);
[[nodiscard]] domain::MatchParams matchParamsOf(const domain::Project& project, const domain::RankingChoices& choices,
                                                Date date);
// The weights that the choices give, by their source.
[[nodiscard]] domain::Weights weightsOf(const domain::RankingChoices& choices, const domain::Project& project);
// What judgments of pairs say (AHP); `besides` take part as well.
[[nodiscard]] domain::PairwiseReport pairwise(std::span<const domain::Judgment> judgments,
                                              std::span<const domain::Criterion> besides);

// The unit that a criterion is measured in for a project.
[[nodiscard]] domain::Unit unitOf(domain::Criterion criterion, const domain::Project& project);
// The function that a criterion has for a project unless another is chosen; none where it tells nothing apart.
[[nodiscard]] std::optional<domain::ValueFunction> usualFunction(domain::Criterion criterion,
                                                                 const domain::Project& project);
[[nodiscard]] double valueAt(const domain::ValueFunction& function, double measure);

// How firm a ranking is (SMAA-2): the draws of the choices, within their bounds. Errors: valueOutOfRange, cancelled.
[[nodiscard]] domain::RobustnessParams robustnessParamsOf(const domain::MatchReport& report);
[[nodiscard]] Result<domain::RobustnessReport> robustness(const domain::MatchReport& report,
                                                          const domain::RobustnessParams& params, JobControl& job);
[[nodiscard]] std::vector<domain::Stability> stabilityOf(const domain::MatchReport& report);

} // namespace geo::usecase
