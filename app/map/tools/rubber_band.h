#pragma once

#include "carto/viewport.h"

#include <QPainter>
#include <QPalette>
#include <QRectF>

#include <optional>

namespace app::map {

// The box that a drag draws over the map.
class RubberBand {
public:
    void begin(geo::carto::ScreenPoint at);
    void stretch(geo::carto::ScreenPoint at);
    void end() { m_from.reset(); }
    [[nodiscard]] bool isBegun() const { return m_from.has_value(); }
    // Whether it is large enough to be a drag.
    [[nodiscard]] bool isBox() const;
    [[nodiscard]] QRectF box() const;
    void paint(QPainter& painter, const QPalette& palette) const;

private:
    std::optional<geo::carto::ScreenPoint> m_from;
    geo::carto::ScreenPoint m_to;
};

} // namespace app::map
