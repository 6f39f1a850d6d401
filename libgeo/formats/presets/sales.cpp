// Sales of land and buildings (demandes de valeurs foncières), as geolocated by Etalab or cut from it. Each row is one
// building or plot of a sale: a sale of several has several rows.
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

namespace geo::formats::detail {

namespace {

// "194400.0" as "194400".
std::string_view whole(std::string_view number) {
    return number.ends_with(".0") ? number.substr(0, number.size() - 2) : number;
}

std::string measured(std::string_view number, std::string_view unit) {
    return number.empty() ? std::string{} : std::string{whole(number)} + std::string{unit};
}

void completeSale(domain::Record& record, const FieldText& text) {
    const std::string_view built = firstOf(text, {"surface_reelle_bati", "surface_carrez"});
    fill(record, "name",
         joined({measured(text("valeur_fonciere"), " €"), measured(built, " m²"),
                 built.empty() ? measured(text("surface_terrain"), " m² de terrain") : "", text("date_mutation")},
                ", "));
    const std::string_view what = firstOf(text, {"type_local", "nature_mutation"});
    fill(record, "category", joined({"Vente", what == "Vente" ? "" : what}, " : "));
    fill(record, "address",
         joined({joined({text("adresse_numero"), text("adresse_suffixe"), text("adresse_nom_voie")}),
                 joined({text("code_postal"), text("nom_commune")})},
                ", "));
}

const Preset kSales{
    .name = "dvf_sales",
    .kind = domain::Kind::amenity,
    .signature = {.fields = {{"date_mutation"}, {"valeur_fonciere"}, {"type_local"}, {"longitude"}, {"latitude"}},
                  .hints = {"dvf", "mutation"}},
    .fields = {{"code", {"id_mutation"}}, {"commune", {"code_commune"}}},
    .consulted = {"valeur_fonciere", "surface_reelle_bati", "surface_carrez", "surface_terrain", "date_mutation",
                  "type_local", "nature_mutation", "adresse_numero", "adresse_suffixe", "adresse_nom_voie",
                  "code_postal", "nom_commune"},
    .complete = completeSale,
    .producer = "DGFiP",
    .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> salesPresets() {
    return {&kSales};
}

} // namespace geo::formats::detail
