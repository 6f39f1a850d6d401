#include "painting/paint_batch.h"

#include "painting/area_raster.h"
#include "painting/colour.h"
#include "painting/line_raster.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace app::painting {
namespace {

using geo::carto::AreasItem;
using geo::carto::FinePoint;
using geo::carto::LinesItem;
using geo::carto::PixelsItem;
using geo::carto::Shapes;

// On paper the lines of one item are drawn in so many steps of strength.
constexpr int kSteps = 8;

std::size_t endOf(const Shapes& shapes, std::size_t ring) {
    return ring + 1 < shapes.starts.size() ? shapes.starts[ring + 1] : shapes.points.size();
}

std::span<const std::uint32_t> ringsOf(const AreasItem& item, std::size_t area) {
    const std::size_t begin = item.areas[area];
    const std::size_t end = area + 1 < item.areas.size() ? item.areas[area + 1] : item.shapes->starts.size();
    return std::span{item.shapes->starts}.subspan(begin, end - begin);
}

void addRing(QPainterPath& path, const Shapes& shapes, std::size_t ring, bool closed) {
    const std::size_t begin = shapes.starts[ring];
    const std::size_t end = endOf(shapes, ring);
    if (begin == end) return;
    const auto at = [&](std::size_t i) { return QPointF{shapes.points[i].x, shapes.points[i].y}; };
    path.moveTo(at(begin));
    for (std::size_t i = begin + 1; i < end; ++i) path.lineTo(at(i));
    if (closed) path.closeSubpath();
    if (end - begin == 1) path.lineTo(at(begin)); // a dot, by its round ends
}

void addArea(QPainterPath& path, const AreasItem& item, std::size_t area) {
    const std::size_t end = area + 1 < item.areas.size() ? item.areas[area + 1] : item.shapes->starts.size();
    for (std::size_t ring = item.areas[area]; ring < end; ++ring) {
        const std::size_t begin = item.shapes->starts[ring];
        const FinePoint& first = item.shapes->points[begin];
        if (endOf(*item.shapes, ring) - begin == 1)
            path.addRect(QRectF{first.x - 0.5, first.y - 0.5, 1.0, 1.0});
        else
            addRing(path, *item.shapes, ring, true);
    }
}

void addLines(LineRaster& raster, const LinesItem& item, std::size_t line) {
    const std::uint8_t strength = item.strengths.empty() ? std::uint8_t{255} : item.strengths[line];
    if (strength == 0) return;
    const Shapes& shapes = *item.shapes;
    const std::size_t begin = shapes.starts[line];
    const std::size_t end = endOf(shapes, line);
    if (begin == end) return;
    for (std::size_t i = begin + 1; i < end; ++i) raster.add(shapes.points[i - 1], shapes.points[i], strength);
    if (item.closed || end - begin == 1) raster.add(shapes.points[end - 1], shapes.points[begin], strength);
}

// One path for each step of strength, so that lines on each other are drawn once.
void paintLinesAsPaths(QPainter& painter, const LinesItem& item) {
    std::array<QPainterPath, kSteps + 1> paths;
    for (std::size_t line = 0; line < item.shapes->starts.size(); ++line) {
        const int strength = item.strengths.empty() ? 255 : item.strengths[line];
        const auto step = static_cast<std::size_t>((strength * kSteps + 254) / 255);
        if (step > 0) addRing(paths.at(step), *item.shapes, line, item.closed);
    }
    for (std::size_t step = 1; step < paths.size(); ++step) {
        if (paths.at(step).isEmpty()) continue;
        QColor colour = toQColor(item.colour);
        colour.setAlphaF(colour.alphaF() * static_cast<float>(step) / kSteps);
        painter.strokePath(paths.at(step), QPen{colour, item.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    }
}

// Calls `run(row, from, to, look)` for each stretch of pixels of one look, but of none.
template <class Run>
void forEachRun(const PixelsItem& item, Run run) {
    for (int row = 0; row < item.height; ++row) {
        const std::uint8_t* looks = &item.looks[static_cast<std::size_t>(row) * static_cast<std::size_t>(item.width)];
        for (int from = 0; from < item.width;) {
            const std::uint8_t look = looks[from];
            int to = from + 1;
            while (to < item.width && looks[to] == look) ++to;
            if (look > 0) run(row, from, to, look);
            from = to;
        }
    }
}

// Whether each pixel of an item is one of the image.
bool isPixelForPixel(const Raster& raster) {
    return raster.scale == 1.0F && raster.shiftX == std::floor(raster.shiftX) &&
           raster.shiftY == std::floor(raster.shiftY);
}

} // namespace

void paintAreas(QPainter& painter, const AreasItem& item) {
    const auto below = rasterBelow(painter);
    if (!below) {
        painter.setPen(Qt::NoPen);
        for (std::size_t area = 0; area < item.areas.size(); ++area) {
            QPainterPath path;
            path.setFillRule(Qt::OddEvenFill);
            addArea(path, item, area);
            painter.fillPath(path, toQColor(item.colours[item.looks[area]]));
        }
        return;
    }
    std::vector<std::uint32_t> colours;
    std::ranges::transform(item.colours, std::back_inserter(colours), premultiplied);
    AreaRaster raster{*below};
    for (std::size_t area = 0; area < item.areas.size(); ++area) {
        const auto rings = ringsOf(item, area);
        if (rings.empty()) continue;
        const std::size_t end = endOf(*item.shapes, static_cast<std::size_t>(item.areas[area]) + rings.size() - 1);
        raster.fill(item.shapes->points, rings, end, colours[item.looks[area]]);
    }
}

void paintPixels(QPainter& painter, const PixelsItem& item) {
    const auto below = rasterBelow(painter);
    if (!below || !isPixelForPixel(*below)) {
        forEachRun(item, [&](int row, int from, int to, std::uint8_t look) {
            painter.fillRect(QRect{from, row, to - from, 1}, toQColor(item.colours[look]));
        });
        return;
    }
    std::vector<std::uint32_t> colours;
    std::ranges::transform(item.colours, std::back_inserter(colours), premultiplied);
    const int right = static_cast<int>(below->shiftX);
    const int down = static_cast<int>(below->shiftY);
    forEachRun(item, [&](int row, int from, int to, std::uint8_t look) {
        const std::uint32_t colour = colours[look];
        const int y = row + down;
        if (colour >> 24U == 0 || y < below->top || y >= below->bottom) return;
        std::uint32_t* pixels = below->row(y);
        for (int x = std::max(from + right, below->left); x < std::min(to + right, below->right); ++x)
            pixels[x] = colour >> 24U == 255 ? colour : over(colour, pixels[x]);
    });
}

void paintLines(QPainter& painter, const LinesItem& item) {
    if (item.colour.a == 0 || item.width <= 0.0) return;
    const auto below = rasterBelow(painter);
    if (!below) return paintLinesAsPaths(painter, item);
    LineRaster raster{*below, item.width, item.shapes->points.size()};
    for (std::size_t line = 0; line < item.shapes->starts.size(); ++line) addLines(raster, item, line);
    raster.blend(premultiplied(item.colour));
}

} // namespace app::painting
