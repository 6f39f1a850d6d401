#include "carto/detail/feature_drawing.h"
#include "carto/touches.h"
#include "geom/measure.h"
#include "geom/operations.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace geo::carto {
namespace {

struct Hit {
    double distance = 0.0; // pixels to what is drawn
    FeatureRef feature;
    friend auto operator<=>(const Hit&, const Hit&) = default;
};

// Pixels from a place to the nearest part of a feature as it is drawn; infinite where it is not drawn.
double pixelsTo(const Feature& feature, const detail::FeatureDrawing& drawing, double markerSize, double lineWidth,
                ScreenPoint at, const Viewport& viewport) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const ScreenPoint& marker : drawing.markers)
        nearest = std::min(nearest, std::hypot(marker.x - at.x, marker.y - at.y) - markerSize / 2.0);
    if (!drawing.area.points.empty() || !drawing.line.points.empty()) {
        const double away = geom::distance(feature.geometry, viewport.toMap(at)).value / viewport.metresPerPixel;
        nearest = std::min(nearest, away - lineWidth / 2.0);
    }
    return std::max(nearest, 0.0);
}

std::vector<Hit> hitsIn(const LayerData& data, const LayerState& state, const MapParams& params, ScreenPoint at,
                        double tolerance) {
    const Viewport& view = params.viewport;
    const LayerStyle& style = styleOf(state);
    PathBuilder paths(view, detail::drawingMargin(view));
    geom::BoxM around;
    around.add(view.toMap(at));
    around = around.grown((tolerance + detail::drawingMargin(view)) * view.metresPerPixel);
    std::vector<Hit> hits;
    for (const std::uint32_t position : data.search(around)) {
        if (!detail::isShown(data, position, style, params.date)) continue;
        const Feature feature = data.feature(position);
        const FeatureRef ref{data.id(), feature.id};
        const auto mark = params.marks.find(ref);
        const detail::FeatureLook look =
            detail::lookOf(style, classOf(style, feature.category, feature.number),
                           mark == params.marks.end() ? Mark{} : mark->second, view.scaleDenominator());
        const detail::FeatureDrawing drawing = detail::drawingOf(feature, style, paths, view);
        const double marker = scaled(view, look.marker.size * (drawing.isDrawnArea ? kMarkerInPolygon : 1.0));
        const double line = look.outline ? scaled(view, look.outline->width) : 0.0;
        const double away = pixelsTo(feature, drawing, marker, line, at, view);
        if (away <= tolerance) hits.push_back({away, ref});
    }
    std::ranges::sort(hits);
    return hits;
}

} // namespace

std::vector<FeatureRef> featuresAt(const MapSnapshot& snapshot, const MapParams& params, ScreenPoint at,
                                   double tolerancePixels) {
    std::vector<FeatureRef> found;
    for (const LayerState& state : params.layers | std::views::reverse) {
        const LayerData* data = dataOf(snapshot, params, state);
        if (data == nullptr) continue;
        for (const Hit& hit : hitsIn(*data, state, params, at, tolerancePixels)) found.push_back(hit.feature);
    }
    return found;
}

std::vector<FeatureRef> featuresIn(const MapSnapshot& snapshot, const MapParams& params, const geom::BoxM& box) {
    std::vector<FeatureRef> found;
    for (const LayerState& state : params.layers | std::views::reverse) {
        const LayerData* data = dataOf(snapshot, params, state);
        if (data == nullptr) continue;
        for (const std::uint32_t position : data->search(box)) {
            if (!detail::isShown(*data, position, styleOf(state), params.date)) continue;
            if (touches(data->feature(position), box)) found.push_back({data->id(), data->rowId(position)});
        }
    }
    return found;
}

std::vector<FeatureRef> featuresWithin(const MapSnapshot& snapshot, const MapParams& params,
                                       const geom::Polygon& area) {
    std::vector<FeatureRef> found;
    const geom::BoxM box = geom::boxOf(geom::Geometry{area});
    for (const LayerState& state : params.layers | std::views::reverse) {
        const LayerData* data = dataOf(snapshot, params, state);
        if (data == nullptr) continue;
        for (const std::uint32_t position : data->search(box)) {
            if (!detail::isShown(*data, position, styleOf(state), params.date)) continue;
            if (geom::intersects(data->geometryOf(position), area))
                found.push_back({data->id(), data->rowId(position)});
        }
    }
    return found;
}

} // namespace geo::carto
