#include "usecase/packed_layer.h"

#include "carto/layer_pack.h"
#include "carto/row_cells_pack.h"
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

// Its cells are kept apart from what is read of the rows: another style leaves them as they are.
std::string cellsOf(carto::LayerId layer) {
    return codeOf(layer) + "/cells";
}

Result<std::optional<store::PackedLayer>> packedCells(const Desk& desk, carto::LayerId layer) {
    auto packed = store::PackedLayers{desk.workspace()}.find(cellsOf(layer), carto::infoOf(layer).kind);
    if (packed && *packed && (*packed)->version != carto::kCellsPackVersion) return std::optional<store::PackedLayer>{};
    return packed;
}

std::size_t sizeOf(std::int64_t count) {
    return static_cast<std::size_t>(std::max<std::int64_t>(0, count));
}

// None where they are damaged.
Result<std::optional<carto::RowCells>> unpackedCells(const Desk& desk, const store::PackedLayer& packed,
                                                     JobControl& job) {
    carto::RowCellsUnpacker unpacker{sizeOf(packed.rows)};
    const auto add = [&](std::span<const std::byte> chunk) { return unpacker.add(chunk); };
    auto read = store::PackedLayers{desk.workspace()}.forEachChunk(packed, add, job);
    if (read && unpacker.isWhole()) return std::move(unpacker.cells());
    if (read || read.error().code == ErrorCode::workspaceDamaged) return std::optional<carto::RowCells>{};
    return std::unexpected(std::move(read).error());
}

Result<LayerPtr> unpacked(const Desk& desk, const LayerState& state, const store::PackedLayer& packed,
                          JobControl& job) {
    carto::LayerUnpacker unpacker{state.id, {sizeOf(packed.rows), sizeOf(packed.parts), sizeOf(packed.points)}};
    const auto add = [&](std::span<const std::byte> chunk) { return unpacker.add(chunk); };
    GEO_TRY(store::PackedLayers{desk.workspace()}.forEachChunk(packed, add, job));
    carto::LayerBuilder& builder = unpacker.builder();
    builder.setFields(carto::fieldsOf(state));
    builder.setRowState(packed.rowState);
    builder.setTotal(packed.total);
    GEO_ASSIGN(const auto ofCells, packedCells(desk, state.id));
    if (ofCells && sizeOf(ofCells->rows) == builder.size()) {
        GEO_ASSIGN(auto cells, unpackedCells(desk, *ofCells, job));
        if (cells) builder.setCells(std::move(*cells));
    }
    return std::make_shared<const LayerData>(builder.built());
}

store::PackedLayer describedPack(const LayerData& layer) {
    const carto::LayerSizes sizes = carto::sizesOf(layer);
    return {.layer = codeOf(layer.id()),
            .kind = carto::infoOf(layer.id()).kind,
            .version = carto::kPackVersion,
            .fields = textOf(layer.fields()),
            .rowState = layer.rowState(),
            .total = layer.total(),
            .rows = static_cast<std::int64_t>(sizes.rows),
            .parts = static_cast<std::int64_t>(sizes.parts),
            .points = static_cast<std::int64_t>(sizes.points)};
}

store::PackedLayer describedCells(const LayerData& layer, const carto::RowCells& cells) {
    return {.layer = cellsOf(layer.id()),
            .kind = carto::infoOf(layer.id()).kind,
            .version = carto::kCellsPackVersion,
            .fields = {},
            .rowState = layer.rowState(),
            .total = layer.total(),
            .rows = static_cast<std::int64_t>(layer.size()),
            .parts = static_cast<std::int64_t>(carto::linesOf(cells)),
            .points = static_cast<std::int64_t>(carto::runsOf(cells))};
}

Result<bool> packCells(Desk& desk, const LayerData& layer, JobControl& job) {
    GEO_ASSIGN(const carto::RowCells cells, carto::makeRowCells(layer, job));
    carto::RowCellsPacker packer{cells};
    const auto next = [&packer](std::vector<std::byte>& bytes) { return packer.next(bytes); };
    return store::PackedLayers{desk.workspace()}.put(describedCells(layer, cells), next, job);
}

// What of a layer's bytes does not hold.
struct ToPack {
    LayerState state;
    bool rows = false;
    bool cells = false;
};

Result<bool> packLayer(Desk& desk, const ToPack& what, JobControl& job) {
    GEO_ASSIGN(const LayerPtr layer, readLayer(desk, what.state, {}, job));
    bool isPut = false;
    if (what.rows) {
        carto::LayerPacker packer{*layer};
        const auto next = [&packer](std::vector<std::byte>& bytes) { return packer.next(bytes); };
        GEO_ASSIGN(isPut, store::PackedLayers{desk.workspace()}.put(describedPack(*layer), next, job));
    }
    if (!what.cells) return isPut;
    GEO_ASSIGN(const bool areCellsPut, packCells(desk, *layer, job));
    return isPut || areCellsPut;
}

Result<bool> isDamaged(const Desk& desk, const store::PackedLayer& packed, JobControl& job) {
    const auto pass = [](std::span<const std::byte>) -> Result<void> { return {}; };
    auto read = store::PackedLayers{desk.workspace()}.forEachChunk(packed, pass, job);
    if (read) return false;
    if (read.error().code == ErrorCode::workspaceDamaged) return true;
    return std::unexpected(std::move(read).error());
}

