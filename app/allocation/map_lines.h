#pragma once

#include "carto/sketch.h"
#include "domain/results/allocation.h"
#include "usecase/allocation_ground.h"

#include <QString>

#include <vector>

namespace app::allocation {

// Which of two allocations a line is of; `only` where there is one.
enum class LineOf : std::uint8_t { only, both, before, after };

// From a project's anchor to the site it gets, in metres of the workspace's CRS.
struct MapLine {
    geo::domain::Allotment allotment;
    geo::geom::PointM from;
    geo::geom::PointM to;
    LineOf of = LineOf::only;
};

struct MapLines {
    std::vector<MapLine> lines;
    std::size_t placeless = 0; // allotments whose project has no anchor, or whose site no place
};

[[nodiscard]] MapLines linesOf(const geo::domain::AllocationReport& report,
                               const geo::usecase::AllocationGround& ground);
// Those that are only in one of two, and those in both.
[[nodiscard]] MapLines linesOf(const geo::domain::AllocationReport& before, const geo::domain::AllocationReport& after,
                               const geo::usecase::AllocationGround& ground);

// Arrows as wide as the area asks for (by its root), told apart by dash as well as by colour. `before` and `after` are
// what the two are called. Null where there is no line.
[[nodiscard]] geo::carto::Sketches sketchesOf(const std::vector<MapLine>& lines, const QString& before,
                                              const QString& after);

// The line nearest to a place, within `metres`; null where there is none.
[[nodiscard]] const MapLine* lineAt(const std::vector<MapLine>& lines, geo::geom::PointM place, double metres);

} // namespace app::allocation
