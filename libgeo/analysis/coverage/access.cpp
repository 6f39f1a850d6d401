#include "analysis/coverage/access.h"

#include "analysis/coverage/detail/coverage_sums.h"
#include "analysis/coverage/detail/demand_groups.h"
#include "analysis/coverage/detail/piece_reach.h"
#include "analysis/coverage/floating_catchment.h"

#include <algorithm>

namespace geo::analysis {

namespace {

using domain::AccessMethod;
using domain::AccessParams;
using domain::AccessReport;
using domain::AreaKind;
using domain::CoveringPlace;

// The mean of what the ways from a piece count for.
double weightOf(const PieceReach& reach, AccessMethod method, Minutes within) {
    if (method == AccessMethod::twoStep) return reach.shareWithin(within.value);
    double weight = 0.0;
    double nearer = 0.0; // the share that is in an earlier band
    for (std::size_t band = 0; band < kBandMinutes.size(); ++band) {
        const bool isLast = band + 1 == kBandMinutes.size();
        const double share = reach.shareWithin(isLast ? within.value : std::min(kBandMinutes[band], within.value));
        weight += kBandWeights[band] * std::max(0.0, share - nearer);
        nearer = std::max(nearer, share);
    }
    return weight;
}

// Who reaches each of the places, as links of groups.
class LinkSearch {
public:
    LinkSearch(const StreetGraph& streets, const Demand& demand, const AccessParams& params)
        : m_demand(demand)
        , m_params(params)
        , m_groups(demand, streets.edgeCount())
        , m_traveller(streets, params.travel, domain::TravelDirection::towards)
        , m_reach(m_traveller, params.travel.walk)
        , m_weights(m_groups.groups().size(), 0.0)
        , m_seen(streets.edgeCount(), false) {}

    void look(const TravelStart& start, std::uint32_t supply) {
        m_traveller.travel(std::span{&start, 1}, static_cast<float>(m_params.within.value));
        lookAlong(start.on.edge);
        for (const NodeId node : m_traveller.reached())
            for (const Traveller::Arc& arc : m_traveller.arcsFrom(node)) lookAlong(arc.edge);
        for (const std::uint32_t group : m_met) {
            m_links.push_back({group, supply, m_weights[group] / m_groups.groups()[group].residents});
            m_weights[group] = 0.0;
        }
        for (const EdgeId edge : m_looked) m_seen[edge] = false;
        m_met.clear();
        m_looked.clear();
    }

    [[nodiscard]] const std::vector<SupplyLink>& links() const { return m_links; }
    [[nodiscard]] const std::vector<DemandGroup>& groups() const { return m_groups.groups(); }

private:
    void lookAlong(EdgeId edge) {
        if (m_seen[edge]) return;
        m_seen[edge] = true;
        m_looked.push_back(edge);
        const auto [first, behind] = m_groups.piecesOn(edge);
        for (std::uint32_t i = first; i < behind; ++i) {
            m_reach.look(m_demand.pieces[i]);
            const double weight = weightOf(m_reach, m_params.method, m_params.within) * m_demand.pieces[i].residents;
            if (weight <= 0.0) continue;
            const std::uint32_t group = m_groups.groupOf(i);
            if (m_weights[group] <= 0.0) m_met.push_back(group);
            m_weights[group] += weight;
        }
    }

    const Demand& m_demand;
    const AccessParams& m_params;
    DemandGroups m_groups;
    Traveller m_traveller;
    PieceReach m_reach;
    std::vector<double> m_weights; // by group, of the place in hand, times residents
    std::vector<std::uint32_t> m_met;
    std::vector<bool> m_seen;
    std::vector<EdgeId> m_looked;
    std::vector<SupplyLink> m_links;
};

struct MeanAccess {
    double residents = 0.0;
    double held = 0.0;
    void add(double people, double access) {
        residents += people;
        held += people * access;
    }
    [[nodiscard]] double mean() const { return residents > 0.0 ? held / residents : 0.0; }
};

void tellRow(AccessReport& report, AreaKind kind, const CountedArea* area, const MeanAccess& mean) {
    domain::AccessRow row;
    row.kind = kind;
    if (area != nullptr) {
        row.code = area->code;
        row.name = area->name;
    }
    row.residents = mean.residents;
    row.access = mean.mean();
    report.rows.push_back(std::move(row));
}

void tellRows(AccessReport& report, const CoverageGround& ground, const std::vector<DemandGroup>& groups,
              const std::vector<double>& access) {
    std::array<std::vector<MeanAccess>, 3> sets;
    for (std::size_t set = 0; set < sets.size(); ++set) sets[set].resize(ground.areas[set].areas.size());
    MeanAccess inside;
    MeanAccess outside;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool isInside = sets[kCommuneSet].empty() || groups[i].areas[kCommuneSet] != kNoArea;
        (isInside ? inside : outside).add(groups[i].residents, access[i]);
        for (std::size_t set = 0; set < sets.size(); ++set)
            if (groups[i].areas[set] != kNoArea) sets[set][groups[i].areas[set]].add(groups[i].residents, access[i]);
    }
    static constexpr std::array<AreaKind, 3> kKinds{AreaKind::commune, AreaKind::qpv, AreaKind::iris};
    tellRow(report, AreaKind::territory, nullptr, inside);
    for (std::size_t set = 0; set < sets.size(); ++set)
        for (std::size_t area = 0; area < sets[set].size(); ++area)
            tellRow(report, kKinds[set], &ground.areas[set].areas[area], sets[set][area]);
    if (outside.residents > 0.0) tellRow(report, AreaKind::neighbours, nullptr, outside);
}

void tellCells(AccessReport& report, const CoverageGround& ground, const std::vector<DemandGroup>& groups,
               const std::vector<double>& access) {
    std::vector<MeanAccess> cells(ground.cells.size());
    for (std::size_t i = 0; i < groups.size(); ++i) cells[groups[i].cell].add(groups[i].residents, access[i]);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].residents > 0.0) report.cells.emplace_back(ground.cells[i].id.value, cells[i].mean());
}

