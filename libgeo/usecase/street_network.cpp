#include "usecase/street_network.h"

#include "analysis/network/street_graph_bytes.h"
#include "store/packed_layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geo::usecase {

namespace {

using domain::Kind;
using NetworkPtr = std::shared_ptr<const StreetNetwork>;

constexpr std::string_view kLayer = "street/graph";
constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;

// The presets of sources that say by shared vertices where streets meet.
constexpr std::array<std::string_view, 3> kTopological = {"osm_streets", "geofabrik_roads", "bdtopo_roads"};

Result<std::set<DatasetId>> topologicalDatasets(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto datasets, desk.workspace().all<domain::Dataset>(job));
    std::set<DatasetId> topological;
    for (const domain::Dataset& dataset : datasets.value)
        if (std::ranges::find(kTopological, dataset.preset) != kTopological.end()) topological.insert(dataset.id);
    return topological;
}

// What the graph was built with, as text.
std::string textOf(const domain::NetworkParams& params, const std::set<DatasetId>& topological) {
    std::string text =
        fmt::format("{},{},{}", params.tolerance.value, params.nearMiss.value, domain::codeOf(params.crossings));
    for (const DatasetId dataset : topological) text += fmt::format(",{}", dataset.value);
    return text;
}

// Null where there are no bytes that hold.
Result<NetworkPtr> kept(const Desk& desk, const std::string& fields, JobControl& job) {
    const store::PackedLayers layers{desk.workspace()};
    GEO_ASSIGN(const auto packed, layers.find(kLayer, Kind::street));
    if (!packed || packed->version != analysis::kStreetGraphVersion || packed->fields != fields) return NetworkPtr{};
    std::vector<std::byte> bytes;
    const auto add = [&bytes](std::span<const std::byte> chunk) -> Result<void> {
        bytes.insert(bytes.end(), chunk.begin(), chunk.end());
        return {};
    };
    auto read = layers.forEachChunk(*packed, add, job);
    if (!read && read.error().code != ErrorCode::workspaceDamaged) return std::unexpected(std::move(read).error());
    if (!read) return NetworkPtr{};
    auto network = analysis::networkFromBytes(bytes);
    if (!network) return NetworkPtr{};
    return std::make_shared<const StreetNetwork>(std::move(*network));
}

// A cache: where it cannot be kept (locked by another program, no room), the network is as good.
Result<void> keep(const Desk& desk, const StreetNetwork& network, store::PackedLayer packed, JobControl& job) {
    const std::vector<std::byte> bytes = analysis::toBytes(network);
    std::size_t done = 0;
    const auto next = [&](std::vector<std::byte>& chunk) {
        const std::size_t size = std::min(kChunkBytes, bytes.size() - done);
        const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(done);
        chunk.assign(begin, begin + static_cast<std::ptrdiff_t>(size));
        done += size;
        return size > 0;
    };
    auto put = store::PackedLayers{desk.workspace()}.put(packed, next, job);
    if (!put && put.error().code == ErrorCode::cancelled) return std::unexpected(std::move(put).error());
    return {};
}

store::PackedLayer described(const StreetNetwork& network, std::string fields, std::string rowState) {
    const analysis::StreetParts& parts = network.graph.parts();
    return {.layer = std::string{kLayer},
            .kind = Kind::street,
            .version = analysis::kStreetGraphVersion,
            .fields = std::move(fields),
            .rowState = std::move(rowState),
            .total = static_cast<std::int64_t>(network.quality.rows),
            .rows = static_cast<std::int64_t>(parts.edges.size()),
            .parts = static_cast<std::int64_t>(parts.nodes.size()),
            .points = static_cast<std::int64_t>(parts.points.size())};
}

} // namespace

Result<NetworkPtr> readStreetNetwork(const Desk& desk, JobControl& job) {
    return readStreetNetwork(desk, {}, job);
}

Result<NetworkPtr> readStreetNetwork(const Desk& desk, const domain::NetworkParams& params, JobControl& job) {
    NetworkPtr network;
    store::PackedLayer packed;
    {
        GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
        GEO_ASSIGN(const auto topological, topologicalDatasets(desk, job));
        const std::string fields = textOf(params, topological);
        GEO_ASSIGN(network, kept(desk, fields, job));
        if (network) return network;
        GEO_ASSIGN(const std::string rowState, desk.workspace().rowState(Kind::street));
        GEO_ASSIGN(const auto rows, desk.workspace().all<domain::StreetEdge>(job));
        GEO_ASSIGN(auto built, analysis::buildNetwork({rows.value, topological}, params, job));
        network = std::make_shared<const StreetNetwork>(std::move(built));
        packed = described(*network, fields, rowState);
    }
    if (!desk.info().readOnly) GEO_TRY(keep(desk, *network, std::move(packed), job));
    return network;
}

Result<void> hasStreetsFor(const StreetNetwork& network, domain::TravelMode mode) {
    if (network.quality.length[static_cast<std::size_t>(mode)].value > 0.0) return {};
    return fail(ErrorCode::networkMissing, {{"what", "mode"}, {"mode", std::string{domain::codeOf(mode)}}});
}

} // namespace geo::usecase
