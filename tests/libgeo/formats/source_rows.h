#pragma once

#include "sample_files.h"

#include <string>
#include <vector>

// Rows of sources for the tests of the readers.
namespace files {

inline constexpr const char* kSquare1 =
    "POLYGON ((355000 6689000,355100 6689000,355100 6689100,355000 6689100,355000 6689000))";
inline constexpr const char* kSquare2 =
    "POLYGON ((356000 6689000,356200 6689000,356200 6689200,356000 6689200,356000 6689000))";

inline geo::Result<std::vector<geo::formats::SourceRow>> rowsOf(geo::formats::Source& source) {
    std::vector<geo::formats::SourceRow> rows;
    geo::JobControl control;
    GEO_TRY(source.read(
        [&](geo::formats::SourceRow&& row) -> geo::Result<void> {
            rows.push_back(std::move(row));
            return {};
        },
        control));
    return rows;
}

inline geo::Result<std::vector<geo::formats::SourceRow>> rowsOf(const std::string& path,
                                                                const geo::formats::SourceOptions& options = {}) {
    GEO_ASSIGN(auto source, geo::formats::Source::open(path, options));
    return rowsOf(source);
}

inline std::string codeOf(const std::string& path, const geo::formats::SourceOptions& options = {}) {
    const auto rows = rowsOf(path, options);
    return rows ? "ok" : reasonOf(rows.error());
}

inline std::string value(const geo::formats::SourceRow& row, std::size_t field) {
    return row.values.at(field).value_or("(none)");
}

// The values of a row, "|" between them.
inline std::string joined(const geo::formats::SourceRow& row) {
    std::string text;
    for (std::size_t i = 0; i < row.values.size(); ++i) text += (i > 0 ? "|" : "") + value(row, i);
    return text;
}

inline std::string namesOf(const geo::formats::SourceInfo& info) {
    std::string text;
    for (const auto& field : info.fields) text += (text.empty() ? "" : "|") + field.name;
    return text;
}

} // namespace files
