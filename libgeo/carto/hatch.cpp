#include "carto/hatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace geo::carto {
namespace {

constexpr std::size_t kMostRows = 100'000; // a spacing too fine to be drawn is a mistake, not a reason to hang

struct Span {
    double y = 0.0;
    double from = 0.0;
    double to = 0.0;
};

double turnedX(ScreenPoint p, double cosine, double sine) {
    return p.x * cosine + p.y * sine;
}
double turnedY(ScreenPoint p, double cosine, double sine) {
    return p.y * cosine - p.x * sine;
}

// The stretches inside the rings of the horizontals y = k * spacing, for points already turned.
std::vector<Span> spansOf(const Path& rings, const std::vector<ScreenPoint>& points, double spacing) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const ScreenPoint& p : points) {
        low = std::min(low, p.y);
        high = std::max(high, p.y);
    }
    const double first = std::ceil(low / spacing);
    if (!(high >= low) || !(spacing > 0.0) || (high - low) / spacing > static_cast<double>(kMostRows)) return {};
    std::vector<std::vector<double>> rows(
        static_cast<std::size_t>(std::max(0.0, std::floor(high / spacing) - first + 1.0)));
    for (std::size_t ring = 0; ring < rings.starts.size(); ++ring) {
        const std::size_t begin = rings.starts[ring];
        const std::size_t end = ring + 1 < rings.starts.size() ? rings.starts[ring + 1] : points.size();
        for (std::size_t i = begin; i < end; ++i) {
            ScreenPoint a = points[i];
            ScreenPoint b = points[i + 1 < end ? i + 1 : begin];
            if (a.y > b.y) std::swap(a, b);
            // Half open: an edge has its lower end and not its upper one, so a vertex is crossed once.
            for (double k = std::ceil(a.y / spacing); k * spacing < b.y; k += 1.0)
                rows[static_cast<std::size_t>(k - first)].push_back(a.x +
                                                                    (k * spacing - a.y) / (b.y - a.y) * (b.x - a.x));
        }
    }
    std::vector<Span> spans;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::ranges::sort(rows[row]);
        for (std::size_t i = 0; i + 1 < rows[row].size(); i += 2)
            spans.push_back({(first + static_cast<double>(row)) * spacing, rows[row][i], rows[row][i + 1]});
    }
    return spans;
}

void addLines(const FillItem& item, ScreenPoint origin, double degrees, std::vector<ScreenSegment>& lines) {
    const double cosine = std::cos(degrees * std::numbers::pi / 180.0);
    const double sine = std::sin(degrees * std::numbers::pi / 180.0);
    std::vector<ScreenPoint> turned;
    turned.reserve(item.path.points.size());
    for (const ScreenPoint& p : item.path.points) {
        const ScreenPoint moved{p.x - origin.x, p.y - origin.y};
        turned.push_back({turnedX(moved, cosine, sine), turnedY(moved, cosine, sine)});
    }
    const auto back = [&](double x, double y) {
        return ScreenPoint{x * cosine - y * sine + origin.x, x * sine + y * cosine + origin.y};
    };
    for (const Span& span : spansOf(item.path, turned, item.spacing))
        lines.emplace_back(back(span.from, span.y), back(span.to, span.y));
}

} // namespace

std::vector<ScreenSegment> hatchLines(const FillItem& item, ScreenPoint origin) {
    std::vector<ScreenSegment> lines;
    switch (item.pattern) {
    case FillPattern::diagonal:
        addLines(item, origin, -45.0, lines);
        break;
    case FillPattern::crossHatch:
        addLines(item, origin, -45.0, lines);
        addLines(item, origin, 45.0, lines);
        break;
    case FillPattern::grid:
        addLines(item, origin, 0.0, lines);
        addLines(item, origin, 90.0, lines);
        break;
    case FillPattern::horizontal:
        addLines(item, origin, 0.0, lines);
        break;
    case FillPattern::vertical:
        addLines(item, origin, 90.0, lines);
        break;
    case FillPattern::backDiagonal:
        addLines(item, origin, 45.0, lines);
        break;
    case FillPattern::none:
    case FillPattern::solid:
    case FillPattern::dots:
        break;
    }
    return lines;
}

std::vector<ScreenPoint> hatchDots(const FillItem& item, ScreenPoint origin) {
    if (item.pattern != FillPattern::dots) return {};
    std::vector<ScreenPoint> moved;
    moved.reserve(item.path.points.size());
    for (const ScreenPoint& p : item.path.points) moved.push_back({p.x - origin.x, p.y - origin.y});
    // Rows closer than columns, every other one moved by half: each dot is as far from all its neighbours.
    const double rowSpacing = item.spacing * std::numbers::sqrt3 / 2.0;
    std::vector<ScreenPoint> dots;
    for (const Span& span : spansOf(item.path, moved, rowSpacing)) {
        const double shift = std::fmod(std::abs(std::round(span.y / rowSpacing)), 2.0) * item.spacing / 2.0;
        for (double k = std::ceil((span.from - shift) / item.spacing); k * item.spacing + shift <= span.to; k += 1.0)
            dots.push_back({k * item.spacing + shift + origin.x, span.y + origin.y});
    }
    return dots;
}

} // namespace geo::carto
