// Streets: ways of OpenStreetMap (PBF, and Geofabrik's shapefiles) and the tronçons de route of IGN's BD TOPO, with the
// names of its shapefiles and those of its GeoPackage and web service.
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace geo::formats::detail {

namespace {

using Words = std::initializer_list<std::string_view>;

// Rivers and rails come along for the network: nobody travels on them, nor crosses them but on a bridge.
void completeOsm(domain::Record& record, const FieldText& text) {
    if (!text("highway").empty()) return;
    const std::string_view barrier = firstOf(text, {"waterway", "railway"});
    if (barrier.empty()) return;
    fill(record, "type", barrier);
    for (const std::string_view field : {"walk", "cycle", "drive"}) fill(record, field, "0");
}

const Preset kOsm{.name = "osm_streets",
                  .kind = domain::Kind::street,
                  .signature = {.fields = {{"osm_id"}, {"highway"}, {"oneway"}, {"maxspeed"}}, .hints = {"line"}},
                  .fields = {{"name", {"name"}},
                             {"type", {"highway"}},
                             {"bridge", {"bridge"}},
                             {"tunnel", {"tunnel"}},
                             {"one_way", {"oneway"}},
                             {"speed_km_h", {"maxspeed"}}},
                  .consulted = {"waterway", "railway"},
                  .complete = completeOsm,
                  .producer = "OpenStreetMap",
                  .licence = "ODbL 1.0"};

// B both, F forward, T against the line; bridges and tunnels are T or F.
std::string geofabrikWay(std::string_view text) {
    return text == "B" ? "0" : text == "F" || text == "T" ? "1" : "";
}

std::string geofabrikYes(std::string_view text) {
    return text == "T" ? "1" : text == "F" ? "0" : std::string{text};
}

std::string positive(std::string_view text) {
    return text == "0" ? "" : std::string{text};
}

bool isGeofabrikBackwards(const FieldText& text) {
    return text("oneway") == "T";
}

const Preset kGeofabrik{
    .name = "geofabrik_roads",
    .kind = domain::Kind::street,
    .signature = {.fields = {{"osm_id"}, {"fclass"}, {"oneway"}, {"maxspeed"}, {"bridge"}}, .hints = {"road"}},
    .fields = {{"name", {"name"}},
               {"type", {"fclass"}},
               {"bridge", {"bridge"}, geofabrikYes},
               {"tunnel", {"tunnel"}, geofabrikYes},
               {"one_way", {"oneway"}, geofabrikWay},
               {"speed_km_h", {"maxspeed"}, positive}},
    .producer = "OpenStreetMap, Geofabrik",
    .licence = "ODbL 1.0",
    .isBackwards = isGeofabrikBackwards};

const Words kWay = {"sens", "sens_de_circulation"};
const Words kLevel = {"pos_sol", "position_par_rapport_au_sol"};

std::string bdTopoWay(std::string_view text) {
    const std::string word = domain::normalised(text);
    if (word.find("double") != std::string::npos) return "0";
    return word.find("direct") != std::string::npos || word.find("inverse") != std::string::npos ? "1" : "";
}

bool isBdTopoBackwards(const FieldText& text) {
    return domain::normalised(firstOf(text, kWay)).find("inverse") != std::string::npos;
}

// Levels above the ground are bridges, below it tunnels; a ford is neither.
int levelOf(std::string_view text) {
    int level = 0;
    static_cast<void>(std::from_chars(text.data(), text.data() + text.size(), level));
    return level;
}

std::string isAbove(std::string_view text) {
    return levelOf(text) > 0 ? "1" : "0";
}

std::string isBelow(std::string_view text) {
    return levelOf(text) < 0 ? "1" : "0";
}

bool isOneOf(const std::string& word, Words words) {
    return std::ranges::find(words, word) != words.end();
}

// Who may use the road, by its nature and by what restricts it: a private road or one that is not yet in use is
// nobody's, as with access=private of OpenStreetMap. Nothing is said of ferries.
void completeBdTopo(domain::Record& record, const FieldText& text) {
    fill(record, "name",
         firstOf(text, {"nom_voie_ban_gauche", "nom_1_gauche", "nom_collaboratif_gauche", "nom_1_g", "nom_voie_g",
                        "nom_rue_g", "nom_voie_ban_droite", "nom_1_droite", "nom_collaboratif_droite", "nom_1_d",
                        "nom_voie_d", "nom_rue_d", "nom_voie", "nom"}));
    const std::string nature = domain::normalised(text("nature"));
    if (nature.starts_with("bac")) return;
    const std::string state = domain::normalised(firstOf(text, {"etat", "etat_de_l_objet"}));
    const std::string owned = domain::normalised(text("prive"));
    const bool isClosed = (!state.empty() && state != "en_service") || isOneOf(owned, {"oui", "1", "true", "t"});
    const std::string cars = domain::normalised(firstOf(text, {"acces_vl", "acces_vehicule_leger"}));
    const std::string feet = domain::normalised(firstOf(text, {"acces_ped", "acces_pieton"}));
    const bool isFast = isOneOf(nature, {"type_autoroutier", "autoroute", "quasi_autoroute", "bretelle"});
    const bool isForFeet = isOneOf(nature, {"sentier", "escalier", "chemin", "piste_cyclable"});
    const bool mayDrive = !isForFeet && (cars.empty() || cars == "libre" || cars.find("peage") != std::string::npos);
    const bool mayWalk = !isFast && (feet.empty() || feet == "libre");
    fill(record, "drive", mayDrive && !isClosed ? "1" : "0");
    fill(record, "walk", mayWalk && !isClosed ? "1" : "0");
    fill(record, "cycle", !isFast && nature != "escalier" && nature != "sentier" && !isClosed ? "1" : "0");
}

const Preset kBdTopo{.name = "bdtopo_roads",
                     .kind = domain::Kind::street,
                     .signature = {.fields = {{"nature"},
                                              {"importance"},
                                              kWay,
                                              kLevel,
                                              {"acces_vl", "acces_vehicule_leger", "nb_voies", "nombre_de_voies",
                                               "vit_moy_vl", "vitesse_moyenne_vl"}},
                                   .hints = {"route"}},
                     .fields = {{"type", {"nature"}},
                                {"bridge", kLevel, isAbove},
                                {"tunnel", kLevel, isBelow},
                                {"one_way", kWay, bdTopoWay},
                                {"speed_km_h", {"vit_moy_vl", "vitesse_moyenne_vl"}, positive}},
                     .consulted = {"etat",
                                   "etat_de_l_objet",
                                   "prive",
                                   "acces_vl",
                                   "acces_vehicule_leger",
                                   "acces_ped",
                                   "acces_pieton",
                                   "nom_voie_ban_gauche",
                                   "nom_1_gauche",
                                   "nom_collaboratif_gauche",
                                   "nom_1_g",
                                   "nom_voie_g",
                                   "nom_rue_g",
                                   "nom_voie_ban_droite",
                                   "nom_1_droite",
                                   "nom_collaboratif_droite",
                                   "nom_1_d",
                                   "nom_voie_d",
                                   "nom_rue_d",
                                   "nom_voie",
                                   "nom"},
                     .complete = completeBdTopo,
                     .producer = "IGN",
                     .licence = "Licence Ouverte 2.0",
                     .isBackwards = isBdTopoBackwards};

} // namespace

std::vector<const Preset*> streetPresets() {
    return {&kOsm, &kGeofabrik, &kBdTopo};
}

} // namespace geo::formats::detail
