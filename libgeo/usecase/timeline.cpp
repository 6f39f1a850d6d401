#include "usecase/timeline.h"

#include "analysis/matching/availability.h"
#include "usecase/occupancy_on.h"
#include "usecase/site_periods.h"

#include <algorithm>
#include <unordered_map>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Placement;
using domain::PlacementState;

void widen(Period& span, const Period& by) {
    for (const auto& day : {by.from, by.until}) {
        if (!day) continue;
        span.from = span.from ? std::min(*span.from, *day) : *day;
        span.until = span.until ? std::max(*span.until, *day) : *day;
    }
}

class TimelineReader {
public:
    Result<void> readPlacements(const Desk& desk, JobControl& job) {
        GEO_ASSIGN(const auto projects, desk.workspace().all<domain::Project>(job));
        std::unordered_map<std::int64_t, std::string> names;
        for (const domain::Project& project : projects.value) names[project.id.value] = project.name;
        GEO_ASSIGN(auto placements, desk.workspace().all<Placement>(job));
        for (Placement& placement : placements.value) {
            if (!placement.from && !placement.until) continue;
            std::string project = names[placement.project.value];
            m_bySpace[placement.space.value].push_back({std::move(placement), std::move(project)});
        }
        return {};
    }

    Timeline timeline(std::vector<domain::Site> sites) {
        Timeline out;
        out.sites.reserve(sites.size());
        for (domain::Site& site : sites) {
            if (isUndated(site)) ++out.undated;
            for (const Period& window : site.windows) widen(out.span, window);
            TimelineSite& row =
                out.sites.emplace_back(TimelineSite{site.id, std::move(site.name), std::move(site.windows), {}});
            for (domain::Space& space : site.spaces) row.spaces.push_back(spaceOf(std::move(space), out.span));
        }
        std::ranges::stable_sort(out.sites, {}, [](const TimelineSite& site) { return domain::folded(site.name); });
        return out;
    }

private:
    TimelineSpace spaceOf(domain::Space space, Period& span) {
        widen(span, {space.availableFrom, space.availableUntil});
        TimelineSpace out{std::move(space), {}};
        if (const auto found = m_bySpace.find(out.space.id.value); found != m_bySpace.end())
            out.placements = std::move(found->second);
        std::ranges::stable_sort(out.placements, {}, [](const TimelinePlacement& each) {
            return each.placement.from.value_or(Date::min());
        });
        for (const TimelinePlacement& each : out.placements) widen(span, each.period());
        return out;
    }

    std::unordered_map<std::int64_t, std::vector<TimelinePlacement>> m_bySpace;
};

bool counts(PlacementState state) {
    return state == PlacementState::approved || state == PlacementState::agreed || state == PlacementState::running;
}

bool isMeant(const BarRef& bar, const Placement& placement) {
    return bar.kind == BarKind::placement && bar.row == placement.id.value;
}

// The site as it would be.
domain::Site changedSite(const TimelineSite& site, const BarRef& bar, const Period& wanted) {
    domain::Site out;
    out.id = site.id;
    out.windows = site.windows;
    if (bar.kind == BarKind::window && bar.position < out.windows.size()) out.windows[bar.position] = wanted;
    return out;
}

// A space and its placements as they would be.
struct ChangedSpace {
    domain::Space space;
    std::vector<Placement> placements; // that count
};

ChangedSpace changedSpace(const TimelineSpace& from, const BarRef& bar, const Period& wanted) {
    ChangedSpace out{from.space, {}};
    if (bar.kind == BarKind::space && bar.row == out.space.id.value) {
        out.space.availableFrom = wanted.from;
        out.space.availableUntil = wanted.until;
    }
    for (const TimelinePlacement& each : from.placements) {
        Placement placement = each.placement;
        const bool moves = isMeant(bar, placement);
        if (!counts(placement.state) && !moves) continue;
        if (moves) {
            placement.from = wanted.from;
            placement.until = wanted.until;
        }
        out.placements.push_back(std::move(placement));
    }
    return out;
}

// A placement is judged where the bar is it, or what bounds it.
bool isOutside(const domain::Site& site, const ChangedSpace& changed, const BarRef& bar) {
    const auto stretches = analysis::availabilityOf(site, changed.space).stretches;
    if (stretches.empty()) return false; // not known
    return std::ranges::any_of(changed.placements, [&](const Placement& placement) {
        if (bar.kind == BarKind::placement && !isMeant(bar, placement)) return false;
        const Period period{placement.from, placement.until};
        return std::ranges::none_of(stretches, [&](const Period& stretch) { return stretch.covers(period); });
    });
}

// The load of a space changes only on first days: it is enough to look there.
bool isOverCapacity(const ChangedSpace& changed, const Placement& meant) {
    const Period period{meant.from, meant.until};
    for (const Placement& first : changed.placements) {
        const Date day = std::max(first.from.value_or(Date::min()), meant.from.value_or(Date::min()));
        if (!period.contains(day)) continue;
        double load = 0.0;
        for (const Placement& each : changed.placements)
            if (Period{each.from, each.until}.contains(day)) load += shareTaken(changed.space, each).value;
        if (load > 1.0 + 1.0e-9) return true;
    }
    return false;
}

