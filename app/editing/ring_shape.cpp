#include "editing/ring_shape.h"

namespace app::editing {

using geo::geom::Geometry;
using geo::geom::MultiPolygon;

MultiPolygon multiOf(const Geometry& geometry) {
    const Geometry promoted = geo::geom::promotedToMulti(geometry);
    const auto* multi = std::get_if<MultiPolygon>(&promoted);
    return multi != nullptr ? *multi : MultiPolygon{};
}

MultiPolygon ringShape(const std::vector<geo::geom::PointM>& path) {
    geo::geom::Ring ring = path;
    ring.push_back(ring.front());
    return {{{std::move(ring), {}}}};
}

} // namespace app::editing
