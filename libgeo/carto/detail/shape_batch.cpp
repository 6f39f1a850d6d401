#include "carto/detail/shape_batch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace geo::carto::detail {
namespace {

constexpr std::size_t kFewCorners = 16;
constexpr float kFinest = 8.0F; // of a pixel: the grid of shapes of many corners
// From this size on outlines are drawn in full. Pixels at 96 an inch.
constexpr float kWhole = 6.0F;

struct Extent {
    float left;
    float top;
    float right;
    float bottom;
};

Extent extentOf(std::span<const FinePoint> points) {
    Extent box{points.front().x, points.front().y, points.front().x, points.front().y};
    for (const FinePoint& p : points) {
        box.left = std::min(box.left, p.x);
        box.right = std::max(box.right, p.x);
        box.top = std::min(box.top, p.y);
        box.bottom = std::max(box.bottom, p.y);
    }
    return box;
}

// Whether the middle of a pixel lies in [from, to), as areas are filled; far outside of any view it may say so where
// none does.
bool holdsMiddle(float from, float to) {
    constexpr float kFar = 1e6F;
    if (!(from > -kFar && to < kFar)) return true;
    constexpr int kAbove = 1 << 21; // a cast is a floor of what is positive
    const auto firstFrom = [](float at) { return kAbove - static_cast<int>(kAbove + 0.5 - static_cast<double>(at)); };
    return firstFrom(from) != firstFrom(to);
}

// To the grid, what falls together once: the same whichever way the ring turns.
void thinOut(std::vector<FinePoint>& points, std::size_t first) {
    std::size_t kept = first;
    for (std::size_t i = first; i < points.size(); ++i) {
        const FinePoint at{std::round(points[i].x * kFinest) / kFinest, std::round(points[i].y * kFinest) / kFinest};
        if (kept == first || !(points[kept - 1] == at)) points[kept++] = at;
    }
    points.resize(kept);
}

} // namespace

ShapeBatch::ShapeBatch(const Viewport& viewport)
    : m_perCentimetre{0.01 / viewport.metresPerPixel}
    , m_shiftX{viewport.width / 2.0 - viewport.centre.x / viewport.metresPerPixel}
    , m_shiftY{viewport.height / 2.0 + viewport.centre.y / viewport.metresPerPixel}
    , m_width{static_cast<float>(viewport.width)}
    , m_height{static_cast<float>(viewport.height)}
    , m_pixel{static_cast<float>(viewport.dpi / 96.0)} {}

std::uint8_t ShapeBatch::addLook(const Look& look) {
    m_looks.push_back(look);
    return static_cast<std::uint8_t>(m_looks.size() - 1);
}

std::uint8_t ShapeBatch::strengthOf(float size) const {
    const float share = (size / m_pixel - kOutlineGone) / (kWhole - kOutlineGone);
    return static_cast<std::uint8_t>(std::clamp(share, 0.0F, 1.0F) * 255.0F);
}

bool ShapeBatch::addPart(std::span<const geom::PointCm> points, bool closed, std::uint8_t look, Gathered& to) {
    if (points.empty()) return false;
    std::vector<FinePoint>& all = to.shapes.points;
    const std::size_t first = all.size();
    for (const geom::PointCm& point : points)
        all.push_back({static_cast<float>(point.x * m_perCentimetre + m_shiftX),
                       static_cast<float>(m_shiftY - point.y * m_perCentimetre)});
    std::uint8_t strength = 255;
    if (closed) {
        const Extent box = extentOf(std::span{all}.subspan(first));
        strength = strengthOf(std::max(box.right - box.left, box.bottom - box.top));
        const bool isFilled =
            m_looks[look].fill.a > 0 && holdsMiddle(box.left, box.right) && holdsMiddle(box.top, box.bottom);
        const float reach = static_cast<float>(m_looks[look].outlineWidth) / 2.0F + 1.0F;
        const bool isOutside =
            box.right < -reach || box.left > m_width + reach || box.bottom < -reach || box.top > m_height + reach;
        if (isOutside || (strength == 0 && !isFilled)) {
            all.resize(first);
            return false;
        }
    }
    if (points.size() > kFewCorners) thinOut(all, first);
    to.shapes.starts.push_back(static_cast<std::uint32_t>(first));
    to.strengths.push_back(strength);
    to.looks.push_back(look);
    return true;
}

void ShapeBatch::addArea(const LayerData& data, std::size_t position, std::uint8_t look) {
    const auto first = static_cast<std::uint32_t>(m_areas.shapes.starts.size());
    bool isAny = false;
    data.forEachPart(position,
                     [&](const ShapePart& part) { isAny = addPart(part.points, true, look, m_areas) || isAny; });
    if (!isAny) return;
    m_firstRings.push_back(first);
    m_areaLooks.push_back(look);
}

void ShapeBatch::addLine(const LayerData& data, std::size_t position, std::uint8_t look) {
    data.forEachPart(position, [&](const ShapePart& part) { addPart(part.points, false, look, m_lines); });
}

void ShapeBatch::addOutlines(Gathered gathered, bool closed, const ShapesPtr& shapes,
                             std::vector<DisplayItem>& items) const {
    std::vector<bool> isDone(m_looks.size(), false);
    for (std::size_t i = 0; i < m_looks.size(); ++i) {
        const Look& look = m_looks[i];
        if (isDone[i] || look.outline.a == 0 || look.outlineWidth <= 0.0) continue;
        const auto isLike = [&](std::uint8_t other) {
            return m_looks[other].outline == look.outline && m_looks[other].outlineWidth == look.outlineWidth;
        };
        for (std::size_t other = i; other < m_looks.size(); ++other)
            if (isLike(static_cast<std::uint8_t>(other))) isDone[other] = true;
        LinesItem item{shapes, closed, look.outline, look.outlineWidth, gathered.strengths};
        for (std::size_t ring = 0; ring < gathered.looks.size(); ++ring)
            if (!isLike(gathered.looks[ring])) item.strengths[ring] = 0;
        if (std::ranges::all_of(item.strengths, [](std::uint8_t strength) { return strength == 0; })) continue;
        if (std::ranges::all_of(item.strengths, [](std::uint8_t strength) { return strength == 255; }))
            item.strengths.clear();
        items.emplace_back(std::move(item));
    }
}

std::vector<DisplayItem> ShapeBatch::items() {
    std::vector<DisplayItem> out;
    if (!m_firstRings.empty()) {
        const auto shapes = std::make_shared<const Shapes>(std::exchange(m_areas.shapes, {}));
        AreasItem areas{shapes, std::move(m_firstRings), std::move(m_areaLooks), {}};
        for (const Look& look : m_looks) areas.colours.push_back(look.fill);
        if (std::ranges::any_of(areas.looks, [&](std::uint8_t look) { return areas.colours[look].a > 0; }))
            out.emplace_back(std::move(areas));
        addOutlines(std::move(m_areas), true, shapes, out);
    }
    if (!m_lines.shapes.starts.empty()) {
        const auto shapes = std::make_shared<const Shapes>(std::exchange(m_lines.shapes, {}));
        addOutlines(std::move(m_lines), false, shapes, out);
    }
    return out;
}

} // namespace geo::carto::detail
