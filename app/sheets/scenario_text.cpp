#include "sheets/scenario_text.h"

#include "sheets/page_frame.h"
#include "text/code_label.h"
#include "text/value_text.h"

namespace app::sheets {

QString headingOf(const geo::usecase::SheetScenario& scenario, const text::Language& language) {
    const QString name = text::fromUtf8(scenario.name);
    const QString method = text::label(scenario.method);
    if (!scenario.takenOn) return words(QT_TRANSLATE_NOOP("Sheets", "Scenario “%1” (%2)")).arg(name, method);
    return words(QT_TRANSLATE_NOOP("Sheets", "Scenario “%1” (%2, kept on %3)"))
        .arg(name, method, language.date(*scenario.takenOn));
}

QStringList cellsOf(const geo::usecase::SheetAllotment& line, const text::Language& language) {
    const auto& allotment = line.allotment;
    return {text::fromUtf8(line.names.project), placeText(line.names.site, line.names.space),
            areaText(allotment.area, language), periodText(allotment.from, allotment.until, language),
            scoreText(allotment.score, language)};
}

QString periodText(const std::optional<geo::Date>& from, const std::optional<geo::Date>& until,
                   const text::Language& language) {
    return from || until ? text::periodText({from, until}, language) : text::unknownText();
}

QString scoreText(double score, const text::Language& language) {
    return language.locale().toString(score, 'f', 3);
}

QString areaText(const std::optional<geo::SquareMetres>& area, const text::Language& language) {
    return area ? text::areaText(*area, language) : text::unknownText();
}

} // namespace app::sheets
