#include "usecase/allocate.h"

#include "analysis/allocation/allocate.h"
#include "usecase/street_distances.h"

#include <fmt/format.h>

#include <cmath>

namespace geo::usecase {

namespace {

Result<void> within(const char* field, double value, double low, double high) {
    if (std::isfinite(value) && value >= low && value <= high) return {};
    return fail(
        ErrorCode::valueOutOfRange,
        {{"field", field}, {"value", fmt::format("{}", value)}, {"expected", fmt::format("{}..{}", low, high)}});
}

Result<void> check(const domain::AllocationParams& params) {
    GEO_TRY(within("qpv_share", params.qpvShare.value, 0.0, 1.0));
    GEO_TRY(within("gap", params.gap, 0.0, 1.0));
    GEO_TRY(within("seconds", params.seconds, 0.0, 1.0e6));
    GEO_TRY(within("step_months", static_cast<double>(params.stepMonths), 1.0, 120.0));
    for (const domain::BearerCeiling& ceiling : params.ceilings) {
        GEO_TRY(within("area_m2", ceiling.area.value_or(SquareMetres{}).value, 0.0, 1.0e12));
        GEO_TRY(within("eur_year", ceiling.cost.value_or(EurosPerYear{}).value, 0.0, 1.0e12));
        GEO_TRY(within("months", static_cast<double>(ceiling.months.value_or(0)), 0.0, 1200.0));
    }
    return {};
}

Result<std::shared_ptr<domain::AllocationSnapshot>> readRows(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    auto snapshot = std::make_shared<domain::AllocationSnapshot>();
    GEO_ASSIGN(auto projects, desk.workspace().all<domain::Project>(job));
    GEO_ASSIGN(auto sites, desk.workspace().all<domain::Site>(job));
    GEO_ASSIGN(auto qpvs, desk.workspace().all<domain::Qpv>(job));
    GEO_ASSIGN(auto placements, desk.workspace().all<domain::Placement>(job));
    snapshot->projects = std::move(projects.value);
    snapshot->sites = std::move(sites.value);
    snapshot->qpvs = std::move(qpvs.value);
    snapshot->placements = std::move(placements.value);
    return snapshot;
}

} // namespace

Result<std::shared_ptr<const domain::AllocationSnapshot>> readAllocation(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto snapshot, readRows(desk, job));
    GEO_ASSIGN(snapshot->onStreets, measureStreets(desk, snapshot->projects, snapshot->sites, job));
    return snapshot;
}

Result<domain::AllocationReport> allocate(const domain::AllocationSnapshot& snapshot,
                                          const domain::AllocationParams& params, JobControl& job) {
    GEO_TRY(check(params));
    return analysis::allocate(snapshot, params, job);
}

} // namespace geo::usecase
