#pragma once

#include "domain/results/catchment.h"
#include "usecase/desk.h"

#include <string>
#include <vector>

namespace app::coverage {

// Where a catchment is from: a row by its key ("site:12", "place:3", "amenity:7"), or a place of the map.
struct Origin {
    std::string key;
    geo::geom::PointM at; // of a key that is ""
    friend bool operator==(const Origin&, const Origin&) = default;
};

// A report of one catchment for each origin that has one; what is said of the others is in the first report, which has
// no catchment then. On any thread. Errors: networkMissing, notFound; cancelled.
[[nodiscard]] geo::Result<std::vector<geo::domain::CatchmentReport>>
catchmentsOf(const geo::usecase::Desk& desk, const std::vector<Origin>& origins,
             const geo::domain::CatchmentParams& params, geo::JobControl& job);

} // namespace app::coverage
