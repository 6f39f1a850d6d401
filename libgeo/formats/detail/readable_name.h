#pragma once

#include <filesystem>
#include <string>

namespace geo::formats::detail {

// The extension in lower case without its dot.
[[nodiscard]] std::string extensionOf(const std::filesystem::path& path);

// Whether the name promises one of the formats that are read, tables of separated values among them.
[[nodiscard]] bool isReadableName(const std::filesystem::path& path);

[[nodiscard]] bool isSeparatedTextName(const std::filesystem::path& path);

// .json and its like, which may hold GeoJSON or the records of a portal.
[[nodiscard]] bool isJsonName(const std::filesystem::path& path);

[[nodiscard]] bool isZipName(const std::filesystem::path& path);
// One file, compressed; not a .tar.gz.
[[nodiscard]] bool isGzipName(const std::filesystem::path& path);
// Any archive, also those that are not opened.
[[nodiscard]] bool isArchiveName(const std::filesystem::path& path);

// What a search leaves aside: hidden files, locks and previews that programs leave behind.
[[nodiscard]] bool isLeftover(const std::filesystem::path& path);

// The same path without its extension, in lower case: a file and its sidecars have it in common.
[[nodiscard]] std::string stemOf(const std::filesystem::path& path);

} // namespace geo::formats::detail
