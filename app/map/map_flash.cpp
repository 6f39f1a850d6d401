#include "map/map_flash.h"

#include <QPainterPath>

namespace app::map {
namespace {

constexpr int kBlinks = 6; // on and off
constexpr int kBlinkMilliseconds = 170;
constexpr double kSmallest = 12.0; // pixels: what is smaller is shown as a ring of this radius
const QColor kColour{0xD5, 0x5E, 0x00};

QPainterPath pathOf(const geo::geom::Geometry& shape, const geo::carto::Viewport& view) {
    QPainterPath path;
    geo::geom::forEachPointList(shape, [&](const std::vector<geo::geom::PointM>& points) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto at = view.toScreen(points[i]);
            i == 0 ? path.moveTo(at.x, at.y) : path.lineTo(at.x, at.y);
        }
    });
    return path;
}

} // namespace

MapFlash::MapFlash() {
    m_timer.setInterval(kBlinkMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (--m_blinksLeft <= 0) m_timer.stop();
        emit changed();
    });
}

void MapFlash::start(geo::geom::Geometry shape) {
    m_shape = std::move(shape);
    if (geo::geom::isEmpty(m_shape)) return;
    m_blinksLeft = kBlinks;
    m_timer.start();
    emit changed();
}

void MapFlash::paint(QPainter& painter, const geo::carto::Viewport& view) const {
    if (m_blinksLeft % 2 != 0 || m_blinksLeft == 0) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const geo::geom::BoxM box = geo::geom::boxOf(m_shape);
    const bool isSmall = std::max(box.width(), box.height()) < 2.0 * kSmallest * view.metresPerPixel;
    const auto centre = view.toScreen(box.centre());
    const QPainterPath path = isSmall ? QPainterPath{} : pathOf(m_shape, view);
    for (const QPen& pen : {QPen{Qt::white, 7.0}, QPen{kColour, 4.0}}) {
        painter.setPen(pen);
        if (isSmall)
            painter.drawEllipse(QPointF{centre.x, centre.y}, kSmallest, kSmallest);
        else
            painter.drawPath(path);
    }
    painter.restore();
}

} // namespace app::map
