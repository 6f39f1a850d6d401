#pragma once

#include "base/diagnostic.h"
#include "formats/detail/gdal_handle.h"
#include "geom/geometry.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::formats::detail {

// A geometry of the house made of one of GDAL's.
struct Converted {
    geom::Geometry geometry;       // of the highest dimension present; curves drawn with chords of 4 degrees
    std::string droppedDimensions; // "Z", "M", "ZM" or ""
    std::string found;             // OGC name of what the file held, upper case
    bool mixed = false;            // parts of a lower dimension were left out
    bool wereOpen = false;         // rings did not end where they begin, and were closed
};

// Null gives no geometry. Linear in the vertices.
[[nodiscard]] Converted convertedFrom(OGRGeometryH geometry);

// From well-known text (with or without "SRID=n;", whose number goes to `epsg`) or a GeoJSON geometry; nothing where it
// is neither.
[[nodiscard]] std::optional<Converted> convertedFromText(std::string_view text, int* epsg = nullptr);

// What was done to a geometry on the way, as diagnostics of a row.
[[nodiscard]] std::vector<Diagnostic> foundIn(const Converted& converted, std::int64_t row);

// The OGC name of a type without its Z and M, in upper case: "POLYGON", "NONE", "UNKNOWN".
[[nodiscard]] std::string typeName(OGRwkbGeometryType type);

// The type of a layer that holds shapes of this type.
[[nodiscard]] OGRwkbGeometryType ogrTypeOf(geom::GeometryType type);

// A new geometry for GDAL; null for no geometry.
[[nodiscard]] GeometryHandle ogrFrom(const geom::Geometry& geometry);

} // namespace geo::formats::detail
