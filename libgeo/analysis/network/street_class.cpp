#include "analysis/network/street_class.h"

#include "domain/value.h"

#include <algorithm>
#include <array>
#include <string>

namespace geo::analysis {

namespace {

struct Row {
    std::string_view type;
    bool walk, cycle, drive;
    double speed; // km/h
    bool isBarrier = false;
    bool passOnly = false;
};

// Speeds are the limits of the Code de la route where a class has one (R413-2 and R413-3: 130 on motorways, 110 on
// roads with separated carriageways, 80 outside built-up areas, 50 inside; R110-2: 20 in a zone de rencontre, walking
// pace, taken as 6, in an aire piétonne). What is neither town nor country by its class (primary to tertiary) is taken
// between 50 and 80 by its rank; small streets by what is driven there: 30 in residential ones, 20 in service ways and
// on tracks. Traffic and junctions are TravelParams::driveShare's.
constexpr std::array<Row, 49> kRows = {{
    // OpenStreetMap
    {"motorway", false, false, true, 130, true, true},
    {"motorway_link", false, false, true, 60, true, true},
    {"trunk", false, false, true, 110, true, true},
    {"trunk_link", false, false, true, 50, true, true},
    {"primary", true, true, true, 60},
    {"primary_link", true, true, true, 40},
    {"secondary", true, true, true, 60},
    {"secondary_link", true, true, true, 40},
    {"tertiary", true, true, true, 50},
    {"tertiary_link", true, true, true, 40},
    {"unclassified", true, true, true, 50},
    {"residential", true, true, true, 30},
    {"living_street", true, true, true, 20},
    {"service", true, true, true, 20},
    {"road", true, true, true, 50},
    {"track", true, true, false, 20},
    {"pedestrian", true, true, false, 6},
    {"path", true, true, false, 6},
    {"cycleway", true, true, false, 6},
    {"footway", true, false, false, 6},
    {"steps", true, false, false, 6},
    {"bridleway", true, false, false, 6},
    {"construction", false, false, false, 6},
    {"proposed", false, false, false, 6},
    // BD TOPO, tronçon de route
    {"autoroute", false, false, true, 130, true, true},
    {"type_autoroutier", false, false, true, 130, true, true},
    {"quasi_autoroute", false, false, true, 110, true, true},
    {"bretelle", false, false, true, 50, true, true},
    {"route_a_2_chaussees", true, true, true, 80},
    {"route_a_1_chaussee", true, true, true, 50},
    {"rond_point", true, true, true, 30},
    {"route_empierree", true, true, true, 20},
    {"chemin", true, true, false, 20},
    {"sentier", true, false, false, 6},
    {"escalier", true, false, false, 6},
    {"piste_cyclable", true, true, false, 6},
    {"bac_ou_liaison_maritime", false, false, false, 6},
    {"bac_auto", false, false, false, 6},
    {"bac_pieton", false, false, false, 6},
    // What is no street: water and rails, of OpenStreetMap and of BD TOPO (cours d'eau, tronçon de voie ferrée)
    {"river", false, false, false, 6, true, true},
    {"canal", false, false, false, 6, true, true},
    {"rail", false, false, false, 6, true, true},
    {"railway", false, false, false, 6, true, true},
    {"light_rail", false, false, false, 6, true, true},
    {"cours_d_eau", false, false, false, 6, true, true},
    {"ecoulement_naturel", false, false, false, 6, true, true},
    {"voie_ferree", false, false, false, 6, true, true},
    {"voie_ferree_principale", false, false, false, 6, true, true},
    {"lgv", false, false, false, 6, true, true},
}};

} // namespace

StreetClass streetClass(std::string_view type) {
    const std::string name = domain::normalised(type);
    const auto row = std::ranges::find(kRows, std::string_view{name}, &Row::type);
    if (row == kRows.end()) return {};
    return {row->walk, row->cycle, row->drive, KilometresPerHour{row->speed}, row->isBarrier, row->passOnly};
}

} // namespace geo::analysis
