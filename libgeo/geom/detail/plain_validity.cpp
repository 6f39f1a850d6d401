#include "geom/detail/plain_validity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo::geom::detail {

namespace {

constexpr std::size_t kMostCorners = 1000;
constexpr std::size_t kMostPolygons = 16;
constexpr double kRounding = std::numeric_limits<double>::epsilon() / 2.0;
constexpr double kErrorBound = (3.0 + 16.0 * kRounding) * kRounding;
constexpr double kLeast = 1.0e-290; // below, products lose digits to underflow

// The sign of left - right; 0 where rounding may have made it.
int surely(double left, double right) {
    const double difference = left - right;
    const double bound = kErrorBound * (std::abs(left) + std::abs(right)) + kLeast;
    return difference > bound ? 1 : difference < -bound ? -1 : 0;
}

// 1 where a, b, c turn left, -1 right, 0 where that cannot be said.
int turn(PointM a, PointM b, PointM c) {
    return surely((a.x - c.x) * (b.y - c.y), (a.y - c.y) * (b.x - c.x));
}

// Whether the segments from `corner` to a and to b have only the corner in common.
bool partAt(PointM corner, PointM a, PointM b) {
    if (turn(corner, a, b) != 0) return true;
    return surely((a.x - corner.x) * (b.x - corner.x), -(a.y - corner.y) * (b.y - corner.y)) < 0; // straight on
}

bool isOneSide(int first, int second) {
    return first != 0 && first == second;
}

struct Side {
    double minX, maxX, minY, maxY;
    std::size_t at; // from corner `at` to the next
};

class PlainRing {
public:
    explicit PlainRing(const Ring& ring)
        : m_ring(ring)
        , m_sides(ring.size() - 1) {
        for (std::size_t i = 0; i < m_sides.size(); ++i) {
            const auto [minX, maxX] = std::minmax(ring[i].x, ring[i + 1].x);
            const auto [minY, maxY] = std::minmax(ring[i].y, ring[i + 1].y);
            m_sides[i] = {minX, maxX, minY, maxY, i};
        }
        std::ranges::sort(m_sides, {}, &Side::minX);
    }

    [[nodiscard]] bool isSimple() const {
        for (std::size_t i = 0; i < m_sides.size(); ++i) {
            const Side& a = m_sides[i];
            for (std::size_t j = i + 1; j < m_sides.size() && m_sides[j].minX <= a.maxX; ++j) {
                const Side& b = m_sides[j];
                if (b.minY <= a.maxY && a.minY <= b.maxY && !meetAsTheyMay(a.at, b.at)) return false;
            }
        }
        return true;
    }

private:
    [[nodiscard]] bool meetAsTheyMay(std::size_t i, std::size_t j) const {
        if (i > j) std::swap(i, j);
        if (j == i + 1) return partAt(m_ring[j], m_ring[i], m_ring[j + 1]);
        if (i == 0 && j + 1 == m_sides.size()) return partAt(m_ring[0], m_ring[1], m_ring[j]);
        const PointM a = m_ring[i], b = m_ring[i + 1], c = m_ring[j], d = m_ring[j + 1];
        return isOneSide(turn(a, b, c), turn(a, b, d)) || isOneSide(turn(c, d, a), turn(c, d, b));
    }

    const Ring& m_ring;
    std::vector<Side> m_sides; // by their least x
};

bool isPlain(const Polygon& polygon) {
    const Ring& ring = polygon.outer;
    if (!polygon.holes.empty() || ring.size() < 4 || ring.size() > kMostCorners || ring.front() != ring.back())
        return false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        if (!std::isfinite(ring[i].x) || !std::isfinite(ring[i].y) || ring[i] == ring[i + 1]) return false;
    return PlainRing{ring}.isSimple();
}

bool arePlain(const std::vector<Polygon>& polygons) {
    if (polygons.empty() || polygons.size() > kMostPolygons || !std::ranges::all_of(polygons, isPlain)) return false;
    if (polygons.size() == 1) return true;
    std::vector<BoxM> boxes;
    for (const Polygon& polygon : polygons) boxes.push_back(boxOf(polygon));
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            if (boxes[i].intersects(boxes[j])) return false;
    return true;
}

} // namespace

bool isPlainlyValid(const Geometry& geometry) {
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) return isPlain(*polygon);
    const auto* several = std::get_if<MultiPolygon>(&geometry);
    return several && arePlain(several->polygons);
}

} // namespace geo::geom::detail
