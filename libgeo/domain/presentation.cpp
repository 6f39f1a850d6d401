// The descriptions of how a workspace is shown: layers of the map, places to come back to, pages.
#include "domain/bookmark.h"
#include "domain/layout.h"
#include "domain/map_layer.h"
#include "domain/member_field.h"

namespace geo::domain {

namespace {

constexpr Range kScales{1.0, 1.0e9};
constexpr Range kCoordinates{-1.0e8, 1.0e8}; // metres: more than twice around the Earth

void mapLayerRules(const MapLayer& layer, std::vector<Error>& errors) {
    if (layer.minScale && layer.maxScale && *layer.minScale > *layer.maxScale)
        contradict(errors, Kind::mapLayer, "max_scale", "min_scale");
}

} // namespace

template <>
const Description<MapLayer>& descriptionOf<MapLayer>() {
    static const Description<MapLayer> description{
        {field<&MapLayer::name>("name", {.required = true}),
         field<&MapLayer::position>("position", {.range = Range{0.0, 1.0e6}}), field<&MapLayer::group>("group_name"),
         field<&MapLayer::visible>("visible"), field<&MapLayer::opacity>("opacity", {.range = Range{0.0, 1.0}}),
         field<&MapLayer::filter>("filter"), field<&MapLayer::labels>("labels"), field<&MapLayer::style>("style"),
         field<&MapLayer::minScale>("min_scale", {.range = kScales}),
         field<&MapLayer::maxScale>("max_scale", {.range = kScales})},
        {},
        "name",
        "name",
        &mapLayerRules};
    return description;
}

template <>
const Description<Bookmark>& descriptionOf<Bookmark>() {
    static const Description<Bookmark> description{
        {field<&Bookmark::name>("name", {.required = true}),
         field<&Bookmark::x>("x", {.required = true, .range = kCoordinates}),
         field<&Bookmark::y>("y", {.required = true, .range = kCoordinates}),
         field<&Bookmark::scale>("scale", {.required = true, .range = kScales})},
        {},
        "",
        "name"};
    return description;
}

template <>
const Description<Layout>& descriptionOf<Layout>() {
    static const Description<Layout> description{
        {field<&Layout::name>("name", {.required = true}), field<&Layout::spec>("spec", {.required = true})},
        {},
        "name",
        "name"};
    return description;
}

} // namespace geo::domain
