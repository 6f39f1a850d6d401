#pragma once

#include "base/job_control.h"
#include "domain/expression.h"
#include "usecase/table_columns.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace geo::usecase {

// What the reader sees instead of a value: the words of a code, the name of a commune. Called on a working thread.
// None: the text as it is kept. One a field, in the order of the columns.
using ShownText = std::function<std::string(const domain::Value&)>;
using ShownTexts = std::vector<ShownText>;

// Positions of rows in TableColumns. Shared: a table of a million rows hands them from job to job.
using RowPositions = std::vector<std::uint32_t>;
using SharedRows = std::shared_ptr<const RowPositions>;

// What a field is asked for.
struct HoldsWords { // each of the words is in the shown text, without regard to case and accents
    std::string words;
};
struct InRange { // ends as they are told; none is open. Numbers of numeric fields, ISO days of dates
    std::optional<domain::Value> low;
    std::optional<domain::Value> high;
    bool isLowExcluded = false;
    bool isHighExcluded = false;
    bool isNegated = false;
};
struct OneOf { // the values as they are kept; of a list, one of its parts
    std::set<std::string> values;
    bool isUnknownTaken = false;
};
struct IsKnown {
    bool isKnown = true;
};
using FieldTest = std::variant<HoldsWords, InRange, OneOf, IsKnown>;

// Which rows a table shows: those that meet everything.
struct TableFilter {
    std::string words; // each in any field, as HoldsWords
    std::vector<std::pair<std::size_t, FieldTest>> tests;
    std::vector<domain::Expression> expressions;
    std::optional<std::vector<std::int64_t>> only; // numbers of rows, ascending

    [[nodiscard]] bool isEmpty() const { return words.empty() && tests.empty() && expressions.empty() && !only; }
};

// What someone typed under the head of a column, as in a spreadsheet: ">100", "<= 20", "10..20", "=12", "<>0"; of dates
// "2024", "2024-06..2025-01", "> 01/03/2026"; "?" what is not known and "*" what is; anything else is words. None for a
// blank text.
[[nodiscard]] std::optional<FieldTest> parseFieldTest(const domain::FieldInfo& field, std::string_view typed);

// Positions of the rows that meet the filter, ascending. A field is asked once for each of its entries.
// O(entries x words + rows x tests). Error: cancelled.
[[nodiscard]] Result<RowPositions> filteredRows(const TableColumns& table, const TableFilter& filter,
                                                const ShownTexts& shown, JobControl& job);

} // namespace geo::usecase
