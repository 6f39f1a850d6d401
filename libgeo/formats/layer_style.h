#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace geo::formats {

inline constexpr std::size_t kMostStyleText = 8'000'000; // bytes: larger ones are not read

// A style for a table of a GeoPackage, as it goes into `layer_styles`, the table in which QGIS keeps styles of layers.
struct TableStyle {
    std::string table;
    std::string name; // of the style, for a list
    std::string qml;
    std::string sld;
};

// The style that a source brings along for the layer that is read.
struct SourceStyle {
    enum class Place : std::uint8_t { table, fileBeside };
    Place place = Place::table;
    std::string name; // in the table, or of the file
    std::string qml;  // "": none, or too large
    std::string sld;
    bool isTooLarge = false; // what there is of it: more than kMostStyleText
};

// A file of text of at most kMostStyleText. Errors: fileMissing; fileUnreadable (file, detail).
[[nodiscard]] Result<std::string> readStyleText(const std::filesystem::path& path);

// Whole or not at all. Errors: fileExists, folderNotWritable, diskFull, writeFailed.
[[nodiscard]] Result<void> writeStyleText(const std::filesystem::path& path, const std::string& text, bool overwrite);

} // namespace geo::formats
