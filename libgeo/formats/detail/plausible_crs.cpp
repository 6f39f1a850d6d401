#include "formats/detail/plausible_crs.h"

#include "geom/crs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace geo::formats::detail {

namespace {

struct Ground {
    int epsg;
    double minX, minY, maxX, maxY;
};

// Metropolitan France in each system, with a margin. The order settles the few overlaps: Lambert-93 is the legal one.
// CC zones (EPSG 3942 to 3950, parallel 42 to 50) have northing (parallel - 41) * 1,000,000 + 200,000 at their
// parallel.
constexpr std::array<Ground, 14> kGrounds = {{
    {geom::kLonLat, -180.0, -90.0, 180.0, 90.0},
    {geom::kLambert93, 0.0, 6.0e6, 1.25e6, 7.2e6},
    {3942, 1.25e6, 1.02e6, 2.3e6, 1.38e6},
    {3943, 1.25e6, 2.02e6, 2.3e6, 2.38e6},
    {3944, 1.25e6, 3.02e6, 2.3e6, 3.38e6},
    {3945, 1.25e6, 4.02e6, 2.3e6, 4.38e6},
    {3946, 1.25e6, 5.02e6, 2.3e6, 5.38e6},
    {geom::kConicConform47, 1.25e6, 6.02e6, 2.3e6, 6.38e6},
    {3948, 1.25e6, 7.02e6, 2.3e6, 7.38e6},
    {3949, 1.25e6, 8.02e6, 2.3e6, 8.38e6},
    {3950, 1.25e6, 9.02e6, 2.3e6, 9.38e6},
    {27572, 0.0, 1.6e6, 1.25e6, 2.75e6},
    {3857, -0.7e6, 5.0e6, 1.1e6, 6.7e6},
    {3035, 3.1e6, 2.0e6, 4.4e6, 3.3e6},
}};

bool lieOn(std::span<const geom::PointM> points, const Ground& ground) {
    std::size_t counted = 0;
    std::size_t inside = 0;
    for (const geom::PointM& p : points) {
        if (p == geom::PointM{} || !std::isfinite(p.x) || !std::isfinite(p.y)) continue;
        ++counted;
        if (p.x >= ground.minX && p.x <= ground.maxX && p.y >= ground.minY && p.y <= ground.maxY) ++inside;
    }
    return counted > 0 && inside * 5 >= counted * 4;
}

const Ground* groundOf(int epsg) {
    const auto found = std::ranges::find(kGrounds, epsg, &Ground::epsg);
    return found == kGrounds.end() ? nullptr : &*found;
}

} // namespace

int plausibleEpsg(std::span<const geom::PointM> points) {
    const auto found = std::ranges::find_if(kGrounds, [&](const Ground& ground) { return lieOn(points, ground); });
    return found == kGrounds.end() ? 0 : found->epsg;
}

std::optional<bool> lieOnGroundOf(int epsg, std::span<const geom::PointM> points) {
    const Ground* ground = groundOf(epsg);
    if (!ground) return std::nullopt;
    return lieOn(points, *ground);
}

bool mayLieInFrance(int epsg, std::span<const geom::PointM> points) {
    const Ground* ground = groundOf(epsg);
    return !ground || std::ranges::any_of(points, [&](geom::PointM p) { return lieOn(std::array{p}, *ground); });
}

bool areInFrance(std::span<const geom::PointM> points) {
    return lieOn(points, {geom::kLonLat, -6.0, 41.0, 10.0, 51.6});
}

bool areDegrees(std::span<const geom::PointM> points) {
    return lieOn(points, kGrounds.front());
}

} // namespace geo::formats::detail
