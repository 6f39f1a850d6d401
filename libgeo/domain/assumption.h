#pragma once

#include "domain/described.h"

#include <optional>
#include <span>

namespace geo::domain {

// A figure that calculations rest on and that the workspace may set: its value, unit and where it is from.
struct Assumption {
    static constexpr Kind kKind = Kind::assumption;
    RowId<struct AssumptionTag> id;
    std::string code; // unique; one of defaultAssumptions(), or a name of the user's
    double value = 0.0;
    std::string unit; // as printed: "kWp/m2"
    std::string source;
    std::string note;
};

// The figures that the program starts with. A workspace that has no row of a code uses these.
[[nodiscard]] std::span<const Assumption> defaultAssumptions();

// Peak power of a square metre of photovoltaic modules. Under standard test conditions (IEC 60904-3: 1,000 W/m2) it is
// the efficiency of the module: 20 % gives 0.2 kWp/m2.
inline constexpr std::string_view kRoofPower = "roof_kwp_per_m2";
// The share of a roof's usable area that modules cover: paths, edges and skylights stay free.
inline constexpr std::string_view kRoofCover = "roof_cover_share";

// How one travels (domain/results/network.h, TravelParams): km/h, km/h, and the share of the speed of a street that is
// driven in the mean, for junctions and traffic.
inline constexpr std::string_view kWalkSpeed = "walk_km_h";
inline constexpr std::string_view kCycleSpeed = "cycle_km_h";
inline constexpr std::string_view kDriveShare = "drive_share";

// Targets of coverage (analysis/coverage/targets.h).
inline constexpr std::string_view kTargetQpvWalk = "target_qpv_walk_min"; // every resident of a QPV within, on foot
inline constexpr std::string_view kTargetDrive = "target_territory_drive_min";     // every resident within, by car
inline constexpr std::string_view kTargetResidents = "target_residents_per_place"; // residents for one place, at most
inline constexpr std::string_view kTargetQpvShare = "target_qpv_place_share";      // of the places, in a QPV, at least

} // namespace geo::domain
