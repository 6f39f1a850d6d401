// CNIG, standard "Friches": CSV with well-known text, GeoPackage, shapefile; and the inventories that follow it in
// part, with names of their own (observatory of the Ardennes: FRICHE, COMMUNE, "proprio_type(catpro3)").
#include "formats/presets/official_texts.h"
#include "formats/presets/presets.h"
#include "formats/presets/standard_fields.h"

namespace geo::formats::detail {

namespace {

using domain::Kind;

const Preset kFriches{
    .name = "cnig_friches",
    .kind = Kind::site,
    .signature = {.fields = {{"site_id", "siteid"},
                             {"unite_fonciere_refcad", "ufrefcad", "unite_fonciere_surface", "ufsurface", "site_statut",
                              "geompoint"},
                             {"proprio_personne", "proprioper", "proprio_pe", "site_type", "sitetype",
                              "site_identif_date", "sitinidat"}},
                  .hints = {"friche"}},
    .fields = heldFields(
        Kind::friche,
        {{"name", {"site_nom", "sitenom", "friche"}},
         {"address", {"site_adresse", "siteadres", "siteadress", "site_adres"}},
         {"friche.comm_nom", {"comm_nom", "commnom", "commune"}},
         {"friche.proprio_type", {"proprio_type", "proprio_type_catpro3", "propriotyp", "proprio_ty"}, barredList}}),
    .faces = {Kind::friche},
    .complete = completeFriche};

} // namespace

std::vector<const Preset*> cnigFrichesPresets() {
    return {&kFriches};
}

} // namespace geo::formats::detail
