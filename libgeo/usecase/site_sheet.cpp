#include "usecase/site_sheet.h"

#include "analysis/matching/score_table.h"
#include "usecase/street_distances.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Placement;
using domain::PlacementState;

constexpr int kMonthsBefore = 12;
constexpr int kMonthsBehind = 24;

// In force, then to come, then past: ended, or over by its days whatever its state says.
int orderOf(const Placement& placement, Date date) {
    constexpr std::array<int, 8> kOrder = {5, 4, 3, 2, 7, 1, 0, 6}; // of the states as they are declared
    constexpr int kPast = 6;
    if (placement.until && *placement.until <= date) return kPast;
    return kOrder.at(static_cast<std::size_t>(placement.state));
}

Date firstOfMonth(Date day) {
    const std::chrono::year_month_day civil{day};
    return std::chrono::sys_days{civil.year() / civil.month() / 1};
}

bool hasSpace(const domain::Site& site, SpaceId space) {
    return std::ranges::find(site.spaces, space, &domain::Space::id) != site.spaces.end();
}

Result<void> readAgreements(const Desk& desk, const std::vector<Placement>& placements, SiteSheet& sheet) {
    for (const Placement& placement : placements) {
        if (placement.state == PlacementState::declined) {
            ++sheet.declined;
            continue;
        }
        GEO_ASSIGN(auto names, namesOf(desk, placement.project, placement.space));
        sheet.agreements.push_back({placement, std::move(names)});
    }
    std::ranges::stable_sort(sheet.agreements, {}, [&](const SheetAgreement& each) {
        return std::pair{orderOf(each.placement, sheet.date), each.placement.from};
    });
    return {};
}

// The best space of the site for a project, and how many stand before it.
std::optional<SheetSuitor> suitorOf(std::span<const analysis::ScoredPair> pairs,
                                    const std::vector<const domain::Space*>& spaces, const SiteSheet& sheet) {
    constexpr double kTie = 1e-12;
    const analysis::ScoredPair* best = nullptr;
    for (const auto& pair : pairs)
        if (spaces[pair.space]->site == sheet.site.id && (best == nullptr || pair.score > best->score + kTie))
            best = &pair;
    if (best == nullptr) return std::nullopt;
    const auto before = std::ranges::count_if(pairs, [best](const analysis::ScoredPair& pair) {
        const bool isTied = std::abs(pair.score - best->score) <= kTie;
        return isTied ? pair.space < best->space : pair.score > best->score;
    });
    SheetSuitor suitor;
    suitor.space = spaces[best->space]->id;
    suitor.score = best->score;
    suitor.rank = static_cast<std::size_t>(before) + 1;
    suitor.of = pairs.size();
    return suitor;
}

Result<void> readSuitors(const Desk& desk, const std::vector<domain::Site>& sites, SiteSheet& sheet, JobControl& job) {
    GEO_ASSIGN(const auto projects, desk.workspace().all<domain::Project>(job));
    GEO_ASSIGN(const auto qpvs, desk.workspace().all<domain::Qpv>(job));
    GEO_ASSIGN(const auto onStreets, measureStreets(desk, projects.value, sites, job));
    GEO_ASSIGN(const auto table,
               analysis::scoreAll(projects.value, sites, qpvs.value, sheet.date, false, job, onStreets));
    std::vector<const domain::Space*> spaces;
    for (const domain::Site& site : sites)
        for (const domain::Space& space : site.spaces) spaces.push_back(&space);
    for (std::size_t i = 0; i < projects.value.size(); ++i) {
        auto suitor = suitorOf(table.of(i), spaces, sheet);
        if (!suitor) continue;
        suitor->project = projects.value[i].id;
        suitor->name = projects.value[i].name;
        sheet.suitors.push_back(std::move(*suitor));
    }
    std::ranges::stable_sort(sheet.suitors, [](const SheetSuitor& a, const SheetSuitor& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.score > b.score;
    });
    return {};
}

Result<void> readOccupancyOf(const Desk& desk, SiteSheet& sheet, JobControl& job) {
    GEO_ASSIGN(auto placements, desk.workspace().all<Placement>(job));
    std::erase_if(placements.value, [&](const Placement& each) { return !hasSpace(sheet.site, each.space); });
    const auto now = occupancyOf({&sheet.site, 1}, placements.value, sheet.date);
    if (!now.empty()) sheet.now = now.front();
    const Date month = firstOfMonth(sheet.date);
    const OccupancyParams params{addMonths(month, -kMonthsBefore), addMonths(month, kMonthsBehind), OccupancyBy::site};
    GEO_ASSIGN(sheet.occupancy, occupancyFigures({{sheet.site}, placements.value, {}}, params, job));
    return readAgreements(desk, placements.value, sheet);
}

Result<std::string> communeOf(const Desk& desk, const domain::Site& site) {
    if (!site.commune) return std::string{};
    const auto row = desk.row(Kind::commune, site.commune->text());
    if (row) return row->displayName();
    if (row.error().code == ErrorCode::notFound) return site.commune->text();
    return std::unexpected(row.error());
}

} // namespace

Result<SiteSheet> readSiteSheet(const Desk& desk, SiteId site, Date date, const OpenedScenario* kept, JobControl& job) {
    SiteSheet sheet;
    sheet.workspace = desk.info().name;
    sheet.date = date;
    GEO_ASSIGN(sheet.dossier, readDossier(desk, site, job));
    GEO_ASSIGN(const auto sites, desk.workspace().all<domain::Site>(job));
    const auto found = std::ranges::find(sites.value, site, &domain::Site::id);
    if (found == sites.value.end())
        return fail(ErrorCode::notFound, {{"kind", "site"}, {"key", std::to_string(site.value)}});
    sheet.site = *found;
    GEO_ASSIGN(sheet.commune, communeOf(desk, sheet.site));
    GEO_TRY(readOccupancyOf(desk, sheet, job));
    GEO_TRY(readSuitors(desk, sites.value, sheet, job));
    GEO_ASSIGN(sheet.roofFactors, readRoofFactors(desk));
    GEO_ASSIGN(sheet.roofs, roofsOf(desk, site, sheet.roofFactors));
    if (kept != nullptr) {
        GEO_ASSIGN(sheet.scenario, scenarioOf(desk, *kept, site));
    }
    return sheet;
}

} // namespace geo::usecase
