#pragma once

#include "domain/described.h"

#include <optional>

namespace geo::domain {

enum class SpaceKind : std::uint8_t {
    land,
    premises,
    floor,
    workshop,
    office,
    shop,
    storage,
    hall,
    kitchen,
    roof,
    yard,
    carPark
};
template <>
struct Codes<SpaceKind> {
    static constexpr std::array<std::string_view, 12> kTexts = {"land",    "premises", "floor",   "workshop",
                                                                "office",  "shop",     "storage", "hall",
                                                                "kitchen", "roof",     "yard",    "car_park"};
};

// Right under which a space is held. French terms of law kept.
enum class Tenure : std::uint8_t {
    bailCivil,
    bailCommercial,
    conventionPrecaire,
    bailEmphyteotique,
    bailReelSolidaire,
    miseADisposition,
    vente
};
template <>
struct Codes<Tenure> {
    static constexpr std::array<std::string_view, 7> kTexts = {"bail_civil",
                                                               "bail_commercial",
                                                               "convention_precaire",
                                                               "bail_emphyteotique",
                                                               "bail_reel_solidaire",
                                                               "mise_a_disposition",
                                                               "vente"};
};

// A part of a site that can be used by itself: a floor, a yard, a roof. Several projects may share it within its area
// and its weekly slots. What is not known stays unknown: it neither excludes nor passes in silence.
struct Space {
    static constexpr Kind kKind = Kind::space;
    SpaceId id;
    SiteId site;
    std::string name;
    std::optional<SpaceKind> kind;
    std::optional<SquareMetres> area;        // usable
    std::optional<std::int64_t> weeklySlots; // half-days in the week that can be shared, 0 to 14; 14 is the whole week
    std::optional<Date> availableFrom;       // half-open with availableUntil; both unknown: the site's windows hold
    std::optional<Date> availableUntil;
    std::optional<EurosPerSquareMetreYear> rent;
    std::optional<EurosPerSquareMetreYear> charges;
    std::vector<Tenure> tenures;
    std::optional<Metres> ceilingHeight;
    std::optional<KilogramsPerSquareMetre> floorLoad;
    std::optional<bool> groundFloor;
    std::optional<bool> accessible; // to persons with reduced mobility
    std::optional<bool> vehicleAccess;
    std::optional<bool> openToPublic; // may receive the public (établissement recevant du public)
    std::optional<Kilowatts> power;
    std::optional<bool> water;
    std::optional<bool> sanitation;
    std::optional<bool> outdoor;   // has an outdoor part
    std::optional<Decibels> noise; // at the façade
    std::string notes;
};

} // namespace geo::domain
