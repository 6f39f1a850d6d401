#include "analysis/allocation/allocate.h"

#include "analysis/allocation/call_for_places.h"
#include "analysis/allocation/optimal_offers.h"
#include "analysis/allocation/unplaced.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::analysis {

namespace {

using domain::AllocationMethod;
using domain::AllocationParams;
using domain::AllocationReport;
using domain::AllocationSnapshot;
using domain::AllocationStatus;

Diagnostic told(DiagnosticCode code, Arguments arguments) {
    return {code, Severity::warning, std::nullopt, {}, std::move(arguments)};
}

domain::Allotment allotmentOf(const Market& market, const AllocationParams& params, const Offer& offer) {
    const Place& place = market.places[offer.place];
    domain::Allotment out;
    out.project = market.projects[offer.project]->id;
    out.site = place.site->id;
    out.space = place.space->id;
    out.area = offer.area;
    out.weeklySlots = offer.weeklySlots;
    out.from = offer.from;
    out.until = offer.until;
    out.score = offer.score;
    out.bearer = place.bearer;
    out.pinned = pinOf(params, out.project) == out.space;
    return out;
}

double objectiveOf(const Market& market, std::span<const Offer> offers) {
    double sum = 0.0;
    for (const Offer& offer : offers) sum += offer.score * market.projects[offer.project]->priority;
    return sum;
}

// Why a pinned pair has no offer; "" where it has one.
std::string whyNoOffer(const Market& market, const AllocationParams& params, const domain::ProjectSpace& pin) {
    const auto project = std::ranges::find(market.projects, pin.project, &domain::Project::id);
    const auto isThere =
        std::ranges::any_of(market.places, [&](const Place& each) { return each.space->id == pin.space; });
    if (project == market.projects.end() || !isThere) return "not_found";
    for (const Candidate& candidate :
         market.candidatesOf(static_cast<std::size_t>(project - market.projects.begin()))) {
        if (market.places[candidate.place].space->id != pin.space) continue;
        if (!offersOf(market, candidate, params).empty()) return {};
        return offersOf(market, candidate, params, TermCeilings::ignored).empty() ? "no_room" : "months";
    }
    return "not_eligible";
}

void tellPins(const Market& market, const AllocationParams& params, AllocationReport& report) {
    for (const domain::ProjectSpace& pin : params.pinned) {
        const std::string reason = whyNoOffer(market, params, pin);
        if (reason.empty()) continue;
        report.diagnostics.push_back(
            told(DiagnosticCode::obligationUnmet, {{"what", "pinned"},
                                                   {"reason", reason},
                                                   {"project", fmt::format("{}", pin.project.value)},
                                                   {"space", fmt::format("{}", pin.space.value)}}));
    }
}

// A stable matching knows neither.
void tellPassed(const Market& market, const AllocationParams& params, std::span<const Offer> offers,
                AllocationReport& report) {
    for (const domain::BearerCeiling& ceiling : params.ceilings)
        if (isOverCeiling(market, ceiling, offers))
            report.diagnostics.push_back(
                told(DiagnosticCode::obligationUnmet,
                     {{"what", "ceiling"}, {"reason", "stable"}, {"bearer", std::string{codeOf(ceiling.bearer)}}}));
    const Share share = shareInQpv(market, offers);
    if (share.value < params.qpvShare.value - 1.0e-9)
        report.diagnostics.push_back(
            told(DiagnosticCode::obligationUnmet,
                 {{"what", "qpv_share"}, {"reason", "stable"}, {"share", fmt::format("{}", share.value)}}));
}

std::string_view nameOf(ChoiceEnd end) {
    switch (end) {
    case ChoiceEnd::proven:
    case ChoiceEnd::withinGap:
    case ChoiceEnd::infeasible:
        return {};
    case ChoiceEnd::time:
        return "time";
    case ChoiceEnd::stopped:
        return "stopped";
    case ChoiceEnd::killed:
        return "killed";
    case ChoiceEnd::memory:
        return "memory";
    case ChoiceEnd::garbled:
        return "garbled";
    case ChoiceEnd::missing:
        return "missing";
    }
    return {};
}

void tellEnd(const OptimalOffers& found, double objective, AllocationReport& report) {
    report.solver = found.solver;
    // Worths are whole millionths: what is proven of them is proven.
    const bool isProven = found.end == ChoiceEnd::proven;
    report.search = {objective, isProven ? objective : std::max(objective, found.bound)};
    report.status = isProven ? AllocationStatus::optimal : AllocationStatus::feasible;
    if (found.end == ChoiceEnd::infeasible) {
        report.status = AllocationStatus::infeasible;
        report.search = {};
        report.diagnostics.push_back(told(DiagnosticCode::obligationsContradict, {{"what", found.contradiction}}));
    }
    if (const std::string_view reason = nameOf(found.end); !reason.empty())
        report.diagnostics.push_back(
            told(DiagnosticCode::searchUnfinished, {{"program", "cbc"},
                                                    {"reason", std::string{reason}},
                                                    {"gap", fmt::format("{:.6f}", report.search.gap())}}));
}

void takeIn(const Market& market, std::span<const Offer> offers, AllocationReport& report) {
    for (const Offer& offer : offers) report.allotments.push_back(allotmentOf(market, report.params, offer));
    std::ranges::sort(report.allotments, {}, &domain::Allotment::project);
    report.unplaced = unplacedProjects(market, report.params, offers);
}

// The method's allocation, and what is to be said of it.
Result<std::vector<Offer>> chosenOffers(const Market& market, const CallForPlaces& call, std::vector<Offer> pinned,
                                        AllocationReport& report, JobControl& job) {
    std::vector<Offer> stable = stableOffers(market, call, report.params.spacesPropose);
    stable.insert(stable.end(), pinned.begin(), pinned.end());
    if (report.params.method == AllocationMethod::stable) {
        report.status = AllocationStatus::stable;
        report.search = {objectiveOf(market, stable), objectiveOf(market, stable)};
        tellPassed(market, report.params, stable, report);
        return stable;
    }
    GEO_ASSIGN(OptimalOffers found, optimalOffers(market, report.params, stable, job));
    tellEnd(found, objectiveOf(market, found.offers), report);
    return std::move(found.offers);
}

std::vector<Offer> pinnedAmong(const Market& market, const AllocationParams& params, std::span<const Offer> offers) {
    std::vector<Offer> pinned;
    for (const Offer& offer : offers)
        if (pinOf(params, market.projects[offer.project]->id)) pinned.push_back(offer);
    return pinned;
}

} // namespace

Result<AllocationReport> allocate(const AllocationSnapshot& snapshot, const AllocationParams& params, JobControl& job) {
    GEO_TRY(job.step(Phase::starting));
    GEO_ASSIGN(const Market market, readMarket(snapshot, params, job));
    AllocationReport report;
    report.params = params;
    tellPins(market, params, report);
    const auto pinned = pinnedOffers(market, params);
    GEO_ASSIGN(const CallForPlaces call, callForPlaces(market, params, pinned, job));
    GEO_ASSIGN(const auto offers, chosenOffers(market, call, pinned, report, job));
    takeIn(market, offers, report);
    if (params.method == AllocationMethod::stable || pinned.empty()) {
        report.blocking = blockingPairsOf(market, call, offers);
        return report;
    }
    GEO_ASSIGN(const CallForPlaces after, callForPlaces(market, params, pinnedAmong(market, params, offers), job));
    report.blocking = blockingPairsOf(market, after, offers);
    return report;
}

} // namespace geo::analysis
