#include "usecase/table_columns.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace geo::usecase {

namespace {

// Rows after which it is looked at whether values repeat at all, and how many distinct ones are too many.
constexpr std::size_t kRowsOfTrial = 32'768;
constexpr std::size_t kShareOfTrial = 2;

} // namespace

TableColumn::TableColumn(domain::FieldType type)
    : m_type(type)
    , m_isNumeric(type == domain::FieldType::integer || type == domain::FieldType::number ||
                  type == domain::FieldType::boolean) {}

double TableColumn::number(Entry entry) const {
    return m_isNumeric && entry != kUnknown ? m_numbers[entry - 1] : std::numeric_limits<double>::quiet_NaN();
}

std::string_view TableColumn::text(Entry entry) const {
    if (entry == kUnknown) return {};
    if (m_isNumeric) {
        const auto odd = m_odd.find(entry);
        return odd == m_odd.end() ? std::string_view{} : odd->second;
    }
    const std::size_t begin = entry == 1 ? 0 : m_ends[entry - 2];
    return std::string_view{m_text}.substr(begin, m_ends[entry - 1] - begin);
}

domain::Value TableColumn::value(Entry entry) const {
    domain::Value value;
    read(entry, value);
    return value;
}

void TableColumn::read(Entry entry, domain::Value& value) const {
    if (entry == kUnknown) {
        value = domain::Unknown{};
        return;
    }
    if (m_isNumeric && !m_odd.contains(entry)) {
        const double number = m_numbers[entry - 1];
        const bool isWhole = m_type != domain::FieldType::number && number == std::floor(number);
        value = isWhole ? domain::Value{static_cast<std::int64_t>(number)} : domain::Value{number};
        return;
    }
    if (auto* kept = std::get_if<std::string>(&value))
        kept->assign(text(entry));
    else
        value = std::string{text(entry)};
}

void TableColumn::add(double number) {
    // Its own text is what a number in a column of texts means.
    if (!m_isNumeric) return add(domain::toText(number));
    const bool isAsBefore =
        !m_entries.empty() && m_entries.back() != kUnknown && m_numbers[m_entries.back() - 1] == number;
    m_entries.push_back(isAsBefore ? m_entries.back() : addNumber(number));
    stopInterningWhereUseless();
}

void TableColumn::add(std::string_view text) {
    if (text.empty()) return addUnknown();
    const bool isAsBefore = !m_entries.empty() && m_entries.back() != kUnknown && this->text(m_entries.back()) == text;
    m_entries.push_back(isAsBefore ? m_entries.back() : addText(text));
    stopInterningWhereUseless();
}

TableColumn::Entry TableColumn::addNumber(double number) {
    if (m_isInterning) {
        const auto [found, isNew] =
            m_knownNumbers.try_emplace(std::bit_cast<std::uint64_t>(number), static_cast<Entry>(m_numbers.size() + 1));
        if (!isNew) return found->second;
    }
    m_numbers.push_back(number);
    return static_cast<Entry>(m_numbers.size());
}

TableColumn::Entry TableColumn::addText(std::string_view text) {
    if (m_isNumeric) {
        m_numbers.push_back(std::numeric_limits<double>::quiet_NaN());
        m_isInterning = false; // each stands for itself
        return m_odd.emplace(static_cast<Entry>(m_numbers.size()), text).first->first;
    }
    if (m_isInterning) {
        if (const auto found = m_knownTexts.find(text); found != m_knownTexts.end()) return found->second;
        m_knownTexts.emplace(text, static_cast<Entry>(m_ends.size() + 1));
    }
    m_text += text;
    m_ends.push_back(m_text.size());
    return static_cast<Entry>(m_ends.size());
}

void TableColumn::stopInterningWhereUseless() {
    if (!m_isInterning || m_entries.size() % kRowsOfTrial != 0) return;
    if (entryCount() * kShareOfTrial < m_entries.size()) return;
    m_isInterning = false;
    m_knownTexts = {};
    m_knownNumbers = {};
}

void TableColumn::close() {
    m_knownTexts = {};
    m_knownNumbers = {};
    m_entries.shrink_to_fit();
    m_numbers.shrink_to_fit();
    m_text.shrink_to_fit();
    m_ends.shrink_to_fit();
}

std::size_t TableColumn::bytes() const {
    return m_entries.capacity() * sizeof(Entry) + m_numbers.capacity() * sizeof(double) + m_text.capacity() +
           m_ends.capacity() * sizeof(std::size_t);
}

std::optional<std::size_t> TableColumns::rowOf(std::int64_t id) const {
    const auto found = std::ranges::lower_bound(ids, id);
    if (found == ids.end() || *found != id) return std::nullopt;
    return static_cast<std::size_t>(found - ids.begin());
}

domain::Record TableColumns::record(std::size_t row) const {
    domain::Record record = domain::emptyRecord(kind);
    record.id = ids[row];
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i].read(columns[i].entryAt(row), record.values[i]);
    return record;
}

std::size_t TableColumns::bytes() const {
    std::size_t all = ids.capacity() * sizeof(std::int64_t);
    for (const TableColumn& column : columns) all += column.bytes();
    return all;
}

TableColumns emptyTable(domain::Kind kind) {
    TableColumns table{kind, {}, {}};
    for (const auto& field : domain::infoOf(kind).fields) table.columns.emplace_back(field.type);
    return table;
}

} // namespace geo::usecase
