#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace geo::domain {

// What a row of the workspace is. The order is the order of listings; names are those of entente-cli and of the tables.
enum class Kind : std::uint8_t {
    commune,
    qpv,
    iris,
    parcel,
    site,
    space,
    thirdPlace,
    project,
    placement,
    population,
    street,
    zone,
    hazard,
    amenity,
    friche,
    terrainEco,
    tiersLieu,
    attachment,
    lifeCycleChange,
    poleEco,
    siteEco,
    etablissement,
    mapLayer,
    bookmark,
    layout,
    placementChange,
    projectCall,
    callSpace,
    application,
    scenario,
    assumption,
    needTemplate,
    studyPart,
    dataset
};

inline constexpr std::array kAllKinds = {
    Kind::commune,         Kind::qpv,           Kind::iris,       Kind::parcel,          Kind::site,
    Kind::space,           Kind::thirdPlace,    Kind::project,    Kind::placement,       Kind::population,
    Kind::street,          Kind::zone,          Kind::hazard,     Kind::amenity,         Kind::friche,
    Kind::terrainEco,      Kind::tiersLieu,     Kind::attachment, Kind::lifeCycleChange, Kind::poleEco,
    Kind::siteEco,         Kind::etablissement, Kind::mapLayer,   Kind::bookmark,        Kind::layout,
    Kind::placementChange, Kind::projectCall,   Kind::callSpace,  Kind::application,     Kind::scenario,
    Kind::assumption,      Kind::needTemplate,  Kind::studyPart,  Kind::dataset};

// "commune", "third_place": the name in files, tables, commands and JSON.
[[nodiscard]] std::string_view name(Kind kind);

// Rows about how the workspace is shown, not about the territory: in the journal like others, but no data: not counted
// among it, not offered for import, never in an export that does not name them, never in a public one.
[[nodiscard]] constexpr bool isPresentation(Kind kind) {
    return kind == Kind::mapLayer || kind == Kind::bookmark || kind == Kind::layout;
}

// Rows about how staff decide (steps of placements, calls and their applications, scenarios and their studies,
// templates of needs): data of the workspace, but not of the territory: not offered for import, never in a public
// export.
[[nodiscard]] constexpr bool isDeliberation(Kind kind) {
    return kind == Kind::placementChange || kind == Kind::projectCall || kind == Kind::callSpace ||
           kind == Kind::application || kind == Kind::scenario || kind == Kind::needTemplate || kind == Kind::studyPart;
}

// Error: kindUnknown (value, allowed).
[[nodiscard]] Result<Kind> parseKind(std::string_view text);

} // namespace geo::domain
