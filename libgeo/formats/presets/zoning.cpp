// Zones of land-use plans: ZONE_URBA of the CNIG standard, as its shapefiles, the web service of the Géoportail de
// l'urbanisme and API Carto give it. Older plans say the main use of a zone as a code (DESTDOMI), newer ones in words
// (FORMDOMI); plans of before 2014 have types of their own (Ah, Nh, Nd) below A and N.
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

#include <algorithm>
#include <array>

namespace geo::formats::detail {

namespace {

std::string zoneType(std::string_view text) {
    const std::string word = domain::normalised(text);
    if (word == "ah") return "A";
    if (word == "nh" || word == "nd") return "N";
    return std::string{text};
}

bool hasZoneTypes(const SourceInfo& info) {
    constexpr std::array<std::string_view, 8> kTypes = {"u", "auc", "aus", "a", "n", "ah", "nh", "nd"};
    const std::string word = domain::normalised(sampleOf(info, {"typezone"}));
    return word.empty() || std::ranges::find(kTypes, word) != kTypes.end();
}

// DESTDOMI of the CNIG standard for PLU, 2012 to 2016, in its own words.
std::string_view mainUse(std::string_view code) {
    struct Use {
        std::string_view code, words;
    };
    constexpr std::array<Use, 10> kUses = {{{"01", "habitat"},
                                            {"02", "activité"},
                                            {"03", "destination mixte habitat/activité"},
                                            {"04", "loisirs et tourisme"},
                                            {"05", "équipement"},
                                            {"07", "activité agricole"},
                                            {"08", "espace naturel"},
                                            {"09", "espace remarquable"},
                                            {"10", "secteur de carrière"},
                                            {"99", "autre"}}};
    const auto found = std::ranges::find(kUses, code, &Use::code);
    return found == kUses.end() ? std::string_view{} : found->words;
}

void completeZone(domain::Record& record, const FieldText& text) {
    fill(record, "description", text("formdomi"));
    fill(record, "description", mainUse(text("destdomi")));
    fill(record, "document", text("partition"));
}

const Preset kZoneUrba{
    .name = "cnig_zone_urba",
    .kind = domain::Kind::zone,
    .signature = {.fields = {{"libelle"},
                             {"typezone"},
                             {"idurba", "id_urba", "partition", "nomfic", "urlfic", "destdomi", "formdomi"}},
                  .hints = {"zone_urba"},
                  .test = hasZoneTypes},
    .fields = {{"label", {"libelle"}},
               {"description", {"libelong"}},
               {"type", {"typezone"}, zoneType},
               {"document", {"idurba", "id_urba"}}},
    .consulted = {"formdomi", "destdomi", "partition"},
    .complete = completeZone};

} // namespace

std::vector<const Preset*> zoningPresets() {
    return {&kZoneUrba};
}

} // namespace geo::formats::detail
