// The descriptions of what is around a site: third places, residents, streets, amenities; and of datasets.
#include "domain/amenity.h"
#include "domain/dataset.h"
#include "domain/member_field.h"
#include "domain/population_cell.h"
#include "domain/street_edge.h"
#include "domain/third_place.h"

namespace geo::domain {

namespace {

constexpr Range kNotNegative{0.0, 1.0e12};

} // namespace

template <>
const Description<ThirdPlace>& descriptionOf<ThirdPlace>() {
    static const Description<ThirdPlace> description{
        {field<&ThirdPlace::code>("code"), field<&ThirdPlace::name>("name", {.required = true}),
         field<&ThirdPlace::functions>("functions"),
         field<&ThirdPlace::capacity>("capacity_places", {.unit = Unit::places, .range = kNotNegative}),
         field<&ThirdPlace::opening>("opening"), field<&ThirdPlace::address>("address"),
         field<&ThirdPlace::commune>("commune", {.refersTo = Kind::commune}), field<&ThirdPlace::url>("url"),
         field<&ThirdPlace::contact>("contact", {.personal = true}),
         field<&ThirdPlace::dataset>("dataset_id", {.refersTo = Kind::dataset})},
        {shape<&ThirdPlace::location>("geometry")},
        "",
        "name"};
    return description;
}

template <>
const Description<PopulationCell>& descriptionOf<PopulationCell>() {
    static const Description<PopulationCell> description{
        {field<&PopulationCell::code>("code"),
         field<&PopulationCell::residents>("residents", {.required = true, .range = kNotNegative}),
         field<&PopulationCell::commune>("commune", {.refersTo = Kind::commune}),
         field<&PopulationCell::dataset>("dataset_id", {.refersTo = Kind::dataset})},
        {shape<&PopulationCell::outline>("geometry")},
        "",
        "code"};
    return description;
}

template <>
const Description<StreetEdge>& descriptionOf<StreetEdge>() {
    static const Description<StreetEdge> description{
        {field<&StreetEdge::name>("name"), field<&StreetEdge::type>("type"), field<&StreetEdge::fromNode>("from_node"),
         field<&StreetEdge::toNode>("to_node"), field<&StreetEdge::bridge>("bridge"),
         field<&StreetEdge::tunnel>("tunnel"), field<&StreetEdge::walk>("walk"), field<&StreetEdge::cycle>("cycle"),
         field<&StreetEdge::drive>("drive"), field<&StreetEdge::oneWay>("one_way"),
         field<&StreetEdge::speed>("speed_km_h", {.range = Range{0.0, 200.0}}),
         field<&StreetEdge::dataset>("dataset_id", {.refersTo = Kind::dataset})},
        {shape<&StreetEdge::line>("geometry")},
        "",
        "name"};
    return description;
}

template <>
const Description<Amenity>& descriptionOf<Amenity>() {
    static const Description<Amenity> description{
        {field<&Amenity::code>("code"), field<&Amenity::name>("name"), field<&Amenity::category>("category"),
         field<&Amenity::address>("address"), field<&Amenity::commune>("commune", {.refersTo = Kind::commune}),
         field<&Amenity::dataset>("dataset_id", {.refersTo = Kind::dataset})},
        {shape<&Amenity::location>("geometry")},
        "",
        "name"};
    return description;
}

template <>
const Description<Dataset>& descriptionOf<Dataset>() {
    static const Description<Dataset> description{
        {field<&Dataset::name>("name", {.required = true}), field<&Dataset::content>("content", {.required = true}),
         field<&Dataset::source>("source"), field<&Dataset::licence>("licence"), field<&Dataset::vintage>("vintage"),
         field<&Dataset::preset>("preset"), field<&Dataset::epsg>("epsg"), field<&Dataset::encoding>("encoding"),
         field<&Dataset::imported>("imported"), field<&Dataset::read>("read_rows", {.range = kNotNegative}),
         field<&Dataset::kept>("kept_rows", {.range = kNotNegative}),
         field<&Dataset::repaired>("repaired_rows", {.range = kNotNegative}),
         field<&Dataset::rejected>("rejected_rows", {.range = kNotNegative}),
         field<&Dataset::illustrative>("illustrative"), field<&Dataset::undone>("undone"),
         field<&Dataset::layer>("layer"), field<&Dataset::member>("member"), field<&Dataset::mapping>("mapping"),
         field<&Dataset::swappedAxes>("swapped_axes")},
        {},
        "",
        "name"};
    return description;
}

} // namespace geo::domain
