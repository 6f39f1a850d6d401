// Stops of public transport: stops.txt of GTFS, and the same records as portals publish them.
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

#include <array>

namespace geo::formats::detail {

namespace {

// location_type of GTFS. An area holds the stops of one name.
void completeStop(domain::Record& record, const FieldText& text) {
    constexpr std::array<std::string_view, 5> kCategories = {"arrêt de transport", "zone d'arrêts de transport",
                                                             "entrée de station", "passage de station",
                                                             "quai de transport"};
    const std::string_view type = firstOf(text, {"location_type", "fields_location_type"});
    const bool isListed = type.size() == 1 && type.front() >= '0' && type.front() <= '4';
    fill(record, "category", kCategories.at(isListed ? static_cast<std::size_t>(type.front() - '0') : 0));
}

const Preset kStops{.name = "gtfs_stops",
                    .kind = domain::Kind::amenity,
                    .signature = {.fields = {{"stop_id", "fields_stop_id"},
                                             {"stop_name", "fields_stop_name"},
                                             {"location_type", "fields_location_type", "parent_station",
                                              "fields_parent_station", "stop_lat"}},
                                  .hints = {"stop", "arret"}},
                    .fields = {{"code", {"stop_id", "fields_stop_id"}},
                               {"name", {"stop_name", "fields_stop_name"}},
                               {"address", {"stop_desc", "fields_stop_desc"}}},
                    .consulted = {"location_type", "fields_location_type"},
                    .complete = completeStop};

} // namespace

std::vector<const Preset*> stopPresets() {
    return {&kStops};
}

} // namespace geo::formats::detail
