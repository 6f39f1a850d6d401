#include "usecase/coverage_ground.h"

#include "domain/assumption.h"
#include "domain/commune.h"
#include "domain/iris.h"
#include "domain/qpv.h"
#include "usecase/assumptions.h"
#include "usecase/street_network.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::usecase {

namespace {

using analysis::AreaSet;
using domain::Qpv;
using domain::QpvGeneration;
using domain::TravelMode;

Result<void> within(const char* field, double value, double low, double high) {
    if (std::isfinite(value) && value >= low && value <= high) return {};
    return fail(
        ErrorCode::valueOutOfRange,
        {{"field", field}, {"value", fmt::format("{}", value)}, {"expected", fmt::format("{}..{}", low, high)}});
}

// In the order of the codes; a row without a shape holds nobody, but is listed.
template <class Row>
AreaSet areaSetOf(std::vector<Row> rows) {
    const auto codeOf = [](const Row& row) { return row.code ? row.code->text() : std::string{}; };
    std::ranges::stable_sort(rows, {}, codeOf);
    AreaSet set;
    std::vector<geom::MultiPolygon> outlines;
    for (Row& row : rows) {
        set.areas.push_back({codeOf(row), row.name, row.population.value_or(Residents{}).value});
        outlines.push_back(std::move(row.outline));
    }
    set.finder = analysis::AreaFinder{std::move(outlines)};
    return set;
}

std::optional<QpvGeneration> generationOf(const Qpv& qpv) {
    if (qpv.generation || !qpv.code) return qpv.generation;
    return domain::generationOf(*qpv.code);
}

// Neighbourhoods of 2015 stand beside those of 2024, which replaced them, where both were imported.
void keepNewest(std::vector<Qpv>& qpvs) {
    std::optional<QpvGeneration> newest;
    for (const Qpv& qpv : qpvs) newest = std::max(newest, generationOf(qpv));
    if (!newest) return;
    std::erase_if(qpvs, [newest](const Qpv& qpv) { return generationOf(qpv).value_or(*newest) != newest; });
}

template <domain::Described T>
Result<std::vector<T>> rowsOf(const Desk& desk, std::vector<Diagnostic>& diagnostics, JobControl& job) {
    GEO_ASSIGN(auto rows, desk.workspace().all<T>(job));
    diagnostics.insert(diagnostics.end(), rows.diagnostics.begin(), rows.diagnostics.end());
    return std::move(rows.value);
}

Result<void> readRows(const Desk& desk, CoverageGround& ground, JobControl& job) {
    GEO_ASSIGN(ground.cells, rowsOf<domain::PopulationCell>(desk, ground.diagnostics, job));
    GEO_ASSIGN(auto communes, rowsOf<domain::Commune>(desk, ground.diagnostics, job));
    GEO_ASSIGN(auto qpvs, rowsOf<Qpv>(desk, ground.diagnostics, job));
    GEO_ASSIGN(auto irises, rowsOf<domain::Iris>(desk, ground.diagnostics, job));
    GEO_ASSIGN(ground.places, rowsOf<domain::ThirdPlace>(desk, ground.diagnostics, job));
    GEO_ASSIGN(ground.sites, rowsOf<domain::Site>(desk, ground.diagnostics, job));
    keepNewest(qpvs);
    ground.areas[analysis::kCommuneSet] = areaSetOf(std::move(communes));
    ground.areas[analysis::kQpvSet] = areaSetOf(std::move(qpvs));
    ground.areas[analysis::kIrisSet] = areaSetOf(std::move(irises));
    return {};
}

Result<double> figureOf(const Desk& desk, std::string_view code) {
    GEO_ASSIGN(const auto assumption, assumptionOf(desk, code));
    return assumption.value;
}

Result<void> readTargets(const Desk& desk, CoverageGround& ground) {
    GEO_ASSIGN(ground.targets.qpvWalk.value, figureOf(desk, domain::kTargetQpvWalk));
    GEO_ASSIGN(ground.targets.drive.value, figureOf(desk, domain::kTargetDrive));
    GEO_ASSIGN(ground.targets.residentsPerPlace, figureOf(desk, domain::kTargetResidents));
    GEO_ASSIGN(ground.targets.qpvPlaces.value, figureOf(desk, domain::kTargetQpvShare));
    return within("value", ground.targets.residentsPerPlace, 1.0, 1.0e9);
}

Result<void> makeReady(CoverageGround& ground, const analysis::DemandParams& params, JobControl& job) {
    GEO_ASSIGN(auto demand, analysis::demandOf(ground, params, job));
    if (std::ranges::find(ground.demands, params, &CoverageGround::KeptDemand::params) == ground.demands.end())
        ground.demands.push_back({params, std::move(demand)});
    return {};
}

// Null where there is no street.
Result<std::shared_ptr<const analysis::StreetGraph>> streetsOf(const Desk& desk, JobControl& job) {
    const auto network = readStreetNetwork(desk, job);
    if (network) return std::shared_ptr<const analysis::StreetGraph>{*network, &(*network)->graph};
    if (network.error().code == ErrorCode::networkMissing) return std::shared_ptr<const analysis::StreetGraph>{};
    return std::unexpected(network.error());
}

} // namespace

