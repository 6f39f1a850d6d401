#include "map/map_content.h"

#include "carto/sketch.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace app::map {
namespace {

using geo::carto::FeatureRef;
using geo::carto::LayerData;
using geo::carto::LayerId;
using geo::geom::BoxM;

bool isSameNumber(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

// Whether two rows look alike.
bool isSame(const LayerData& a, std::size_t i, const LayerData& b, std::size_t j) {
    if (a.typeOf(i) != b.typeOf(j) || a.labelOf(i) != b.labelOf(j) || a.sublabelOf(i) != b.sublabelOf(j) ||
        a.categoryOf(i) != b.categoryOf(j) || !isSameNumber(a.numberOf(i), b.numberOf(j)) ||
        !std::ranges::equal(a.whenOf(i), b.whenOf(j)))
        return false;
    std::vector<geo::carto::ShapePart> parts;
    a.forEachPart(i, [&](const geo::carto::ShapePart& part) { parts.push_back(part); });
    std::size_t next = 0;
    bool isAlike = true;
    b.forEachPart(j, [&](const geo::carto::ShapePart& part) {
        isAlike = isAlike && next < parts.size() && parts[next].opensPolygon == part.opensPolygon &&
                  std::ranges::equal(parts[next].points, part.points);
        ++next;
    });
    return isAlike && next == parts.size();
}

BoxM boxOf(const LayerData& data, std::size_t position) {
    return geo::geom::toMetres(data.boxOf(position));
}

// Rows mostly stand in the same order, and then need no search.
std::optional<std::size_t> counterpart(const LayerData& data, std::int64_t id, std::size_t guess) {
    if (guess < data.size() && data.rowId(guess) == id) return guess;
    return data.positionOf(id);
}

void addChanged(const LayerData& before, const LayerData& after, std::vector<BoxM>& boxes) {
    std::size_t guess = 0;
    std::size_t common = 0;
    for (std::size_t i = 0; i < after.size(); ++i, ++guess) {
        const auto old = counterpart(before, after.rowId(i), guess);
        if (!old) {
            boxes.push_back(boxOf(after, i));
            continue;
        }
        guess = *old;
        ++common;
        if (isSame(before, *old, after, i)) continue;
        boxes.push_back(boxOf(after, i));
        boxes.push_back(boxOf(before, *old));
    }
    if (common == before.size()) return;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!counterpart(after, before.rowId(i), i)) boxes.push_back(boxOf(before, i));
}

const LayerData* layerOf(const RenderRequest& content, LayerId layer) {
    const auto found = content.snapshot->layers.find(layer);
    return found == content.snapshot->layers.end() ? nullptr : found->second.get();
}

void addChangedLayers(const RenderRequest& before, const RenderRequest& after, std::vector<BoxM>& boxes) {
    for (const geo::carto::LayerState& state : after.params.layers) {
        const LayerData* old = layerOf(before, state.id);
        const LayerData* now = layerOf(after, state.id);
        static const LayerData kNoRows;
        if (old != now) addChanged(old ? *old : kNoRows, now ? *now : kNoRows, boxes);
    }
}

using Ids = std::unordered_map<LayerId, std::unordered_set<std::int64_t>>;

Ids changedMarks(const geo::carto::Marks& before, const geo::carto::Marks& after) {
    Ids out;
    const auto add = [&out](const FeatureRef& ref) { out[ref.layer].insert(ref.id); };
    for (const auto& [ref, mark] : before) {
        const auto now = after.find(ref);
        if (now == after.end() || now->second != mark) add(ref);
    }
    for (const auto& [ref, mark] : after)
        if (!before.contains(ref)) add(ref);
    return out;
}

// False where a marked feature may be in a layer that is read by box, and is not in what was read of it.
bool addMarked(const RenderRequest& content, const Ids& marked, const geo::carto::Viewport& view,
               std::vector<BoxM>& boxes) {
    for (const auto& [layer, ids] : marked) {
        const LayerData* data = layerOf(content, layer);
        const bool isReadByBox = geo::carto::infoOf(layer).readByBox;
        const bool isRead = data != nullptr && static_cast<std::int64_t>(data->size()) == data->total();
        LayerDataPtr held;
        if (isReadByBox && !isRead && content.cache) held = content.cache->covering(layer, view.extent());
        if (held) data = held.get();
        if (isReadByBox && !isRead && !held) return false;
        for (const std::int64_t id : ids) {
            const auto position = data != nullptr ? data->positionOf(id) : std::nullopt;
            if (position) boxes.push_back(boxOf(*data, *position));
            if (!position && isReadByBox) return false;
        }
    }
    return true;
}

void addSketches(const geo::carto::Sketches& sketches, std::vector<BoxM>& boxes) {
    if (!sketches) return;
    for (const geo::carto::Sketch& sketch : *sketches) boxes.push_back(geo::geom::boxOf(sketch.geometry));
}

bool isTakenAlike(const RenderRequest& before, const RenderRequest& after) {
    const auto& a = before.params.taken;
    const auto& b = after.params.taken;
    return a == b || (a && b && *a == *b);
}

bool isDrawnAlike(const RenderRequest& before, const RenderRequest& after) {
    return before.params.layers == after.params.layers && before.params.everyScale == after.params.everyScale &&
           before.params.date == after.params.date && isTakenAlike(before, after) &&
           before.isTransparent == after.isTransparent && before.params.highlight == after.params.highlight &&
           before.snapshot->epsg == after.snapshot->epsg;
}

} // namespace

ChangedGround changedGround(const RenderRequest& before, const RenderRequest& after, const geo::carto::Viewport& view) {
    ChangedGround out;
    const bool isReadAnew = before.cache != after.cache && !isReadAlike(after, before, view);
    if (!isDrawnAlike(before, after) || isReadAnew) {
        out.isEverything = true;
        return out;
    }
    addChangedLayers(before, after, out.boxes);
    if (!addMarked(after, changedMarks(before.params.marks, after.params.marks), view, out.boxes))
        out.isEverything = true;
    if (before.params.sketches != after.params.sketches) {
        addSketches(before.params.sketches, out.boxes);
        addSketches(after.params.sketches, out.boxes);
    }
    return out;
}

} // namespace app::map
