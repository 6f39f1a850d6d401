#include "window/map_sketches.h"

#include "map/map_canvas.h"

namespace app::window {

MapSketches::MapSketches(map::MapCanvas& canvas)
    : QObject(&canvas)
    , m_canvas(canvas) {}

void MapSketches::set(Of of, geo::carto::Sketches sketches) {
    auto& part = m_parts.at(static_cast<std::size_t>(of));
    if (part == sketches) return;
    part = std::move(sketches);
    auto all = std::make_shared<std::vector<geo::carto::Sketch>>();
    for (const auto& each : m_parts)
        if (each) all->insert(all->end(), each->begin(), each->end());
    m_canvas.setSketches(all->empty() ? nullptr : geo::carto::Sketches{std::move(all)});
}

} // namespace app::window
