#pragma once

#include "domain/results/catchment.h"
#include "usecase/catchment.h"

#include <string>
#include <vector>

namespace app::coverage {

// Where a catchment is from: a row by its key ("site:12", "place:3", "amenity:7"), or a place of the map.
struct Origin {
    std::string key;
    geo::geom::PointM at{}; // of what is no row
    std::string name{};     // what that is called
    friend bool operator==(const Origin&, const Origin&) = default;
};
[[nodiscard]] bool isRow(const std::string& key);

struct CatchmentAnswer {
    geo::usecase::CatchmentGroundPtr ground;           // to be kept for the next that travel alike
    std::vector<geo::domain::CatchmentReport> reports; // of one catchment each
    std::vector<geo::Diagnostic> diagnostics;          // why others have none
};

// `ground` may be null: it is read then, and where it is for another way of travelling. Speeds are those of the
// workspace. On any thread. Errors: networkMissing; placeTooFar, notFound where no origin is left; cancelled.
[[nodiscard]] geo::Result<CatchmentAnswer> catchmentsOf(const geo::usecase::Desk& desk,
                                                        geo::usecase::CatchmentGroundPtr ground,
                                                        const std::vector<Origin>& origins,
                                                        geo::domain::CatchmentParams params, geo::JobControl& job);

} // namespace app::coverage
