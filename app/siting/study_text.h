#pragma once

#include "siting/siting_sheets.h"
#include "text/language.h"
#include "usecase/study.h"

#include <QString>
#include <QStringList>

// What a study tells, in the language of the installed Translations. Window, command line and paper say these words.
namespace app::siting {

// "Works", without unit.
[[nodiscard]] QString label(geo::usecase::StudyItem item);
// "1 240 m² (2 of 3)", "none", "not known".
[[nodiscard]] QString figureText(const geo::usecase::StudyFigure& figure, const text::Language& language);

// One part: a row an item, a column a site, the totals last. `first` and `count` choose the sites; totals are there
// where the last site is. Heads stand in the first row.
[[nodiscard]] std::vector<QStringList> partRows(const geo::usecase::StudySheet& sheet, geo::domain::StudyTopic part,
                                                std::size_t first, std::size_t count, const text::Language& language);

// What the scenario asked and found, each a name and a value.
[[nodiscard]] std::vector<std::pair<QString, QString>> scenarioRows(const geo::usecase::StudySheet& sheet,
                                                                    const text::Language& language);
// That there is nothing to tell of, where the scenario chose no site; "" else.
[[nodiscard]] QString emptySentence(const geo::usecase::StudySheet& sheet);

// One part for the window: a row an item.
[[nodiscard]] tables::Sheet partSheet(const geo::usecase::StudySheet& sheet, geo::domain::StudyTopic part,
                                      const text::Language& language);
// All figures for a file: a row a site, a column an item (numbers as numbers, others in words), and a last row with the
// totals.
[[nodiscard]] geo::usecase::Table figureTable(const geo::usecase::StudySheet& sheet, const text::Language& language);

} // namespace app::siting
