#pragma once

#include "usecase/table_filter.h"

namespace geo::usecase {

// What is said of a column below a table, over all rows shown or over the selected ones.
struct ColumnFigures {
    std::size_t rows = 0;
    std::size_t unknown = 0;
    std::size_t distinct = 0; // values
    // Of numbers; none where no value is known.
    std::optional<double> sum;
    std::optional<double> mean;
    std::optional<double> least;
    std::optional<double> most;
    std::optional<double> median; // the mean of the middle two of an even number
};
// Linear in the rows. Error: cancelled.
[[nodiscard]] Result<ColumnFigures> columnFigures(const TableColumns& table, const RowPositions& rows,
                                                  std::size_t field, JobControl& job);

// A value of a column and how many rows have it, as a filter offers it; of lists, their parts.
struct ValueCount {
    domain::Value value; // unknown among them
    std::size_t count = 0;
};
// At most `most` of them, those of most rows first; isWhole tells whether that is all.
struct ValueCounts {
    std::vector<ValueCount> values;
    bool isWhole = true;
};
[[nodiscard]] Result<ValueCounts> valueCounts(const TableColumns& table, const RowPositions& rows, std::size_t field,
                                              std::size_t most, JobControl& job);

// Positions of the fields of which at least one row has a value. Linear in the rows at worst.
[[nodiscard]] std::vector<std::size_t> filledFields(const TableColumns& table);

} // namespace geo::usecase
