#pragma once

#include "carto/viewport.h"

#include <QPainter>
#include <QSize>

#include <optional>

namespace app::map {

// The pointer of those who use the keyboard: a cross on the map that the arrows move.
class Crosshair {
public:
    // Pixels it moves at once. No point is farther from a stop than the reach of a click.
    static constexpr double kStep = 8.0;

    [[nodiscard]] bool isShown() const { return m_at.has_value(); }
    // Where it is; the middle of the map where it is not shown.
    [[nodiscard]] geo::carto::ScreenPoint at(QSize map) const;
    // Shows it, and moves it by whole steps within the map.
    void moveBy(int columns, int rows, QSize map);
    void show(QSize map) { moveBy(0, 0, map); }
    void hide() { m_at.reset(); }
    void paint(QPainter& painter) const;

private:
    std::optional<geo::carto::ScreenPoint> m_at;
};

} // namespace app::map
