#include "map/map_content.h"

#include "carto/sketch.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace app::map {
namespace {

using geo::carto::Feature;
using geo::carto::FeatureRef;
using geo::carto::LayerData;
using geo::carto::LayerId;
using geo::geom::BoxM;

bool isSame(const Feature& a, const Feature& b) {
    return a.label == b.label && a.sublabel == b.sublabel && a.number == b.number && a.geometry == b.geometry;
}

void addChanged(const LayerData* before, const LayerData* after, std::vector<BoxM>& boxes) {
    std::unordered_map<std::int64_t, const Feature*> old;
    if (before)
        for (const Feature& feature : before->features) old.emplace(feature.id, &feature);
    if (after) {
        for (const Feature& feature : after->features) {
            const auto found = old.find(feature.id);
            if (found == old.end()) {
                boxes.push_back(feature.box);
                continue;
            }
            if (!isSame(*found->second, feature)) {
                boxes.push_back(feature.box);
                boxes.push_back(found->second->box);
            }
            old.erase(found);
        }
    }
    for (const auto& [id, feature] : old) boxes.push_back(feature->box);
}

const LayerData* layerOf(const RenderRequest& content, LayerId layer) {
    const auto found = content.snapshot->layers.find(layer);
    return found == content.snapshot->layers.end() ? nullptr : found->second.get();
}

void addChangedLayers(const RenderRequest& before, const RenderRequest& after, std::vector<BoxM>& boxes) {
    for (const geo::carto::LayerState& state : after.params.layers) {
        const LayerData* old = layerOf(before, state.id);
        const LayerData* now = layerOf(after, state.id);
        if (old != now) addChanged(old, now, boxes);
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

// False where a marked feature may be in a layer that is read by box, and so is not known here.
bool addMarked(const RenderRequest& content, const Ids& marked, std::vector<BoxM>& boxes) {
    for (const auto& [layer, ids] : marked) {
        const LayerData* data = layerOf(content, layer);
        if (data == nullptr) return !geo::carto::infoOf(layer).readByBox;
        for (const Feature& feature : data->features)
            if (ids.contains(feature.id)) boxes.push_back(feature.box);
    }
    return true;
}

void addSketches(const geo::carto::Sketches& sketches, std::vector<BoxM>& boxes) {
    if (!sketches) return;
    for (const geo::carto::Sketch& sketch : *sketches) boxes.push_back(geo::geom::boxOf(sketch.geometry));
}

bool isDrawnAlike(const RenderRequest& before, const RenderRequest& after) {
    return before.params.layers == after.params.layers && before.params.everyScale == after.params.everyScale &&
           before.params.highlight == after.params.highlight && before.snapshot->epsg == after.snapshot->epsg;
}

} // namespace

ChangedGround changedGround(const RenderRequest& before, const RenderRequest& after, const geo::carto::Viewport& view) {
    ChangedGround out;
    const bool isReadAnew = before.cache != after.cache && hasLayersToRead(after, view);
    if (!isDrawnAlike(before, after) || isReadAnew) {
        out.isEverything = true;
        return out;
    }
    addChangedLayers(before, after, out.boxes);
    if (!addMarked(after, changedMarks(before.params.marks, after.params.marks), out.boxes)) out.isEverything = true;
    if (before.params.sketches != after.params.sketches) {
        addSketches(before.params.sketches, out.boxes);
        addSketches(after.params.sketches, out.boxes);
    }
    return out;
}

} // namespace app::map
