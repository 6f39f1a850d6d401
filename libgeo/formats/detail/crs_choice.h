#pragma once

#include "formats/source.h"
#include "geom/point.h"

#include <span>

namespace geo::formats::detail {

// Settles `epsg`, `proposedEpsg`, `crsReason`, `swappedAxes` and `candidates` of `info` from what the file states (0:
// nothing), what the caller knows and where the first rows lie, their axes as in the file. What the file states is not
// believed where its rows cannot lie there: numbers in another unit, outside the area that the CRS is made for, or far
// from the territory while another CRS puts them on it. A file that no CRS puts on the territory lies elsewhere.
void chooseCrs(SourceInfo& info, int stated, const SourceOptions& options, std::span<const geom::PointM> sample);

// A point of the geometry, for the sample; nothing for no geometry.
void addToSample(std::vector<geom::PointM>& sample, const geom::Geometry& geometry);

} // namespace geo::formats::detail
