#pragma once

#include "cli/answer.h"
#include "domain/results/match.h"
#include "domain/results/relaxation.h"
#include "text/language.h"
#include "usecase/relax.h"

namespace app::cli {

// {project, date, at_least, eligible, beyond, sets:[{parts:[{need, needed, proposed}], opened, spaces}],
// barriers:[{need, alone, broken, unknown}]}. `proposed` is null where only giving the need up does.
[[nodiscard]] Json relaxJson(const geo::domain::MatchReport& report, const geo::domain::RelaxationReport& found);
[[nodiscard]] std::string relaxText(const geo::domain::RelaxationReport& found, const text::Language& language);

// {project, date, spaces:[{site, space, name, eligible, answers:[{rule, answer, value, needed, source}]}], changes}.
[[nodiscard]] Json whyJson(const geo::domain::MatchReport& report, const geo::usecase::WhyNot& why);
[[nodiscard]] std::string whyText(const geo::domain::MatchReport& report, const geo::usecase::WhyNot& why,
                                  const text::Language& language);

} // namespace app::cli
