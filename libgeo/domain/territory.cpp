// The descriptions of what a territory is made of: communes, neighbourhoods, blocks, parcels, zones, hazards.
#include "domain/commune.h"
#include "domain/hazard.h"
#include "domain/iris.h"
#include "domain/member_field.h"
#include "domain/parcel.h"
#include "domain/qpv.h"
#include "domain/zone.h"

namespace geo::domain {

namespace {

constexpr Range kNotNegative{0.0, 1.0e12};

} // namespace

QpvGeneration generationOf(const QpvCode& code) {
    return code.text().starts_with("QP") ? QpvGeneration::g2015 : QpvGeneration::g2024;
}

template <>
const Description<Commune>& descriptionOf<Commune>() {
    static const Description<Commune> description{{field<&Commune::code>("insee_code", {.required = true}),
                                                   field<&Commune::name>("name", {.required = true}),
                                                   field<&Commune::population>("population", {.range = kNotNegative}),
                                                   field<&Commune::dataset>("dataset_id", {.refersTo = Kind::dataset})},
                                                  {shape<&Commune::outline>("geometry")},
                                                  "insee_code",
                                                  "name"};
    return description;
}

template <>
const Description<Qpv>& descriptionOf<Qpv>() {
    static const Description<Qpv> description{{field<&Qpv::code>("code", {.required = true}), field<&Qpv::name>("name"),
                                               field<&Qpv::generation>("generation"),
                                               field<&Qpv::communes>("communes", {.refersTo = Kind::commune}),
                                               field<&Qpv::population>("population", {.range = kNotNegative}),
                                               field<&Qpv::dataset>("dataset_id", {.refersTo = Kind::dataset})},
                                              {shape<&Qpv::outline>("geometry")},
                                              "code",
                                              "name"};
    return description;
}

template <>
const Description<Iris>& descriptionOf<Iris>() {
    static const Description<Iris> description{
        {field<&Iris::code>("code", {.required = true}), field<&Iris::name>("name"),
         field<&Iris::commune>("commune", {.refersTo = Kind::commune}), field<&Iris::type>("type"),
         field<&Iris::population>("population", {.range = kNotNegative}),
         field<&Iris::dataset>("dataset_id", {.refersTo = Kind::dataset})},
        {shape<&Iris::outline>("geometry")},
        "code",
        "name"};
    return description;
}

template <>
const Description<Parcel>& descriptionOf<Parcel>() {
    static const Description<Parcel> description{{field<&Parcel::idu>("idu", {.required = true}),
                                                  field<&Parcel::commune>("commune", {.refersTo = Kind::commune}),
                                                  field<&Parcel::section>("section"), field<&Parcel::number>("number"),
                                                  field<&Parcel::contenance>("contenance_m2", {.range = kNotNegative}),
                                                  field<&Parcel::dataset>("dataset_id", {.refersTo = Kind::dataset})},
                                                 {shape<&Parcel::outline>("geometry")},
                                                 "idu",
                                                 "idu"};
    return description;
}

template <>
const Description<Zone>& descriptionOf<Zone>() {
    static const Description<Zone> description{{field<&Zone::label>("label", {.required = true}),
                                                field<&Zone::description>("description"), field<&Zone::type>("type"),
                                                field<&Zone::document>("document"),
                                                field<&Zone::dataset>("dataset_id", {.refersTo = Kind::dataset})},
                                               {shape<&Zone::outline>("geometry")},
                                               "",
                                               "label"};
    return description;
}

template <>
const Description<Hazard>& descriptionOf<Hazard>() {
    static const Description<Hazard> description{{field<&Hazard::name>("name"), field<&Hazard::type>("type"),
                                                  field<&Hazard::level>("level"), field<&Hazard::document>("document"),
                                                  field<&Hazard::dataset>("dataset_id", {.refersTo = Kind::dataset})},
                                                 {shape<&Hazard::outline>("geometry")},
                                                 "",
                                                 "name"};
    return description;
}

} // namespace geo::domain
