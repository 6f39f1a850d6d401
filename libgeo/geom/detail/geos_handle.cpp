#include "geom/detail/geos_handle.h"

#include "geom/text.h"

namespace geo::geom::detail {

namespace {

void keepMessage(const char* text, void* message) {
    *static_cast<std::string*>(message) = text;
}

} // namespace

GeosContext::GeosContext()
    : m_handle(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(m_handle, keepMessage, &m_message);
}

GeosContext::~GeosContext() {
    GEOS_finish_r(m_handle);
}

GeosGeometry toGeos(const GeosContext& context, const Geometry& geometry) {
    const auto wkb = toWkb(geometry);
    if (wkb.empty()) return owned(context, GEOSGeom_createEmptyCollection_r(context.handle(), GEOS_GEOMETRYCOLLECTION));
    GEOSWKBReader* reader = GEOSWKBReader_create_r(context.handle());
    auto made = owned(context, GEOSWKBReader_read_r(context.handle(), reader,
                                                    reinterpret_cast<const unsigned char*>(wkb.data()), wkb.size()));
    GEOSWKBReader_destroy_r(context.handle(), reader);
    return made;
}

Geometry fromGeos(const GeosContext& context, const GeosGeometry& geometry) {
    if (!geometry || GEOSisEmpty_r(context.handle(), geometry.get()) == 1) return {};
    GEOSWKBWriter* writer = GEOSWKBWriter_create_r(context.handle());
    GEOSWKBWriter_setOutputDimension_r(context.handle(), writer, 2);
    std::size_t size = 0;
    unsigned char* bytes = GEOSWKBWriter_write_r(context.handle(), writer, geometry.get(), &size);
    GEOSWKBWriter_destroy_r(context.handle(), writer);
    if (!bytes) return {};
    auto read = fromWkb({reinterpret_cast<const std::byte*>(bytes), size});
    GEOSFree_r(context.handle(), bytes);
    return read ? std::move(*read) : Geometry{};
}

} // namespace geo::geom::detail
