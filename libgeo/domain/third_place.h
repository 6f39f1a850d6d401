#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

enum class PlaceFunction : std::uint8_t {
    coworking,
    workshop,
    food,
    reuse,
    health,
    culture,
    training,
    solidarity,
    digital,
    other
};
template <>
struct Codes<PlaceFunction> {
    static constexpr std::array<std::string_view, 10> kTexts = {
        "coworking", "workshop", "food", "reuse", "health", "culture", "training", "solidarity", "digital", "other"};
};

// A third place (tiers-lieu) that exists. A candidate is a Site of kind third_place_candidate.
struct ThirdPlace {
    static constexpr Kind kKind = Kind::thirdPlace;
    ThirdPlaceId id;
    std::string code;
    std::string name;
    std::vector<PlaceFunction> functions;
    std::optional<std::int64_t> capacity; // places (persons at once)
    std::string opening;                  // as text
    std::string address;
    std::optional<InseeCode> commune;
    std::string url;
    std::string contact; // personal
    DatasetId dataset;
    std::optional<geom::PointM> location;
};

} // namespace geo::domain