Result<domain::Record> recordWith(const domain::Record& seen, std::string_view from, std::string_view until,
                                  const Period& wanted) {
    domain::Record after = seen;
    const auto& info = domain::infoOf(seen.kind);
    GEO_ASSIGN(const std::size_t first, info.indexOf(from));
    GEO_ASSIGN(const std::size_t last, info.indexOf(until));
    after.values[first] = wanted.from ? domain::Value{isoDate(*wanted.from)} : domain::Value{};
    after.values[last] = wanted.until ? domain::Value{isoDate(*wanted.until)} : domain::Value{};
    return after;
}

std::unexpected<Error> changedMeanwhile(const BarRef& bar, Kind kind) {
    return fail(ErrorCode::undoConflict, {{"kind", std::string{domain::name(kind)}}, {"key", std::to_string(bar.row)}});
}

Period periodOf(const domain::Record& record, std::string_view from, std::string_view until) {
    const auto day = [&](std::string_view field) -> std::optional<Date> {
        const auto date = parseDate(domain::toText(record.value(field)));
        return date ? std::optional{*date} : std::nullopt;
    };
    return {day(from), day(until)};
}

Result<CommitReport> changeWindow(Desk& desk, const BarRef& bar, const Period& seen, const Period& wanted) {
    GEO_ASSIGN(const domain::Record site, desk.rowById(Kind::site, bar.row));
    auto parts = domain::listParts(domain::toText(site.value("windows")));
    const auto present = bar.position < parts.size() ? parsePeriod(parts[bar.position]) : Result<Period>{Period{}};
    if (bar.position >= parts.size() || !present || *present != seen) return changedMeanwhile(bar, Kind::site);
    parts[bar.position] = isoPeriod(wanted);
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : "|") + part;
    domain::Record after = site;
    GEO_ASSIGN(const std::size_t field, domain::infoOf(Kind::site).indexOf("windows"));
    after.values[field] = std::move(joined);
    return desk.edit(site, after);
}

Result<void> checkMovable(const domain::Record& placement) {
    const auto state = domain::fromCode<PlacementState>(domain::toText(placement.value("state")));
    if (!state || isMovable(*state)) return {};
    std::string allowed;
    for (const PlacementState next : domain::nextStates(*state))
        allowed += (allowed.empty() ? "" : " ") + std::string{domain::codeOf(next)};
    const std::string code{domain::codeOf(*state)};
    return fail(ErrorCode::transitionForbidden, {{"from", code}, {"to", code}, {"allowed", allowed}});
}

} // namespace

Result<Timeline> readTimeline(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    TimelineReader reader;
    GEO_TRY(reader.readPlacements(desk, job));
    GEO_ASSIGN(auto sites, desk.workspace().all<domain::Site>(job));
    return reader.timeline(std::move(sites.value));
}

std::vector<BarProblem> problemsOf(const TimelineSite& site, const BarRef& bar, const Period& wanted) {
    const domain::Site changed = changedSite(site, bar, wanted);
    bool outside = false;
    bool over = false;
    for (const TimelineSpace& each : site.spaces) {
        const ChangedSpace space = changedSpace(each, bar, wanted);
        const auto meant =
            std::ranges::find_if(space.placements, [&](const Placement& it) { return isMeant(bar, it); });
        const bool isConcerned = bar.kind == BarKind::window || meant != space.placements.end() ||
                                 (bar.kind == BarKind::space && bar.row == space.space.id.value);
        if (!isConcerned) continue;
        outside = outside || isOutside(changed, space, bar);
        over = over || (meant != space.placements.end() && isOverCapacity(space, *meant));
    }
    std::vector<BarProblem> problems;
    if (outside) problems.push_back(BarProblem::outsideAvailability);
    if (over) problems.push_back(BarProblem::overCapacity);
    return problems;
}

bool isMovable(PlacementState state) {
    return state != PlacementState::declined && state != PlacementState::ended;
}

Result<CommitReport> changePeriod(Desk& desk, const BarRef& bar, const Period& seen, const Period& wanted) {
    if (bar.kind == BarKind::window) return changeWindow(desk, bar, seen, wanted);
    const bool isSpace = bar.kind == BarKind::space;
    const Kind kind = isSpace ? Kind::space : Kind::placement;
    const std::string_view from = isSpace ? "available_from" : "from_date";
    const std::string_view until = isSpace ? "available_until" : "until_date";
    GEO_ASSIGN(const domain::Record row, desk.rowById(kind, bar.row));
    if (periodOf(row, from, until) != seen) return changedMeanwhile(bar, kind);
    if (!isSpace) GEO_TRY(checkMovable(row));
    GEO_ASSIGN(const domain::Record after, recordWith(row, from, until, wanted));
    return desk.edit(row, after);
}

Date nearestMonthStart(Date day) {
    const std::chrono::year_month_day parts{day};
    const Date first = std::chrono::sys_days{parts.year() / parts.month() / 1};
    const Date next = addMonths(first, 1);
    return day - first <= next - day ? first : next;
}

} // namespace geo::usecase
