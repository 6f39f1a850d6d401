#pragma once

#include "cli/answer.h"
#include "cli/context.h"
#include "domain/results/match.h"

namespace app::cli {

// A report as a document or as two tables: {project, date, method, weights, eligible, excluded, ranking:[{rank, site,
// space, name, score, contributions, unknown, ranks:{method: rank}}], exclusions:[{site, space, rule, value, needed,
// source}], agreement:[{methods, kendall}]}. At most `top` lines of the ranking. `unknown` names the rules and the
// weighed criteria that could not be answered.
[[nodiscard]] Json matchJson(const geo::domain::MatchReport& report, std::size_t top);
[[nodiscard]] std::string matchText(const geo::domain::Project& project, const geo::domain::MatchReport& report,
                                    std::size_t top, const text::Language& language);

} // namespace app::cli
