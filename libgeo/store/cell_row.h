#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace geo::store {

namespace detail {
class Statement;
}

// A row as it stands in the file, field by field (in the order of infoOf(kind).fields), without its shapes and without
// making a Record of it. Valid until the visitor returns.
class CellRow {
public:
    explicit CellRow(const detail::Statement& row)
        : m_row(&row) {}
    [[nodiscard]] std::int64_t id() const;
    [[nodiscard]] bool isNull(std::size_t field) const;
    [[nodiscard]] bool isText(std::size_t field) const;
    [[nodiscard]] double number(std::size_t field) const;
    [[nodiscard]] std::string_view text(std::size_t field) const;

private:
    const detail::Statement* m_row;
};

using CellVisitor = std::function<void(const CellRow&)>;

} // namespace geo::store
