#pragma once

#include <optional>
#include <string_view>

namespace geo::formats::detail {

// The tags of an OpenStreetMap way that say who may use it.
struct StreetTags {
    std::string_view highway;
    std::string_view access;
    std::string_view foot;
    std::string_view bicycle;
    std::string_view motorVehicle;
    std::string_view junction;
};

struct StreetAccess {
    std::optional<bool> walk;
    std::optional<bool> cycle;
    std::optional<bool> drive;
    std::optional<bool> oneWay; // only where the kind of way implies it
};

// Who may use a way: by its class, then by what its tags allow or forbid, the narrower tag over the wider
// (OpenStreetMap wiki, "OSM tags for routing/Access restrictions"). A class that is not known says nothing.
[[nodiscard]] StreetAccess streetAccess(const StreetTags& tags);

} // namespace geo::formats::detail