// The places of the places (persons at once); those that do not say go by the parameters.
Result<std::vector<double>> suppliesOf(std::vector<CoveringPlace>& places, const AccessParams& params,
                                       std::vector<Diagnostic>& diagnostics) {
    const auto isUnknown = [](const CoveringPlace& place) { return !place.capacity; };
    const auto unknown = std::ranges::count_if(places, isUnknown);
    if (unknown > 0)
        diagnostics.push_back({DiagnosticCode::valueAssumed,
                               Severity::warning,
                               {},
                               {},
                               {{"kind", "third_place"},
                                {"field", "capacity_places"},
                                {"value", params.capacityUnknown > 0 ? std::to_string(params.capacityUnknown) : ""},
                                {"count", std::to_string(unknown)}}});
    if (params.capacityUnknown <= 0) std::erase_if(places, isUnknown);
    if (places.empty()) return fail(ErrorCode::nothingToCover, {{"what", "capacity"}});
    std::vector<double> supplies;
    for (const CoveringPlace& place : places)
        supplies.push_back(static_cast<double>(place.capacity.value_or(params.capacityUnknown)));
    return supplies;
}

domain::EquityFigures equityOfGroups(const std::vector<DemandGroup>& groups, const std::vector<double>& access) {
    std::vector<SpreadValue> spread;
    for (std::size_t i = 0; i < groups.size(); ++i)
        spread.push_back(
            {access[i], groups[i].residents, groups[i].areas[kCommuneSet], groups[i].areas[kQpvSet] != kNoArea});
    return equityOf(spread);
}

// Who reaches any of the places: of a group that is reached in part, that part.
Result<double> peopleWithin(const CoverageGround& ground, const Demand& demand, std::span<const TravelStart> starts,
                            const AccessParams& params, JobControl& job) {
    GEO_ASSIGN(const auto sums,
               sumCoverage(ground, demand, starts, params.travel, {params.within.value}, SumDetail::areas, job));
    return sums.territory.covered.front() + sums.neighbours.covered.front();
}

} // namespace

Result<AccessReport> access(const CoverageGround& ground, const AccessParams& params, JobControl& job) {
    GEO_TRY(checkPeople(ground));
    AccessReport report;
    report.params = params;
    GEO_ASSIGN(const auto demand, demandOf(ground, {params.travel.mode, params.travel.tooFar}, job));
    report.diagnostics = ground.diagnostics;
    report.diagnostics.insert(report.diagnostics.end(), demand->diagnostics.begin(), demand->diagnostics.end());
    domain::CoverageParams asked;
    asked.functions = params.functions;
    asked.added = params.added;
    asked.removed = params.removed;
    GEO_ASSIGN(auto places, placesAsked(ground, asked, report.diagnostics));
    GEO_ASSIGN(const auto supplies, suppliesOf(places, params, report.diagnostics));
    const auto starts = startsOf(*ground.streets, places, params.travel, report.diagnostics);
    LinkSearch search{*ground.streets, *demand, params};
    for (std::size_t i = 0; i < starts.size(); ++i) {
        GEO_TRY(job.step(Phase::computing, static_cast<std::int64_t>(i), std::ssize(starts)));
        search.look(starts[i], starts[i].place);
    }
    std::vector<double> residents;
    for (const DemandGroup& group : search.groups()) residents.push_back(group.residents);
    const SharedSupply shared = shareSupply(residents, supplies, search.links());
    report.supply = shared.supplyReached;
    GEO_ASSIGN(report.reachedDemand, peopleWithin(ground, *demand, starts, params, job));
    tellRows(report, ground, search.groups(), shared.access);
    tellCells(report, ground, search.groups(), shared.access);
    report.equity = equityOfGroups(search.groups(), shared.access);
    return report;
}

} // namespace geo::analysis
