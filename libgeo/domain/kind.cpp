#include "domain/kind.h"

#include <algorithm>
#include <string>

namespace geo::domain {

std::string_view name(Kind kind) {
    switch (kind) {
    case Kind::commune:
        return "commune";
    case Kind::qpv:
        return "qpv";
    case Kind::iris:
        return "iris";
    case Kind::parcel:
        return "parcel";
    case Kind::site:
        return "site";
    case Kind::space:
        return "space";
    case Kind::thirdPlace:
        return "third_place";
    case Kind::project:
        return "project";
    case Kind::placement:
        return "placement";
    case Kind::population:
        return "population";
    case Kind::street:
        return "street";
    case Kind::zone:
        return "zone";
    case Kind::hazard:
        return "hazard";
    case Kind::amenity:
        return "amenity";
    case Kind::friche:
        return "friche";
    case Kind::terrainEco:
        return "terrain_eco";
    case Kind::tiersLieu:
        return "tiers_lieu";
    case Kind::attachment:
        return "attachment";
    case Kind::lifeCycleChange:
        return "life_cycle_change";
    case Kind::poleEco:
        return "pole_eco";
    case Kind::siteEco:
        return "site_eco";
    case Kind::etablissement:
        return "etablissement";
    case Kind::dataset:
        return "dataset";
    case Kind::mapLayer:
        return "map_layer";
    case Kind::bookmark:
        return "bookmark";
    case Kind::layout:
        return "layout";
    case Kind::placementChange:
        return "placement_change";
    case Kind::projectCall:
        return "project_call";
    case Kind::callSpace:
        return "call_space";
    case Kind::application:
        return "application";
    case Kind::scenario:
        return "scenario";
    case Kind::assumption:
        return "assumption";
    case Kind::needTemplate:
        return "need_template";
    case Kind::studyPart:
        return "study_part";
    }
    return "site";
}

Result<Kind> parseKind(std::string_view text) {
    const auto found = std::ranges::find(kAllKinds, text, [](Kind kind) { return name(kind); });
    if (found != kAllKinds.end()) return *found;
    std::string allowed;
    for (const Kind kind : kAllKinds) {
        if (!allowed.empty()) allowed += ' ';
        allowed += name(kind);
    }
    return fail(ErrorCode::kindUnknown, {{"value", std::string{text}}, {"allowed", allowed}});
}

} // namespace geo::domain
