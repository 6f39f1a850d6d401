#include "records/occupancy_text.h"

#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::records {

namespace {

struct OccupancyOfSite {
    Q_DECLARE_TR_FUNCTIONS(OccupancyOfSite)
};

} // namespace

QString occupancyText(const geo::usecase::SiteOn& site, geo::Date day, const text::Language& language) {
    using enum geo::usecase::Occupancy;
    if (site.spaces.empty()) return {};
    const QString date = language.date(day);
    if (site.state == notAvailable) return OccupancyOfSite::tr("Not available on %1").arg(date);
    if (site.area.value > 0.0) {
        const QString words = OccupancyOfSite::tr("Occupied on %1: %2 of %3")
                                  .arg(date, text::areaText(site.taken, language), text::areaText(site.area, language));
        return site.state == unknown ? words + u'\n' + OccupancyOfSite::tr("Its availability on that day is not known.")
                                     : words;
    }
    const auto taken = std::ranges::count_if(site.spaces, [](const geo::usecase::SpaceOn& space) {
        return space.state == occupied || space.state == partly;
    });
    return OccupancyOfSite::tr("Occupied on %1: %2 of %n space(s)", nullptr, static_cast<int>(site.spaces.size()))
        .arg(date)
        .arg(taken);
}

QString occupancyText(const geo::usecase::Desk& desk, geo::SiteId site, geo::Date day, const text::Language& language) {
    geo::JobControl job;
    const auto on = geo::usecase::occupancyOfSite(desk, site, day, job);
    return on ? occupancyText(*on, day, language) : QString{};
}

} // namespace app::records
