#include "formats/detail/street_access.h"

#include <algorithm>
#include <array>

namespace geo::formats::detail {

namespace {

struct ClassRule {
    std::string_view highway; // without "_link"
    bool walk, cycle, drive;
};

constexpr std::array<ClassRule, 19> kClasses = {{
    {"motorway", false, false, true},  {"trunk", false, false, true},       {"primary", true, true, true},
    {"secondary", true, true, true},   {"tertiary", true, true, true},      {"unclassified", true, true, true},
    {"residential", true, true, true}, {"living_street", true, true, true}, {"service", true, true, true},
    {"road", true, true, true},        {"track", true, true, false},        {"pedestrian", true, true, false},
    {"path", true, true, false},       {"cycleway", true, true, false},     {"footway", true, false, false},
    {"steps", true, false, false},     {"bridleway", true, false, false},   {"construction", false, false, false},
    {"proposed", false, false, false},
}};

// What a tag says: allowed, forbidden, or nothing.
std::optional<bool> permission(std::string_view tag) {
    constexpr std::array<std::string_view, 7> kYes = {"yes",         "designated", "permissive", "official",
                                                      "destination", "customers",  "dismount"};
    constexpr std::array<std::string_view, 6> kNo = {"no",           "private",  "use_sidepath",
                                                     "agricultural", "forestry", "delivery"};
    if (std::ranges::find(kYes, tag) != kYes.end()) return true;
    if (std::ranges::find(kNo, tag) != kNo.end()) return false;
    return std::nullopt;
}

bool decided(bool byClass, std::string_view wide, std::string_view narrow) {
    if (const auto said = permission(narrow)) return *said;
    if (permission(wide) == false) return false;
    return byClass;
}

} // namespace

StreetAccess streetAccess(const StreetTags& tags) {
    std::string_view highway = tags.highway;
    if (highway.ends_with("_link")) highway.remove_suffix(5);
    const auto rule = std::ranges::find(kClasses, highway, &ClassRule::highway);
    if (rule == kClasses.end()) return {};
    StreetAccess access{decided(rule->walk, tags.access, tags.foot),
                        decided(rule->cycle, tags.access, tags.bicycle),
                        decided(rule->drive, tags.access, tags.motorVehicle),
                        {}};
    if (tags.junction == "roundabout" || highway == "motorway") access.oneWay = true;
    return access;
}

} // namespace geo::formats::detail
