#pragma once

#include "carto/display_list.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace geo::carto {

struct ScreenBox {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] ScreenPoint centre() const { return {(left + right) / 2.0, (top + bottom) / 2.0}; }
    [[nodiscard]] bool contains(ScreenPoint p) const {
        return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom;
    }
    [[nodiscard]] bool contains(const ScreenBox& o) const {
        return o.left >= left && o.right <= right && o.top >= top && o.bottom <= bottom;
    }
    [[nodiscard]] bool intersects(const ScreenBox& o) const {
        return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
};

// Turns shapes of the map into paths of the screen: clipped to the view and a margin, with no point of the drawn line
// farther than half a pixel from the true one, nor the reverse (Hausdorff). A ring smaller than half a pixel becomes a
// ring of one point, a dot. Reuses its buffers: one builder for a layer. Linear in the vertices, near enough.
class PathBuilder {
public:
    PathBuilder(const Viewport& viewport, double margin);

    // Adds the rings or lines of a geometry; points and no geometry add nothing.
    void add(const geom::Geometry& geometry, Path& to);

    // From here on a dot is left out where the same pixel has one already: for a layer of many like shapes.
    void mergeDots() { m_mergeDots = true; }

    [[nodiscard]] const ScreenBox& clip() const { return m_clip; }

private:
    void addRing(const std::vector<geom::PointM>& ring, Path& to);
    void addLine(const std::vector<geom::PointM>& line, Path& to);
    void addDot(Path& to);
    ScreenBox project(const std::vector<geom::PointM>& points);
    void straighten(bool closed);
    void clipRing();

    Viewport m_viewport;
    ScreenBox m_clip;
    bool m_mergeDots = false;
    std::unordered_set<std::uint64_t> m_dots;
    std::vector<ScreenPoint> m_points;
    std::vector<ScreenPoint> m_spare;
    std::vector<bool> m_kept;
    std::vector<std::pair<std::size_t, std::size_t>> m_spans;
};

// Box around all points; nothing for an empty path.
[[nodiscard]] std::optional<ScreenBox> boundsOf(const Path& path);

// Whether a place is inside the rings by the even-odd rule.
[[nodiscard]] bool contains(const Path& rings, ScreenPoint at);

// A place well inside the rings, where a name or a marker sits: the middle of a wide stretch near the middle of the
// shape. The dot itself for a dot. Nothing for an empty path. Linear in the points.
[[nodiscard]] std::optional<ScreenPoint> placeInside(const Path& rings);

} // namespace geo::carto
