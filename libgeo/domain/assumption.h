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

} // namespace geo::domain
