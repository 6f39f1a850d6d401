#pragma once

#include "analysis/siting/opening_rules.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geo::analysis {

// What an open column saves a row: greater than 0.
struct Saving {
    std::uint32_t other = 0; // the column in a row, the row in a column
    double amount = 0.0;
};

// The form in which every model is solved: the greatest sum, over the rows, of the greatest saving among the columns
// that are open (nothing where none saves). The p-median is one (what is saved of the way to the furthest place), and
// so is covering (a row's residents, by each place that covers it): Cornuejols, Fisher and Nemhauser 1977.
class SavingProblem {
public:
    OpeningRules rules;

    [[nodiscard]] std::size_t rowCount() const { return m_rowBegin.size() - 1; }
    [[nodiscard]] std::size_t columnCount() const { return rules.columns(); }
    [[nodiscard]] std::size_t savingCount() const { return m_ofRows.size(); }
    // The greatest first.
    [[nodiscard]] std::span<const Saving> row(std::size_t row) const {
        return {m_ofRows.data() + m_rowBegin[row], m_ofRows.data() + m_rowBegin[row + 1]};
    }
    [[nodiscard]] std::span<const Saving> column(std::size_t column) const {
        return {m_ofColumns.data() + m_columnBegin[column], m_ofColumns.data() + m_columnBegin[column + 1]};
    }
    // Whether every sum of savings is a whole number.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    // A row: its savings in any order. `finish` after the last one. O(s log s)
    void addRow(std::vector<Saving> savings);
    void finish();

    // Adds up the rows that the same columns save the same amount (as in covering). O(savings) expected
    void uniteEqualRows();

    [[nodiscard]] double worthOf(std::span<const ColumnId> open) const;

private:
    std::vector<std::size_t> m_rowBegin{0};
    std::vector<Saving> m_ofRows;
    std::vector<std::size_t> m_columnBegin;
    std::vector<Saving> m_ofColumns;
    bool m_isWhole = true;
};

// What is left of a problem when some columns are open and some shut for good.
struct ReducedProblem {
    SavingProblem problem;
    std::vector<ColumnId> columns;    // by column of the reduced problem: its number before
    std::vector<std::uint32_t> rules; // by rule of the reduced problem: its number before
    std::vector<double> saved;        // by row before: what the columns that are open save
    double worth = 0.0;               // of the columns that are open
};
// The rows stay as they are numbered, even where nothing saves them any more. O(savings + terms of the rules)
[[nodiscard]] ReducedProblem reduced(const SavingProblem& problem, const std::vector<ColumnState>& states);

} // namespace geo::analysis
