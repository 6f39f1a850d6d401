#include "carto/screen_path.h"

#include <algorithm>
#include <cmath>

namespace geo::carto {
namespace {

constexpr int kRows = 9;          // heights that are tried
constexpr double kCentring = 0.8; // how much a row loses by being away from the middle

template <class Visit>
void forEachEdge(const Path& rings, Visit visit) {
    for (std::size_t ring = 0; ring < rings.starts.size(); ++ring) {
        const std::size_t begin = rings.starts[ring];
        const std::size_t end = ring + 1 < rings.starts.size() ? rings.starts[ring + 1] : rings.points.size();
        for (std::size_t i = begin; i < end; ++i) visit(rings.points[i], rings.points[i + 1 < end ? i + 1 : begin]);
    }
}

// Where a horizontal line crosses the rings, from left to right: inside between each pair.
std::vector<double> crossings(const Path& rings, double y) {
    std::vector<double> xs;
    forEachEdge(rings, [&](ScreenPoint a, ScreenPoint b) {
        if ((a.y <= y) == (b.y <= y)) return;
        xs.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    });
    std::ranges::sort(xs);
    return xs;
}

} // namespace

bool contains(const Path& rings, ScreenPoint at) {
    bool inside = false;
    forEachEdge(rings, [&](ScreenPoint a, ScreenPoint b) {
        if ((a.y <= at.y) != (b.y <= at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
    });
    return inside;
}

std::optional<ScreenPoint> placeInside(const Path& rings) {
    const auto box = boundsOf(rings);
    if (!box) return std::nullopt;
    ScreenPoint best = box->centre();
    double bestWorth = -1.0;
    const double middle = box->centre().y;
    for (int row = 0; row < kRows; ++row) {
        // A hair off the even places: a line through a vertex or along a side says nothing.
        const double y = box->top + box->height() * (row + 0.5003) / kRows;
        const std::vector<double> xs = crossings(rings, y);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            const double offMiddle = std::abs(y - middle) / std::max(box->height(), 1e-9);
            const double worth = (xs[i + 1] - xs[i]) * (1.0 - kCentring * offMiddle);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = {(xs[i] + xs[i + 1]) / 2.0, y};
            }
        }
    }
    return best;
}

} // namespace geo::carto
