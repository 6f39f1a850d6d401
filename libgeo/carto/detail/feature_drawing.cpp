#include "carto/detail/feature_drawing.h"

#include <algorithm>
#include <cmath>

namespace geo::carto::detail {
namespace {

constexpr double kMargin = 24.0; // the largest marker's half with its halo, and a thick outline's
constexpr Colour kDarkEdge{0x2B, 0x2B, 0x2B, 255};
constexpr double kPlainPoint = 7.0;

bool isPolygon(const geom::Geometry& geometry) {
    return std::holds_alternative<geom::Polygon>(geometry) || std::holds_alternative<geom::MultiPolygon>(geometry);
}

void addMarker(geom::PointM point, const PathBuilder& paths, const Viewport& viewport, FeatureDrawing& drawing) {
    const ScreenPoint at = viewport.toScreen(point);
    if (paths.clip().contains(at)) drawing.markers.push_back(at);
}

// The place in the whole area, not in what is seen of it: two parts of a map must agree on it.
std::optional<ScreenPoint> placeOfMarker(const Feature& feature, const Path& seen, const PathBuilder& paths,
                                         const Viewport& viewport) {
    const ScreenPoint upperLeft = viewport.toScreen({feature.box.minX, feature.box.maxY});
    const ScreenPoint lowerRight = viewport.toScreen({feature.box.maxX, feature.box.minY});
    if (paths.clip().contains(ScreenBox{upperLeft.x, upperLeft.y, lowerRight.x, lowerRight.y}))
        return placeInside(seen);
    const double size = feature.box.width() + feature.box.height();
    const double apart =
        std::abs(feature.box.centre().x - viewport.centre.x) + std::abs(feature.box.centre().y - viewport.centre.y);
    PathBuilder everywhere{viewport, (size + apart) / viewport.metresPerPixel};
    Path whole;
    everywhere.add(feature.geometry, whole);
    const auto place = placeInside(whole);
    return place && paths.clip().contains(*place) ? place : std::nullopt;
}

void turnGrey(FeatureLook& look) {
    for (FillStyle& fill : look.fills) {
        fill.colour = kIneligible;
        fill.colour.a = fill.pattern == FillPattern::solid ? 60 : 150;
    }
    if (look.outline) look.outline->colour = kIneligible;
    look.marker.colour = kIneligible;
    look.struck = true;
}

void showScore(double score, FeatureLook& look) {
    const int scoreClass = scoreClassOf(score);
    for (FillStyle& fill : look.fills) {
        const std::uint8_t alpha = fill.colour.a;
        fill.colour = scoreColour(scoreClass);
        fill.colour.a = alpha;
    }
    if (look.outline) look.outline->colour = kDarkEdge;
    look.marker.colour = scoreColour(scoreClass);
    look.marker.outline = kDarkEdge;
    look.marker.size = scoreMarkerSize(scoreClass);
}

} // namespace

double drawingMargin(const Viewport& viewport) {
    return scaled(viewport, kMargin);
}

FeatureDrawing drawingOf(const Feature& feature, const LayerStyle& style, PathBuilder& paths,
                         const Viewport& viewport) {
    FeatureDrawing drawing;
    if (const auto* point = std::get_if<geom::PointM>(&feature.geometry)) {
        addMarker(*point, paths, viewport, drawing);
    } else if (const auto* points = std::get_if<geom::MultiPoint>(&feature.geometry)) {
        for (const geom::PointM& one : points->points) addMarker(one, paths, viewport, drawing);
    } else if (!isPolygon(feature.geometry)) {
        paths.add(feature.geometry, drawing.line);
    } else {
        paths.add(feature.geometry, drawing.area);
        drawing.isDrawnArea = !drawing.area.points.empty();
        if (!style.marker) return drawing;
        if (const auto place = placeOfMarker(feature, drawing.area, paths, viewport)) drawing.markers.push_back(*place);
        const double size = std::max(feature.box.width(), feature.box.height()) / viewport.metresPerPixel;
        if (size >= scaled(viewport, kSmallestPolygon)) return drawing;
        drawing.area = {};
        drawing.isDrawnArea = false;
    }
    return drawing;
}

FeatureLook lookOf(const LayerStyle& style, const ClassStyle* ofClass, const Mark& mark, double denominator) {
    FeatureLook look{style.fills, style.outline, {}, false};
    if (ofClass != nullptr && !ofClass->fills.empty()) look.fills = ofClass->fills;
    if (ofClass != nullptr && ofClass->outline) look.outline = ofClass->outline;
    if (look.outline && look.outline->widthByScale) look.outline->width = streetWidth(denominator);
    const Colour plain = look.outline ? look.outline->colour : Colour{0x60, 0x60, 0x60, 255};
    look.marker = style.marker.value_or(MarkerStyle{MarkerShape::disc, kPlainPoint, plain, {255, 255, 255, 255}});
    if (ofClass != nullptr && ofClass->marker) look.marker = *ofClass->marker;
    if (mark.ineligible)
        turnGrey(look);
    else if (mark.score >= 0.0)
        showScore(mark.score, look);
    return look;
}

bool isShown(const LayerData& data, std::size_t position, const LayerStyle& style, std::optional<Date> date) {
    if (date && !data.holdsOn(position, *date)) return false;
    if (style.classes.by == ClassedBy::nothing) return true;
    const ClassStyle* ofClass = classOf(style, data.categoryOf(position), data.numberOf(position));
    return ofClass != nullptr ? ofClass->isShown : style.classes.areOthersShown;
}

} // namespace geo::carto::detail
