#include "formats/detail/crs_choice.h"

#include "formats/detail/crs_candidates.h"
#include "formats/detail/plausible_crs.h"
#include "geom/crs.h"

#include <algorithm>

namespace geo::formats::detail {

namespace {

using geom::PointM;

constexpr double kNear = 1.0;     // degrees around the territory: a file of the region is no lie
constexpr double kNowhere = 0.02; // of the points: strays
constexpr double kMost = 0.5;     // of the points: on the territory, and not by chance
constexpr double kMany = 0.2;     // enough where the file states nothing

struct Evidence {
    int stated = 0;
    std::optional<bool> isSwapped; // decided by the caller
    std::optional<geom::BoxM> territory;
    std::vector<PointM> points;

    [[nodiscard]] bool mayBe(bool swapped) const { return isSwapped.value_or(swapped) == swapped; }
};

// What the numbers alone suggest: the first order of axes, as they stand or exchanged, in which they lie on the ground
// of a CRS. Degrees are exchanged only where that brings them from elsewhere to France.
CrsCandidate byNumbers(const Evidence& evidence) {
    const std::vector<PointM> turned = swapped(evidence.points);
    if (evidence.mayBe(true) && areInFrance(turned)) return {geom::kLonLat, true, 0.0};
    if (evidence.mayBe(false))
        if (const int epsg = plausibleEpsg(evidence.points); epsg != 0) return {epsg, false, 0.0};
    if (evidence.mayBe(true)) return {plausibleEpsg(turned), true, 0.0};
    return {};
}

CrsCandidate best(const SourceInfo& info, double atLeast) {
    return !info.candidates.empty() && info.candidates.front().share >= atLeast ? info.candidates.front()
                                                                                : CrsCandidate{};
}

// Why it is not the CRS that is stated.
std::string reasonFor(const Evidence& evidence, const CrsCandidate& proposed) {
    if (proposed.epsg != 0 && proposed.swapped && !evidence.isSwapped) return "swapped_axes";
    if (evidence.stated == 0) return "no_crs";
    const auto crs = geom::crsInfo(evidence.stated);
    if (!crs) return "unknown_crs";
    if (!crs->isProjected && !areDegrees(evidence.points)) return "degrees_out_of_range";
    if (crs->isProjected && proposed.epsg == geom::kLonLat) return "metres_out_of_range";
    return "off_territory";
}

// Whether the points lie in the area that the CRS they are stated in is made for.
bool areAtHome(const Evidence& evidence, const geom::CrsInfo& crs) {
    if (!crs.isProjected) return areDegrees(evidence.points);
    const auto known =
        lieOnGroundOf(crs.epsg, evidence.isSwapped.value_or(false) ? swapped(evidence.points) : evidence.points);
    if (known) return *known;
    const geom::BoxM area{crs.southWest.lon, crs.southWest.lat, crs.northEast.lon, crs.northEast.lat};
    const CrsCandidate stated{crs.epsg, evidence.isSwapped.value_or(false), 0.0};
    return area.isEmpty() || shareOn(evidence.points, stated, area.grown(2.0)) >= kMany;
}

// What the rows are to be read in instead of what is stated; epsg 0 where that may be believed.
CrsCandidate contradicting(const SourceInfo& info, const Evidence& evidence) {
    const auto crs = geom::crsInfo(evidence.stated);
    const CrsCandidate stated{evidence.stated, evidence.isSwapped.value_or(false), 0.0};
    if (crs && evidence.territory && shareOn(evidence.points, stated, evidence.territory->grown(kNear)) >= kNowhere)
        return {};
    if (const CrsCandidate there = best(info, crs ? kMost : kMany); there.epsg != 0) return there;
    const CrsCandidate likely = byNumbers(evidence);
    if (!crs) return likely;
    const bool isTurned = likely.swapped && !evidence.isSwapped;
    if (likely.epsg == 0 || (areAtHome(evidence, *crs) && !isTurned)) return {};
    return likely;
}

void consider(SourceInfo& info, const Evidence& evidence) {
    CrsCandidate proposed = evidence.stated == 0 ? best(info, kMany) : contradicting(info, evidence);
    if (evidence.stated == 0 && proposed.epsg == 0) proposed = byNumbers(evidence);
    const bool isBelieved = evidence.stated != 0 && proposed.epsg == 0 && geom::crsInfo(evidence.stated).has_value();
    info.epsg = isBelieved ? evidence.stated : 0;
    if (isBelieved) return;
    info.proposedEpsg = proposed.epsg;
    info.crsReason = reasonFor(evidence, proposed);
    info.swappedAxes = evidence.isSwapped.value_or(proposed.swapped && proposed.epsg != 0);
}

} // namespace

void chooseCrs(SourceInfo& info, int stated, const SourceOptions& options, std::span<const PointM> sample) {
    Evidence evidence{options.epsg != 0 ? options.epsg : stated, options.swapAxes, options.territory,
                      meaningful(sample)};
    if (evidence.territory && evidence.territory->isEmpty()) evidence.territory.reset();
    info.swappedAxes = options.swapAxes.value_or(false);
    if (evidence.territory && !evidence.points.empty())
        info.candidates = candidatesOn(evidence.points, *evidence.territory, evidence.stated, evidence.isSwapped);
    if (options.epsg != 0)
        info.epsg = options.epsg;
    else
        consider(info, evidence);
}

void addToSample(std::vector<PointM>& sample, const geom::Geometry& geometry) {
    bool taken = false;
    geom::forEachPointList(geometry, [&](const std::vector<PointM>& points) {
        if (!taken && !points.empty()) sample.push_back(points.front());
        taken = taken || !points.empty();
    });
}

} // namespace geo::formats::detail
