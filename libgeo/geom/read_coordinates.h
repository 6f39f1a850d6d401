#pragma once

#include "geom/point.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace geo::geom {

// How two numbers were taken for a place.
enum class CoordinateForm : std::uint8_t {
    lambert93, // easting, northing
    cc47,
    workspace, // of the CRS of the workspace, where that is another
    degrees,   // latitude, longitude unless letters or only the other order fits
    sexagesimal
};

struct ReadCoordinates {
    CoordinateForm form = CoordinateForm::lambert93;
    int epsg = 0;           // of what was written
    bool isSwapped = false; // northing or longitude first
    PointM place;           // in the CRS of the workspace
};

// Reads what a person types or pastes: "355576 6689720", "x 355 576 y 6 689 720 L93", "47,2184 -1,5536",
// "47°13'06\" N 1°33'13\" O", "47.2184, -1.5536"; decimal points and commas, groups of three, O and W for west; L93,
// CC47 and EPSG:n name the CRS. Every reading that falls in metropolitan France or where the CRS of the workspace is
// meant to be used (by the EPSG registry): those on `territory` (in the CRS of the workspace; empty: not known) first,
// then those of the latter, then by the order of the forms. Empty where it is no pair of coordinates.
[[nodiscard]] std::vector<ReadCoordinates> readCoordinates(std::string_view text, int workspaceEpsg,
                                                           const BoxM& territory);

} // namespace geo::geom
