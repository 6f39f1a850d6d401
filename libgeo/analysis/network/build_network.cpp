#include "analysis/network/build_network.h"

#include "analysis/network/detail/ways.h"

#include <algorithm>

namespace geo::analysis {

namespace {

constexpr std::size_t kMostTold = 2'000; // flaws of a kind

// The largest of each kind first; their counts stay what they are.
void keepLargest(domain::NetworkQuality& quality) {
    std::ranges::stable_sort(quality.flaws, [](const domain::NetworkFlaw& a, const domain::NetworkFlaw& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.size > b.size;
    });
    std::array<std::size_t, 6> kept{};
    std::erase_if(quality.flaws, [&kept](const domain::NetworkFlaw& flaw) {
        return ++kept[static_cast<std::size_t>(flaw.kind)] > kMostTold;
    });
}

} // namespace

Result<BuiltNetwork> buildNetwork(const StreetRows& streets, const domain::NetworkParams& params, JobControl& job) {
    domain::NetworkQuality quality;
    GEO_ASSIGN(detail::Ways ways, detail::readWays(streets, params, quality, job));
    if (ways.ways.empty()) return fail(ErrorCode::networkMissing, {{"what", "street"}});
    GEO_ASSIGN(const auto cuts, detail::joinWays(ways, params, quality, job));
    GEO_ASSIGN(StreetParts parts, detail::cutWays(streets, std::move(ways), cuts, quality, job));
    StreetGraph graph{std::move(parts)};
    GEO_TRY(detail::judgeNetwork(graph, params, quality, job));
    keepLargest(quality);
    return BuiltNetwork{std::move(graph), std::move(quality)};
}

} // namespace geo::analysis
