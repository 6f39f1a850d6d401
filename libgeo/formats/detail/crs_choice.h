#pragma once

#include "formats/source.h"
#include "geom/point.h"

#include <span>

namespace geo::formats::detail {

// Settles `epsg`, `proposedEpsg` and `crsReason` of `info` from what the file states (0: nothing), what the caller
// gives (0: nothing) and where the first rows lie. What the file states is not believed where its rows cannot lie
// there.
void chooseCrs(SourceInfo& info, int stated, int given, std::span<const geom::PointM> sample);

// A point of the geometry, for the sample; nothing for no geometry.
void addToSample(std::vector<geom::PointM>& sample, const geom::Geometry& geometry);

} // namespace geo::formats::detail
