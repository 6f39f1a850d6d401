#pragma once

#include "base/result.h"
#include "geom/geometry.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace geo::geom {

// OGC well-known text, e.g. "POLYGON ((0 0, 10 0, 10 10, 0 0))"; "" for no geometry. `decimals` digits behind the point
// at most, trailing zeros left out; -1 for as many as the number needs to be read back the same.
[[nodiscard]] std::string toWkt(const Geometry& geometry, int decimals = -1);

// Reads 2D, Z, M and ZM text (Z and M are left aside), with or without "SRID=n;" in front. "" is no geometry.
// Error: valueMalformed (value shortened, expected).
[[nodiscard]] Result<Geometry> fromWkt(std::string_view text);

// OGC well-known binary, little-endian, 2D. Empty for no geometry.
[[nodiscard]] std::vector<std::byte> toWkb(const Geometry& geometry);

// Reads ISO and EWKB of either byte order; Z and M are left aside; a collection of one dimension becomes its
// multi-geometry. Never reads past the end. Empty bytes are no geometry. Error: valueMalformed.
[[nodiscard]] Result<Geometry> fromWkb(std::span<const std::byte> bytes);

} // namespace geo::geom
