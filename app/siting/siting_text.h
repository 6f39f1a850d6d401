#pragma once

#include "base/job_control.h"
#include "domain/results/siting.h"
#include "text/language.h"
#include "usecase/siting_ground.h"

#include <QString>
#include <QStringList>

// What is said of where to open, in the language of the installed Translations.
namespace app::siting {

// What a model answers, in a sentence.
[[nodiscard]] QString modelSentence(geo::domain::SitingModel model);

// A row that is gone goes by its number.
[[nodiscard]] QString nameOf(const geo::usecase::SitingGround& ground, geo::SiteId site);
// "Halle, Friche, Atelier".
[[nodiscard]] QString namesOf(const geo::usecase::SitingGround& ground, const std::vector<geo::SiteId>& sites);

// "1 240 000 €"; not known.
[[nodiscard]] QString eurosText(const std::optional<geo::Euros>& amount, const text::Language& language);

// The figure that the model seeks: "12 430 residents covered", "5 places", "9.4 min on average", "17 min at most".
[[nodiscard]] QString objectiveText(const geo::domain::SitingReport& report, double objective,
                                    const text::Language& language);
// "Optimal, proven: 5 new places, 12 430 of 18 900 residents covered (66 %), 8 100 before; 1 240 000 €."
[[nodiscard]] QString statusSentence(const geo::domain::SitingReport& report, const text::Language& language);
// "Best found 40, at most 41: within 3.4 % of the best possible…"
[[nodiscard]] QString reachSentence(geo::domain::SitingModel model, const geo::SearchReach& reach,
                                    const text::Language& language);

// What was asked, each a name and a value, in a fixed order; what was not asked is left out only where `all` is false.
[[nodiscard]] std::vector<std::pair<QString, QString>> paramRows(const geo::domain::SitingParams& params,
                                                                 const geo::usecase::SitingGround& ground,
                                                                 const text::Language& language, bool all);

} // namespace app::siting
