#include "formats/detail/crs_candidates.h"

#include "formats/detail/plausible_crs.h"
#include "geom/crs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace geo::formats::detail {

namespace {

constexpr std::size_t kMostPoints = 200;
constexpr geom::BoxM kMainland{-6.0, 41.0, 10.0, 51.6}; // degrees
constexpr double kEnough = 0.5;                         // of the points: the CRS that is stated needs no rival

// Degrees; Lambert-93 and its nine zones; the old Lambert (NTF), extended and by zone; Web Mercator; LAEA Europe; UTM
// of the mainland; the legal systems of Réunion, Guadeloupe and Martinique, Guyane, Mayotte, Saint-Pierre-et-Miquelon
// (decree 2000-1276 as amended in 2019).
constexpr std::array<int, 26> kFrench = {geom::kLonLat, geom::kLambert93,
                                         3942,          3943,
                                         3944,          3945,
                                         3946,          geom::kConicConform47,
                                         3948,          3949,
                                         3950,          27572,
                                         27561,         27562,
                                         27563,         27564,
                                         3857,          3035,
                                         32630,         32631,
                                         32632,         2975,
                                         5490,          2972,
                                         4471,          4467};

geom::BoxM grownBy(const geom::BoxM& box, double share) {
    const double margin = std::max(0.05, share * std::max(box.width(), box.height()));
    return box.grown(margin);
}

// Whether a CRS may be used for data of a place: its area, with the width of a UTM zone around it, meets the place.
bool isUsedAround(int epsg, const geom::BoxM& territory) {
    constexpr double kZone = 6.0;
    const auto crs = geom::crsInfo(epsg);
    if (!crs) return false;
    const geom::BoxM area{crs->southWest.lon, crs->southWest.lat, crs->northEast.lon, crs->northEast.lat};
    return area.isEmpty() || area.grown(kZone).intersects(territory);
}

double shareInside(std::span<const geom::PointM> points, const geom::Transform& toDegrees, bool isSwapped,
                   const geom::BoxM& degrees) {
    if (points.empty()) return 0.0;
    std::vector<geom::PointM> places(points.begin(), points.end());
    if (isSwapped) places = swapped(points);
    toDegrees.apply(places);
    const auto inside = std::ranges::count_if(places, [&](geom::PointM p) { return degrees.contains(p); });
    return static_cast<double>(inside) / static_cast<double>(points.size());
}

} // namespace

std::vector<geom::PointM> meaningful(std::span<const geom::PointM> sample) {
    std::vector<geom::PointM> points;
    std::ranges::copy_if(sample, std::back_inserter(points), [](geom::PointM p) {
        return std::isfinite(p.x) && std::isfinite(p.y) && !(p == geom::PointM{});
    });
    if (points.size() <= kMostPoints) return points;
    std::vector<geom::PointM> thinned;
    for (std::size_t i = 0; i < kMostPoints; ++i) thinned.push_back(points[i * points.size() / kMostPoints]);
    return thinned;
}

std::vector<geom::PointM> swapped(std::span<const geom::PointM> points) {
    std::vector<geom::PointM> turned(points.begin(), points.end());
    for (geom::PointM& p : turned) std::swap(p.x, p.y);
    return turned;
}

double shareOn(std::span<const geom::PointM> points, CrsCandidate as, const geom::BoxM& degrees) {
    const auto toDegrees = geom::Transform::create(as.epsg, geom::kLonLat);
    return toDegrees ? shareInside(points, *toDegrees, as.swapped, degrees) : 0.0;
}

std::vector<CrsCandidate> candidatesOn(std::span<const geom::PointM> points, const geom::BoxM& territory, int stated,
                                       std::optional<bool> isSwapped) {
    const std::vector<geom::PointM> turnedPoints = swapped(points);
    const bool isMainland = kMainland.intersects(territory);
    const auto isWorthATry = [&](int epsg) {
        return !isMainland || mayLieInFrance(epsg, points) || mayLieInFrance(epsg, turnedPoints);
    };
    std::vector<int> codes;
    if (stated != 0) codes.push_back(stated);
    std::ranges::copy_if(kFrench, std::back_inserter(codes), [&](int epsg) {
        return std::ranges::find(codes, epsg) == codes.end() && isWorthATry(epsg) && isUsedAround(epsg, territory);
    });
    std::vector<CrsCandidate> found;
    for (const int epsg : codes) {
        const auto toDegrees = geom::Transform::create(epsg, geom::kLonLat);
        for (const bool turned : {false, true}) {
            if (!toDegrees || turned != isSwapped.value_or(turned)) continue;
            const double share = shareInside(points, *toDegrees, turned, grownBy(territory, 0.2));
            if (share > 0.0) found.push_back({epsg, turned, share});
            if (share >= kEnough && epsg == stated && !turned) return found;
        }
    }
    std::ranges::stable_sort(found, [](const CrsCandidate& a, const CrsCandidate& b) {
        return a.share != b.share ? a.share > b.share : a.swapped < b.swapped;
    });
    return found;
}

} // namespace geo::formats::detail
