#pragma once

#include "base/diagnostic.h"
#include "domain/record.h"
#include "geom/crs.h"

#include <optional>
#include <string_view>
#include <vector>

namespace geo::formats::detail {

// What became of the geometry of a row.
struct Placed {
    std::vector<std::vector<geom::Geometry>> shapes; // of each record to be made (one; several streets of a multi-line)
    std::vector<Diagnostic> diagnostics;             // without row and key
    std::optional<Diagnostic> rejected;              // the row cannot be kept
    bool repaired = false;
    bool isLocationTaken = true; // false where the text of the second geometry said something that the shapes do not
};

// Makes the shapes of a kind, in the CRS of the workspace, from geometries of a source: reprojected, inside the area
// that the CRS is made for (with 2 degrees around it), of the dimension of the kind, valid.
class PlaceReader {
public:
    // Error: crsUnknown (value). `fromEpsg` 0: the source has no places.
    [[nodiscard]] static Result<PlaceReader> create(domain::Kind kind, int fromEpsg, int toEpsg);

    // `location` is the text of a second geometry (the point of a site beside its outline), "" for none; of a row that
    // has no other, it is the place.
    [[nodiscard]] Placed place(geom::Geometry geometry, std::string_view location = {}) const;

private:
    PlaceReader(domain::Kind kind, std::optional<geom::Transform> transform, geom::BoxM ground);
    [[nodiscard]] Result<geom::Geometry> projected(geom::Geometry geometry) const;
    void placePoint(geom::Geometry geometry, Placed& placed) const;
    void placePolygon(geom::Geometry geometry, std::string_view location, Placed& placed) const;
    void placeLines(geom::Geometry geometry, Placed& placed) const;
    [[nodiscard]] std::optional<geom::PointM> pointIn(std::string_view text) const;

    domain::Kind m_kind;
    std::optional<geom::Transform> m_transform;
    geom::BoxM m_ground; // where coordinates may lie, in the CRS of the workspace
};

} // namespace geo::formats::detail
