#include "usecase/map_design.h"

#include "carto/style_json.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace geo::usecase {

namespace {

using carto::LayerId;
using domain::MapLayer;

std::int64_t defaultPosition(LayerId layer) {
    return std::ranges::find(carto::allLayers(), layer, &carto::LayerInfo::id) - carto::allLayers().begin();
}

MapLayer defaultRow(LayerId layer) {
    const carto::LayerInfo& info = carto::infoOf(layer);
    MapLayer row;
    row.name = domain::codeOf(layer);
    row.group = domain::codeOf(info.group);
    row.visible = info.visibleAtFirst;
    return row;
}

LayerDesign designOf(LayerId layer, const MapLayer& row) {
    return {layer, row.visible, row.opacity, row.labels, row.group, row.filter, row.style, row.minScale, row.maxScale};
}

struct DesignRows {
    std::map<LayerId, MapLayer> layers; // by the layer that they are of
    std::optional<MapLayer> occupancy;
};

Result<DesignRows> readRows(const Desk& desk) {
    JobControl job;
    GEO_ASSIGN(auto rows, desk.workspace().all<MapLayer>(job));
    DesignRows found;
    for (MapLayer& row : rows.value) {
        if (row.name == domain::kOccupancyRow)
            found.occupancy = std::move(row);
        else if (const auto layer = domain::fromCode<LayerId>(row.name))
            found.layers.emplace(*layer, std::move(row));
    }
    return found;
}

// Nothing where the row is as it was.
void addChange(store::Step& step, const MapLayer& before, const MapLayer& after, bool isNew) {
    auto record = domain::toRecord(after);
    auto was = domain::toRecord(before);
    if (record.values == was.values) return;
    step.changes.push_back({domain::Kind::mapLayer, before.id.value, std::move(record),
                            isNew ? std::nullopt : std::optional{std::move(was)}});
}

std::int64_t positionOf(LayerId layer, const MapLayer& row) {
    return row.position.value_or(defaultPosition(layer));
}

std::vector<LayerId> orderOf(const MapDesign& design) {
    std::vector<LayerId> order;
    for (const LayerDesign& layer : design.layers) order.push_back(layer.id);
    return order;
}

template <class T>
void take(T& kept, const T& seen, const T& wanted) {
    if (seen != wanted) kept = wanted;
}

// What the row becomes by the difference between what was seen and what is wanted.
void applyDifference(MapLayer& row, const LayerDesign& seen, const LayerDesign& wanted) {
    take(row.visible, seen.visible, wanted.visible);
    take(row.opacity, seen.opacity, wanted.opacity);
    take(row.labels, seen.labels, wanted.labels);
    take(row.minScale, seen.minScale, wanted.minScale);
    take(row.maxScale, seen.maxScale, wanted.maxScale);
    take(row.group, seen.group, wanted.group);
    take(row.filter, seen.filter, wanted.filter);
    take(row.style, seen.style, wanted.style);
}

Result<void> checkFilter(const LayerDesign& seen, const LayerDesign& wanted) {
    if (seen.filter == wanted.filter) return {};
    GEO_TRY(domain::Expression::parse(wanted.filter, carto::infoOf(wanted.id).kind));
    return {};
}

} // namespace

carto::LayerState LayerDesign::state() const {
    carto::LayerState state{.id = id, .visible = visible, .opacity = opacity, .labels = labels};
    // A style of a newer program or a damaged one: the layer is shown as it is by default.
    if (auto own = style.empty() ? Result<carto::LayerStyle>{fail(ErrorCode::notFound)} : carto::styleFromJson(style))
        state.style = std::make_shared<const carto::LayerStyle>(std::move(*own));
    if (!minScale && !maxScale) return state;
    carto::LayerStyle ranged = carto::styleOf(state);
    if (minScale) ranged.nearestScale = minScale;
    if (maxScale) ranged.farthestScale = maxScale;
    state.style = std::make_shared<const carto::LayerStyle>(std::move(ranged));
    return state;
}

const LayerDesign& MapDesign::of(LayerId layer) const {
    return *std::ranges::find_if(layers, [layer](const LayerDesign& each) { return each.id == layer; });
}

LayerDesign& MapDesign::of(LayerId layer) {
    return *std::ranges::find_if(layers, [layer](const LayerDesign& each) { return each.id == layer; });
}

std::vector<carto::LayerState> MapDesign::states() const {
    std::vector<carto::LayerState> states;
    states.reserve(layers.size());
    for (const LayerDesign& layer : layers) states.push_back(layer.state());
    return states;
}

MapDesign defaultDesign() {
    MapDesign design;
    for (const carto::LayerInfo& info : carto::allLayers())
        design.layers.push_back(designOf(info.id, defaultRow(info.id)));
    return design;
}

Result<MapDesign> readDesign(const Desk& desk) {
    GEO_ASSIGN(const auto rows, readRows(desk));
    std::vector<std::pair<std::int64_t, LayerDesign>> placed;
    for (const carto::LayerInfo& info : carto::allLayers()) {
        const auto found = rows.layers.find(info.id);
        const MapLayer row = found != rows.layers.end() ? found->second : defaultRow(info.id);
        placed.emplace_back(positionOf(info.id, row), designOf(info.id, row));
    }
    std::ranges::stable_sort(placed, {}, [](const auto& layer) { return layer.first; });
    MapDesign design;
    for (auto& [position, layer] : placed) design.layers.push_back(std::move(layer));
    design.occupancy = rows.occupancy && rows.occupancy->visible;
    return design;
}

Result<CommitReport> changeDesign(Desk& desk, const MapDesign& seen, const MapDesign& wanted) {
    GEO_ASSIGN(const auto rows, readRows(desk));
    const bool isReordered = orderOf(seen) != orderOf(wanted);
    store::Step step{domain::Action::edit, desk.who(), {}};
    for (std::size_t i = 0; i < wanted.layers.size(); ++i) {
        const LayerDesign& layer = wanted.layers[i];
        const LayerId id = layer.id;
        GEO_TRY(checkFilter(seen.of(id), layer));
        const auto found = rows.layers.find(id);
        const MapLayer before = found != rows.layers.end() ? found->second : defaultRow(id);
        MapLayer after = before;
        applyDifference(after, seen.of(id), layer);
        const auto position = static_cast<std::int64_t>(i);
        if (isReordered && positionOf(id, before) != position) after.position = position;
        addChange(step, before, after, found == rows.layers.end());
    }
    MapLayer none;
    none.name = domain::kOccupancyRow;
    none.visible = false;
    const MapLayer before = rows.occupancy.value_or(none);
    MapLayer after = before;
    take(after.visible, seen.occupancy, wanted.occupancy);
    addChange(step, before, after, !rows.occupancy);
    if (step.changes.empty()) return CommitReport{};
    return desk.workspace().commit(step);
}

} // namespace geo::usecase
