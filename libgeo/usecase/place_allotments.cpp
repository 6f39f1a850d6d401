#include "usecase/place_allotments.h"

#include "analysis/matching/availability.h"
#include "domain/placement_change.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace geo::usecase {

namespace {

using domain::Allotment;
using domain::Kind;
using domain::Placement;
using domain::PlacementState;

constexpr double kFull = 1.0 + 1.0e-9;

bool holdsRoom(PlacementState state) {
    return state == PlacementState::approved || state == PlacementState::agreed || state == PlacementState::running;
}

Period periodOf(const Placement& placement) {
    return {placement.from, placement.until};
}

Placement placementOf(const Allotment& allotment) {
    Placement placement;
    placement.project = allotment.project;
    placement.space = allotment.space;
    placement.state = PlacementState::proposed;
    placement.score = allotment.score;
    placement.area = allotment.area;
    placement.weeklySlots = allotment.weeklySlots;
    placement.from = allotment.from;
    placement.until = allotment.until;
    placement.bearer = allotment.bearer;
    return placement;
}

// Judges allotment by allotment: those that were taken before hold their room as the placements do.
class Planner {
public:
    Result<void> read(const Desk& desk, JobControl& job) {
        GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
        GEO_ASSIGN(const auto projects, desk.workspace().all<domain::Project>(job));
        for (const domain::Project& project : projects.value) m_projects.insert(project.id.value);
        GEO_ASSIGN(auto sites, desk.workspace().all<domain::Site>(job));
        m_sites = std::move(sites.value);
        for (const domain::Site& site : m_sites)
            for (const domain::Space& space : site.spaces) m_spaces[space.id.value] = {&site, &space};
        GEO_ASSIGN(auto placements, desk.workspace().all<Placement>(job));
        m_placements = std::move(placements.value);
        for (const Placement& placement : m_placements) {
            m_ofProject[placement.project.value].push_back(&placement);
            if (holdsRoom(placement.state)) m_held[placement.space.value].push_back(placement);
        }
        return {};
    }

    PlannedPlacement plan(const Allotment& allotment) {
        PlannedPlacement line{allotment, Placing::added, {}};
        line.placing = placing(allotment, line);
        const bool takesRoom = line.placing == Placing::added || line.placing == Placing::movedOn;
        if (takesRoom || line.placing == Placing::unchanged)
            m_held[allotment.space.value].push_back(placementOf(allotment));
        return line;
    }

    // The number behind those of the project's shortlist.
    std::int64_t nextRank(ProjectId project) {
        std::int64_t& last = m_lastRanks[project.value];
        if (last == 0)
            for (const Placement* each : m_ofProject[project.value]) last = std::max(last, each->rank.value_or(0));
        return ++last;
    }

private:
    struct Place {
        const domain::Site* site = nullptr;
        const domain::Space* space = nullptr;
    };

    Placing placing(const Allotment& allotment, PlannedPlacement& line) const {
        if (!m_projects.contains(allotment.project.value)) return Placing::projectGone;
        const auto place = m_spaces.find(allotment.space.value);
        if (place == m_spaces.end()) return Placing::spaceGone;
        if (const auto found = m_ofProject.find(allotment.project.value); found != m_ofProject.end()) {
            for (const Placement* each : found->second) {
                if (holdsRoom(each->state)) return Placing::projectPlaced;
                if (each->space == allotment.space && each->state != PlacementState::ended) line.before = *each;
            }
        }
        if (isClosed(place->second, allotment)) return Placing::spaceClosed;
        if (isTaken(*place->second.space, allotment)) return Placing::roomTaken;
        if (!line.before) return Placing::added;
        return line.before->state == PlacementState::proposed ? Placing::unchanged : Placing::movedOn;
    }

    [[nodiscard]] static bool isClosed(const Place& place, const Allotment& allotment) {
        const auto stretches = analysis::availabilityOf(*place.site, *place.space).stretches;
        if (stretches.empty()) return false; // not known
        const Period wanted{allotment.from, allotment.until};
        return std::ranges::none_of(stretches, [&](const Period& each) { return each.covers(wanted); });
    }

    // The load of a space grows only on first days: it is enough to look there.
    [[nodiscard]] bool isTaken(const domain::Space& space, const Allotment& allotment) const {
        const auto found = m_held.find(space.id.value);
        if (found == m_held.end()) return false;
        const Placement wanted = placementOf(allotment);
        const auto isFullOn = [&](Date day) {
            if (!periodOf(wanted).contains(day)) return false;
            double load = shareTaken(space, wanted).value;
            for (const Placement& each : found->second)
                if (periodOf(each).contains(day)) load += shareTaken(space, each).value;
            return load > kFull;
        };
        return isFullOn(allotment.from) || std::ranges::any_of(found->second, [&](const Placement& each) {
                   return each.from && isFullOn(*each.from);
               });
    }

