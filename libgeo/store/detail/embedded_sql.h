#pragma once

#include <span>
#include <string_view>

namespace geo::store::detail {

// A file of store/sql, as it was when the program was built.
struct SqlFile {
    std::string_view path; // below store/sql, e.g. "queries/row.sql"
    std::string_view text;
};

// Every file of store/sql in the order of the paths.
[[nodiscard]] std::span<const SqlFile> embeddedSql();

} // namespace geo::store::detail
