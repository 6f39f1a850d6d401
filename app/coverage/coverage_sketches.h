#pragma once

#include "carto/display_list.h"
#include "carto/sketch.h"
#include "domain/results/access.h"
#include "domain/results/network.h"
#include "text/language.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace app::coverage {

// The squares of the population grid by their row.
using CellShapes = std::unordered_map<std::int64_t, geo::geom::Geometry>;
using SharedShapes = std::shared_ptr<const CellShapes>;

// The square that holds a place; none where no one is counted.
[[nodiscard]] std::optional<std::int64_t> cellAt(const CellShapes& shapes, geo::geom::PointM place);

// What lies over the map, with titles for the legend in the language of the installed Translations. Squares of a class
// are one shape, so that a hundred thousand of them cost what a few do.

// By the minutes to the nearest place, from green to amber; hatched where none is within the last threshold.
[[nodiscard]] geo::carto::Sketches coverageSketches(const geo::domain::CoverageReport& report, const CellShapes& shapes,
                                                    const text::Language& language);
// By places a thousand residents, in five classes of as many squares each; hatched where there are none.
[[nodiscard]] geo::carto::Sketches accessSketches(const geo::domain::AccessReport& report, const CellShapes& shapes,
                                                  const text::Language& language);
// The farthest below the nearest, and where each is from.
[[nodiscard]] geo::carto::Sketches catchmentSketches(const std::vector<geo::domain::CatchmentReport>& reports,
                                                     const text::Language& language);
[[nodiscard]] geo::carto::Sketches flawSketches(const geo::domain::NetworkQuality& quality);
[[nodiscard]] std::vector<geo::carto::Sketch> pathSketches(const geo::domain::TravelPath& path);

} // namespace app::coverage
