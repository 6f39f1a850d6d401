#include "formats/detail/csv_place.h"

#include "domain/value.h"
#include "formats/detail/ogr_geometry.h"
#include "geom/crs.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace geo::formats::detail {

namespace {

// Names as domain::normalised gives them, the more telling first.
constexpr std::array<std::string_view, 13> kTexts = {
    "geomsurf", "site_geomsurf", "terr_geomsurf", "geo_shape", "wkt",     "geom_wkt", "wkt_geom",
    "the_geom", "geom",          "geometry",      "geometrie", "contour", "outline"};
constexpr std::array<std::string_view, 5> kPointTexts = {"geompoint", "site_geompoint", "pole_geompoint",
                                                         "etab_geompoint", "geopoint"};
constexpr std::array<std::string_view, 8> kLongitudes = {"longitude",        "lon",     "lng",     "long",
                                                         "result_longitude", "geo_lon", "x_wgs84", "coord_lon"};
constexpr std::array<std::string_view, 8> kLatitudes = {"latitude",        "lat",     "lat",     "lat",
                                                        "result_latitude", "geo_lat", "y_wgs84", "coord_lat"};
constexpr std::array<std::string_view, 9> kXs = {"x",         "coord_x", "x_l93",     "xl93",   "x_lambert93",
                                                 "lambert_x", "coordx",  "x_lambert", "x_coord"};
constexpr std::array<std::string_view, 9> kYs = {"y",         "coord_y", "y_l93",     "yl93",   "y_lambert93",
                                                 "lambert_y", "coordy",  "y_lambert", "y_coord"};
constexpr std::array<std::string_view, 8> kPairs = {"geo_point_2d", "geo_point",       "coordonnees_geo", "coordonnees",
                                                    "geopoint",     "geolocalisation", "lat_lon",         "latlon"};

// Ends of names that belong together: "stop_coordinates_lon" and "stop_coordinates_lat".
struct Ends {
    std::string_view east, north;
    bool named; // they say degrees
};
constexpr std::array<Ends, 5> kEnds = {{{"_longitude", "_latitude", true},
                                        {"_lon", "_lat", true},
                                        {"_lng", "_lat", true},
                                        {"_long", "_lat", true},
                                        {"_x", "_y", false}}};

std::optional<std::size_t> columnNamed(std::span<const SourceField> fields, std::string_view name) {
    const auto found =
        std::ranges::find_if(fields, [&](const SourceField& f) { return domain::normalised(f.name) == name; });
    if (found == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fields.begin());
}

// Only what begins as one is tried: a parser of geometry is not made for every text.
bool holdsGeometry(const std::string& sample) {
    constexpr std::array<std::string_view, 5> kBegins = {"POINT", "LINESTRING", "POLYGON", "MULTI", "SRID="};
    const auto first = sample.find_first_not_of(" \t");
    if (first == std::string::npos) return false;
    std::string begin = sample.substr(first, 10);
    std::ranges::transform(begin, begin.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const bool mayBe = begin.front() == '{' || begin.starts_with("GEOMETRY") || begin.starts_with("CURVE") ||
                       std::ranges::any_of(kBegins, [&](std::string_view word) { return begin.starts_with(word); });
    return mayBe && convertedFromText(sample).has_value();
}

using Pair = std::pair<double, double>;

std::optional<Pair> bothOf(std::string_view first, std::string_view second) {
    const auto a = decimal(first);
    const auto b = decimal(second);
    if (!a || !b) return std::nullopt;
    return Pair{*a, *b};
}

// {"lat": 47.2, "lon": -1.55} as {47.2, -1.55}.
std::optional<Pair> pairOfObject(std::string_view text) {
    const auto object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    const auto number = [&](const char* name) -> std::optional<double> {
        const auto found = object.find(name);
        if (found == object.end()) return std::nullopt;
        if (found->is_number()) return found->get<double>();
        return found->is_string() ? decimal(found->get_ref<const std::string&>()) : std::nullopt;
    };
    const auto lat = number("lat") ? number("lat") : number("latitude");
    const auto lon = number("lon") ? number("lon") : number("longitude");
    if (!lat || !lon) return std::nullopt;
    return Pair{*lat, *lon};
}

// Two numbers in one text: "47.2, -1.55", "47,2 ; -1,55", "[47.2 -1.55]", "47,2 -1,55".
std::optional<Pair> pairOf(std::string_view text) {
    if (text.starts_with('{')) return pairOfObject(text);
    const auto first = text.find_first_not_of(" \t[(");
    if (first == std::string_view::npos) return std::nullopt;
    text = text.substr(first, text.find_last_not_of(" \t])") - first + 1);
    if (const auto cut = text.find_first_of(";|"); cut != std::string_view::npos)
        return bothOf(text.substr(0, cut), text.substr(cut + 1));
    if (std::ranges::count(text, ',') == 1)
        if (const auto pair = bothOf(text.substr(0, text.find(',')), text.substr(text.find(',') + 1))) return pair;
    if (const auto cut = text.find(", "); cut != std::string_view::npos)
        return bothOf(text.substr(0, cut), text.substr(cut + 2));
    if (const auto cut = text.find(' '); cut != std::string_view::npos)
        return bothOf(text.substr(0, cut), text.substr(cut + 1));
    return std::nullopt;
}

std::optional<CsvPlace> textColumn(std::span<const SourceField> fields, std::span<const std::string_view> names) {
    for (const std::string_view name : names)
        if (const auto column = columnNamed(fields, name); column && holdsGeometry(fields[*column].sample))
            return CsvPlace{CsvPlace::Form::text, *column, *column, false};
    return std::nullopt;
}

std::optional<CsvPlace> numberColumns(std::span<const SourceField> fields, std::span<const std::string_view> xs,
                                      std::span<const std::string_view> ys, bool named) {
    for (std::size_t i = 0; i < xs.size(); ++i) {
        const auto x = columnNamed(fields, xs[i]);
        const auto y = columnNamed(fields, ys[i]);
        if (x && y) return CsvPlace{CsvPlace::Form::twoNumbers, *x, *y, named};
    }
    return std::nullopt;
}

std::optional<CsvPlace> pairColumn(std::span<const SourceField> fields) {
    for (const std::string_view name : kPairs)
        if (const auto column = columnNamed(fields, name); column && pairOf(fields[*column].sample))
            return CsvPlace{CsvPlace::Form::pair, *column, *column, true};
    return std::nullopt;
}

// Two columns whose names differ only in an end that says east or north, if their first values are numbers.
std::optional<CsvPlace> pairedColumns(std::span<const SourceField> fields) {
    for (const Ends& ends : kEnds)
        for (std::size_t x = 0; x < fields.size(); ++x) {
            std::string name = domain::normalised(fields[x].name);
            if (!name.ends_with(ends.east) || !decimal(fields[x].sample)) continue;
            name.replace(name.size() - ends.east.size(), ends.east.size(), ends.north);
            const auto y = columnNamed(fields, name);
            if (y && decimal(fields[*y].sample)) return CsvPlace{CsvPlace::Form::twoNumbers, x, *y, ends.named};
        }
    return std::nullopt;
}

// A column of any name that holds geometry.
std::optional<CsvPlace> geometryColumn(std::span<const SourceField> fields) {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (holdsGeometry(fields[i].sample)) return CsvPlace{CsvPlace::Form::text, i, i, false};
    return std::nullopt;
}

void reject(SourceRow& row, std::span<const SourceField> fields, std::size_t column) {
    row.diagnostics.push_back({DiagnosticCode::valueRejected,
                               Severity::warning,
                               row.number,
                               "",
                               {{"field", fields[column].name},
                                {"value", row.values[column].value_or("").substr(0, 80)},
                                {"reason", std::string{name(ErrorCode::valueMalformed)}},
                                {"expected", "geometry"}}});
}

void setText(SourceRow& row, const CsvPlace& place, std::span<const SourceField> fields, int* epsg) {
    if (!row.values[place.first]) return;
    auto converted = convertedFromText(*row.values[place.first], epsg);
    if (!converted) return reject(row, fields, place.first);
    std::ranges::move(foundIn(*converted, row.number), std::back_inserter(row.diagnostics));
    row.geometry = std::move(converted->geometry);
    row.droppedDimensions = std::move(converted->droppedDimensions);
}

void setNumbers(SourceRow& row, const CsvPlace& place, std::span<const SourceField> fields) {
    const auto& x = row.values[place.first];
    const auto& y = row.values[place.second];
    if (!x && !y) return;
    const auto east = x ? decimal(*x) : std::nullopt;
    const auto north = y ? decimal(*y) : std::nullopt;
    if (east && north)
        row.geometry = geom::PointM{*east, *north};
    else
        reject(row, fields, east ? place.second : place.first);
}

void setPair(SourceRow& row, const CsvPlace& place, std::span<const SourceField> fields) {
    if (!row.values[place.first]) return;
    if (const auto pair = pairOf(*row.values[place.first]))
        row.geometry = geom::PointM{pair->second, pair->first};
    else
        reject(row, fields, place.first);
}

} // namespace

std::optional<double> decimal(std::string_view text) {
    const auto isBlank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\u00A0")) {
            i += 1;
        } else if (text.substr(i).starts_with("\u202F")) {
            i += 2;
        } else if (!isBlank(text[i])) {
            plain += text[i] == ',' ? '.' : text[i];
        }
    }
    if (plain.starts_with('+')) plain.erase(0, 1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (plain.empty() || error != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

CsvPlace placeIn(std::span<const SourceField> fields) {
    if (const auto place = textColumn(fields, kTexts)) return *place;
    if (const auto place = numberColumns(fields, kLongitudes, kLatitudes, true)) return *place;
    if (const auto place = textColumn(fields, kPointTexts)) return *place;
    if (const auto place = numberColumns(fields, kXs, kYs, false)) return *place;
    if (const auto place = pairColumn(fields)) return *place;
    if (const auto place = pairedColumns(fields)) return *place;
    if (const auto place = geometryColumn(fields)) return *place;
    return {};
}

std::string geometryTypeOf(const CsvPlace& place) {
    if (place.form == CsvPlace::Form::none) return "NONE";
    return place.form == CsvPlace::Form::text ? "UNKNOWN" : "POINT";
}

std::vector<std::string> namesOf(const CsvPlace& place, std::span<const SourceField> fields) {
    if (place.form == CsvPlace::Form::none) return {};
    if (place.form != CsvPlace::Form::twoNumbers) return {fields[place.first].name};
    return {fields[place.first].name, fields[place.second].name};
}

int statedCrs(const CsvPlace& place, std::span<const SourceField> fields) {
    if (place.form != CsvPlace::Form::text) return place.named ? geom::kLonLat : 0;
    const std::string& sample = fields[place.first].sample;
    int stated = sample.starts_with('{') ? geom::kLonLat : 0; // RFC 7946
    static_cast<void>(convertedFromText(sample, &stated));
    return stated;
}

void setPlace(SourceRow& row, const CsvPlace& place, std::span<const SourceField> fields, int* epsg) {
    switch (place.form) {
    case CsvPlace::Form::none:
        return;
    case CsvPlace::Form::text:
        return setText(row, place, fields, epsg);
    case CsvPlace::Form::twoNumbers:
        return setNumbers(row, place, fields);
    case CsvPlace::Form::pair:
        return setPair(row, place, fields);
    }
}

} // namespace geo::formats::detail
