// Addresses of the Base Adresse Nationale (BAN), one a row.
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

namespace geo::formats::detail {

namespace {

void completeAddress(domain::Record& record, const FieldText& text) {
    const std::string door = joined({text("numero"), text("rep"), text("nom_voie")});
    fill(record, "name", door);
    fill(record, "address", joined({door, joined({text("code_postal"), text("nom_commune")})}, ", "));
}

const Preset kAddresses{
    .name = "ban_addresses",
    .kind = domain::Kind::amenity,
    .signature = {.fields = {{"id"}, {"numero"}, {"rep"}, {"nom_voie"}, {"code_postal"}, {"code_insee"}, {"lon", "x"}},
                  .hints = {"adresse"}},
    .fields = {{"code", {"id"}}, {"commune", {"code_insee"}}},
    .constants = {{"category", "adresse"}},
    .consulted = {"numero", "rep", "nom_voie", "code_postal", "nom_commune", "lon", "lat", "x", "y"},
    .complete = completeAddress,
    .producer = "Base Adresse Nationale",
    .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> addressPresets() {
    return {&kAddresses};
}

} // namespace geo::formats::detail
