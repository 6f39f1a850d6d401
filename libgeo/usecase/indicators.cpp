#include "usecase/indicators.h"

#include "usecase/indicator_division.h"
#include "usecase/occupancy_on.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <unordered_map>

namespace geo::usecase {

namespace {

using domain::IndicatorBy;
using domain::IndicatorMember;
using domain::IndicatorRow;
using domain::Kind;
using domain::LifeCycle;
using domain::Placement;
using domain::PlacementState;
using domain::ProjectStanding;

constexpr Minutes kCoverage{15.0};

// None before the first change. From the last one on, what the row says.
template <class State>
std::optional<State> stateOn(const DatedStates<State>& changes, const std::optional<State>& current, Date day) {
    if (changes.empty() || day >= changes.back().first) return current;
    std::optional<State> state;
    for (const auto& [from, became] : changes)
        if (from <= day) state = became;
    return state;
}

bool isMobilised(LifeCycle state) {
    return state == LifeCycle::mobilisable || state == LifeCycle::reserved || state == LifeCycle::occupied;
}

Date quarterOf(Date day) {
    const std::chrono::year_month_day parts{day};
    const unsigned month = (static_cast<unsigned>(parts.month()) - 1) / 3 * 3 + 1;
    return std::chrono::sys_days{parts.year() / std::chrono::month{month} / 1};
}

std::vector<Period> quartersUntil(Date day, std::size_t count) {
    std::vector<Period> quarters;
    for (std::size_t i = count; i > 0; --i) {
        const Date from = addMonths(quarterOf(day), -3 * static_cast<int>(i - 1));
        quarters.push_back({from, addMonths(from, 3)});
    }
    return quarters;
}

std::int64_t numberOf(const std::string& key) {
    std::int64_t number = 0;
    std::from_chars(key.data(), key.data() + key.size(), number);
    return number;
}

class Counting {
public:
    Counting(const IndicatorSnapshot& snapshot, const domain::IndicatorParams& params)
        : m_snapshot(snapshot)
        , m_division(snapshot, params)
        , m_rows(m_division.rows()) {
        m_report.params = params;
        m_report.quarters = quartersUntil(params.day, params.quarters);
        for (IndicatorRow& row : m_rows) {
            row.quarters.resize(m_division.hasPlaces() ? params.quarters : 0);
            if (!m_division.hasPlaces()) continue;
            row.sites.emplace();
            if (!row.places) row.places.emplace();
            if (snapshot.ess) row.ess.emplace();
        }
    }

    Result<domain::IndicatorReport> count(JobControl& job) {
        for (const IndicatorSite& site : m_snapshot.sites) addSite(site);
        GEO_TRY(job.step(Phase::computing));
        GEO_TRY(addOccupancy(job));
        addPlacements();
        addProjects();
        addThirdPlaces();
        addEstablishments();
        sumUp();
        addCoverage();
        if (m_report.params.by != IndicatorBy::territory) m_report.rows = std::move(m_rows);
        return std::move(m_report);
    }

private:
    [[nodiscard]] Date day() const { return m_report.params.day; }
    [[nodiscard]] const domain::Site& siteOf(const IndicatorSite& site) const {
        return m_snapshot.occupancy.sites[site.site];
    }

    void addSite(const IndicatorSite& counted) {
        if (!m_division.hasPlaces()) return;
        const domain::Site& site = siteOf(counted);
        const std::size_t row = m_division.rowOf(counted.place);
        domain::SiteFigures& figures = *m_rows[row].sites;
        const auto holds = [this](const Period& period) { return period.contains(day()); };
        if (!counted.shown.empty() && std::ranges::none_of(counted.shown, holds)) {
            ++figures.elsewhen;
            return;
        }
        const auto state = stateOn(counted.changes, site.lifeCycle, day());
        IndicatorMember member{.kind = Kind::site, .id = site.id.value, .row = row};
        member.state = state ? static_cast<std::size_t>(*state) : domain::SiteFigures::kUnknown;
        member.siteKind = site.kind ? static_cast<std::size_t>(*site.kind) : figures.kinds.size() - 1;
        member.isMobilised = state && isMobilised(*state);
        m_report.members.push_back(member);
        ++figures.count;
        ++figures.states.at(member.state);
        ++figures.kinds.at(member.siteKind);
        if (member.isMobilised) addMobilised(figures, site);
        if (!counted.hasOutline) ++figures.withoutOutline;
        for (std::size_t i = 0; i < counted.ground.size(); ++i) figures.ground.at(i) += counted.ground.at(i);
    }

    static void addMobilised(domain::SiteFigures& figures, const domain::Site& site) {
        ++figures.mobilised;
        bool isKnown = site.landArea || site.builtArea;
        figures.land += site.landArea.value_or(SquareMetres{});
        figures.built += site.builtArea.value_or(SquareMetres{});
        for (const domain::Space& space : site.spaces) {
            isKnown = isKnown || space.area;
            figures.spaces += space.area.value_or(SquareMetres{});
        }
        if (!isKnown) ++figures.areaUnknown;
    }

