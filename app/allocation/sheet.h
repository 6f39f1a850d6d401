#pragma once

#include "text/language.h"
#include "usecase/allocation_ground.h"
#include "usecase/export_rows.h"
#include "usecase/place_allotments.h"
#include "usecase/scenarios.h"

#include <QString>
#include <QVariant>

#include <vector>

namespace app::allocation {

// A table as it is shown and written: numbers are double, days are ISO text, an invalid cell is not known.
struct SheetColumn {
    std::string name; // stable, of the file
    QString head;
    geo::domain::FieldType type = geo::domain::FieldType::text;
    int decimals = 0;
};
struct SheetRow {
    std::vector<QVariant> cells;
    geo::domain::ProjectSpace about; // its project and space; 0 where there is none
    QString tip;
};
struct Sheet {
    QString name; // of the file and its sheet
    std::vector<SheetColumn> columns;
    std::vector<SheetRow> rows;
};

using Ground = geo::usecase::AllocationGround;

[[nodiscard]] Sheet allotmentSheet(const geo::domain::AllocationReport& report, const Ground& ground);
[[nodiscard]] Sheet unplacedSheet(const geo::domain::AllocationReport& report, const Ground& ground);
[[nodiscard]] Sheet blockingSheet(const geo::domain::AllocationReport& report, const Ground& ground);
[[nodiscard]] Sheet differenceSheet(const geo::domain::AllocationComparison& comparison, const Ground& ground);
[[nodiscard]] Sheet placingSheet(const geo::usecase::PlacementPlan& plan, const Ground& ground);
[[nodiscard]] Sheet scenarioSheet(const std::vector<geo::domain::Scenario>& scenarios);

// The same values for a file.
[[nodiscard]] geo::usecase::Table tableOf(const Sheet& sheet);

} // namespace app::allocation
