#include "map/tools/select_polygon_tool.h"

#include "geom/operations.h"

namespace app::map {

std::unique_ptr<PathTool> makeSelectPolygonTool(ToolTarget& target, std::function<void()> left) {
    PathUse use;
    use.id = ToolId::selectPolygon;
    use.isRing = true;
    use.fewest = 3;
    use.left = std::move(left);
    use.finished = [&target](const Path& path, Qt::KeyboardModifiers modifiers) {
        geo::geom::Ring ring = path;
        ring.push_back(ring.front());
        // A ring that crosses itself is taken for the areas it encloses.
        const auto whole = geo::geom::madeValid(geo::geom::Polygon{std::move(ring), {}});
        if (!whole) return;
        const SelectionMode mode = selectionModeOf(modifiers);
        if (const auto* polygon = std::get_if<geo::geom::Polygon>(&*whole)) target.selectWithin(*polygon, mode);
        const auto* parts = std::get_if<geo::geom::MultiPolygon>(&*whole);
        if (parts == nullptr) return;
        for (std::size_t i = 0; i < parts->polygons.size(); ++i)
            target.selectWithin(parts->polygons[i],
                                i > 0 && mode == SelectionMode::replace ? SelectionMode::add : mode);
    };
    return std::make_unique<PathTool>(std::move(use), nullptr);
}

} // namespace app::map