    // The figures of the panel of occupancy, site by site.
    Result<void> addOccupancy(JobControl& job) {
        if (!m_division.hasPlaces()) return {};
        std::unordered_map<std::int64_t, std::size_t> rowOf;
        for (const IndicatorSite& site : m_snapshot.sites) rowOf[siteOf(site).id.value] = m_division.rowOf(site.place);
        const auto& occupancy = m_snapshot.occupancy;
        GEO_ASSIGN(const auto ofDay,
                   occupancyFigures(occupancy, {day(), day() + std::chrono::days{1}, OccupancyBy::site}, job));
        for (const OccupancyLine& line : ofDay.lines) {
            domain::SiteFigures& figures = *m_rows[rowOf.at(numberOf(line.key))].sites;
            figures.let += SquareMetres{line.totals.let};
            figures.vacant += SquareMetres{line.totals.vacant};
        }
        const auto& quarters = m_report.quarters;
        if (quarters.empty()) return {};
        GEO_ASSIGN(
            const auto months,
            occupancyFigures(occupancy, {*quarters.front().from, *quarters.back().until, OccupancyBy::site}, job));
        for (const OccupancyLine& line : months.lines) {
            IndicatorRow& row = m_rows[rowOf.at(numberOf(line.key))];
            for (std::size_t i = 0; i < line.months.size(); ++i) {
                row.quarters[i / 3][0] += line.months[i].let;
                row.quarters[i / 3][1] += line.months[i].vacant;
            }
        }
        return {};
    }

    void addPlacements() {
        for (const IndicatorPlacement& counted : m_snapshot.placements) {
            const Placement& placement = m_snapshot.occupancy.placements[counted.placement];
            const std::size_t row = m_division.hasPlaces()
                                        ? m_division.rowOf(m_snapshot.sites[counted.site].place)
                                        : m_division.rowOf(m_snapshot.projects[counted.project].project);
            domain::ProjectFigures& figures = m_rows[row].projects;
            if (takesRoomOn(placement, day())) figures.taken += counted.area;
            const auto state = stateOn(counted.changes, std::optional{placement.state}, day());
            if (!state) continue;
            const auto position = static_cast<std::size_t>(*state);
            ++figures.placements.at(position);
            m_report.members.push_back({.kind = Kind::placement,
                                        .id = placement.id.value,
                                        .row = row,
                                        .state = position,
                                        .site = siteOf(m_snapshot.sites[counted.site]).id.value});
        }
    }

    struct Standing {
        ProjectStanding state = ProjectStanding::looking;
        const IndicatorSite* site = nullptr; // where it is or will be
    };

    // Of a placement alone; looking where it says nothing.
    [[nodiscard]] ProjectStanding standingOf(const Placement& placement) const {
        if (takesRoomOn(placement, day())) return ProjectStanding::placed;
        const bool counts = placement.state == PlacementState::agreed || placement.state == PlacementState::running ||
                            placement.state == PlacementState::ended;
        if (counts && placement.until && *placement.until <= day()) return ProjectStanding::left;
        if (placement.state == PlacementState::ended) return ProjectStanding::left;
        return counts ? ProjectStanding::coming : ProjectStanding::looking;
    }

    [[nodiscard]] std::vector<Standing> standings() const {
        // What counts most stands last.
        const auto weight = [](ProjectStanding state) {
            constexpr std::array kWeights = {0, 2, 3, 1}; // by ProjectStanding
            return kWeights.at(static_cast<std::size_t>(state));
        };
        std::vector<Standing> out(m_snapshot.projects.size());
        for (const IndicatorPlacement& counted : m_snapshot.placements) {
            const auto state = standingOf(m_snapshot.occupancy.placements[counted.placement]);
            Standing& standing = out[counted.project];
            if (weight(state) <= weight(standing.state)) continue;
            const bool isThere = state == ProjectStanding::placed || state == ProjectStanding::coming;
            standing = {state, isThere ? &m_snapshot.sites[counted.site] : nullptr};
        }
        return out;
    }

    void addProjects() {
        const std::vector<Standing> all = standings();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto& [project, place] = m_snapshot.projects[i];
            const IndicatorSite* site = all[i].site;
            const std::size_t row = m_division.hasPlaces() ? m_division.rowOf(site != nullptr ? site->place : place)
                                                           : m_division.rowOf(project);
            const auto state = static_cast<std::size_t>(all[i].state);
            domain::ProjectFigures& figures = m_rows[row].projects;
            ++figures.count;
            ++figures.standings.at(state);
            m_report.members.push_back({.kind = Kind::project,
                                        .id = project.id.value,
                                        .row = row,
                                        .state = state,
                                        .site = site != nullptr ? siteOf(*site).id.value : 0});
            if (all[i].state != ProjectStanding::placed) continue;
            figures.jobs += project.jobs.value_or(0);
            if (!project.jobs) ++figures.jobsUnknown;
        }
    }

