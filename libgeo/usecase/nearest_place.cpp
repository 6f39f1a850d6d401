#include "usecase/nearest_place.h"

#include "analysis/network/catchment.h"

#include <fmt/format.h>

#include <limits>

namespace geo::usecase {

namespace {

constexpr float kDay = 24.0F * 60.0F; // minutes; nobody goes farther to a place
constexpr Metres kAnywhere{std::numeric_limits<float>::max()};

Result<analysis::OnStreet> streetOf(const analysis::StreetFinder& finder, geom::PointM from, Metres tooFar) {
    if (auto on = finder.nearest(from, tooFar)) return *on;
    const auto far = finder.nearest(from, kAnywhere);
    return fail(ErrorCode::placeTooFar, {{"key", fmt::format("{:.0f} {:.0f}", from.x, from.y)},
                                         {"found", far ? fmt::format("{:.0f}", far->away.value) : std::string{}},
                                         {"allowed", fmt::format("{:.0f}", tooFar.value)}});
}

} // namespace

Result<NearestPlace> nearestPlace(const CoverageGround& ground, const domain::CoverageReport& report, geom::PointM from,
                                  JobControl& job) {
    GEO_TRY(job.step(Phase::computing));
    if (!ground.streets) return fail(ErrorCode::networkMissing, {{"what", "street"}});
    const domain::TravelParams& travel = report.params.travel;
    const analysis::StreetFinder finder{*ground.streets, travel.mode};
    GEO_ASSIGN(const analysis::OnStreet on, streetOf(finder, from, travel.tooFar));
    std::vector<domain::CoveringPlace> places = report.places;
    std::vector<Diagnostic> told; // in the report already
    const auto starts = analysis::startsOf(*ground.streets, places, travel, told);
    domain::CatchmentParams params;
    params.travel = travel;
    params.direction = domain::TravelDirection::towards;
    analysis::Traveller traveller{*ground.streets, travel, params.direction};
    traveller.travel(starts, kDay);
    GEO_TRY(job.step(Phase::computing));
    std::vector<geom::PointM> at;
    for (const domain::CoveringPlace& each : places) at.push_back(each.place.at);
    const auto reached = traveller.at(on.edge, on.along);
    auto path = analysis::pathTo(traveller, {on, from}, at, params);
    if (!path || reached.place == analysis::kNoId) return fail(ErrorCode::nothingToCover, {{"what", "place"}});
    return NearestPlace{reached.place, std::move(*path), on.away};
}

} // namespace geo::usecase
