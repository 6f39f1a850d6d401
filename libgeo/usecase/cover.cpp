#include "usecase/cover.h"

#include "analysis/coverage/access.h"
#include "analysis/coverage/cover.h"
#include "analysis/coverage/coverage_change.h"

namespace geo::usecase {

namespace {

Result<void> checkMoment(const std::optional<domain::OpenAt>& at) {
    if (!at || (at->weekday >= 1 && at->weekday <= 7 && at->minute >= 0 && at->minute < 24 * 60)) return {};
    return fail(ErrorCode::valueOutOfRange,
                {{"field", "open_at"}, {"value", std::to_string(at->weekday)}, {"expected", "1..7"}});
}

} // namespace

Result<domain::CoverageReport> cover(const CoverageGround& ground, const domain::CoverageParams& params,
                                     JobControl& job) {
    GEO_TRY(checkTravel(params.travel));
    GEO_TRY(checkMinutes(params.minutes));
    GEO_TRY(checkMoment(params.openAt));
    return analysis::cover(ground, params, job);
}

Result<domain::CoverageReport> residentsByArea(const CoverageGround& ground, JobControl& job) {
    return analysis::residentsByArea(ground, job);
}

domain::CoverageChange coverageChange(const domain::CoverageReport& before, const domain::CoverageReport& after) {
    return analysis::changeOf(before, after);
}

Result<domain::AccessReport> access(const CoverageGround& ground, const domain::AccessParams& params, JobControl& job) {
    GEO_TRY(checkTravel(params.travel));
    GEO_TRY(checkMinutes({params.within}));
    if (params.capacityUnknown < 0)
        return fail(
            ErrorCode::valueOutOfRange,
            {{"field", "capacity"}, {"value", std::to_string(params.capacityUnknown)}, {"expected", "0..1000000"}});
    return analysis::access(ground, params, job);
}

} // namespace geo::usecase
