#pragma once

#include "libgeo/analysis/matching_case.h"

#include <QRandomGenerator>

#include <string>

namespace geo::analysis {

// Sites about a square of 5 km, a third of what could be known of them left out.
[[nodiscard]] inline domain::MatchSnapshot randomSnapshot(quint32 seed, int sites) {
    QRandomGenerator random{seed};
    domain::MatchSnapshot snapshot;
    snapshot.project.id = ProjectId{1};
    snapshot.project.areaMin = SquareMetres{100};
    snapshot.project.areaIdeal = SquareMetres{300};
    snapshot.project.rentMax = EurosPerSquareMetreYear{110};
    snapshot.project.startLatest = day("2027-06-30");
    snapshot.project.durationMonths = 24;
    snapshot.project.water = domain::NeedLevel::required;
    snapshot.project.accessible = domain::NeedLevel::preferred;
    snapshot.project.anchor = geom::PointM{2500, 2500};
    snapshot.project.reach = Metres{3000};
    snapshot.project.inQpv = domain::NeedLevel::preferred;
    snapshot.qpvs = {squareQpv("QN04405M", 1000, 1000, 700), squareQpv("QN04413M", 3500, 3000, 900)};
    const auto known = [&] { return random.bounded(3) > 0; };
    for (int i = 0; i < sites; ++i) {
        domain::Site site;
        site.id = SiteId{i + 1};
        site.name = "site " + std::to_string(i + 1);
        if (known()) site.kind = static_cast<domain::SiteKind>(random.bounded(5));
        if (known()) site.lifeCycle = static_cast<domain::LifeCycle>(random.bounded(7));
        if (known()) site.location = geom::PointM{random.bounded(5000.0), random.bounded(5000.0)};
        for (int s = random.bounded(4); s > 0; --s) {
            domain::Space space;
            space.id = SpaceId{1000 * s + i};
            if (known()) space.area = SquareMetres{random.bounded(600.0)};
            if (known()) space.rent = EurosPerSquareMetreYear{random.bounded(150.0)};
            if (known()) space.weeklySlots = random.bounded(15);
            if (known()) space.availableFrom = day("2026-06-01") + std::chrono::days{random.bounded(500)};
            if (known()) space.water = random.bounded(5) > 0;
            if (known()) space.accessible = random.bounded(2) == 1;
            site.spaces.push_back(space);
        }
        snapshot.sites.push_back(std::move(site));
    }
    return snapshot;
}

} // namespace geo::analysis
