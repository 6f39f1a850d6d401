#pragma once

#include "base/result.h"
#include "geom/geometry.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace geo::store::detail {

// The form in which SpatiaLite keeps a geometry (its manual, "BLOB-Geometry"):
//   00, byte order (01 little-endian), SRID (4), box minX minY maxX maxY (4 x 8), 7C, class (4), coordinates, FE
// where a multi-geometry is a count (4) and for each part 69, its class (4), its coordinates; lines, rings and polygons
// begin with their count (4).

// Appends nothing else: `blob` becomes the form of `geometry`, empty for no geometry. Reuses the memory of `blob`.
void encode(const geom::Geometry& geometry, int epsg, std::vector<std::byte>& blob);

// Reads either byte order, with or without Z and M (left aside); never past the end. Empty bytes are no geometry.
// Error: valueMalformed (expected) for anything else: collections, SpatiaLite's compressed classes, broken bytes.
[[nodiscard]] Result<geom::Geometry> decode(std::span<const std::byte> blob);

// The box in the head of the form, without reading the coordinates. None where it has no such head.
[[nodiscard]] std::optional<geom::BoxM> boxOfBlob(std::span<const std::byte> blob);

} // namespace geo::store::detail
