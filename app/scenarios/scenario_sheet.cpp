#include "scenarios/scenario_sheet.h"

#include "text/language.h"

#include <QCoreApplication>

namespace app::scenarios {

using tables::Sheet;

namespace {

struct Scenarios {
    Q_DECLARE_TR_FUNCTIONS(Scenarios)
};

} // namespace

Sheet scenarioSheet(const std::vector<geo::domain::Scenario>& scenarios) {
    Sheet sheet{Scenarios::tr("scenarios"),
                {tables::wordColumn("name", Scenarios::tr("Name")), tables::dayColumn("taken_on", Scenarios::tr("Day")),
                 tables::wordColumn("author", Scenarios::tr("Kept by")),
                 tables::wordColumn("note", Scenarios::tr("Note"))}};
    for (const auto& each : scenarios)
        sheet.rows.push_back({{text::fromUtf8(each.name), tables::dayCell(each.takenOn), text::fromUtf8(each.author),
                               text::fromUtf8(each.note)},
                              {QString::number(each.id.value)}});
    return sheet;
}

} // namespace app::scenarios
