#pragma once

#include "tables/sheet.h"
#include "text/language.h"
#include "usecase/compare_sitings.h"
#include "usecase/cover_sitings.h"
#include "usecase/study.h"

#include <vector>

// The tables of where to open, in the language of the installed Translations. A row is about the sites that it tells
// of.
namespace app::siting {

using Ground = geo::usecase::SitingGround;

// "12": of a site.
[[nodiscard]] QStringList keysOf(const std::vector<geo::SiteId>& sites);
[[nodiscard]] std::vector<geo::SiteId> sitesOf(const QStringList& keys);

// A kept or new report by the name that it is shown under.
struct NamedReport {
    QString title;
    const geo::domain::SitingReport* report = nullptr;
};

[[nodiscard]] tables::Sheet chosenSheet(const geo::domain::SitingReport& report, const Ground& ground);
[[nodiscard]] tables::Sheet alternativeSheet(const geo::domain::SitingReport& report, const Ground& ground);
[[nodiscard]] tables::Sheet frontSheet(const geo::domain::SitingReport& report, const Ground& ground);
[[nodiscard]] tables::Sheet sensitivitySheet(const geo::domain::SitingReport& report, const Ground& ground);
// What they were asked and what came out: a column a report.
[[nodiscard]] tables::Sheet summarySheet(const std::vector<NamedReport>& reports, const Ground& ground,
                                         const text::Language& language);
// Which sites each chose, and how many places each has in an area.
[[nodiscard]] tables::Sheet differenceSheet(const std::vector<NamedReport>& reports,
                                            const geo::usecase::SitingComparison& comparison);
[[nodiscard]] tables::Sheet areaSheet(const std::vector<NamedReport>& reports,
                                      const geo::usecase::SitingComparison& comparison);
// The residents of each area who reach a place in time, with the sites of each open.
[[nodiscard]] tables::Sheet reachSheet(const std::vector<NamedReport>& reports,
                                       const std::vector<geo::usecase::SitingCoverageRow>& rows);

} // namespace app::siting
