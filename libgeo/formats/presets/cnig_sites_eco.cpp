// CNIG, standard "Sites économiques": the four classes, as CSV (GeoJSON in a cell, "lon, lat") or as layers of one
// GeoPackage. A terrain is a site with its sheet; the others have rows of their own. A site of this standard may also
// be read as a site of the workspace, when that is asked for.
#include "formats/presets/official_texts.h"
#include "formats/presets/presets.h"
#include "formats/presets/standard_fields.h"

namespace geo::formats::detail {

namespace {

using domain::Kind;

const Preset kPole{.name = "cnig_pole_eco",
                   .kind = Kind::poleEco,
                   .signature = {.fields = {{"pole_id"}, {"pole_nom"}, {"pole_vocadomi"}}, .hints = {"pole_eco"}},
                   .fields = ownFields(Kind::poleEco)};

const Preset kSite{
    .name = "cnig_site_eco",
    .kind = Kind::siteEco,
    .signature = {.fields = {{"site_id"}, {"pole_id"}, {"site_nom"}, {"site_vocadomi"}}, .hints = {"site_eco"}},
    .fields = ownFields(Kind::siteEco)};

const Preset kSiteAsSite{.name = "cnig_site_eco_as_site",
                         .kind = Kind::site,
                         .signature = {.fields = {{"site_id"}, {"pole_id"}, {"site_nom"}, {"site_vocadomi"}}},
                         .fields = {{"code", {"site_id"}},
                                    {"name", {"site_nom"}},
                                    {"commune", {"site_comm_insee"}},
                                    {"land_area_m2", {"site_surf_brute"}, squareMetresOfHectares},
                                    {"location", {"site_geompoint"}},
                                    {"notes", {"site_description"}}}};

const Preset kTerrain{
    .name = "cnig_terrain_eco",
    .kind = Kind::site,
    .signature = {.fields = {{"terr_id"}, {"site_id"}, {"terr_surf_brute", "terr_surf"}, {"terr_usage"}},
                  .hints = {"terrain_eco"}},
    .fields = heldFields(Kind::terrainEco),
    .faces = {Kind::terrainEco}};

const Preset kEtablissement{
    .name = "cnig_etablissement",
    .kind = Kind::etablissement,
    .signature = {.fields = {{"siret"}, {"terr_id"}, {"etab_raison_sociale", "etab_raiso", "etabraison"}},
                  .hints = {"etablissement"}},
    .fields = ownFields(Kind::etablissement)};

} // namespace

std::vector<const Preset*> cnigSitesEcoPresets() {
    return {&kPole, &kSite, &kSiteAsSite, &kTerrain, &kEtablissement};
}

} // namespace geo::formats::detail
