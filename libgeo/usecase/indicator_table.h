#pragma once

#include "domain/results/indicators.h"
#include "usecase/export_rows.h"

#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace geo::usecase {

// What the figures of the board are about, as they stand together in tables and charts.
enum class IndicatorGroup : std::uint8_t { sites, projects, occupancy, places, ground, ess };

struct IndicatorField {
    std::string name; // stable: the column of files and the key of JSON
    IndicatorGroup group = IndicatorGroup::sites;
    domain::FieldType type = domain::FieldType::integer;
    domain::Unit unit = domain::Unit::none;
};

// Every figure, in the order of the columns. Lists by state are one figure a state: "sites_mobilisable".
[[nodiscard]] std::vector<IndicatorField> indicatorFields();

// The figures of a row, in the order of indicatorFields(). Unknown: not computed, or not known.
[[nodiscard]] std::vector<domain::Value> indicatorValues(const domain::IndicatorRow& row);

// Columns "code" and "name", then the figures; a row an area, and the total last (code and name are unknown). The one
// table that panel, command line and files show; headings are the reader's to add.
[[nodiscard]] Table indicatorTable(const domain::IndicatorReport& report);
// A row a quarter: from_date, until_date, let_m2, vacant_m2 (means of a day), occupancy. `row`: of the report; none: of
// the total.
[[nodiscard]] Table indicatorSeries(const domain::IndicatorReport& report, std::optional<std::size_t> row);

// The rows of the workspace behind a figure: as many as it says. Empty for figures that count no rows (areas, jobs).
// `row`: of the report; none: all.
struct IndicatorRowsBehind {
    domain::Kind kind = domain::Kind::site;
    std::set<std::int64_t> ids;
    std::set<std::int64_t> sites; // that they are in, as far as they are in one
};
[[nodiscard]] IndicatorRowsBehind rowsBehind(const domain::IndicatorReport& report, std::string_view field,
                                             std::optional<std::size_t> row);

} // namespace geo::usecase
