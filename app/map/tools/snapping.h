#pragma once

#include "carto/viewport.h"
#include "geom/snap.h"

#include <QPainter>
#include <Qt>

#include <functional>
#include <optional>

namespace app::map {

// How far a place may be from a corner or an edge to be drawn to it, in pixels.
inline constexpr double kSnapPixels = 10.0;

// Draws the pointer to corners and edges of what is near; shared by the tools that place points. S turns it on and off,
// Ctrl suspends it while it is held.
class Snapping {
public:
    // What is nearest to a place within so many metres; who looks is quick, as it is asked at each move.
    using Find = std::function<std::optional<geo::geom::Snap>(geo::geom::PointM, geo::Metres)>;

    explicit Snapping(Find find = {})
        : m_find(std::move(find)) {}
    void setOn(bool isOn) { m_isOn = isOn; }
    [[nodiscard]] bool isOn() const { return m_isOn && m_find; }

    // None where nothing is near, it is off, or Ctrl is held.
    [[nodiscard]] std::optional<geo::geom::Snap> at(geo::carto::ScreenPoint pointer, const geo::carto::Viewport& view,
                                                    Qt::KeyboardModifiers modifiers) const;

private:
    Find m_find;
    bool m_isOn = true;
};

// A square at a corner, a cross on an edge.
void paintSnapMark(QPainter& painter, const geo::geom::Snap& snap, const geo::carto::Viewport& view);

} // namespace app::map
