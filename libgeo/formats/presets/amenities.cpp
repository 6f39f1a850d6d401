// Amenities: points of OpenStreetMap, the amenities and parks of Nantes as its portal had them in 2014, and the
// Base permanente des équipements of INSEE.
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

#include <array>

namespace geo::formats::detail {

namespace {

void completeOsm(domain::Record& record, const FieldText& text) {
    fill(record, "category", firstOf(text, {"amenity", "shop", "office", "healthcare", "tourism", "leisure", "craft"}));
    fill(record, "address",
         joined({joined({text("addr_housenumber"), text("addr_street")}),
                 joined({text("addr_postcode"), text("addr_city")})},
                ", "));
}

const Preset kOsm{.name = "osm_amenities",
                  .kind = domain::Kind::amenity,
                  .signature = {.fields = {{"osm_id"}, {"amenity"}, {"shop"}, {"leisure"}}, .hints = {"point"}},
                  .fields = {{"code", {"osm_id"}}, {"name", {"name"}}, {"commune", {"ref_fr_insee"}}},
                  .consulted = {"amenity", "shop", "office", "healthcare", "tourism", "leisure", "craft",
                                "addr_housenumber", "addr_street", "addr_postcode", "addr_city"},
                  .complete = completeOsm,
                  .producer = "OpenStreetMap",
                  .licence = "ODbL 1.0"};

void completeNantes(domain::Record& record, const FieldText& text) {
    fill(record, "category", firstOf(text, {"libtype", "libcategorie", "libtheme"}));
    fill(record, "address", joined({text("adresse"), joined({text("code_postal"), text("commune")})}, ", "));
}

const Preset kNantes{.name = "nantes_amenities",
                     .kind = domain::Kind::amenity,
                     .signature = {.fields = {{"geo_name"}, {"idobj"}, {"libcategorie"}, {"libtheme"}}},
                     .fields = {{"code", {"idobj"}}, {"name", {"geo_name"}}},
                     .consulted = {"libtype", "libcategorie", "libtheme", "adresse", "code_postal", "commune"},
                     .complete = completeNantes,
                     .producer = "Nantes Métropole",
                     .licence = "ODbL 1.0"};

const Preset kNantesParks{
    .name = "nantes_parks",
    .kind = domain::Kind::amenity,
    .signature = {.fields = {{"geo_name"}, {"code"}, {"adresse_postale"}, {"jardin_clos"}, {"surface_hors_batiments"}}},
    .fields = {{"code", {"code"}}, {"name", {"geo_name"}}, {"address", {"adresse_postale"}}},
    .constants = {{"category", "Parc ou jardin"}},
    .producer = "Ville de Nantes",
    .licence = "ODbL 1.0"};

// The domain that the first letter of TYPEQU says, and the code itself: there are over two hundred.
void completeBpe(domain::Record& record, const FieldText& text) {
    struct Domain {
        char letter;
        std::string_view words;
    };
    constexpr std::array<Domain, 7> kDomains = {{{'A', "Services pour les particuliers"},
                                                 {'B', "Commerces"},
                                                 {'C', "Enseignement"},
                                                 {'D', "Santé et action sociale"},
                                                 {'E', "Transports et déplacements"},
                                                 {'F', "Sports, loisirs et culture"},
                                                 {'G', "Tourisme"}}};
    const std::string_view type = text("typequ");
    for (const Domain& domain : kDomains)
        if (type.starts_with(domain.letter))
            fill(record, "category", std::string{domain.words} + " (" + std::string{type} + ")");
    fill(record, "category", type);
    fill(record, "address",
         joined({joined({text("numvoie"), text("indrep"), text("typvoie"), text("libvoie")}),
                 joined({text("codpos"), text("libcom")})},
                ", "));
}

const Preset kBpe{.name = "insee_bpe",
                  .kind = domain::Kind::amenity,
                  .signature = {.fields = {{"typequ"}, {"depcom"}, {"lambert_x", "longitude"}}, .hints = {"bpe"}},
                  .fields = {{"code", {"siret"}}, {"name", {"nomrs"}}, {"commune", {"depcom"}}},
                  .consulted = {"typequ", "numvoie", "indrep", "typvoie", "libvoie", "codpos", "libcom"},
                  .complete = completeBpe,
                  .producer = "INSEE",
                  .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> amenityPresets() {
    return {&kOsm, &kNantes, &kNantesParks, &kBpe};
}

} // namespace geo::formats::detail
