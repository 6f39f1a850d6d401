#pragma once

#include "geom/geometry.h"

#include <geos_c.h>

#include <memory>
#include <string>

namespace geo::geom::detail {

// A GEOS context of its own, with the last message it gave; geometries made in it must go before it.
class GeosContext {
public:
    GeosContext();
    ~GeosContext();
    GeosContext(const GeosContext&) = delete;
    GeosContext& operator=(const GeosContext&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return m_handle; }
    [[nodiscard]] const std::string& message() const { return m_message; }

private:
    GEOSContextHandle_t m_handle;
    std::string m_message;
};

struct GeosDeleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;

// Null where GEOS refuses the geometry (an unclosed ring, a line of one point).
[[nodiscard]] GeosGeometry toGeos(const GeosContext& context, const Geometry& geometry);

// No geometry for null.
[[nodiscard]] Geometry fromGeos(const GeosContext& context, const GeosGeometry& geometry);

[[nodiscard]] inline GeosGeometry owned(const GeosContext& context, GEOSGeometry* geometry) {
    return {geometry, GeosDeleter{context.handle()}};
}

} // namespace geo::geom::detail
