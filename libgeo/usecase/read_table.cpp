#include "usecase/read_table.h"

namespace geo::usecase {

namespace {

void addCell(const store::CellRow& row, std::size_t field, TableColumn& column) {
    if (row.isNull(field))
        column.addUnknown();
    else if (row.isText(field))
        column.add(row.text(field));
    else
        column.add(row.number(field));
}

} // namespace

Result<FirstRows> readFirstRows(const Desk& desk, domain::Kind kind, std::int64_t limit) {
    FirstRows first;
    TableColumns table = emptyTable(kind);
    const auto keep = [&](const store::CellRow& row) {
        table.ids.push_back(row.id());
        for (std::size_t i = 0; i < table.columns.size(); ++i) addCell(row, i, table.columns[i]);
    };
    JobControl job;
    GEO_TRY(desk.workspace().forEachCells(kind, limit, keep, job));
    for (std::size_t row = 0; row < table.rowCount(); ++row) first.rows.push_back(table.record(row));
    GEO_ASSIGN(first.count, desk.count(kind));
    return first;
}

Result<std::shared_ptr<const TableColumns>> readTable(const Desk& desk, domain::Kind kind, JobControl& job) {
    auto table = std::make_shared<TableColumns>(emptyTable(kind));
    GEO_ASSIGN(const std::int64_t count, desk.count(kind));
    table->ids.reserve(static_cast<std::size_t>(count));
    for (TableColumn& column : table->columns) column.reserve(static_cast<std::size_t>(count));
    const auto keep = [&](const store::CellRow& row) {
        table->ids.push_back(row.id());
        for (std::size_t i = 0; i < table->columns.size(); ++i) addCell(row, i, table->columns[i]);
    };
    GEO_TRY(desk.workspace().forEachCells(kind, std::nullopt, keep, job));
    for (TableColumn& column : table->columns) column.close();
    return std::shared_ptr<const TableColumns>{std::move(table)};
}

Result<TableState> tableState(const Desk& desk, domain::Kind kind) {
    TableState state;
    GEO_ASSIGN(state.step, desk.workspace().lastStep());
    GEO_ASSIGN(state.count, desk.count(kind));
    return state;
}

Result<bool> hasChangedSince(const Desk& desk, domain::Kind kind, const TableState& state) {
    GEO_ASSIGN(const std::int64_t count, desk.count(kind));
    if (count != state.count) return true;
    return desk.workspace().hasStepsAbout(kind, state.step);
}

} // namespace geo::usecase
