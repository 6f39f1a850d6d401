#include "usecase/cover_sitings.h"

#include "usecase/cover.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace geo::usecase {

namespace {

using domain::AreaKind;
using domain::AreaRef;
using domain::CoverageParams;
using domain::CoverageRow;
using domain::SitingReport;

using RowsByArea = std::map<AreaRef, SitingCoverageRow>;

// Without its new places.
CoverageParams paramsOf(const SitingReport& report, const CoverageGround& ground) {
    CoverageParams params;
    params.travel = ground.travel;
    params.travel.mode = report.params.travel.mode;
    params.minutes = {report.params.within};
    params.functions = report.params.functions;
    if (!report.params.keepExisting)
        for (const auto& place : ground.places) params.removed.push_back(place.id);
    return params;
}

bool isCompared(const CoverageRow& row) {
    return row.kind == AreaKind::territory || row.kind == AreaKind::qpv || row.kind == AreaKind::commune;
}

bool isWithoutPlaces(const Error& error) {
    return error.code == ErrorCode::nothingToCover && argument(error.arguments, "what") == "place";
}

// Covers with `params` and puts what each area has at `position` of `into`; without any place nobody is covered.
Result<void> add(const CoverageGround& ground, const CoverageParams& params, std::size_t position,
                 std::vector<double> SitingCoverageRow::*into, RowsByArea& rows, JobControl& job) {
    const auto report = cover(ground, params, job);
    if (!report && isWithoutPlaces(report.error())) return {};
    if (!report) return std::unexpected(report.error());
    for (const CoverageRow& row : report->rows) {
        if (!isCompared(row)) continue;
        SitingCoverageRow& line = rows[{row.kind, row.code}];
        line.name = row.name;
        line.residents = row.residents;
        auto& values = line.*into;
        values.resize(position, 0.0);
        values.push_back(row.covered.front());
    }
    return {};
}

} // namespace

Result<std::vector<SitingCoverageRow>> coverSitings(CoverageGroundPtr ground,
                                                    const std::vector<const SitingReport*>& reports, JobControl& job) {
    RowsByArea rows;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        CoverageParams params = paramsOf(*reports[i], *ground);
        GEO_ASSIGN(ground, readiedFor(ground, params.travel, job));
        GEO_TRY(add(*ground, params, i, &SitingCoverageRow::before, rows, job));
        for (const auto& chosen : reports[i]->chosen) params.added.push_back(chosen.site);
        GEO_TRY(add(*ground, params, i, &SitingCoverageRow::with, rows, job));
    }
    std::vector<SitingCoverageRow> out;
    for (auto& [area, row] : rows) {
        row.area = area;
        for (auto* values : {&row.before, &row.with}) values->resize(reports.size(), 0.0);
        out.push_back(std::move(row));
    }
    std::ranges::sort(out, {}, [](const SitingCoverageRow& row) {
        const int order = row.area.kind == AreaKind::territory ? 0 : row.area.kind == AreaKind::qpv ? 1 : 2;
        return std::tuple{order, row.name, row.area.code};
    });
    return out;
}

} // namespace geo::usecase
