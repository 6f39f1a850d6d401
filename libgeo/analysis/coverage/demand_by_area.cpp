// Residents where there are no streets: by the shares of the areas that their square lies in.
#include "analysis/coverage/cell_finder.h"
#include "analysis/coverage/demand.h"
#include "geom/measure.h"
#include "geom/operations.h"

namespace geo::analysis {

namespace {

using domain::PopulationCell;

// A part of a square that lies in one area of each set that has been asked.
struct Part {
    geom::Geometry shape;
    std::array<std::uint32_t, 3> areas{kNoArea, kNoArea, kNoArea};
};

// Cuts a part by the areas of a set; where the shapes do not let themselves be cut, it goes where its middle is.
void cutBy(const AreaFinder& finder, std::size_t set, Part part, std::vector<Part>& parts) {
    const geom::BoxM box = geom::boxOf(part.shape);
    if (!finder.mayCross(box)) {
        part.areas[set] = finder.at(box.centre());
        parts.push_back(std::move(part));
        return;
    }
    for (const std::uint32_t area : finder.near(box)) {
        const geom::Geometry outline{finder.outline(area)};
        auto inside = geom::intersectionOf(part.shape, outline);
        auto outside = geom::differenceOf(part.shape, outline);
        if (!inside || !outside) {
            part.areas[set] = finder.at(geom::centroid(part.shape));
            break;
        }
        if (geom::planimetricArea(*inside).value > 0.0) {
            parts.push_back({std::move(*inside), part.areas});
            parts.back().areas[set] = area;
        }
        part.shape = std::move(*outside);
    }
    if (geom::planimetricArea(part.shape).value > 0.0) parts.push_back(std::move(part));
}

void spreadCell(const PopulationCell& cell, std::uint32_t number, const AreaSets& sets, Demand& demand) {
    std::vector<Part> parts{{geom::Geometry{cell.outline}}};
    for (std::size_t set = 0; set < sets.size(); ++set) {
        std::vector<Part> cut;
        for (Part& part : parts) cutBy(sets[set].finder, set, std::move(part), cut);
        parts = std::move(cut);
    }
    double whole = 0.0;
    for (const Part& part : parts) whole += geom::planimetricArea(part.shape).value;
    if (whole <= 0.0) { // no outline: somewhere, outside of every area
        demand.pieces.push_back({.cell = number, .residents = residentsOf(cell)});
        return;
    }
    for (const Part& part : parts)
        demand.pieces.push_back({.cell = number,
                                 .areas = part.areas,
                                 .residents = residentsOf(cell) * geom::planimetricArea(part.shape).value / whole});
}

} // namespace

Result<Demand> spreadByArea(std::span<const PopulationCell> cells, const AreaSets& areas, JobControl& job) {
    Demand demand;
    demand.method = kByArea;
    std::size_t unknown = 0;
    for (std::uint32_t number = 0; number < cells.size(); ++number) {
        if (number % 256 == 0) GEO_TRY(job.step(Phase::computing, number, std::ssize(cells)));
        demand.residents += residentsOf(cells[number]);
        if (!cells[number].residents) ++unknown;
        if (residentsOf(cells[number]) > 0.0) spreadCell(cells[number], number, areas, demand);
    }
    if (unknown > 0) demand.diagnostics.push_back(squaresWithout(unknown));
    return demand;
}

} // namespace geo::analysis
