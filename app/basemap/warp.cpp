#include "basemap/warp.h"

#include "basemap/tile_grid.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace app::basemap {
namespace {

using geo::geom::PointM;

constexpr int kPhases = 64; // of a pixel, for the cubic weights
constexpr int kOne = 256;   // of all weights
constexpr int kSmallestStep = 4;
constexpr double kTolerance = 0.1; // pixels of the picture

// Weights of the four pixels around a place, by the part of a pixel it lies behind the second (Catmull-Rom; Keys,
// "Cubic convolution interpolation", 1981, with a = -1/2). Each row sums to kOne.
using CubicTable = std::array<std::array<int, 4>, kPhases>;

CubicTable cubicTable() {
    CubicTable table{};
    for (int phase = 0; phase < kPhases; ++phase) {
        const double t = (phase + 0.5) / kPhases;
        const std::array<double, 4> exact = {-0.5 * t + t * t - 0.5 * t * t * t, 1.0 - 2.5 * t * t + 1.5 * t * t * t,
                                             0.5 * t + 2.0 * t * t - 1.5 * t * t * t, -0.5 * t * t + 0.5 * t * t * t};
        int sum = 0;
        auto& row = table[static_cast<std::size_t>(phase)];
        for (std::size_t i = 0; i < 4; ++i) sum += row[i] = static_cast<int>(std::lround(exact[i] * kOne));
        row[t < 0.5 ? 1 : 2] += kOne - sum;
    }
    return table;
}

// Reads pixels of a picture, transparent beyond its border.
class Pixels {
public:
    explicit Pixels(const QImage& image)
        : m_bits(reinterpret_cast<const QRgb*>(image.constBits()))
        , m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
        , m_width(image.width())
        , m_height(image.height()) {}

    [[nodiscard]] QRgb at(int x, int y) const {
        return x < 0 || y < 0 || x >= m_width || y >= m_height ? 0U : m_bits[y * m_stride + x];
    }
    [[nodiscard]] bool isAway(double x, double y) const {
        return !(x > -1.0 && y > -1.0 && x < m_width + 1.0 && y < m_height + 1.0);
    }

private:
    const QRgb* m_bits;
    qsizetype m_stride;
    int m_width;
    int m_height;
};

QRgb mixed(const std::array<int, 4>& sums) {
    constexpr int kHalf = kOne * kOne / 2;
    std::array<int, 4> out{};
    for (std::size_t i = 0; i < 4; ++i) out[i] = std::clamp((sums[i] + kHalf) / (kOne * kOne), 0, 255);
    const int alpha = out[3];
    return qRgba(std::min(out[0], alpha), std::min(out[1], alpha), std::min(out[2], alpha), alpha);
}

void add(std::array<int, 4>& sums, QRgb colour, int weight) {
    sums[0] += qRed(colour) * weight;
    sums[1] += qGreen(colour) * weight;
    sums[2] += qBlue(colour) * weight;
    sums[3] += qAlpha(colour) * weight;
}

// `x`, `y` in pixels from the corner of the first pixel.
QRgb linearAt(const Pixels& pixels, double x, double y) {
    const double left = std::floor(x - 0.5);
    const double top = std::floor(y - 0.5);
    const int wx = static_cast<int>((x - 0.5 - left) * kOne);
    const int wy = static_cast<int>((y - 0.5 - top) * kOne);
    const int px = static_cast<int>(left);
    const int py = static_cast<int>(top);
    std::array<int, 4> sums{};
    add(sums, pixels.at(px, py), (kOne - wx) * (kOne - wy));
    add(sums, pixels.at(px + 1, py), wx * (kOne - wy));
    add(sums, pixels.at(px, py + 1), (kOne - wx) * wy);
    add(sums, pixels.at(px + 1, py + 1), wx * wy);
    return mixed(sums);
}

QRgb cubicAt(const Pixels& pixels, double x, double y, const CubicTable& table) {
    const double left = std::floor(x - 0.5);
    const double top = std::floor(y - 0.5);
    const auto& wx = table[static_cast<std::size_t>((x - 0.5 - left) * kPhases) % kPhases];
    const auto& wy = table[static_cast<std::size_t>((y - 0.5 - top) * kPhases) % kPhases];
    const int px = static_cast<int>(left) - 1;
    const int py = static_cast<int>(top) - 1;
    std::array<int, 4> sums{};
    for (int j = 0; j < 4; ++j)
        for (int i = 0; i < 4; ++i)
            add(sums, pixels.at(px + i, py + j), wx[static_cast<std::size_t>(i)] * wy[static_cast<std::size_t>(j)]);
    return mixed(sums);
}

void put(QRgb& target, QRgb colour) {
    const int alpha = qAlpha(colour);
    if (alpha == 0) return;
    if (alpha == 255) {
        target = colour;
        return;
    }
    const auto over = [&](int above, int below) { return above + (below * (255 - alpha) + 127) / 255; };
    target = qRgba(over(qRed(colour), qRed(target)), over(qGreen(colour), qGreen(target)),
                   over(qBlue(colour), qBlue(target)), over(alpha, qAlpha(target)));
}

bool isCopy(const geo::carto::Viewport& view, const PlacedPicture& picture, const geo::geom::Transform& toPicture) {
    return toPicture.isIdentity() && isOwnScale(view.metresPerPixel, picture.unitsPerPixelX) &&
           isOwnScale(view.metresPerPixel, picture.unitsPerPixelY);
}

// At exactly its own scale; a scale off by less than 1 % would misplace the far side, so it is drawn in pieces.
void copy(QImage& target, const geo::carto::Viewport& view, const PlacedPicture& picture) {
    constexpr int kPiece = 64; // pixels: off by less than 0.7 at its far side
    const auto placeOf = [&](int x, int y) {
        const auto p = view.toScreen(
            {picture.topLeft.x + x * picture.unitsPerPixelX, picture.topLeft.y - y * picture.unitsPerPixelY});
        return QPoint{static_cast<int>(std::lround(p.x)), static_cast<int>(std::lround(p.y))};
    };
    QPainter painter{&target};
    const bool isExact = std::abs(picture.unitsPerPixelX / view.metresPerPixel - 1.0) * picture.image.width() < 0.25 &&
                         std::abs(picture.unitsPerPixelY / view.metresPerPixel - 1.0) * picture.image.height() < 0.25;
    if (isExact) {
        painter.drawImage(placeOf(0, 0), picture.image);
        return;
    }
    for (int y = 0; y < picture.image.height(); y += kPiece)
        for (int x = 0; x < picture.image.width(); x += kPiece) {
            const QRect source{x, y, std::min(kPiece, picture.image.width() - x),
                               std::min(kPiece, picture.image.height() - y)};
            const QRect place{placeOf(x, y), placeOf(x + source.width(), y + source.height()) - QPoint{1, 1}};
            painter.drawImage(place, picture.image, source);
        }
}

// Pixels of the picture on a pixel of the view, in its middle.
double scaleAt(const geo::carto::Viewport& view, const PlacedPicture& picture, const geo::geom::Transform& toPicture) {
    std::array<PointM, 2> ends = {view.centre, PointM{view.centre.x + view.metresPerPixel, view.centre.y}};
    if (!toPicture.apply(ends)) return 1.0;
    return std::hypot((ends[1].x - ends[0].x) / picture.unitsPerPixelX,
                      (ends[1].y - ends[0].y) / picture.unitsPerPixelY);
}

PointM between(PointM a, PointM b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

} // namespace

PixelPlaces::PixelPlaces(const geo::carto::Viewport& view, const geo::geom::Transform& toOther, double tolerance)
    : m_width(view.width)
    , m_height(view.height) {
    fill(view, toOther);
    while (m_step > kSmallestStep && worstError(view, toOther) > tolerance) {
        m_step /= 2;
        fill(view, toOther);
    }
}

void PixelPlaces::fill(const geo::carto::Viewport& view, const geo::geom::Transform& toOther) {
    m_columns = m_width / m_step + 2;
    const int rows = m_height / m_step + 2;
    m_nodes.clear();
    m_nodes.reserve(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(rows));
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < m_columns; ++i) m_nodes.push_back(view.toMap({i * m_step + 0.5, j * m_step + 0.5}));
    toOther.apply(m_nodes);
}

