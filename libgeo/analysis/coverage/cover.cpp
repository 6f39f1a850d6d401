#include "analysis/coverage/cover.h"

#include "analysis/coverage/detail/coverage_sums.h"
#include "analysis/coverage/detail/targets.h"

#include <algorithm>

namespace geo::analysis {

namespace {

using domain::AreaKind;
using domain::CoverageParams;
using domain::CoverageReport;
using domain::CoverageRow;
using domain::CoveringPlace;
using domain::TravelMode;
using domain::TravelParams;

constexpr std::array<std::pair<AreaKind, std::size_t>, 3> kSets{
    {{AreaKind::commune, kCommuneSet}, {AreaKind::qpv, kQpvSet}, {AreaKind::iris, kIrisSet}}};

// The first `count` thresholds: behind them stand those of targets.
CoverageRow rowOf(AreaKind kind, const CoverageSum& sum, std::size_t count) {
    CoverageRow row;
    row.kind = kind;
    row.residents = sum.residents;
    row.covered.assign(sum.covered.begin(), sum.covered.begin() + static_cast<std::ptrdiff_t>(count));
    row.nearest = sum.nearest();
    row.unreached = std::max(0.0, sum.residents - sum.reached);
    return row;
}

std::size_t placesIn(const AreaFinder& finder, std::uint32_t area, const std::vector<CoveringPlace>& places) {
    return static_cast<std::size_t>(
        std::ranges::count_if(places, [&](const CoveringPlace& place) { return finder.at(place.place.at) == area; }));
}

void tellRows(CoverageReport& report, const CoverageGround& ground, const CoverageSums& sums, std::size_t count) {
    const AreaFinder& communes = ground.areas[kCommuneSet].finder;
    const std::size_t outside = communes.size() == 0 ? 0 : placesIn(communes, kNoArea, report.places);
    report.rows.push_back(rowOf(AreaKind::territory, sums.territory, count));
    report.rows.back().places = report.places.size() - outside;
    for (const auto& [kind, set] : kSets) {
        const AreaSet& areas = ground.areas[set];
        for (std::uint32_t area = 0; area < areas.areas.size(); ++area) {
            CoverageRow row = rowOf(kind, sums.areas[set][area], count);
            row.code = areas.areas[area].code;
            row.name = areas.areas[area].name;
            row.places = placesIn(areas.finder, area, report.places);
            report.rows.push_back(std::move(row));
        }
    }
    if (sums.neighbours.residents <= 0.0 && outside == 0) return;
    report.rows.push_back(rowOf(AreaKind::neighbours, sums.neighbours, count));
    report.rows.back().places = outside;
}

void tellCells(CoverageReport& report, const CoverageGround& ground, const CoverageSums& sums, std::size_t count) {
    for (std::size_t i = 0; i < sums.cells.size(); ++i) {
        const CellSum& sum = sums.cells[i];
        if (sum.residents <= 0.0) continue;
        report.cells.push_back(
            {.cell = ground.cells[i].id.value,
             .residents = sum.residents,
             .covered = {sum.covered.begin(), sum.covered.begin() + static_cast<std::ptrdiff_t>(count)},
             .nearest = sum.nearest(),
             .place = sum.place ? std::optional<std::size_t>{*sum.place} : std::nullopt});
    }
}

// One way of travelling to the places of a report.
struct Search {
    const CoverageGround& ground;
    TravelParams travel;
    std::vector<double> minutes;
    SumDetail detail;
};

Result<CoverageSums> sumsOf(const Search& search, const Demand& demand, std::vector<CoveringPlace>& places,
                            std::vector<Diagnostic>& diagnostics, JobControl& job) {
    const auto starts = startsOf(*search.ground.streets, places, search.travel, diagnostics);
    return sumCoverage(search.ground, demand, starts, search.travel, search.minutes, search.detail, job);
}

// What a target asks of another way of travelling than the report is about; nothing where nobody can travel so.
Result<std::optional<CoverageSums>> sumsForTarget(const CoverageGround& ground, TravelParams travel, TravelMode mode,
                                                  Minutes within, std::vector<CoveringPlace> places, JobControl& job) {
    travel.mode = mode;
    const auto demand = demandOf(ground, {mode, travel.tooFar}, job);
    if (!demand && demand.error().code == ErrorCode::networkMissing) return std::optional<CoverageSums>{};
    if (!demand) return std::unexpected(demand.error());
    std::vector<Diagnostic> untold; // the report is about another way of travelling
    GEO_ASSIGN(auto sums, sumsOf({ground, travel, {within.value}, SumDetail::areas}, **demand, places, untold, job));
    return std::optional{std::move(sums)};
}

std::vector<double> numbersOf(const std::vector<Minutes>& minutes) {
    std::vector<double> numbers;
    for (const Minutes each : minutes) numbers.push_back(each.value);
    return numbers;
}

// The time that a target allows for a way of travelling; none where no target is about it.
std::optional<Minutes> targetOf(const CoverageGround& ground, TravelMode mode) {
    if (mode == TravelMode::walk) return ground.targets.qpvWalk;
    if (mode == TravelMode::drive) return ground.targets.drive;
    return std::nullopt;
}

// `sums` are those of the report; behind its thresholds stands that of the target for its way of travelling.
Result<void> tellTargets(CoverageReport& report, const CoverageGround& ground, const CoverageSums& sums,
                         JobControl& job) {
    const TravelParams& travel = report.params.travel;
    TargetFigures figures;
    figures.residents = &sums;
    for (const CoveringPlace& place : report.places) figures.places.push_back(place.place.at);
    std::array<std::optional<CoverageSums>, 2> others;
    const auto reachOf = [&](TravelMode mode, std::optional<CoverageSums>& other) -> Result<TargetReach> {
        if (mode == travel.mode) return TargetReach{&sums, report.params.minutes.size()};
        GEO_ASSIGN(other, sumsForTarget(ground, travel, mode, *targetOf(ground, mode), report.places, job));
        return TargetReach{other ? &*other : nullptr, 0};
    };
    GEO_ASSIGN(figures.onFoot, reachOf(TravelMode::walk, others[0]));
    GEO_ASSIGN(figures.byCar, reachOf(TravelMode::drive, others[1]));
    report.targets = targetsOf(ground, figures);
    return {};
}

void append(std::vector<Diagnostic>& told, const std::vector<Diagnostic>& more) {
    told.insert(told.end(), more.begin(), more.end());
}

} // namespace

Result<CoverageReport> cover(const CoverageGround& ground, const CoverageParams& params, JobControl& job) {
    GEO_TRY(checkPeople(ground));
    CoverageReport report;
    report.params = params;
    GEO_ASSIGN(const auto demand, demandOf(ground, {params.travel.mode, params.travel.tooFar}, job));
    report.method = demand->method;
    append(report.diagnostics, ground.diagnostics);
    append(report.diagnostics, demand->diagnostics);
    GEO_ASSIGN(report.places, placesAsked(ground, params, report.diagnostics));
    std::vector<double> minutes = numbersOf(params.minutes);
    if (const auto target = targetOf(ground, params.travel.mode)) minutes.push_back(target->value);
    const Search search{ground, params.travel, std::move(minutes), SumDetail::areasAndCells};
    GEO_ASSIGN(const CoverageSums sums, sumsOf(search, *demand, report.places, report.diagnostics, job));
    tellRows(report, ground, sums, params.minutes.size());
    tellCells(report, ground, sums, params.minutes.size());
    report.equity = equityOf(sums.spread);
    GEO_TRY(tellTargets(report, ground, sums, job));
    return report;
}

Result<double> residentsWithin(const CoverageGround& ground, std::vector<CoveringPlace> places,
                               const TravelParams& travel, Minutes within, JobControl& job) {
    GEO_ASSIGN(const auto demand, demandOf(ground, {travel.mode, travel.tooFar}, job));
    std::vector<Diagnostic> untold; // of places too far from a street: told where they were asked for
    GEO_ASSIGN(const CoverageSums sums,
               sumsOf({ground, travel, {within.value}, SumDetail::areas}, *demand, places, untold, job));
    return sums.territory.covered.front() + sums.neighbours.covered.front();
}

Result<CoverageReport> residentsByArea(const CoverageGround& ground, JobControl& job) {
    GEO_TRY(checkPeople(ground));
    CoverageReport report;
    report.params.minutes.clear();
    report.params.travel = ground.travel;
    auto demand = demandOf(ground, {domain::TravelMode::walk, ground.travel.tooFar}, job);
    if (!demand && demand.error().code == ErrorCode::networkMissing) {
        GEO_ASSIGN(auto spread, spreadByArea(ground.cells, ground.areas, job));
        demand = std::make_shared<const Demand>(std::move(spread));
    }
    GEO_TRY(demand);
    report.method = (*demand)->method;
    append(report.diagnostics, ground.diagnostics);
    append(report.diagnostics, (*demand)->diagnostics);
    const CoverageSums sums = sumResidents(ground, **demand);
    tellRows(report, ground, sums, 0);
    tellCells(report, ground, sums, 0);
    return report;
}

} // namespace geo::analysis