    std::unordered_set<std::int64_t> m_projects;
    std::vector<domain::Site> m_sites;
    std::unordered_map<std::int64_t, Place> m_spaces;
    std::vector<Placement> m_placements;
    std::unordered_map<std::int64_t, std::vector<const Placement*>> m_ofProject;
    std::unordered_map<std::int64_t, std::vector<Placement>> m_held; // by space
    std::unordered_map<std::int64_t, std::int64_t> m_lastRanks;
};

Result<void> firstConflict(const PlacementPlan& plan) {
    for (const PlannedPlacement& line : plan.lines) {
        if (!isConflict(line.placing)) continue;
        const bool isOfProject = line.placing == Placing::projectGone || line.placing == Placing::projectPlaced;
        const bool isGone = line.placing == Placing::projectGone || line.placing == Placing::spaceGone;
        const std::int64_t key = isOfProject ? line.allotment.project.value : line.allotment.space.value;
        return fail(isGone ? ErrorCode::notFound : ErrorCode::undoConflict,
                    {{"kind", isOfProject ? "project" : "space"}, {"key", std::to_string(key)}});
    }
    return {};
}

// The placement and its step; `standIn` is the number that a new one goes by within the step.
void addChanges(const PlannedPlacement& line, const PlacingParams& params, std::int64_t rank, std::int64_t standIn,
                store::Step& step) {
    Placement placement = placementOf(line.allotment);
    placement.reason = params.reason;
    if (line.before) {
        const Placement& before = *line.before;
        placement.id = before.id;
        placement.rank = before.rank;
        placement.note = before.note;
        placement.rent = before.rent;
        placement.noticeMonths = before.noticeMonths;
        step.changes.push_back(
            {Kind::placement, before.id.value, domain::toRecord(placement), domain::toRecord(before)});
    } else {
        placement.rank = rank;
        step.changes.push_back({Kind::placement, standIn, domain::toRecord(placement), {}});
    }
    domain::PlacementChange change;
    change.state = PlacementState::proposed;
    change.happenedOn = params.day;
    change.author = params.author;
    change.reason = params.reason;
    domain::Record row = domain::toRecord(change);
    const auto field = domain::infoOf(Kind::placementChange).indexOf("placement_id");
    row.values[*field] = line.before ? line.before->id.value : standIn; // a stand-in is no number of a kept row
    step.changes.push_back({Kind::placementChange, 0, std::move(row), {}});
}

Result<PlacementPlan> planned(Planner& planner, const domain::AllocationReport& report, JobControl& job) {
    PlacementPlan plan;
    for (const Allotment& allotment : report.allotments) {
        GEO_TRY(job.step(Phase::checking, static_cast<std::int64_t>(plan.lines.size()),
                         static_cast<std::int64_t>(report.allotments.size())));
        plan.lines.push_back(planner.plan(allotment));
    }
    return plan;
}

} // namespace

std::size_t PlacementPlan::count(Placing placing) const {
    return static_cast<std::size_t>(std::ranges::count(lines, placing, &PlannedPlacement::placing));
}

std::size_t PlacementPlan::conflicts() const {
    return static_cast<std::size_t>(std::ranges::count_if(lines, isConflict, &PlannedPlacement::placing));
}

std::size_t PlacementPlan::changes() const {
    return count(Placing::added) + count(Placing::movedOn);
}

Result<PlacementPlan> planPlacements(const Desk& desk, const domain::AllocationReport& report, JobControl& job) {
    Planner planner;
    GEO_TRY(planner.read(desk, job));
    return planned(planner, report, job);
}

Result<CommitReport> placeAllotments(Desk& desk, const domain::AllocationReport& report, const PlacingParams& params,
                                     JobControl& job) {
    Planner planner;
    GEO_TRY(planner.read(desk, job));
    GEO_ASSIGN(const PlacementPlan plan, planned(planner, report, job));
    if (!params.leaveOutConflicts) GEO_TRY(firstConflict(plan));
    store::Step step{domain::Action::allocate, desk.who(), {}};
    std::int64_t standIn = 0;
    for (const PlannedPlacement& line : plan.lines) {
        if (line.placing != Placing::added && line.placing != Placing::movedOn) continue;
        const std::int64_t rank = line.before ? 0 : planner.nextRank(line.allotment.project);
        addChanges(line, params, rank, --standIn, step);
    }
    if (step.changes.empty()) return CommitReport{};
    return desk.workspace().commit(step);
}

} // namespace geo::usecase
