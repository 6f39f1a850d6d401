#include "coverage/catchment_work.h"

#include "usecase/coverage_ground.h"

#include <algorithm>
#include <array>

namespace app::coverage {

using geo::domain::CatchmentReport;
using geo::domain::TravelPlace;

namespace {

// A row may have gone meanwhile: the others stay.
geo::Result<std::vector<TravelPlace>> placesOf(const geo::usecase::Desk& desk, const std::vector<Origin>& origins) {
    std::vector<TravelPlace> places;
    std::optional<geo::Error> first;
    for (const Origin& origin : origins) {
        if (!isRow(origin.key)) {
            places.push_back({origin.name, origin.name, origin.at});
            continue;
        }
        auto place = geo::usecase::travelPlace(desk, origin.key);
        if (place)
            places.push_back(std::move(*place));
        else if (!first)
            first = place.error();
    }
    if (places.empty() && first) return std::unexpected(*first);
    return places;
}

} // namespace

bool isRow(const std::string& key) {
    static constexpr std::array<std::string_view, 3> kRows{"site:", "place:", "amenity:"};
    return std::ranges::any_of(kRows, [&](std::string_view prefix) { return key.starts_with(prefix); });
}

geo::Result<CatchmentAnswer> catchmentsOf(const geo::usecase::Desk& desk, geo::usecase::CatchmentGroundPtr ground,
                                          const std::vector<Origin>& origins, geo::domain::CatchmentParams params,
                                          geo::JobControl& job) {
    if (!ground || ground->travel.mode != params.travel.mode) {
        GEO_ASSIGN(auto travel, geo::usecase::travelParams(desk));
        travel.mode = params.travel.mode;
        GEO_ASSIGN(ground, geo::usecase::readCatchmentGround(desk, travel, job));
    }
    params.travel = ground->travel;
    GEO_ASSIGN(const auto places, placesOf(desk, origins));
    GEO_ASSIGN(auto whole, geo::usecase::catchments(*ground, places, params, job));
    CatchmentAnswer answer{std::move(ground), {}, std::move(whole.diagnostics)};
    for (auto& each : whole.catchments) {
        CatchmentReport& one = answer.reports.emplace_back();
        one.params = params;
        one.catchments.push_back(std::move(each));
    }
    return answer;
}

} // namespace app::coverage
