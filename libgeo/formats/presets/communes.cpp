// Communes: geo.api.gouv.fr (flat or nested), Admin Express and BD TOPO of IGN (each of its three spellings), and the
// communes of Etalab's cadastre. Municipal arrondissements (75101), merged communes that live on under another, and
// groups of communes have files that look alike and are not communes.
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

#include "base/identifier.h"

namespace geo::formats::detail {

namespace {

bool hasInseeCodes(const SourceInfo& info) {
    const std::string_view sample = sampleOf(info, {"insee_com", "code_insee", "code", "id"});
    return sample.empty() || InseeRule::accepts(sample) || InseeRule::accepts("0" + std::string{sample});
}

const Preset kGeoApiCommunes{
    .name = "geo_api_communes",
    .kind = domain::Kind::commune,
    .signature = {.fields = {{"nom"},
                             {"code"},
                             {"codedepartement", "departement_code", "codespostaux", "codeepci", "epci_code"}},
                  .hints = {"commune"},
                  .test = hasInseeCodes,
                  .absent = {"cheflieu", "codesdepartements", "codesregions"}},
    .fields = {{"insee_code", {"code"}}, {"name", {"nom"}}, {"population", {"population"}}},
    .producer = "INSEE, IGN (geo.api.gouv.fr)",
    .licence = "Licence Ouverte 2.0"};

const Preset kAdminExpressCommunes{
    .name = "admin_express_communes",
    .kind = domain::Kind::commune,
    .signature = {.fields = {{"insee_com", "code_insee"},
                             {"nom", "nom_com", "nom_officiel"},
                             {"population"},
                             {"statut", "insee_dep", "insee_arr", "insee_can", "siren_epci", "code_epci",
                              "code_insee_du_departement", "codes_siren_des_epci"}},
                  .hints = {"commune"},
                  .test = hasInseeCodes,
                  // GEOFLA, the forerunner, counts residents in thousands.
                  .absent = {"insee_arm", "insee_cad", "code_insee_de_la_commune_de_rattach", "code_iris", "dcomiris",
                             "typ_iris", "id_geofla", "x_chf_lieu", "code_qp"}},
    .fields = {{"insee_code", {"insee_com", "code_insee"}},
               {"name", {"nom_com", "nom_officiel", "nom"}},
               {"population", {"population"}}},
    .producer = "IGN",
    .licence = "Licence Ouverte 2.0"};

const Preset kEtalabCommunes{.name = "etalab_communes",
                             .kind = domain::Kind::commune,
                             .signature = {.fields = {{"id"}, {"nom"}, {"created"}, {"updated"}},
                                           .hints = {"commune"},
                                           .isHintNeeded = true,
                                           .test = hasInseeCodes,
                                           .absent = {"commune", "section", "prefixe"}},
                             .fields = {{"insee_code", {"id"}}, {"name", {"nom"}}},
                             .producer = "DGFiP, Etalab",
                             .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> communePresets() {
    return {&kGeoApiCommunes, &kAdminExpressCommunes, &kEtalabCommunes};
}

} // namespace geo::formats::detail
