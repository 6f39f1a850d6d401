// The descriptions of what a site's dossier holds beside the site itself.
#include "domain/attachment.h"
#include "domain/life_cycle_change.h"
#include "domain/member_field.h"
#include "domain/tiers_lieu.h"

namespace geo::domain {

std::vector<LifeCycle> nextLifeCycles(LifeCycle state) {
    using enum LifeCycle;
    switch (state) {
    case identified:
        return {underStudy, secured, mobilisable};
    case underStudy:
        return {secured, mobilisable};
    case secured:
        return {mobilisable, reserved};
    case mobilisable:
        return {reserved, occupied};
    case reserved:
        return {occupied};
    case occupied:
        return {released};
    case released:
        return {};
    }
    return {};
}

template <>
const Description<TiersLieu>& descriptionOf<TiersLieu>() {
    static const Description<TiersLieu> description{
        {field<&TiersLieu::dossier>("dossier_id", {.required = true, .refersTo = Kind::site}),
         field<&TiersLieu::functions>("functions"),
         field<&TiersLieu::capacity>("capacity_places", {.unit = Unit::places, .range = Range{0.0, 1.0e6}}),
         field<&TiersLieu::opening>("opening"), field<&TiersLieu::openedOn>("opened_on"),
         field<&TiersLieu::manager>("manager"), field<&TiersLieu::url>("url"),
         field<&TiersLieu::contact>("contact", {.personal = true}), field<&TiersLieu::notes>("notes")},
        {},
        "",
        ""};
    return description;
}

template <>
const Description<Attachment>& descriptionOf<Attachment>() {
    static const Description<Attachment> description{
        {field<&Attachment::site>("site_id", {.required = true, .refersTo = Kind::site}),
         field<&Attachment::title>("title", {.required = true}), field<&Attachment::kind>("kind", {.required = true}),
         field<&Attachment::reference>("reference", {.required = true}), field<&Attachment::madeOn>("made_on"),
         field<&Attachment::notes>("notes")},
        {},
        "",
        "title"};
    return description;
}

template <>
const Description<LifeCycleChange>& descriptionOf<LifeCycleChange>() {
    static const Description<LifeCycleChange> description{
        {field<&LifeCycleChange::site>("site_id", {.required = true, .refersTo = Kind::site}),
         field<&LifeCycleChange::state>("state", {.required = true}),
         field<&LifeCycleChange::happenedOn>("happened_on", {.required = true}),
         field<&LifeCycleChange::reason>("reason"), field<&LifeCycleChange::author>("author")},
        {},
        "",
        ""};
    return description;
}

} // namespace geo::domain
