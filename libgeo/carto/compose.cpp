#include "carto/detail/layer_composer.h"
#include "carto/sketch.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace geo::carto {
namespace {

constexpr std::size_t kStepEvery = 256; // features between two looks at the job

geom::BoxM seenBy(const MapParams& params) {
    const double margin = detail::drawingMargin(params.viewport) * params.viewport.metresPerPixel;
    return params.viewport.extent().grown(margin);
}

// The cells that a layer can be drawn from as it is asked for; else null.
const CellLevel* levelFor(const MapParams& params, const LayerData& data, const detail::LayerComposer& composer) {
    if (!params.fromCells || data.cells() == nullptr || !composer.isPlainOnly()) return nullptr;
    return data.cells()->levelFor(params.viewport.metresPerPixel);
}

// `step` asks the job whether to go on.
Result<void> addLayer(const MapParams& params, const LayerState& state, const LayerData& data,
                      detail::Composition& composition, const std::function<Result<void>()>& step) {
    detail::LayerComposer composer(params, state, data, composition);
    const geom::BoxM seen = seenBy(params);
    if (const CellLevel* level = levelFor(params, data, composer)) {
        composer.addCells(*level, seen);
    } else {
        const std::vector<std::uint32_t> rows = data.search(seen);
        for (std::size_t done = 0; done < rows.size(); ++done) {
            if (done % kStepEvery == 0) GEO_TRY(step());
            composer.add(rows[done]);
        }
    }
    composer.finish();
    return {};
}

void addPoints(const Sketch& sketch, const Viewport& viewport, const geom::BoxM& seen, DisplayList& list) {
    const auto add = [&](const geom::PointM& point) {
        if (!seen.contains(point)) return;
        MarkerItem item;
        item.at = viewport.toScreen(point);
        item.shape = sketch.marker->shape;
        item.size = scaled(viewport, sketch.marker->size);
        item.colour = sketch.marker->colour;
        item.outline = sketch.marker->outline;
        list.items.emplace_back(std::move(item));
    };
    if (const auto* point = std::get_if<geom::PointM>(&sketch.geometry)) add(*point);
    if (const auto* points = std::get_if<geom::MultiPoint>(&sketch.geometry))
        std::ranges::for_each(points->points, add);
}

void addSketches(const MapParams& params, DisplayList& list) {
    if (!params.sketches || params.parts == MapParts::names) return;
    const double margin = detail::drawingMargin(params.viewport);
    const geom::BoxM seen = params.viewport.extent().grown(margin * params.viewport.metresPerPixel);
    PathBuilder paths{params.viewport, margin};
    const auto px = [&](double size) { return scaled(params.viewport, size); };
    const double spread = hatchSpread(params.viewport.scaleDenominator());
    for (const Sketch& sketch : *params.sketches) {
        if (!geom::boxOf(sketch.geometry).intersects(seen)) continue;
        if (sketch.marker) {
            addPoints(sketch, params.viewport, seen, list);
            continue;
        }
        Path path;
        paths.add(sketch.geometry, path);
        if (path.points.empty()) continue;
        for (const FillStyle& fill : sketch.fills)
            list.items.emplace_back(
                FillItem{path, fill.pattern, fill.colour, px(fill.spacing) * spread, px(fill.weight)});
        list.items.emplace_back(
            StrokeItem{std::move(path), sketch.outline.colour, px(sketch.outline.width), sketch.outline.dash});
        if (!sketch.arrow) continue;
        if (Path head = arrowHead(sketch, params.viewport, px(sketch.outline.width)); !head.points.empty())
            list.items.emplace_back(FillItem{std::move(head), FillPattern::solid, sketch.outline.colour});
    }
}

void addMarkersAndNames(detail::Composition& composition, const MapParams& params) {
    std::ranges::stable_sort(composition.markers, {}, &detail::Composition::RankedMarker::height);
    std::vector<MarkerItem> markers;
    markers.reserve(composition.markers.size());
    for (detail::Composition::RankedMarker& marker : composition.markers) markers.push_back(std::move(marker.item));
    std::vector<TextItem> texts =
        placed(std::move(composition.wishes), markers, composition.list.viewport, params.pinned);
    std::vector<DisplayItem>& items = composition.list.items;
    if (params.parts != MapParts::names)
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
    std::int64_t done = 0;
    const auto step = [&] { return job.step(Phase::drawing, done, static_cast<std::int64_t>(params.layers.size())); };
    for (const LayerState& state : params.layers) {
        const LayerData* data = dataOf(snapshot, params, state);
        const bool isDrawn = data != nullptr && (params.parts != MapParts::names || detail::hasNames(params, state));
        if (isDrawn) GEO_TRY(addLayer(params, state, *data, composition, step));
        GEO_TRY(step());
        ++done;
    }
    addSketches(params, composition.list);
    addMarkersAndNames(composition, params);
    GEO_TRY(job.step(Phase::drawing, 1, 1));
    return std::move(composition.list);
}

} // namespace geo::carto
