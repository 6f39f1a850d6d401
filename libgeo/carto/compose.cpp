#include "carto/detail/layer_composer.h"
#include "carto/sketch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace geo::carto {
namespace {

constexpr std::size_t kStepEvery = 256; // features between two looks at the job

struct LayerInView {
    const LayerState* state = nullptr;
    const LayerData* data = nullptr;
    std::vector<std::uint32_t> features;
};

std::vector<LayerInView> layersInView(const MapSnapshot& snapshot, const MapParams& params) {
    const double margin = detail::drawingMargin(params.viewport) * params.viewport.metresPerPixel;
    const geom::BoxM seen = params.viewport.extent().grown(margin);
    std::vector<LayerInView> layers;
    for (const LayerState& state : params.layers) {
        const LayerData* data = dataOf(snapshot, params, state);
        if (data == nullptr || (params.parts == MapParts::names && !detail::hasNames(params, state))) continue;
        layers.push_back({&state, data, data->search(seen)});
    }
    return layers;
}

void addSketches(const MapParams& params, DisplayList& list) {
    if (!params.sketches || params.parts == MapParts::names) return;
    const double margin = detail::drawingMargin(params.viewport);
    const geom::BoxM seen = params.viewport.extent().grown(margin * params.viewport.metresPerPixel);
    PathBuilder paths{params.viewport, margin};
    const auto px = [&](double size) { return scaled(params.viewport, size); };
    for (const Sketch& sketch : *params.sketches) {
        if (!geom::boxOf(sketch.geometry).intersects(seen)) continue;
        Path path;
        paths.add(sketch.geometry, path);
        if (path.points.empty()) continue;
        for (const FillStyle& fill : sketch.fills)
            list.items.emplace_back(FillItem{path, fill.pattern, fill.colour, px(fill.spacing), px(fill.weight)});
        list.items.emplace_back(
            StrokeItem{std::move(path), sketch.outline.colour, px(sketch.outline.width), sketch.outline.dash});
    }
}

void addMarkersAndNames(detail::Composition& composition, MapParts parts) {
    std::ranges::stable_sort(composition.markers, {}, &detail::Composition::RankedMarker::height);
    std::vector<MarkerItem> markers;
    markers.reserve(composition.markers.size());
    for (detail::Composition::RankedMarker& marker : composition.markers) markers.push_back(std::move(marker.item));
    std::vector<TextItem> texts = placed(std::move(composition.wishes), markers, composition.list.viewport);
    std::vector<DisplayItem>& items = composition.list.items;
    if (parts != MapParts::names)
        items.insert(items.end(), std::make_move_iterator(markers.begin()), std::make_move_iterator(markers.end()));
    items.insert(items.end(), std::make_move_iterator(texts.begin()), std::make_move_iterator(texts.end()));
}

} // namespace

double ringRadius(const MarkerItem& item) {
    constexpr double kFarthestCorner = 0.62; // of a square or an hourglass, as a share of its size
    const double edge = std::max(1.0, item.size * 0.1);
    return kFarthestCorner * item.size + edge + item.haloWidth * 5.0 / 3.0 + item.ringWidth / 2.0;
}

const LayerData* dataOf(const MapSnapshot& snapshot, const MapParams& params, const LayerState& state) {
    if (!state.visible || state.opacity <= 0.0) return nullptr;
    if (!params.everyScale && !isDrawnAt(state, params.viewport.scaleDenominator())) return nullptr;
    const auto found = snapshot.layers.find(state.id);
    return found == snapshot.layers.end() ? nullptr : found->second.get();
}

Result<DisplayList> compose(const MapSnapshot& snapshot, const MapParams& params, JobControl& job) {
    detail::Composition composition;
    composition.list.viewport = params.viewport;
    composition.list.background = kBackground;
    GEO_TRY(job.step(Phase::drawing));
    if (params.viewport.extent().isEmpty()) return std::move(composition.list);
    const std::vector<LayerInView> layers = layersInView(snapshot, params);
    std::size_t total = 0;
    for (const LayerInView& layer : layers) total += layer.features.size();
    std::size_t done = 0;
    for (const LayerInView& layer : layers) {
        detail::LayerComposer composer(params, *layer.state, *layer.data, composition);
        for (const std::uint32_t position : layer.features) {
            composer.add(position);
            if (++done % kStepEvery == 0)
                GEO_TRY(job.step(Phase::drawing, static_cast<std::int64_t>(done), static_cast<std::int64_t>(total)));
        }
        composer.finish();
    }
    addSketches(params, composition.list);
    addMarkersAndNames(composition, params.parts);
    GEO_TRY(job.step(Phase::drawing, 1, 1));
    return std::move(composition.list);
}

} // namespace geo::carto
