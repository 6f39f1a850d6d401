#pragma once

#include "domain/record.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geo::usecase {

// The values of one field over many rows. A value that repeats is kept once, as an *entry*, and each row says which it
// has; a field whose values hardly repeat has an entry for each row. What is asked of a column (does it contain
// "halle", where does it stand in the order) is answered once an entry, and looked up for the rows.
class TableColumn {
public:
    using Entry = std::uint32_t;
    static constexpr Entry kUnknown = 0; // the entry of rows whose value is not known; the others count from 1

    explicit TableColumn(domain::FieldType type);

    [[nodiscard]] domain::FieldType type() const { return m_type; }
    // Integers, numbers and booleans.
    [[nodiscard]] bool isNumeric() const { return m_isNumeric; }
    [[nodiscard]] std::size_t rowCount() const { return m_entries.size(); }
    // Entries without kUnknown. Equal values may have several where `isDistinct` is false.
    [[nodiscard]] Entry entryCount() const {
        return static_cast<Entry>(m_isNumeric ? m_numbers.size() : m_ends.size());
    }
    [[nodiscard]] bool isDistinct() const { return m_isInterning; }
    [[nodiscard]] Entry entryAt(std::size_t row) const { return m_entries[row]; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    // Of a numeric column; not-a-number for a text that another program wrote there.
    [[nodiscard]] double number(Entry entry) const;
    // Of a column of texts; of a numeric one only what `number` could not say. Valid as long as the column.
    [[nodiscard]] std::string_view text(Entry entry) const;
    [[nodiscard]] domain::Value value(Entry entry) const;
    // The same into a value that is used again, so that texts need no new room.
    void read(Entry entry, domain::Value& value) const;

    void addUnknown() { m_entries.push_back(kUnknown); }
    void add(double number);
    void add(std::string_view text); // "" is not known
    // No more is added: what only adding needs is given back.
    void close();
    void reserve(std::size_t rows) { m_entries.reserve(rows); }
    [[nodiscard]] std::size_t bytes() const;

private:
    struct TextHash {
        using is_transparent = void;
        [[nodiscard]] std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    [[nodiscard]] Entry addText(std::string_view text);
    [[nodiscard]] Entry addNumber(double number);
    void stopInterningWhereUseless();

    domain::FieldType m_type;
    bool m_isNumeric;
    bool m_isInterning = true;
    std::vector<Entry> m_entries; // of the rows
    std::vector<double> m_numbers;
    std::string m_text;                           // the entries one behind the other
    std::vector<std::size_t> m_ends;              // of each entry in m_text
    std::unordered_map<Entry, std::string> m_odd; // texts in a numeric column
    std::unordered_map<std::string, Entry, TextHash, std::equal_to<>> m_knownTexts;
    std::unordered_map<std::uint64_t, Entry> m_knownNumbers;
};

// The rows of a kind, column by column, without their places: what a table of a million rows is sorted, filtered and
// shown from. Made once for a state of the file and never changed; rows are in the order of their numbers.
// Memory: 8 bytes a row, 4 for each field of it, and each value once.
struct TableColumns {
    domain::Kind kind = domain::Kind::commune;
    std::vector<std::int64_t> ids;
    std::vector<TableColumn> columns; // in the order of infoOf(kind).fields

    [[nodiscard]] std::size_t rowCount() const { return ids.size(); }
    // The position of a row by its number; none where it is not there. O(log n).
    [[nodiscard]] std::optional<std::size_t> rowOf(std::int64_t id) const;
    // The row without its shapes.
    [[nodiscard]] domain::Record record(std::size_t row) const;
    [[nodiscard]] std::size_t bytes() const;
};

// A table without rows yet.
[[nodiscard]] TableColumns emptyTable(domain::Kind kind);

} // namespace geo::usecase
