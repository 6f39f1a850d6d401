#pragma once

#include "cli/answer.h"
#include "cli/context.h"
#include "domain/results/match.h"

namespace app::cli {

// A report as a document or as two tables: {project, date, method, weights, eligible, excluded, ranking:[{rank, site,
// space, name, score, contributions, unknown}], exclusions:[{site, space, rule, value, needed, source}]}. At most `top`
// lines of the ranking. With all methods each line has `ranks` {method: rank}, the document `agreement` [{methods,
// kendall}]. `unknown` names the rules and the
// weighed criteria that could not be answered.
enum class Methods : std::uint8_t { chosen, all };
[[nodiscard]] Json matchJson(const geo::domain::MatchReport& report, std::size_t top, Methods methods);
[[nodiscard]] std::string matchText(const geo::domain::Project& project, const geo::domain::MatchReport& report,
                                    std::size_t top, const text::Language& language);

} // namespace app::cli
