#include "usecase/read_map.h"

#include "usecase/layer_reading.h"
#include "usecase/map_design.h"
#include "usecase/packed_layer.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using carto::LayerBuilder;
using carto::LayerData;
using carto::LayerId;
using carto::LayerState;
using carto::MapSnapshot;
using domain::Kind;

using LayerPtr = std::shared_ptr<const LayerData>;

Result<std::vector<carto::SourceNote>> readSources(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto datasets, desk.workspace().all<domain::Dataset>(job));
    std::vector<carto::SourceNote> notes;
    for (const domain::Dataset& dataset : datasets.value) {
        if (dataset.undone) continue;
        GEO_ASSIGN(const Kind kind, domain::parseKind(dataset.content));
        notes.push_back({dataset.name, dataset.source, dataset.licence, dataset.vintage, kind, dataset.illustrative});
    }
    return notes;
}

// How the layers of a kind are shown: as `design` says, else as by default.
std::vector<LayerState> layersOf(Kind kind, std::span<const LayerState> design) {
    std::vector<LayerState> layers;
    for (const carto::LayerInfo& info : carto::allLayers()) {
        if (info.kind != kind) continue;
        const auto found = std::ranges::find(design, info.id, &LayerState::id);
        layers.push_back(found == design.end() ? LayerState{info.id} : *found);
    }
    return layers;
}

bool isUsable(const LayerState& state) {
    return LayerReading::create(carto::infoOf(state.id).kind, std::span{&state, 1}, {}).has_value();
}

// The layers of one kind, in the making of a map.
class KindOfMap {
public:
    KindOfMap(const Desk& desk, Kind kind, std::span<const LayerState> design)
        : m_desk(desk)
        , m_kind(kind)
        , m_layers(layersOf(kind, design)) {}

    [[nodiscard]] bool isOnMap() const { return !m_layers.empty(); }

    Result<void> into(MapSnapshot& snapshot, const MapSnapshot* before, JobControl& job) {
        GEO_ASSIGN(m_state, shownState(m_desk, m_kind));
        if (before != nullptr) takeOver(*before, snapshot);
        if (m_layers.empty()) return {};
        GEO_ASSIGN(const std::int64_t total, m_desk.workspace().count(m_kind));
        if (total == 0) return {};
        if (carto::infoOf(m_layers.front().id).readByBox) return leaveUnread(total, snapshot);
        return read(snapshot, job);
    }

private:
    void takeOver(const MapSnapshot& before, MapSnapshot& snapshot) {
        std::erase_if(m_layers, [&](const LayerState& state) {
            const auto found = before.layers.find(state.id);
            if (found == before.layers.end() || !found->second) return false;
            const LayerData& held = *found->second;
            if (held.rowState() != m_state || held.fields() != carto::fieldsOf(state)) return false;
            snapshot.layers.insert(*found);
            return true;
        });
    }

    Result<void> leaveUnread(std::int64_t total, MapSnapshot& snapshot) {
        GEO_ASSIGN(LayerReading reading, LayerReading::create(m_kind, m_layers, {}));
        for (auto& [id, builder] : reading.taken()) {
            builder.setTotal(total);
            keep(id, builder, snapshot);
        }
        return {};
    }

    Result<void> read(MapSnapshot& snapshot, JobControl& job) {
        if (m_layers.size() == 1) {
            GEO_ASSIGN(const LayerPtr packed, readPackedLayer(m_desk, m_layers.front(), nullptr, job));
            if (packed) {
                snapshot.layers[packed->id()] = packed;
                return {};
            }
        }
        GEO_ASSIGN(LayerReading reading, LayerReading::create(m_kind, m_layers, {}));
        SitePeriods periods;
        if (m_kind == Kind::site) {
            GEO_ASSIGN(periods, SitePeriods::read(m_desk, job));
            reading.setSitePeriods(periods);
        }
        const auto take = [&](store::FeatureRow&& row) -> Result<void> {
            reading.add(std::move(row));
            return {};
        };
        GEO_TRY(m_desk.workspace().featuresIn(reading.query(), take, job));
        for (auto& [id, builder] : reading.taken())
            if (builder.total() > 0) keep(id, builder, snapshot);
        return {};
    }

