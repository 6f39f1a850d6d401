#pragma once

#include "geom/crs.h"
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

// Measures many rows of a workspace that outlives it: what is needed of the CRS is made once.
class AreaReader {
public:
    // Error: crsUnknown.
    [[nodiscard]] static Result<AreaReader> create(const Desk& desk);
    // Of a row of any kind. Errors: those of the desk's readings.
    [[nodiscard]] Result<PlaceAreas> areasOf(const domain::Record& record) const;

private:
    AreaReader(const Desk& desk, std::string crsName, geom::Transform toLonLat)
        : m_desk(&desk)
        , m_crsName(std::move(crsName))
        , m_toLonLat(std::move(toLonLat)) {}

    const Desk* m_desk;
    std::string m_crsName;
    geom::Transform m_toLonLat;
};

// Of a row of any kind. Errors: those of the desk's readings.
[[nodiscard]] Result<PlaceAreas> areasOf(const Desk& desk, const domain::Record& record);

} // namespace geo::usecase
