#pragma once

#include "analysis/network/catchment.h"
#include "usecase/street_network.h"

#include <span>
#include <string>
#include <vector>

namespace geo::usecase {

// What catchments are made on: streets, and the residents along them for a way of travelling. A value that whoever asks
// again keeps. Shared between threads.
struct CatchmentGround {
    std::shared_ptr<const StreetNetwork> network;
    domain::TravelParams travel;                    // that the residents are spread for
    std::vector<analysis::ResidentPiece> residents; // none where the workspace knows of none
    std::vector<Diagnostic> diagnostics;            // of the residents
};
using CatchmentGroundPtr = std::shared_ptr<const CatchmentGround>;

// Errors: networkMissing (what "street", or "mode" with mode); cancelled; those of the workspace.
[[nodiscard]] Result<CatchmentGroundPtr> readCatchmentGround(const Desk& desk, const domain::TravelParams& travel,
                                                             JobControl& job);

// The place that a text means: "site:12" (number or code), "place:3" (third place), "amenity:7", or
// "lonlat:-1.55,47.21" in degrees. Errors: valueMalformed (field "from", value, expected) for another text; notFound
// (kind, key); valueRequired (kind, field "location") for a row without a place.
[[nodiscard]] Result<domain::TravelPlace> travelPlace(const Desk& desk, std::string_view text);

// An origin that is too far from any street is a diagnostic of the report. Errors: valueOutOfRange (field, value,
// expected) for parameters; placeTooFar (key, found, allowed) where there is one origin and it is too far;
// networkMissing (what "mode", mode); cancelled.
[[nodiscard]] Result<domain::CatchmentReport> catchments(const CatchmentGround& ground,
                                                         std::span<const domain::TravelPlace> origins,
                                                         const domain::CatchmentParams& params, JobControl& job);

// The way between a place and the nearest of the origins, as a click asks it: in the direction of the parameters,
// within the longest of their minutes. None where there is none. Errors: placeTooFar (key, found, allowed) where the
// place is too far from any street.
[[nodiscard]] Result<std::optional<domain::TravelPath>> wayBetween(const CatchmentGround& ground,
                                                                   std::span<const domain::TravelPlace> origins,
                                                                   const domain::TravelPlace& place,
                                                                   const domain::CatchmentParams& params);

// Speeds by the assumptions of the workspace.
[[nodiscard]] Result<domain::TravelParams> travelAssumed(const Desk& desk, domain::TravelMode mode);

} // namespace geo::usecase
