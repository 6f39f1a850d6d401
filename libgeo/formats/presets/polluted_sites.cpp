// ADEME, sites where it steps in for a polluter who is gone (data.ademe.fr, "srd-ademe"). They are in the inventories
// of brownfields, so each has the sheet of one; what it does not ask for is kept beside.
#include "formats/presets/official_texts.h"
#include "formats/presets/presets.h"

#include "base/identifier.h"

#include <algorithm>
#include <cctype>

namespace geo::formats::detail {

namespace {

using domain::Kind;

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// The parcel that "000AD79" of a commune, or "08402000AB233", means; "" for another text.
std::string parcelFrom(std::string_view word, std::string_view commune) {
    const auto letter = std::ranges::find_if(word, [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto before = static_cast<std::size_t>(letter - word.begin());
    if (letter == word.end() || (before != 3 && before != 8)) return {};
    const auto number = std::ranges::find_if(letter, word.end(), isDigit);
    const std::string section(letter, number);
    const std::string digits(number, word.end());
    if (section.size() > 2 || digits.empty() || digits.size() > 4) return {};
    std::string idu = (before == 3 ? std::string{commune} : std::string{}) + std::string(word.begin(), letter);
    idu += std::string(2 - section.size(), '0') + section + std::string(4 - digits.size(), '0') + digits;
    return ParcelRule::accepts(idu) ? idu : "";
}

// The parcels that the text names one by one; of "000ZN891 à 000ZN897" the two ends. The text itself is kept.
std::string parcelsFrom(std::string_view text, std::string_view commune) {
    std::string list;
    std::string word;
    const auto take = [&] {
        const std::string idu = parcelFrom(word, commune);
        if (!idu.empty() && list.find(idu) == std::string::npos) list += (list.empty() ? "" : "|") + idu;
        word.clear();
    };
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            word += c;
        else
            take();
    take();
    return list;
}

void completePolluted(domain::Record& site, const FieldText& text) {
    const std::string commune = domain::toText(site.value("commune"));
    fillText(site, "parcels", parcelsFrom(text("numeros_parcelles_cadastrales"), commune));
}

const Preset kPolluted{
    .name = "ademe_polluted_sites",
    .kind = Kind::site,
    .signature = {.fields = {{"nom_site"}, {"code_insee"}, {"typologie_intervention_ademe"}, {"etat_operation"}},
                  .hints = {"ademe", "pollu"}},
    .fields = {{"code", {"id"}},
               {"name", {"nom_site"}},
               {"commune", {"code_insee"}},
               {"land_area_m2", {"surface_site_m2"}, saidOrNothing},
               {"built_area_m2", {"superficie_bati_m2"}, saidOrNothing},
               {"occupation", {"usage_actuel_site"}, saidOrNothing},
               {"notes", {"resume_intervention_ademe"}},
               {"friche.comm_nom", {"commune"}},
               {"friche.activite_libelle", {"activites_historiques_site"}, barredList}},
    .faces = {Kind::friche},
    .consulted = {"numeros_parcelles_cadastrales"},
    .complete = completePolluted,
    .producer = "ADEME",
    .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> pollutedSitesPresets() {
    return {&kPolluted};
}

} // namespace geo::formats::detail
