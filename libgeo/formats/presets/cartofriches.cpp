// Cartofriches, the national inventory of the Cerema: its CSV and GeoPackage on data.gouv.fr and what its service
// answers. The fields are those of CNIG Friches, with lists as Python writes them, several owner types, the label of
// the owner type, the numbers of BASIAS and BASOL, and indicators of its own, which are kept beside.
#include "formats/presets/official_texts.h"
#include "formats/presets/presets.h"
#include "formats/presets/standard_fields.h"

namespace geo::formats::detail {

namespace {

using domain::Kind;

const Preset kCartofriches{
    .name = "cartofriches",
    .kind = Kind::site,
    .signature = {.fields = {{"site_id"},
                             {"site_nom"},
                             {"site_statut"},
                             {"site_numero_basias", "site_numero_basol", "proprio_type_lib", "site_surface",
                              "source_nature", "site_vocadomi", "nature", "p_renaturation"}},
                  .hints = {"cartofriches", "friche"}},
    .fields = heldFields(Kind::friche, {{"land_area_m2", {"unite_fonciere_surface", "site_surface"}}}),
    .faces = {Kind::friche},
    .complete = completeFriche,
    .producer = "Cerema, Cartofriches",
    .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> cartofrichesPresets() {
    return {&kCartofriches};
}

} // namespace geo::formats::detail