Result<CoverageGroundPtr> readCoverageGround(const Desk& desk, JobControl& job) {
    auto ground = std::make_shared<CoverageGround>();
    GEO_ASSIGN(ground->streets, streetsOf(desk, job));
    {
        GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
        GEO_TRY(readRows(desk, *ground, job));
        GEO_ASSIGN(ground->travel, travelParams(desk));
        GEO_TRY(readTargets(desk, *ground));
    }
    for (const TravelMode mode : {TravelMode::walk, TravelMode::drive}) {
        const auto ready = makeReady(*ground, {mode, ground->travel.tooFar}, job);
        if (!ready && ready.error().code != ErrorCode::networkMissing) return std::unexpected(ready.error());
    }
    return CoverageGroundPtr{std::move(ground)};
}

Result<CoverageGroundPtr> readiedFor(CoverageGroundPtr ground, const domain::TravelParams& travel, JobControl& job) {
    const analysis::DemandParams params{travel.mode, travel.tooFar};
    if (std::ranges::find(ground->demands, params, &CoverageGround::KeptDemand::params) != ground->demands.end())
        return ground;
    auto ready = std::make_shared<CoverageGround>(*ground);
    GEO_TRY(makeReady(*ready, params, job));
    return CoverageGroundPtr{std::move(ready)};
}

Result<domain::TravelParams> travelParams(const Desk& desk) {
    domain::TravelParams travel;
    GEO_ASSIGN(travel.walk.value, figureOf(desk, domain::kWalkSpeed));
    GEO_ASSIGN(travel.cycle.value, figureOf(desk, domain::kCycleSpeed));
    GEO_ASSIGN(travel.driveShare.value, figureOf(desk, domain::kDriveShare));
    GEO_TRY(checkTravel(travel));
    return travel;
}

Result<void> checkTravel(const domain::TravelParams& travel) {
    GEO_TRY(within("walk_km_h", travel.walk.value, 0.1, 50.0));
    GEO_TRY(within("cycle_km_h", travel.cycle.value, 0.1, 100.0));
    GEO_TRY(within("drive_share", travel.driveShare.value, 0.01, 1.0));
    return within("too_far_m", travel.tooFar.value, 0.0, 100'000.0);
}

Result<void> checkMinutes(const std::vector<Minutes>& minutes) {
    if (minutes.empty()) return fail(ErrorCode::valueRequired, {{"field", "minutes"}});
    double last = 0.0;
    for (const Minutes each : minutes) {
        GEO_TRY(within("minutes", each.value, 0.01, 600.0));
        if (each.value <= last)
            return fail(ErrorCode::valueOutOfRange, {{"field", "minutes"},
                                                     {"value", fmt::format("{}", each.value)},
                                                     {"expected", fmt::format("{}..600", last)}});
        last = each.value;
    }
    return {};
}

} // namespace geo::usecase
