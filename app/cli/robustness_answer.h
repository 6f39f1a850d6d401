#pragma once

#include "cli/answer.h"
#include "cli/context.h"
#include "domain/results/robustness.h"

namespace app::cli {

// {project, draws, seed, acceptability:[{site, space, ranks:[share...], stability:{criterion: [low, high]}}]}, in the
// order of the ranking. The stability of a space are the shares of each weight between which it is first; a criterion
// for which it never is, is not named.
[[nodiscard]] Json robustnessJson(const geo::domain::MatchReport& report,
                                  const geo::domain::RobustnessReport& robustness);
// The plain sentence, the best spaces with their first ranks, and the stability of the first.
[[nodiscard]] std::string robustnessText(const geo::domain::MatchReport& report,
                                         const geo::domain::RobustnessReport& robustness,
                                         const text::Language& language);

} // namespace app::cli
