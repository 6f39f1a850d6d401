#include "geom/prepared_shape.h"

#include "geom/detail/geos_handle.h"

namespace geo::geom {

namespace {

struct PreparedDeleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(const GEOSPreparedGeometry* prepared) const { GEOSPreparedGeom_destroy_r(context, prepared); }
};

} // namespace

struct PreparedShape::Impl {
    detail::GeosContext context;
    detail::GeosGeometry shape; // outlives what is prepared of it
    std::unique_ptr<const GEOSPreparedGeometry, PreparedDeleter> prepared;
    BoxM box;
};

PreparedShape::PreparedShape(const Geometry& shape)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->shape = detail::toGeos(m_impl->context, shape);
    m_impl->box = boxOf(shape);
    if (!m_impl->shape) return;
    m_impl->prepared = {GEOSPrepare_r(m_impl->context.handle(), m_impl->shape.get()),
                        PreparedDeleter{m_impl->context.handle()}};
}

PreparedShape::PreparedShape(PreparedShape&&) noexcept = default;
PreparedShape& PreparedShape::operator=(PreparedShape&&) noexcept = default;
PreparedShape::~PreparedShape() = default;

const BoxM& PreparedShape::box() const {
    return m_impl->box;
}

bool PreparedShape::intersects(const Geometry& other) const {
    const auto made = detail::toGeos(m_impl->context, other);
    return made && m_impl->prepared &&
           GEOSPreparedIntersects_r(m_impl->context.handle(), m_impl->prepared.get(), made.get()) == 1;
}

bool PreparedShape::covers(const Geometry& other) const {
    const auto made = detail::toGeos(m_impl->context, other);
    return made && m_impl->prepared && !isEmpty(other) &&
           GEOSPreparedCovers_r(m_impl->context.handle(), m_impl->prepared.get(), made.get()) == 1;
}

bool PreparedShape::isNear(const Geometry& other, Metres distance) const {
    const auto made = detail::toGeos(m_impl->context, other);
    return made && m_impl->prepared && !isEmpty(other) &&
           GEOSPreparedDistanceWithin_r(m_impl->context.handle(), m_impl->prepared.get(), made.get(), distance.value) ==
               1;
}

} // namespace geo::geom
