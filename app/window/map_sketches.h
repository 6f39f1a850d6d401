#pragma once

#include "carto/display_list.h"
#include "carto/sketch.h"

#include <QObject>

#include <array>

namespace app::map {
class MapCanvas;
}

namespace app::window {

// The shapes over the map that are no rows, of those who draw some: what one takes away leaves those of the others.
class MapSketches : public QObject {
    Q_OBJECT

public:
    enum class Of : std::uint8_t { vintage, allocation, coverage, catchment, way, siting };

    explicit MapSketches(map::MapCanvas& canvas);
    // Null for none.
    void set(Of of, geo::carto::Sketches sketches);

private:
    map::MapCanvas& m_canvas;
    std::array<geo::carto::Sketches, 6> m_parts;
};

} // namespace app::window
