#include "formats/detail/csv_place.h"

#include "domain/value.h"
#include "formats/detail/ogr_geometry.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace geo::formats::detail {

namespace {

// Names as domain::normalised gives them, the more telling first.
constexpr std::array<std::string_view, 12> kTexts = {"geomsurf", "site_geomsurf", "terr_geomsurf", "geo_shape",
                                                     "wkt",      "geom_wkt",      "wkt_geom",      "the_geom",
                                                     "geom",     "geometry",      "geometrie",     "outline"};
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
constexpr std::array<std::string_view, 5> kPairs = {"geo_point_2d", "geo_point", "coordonnees_geo", "coordonnees",
                                                    "geopoint"};

std::optional<std::size_t> columnNamed(std::span<const SourceField> fields, std::string_view name) {
    const auto found =
        std::ranges::find_if(fields, [&](const SourceField& f) { return domain::normalised(f.name) == name; });
    if (found == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fields.begin());
}

bool holdsGeometry(const std::string& sample) {
    return convertedFromText(sample).has_value();
}

// "47.2, -1.55" as {47.2, -1.55}.
std::optional<std::pair<double, double>> pairOf(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto first = decimal(text.substr(0, comma));
    const auto second = decimal(text.substr(comma + 1));
    if (!first || !second) return std::nullopt;
    return std::pair{*first, *second};
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
    row.geometry = std::move(converted->geometry);
    row.droppedDimensions = converted->droppedDimensions;
    if (converted->mixed)
        row.diagnostics.push_back(
            {DiagnosticCode::geometryMixed,
             Severity::warning,
             row.number,
             "",
             {{"found", converted->found}, {"expected", std::string{geom::name(geom::typeOf(row.geometry))}}}});
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
    for (const char c : text)
        if (!isBlank(c)) plain += c == ',' ? '.' : c;
    if (plain.starts_with('+')) plain.erase(0, 1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (plain.empty() || error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return number;
}

CsvPlace placeIn(std::span<const SourceField> fields) {
    if (const auto place = textColumn(fields, kTexts)) return *place;
    if (const auto place = numberColumns(fields, kLongitudes, kLatitudes, true)) return *place;
    if (const auto place = textColumn(fields, kPointTexts)) return *place;
    if (const auto place = numberColumns(fields, kXs, kYs, false)) return *place;
    if (const auto place = pairColumn(fields)) return *place;
    return {};
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
