#pragma once

#include "app/session/sample_session.h"
#include "usecase/scenarios.h"

#include <algorithm>

// Choices of sites made by hand on the sample metropolis.
namespace madesiting {

using sessioncase::must;

// `count` candidates of the sample from the `first` on as chosen, each with 1000 residents and 100 000 €.
inline geo::domain::SitingReport report(geo::usecase::Desk& desk, std::size_t first, std::size_t count) {
    geo::JobControl job;
    const auto rows = must(desk.rows(geo::domain::Kind::site, {"kind = 'third_place_candidate'", {}}, job)).rows;
    geo::domain::SitingReport report;
    report.params.count = static_cast<std::int64_t>(count);
    report.params.functions = {geo::domain::PlaceFunction::reuse, geo::domain::PlaceFunction::food};
    report.status = geo::domain::SitingStatus::optimal;
    report.residents = 10'000.0;
    report.coveredBefore = 2'000.0;
    report.cost = geo::Euros{0.0};
    std::vector<geo::SiteId> sites;
    for (std::size_t i = first; i < first + count; ++i) {
        geo::domain::ChosenSite chosen;
        chosen.site = geo::SiteId{rows.at(i).id};
        chosen.name = rows.at(i).displayName();
        chosen.cost = geo::Euros{100'000.0};
        chosen.residents = 1'000.0;
        const auto site = must(geo::domain::fromRecord<geo::domain::Site>(rows.at(i)));
        chosen.at = geo::domain::placeOf(site).value();
        report.residentsCovered += chosen.residents;
        *report.cost += *chosen.cost;
        sites.push_back(chosen.site);
        report.chosen.push_back(chosen);
        report.front.push_back({sites, *report.cost, report.residentsCovered, i % 2 == 0});
    }
    report.residentsCovered += report.coveredBefore;
    report.objective = report.bound = report.residentsCovered;
    auto other = sites;
    other.back() = geo::SiteId{rows.at(first + count).id};
    report.alternatives = {other};
    for (const double minutes : {5.0, 10.0, 15.0, 20.0})
        report.sensitivity.push_back({geo::Minutes{minutes}, 300.0 * minutes, 320.0 * minutes, sites});
    return report;
}

inline void keep(geo::usecase::Desk& desk, const geo::domain::SitingReport& report, const std::string& name) {
    geo::JobControl job;
    must(geo::usecase::keepScenario(desk, report, {name, *geo::parseDate("2026-11-22"), ""}, job));
}

} // namespace madesiting
