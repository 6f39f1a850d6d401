#pragma once

#include "usecase/desk.h"
#include "usecase/table_columns.h"

namespace geo::usecase {

// What a table shows before its columns are there.
struct FirstRows {
    std::int64_t count = 0;           // of all rows of the kind
    std::vector<domain::Record> rows; // the first ones by number, without shapes
};

// Milliseconds, however many rows the kind has.
[[nodiscard]] Result<FirstRows> readFirstRows(const Desk& desk, domain::Kind kind, std::int64_t limit);

// All rows of a kind, column by column. Error: cancelled.
[[nodiscard]] Result<std::shared_ptr<const TableColumns>> readTable(const Desk& desk, domain::Kind kind,
                                                                    JobControl& job);

// Which state of a kind a table shows: another one after each step that was about it.
struct TableState {
    std::int64_t step = 0;  // number of the last entry of the journal
    std::int64_t count = 0; // of the rows
    friend bool operator==(const TableState&, const TableState&) = default;
};
[[nodiscard]] Result<TableState> tableState(const Desk& desk, domain::Kind kind);
// Whether rows of the kind may have changed since: by a step that touched the kind, or by a program that keeps no
// journal and left another number of rows.
[[nodiscard]] Result<bool> hasChangedSince(const Desk& desk, domain::Kind kind, const TableState& state);

} // namespace geo::usecase
