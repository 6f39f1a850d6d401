#include "usecase/table_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

namespace geo::usecase {

namespace {

using Entry = TableColumn::Entry;

std::vector<std::size_t> rowsOfEntries(const TableColumn& column, const RowPositions& rows) {
    std::vector<std::size_t> counts(column.entryCount() + std::size_t{1}, 0);
    for (const std::uint32_t row : rows) ++counts[column.entryAt(row)];
    return counts;
}

double medianOf(std::vector<double>& numbers) {
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::ranges::nth_element(numbers, middle);
    if (numbers.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(numbers.begin(), middle)) / 2.0;
}

void addNumbers(std::vector<double> numbers, ColumnFigures& figures) {
    if (numbers.empty()) return;
    // Summed in order of size, so that a million small ones are not lost beside a large one.
    std::ranges::sort(numbers, {}, [](double number) { return std::abs(number); });
    double sum = 0.0;
    for (const double number : numbers) sum += number;
    figures.sum = sum;
    figures.mean = sum / static_cast<double>(numbers.size());
    const auto [least, most] = std::ranges::minmax(numbers);
    figures.least = least;
    figures.most = most;
    figures.median = medianOf(numbers);
}

std::string keyOf(const domain::Value& value) {
    return domain::toText(value);
}

} // namespace

Result<ColumnFigures> columnFigures(const TableColumns& table, const RowPositions& rows, std::size_t field,
                                    JobControl& job) {
    const TableColumn& column = table.columns.at(field);
    GEO_TRY(job.step(Phase::computing));
    const auto counts = rowsOfEntries(column, rows);
    GEO_TRY(job.step(Phase::computing));
    ColumnFigures figures;
    figures.rows = rows.size();
    figures.unknown = counts.front();
    std::vector<double> numbers;
    std::unordered_set<std::string_view> texts;
    for (Entry entry = 1; entry <= column.entryCount(); ++entry) {
        if (counts[entry] == 0) continue;
        if (column.isDistinct()) ++figures.distinct;
        if (!column.isNumeric() && !column.isDistinct()) texts.insert(column.text(entry));
        const double number = column.number(entry);
        if (!std::isnan(number)) numbers.insert(numbers.end(), counts[entry], number);
    }
    GEO_TRY(job.step(Phase::computing));
    if (!column.isDistinct()) {
        std::vector<double> distinct = numbers;
        std::ranges::sort(distinct);
        figures.distinct =
            texts.size() + static_cast<std::size_t>(std::ranges::unique(distinct).begin() - distinct.begin());
    }
    addNumbers(std::move(numbers), figures);
    return figures;
}

Result<ValueCounts> valueCounts(const TableColumns& table, const RowPositions& rows, std::size_t field,
                                std::size_t most, JobControl& job) {
    const TableColumn& column = table.columns.at(field);
    const bool isList = column.type() == domain::FieldType::codeList || column.type() == domain::FieldType::textList;
    GEO_TRY(job.step(Phase::computing));
    const auto counts = rowsOfEntries(column, rows);
    std::map<std::string, ValueCount> found;
    const auto add = [&](domain::Value value, std::size_t count) {
        ValueCount& line = found[keyOf(value)];
        line.value = std::move(value);
        line.count += count;
    };
    for (Entry entry = 0; entry <= column.entryCount(); ++entry) {
        if (counts[entry] == 0) continue;
        if (!isList || entry == TableColumn::kUnknown)
            add(column.value(entry), counts[entry]);
        else
            for (std::string& part : domain::listParts(column.text(entry))) add(std::move(part), counts[entry]);
    }
    ValueCounts result;
    for (auto& [key, line] : found) result.values.push_back(std::move(line));
    std::ranges::stable_sort(result.values, std::ranges::greater{}, &ValueCount::count);
    result.isWhole = result.values.size() <= most;
    if (!result.isWhole) result.values.resize(most);
    return result;
}

std::vector<std::size_t> filledFields(const TableColumns& table) {
    std::vector<std::size_t> filled;
    for (std::size_t field = 0; field < table.columns.size(); ++field)
        if (table.columns[field].entryCount() > 0) filled.push_back(field);
    return filled;
}

} // namespace geo::usecase
