#include "painting/paint_fill.h"

#include "carto/hatch.h"
#include "painting/colour.h"
#include "painting/line_raster.h"

#include <QPainterPath>

#include <algorithm>
#include <span>

namespace app::painting {
namespace {

using geo::carto::FillItem;
using geo::carto::FillPattern;
using geo::carto::Path;
using geo::carto::ScreenPoint;
using geo::carto::StrokeItem;

std::span<const ScreenPoint> pointsOf(const Path& path, std::size_t ring) {
    const std::size_t begin = path.starts[ring];
    const std::size_t end = ring + 1 < path.starts.size() ? path.starts[ring + 1] : path.points.size();
    return std::span{path.points}.subspan(begin, end - begin);
}

void assign(QPolygonF& polygon, std::span<const ScreenPoint> points) {
    polygon.resize(static_cast<qsizetype>(points.size()));
    std::ranges::transform(points, polygon.begin(), [](ScreenPoint p) { return QPointF{p.x, p.y}; });
}

// What is smaller than half a pixel is shown as a pixel of it.
void paintDots(QPainter& painter, const Path& path, const QColor& colour) {
    for (std::size_t ring = 0; ring < path.starts.size(); ++ring) {
        const auto points = pointsOf(path, ring);
        if (points.size() == 1) painter.fillRect(QRectF{points[0].x - 0.5, points[0].y - 0.5, 1.0, 1.0}, colour);
    }
}

void paintSolid(QPainter& painter, const FillItem& item, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    paintDots(painter, item.path, colour);
    QPolygonF polygon;
    if (item.path.starts.size() == 1) {
        assign(polygon, pointsOf(item.path, 0));
        painter.drawPolygon(polygon);
        return;
    }
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (std::size_t ring = 0; ring < item.path.starts.size(); ++ring) {
        assign(polygon, pointsOf(item.path, ring));
        if (polygon.size() < 3) continue;
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    painter.drawPath(path);
}

// No more of it than lines of a path can reach: a mask is as large as what may be drawn on.
Raster around(Raster raster, const Path& path, double weight) {
    const auto [left, right] = std::ranges::minmax(path.points, {}, &ScreenPoint::x);
    const auto [top, bottom] = std::ranges::minmax(path.points, {}, &ScreenPoint::y);
    const double reach = weight / 2.0 + 1.0 / raster.scale;
    const auto column = [&raster](double x) {
        return firstCentreFrom(x * raster.scale + raster.shiftX, raster.left, raster.right);
    };
    const auto row = [&raster](double y) {
        return firstCentreFrom(y * raster.scale + raster.shiftY, raster.top, raster.bottom);
    };
    Raster out = raster;
    out.left = column(left.x - reach);
    out.right = column(right.x + reach);
    out.top = row(top.y - reach);
    out.bottom = row(bottom.y + reach);
    return out;
}

void paintHatchLines(QPainter& painter, const FillItem& item, ScreenPoint origin) {
    QList<QLineF> lines;
    for (const auto& [from, to] : geo::carto::hatchLines(item, origin)) lines.append({from.x, from.y, to.x, to.y});
    painter.setPen(QPen{toQColor(item.colour), item.weight, Qt::SolidLine, Qt::FlatCap});
    painter.drawLines(lines);
}

void paintHatchDots(QPainter& painter, const FillItem& item, ScreenPoint origin) {
    QPainterPath path;
    const double radius = item.weight / 2.0;
    for (const ScreenPoint& dot : geo::carto::hatchDots(item, origin))
        path.addEllipse(QPointF{dot.x, dot.y}, radius, radius);
    painter.fillPath(path, toQColor(item.colour));
}

// A dot is a line without a length. Written straight to the pixels: Qt's rasteriser hands every few spans to threads
// of its own and waits for them.
void paintHatchOnPixels(const Raster& below, const FillItem& item, ScreenPoint origin) {
    auto hatch = geo::carto::hatchLines(item, origin);
    for (const ScreenPoint& dot : geo::carto::hatchDots(item, origin)) hatch.emplace_back(dot, dot);
    const auto fine = [](ScreenPoint p) {
        return geo::carto::FinePoint{static_cast<float>(p.x), static_cast<float>(p.y)};
    };
    LineRaster raster{around(below, item.path, item.weight), item.weight, hatch.size()};
    for (const auto& [from, to] : hatch) raster.add(fine(from), fine(to), 255);
    raster.blend(premultiplied(item.colour));
}

void paintHatch(QPainter& painter, const FillItem& item, ScreenPoint origin) {
    if (const auto below = rasterBelow(painter))
        paintHatchOnPixels(*below, item, origin);
    else if (item.pattern == FillPattern::dots)
        paintHatchDots(painter, item, origin);
    else
        paintHatchLines(painter, item, origin);
}

// In widths of the line.
void setDash(QPen& pen, geo::carto::Dash dash) {
    switch (dash) {
    case geo::carto::Dash::solid:
        return;
    case geo::carto::Dash::dashed:
        pen.setDashPattern({4.0, 2.5});
        break;
    case geo::carto::Dash::dotted:
        pen.setDashPattern({1.0, 2.0});
        break;
    case geo::carto::Dash::dashDot:
        pen.setDashPattern({5.0, 2.0, 1.0, 2.0});
        break;
    }
    pen.setCapStyle(Qt::FlatCap);
}

} // namespace

void paintFill(QPainter& painter, const FillItem& item, ScreenPoint origin) {
    if (item.path.points.empty() || item.pattern == FillPattern::none || item.colour.a == 0) return;
    if (item.pattern == FillPattern::solid)
        paintSolid(painter, item, toQColor(item.colour));
    else
        paintHatch(painter, item, origin);
}

void paintStroke(QPainter& painter, const StrokeItem& item) {
    if (item.colour.a == 0 || item.width <= 0.0) return;
    QPen pen{toQColor(item.colour), item.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    setDash(pen, item.dash);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF polygon;
    for (std::size_t ring = 0; ring < item.path.starts.size(); ++ring) {
        assign(polygon, pointsOf(item.path, ring));
        if (polygon.size() == 1)
            painter.drawPoint(polygon.front());
        else if (item.path.closed && polygon.size() > 2)
            painter.drawPolygon(polygon);
        else
            painter.drawPolyline(polygon);
    }
}

} // namespace app::painting
