#include "usecase/move_placement.h"

#include "analysis/matching/availability.h"
#include "domain/life_cycle_change.h"
#include "usecase/move_on.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::LifeCycle;
using domain::Placement;
using domain::PlacementState;
using domain::Record;

template <class T>
Result<T> objectById(const Desk& desk, std::int64_t id) {
    GEO_ASSIGN(auto record, desk.rowById(T::kKind, id));
    std::vector<Diagnostic> unread;
    return store::objectOf<T>(std::move(record), unread);
}

bool isPromised(PlacementState state) {
    return state == PlacementState::approved || state == PlacementState::agreed || state == PlacementState::running;
}

// Everything that a step is judged by.
struct Stand {
    Placement before;
    Placement after;
    domain::Space space;
    domain::Site site;
    std::vector<Placement> others; // that are promised the space
    std::vector<Record> steps;     // newest first
};

void take(Placement& placement, const AgreementTerms& terms) {
    placement.area = terms.area;
    placement.weeklySlots = terms.weeklySlots;
    placement.from = terms.period.from;
    placement.until = terms.period.until;
    placement.bearer = terms.bearer;
    placement.rent = terms.rent;
    placement.noticeMonths = terms.noticeMonths;
}

Placement moved(Placement placement, const PlacementMove& move) {
    if (move.terms) take(placement, *move.terms);
    placement.state = move.to;
    placement.reason = move.reason;
    const bool endsEarly = move.to == PlacementState::ended && (!placement.until || move.day < *placement.until);
    if (endsEarly && (!placement.from || *placement.from < move.day)) placement.until = move.day;
    return placement;
}

Result<Stand> readStand(const Desk& desk, const PlacementMove& move) {
    Stand stand;
    GEO_ASSIGN(stand.before, objectById<Placement>(desk, move.placement.value));
    stand.after = moved(stand.before, move);
    GEO_ASSIGN(stand.space, objectById<domain::Space>(desk, stand.before.space.value));
    GEO_ASSIGN(stand.site, objectById<domain::Site>(desk, stand.space.site.value));
    GEO_ASSIGN(const auto rows, desk.referring(Kind::placement, "space_id", stand.space.id.value));
    for (const Record& row : rows) {
        std::vector<Diagnostic> unread;
        GEO_ASSIGN(auto placement, store::objectOf<Placement>(row, unread));
        if (placement.id != stand.before.id && isPromised(placement.state)) stand.others.push_back(placement);
    }
    GEO_ASSIGN(stand.steps, stepsOf(desk, move.placement));
    return stand;
}

std::unexpected<Error> missing(Kind kind, std::string_view field) {
    return fail(ErrorCode::valueRequired, {{"kind", std::string{domain::name(kind)}}, {"field", std::string{field}}});
}

Result<void> checkTransition(PlacementState from, PlacementState to) {
    const auto next = domain::nextStates(from);
    if (std::ranges::find(next, to) != next.end()) return {};
    std::string allowed;
    for (const PlacementState state : next)
        allowed += (allowed.empty() ? "" : " ") + std::string{domain::codeOf(state)};
    return fail(
        ErrorCode::transitionForbidden,
        {{"from", std::string{domain::codeOf(from)}}, {"to", std::string{domain::codeOf(to)}}, {"allowed", allowed}});
}

std::unexpected<Error> wrongDay(Date day, const std::string& first) {
    return fail(ErrorCode::valueOutOfRange,
                {{"field", "happened_on"}, {"value", isoDate(day)}, {"expected", first + ".."}});
}

Result<void> checkDay(const Stand& stand, const PlacementMove& move) {
    if (!stand.steps.empty()) {
        const std::string last = domain::toText(stand.steps.front().value("happened_on"));
        if (isoDate(move.day) < last) return wrongDay(move.day, last);
    }
    if (move.to == PlacementState::ended && stand.after.from && move.day <= *stand.after.from)
        return wrongDay(move.day, isoDate(*stand.after.from + std::chrono::days{1}));
    return {};
}

Result<void> checkTerms(const Placement& after) {
    if (after.state != PlacementState::agreed) return {};
    if (!after.area) return missing(Kind::placement, "area_m2");
    if (!after.from) return missing(Kind::placement, "from_date");
    if (!after.until) return missing(Kind::placement, "until_date");
    return {};
}

Result<void> checkStep(const Stand& stand, const PlacementMove& move) {
    GEO_TRY(checkTransition(stand.before.state, move.to));
    if (move.reason.empty() && needsReason(stand.before.state, move.to))
        return missing(Kind::placementChange, "reason");
    GEO_TRY(checkDay(stand, move));
    GEO_TRY(checkTerms(stand.after));
    const auto errors = domain::violations(domain::toRecord(stand.after));
    if (!errors.empty()) return std::unexpected(errors.front());
    return {};
}

// The most that is promised at once while the placement is there. It changes only on first days.
double loadOf(const Stand& stand) {
    const Period period{stand.after.from, stand.after.until};
    std::vector<Date> days{stand.after.from.value_or(Date::min())};
    for (const Placement& other : stand.others)
        if (other.from && period.contains(*other.from)) days.push_back(*other.from);
    double most = 0.0;
    for (const Date day : days) {
        double load = shareTaken(stand.space, stand.after).value;
        for (const Placement& other : stand.others)
            if (Period{other.from, other.until}.contains(day)) load += shareTaken(stand.space, other).value;
        most = std::max(most, load);
    }
    return most;
}