    void keep(LayerId id, LayerBuilder& builder, MapSnapshot& snapshot) const {
        builder.setRowState(m_state);
        snapshot.layers[id] = std::make_shared<const LayerData>(builder.built());
    }

    const Desk& m_desk;
    Kind m_kind;
    std::vector<LayerState> m_layers; // those that are to be read
    std::string m_state;
};

// A workspace of parcels or streets alone has a place too.
Result<geom::BoxM> extentOfUnread(const Desk& desk, const MapSnapshot& snapshot, const MapSnapshot* before,
                                  JobControl& job) {
    if (before != nullptr && before->layers == snapshot.layers) return before->unread;
    geom::BoxM all;
    for (const auto& [id, data] : snapshot.layers) {
        if (!carto::infoOf(id).readByBox) continue;
        GEO_ASSIGN(const auto summary, desk.workspace().summary(carto::infoOf(id).kind, job));
        all.add(summary.extent);
    }
    return all;
}

} // namespace

Result<LayerPtr> readLayer(const Desk& desk, const LayerState& state, const std::optional<geom::BoxM>& box,
                           JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    const Kind kind = carto::infoOf(state.id).kind;
    GEO_ASSIGN(LayerReading reading, LayerReading::create(kind, std::span{&state, 1}, box));
    SitePeriods periods;
    if (kind == Kind::site) {
        GEO_ASSIGN(periods, SitePeriods::read(desk, job));
        reading.setSitePeriods(periods);
    }
    const auto take = [&](store::FeatureRow&& row) -> Result<void> {
        reading.add(std::move(row));
        return {};
    };
    GEO_TRY(desk.workspace().featuresIn(reading.query(), take, job));
    LayerBuilder builder = std::move(reading.taken().at(state.id));
    if (box) {
        GEO_ASSIGN(const std::int64_t total, desk.workspace().count(kind));
        builder.setTotal(total);
    }
    GEO_ASSIGN(std::string rows, shownState(desk, kind));
    builder.setRowState(std::move(rows));
    return std::make_shared<const LayerData>(builder.built());
}

Result<LayerPtr> readLayer(const Desk& desk, LayerId layer, const std::optional<geom::BoxM>& box, JobControl& job) {
    GEO_ASSIGN(const std::vector<LayerState> design, usableDesign(desk));
    return readLayer(desk, *std::ranges::find(design, layer, &LayerState::id), box, job);
}

Result<std::vector<LayerState>> usableDesign(const Desk& desk) {
    GEO_ASSIGN(const MapDesign design, readDesign(desk));
    std::vector<LayerState> layers;
    for (const LayerDesign& layer : design.layers) {
        LayerState state = layer.state();
        state.filter = layer.filter;
        if (!isUsable(state)) state.filter.clear();
        if (!isUsable(state)) state.style.reset();
        layers.push_back(std::move(state));
    }
    return layers;
}

Result<MapSnapshot> readMap(const Desk& desk, std::span<const LayerState> design, const MapSnapshot* before,
                            JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    MapSnapshot snapshot;
    snapshot.epsg = desk.info().epsg;
    snapshot.workspaceName = desk.info().name;
    GEO_ASSIGN(snapshot.sources, readSources(desk, job));
    std::int64_t done = 0;
    for (const Kind kind : domain::kAllKinds) {
        GEO_TRY(job.step(Phase::reading, done++, static_cast<std::int64_t>(domain::kAllKinds.size())));
        KindOfMap layers{desk, kind, design};
        if (layers.isOnMap()) GEO_TRY(layers.into(snapshot, before, job));
    }
    if (snapshot.extent().isEmpty()) {
        GEO_ASSIGN(snapshot.unread, extentOfUnread(desk, snapshot, before, job));
    }
    return snapshot;
}

Result<MapSnapshot> readMap(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(const std::vector<LayerState> design, usableDesign(desk));
    return readMap(desk, design, nullptr, job);
}

} // namespace geo::usecase
