#pragma once

#include "text/language.h"
#include "usecase/compare_sitings.h"
#include "usecase/export_rows.h"
#include "usecase/study.h"

#include <QString>
#include <QVariant>

#include <vector>

namespace app::siting {

using Ground = geo::usecase::SitingGround;

// A table as it is shown and written: numbers are double, days are ISO text, an invalid cell is not known.
struct SheetColumn {
    std::string name; // stable, of the file
    QString head;
    geo::domain::FieldType type = geo::domain::FieldType::text;
    int decimals = 0;
};
struct SheetRow {
    std::vector<QVariant> cells;
    std::vector<geo::SiteId> about; // the sites that it tells of
    QString tip;
};
struct Sheet {
    QString name; // of the file and its sheet
    std::vector<SheetColumn> columns;
    std::vector<SheetRow> rows;
};

// A kept or new report by the name that it is shown under.
struct NamedReport {
    QString title;
    const geo::domain::SitingReport* report = nullptr;
};

[[nodiscard]] Sheet chosenSheet(const geo::domain::SitingReport& report, const Ground& ground);
[[nodiscard]] Sheet alternativeSheet(const geo::domain::SitingReport& report, const Ground& ground);
[[nodiscard]] Sheet frontSheet(const geo::domain::SitingReport& report, const Ground& ground);
[[nodiscard]] Sheet sensitivitySheet(const geo::domain::SitingReport& report, const Ground& ground);
[[nodiscard]] Sheet scenarioSheet(const std::vector<geo::domain::Scenario>& scenarios);
// What they were asked and what came out: a column a report.
[[nodiscard]] Sheet summarySheet(const std::vector<NamedReport>& reports, const Ground& ground,
                                 const text::Language& language);
// Which sites each chose, and how many places each has in an area.
[[nodiscard]] Sheet differenceSheet(const std::vector<NamedReport>& reports,
                                    const geo::usecase::SitingComparison& comparison);
[[nodiscard]] Sheet areaSheet(const std::vector<NamedReport>& reports,
                              const geo::usecase::SitingComparison& comparison);

// The same values for a file.
[[nodiscard]] geo::usecase::Table tableOf(const Sheet& sheet);

} // namespace app::siting
