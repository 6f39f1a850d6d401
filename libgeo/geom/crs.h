#pragma once

#include "base/quantity.h"
#include "base/result.h"
#include "geom/geometry.h"

#include <memory>
#include <span>
#include <string>

namespace geo::geom {

inline constexpr int kLambert93 = 2154;      // RGF93 v1 / Lambert-93, the house's default
inline constexpr int kConicConform47 = 3947; // RGF93 v1 / CC47
inline constexpr int kLonLat = 4326;         // WGS 84, in this program always in the order longitude, latitude

// What a CRS of the EPSG registry is.
struct CrsInfo {
    int epsg = 0;
    std::string name;
    bool isProjected = false;     // in metres; else geographic, in degrees
    bool isNorthingFirst = false; // the registry's own order of axes, which some services keep to
    // The area where it is meant to be used, in degrees: west, south, east, north.
    LonLat southWest;
    LonLat northEast;
};

// Error: crsUnknown (value).
[[nodiscard]] Result<CrsInfo> crsInfo(int epsg);

// Changes coordinates from one CRS to another, axes always easting/longitude first. Works with what is installed: no
// grid is fetched. Not shared between threads: each makes its own (a millisecond).
class Transform {
public:
    // Error: crsUnknown (value).
    [[nodiscard]] static Result<Transform> create(int fromEpsg, int toEpsg);

    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;
    ~Transform();

    [[nodiscard]] bool isIdentity() const;

    // Changes each {x or lon, y or lat} in place. A point that cannot be changed becomes infinite; false if any did.
    bool apply(std::span<PointM> points) const;
    // The same for a geometry, point by point. Error: valueOutOfRange (value: the first point that has no image).
    [[nodiscard]] Result<Geometry> apply(Geometry geometry) const;

    // For a transform towards or from kLonLat.
    [[nodiscard]] LonLat toLonLat(PointM point) const;
    [[nodiscard]] PointM fromLonLat(LonLat place) const;

private:
    struct Impl;
    explicit Transform(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// Area on the GRS 80 ellipsoid (Karney's geodesic polygons, through PROJ) of a geometry in metres of `epsg`.
// Error: crsUnknown.
[[nodiscard]] Result<SquareMetres> ellipsoidalArea(const Geometry& geometry, int epsg);
// The same for many, with a transform from their CRS to kLonLat.
[[nodiscard]] Result<SquareMetres> ellipsoidalArea(const Geometry& geometry, const Transform& toLonLat);

} // namespace geo::geom
