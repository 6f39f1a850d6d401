#pragma once

#include "analysis/allocation/allocate.h"
#include "analysis/allocation/offers.h"
#include "libgeo/analysis/matching_case.h"

#include <QRandomGenerator>

#include <algorithm>
#include <vector>

namespace geo::analysis {

// Spaces and projects as few and as plain as a test wants them; each space on a site of its own.
struct AllocationCase {
    domain::AllocationSnapshot snapshot;
    domain::AllocationParams params = on(day("2026-11-22"));

    static domain::AllocationParams on(Date date) {
        domain::AllocationParams made;
        made.date = date;
        return made;
    }

    domain::Space& addSpace(double area) {
        domain::Site site;
        site.id = SiteId{static_cast<std::int64_t>(snapshot.sites.size()) + 1};
        site.lifeCycle = domain::LifeCycle::mobilisable;
        site.location = geom::PointM{1000.0 * static_cast<double>(snapshot.sites.size()), 0.0};
        domain::Space space;
        space.id = SpaceId{100 + site.id.value};
        space.site = site.id;
        space.area = SquareMetres{area};
        site.spaces.push_back(space);
        snapshot.sites.push_back(site);
        return snapshot.sites.back().spaces.back();
    }
    domain::Project& addProject(double area, const char* earliest = "2027-01-01", int months = 12) {
        domain::Project project;
        project.id = ProjectId{static_cast<std::int64_t>(snapshot.projects.size()) + 1};
        project.areaMin = project.areaIdeal = SquareMetres{area};
        project.startEarliest = project.startLatest = day(earliest);
        if (months > 0) project.durationMonths = months;
        snapshot.projects.push_back(project);
        return snapshot.projects.back();
    }
    domain::Placement& addPlacement(int project, SpaceId space, double area, const char* from, const char* until) {
        domain::Placement placement;
        placement.project = ProjectId{project};
        placement.space = space;
        placement.state = domain::PlacementState::agreed;
        placement.area = SquareMetres{area};
        placement.from = day(from);
        placement.until = day(until);
        snapshot.placements.push_back(placement);
        return snapshot.placements.back();
    }
    [[nodiscard]] Result<domain::AllocationReport> run() const {
        JobControl job;
        return allocate(snapshot, params, job);
    }
};

// Five projects and four spaces, of which some are held for a while, some known in part, some in a neighbourhood.
[[nodiscard]] inline AllocationCase randomCase(quint32 seed) {
    QRandomGenerator random{seed};
    AllocationCase made;
    made.snapshot.qpvs = {squareQpv("QN04405M", -500, -500, 2000)}; // the first two sites
    for (int i = 0; i < 4; ++i) {
        domain::Space& space = made.addSpace(100.0 * random.bounded(1, 5));
        if (random.bounded(3) == 0) space.weeklySlots = random.bounded(4, 15);
        if (random.bounded(2) == 0) space.rent = EurosPerSquareMetreYear{double(random.bounded(20, 120))};
        if (random.bounded(3) == 0) space.availableUntil = day("2028-07-01");
        if (random.bounded(3) == 0) made.snapshot.sites.back().bearer = domain::Bearer::epf;
        if (random.bounded(5) == 0)
            made.addPlacement(99, space.id, 50.0 * random.bounded(1, 3), "2026-01-01", "2027-03-15");
    }
    static constexpr const char* kEarliest[] = {"2026-06-01", "2027-01-01", "2027-02-10"};
    static constexpr const char* kLatest[] = {"2027-01-01", "2027-04-30", "2027-07-01"};
    for (int i = 0; i < 5; ++i) {
        domain::Project& project = made.addProject(50.0 * random.bounded(1, 5), kEarliest[random.bounded(3)]);
        project.startLatest = std::max(*project.startEarliest, day(kLatest[random.bounded(3)]));
        project.durationMonths = std::nullopt;
        if (random.bounded(4) > 0) project.durationMonths = 6 * random.bounded(1, 4);
        if (random.bounded(3) == 0) project.weeklySlots = random.bounded(1, 8);
        if (random.bounded(3) == 0) project.priority = random.bounded(1, 4);
        project.anchor = geom::PointM{double(random.bounded(4000)), 300.0};
        project.reach = Metres{3000};
    }
    return made;
}

// What the allocation takes of each space on each day on which something begins: never over the whole, beside what is
// held. By the definition, with nothing of the engine.
[[nodiscard]] inline bool isWithinRoom(const AllocationCase& made, const std::vector<domain::Allotment>& allotments) {
    for (const domain::Site& site : made.snapshot.sites)
        for (const domain::Space& space : site.spaces) {
            std::vector<domain::Placement> there;
            for (const domain::Placement& placement : made.snapshot.placements)
                if (placement.space == space.id) there.push_back(placement);
            const std::size_t held = there.size();
            for (const domain::Allotment& each : allotments) {
                if (each.space != space.id) continue;
                domain::Placement placement;
                placement.area = each.area;
                placement.weeklySlots = each.weeklySlots;
                placement.from = each.from;
                placement.until = each.until;
                there.push_back(placement);
            }
            for (const domain::Placement& at : there) {
                double share = 0.0;
                bool isOfOurs = false;
                for (std::size_t i = 0; i < there.size(); ++i) {
                    if (!Period{there[i].from, there[i].until}.contains(*at.from)) continue;
                    share += domain::shareTaken(space, there[i]).value;
                    isOfOurs = isOfOurs || i >= held;
                }
                if (isOfOurs && share > 1.0 + 1.0e-6) return false;
            }
        }
    return true;
}

} // namespace geo::analysis
