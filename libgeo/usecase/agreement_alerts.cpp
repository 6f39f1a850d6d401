#include "usecase/agreement_alerts.h"

#include "analysis/matching/availability.h"
#include "domain/commune.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace geo::usecase {

namespace {

using domain::Placement;
using domain::PlacementState;

// The first day from `from` on that no stretch holds; none where all are held to the end.
std::optional<Date> firstUncovered(std::span<const Period> stretches, Date from, std::optional<Date> until) {
    for (const Period& stretch : stretches) {
        if (!stretch.contains(from)) continue;
        if (!stretch.until) return std::nullopt;
        from = *stretch.until; // stretches are in order and apart
    }
    if (until && from >= *until) return std::nullopt;
    return from;
}

struct PlaceOf {
    const domain::Site* site = nullptr;
    const domain::Space* space = nullptr;
};
using Places = std::unordered_map<std::int64_t, PlaceOf>;

Places placesOf(const std::vector<domain::Site>& sites) {
    Places places;
    for (const domain::Site& site : sites)
        for (const domain::Space& space : site.spaces) places[space.id.value] = {&site, &space};
    return places;
}

PlacementCard cardOf(Placement placement, const domain::Project* project, const PlaceOf& place,
                     const AlertParams& params) {
    PlacementCard card;
    if (project != nullptr) {
        card.project = project->name;
        card.organisation = project->organisation;
        card.filiere = project->filiere;
    }
    card.bearer = placement.bearer;
    if (place.site != nullptr) {
        card.siteId = place.site->id;
        card.site = place.site->name;
        card.commune = place.site->commune;
        card.space = place.space->name;
        if (!card.bearer) card.bearer = place.site->bearer;
        card.alerts = alertsOf(placement, analysis::availabilityOf(*place.site, *place.space).stretches, params);
    }
    card.placement = std::move(placement);
    return card;
}

auto orderOf(const PlacementCard& card) {
    return std::tuple{card.placement.state, domain::folded(card.site), domain::folded(card.project),
                      card.placement.id.value};
}

} // namespace

std::string_view name(AlertKind kind) {
    static constexpr std::array<std::string_view, 5> kNames = {"overdue", "notice_due", "ends_soon", "start_due",
                                                               "window_closes"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::vector<AgreementAlert> alertsOf(const Placement& placement, std::span<const Period> availability,
                                     const AlertParams& params) {
    std::vector<AgreementAlert> alerts;
    const bool isRunning = placement.state == PlacementState::running;
    if (!isRunning && placement.state != PlacementState::agreed) return alerts;
    const auto& until = placement.until;
    if (isRunning && until && *until <= params.date) alerts.push_back({AlertKind::overdue, *until});
    const bool isOpen = !until || params.date < *until;
    if (isOpen && until && placement.noticeMonths) {
        const Date notice = addMonths(*until, -static_cast<int>(*placement.noticeMonths));
        if (notice <= params.date) alerts.push_back({AlertKind::noticeDue, notice});
    }
    if (isOpen && until && *until <= addMonths(params.date, static_cast<int>(params.months)))
        alerts.push_back({AlertKind::endsSoon, *until});
    if (!isRunning && placement.from && *placement.from <= params.date)
        alerts.push_back({AlertKind::startDue, *placement.from});
    if (isOpen && !availability.empty()) {
        const Date first = std::max(params.date, placement.from.value_or(params.date));
        if (const auto closes = firstUncovered(availability, first, until))
            alerts.push_back({AlertKind::windowCloses, *closes});
    }
    std::ranges::stable_sort(alerts, {}, &AgreementAlert::day);
    return alerts;
}

Result<PlacementBoard> readBoard(const Desk& desk, const AlertParams& params, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(const auto projects, desk.workspace().all<domain::Project>(job));
    GEO_ASSIGN(const auto sites, desk.workspace().all<domain::Site>(job));
    GEO_ASSIGN(auto placements, desk.workspace().all<Placement>(job));
    GEO_ASSIGN(const auto communes, desk.workspace().all<domain::Commune>(job));
    std::unordered_map<std::int64_t, const domain::Project*> byId;
    for (const domain::Project& project : projects.value) byId[project.id.value] = &project;
    Places places = placesOf(sites.value);
    PlacementBoard board{params, {}, {}};
    for (const domain::Commune& commune : communes.value)
        if (commune.code) board.communes[commune.code->text()] = commune.name;
    board.cards.reserve(placements.value.size());
    for (Placement& placement : placements.value) {
        const auto* project = byId[placement.project.value];
        const PlaceOf place = places[placement.space.value];
        board.cards.push_back(cardOf(std::move(placement), project, place, params));
    }
    std::ranges::sort(board.cards, {}, orderOf);
    return board;
}

std::vector<ListedAlert> listedAlerts(const PlacementBoard& board) {
    std::vector<ListedAlert> listed;
    for (std::size_t i = 0; i < board.cards.size(); ++i)
        for (const AgreementAlert& alert : board.cards[i].alerts) listed.push_back({alert, i});
    std::ranges::stable_sort(listed, {}, [](const ListedAlert& each) { return each.alert.day; });
    return listed;
}

} // namespace geo::usecase