// Every layer that can be packed, as the design shows it, but without a filter.
std::vector<LayerState> statesToPack(std::span<const LayerState> design) {
    std::vector<LayerState> states;
    for (const LayerInfo& info : carto::allLayers()) {
        const auto found = std::ranges::find(design, info.id, &LayerState::id);
        LayerState state = found == design.end() ? LayerState{info.id} : *found;
        state.filter.clear();
        if (canBePacked(state)) states.push_back(std::move(state));
    }
    return states;
}

// The layers worth packing whose bytes do not hold.
Result<std::vector<ToPack>> layersToPack(const Desk& desk, std::span<const LayerState> design, JobControl& job) {
    std::vector<ToPack> layers;
    for (const LayerState& state : statesToPack(design)) {
        GEO_ASSIGN(const std::int64_t rows, desk.count(carto::infoOf(state.id).kind));
        if (rows < kRowsWorthPacking) continue;
        ToPack what{state, true, true};
        GEO_ASSIGN(const auto packed, packedFor(desk, state));
        if (packed) {
            GEO_ASSIGN(what.rows, isDamaged(desk, *packed, job));
        }
        GEO_ASSIGN(const auto ofCells, packedCells(desk, state.id));
        if (ofCells) {
            GEO_ASSIGN(what.cells, isDamaged(desk, *ofCells, job));
        }
        if (packed && ofCells && packed->rows != ofCells->rows) what.cells = true;
        if (what.rows || what.cells) layers.push_back(std::move(what));
    }
    return layers;
}

// Whether the bytes are those that `packer` makes, and what is said of them as well.
template <class Packer>
Result<bool> isAsPacked(const Desk& desk, const store::PackedLayer& packed, const store::PackedLayer& expected,
                        Packer packer, JobControl& job) {
    if (packed.total != expected.total || packed.rows != expected.rows || packed.parts != expected.parts ||
        packed.points != expected.points)
        return false;
    std::vector<std::byte> bytes;
    const auto compare = [&](std::span<const std::byte> chunk) -> Result<void> {
        if (packer.next(bytes) && std::ranges::equal(bytes, chunk)) return {};
        return fail(ErrorCode::workspaceDamaged);
    };
    auto read = store::PackedLayers{desk.workspace()}.forEachChunk(packed, compare, job);
    if (read) return !packer.next(bytes);
    if (read.error().code == ErrorCode::workspaceDamaged) return false;
    return std::unexpected(std::move(read).error());
}

} // namespace

Result<LayerPtr> readPackedLayer(const Desk& desk, const LayerState& state, const LayerPtr& held, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(const auto packed, packedFor(desk, state));
    if (!packed) return LayerPtr{};
    const bool isSame = held && held->rowState() == packed->rowState && held->fields() == carto::fieldsOf(state);
    if (isSame) {
        GEO_ASSIGN(const auto ofCells, packedCells(desk, state.id));
        if (held->cells() || !ofCells || ofCells->points == 0) return held;
    }
    auto layer = unpacked(desk, state, *packed, job);
    if (!layer && layer.error().code == ErrorCode::workspaceDamaged) return LayerPtr{};
    return layer;
}

Result<int> packLayers(Desk& desk, std::span<const LayerState> design, JobControl& job) {
    if (desk.info().readOnly) return 0;
    GEO_ASSIGN(const auto layers, layersToPack(desk, design, job));
    int put = 0;
    for (const ToPack& what : layers) {
        GEO_ASSIGN(const bool isPut, packLayer(desk, what, job));
        if (isPut) ++put;
    }
    return put;
}

Result<std::vector<carto::LayerId>> checkPackedLayers(const Desk& desk, std::span<const LayerState> design,
                                                      JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    std::vector<carto::LayerId> faulty;
    for (const LayerState& state : statesToPack(design)) {
        GEO_ASSIGN(const auto packed, packedFor(desk, state));
        GEO_ASSIGN(const auto ofCells, packedCells(desk, state.id));
        if (!packed && !ofCells) continue;
        GEO_ASSIGN(const LayerPtr layer, readLayer(desk, state, {}, job));
        bool isGood = true;
        if (packed) {
            GEO_ASSIGN(isGood, isAsPacked(desk, *packed, describedPack(*layer), carto::LayerPacker{*layer}, job));
        }
        if (isGood && ofCells) {
            GEO_ASSIGN(const carto::RowCells cells, carto::makeRowCells(*layer, job));
            GEO_ASSIGN(isGood,
                       isAsPacked(desk, *ofCells, describedCells(*layer, cells), carto::RowCellsPacker{cells}, job));
        }
        if (!isGood) faulty.push_back(state.id);
    }
    return faulty;
}

Result<int> packAnew(Desk& desk, std::span<const LayerState> design, std::span<const carto::LayerId> layers,
                     JobControl& job) {
    if (desk.info().readOnly) return 0;
    int put = 0;
    for (const LayerState& state : statesToPack(design)) {
        if (std::ranges::find(layers, state.id) == layers.end()) continue;
        GEO_ASSIGN(const bool isPut, packLayer(desk, {state, true, true}, job));
        if (isPut) ++put;
    }
    return put;
}

Result<void> dropPackedLayers(Desk& desk, JobControl& job) {
    for (const LayerInfo& info : carto::allLayers()) {
        GEO_TRY(job.step(Phase::writing));
        GEO_TRY(store::PackedLayers{desk.workspace()}.drop(codeOf(info.id)));
        GEO_TRY(store::PackedLayers{desk.workspace()}.drop(cellsOf(info.id)));
    }
    return {};
}

} // namespace geo::usecase
