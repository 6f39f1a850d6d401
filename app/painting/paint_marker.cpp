#include "painting/paint_marker.h"

#include "painting/colour.h"
#include "painting/raster.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::painting {
namespace {

using geo::carto::MarkerItem;
using geo::carto::MarkerShape;

QPainterPath polygonPath(std::initializer_list<QPointF> points, QPointF at, double size) {
    QPolygonF polygon;
    for (const QPointF& p : points) polygon << at + p * size;
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath discPath(QPointF at, double radius) {
    QPainterPath path;
    path.addEllipse(at, radius, radius);
    return path;
}

// A polygon about a place, its first point upwards; every other point is `inner` away, the rest half the size.
QPainterPath radialPath(int corners, double inner, QPointF at, double size) {
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        const double reach = (i % 2 == 1 ? inner : 0.5) * size;
        polygon << at + QPointF{reach * std::sin(angle), -reach * std::cos(angle)};
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

// The outer form of a marker, that of its edge and its halo.
QPainterPath outlineOf(MarkerShape shape, QPointF at, double size) {
    switch (shape) {
    case MarkerShape::square:
        return polygonPath({{-0.45, -0.45}, {0.45, -0.45}, {0.45, 0.45}, {-0.45, 0.45}}, at, size);
    case MarkerShape::hourglass:
        return polygonPath({{-0.45, -0.5}, {0.45, -0.5}, {0.07, 0.0}, {0.45, 0.5}, {-0.45, 0.5}, {-0.07, 0.0}}, at,
                           size);
    case MarkerShape::diamond:
        return polygonPath({{0.0, -0.5}, {0.5, 0.0}, {0.0, 0.5}, {-0.5, 0.0}}, at, size);
    case MarkerShape::triangle:
        return polygonPath({{0.0, -0.5}, {0.52, 0.42}, {-0.52, 0.42}}, at, size);
    case MarkerShape::cross:
        return polygonPath({{-0.15, -0.5},
                            {0.15, -0.5},
                            {0.15, -0.15},
                            {0.5, -0.15},
                            {0.5, 0.15},
                            {0.15, 0.15},
                            {0.15, 0.5},
                            {-0.15, 0.5},
                            {-0.15, 0.15},
                            {-0.5, 0.15},
                            {-0.5, -0.15},
                            {-0.15, -0.15}},
                           at, size);
    case MarkerShape::star:
        return radialPath(10, 0.2, at, size);
    case MarkerShape::pentagon:
        return radialPath(5, 0.5, at, size);
    case MarkerShape::ringWithDot:
    case MarkerShape::halfDisc:
    case MarkerShape::disc:
        break;
    }
    return discPath(at, size / 2.0);
}

void paintEdges(QPainter& painter, const MarkerItem& item, const QPainterPath& outline) {
    const double edge = std::max(1.0, item.size * 0.1);
    const auto stroke = [&](const QColor& colour, double reach) {
        painter.strokePath(outline, QPen{colour, 2.0 * reach, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin});
    };
    if (item.haloWidth > 0.0) {
        const double gap = item.haloWidth / 3.0;
        stroke(Qt::white, edge + item.haloWidth + 2.0 * gap);
        stroke(toQColor(item.halo), edge + item.haloWidth + gap);
        stroke(Qt::white, edge + gap);
    }
    if (item.outline.a > 0) stroke(toQColor(item.outline), edge);
}

void paintRing(QPainter& painter, const MarkerItem& item, QPointF at) {
    const double thickness = item.size * 0.15;
    painter.setBrush(QColor{255, 255, 255, item.colour.a});
    painter.setPen(QPen{toQColor(item.colour), thickness});
    painter.drawEllipse(at, (item.size - thickness) / 2.0, (item.size - thickness) / 2.0);
    painter.fillPath(discPath(at, item.size * 0.19), toQColor(item.colour));
}

void paintHalfDisc(QPainter& painter, const MarkerItem& item, QPointF at) {
    const double thickness = item.size * 0.13;
    const double radius = (item.size - thickness) / 2.0;
    painter.setBrush(QColor{255, 255, 255, item.colour.a});
    painter.setPen(QPen{toQColor(item.colour), thickness});
    painter.drawEllipse(at, radius, radius);
    QPainterPath half;
    half.moveTo(at.x() - radius, at.y());
    half.arcTo(QRectF{at.x() - radius, at.y() - radius, 2.0 * radius, 2.0 * radius}, 180.0, 180.0);
    half.closeSubpath();
    painter.fillPath(half, toQColor(item.colour));
}

void paintStrike(QPainter& painter, const MarkerItem& item, QPointF at) {
    const double reach = item.size * 0.68;
    const QLineF line{at.x() - reach, at.y() + reach, at.x() + reach, at.y() - reach};
    const double width = std::max(1.0, item.size * 0.13);
    painter.setPen(QPen{Qt::white, width * 2.4, Qt::SolidLine, Qt::FlatCap});
    painter.drawLine(line);
    painter.setPen(QPen{QColor{0x5A, 0x5A, 0x5A, item.colour.a}, width, Qt::SolidLine, Qt::FlatCap});
    painter.drawLine(line);
}

// A band, pale where nothing is taken and dark from the top on as far as it is.
void paintTaken(QPainter& painter, const MarkerItem& item, QPointF at) {
    const QColor dark{0x1E, 0x1E, 0x1E, item.colour.a};
    const double radius = ringRadius(item);
    const double line = std::max(1.0, item.ringWidth * 0.3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{dark, item.ringWidth + 2.0 * line});
    if (item.taken->isKnown) painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen{QColor{255, 255, 255, item.colour.a}, item.ringWidth});
    painter.drawEllipse(at, radius, radius);
    if (!item.taken->isKnown) {
        painter.setPen(QPen{dark, line, Qt::DotLine, Qt::FlatCap});
        painter.drawEllipse(at, radius, radius);
        return;
    }
    painter.setPen(QPen{dark, item.ringWidth + line, Qt::SolidLine, Qt::FlatCap});
    const QRectF box{at.x() - radius, at.y() - radius, 2.0 * radius, 2.0 * radius};
    painter.drawArc(box, 90 * 16, -static_cast<int>(std::lround(item.taken->share * 360.0 * 16.0)));
}

bool lookAlike(const MarkerItem& a, const MarkerItem& b) {
    return a.shape == b.shape && a.size == b.size && a.colour == b.colour && a.outline == b.outline &&
           a.struck == b.struck && a.halo == b.halo && a.haloWidth == b.haloWidth && a.taken == b.taken &&
           a.ringWidth == b.ringWidth;
}

// Pixels from the middle of a marker to beyond all that is drawn of it.
int reachOf(const MarkerItem& item) {
    const double edge = std::max(1.0, item.size * 0.1);
    return static_cast<int>(std::ceil(item.size + 2.0 * edge + 2.0 * item.haloWidth + 2.0 * item.ringWidth)) + 2;
}

} // namespace

bool MarkerSprites::suit(QPainter& painter) {
    return painter.deviceTransform().isIdentity() && rasterBelow(painter);
}

const MarkerSprites::Sprite& MarkerSprites::spriteOf(const MarkerItem& item) {
    const auto found = std::ranges::find_if(m_sprites, [&](const Sprite& s) { return lookAlike(s.look, item); });
    if (found != m_sprites.end()) return *found;
    const int reach = reachOf(item);
    QImage image{2 * reach, 2 * reach, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    Sprite sprite{item, {}};
    sprite.look.at = {static_cast<double>(reach), static_cast<double>(reach)};
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarker(painter, sprite.look);
    painter.end();
    sprite.image = std::move(image);
    m_sprites.push_back(std::move(sprite));
    return m_sprites.back();
}

void MarkerSprites::paint(QPainter& painter, const MarkerItem& item) {
    const Sprite& sprite = spriteOf(item);
    const int reach = sprite.image.width() / 2;
    painter.drawImage(
        QPoint{static_cast<int>(std::lround(item.at.x)) - reach, static_cast<int>(std::lround(item.at.y)) - reach},
        sprite.image);
}

void paintMarker(QPainter& painter, const MarkerItem& item) {
    const QPointF at{item.at.x, item.at.y};
    if (item.taken) paintTaken(painter, item, at);
    const QPainterPath outline = outlineOf(item.shape, at, item.size);
    paintEdges(painter, item, outline);
    if (item.shape == MarkerShape::ringWithDot)
        paintRing(painter, item, at);
    else if (item.shape == MarkerShape::halfDisc)
        paintHalfDisc(painter, item, at);
    else
        painter.fillPath(outline, toQColor(item.colour));
    if (item.struck) paintStrike(painter, item, at);
}

} // namespace app::painting
