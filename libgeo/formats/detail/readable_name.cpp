#include "formats/detail/readable_name.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace geo::formats::detail {

namespace {

template <std::size_t N>
bool hasOneOf(const std::filesystem::path& path, const std::array<std::string_view, N>& extensions) {
    return std::ranges::find(extensions, extensionOf(path)) != extensions.end();
}

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

} // namespace

std::string extensionOf(const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    return extension.empty() ? "" : lowered(extension.substr(1));
}

bool isReadableName(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 19> kExtensions = {
        "gpkg", "geojson", "shp",  "dbf", "sqlite", "db",  "fgb", "kml",      "kmz",     "gml",
        "tab",  "mif",     "xlsx", "ods", "gpx",    "osm", "pbf", "topojson", "geojsons"};
    return hasOneOf(path, kExtensions) || isJsonName(path) || isSeparatedTextName(path);
}

bool isSeparatedTextName(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 3> kExtensions = {"csv", "tsv", "txt"};
    return hasOneOf(path, kExtensions);
}

bool isJsonName(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 6> kExtensions = {"json",   "geojson",  "jsonl",
                                                             "ndjson", "geojsonl", "geojsons"};
    return hasOneOf(path, kExtensions);
}

bool isZipName(const std::filesystem::path& path) {
    return extensionOf(path) == "zip";
}

bool isGzipName(const std::filesystem::path& path) {
    return extensionOf(path) == "gz" && extensionOf(path.stem()) != "tar";
}

bool isArchiveName(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 9> kExtensions = {"zip", "gz",  "tgz", "tar", "7z",
                                                             "rar", "bz2", "xz",  "zst"};
    return hasOneOf(path, kExtensions);
}

bool isLeftover(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    return name.empty() || name.starts_with('.') || name.starts_with("~$") || lowered(name) == "thumbs.db" ||
           lowered(name) == "__macosx";
}

std::string stemOf(const std::filesystem::path& path) {
    std::filesystem::path stem = path;
    return lowered(stem.replace_extension().string());
}

} // namespace geo::formats::detail
