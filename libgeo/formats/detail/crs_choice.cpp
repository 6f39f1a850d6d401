#include "formats/detail/crs_choice.h"

#include "formats/detail/plausible_crs.h"
#include "geom/crs.h"

namespace geo::formats::detail {

namespace {

// Why the CRS that a file states cannot be its own; "" where it can.
std::string contradiction(int stated, std::span<const geom::PointM> sample) {
    const auto crs = geom::crsInfo(stated);
    if (!crs) return "unknown_crs";
    const int plausible = plausibleEpsg(sample);
    if (plausible == 0) return "";
    if (!crs->isProjected && !areDegrees(sample)) return "degrees_out_of_range";
    if (crs->isProjected && plausible == geom::kLonLat) return "metres_out_of_range";
    return "";
}

} // namespace

void chooseCrs(SourceInfo& info, int stated, int given, std::span<const geom::PointM> sample) {
    if (given != 0) {
        info.epsg = given;
        return;
    }
    info.crsReason = stated == 0 ? "no_crs" : contradiction(stated, sample);
    if (info.crsReason.empty())
        info.epsg = stated;
    else
        info.proposedEpsg = plausibleEpsg(sample);
}

void addToSample(std::vector<geom::PointM>& sample, const geom::Geometry& geometry) {
    bool taken = false;
    geom::forEachPointList(geometry, [&](const std::vector<geom::PointM>& points) {
        if (!taken && !points.empty()) sample.push_back(points.front());
        taken = taken || !points.empty();
    });
}

} // namespace geo::formats::detail
