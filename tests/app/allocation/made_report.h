#pragma once

#include "domain/results/allocation.h"
#include "usecase/allocation_ground.h"

// Three projects and two sites on a plane of metres, and reports on them made by hand.
namespace madereport {

using namespace geo;

inline Date day(int year) {
    return std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
}

inline usecase::AllocationGround ground() {
    usecase::AllocationGround ground;
    ground.projects[ProjectId{1}] = {"Ressourcerie", geom::PointM{0.0, 0.0}, 1.0};
    ground.projects[ProjectId{2}] = {"Atelier", geom::PointM{0.0, 100.0}, 1.0};
    ground.projects[ProjectId{3}] = {"Jardin", std::nullopt, 1.0};
    ground.sites[SiteId{1}] = {"Halle", domain::SiteKind::transitional, geom::PointM{300.0, 0.0}};
    ground.sites[SiteId{2}] = {"Friche", domain::SiteKind::availableLand, geom::PointM{300.0, 100.0}};
    ground.spaces[SpaceId{1}] = {"Rez-de-chaussée", SiteId{1}, SquareMetres{400.0}};
    ground.spaces[SpaceId{2}] = {"Cour", SiteId{2}, SquareMetres{100.0}};
    return ground;
}

inline domain::Allotment allotment(int project, int space, double area, double score) {
    domain::Allotment out;
    out.project = ProjectId{project};
    out.space = SpaceId{space};
    out.site = SiteId{space};
    out.area = SquareMetres{area};
    out.from = day(2027);
    out.until = day(2029);
    out.score = score;
    return out;
}

inline domain::AllocationReport report(std::vector<domain::Allotment> allotments) {
    domain::AllocationReport out;
    out.params.date = day(2026);
    out.status = domain::AllocationStatus::optimal;
    for (const auto& each : allotments) out.search.objective += each.score;
    out.search.bound = out.search.objective;
    out.allotments = std::move(allotments);
    return out;
}

} // namespace madereport
