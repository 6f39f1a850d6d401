#include "usecase/move_on.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::LifeCycle;
using domain::Record;

std::string dayOf(const Record& change) {
    return domain::toText(change.value("happened_on"));
}

std::optional<LifeCycle> stateOf(const Record& site) {
    return domain::fromCode<LifeCycle>(domain::toText(site.value("life_cycle")));
}

// Every state that may follow, with a reason or without.
std::string allowedAfter(LifeCycle from) {
    std::string allowed;
    const auto add = [&](LifeCycle state) {
        allowed += (allowed.empty() ? "" : " ") + std::string{domain::codeOf(state)};
    };
    for (std::size_t i = 0; i < static_cast<std::size_t>(from); ++i) add(static_cast<LifeCycle>(i));
    for (const LifeCycle state : domain::nextLifeCycles(from)) add(state);
    return allowed;
}

Result<void> checkTransition(const std::optional<LifeCycle>& from, const LifeCycleMove& move) {
    if (!from) return {};
    const bool isReturn = domain::isReturn(*from, move.to);
    if (isReturn && move.reason.empty())
        return fail(ErrorCode::valueRequired, {{"kind", "life_cycle_change"}, {"field", "reason"}});
    const auto next = domain::nextLifeCycles(*from);
    if (isReturn || std::ranges::find(next, move.to) != next.end()) return {};
    return fail(ErrorCode::transitionForbidden, {{"from", std::string{domain::codeOf(*from)}},
                                                 {"to", std::string{domain::codeOf(move.to)}},
                                                 {"allowed", allowedAfter(*from)}});
}

Result<void> checkDay(const std::vector<Record>& steps, Date day) {
    if (steps.empty() || isoDate(day) >= dayOf(steps.front())) return {};
    return fail(ErrorCode::valueOutOfRange,
                {{"field", "happened_on"}, {"value", isoDate(day)}, {"expected", dayOf(steps.front()) + ".."}});
}

Record changeOf(const LifeCycleMove& move) {
    domain::LifeCycleChange change;
    change.site = move.site;
    change.state = move.to;
    change.happenedOn = move.day;
    change.reason = move.reason;
    change.author = move.author;
    return domain::toRecord(change);
}

} // namespace

Result<std::vector<Record>> lifeCycleOf(const Desk& desk, SiteId site) {
    GEO_ASSIGN(auto steps, desk.referring(Kind::lifeCycleChange, "site_id", site.value));
    std::ranges::sort(steps, [](const Record& a, const Record& b) {
        return std::pair{dayOf(a), a.id} > std::pair{dayOf(b), b.id};
    });
    return steps;
}

Result<CommitReport> moveOn(Desk& desk, const LifeCycleMove& move) {
    GEO_ASSIGN(const Record site, desk.rowById(Kind::site, move.site.value));
    GEO_TRY(checkTransition(stateOf(site), move));
    GEO_ASSIGN(const auto steps, lifeCycleOf(desk, move.site));
    GEO_TRY(checkDay(steps, move.day));
    GEO_ASSIGN(const std::size_t field, domain::infoOf(Kind::site).indexOf("life_cycle"));
    Record after = site;
    after.values[field] = std::string{domain::codeOf(move.to)};
    return desk.workspace().commit(
        {domain::Action::edit,
         desk.who(),
         {{Kind::site, site.id, after, site}, {Kind::lifeCycleChange, 0, changeOf(move), {}}},
         false,
         {}});
}

} // namespace geo::usecase
