// Third places: the Fabriques de territoire and Manufactures de proximité as ANCT publishes them (one point a commune,
// its places joined by ";"), and directories in the manner of France Tiers-Lieux and its regional networks.
#include "formats/presets/official_texts.h"
#include "formats/presets/presets.h"

#include <algorithm>

namespace geo::formats::detail {

namespace {

using domain::Kind;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

// "Vert&amp;Co" holds no separator: the mark of HTML is read first.
std::string withoutMarks(std::string_view text) {
    std::string plain{text};
    for (auto at = plain.find("&amp;"); at != std::string::npos; at = plain.find("&amp;", at + 1))
        plain.replace(at, 5, "&");
    return plain;
}

std::vector<std::string> partsOf(const std::optional<std::string>& text) {
    std::vector<std::string> parts;
    std::string plain = withoutMarks(text.value_or(""));
    std::ranges::replace(plain, '|', ' '); // what separates here is ";"
    std::ranges::replace(plain, ';', '|');
    for (const std::string& part : domain::listParts(plain))
        if (!trimmed(part).empty()) parts.emplace_back(trimmed(part));
    return parts;
}

std::size_t fieldNamed(const SourceInfo& info, std::string_view name) {
    const auto found =
        std::ranges::find_if(info.fields, [&](const SourceField& f) { return domain::normalised(f.name) == name; });
    return static_cast<std::size_t>(found - info.fields.begin());
}

// One row a place. Names that are as many as the codes go with them one by one; else each has the whole text, which is
// one name for several labels, or one with semicolons of its own.
std::vector<SourceRow> splitPlaces(const SourceInfo& info, SourceRow&& row) {
    const std::size_t code = fieldNamed(info, "id_territoire");
    const std::size_t name = fieldNamed(info, "lib_territoire");
    const auto codes = partsOf(row.values.at(code));
    auto names = partsOf(row.values.at(name));
    const std::string whole = withoutMarks(trimmed(row.values.at(name).value_or("")));
    std::vector<SourceRow> rows;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        rows.push_back(row);
        rows.back().values[code] = codes[i];
        rows.back().values[name] = names.size() == codes.size() ? names[i] : whole;
    }
    if (rows.empty()) rows.push_back(std::move(row));
    return rows;
}

const Preset kLabelled{.name = "anct_third_places",
                       .kind = Kind::thirdPlace,
                       .signature = {.fields = {{"id_geo"}, {"id_territoire"}, {"lib_territoire"}, {"liste_geo"}},
                                     .hints = {"fabt", "manuprox", "fabrique", "manufacture"},
                                     .isHintNeeded = true},
                       .fields = {{"code", {"id_territoire"}}, {"name", {"lib_territoire"}}, {"commune", {"id_geo"}}},
                       .consulted = {"lib_geo", "liste_geo"},
                       .split = splitPlaces,
                       .producer = "ANCT",
                       .licence = "Licence Ouverte 2.0"};

const Preset kDirectory{
    .name = "third_places",
    .kind = Kind::thirdPlace,
    .signature = {.fields = {{"nom", "nom_tiers_lieu", "nom_du_tiers_lieu", "name", "denomination"},
                             {"typologie", "typologies", "type_tiers_lieu", "categorie", "label", "activites"},
                             {"adresse", "address", "adresse_postale"}},
                  .hints = {"tiers_lieu", "tierslieu", "tiers_lieux", "tierslieux"},
                  .isHintNeeded = true},
    .fields = {{"code", {"id_tiers_lieu", "identifiant", "siret", "id"}},
               {"name", {"nom_du_tiers_lieu", "nom_tiers_lieu", "nom", "denomination", "name"}},
               {"functions", {"fonctions"}},
               {"capacity_places", {"capacite", "capacite_d_accueil", "nb_places"}},
               {"opening", {"horaires", "horaires_d_ouverture", "opening_hours"}},
               {"address", {"adresse", "adresse_postale", "address"}},
               {"commune", {"code_insee", "insee", "numcom", "code_commune", "citycode"}},
               {"url", {"site_internet", "url_web", "site_web", "website", "url"}},
               {"contact", {"courriel", "email", "mail", "telephone"}}}};

} // namespace

std::vector<const Preset*> thirdPlacesPresets() {
    return {&kLabelled, &kDirectory};
}

} // namespace geo::formats::detail
