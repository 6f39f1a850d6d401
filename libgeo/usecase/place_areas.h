#pragma once

#include "usecase/desk.h"

#include <optional>
#include <string>

namespace geo::usecase {

// A gap between the drawn and the cadastral area over this share is worth a look.
inline constexpr double kWideGap = 0.05;

// The areas of a place, each by its name: none corrects another.
struct PlaceAreas {
    std::optional<SquareMetres> planimetric; // in the plane of the CRS of the workspace; none without an outline
    std::string crsName;                     // of that plane
    std::optional<SquareMetres> ellipsoidal; // on GRS 80
    std::optional<SquareMetres>
        cadastral;                      // contenance: of a parcel; of a site the sum over its parcels if all are known
    std::optional<SquareMetres> stated; // land_area_m2 of a site
    std::optional<Share> gap;           // (planimetric - cadastral) / cadastral
    [[nodiscard]] bool isGapWide() const { return gap && (gap->value > kWideGap || gap->value < -kWideGap); }
};

// Of a row of any kind with an outline. Errors: those of the desk's readings.
[[nodiscard]] Result<PlaceAreas> areasOf(const Desk& desk, const domain::Record& record);

} // namespace geo::usecase