bool isOutside(const Stand& stand) {
    if (!stand.after.from && !stand.after.until) return false;
    const auto stretches = analysis::availabilityOf(stand.site, stand.space).stretches;
    const Period period{stand.after.from, stand.after.until};
    return !stretches.empty() &&
           std::ranges::none_of(stretches, [&](const Period& stretch) { return stretch.covers(period); });
}

// What the site becomes by the step: only forward, and only what its life cycle allows.
std::optional<LifeCycle> followingState(const Stand& stand, const PlacementMove& move) {
    if (!move.movesSite || !stand.site.lifeCycle) return std::nullopt;
    const LifeCycle now = *stand.site.lifeCycle;
    const bool isReserved = move.to == PlacementState::agreed && now == LifeCycle::mobilisable;
    const bool isOccupied =
        move.to == PlacementState::running && (now == LifeCycle::mobilisable || now == LifeCycle::reserved);
    if (isReserved) return LifeCycle::reserved;
    return isOccupied ? std::optional{LifeCycle::occupied} : std::nullopt;
}

// A site whose last step is later keeps its state: it is known better.
Result<std::optional<LifeCycle>> siteAfter(const Desk& desk, const Stand& stand, const PlacementMove& move) {
    const auto state = followingState(stand, move);
    if (!state) return state;
    GEO_ASSIGN(const auto steps, lifeCycleOf(desk, stand.site.id));
    const bool isLater = !steps.empty() && isoDate(move.day) < domain::toText(steps.front().value("happened_on"));
    return isLater ? std::optional<LifeCycle>{} : state;
}

// The area is what can be changed: what is left of it where the space is fullest.
Error noRoomError(const Stand& stand, double load) {
    const double area = stand.space.area.value_or(SquareMetres{0.0}).value;
    const double wanted = stand.after.area.value_or(SquareMetres{area}).value;
    const double left = std::max(0.0, area * (1.0 - load + shareTaken(stand.space, stand.after).value));
    return {ErrorCode::valueOutOfRange,
            {{"field", "area_m2"},
             {"value", fmt::format("{:.10g}", wanted)},
             {"expected", fmt::format("0..{:.10g}", std::floor(left * 100.0 + 1.0e-6) / 100.0)}}};
}

Result<MoveJudgement> judged(const Desk& desk, const Stand& stand, const PlacementMove& move) {
    MoveJudgement out;
    if (auto checked = checkStep(stand, move); !checked) {
        out.refusal = std::move(checked).error();
        return out;
    }
    GEO_ASSIGN(out.site, siteAfter(desk, stand, move));
    if (!isPromised(move.to)) return out;
    out.load = Share{loadOf(stand)};
    if (out.load.value > 1.0 + 1.0e-9) {
        out.concerns.push_back(MoveConcern::overCapacity);
        if (!move.acceptsOverCapacity) out.refusal = noRoomError(stand, out.load.value);
    }
    if (isOutside(stand)) out.concerns.push_back(MoveConcern::outsideAvailability);
    if (!stand.after.from && !stand.after.until) out.concerns.push_back(MoveConcern::periodUnknown);
    return out;
}

Record changeOf(const PlacementMove& move) {
    domain::PlacementChange change;
    change.placement = move.placement;
    change.state = move.to;
    change.happenedOn = move.day;
    change.reason = move.reason;
    change.author = move.author;
    change.document = move.document;
    return domain::toRecord(change);
}

void addSite(const Stand& stand, LifeCycle state, const PlacementMove& move, store::Step& step) {
    domain::Site after = stand.site;
    after.lifeCycle = state;
    step.changes.push_back({Kind::site, stand.site.id.value, domain::toRecord(after), domain::toRecord(stand.site)});
    domain::LifeCycleChange change;
    change.site = stand.site.id;
    change.state = state;
    change.happenedOn = move.day;
    change.reason = move.reason;
    change.author = move.author;
    step.changes.push_back({Kind::lifeCycleChange, 0, domain::toRecord(change), {}});
}

} // namespace

AgreementTerms termsOf(const Placement& placement) {
    return {placement.area,   placement.weeklySlots, {placement.from, placement.until},
            placement.bearer, placement.rent,        placement.noticeMonths};
}

bool needsReason(PlacementState from, PlacementState to) {
    return to == PlacementState::declined || from == PlacementState::declined || to < from;
}

Result<std::vector<Record>> stepsOf(const Desk& desk, PlacementId placement) {
    GEO_ASSIGN(auto steps, desk.referring(Kind::placementChange, "placement_id", placement.value));
    std::ranges::sort(steps, [](const Record& a, const Record& b) {
        return std::pair{domain::toText(a.value("happened_on")), a.id} >
               std::pair{domain::toText(b.value("happened_on")), b.id};
    });
    return steps;
}

Result<MoveJudgement> judgeMove(const Desk& desk, const PlacementMove& move) {
    GEO_ASSIGN(const Stand stand, readStand(desk, move));
    return judged(desk, stand, move);
}

Result<CommitReport> movePlacement(Desk& desk, const PlacementMove& move) {
    GEO_ASSIGN(const Stand stand, readStand(desk, move));
    GEO_ASSIGN(const MoveJudgement judgement, judged(desk, stand, move));
    if (judgement.refusal) return std::unexpected(*judgement.refusal);
    store::Step step{domain::Action::decide, desk.who(), {}};
    step.changes.push_back(
        {Kind::placement, stand.before.id.value, domain::toRecord(stand.after), domain::toRecord(stand.before)});
    step.changes.push_back({Kind::placementChange, 0, changeOf(move), {}});
    if (judgement.site) addSite(stand, *judgement.site, move, step);
    return desk.workspace().commit(step);
}

} // namespace geo::usecase