    void addThirdPlaces() {
        if (!m_division.hasPlaces()) return;
        for (const auto& [id, place] : m_snapshot.thirdPlaces) {
            const std::size_t row = m_division.rowOf(place);
            ++m_rows[row].places->count;
            if (place.commune) ++m_rows[row].places->inside;
            m_report.members.push_back({.kind = Kind::thirdPlace, .id = id, .row = row});
        }
    }

    void addEstablishments() {
        if (!m_snapshot.ess || !m_division.hasPlaces()) return;
        for (const IndicatorEstablishment& each : *m_snapshot.ess) {
            if (!each.open.contains(day())) continue;
            *m_rows[m_division.rowOf(each.place)].ess += {1, each.jobs.value_or(0), each.jobs ? 0U : 1U};
        }
    }

    // All residents of the communes; none where one does not say.
    [[nodiscard]] std::optional<Residents> residents() const {
        if (m_snapshot.communes.empty()) return std::nullopt;
        Residents sum;
        for (const IndicatorArea& area : m_snapshot.communes) {
            if (!area.residents) return std::nullopt;
            sum += *area.residents;
        }
        return sum;
    }

    void sumUp() {
        IndicatorRow& total = m_report.total;
        total.quarters.resize(m_division.hasPlaces() ? m_report.quarters.size() : 0);
        if (m_division.hasPlaces()) {
            total.sites.emplace();
            total.places.emplace();
            if (m_snapshot.ess) total.ess.emplace();
        }
        for (const IndicatorRow& row : m_rows) {
            total.projects += row.projects;
            if (row.sites) *total.sites += *row.sites;
            if (row.ess) *total.ess += *row.ess;
            for (std::size_t i = 0; i < row.quarters.size(); ++i)
                for (std::size_t k = 0; k < 2; ++k) total.quarters[i].at(k) += row.quarters[i].at(k);
            if (!row.places) continue;
            total.places->count += row.places->count;
            total.places->inside += row.places->inside;
        }
        if (total.places) addTargets();
    }

    void addTargets() {
        domain::ThirdPlaceFigures& total = *m_report.total.places;
        total.residents = residents();
        if (m_report.params.by == IndicatorBy::qpv) {
            std::optional<Residents> rest = total.residents;
            for (const IndicatorRow& row : m_rows) {
                if (row.isRest || !rest) continue;
                rest = row.places->residents ? std::optional{*rest - *row.places->residents} : std::nullopt;
            }
            m_rows.back().places->residents = rest;
        }
        const auto want = [this](domain::ThirdPlaceFigures& places) {
            if (places.residents) places.wanted = *places.residents / m_report.params.residentsPerPlace;
        };
        want(total);
        for (IndicatorRow& row : m_rows) want(*row.places);
    }

    void addCoverage() {
        const auto* coverage = m_snapshot.coverage.get();
        if (coverage == nullptr || !m_division.hasPlaces()) return;
        const auto within = std::ranges::find(coverage->params.minutes, kCoverage);
        if (within == coverage->params.minutes.end()) return;
        const auto column = static_cast<std::size_t>(within - coverage->params.minutes.begin());
        m_report.equity = coverage->equity;
        m_report.coverageMode = domain::codeOf(coverage->params.travel.mode);
        for (const domain::CoverageRow& covered : coverage->rows) {
            IndicatorRow* row = rowOf(covered);
            if (row != nullptr && column < covered.covered.size())
                row->coverage = {Residents{covered.residents}, Residents{covered.covered[column]}, covered.nearest};
        }
    }

    [[nodiscard]] IndicatorRow* rowOf(const domain::CoverageRow& covered) {
        using domain::AreaKind;
        const IndicatorBy by = m_report.params.by;
        if (covered.kind == AreaKind::territory) return &m_report.total;
        if (covered.kind == AreaKind::neighbours) return by == IndicatorBy::commune ? &m_rows.back() : nullptr;
        if (covered.kind != (by == IndicatorBy::qpv ? AreaKind::qpv : AreaKind::commune)) return nullptr;
        const auto found = std::ranges::find_if(
            m_rows, [&](const IndicatorRow& row) { return !row.isRest && row.code == covered.code; });
        return found != m_rows.end() ? &*found : nullptr;
    }

    const IndicatorSnapshot& m_snapshot;
    IndicatorDivision m_division;
    std::vector<IndicatorRow>& m_rows;
    domain::IndicatorReport m_report;
};

} // namespace

Result<domain::IndicatorReport> indicators(const IndicatorSnapshot& snapshot, const domain::IndicatorParams& params,
                                           JobControl& job) {
    return Counting{snapshot, params}.count(job);
}

} // namespace geo::usecase
