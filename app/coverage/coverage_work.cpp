#include "coverage/coverage_work.h"

#include "coverage/coverage_sheets.h"
#include "usecase/nearest_place.h"

namespace app::coverage {

using geo::domain::AccessReport;
using geo::domain::CoverageParams;
using geo::domain::CoverageReport;
using geo::usecase::CoverageGround;

bool isChanged(const CoverageParams& params) {
    return !params.added.empty() || !params.removed.empty();
}

namespace {

// Speeds are assumptions of the workspace; the way of travelling is asked.
geo::domain::TravelParams travelOf(const CoverageGround& ground, const CoverageParams& params) {
    geo::domain::TravelParams travel = ground.travel;
    travel.mode = params.travel.mode;
    return travel;
}

geo::Result<SharedCoverage> cover(const CoverageGround& ground, const CoverageParams& params, geo::JobControl& job) {
    GEO_ASSIGN(auto report, geo::usecase::cover(ground, params, job));
    return std::make_shared<const CoverageReport>(std::move(report));
}

geo::Result<SharedAccess> access(const CoverageGround& ground, const geo::domain::AccessParams& params,
                                 geo::JobControl& job) {
    GEO_ASSIGN(auto report, geo::usecase::access(ground, params, job));
    return std::make_shared<const AccessReport>(std::move(report));
}

// Access may have nothing to share where coverage has an answer: that is told beside it.
geo::Result<void> addAccess(Answer& answer, const CoverageParams& asked, geo::domain::AccessParams params,
                            const text::Language& language, geo::JobControl& job) {
    const CoverageGround& ground = *answer.ground->cover;
    params.travel = asked.travel;
    params.functions = asked.functions;
    params.added = asked.added;
    params.removed = asked.removed;
    auto report = access(ground, params, job);
    if (!report) {
        if (report.error().code == geo::ErrorCode::cancelled) return std::unexpected(report.error());
        answer.accessError = report.error();
        return {};
    }
    answer.access = std::move(*report);
    answer.accessSquares = accessSketches(*answer.access, *answer.ground->shapes, language);
    if (!isChanged(asked)) return {};
    params.added.clear();
    params.removed.clear();
    if (auto before = access(ground, params, job)) answer.accessBefore = std::move(*before);
    return {};
}

} // namespace

geo::Result<SharedGround> readGround(const geo::usecase::Desk& desk, geo::JobControl& job) {
    auto ground = std::make_shared<Ground>();
    GEO_ASSIGN(ground->cover, geo::usecase::readCoverageGround(desk, job));
    auto shapes = std::make_shared<CellShapes>();
    shapes->reserve(ground->cover->cells.size());
    for (const auto& cell : ground->cover->cells) shapes->emplace(cell.id.value, cell.outline);
    ground->shapes = std::move(shapes);
    return ground;
}

geo::Result<SharedAnswer> answerOf(const SharedGround& ground, const Asked& asked, const text::Language& language,
                                   geo::JobControl& job) {
    CoverageParams params = asked.params;
    params.travel = travelOf(*ground->cover, params);
    GEO_ASSIGN(auto ready, geo::usecase::readiedFor(ground->cover, params.travel, job));
    auto answer = std::make_shared<Answer>();
    answer->ground = std::make_shared<const Ground>(Ground{std::move(ready), ground->shapes});
    const CoverageGround& cells = *answer->ground->cover;
    GEO_ASSIGN(answer->report, cover(cells, params, job));
    GEO_TRY(addAccess(*answer, params, asked.access, language, job));
    if (isChanged(params)) {
        CoverageParams before = params;
        before.added.clear();
        before.removed.clear();
        if (auto earlier = cover(cells, before, job))
            answer->before = std::move(*earlier);
        else if (earlier.error().code == geo::ErrorCode::cancelled)
            return std::unexpected(earlier.error());
    }
    answer->squares = coverageSketches(*answer->report, *ground->shapes, language);
    return answer;
}

geo::Result<Way> wayFrom(const Ground& ground, const CoverageReport& report, geo::geom::PointM from,
                         geo::JobControl& job) {
    GEO_ASSIGN(auto nearest, geo::usecase::nearestPlace(*ground.cover, report, from, job));
    const auto& place = report.places.at(nearest.place);
    return Way{std::move(nearest.path), text::fromUtf8(place.place.name), placeKey(place), nearest.snapped};
}

} // namespace app::coverage