// At the middles of a hundred cells, where interpolation is worst.
double PixelPlaces::worstError(const geo::carto::Viewport& view, const geo::geom::Transform& toOther) const {
    double worst = 0.0;
    std::vector<PointM> row(static_cast<std::size_t>(m_width));
    const int strideX = std::max(m_step, m_width / m_step / 10 * m_step);
    const int strideY = std::max(m_step, m_height / m_step / 10 * m_step);
    for (int y = m_step / 2; y < m_height; y += strideY) {
        this->row(y, row.data());
        for (int x = m_step / 2; x < m_width; x += strideX) {
            PointM exact = view.toMap({x + 0.5, y + 0.5});
            const PointM found = row[static_cast<std::size_t>(x)];
            if (!toOther.apply(std::span{&exact, 1}) || !std::isfinite(found.x)) continue;
            worst = std::max(worst, std::hypot(exact.x - found.x, exact.y - found.y));
        }
    }
    return worst;
}

void PixelPlaces::row(int y, PointM* places) const {
    const int j = y / m_step;
    const double ty = static_cast<double>(y % m_step) / m_step;
    const PointM* upper = m_nodes.data() + static_cast<std::ptrdiff_t>(j) * m_columns;
    const PointM* lower = upper + m_columns;
    for (int x = 0; x < m_width;) {
        const int i = x / m_step;
        const PointM left = between(upper[i], lower[i], ty);
        const PointM right = between(upper[i + 1], lower[i + 1], ty);
        const PointM each{(right.x - left.x) / m_step, (right.y - left.y) / m_step};
        const int end = std::min(m_width, (i + 1) * m_step);
        for (int k = 0; x < end; ++x, ++k) places[x] = {left.x + each.x * k, left.y + each.y * k};
    }
}

void warp(QImage& target, const geo::carto::Viewport& view, const PlacedPicture& picture,
          const geo::geom::Transform& toPicture) {
    if (picture.image.isNull()) return;
    if (isCopy(view, picture, toPicture)) return copy(target, view, picture);
    const PixelPlaces places{view, toPicture, kTolerance * std::min(picture.unitsPerPixelX, picture.unitsPerPixelY)};
    const Pixels pixels{picture.image};
    const bool isSharp = isOwnScale(1.0, scaleAt(view, picture, toPicture));
    const CubicTable table = cubicTable();
    std::vector<PointM> row(static_cast<std::size_t>(view.width));
    for (int y = 0; y < view.height; ++y) {
        places.row(y, row.data());
        auto* line = reinterpret_cast<QRgb*>(target.scanLine(y));
        for (int x = 0; x < view.width; ++x) {
            const PointM at = row[static_cast<std::size_t>(x)];
            const double px = (at.x - picture.topLeft.x) / picture.unitsPerPixelX;
            const double py = (picture.topLeft.y - at.y) / picture.unitsPerPixelY;
            if (pixels.isAway(px, py)) continue; // not a number is away
            put(line[x], isSharp ? cubicAt(pixels, px, py, table) : linearAt(pixels, px, py));
        }
    }
}

} // namespace app::basemap
