#include "usecase/packed_layer.h"

#include "carto/layer_pack.h"
#include "store/packed_layers.h"
#include "usecase/read_map.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::usecase {
namespace {

using carto::LayerData;
using carto::LayerInfo;
using carto::LayerState;
using LayerPtr = std::shared_ptr<const LayerData>;

std::string codeOf(carto::LayerId layer) {
    return std::string{domain::codeOf(layer)};
}

// What the bytes hold of the rows, as text; fields are names of columns.
std::string textOf(const carto::LayerFields& fields) {
    return fmt::format("{},{},{},{}", fields.category, fields.number, fields.label, fields.withCode ? 1 : 0);
}

// Filters come and go too quickly to be kept, and sites are few.
bool canBePacked(const LayerState& state) {
    return state.filter.empty() && !carto::infoOf(state.id).siteKind;
}

// The bytes that hold what is asked, if any.
Result<std::optional<store::PackedLayer>> packedFor(const Desk& desk, const LayerState& state) {
    std::optional<store::PackedLayer> packed;
    if (!canBePacked(state)) return packed;
    GEO_ASSIGN(packed, store::PackedLayers{desk.workspace()}.find(codeOf(state.id), carto::infoOf(state.id).kind));
    if (packed && (packed->version != carto::kPackVersion || packed->fields != textOf(carto::fieldsOf(state))))
        packed.reset();
    return packed;
}

Result<LayerPtr> unpacked(const Desk& desk, const LayerState& state, const store::PackedLayer& packed,
                          JobControl& job) {
    const auto size = [](std::int64_t count) { return static_cast<std::uint64_t>(std::max<std::int64_t>(0, count)); };
    carto::LayerUnpacker unpacker{state.id, {size(packed.rows), size(packed.parts), size(packed.points)}};
    const auto add = [&](std::span<const std::byte> chunk) { return unpacker.add(chunk); };
    GEO_TRY(store::PackedLayers{desk.workspace()}.forEachChunk(packed, add, job));
    carto::LayerBuilder& builder = unpacker.builder();
    builder.setFields(carto::fieldsOf(state));
    builder.setRowState(packed.rowState);
    builder.setTotal(packed.total);
    return std::make_shared<const LayerData>(builder.built());
}

Result<bool> packLayer(Desk& desk, const LayerState& state, JobControl& job) {
    GEO_ASSIGN(const LayerPtr layer, readLayer(desk, state, {}, job));
    const carto::LayerSizes sizes = carto::sizesOf(*layer);
    const store::PackedLayer packed{.layer = codeOf(state.id),
                                    .kind = carto::infoOf(state.id).kind,
                                    .version = carto::kPackVersion,
                                    .fields = textOf(layer->fields()),
                                    .rowState = layer->rowState(),
                                    .total = layer->total(),
                                    .rows = static_cast<std::int64_t>(sizes.rows),
                                    .parts = static_cast<std::int64_t>(sizes.parts),
                                    .points = static_cast<std::int64_t>(sizes.points)};
    carto::LayerPacker packer{*layer};
    const auto next = [&packer](std::vector<std::byte>& bytes) { return packer.next(bytes); };
    return store::PackedLayers{desk.workspace()}.put(packed, next, job);
}

Result<bool> isWhole(const Desk& desk, const store::PackedLayer& packed, JobControl& job) {
    const auto pass = [](std::span<const std::byte>) -> Result<void> { return {}; };
    auto read = store::PackedLayers{desk.workspace()}.forEachChunk(packed, pass, job);
    if (read) return true;
    if (read.error().code == ErrorCode::workspaceDamaged) return false;
    return std::unexpected(std::move(read).error());
}

// The layers worth packing whose bytes do not hold.
Result<std::vector<LayerState>> layersToPack(const Desk& desk, std::span<const LayerState> design, JobControl& job) {
    std::vector<LayerState> layers;
    for (const LayerInfo& info : carto::allLayers()) {
        const auto found = std::ranges::find(design, info.id, &LayerState::id);
        LayerState state = found == design.end() ? LayerState{info.id} : *found;
        state.filter.clear();
        if (!canBePacked(state)) continue;
        GEO_ASSIGN(const auto packed, packedFor(desk, state));
        if (packed) {
            GEO_ASSIGN(const bool isGood, isWhole(desk, *packed, job));
            if (isGood) continue;
        }
        GEO_ASSIGN(const std::int64_t rows, desk.count(info.kind));
        if (rows >= kRowsWorthPacking) layers.push_back(std::move(state));
    }
    return layers;
}

} // namespace

Result<LayerPtr> readPackedLayer(const Desk& desk, const LayerState& state, const LayerPtr& held, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(const auto packed, packedFor(desk, state));
    if (!packed) return LayerPtr{};
    if (held && held->rowState() == packed->rowState && held->fields() == carto::fieldsOf(state)) return held;
    auto layer = unpacked(desk, state, *packed, job);
    if (!layer && layer.error().code == ErrorCode::workspaceDamaged) return LayerPtr{};
    return layer;
}

Result<int> packLayers(Desk& desk, std::span<const LayerState> design, JobControl& job) {
    if (desk.info().readOnly) return 0;
    GEO_ASSIGN(const auto layers, layersToPack(desk, design, job));
    int put = 0;
    for (const LayerState& state : layers) {
        GEO_ASSIGN(const bool isPut, packLayer(desk, state, job));
        if (isPut) ++put;
    }
    return put;
}

} // namespace geo::usecase
