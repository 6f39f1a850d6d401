#include "usecase/read_map.h"

#include "geom/measure.h"
#include "usecase/map_design.h"
#include "usecase/row_filter.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using carto::LayerBuilder;
using carto::LayerData;
using carto::LayerId;
using domain::Kind;

carto::Feature featureOf(store::FeatureRow&& row, Kind kind) {
    carto::Feature feature;
    feature.id = row.id;
    feature.geometry = std::move(row.geometry);
    feature.label = row.name.empty() ? row.key : std::move(row.name);
    if (kind == Kind::qpv) feature.sublabel = std::move(row.key);
    if (kind != Kind::site) feature.category = std::move(row.code);
    feature.number = row.number.value_or(carto::kNoNumber);
    return feature;
}

// The field that a style has its classes by; "" where it has none of that sort, or the rows have no such field.
std::string fieldOf(const carto::LayerStyle& style, carto::ClassedBy by, Kind kind) {
    const bool isKnown = style.classes.by == by && domain::infoOf(kind).find(style.classes.field) != nullptr;
    return isKnown ? style.classes.field : std::string{};
}

// With the fields that the style of the layer names. Sites are five layers, told apart by the one text that is read.
Result<store::FeatureQuery> queryOf(const Desk& desk, Kind kind, const std::optional<geom::BoxM>& box) {
    store::FeatureQuery query;
    query.kind = kind;
    query.box = box;
    GEO_ASSIGN(const MapDesign design, readDesign(desk));
    for (const LayerDesign& layer : design.layers) {
        if (carto::infoOf(layer.id).kind != kind) continue;
        const carto::LayerState state = layer.state();
        const carto::LayerStyle& style = carto::styleOf(state);
        if (query.numberField.empty()) query.numberField = fieldOf(style, carto::ClassedBy::number, kind);
        if (kind != Kind::site) query.codeField = fieldOf(style, carto::ClassedBy::category, kind);
    }
    if (kind == Kind::site) query.codeField = "kind";
    return query;
}

// Which rows the filters of the layers let through, by number.
class Passing {
public:
    // Few rows of many are asked for one by one; else all are gone through once.
    static Result<Passing> of(const Desk& desk, Kind kind, const std::optional<geom::BoxM>& box, JobControl& job) {
        Passing passing;
        GEO_ASSIGN(const RowFilter filter, readRowFilter(desk, kind));
        if (!filter.isActive()) return passing;
        GEO_ASSIGN(passing.m_condition, domain::Expression::parse(filter.expression, kind));
        passing.m_desk = &desk;
        if (box) return passing;
        GEO_ASSIGN(passing.m_numbers, numbersWhere(desk, kind, filter.expression, job));
        return passing;
    }

    [[nodiscard]] Result<bool> has(std::int64_t row) const {
        if (!m_condition) return true;
        if (m_numbers) return std::ranges::binary_search(*m_numbers, row);
        GEO_ASSIGN(const domain::Record record, m_desk->rowById(m_condition->kind(), row));
        return m_condition->matches(record);
    }

private:
    const Desk* m_desk = nullptr;
    std::optional<domain::Expression> m_condition;
    std::optional<std::vector<std::int64_t>> m_numbers;
};

// Every layer of a kind in one reading: sites are five layers.
Result<std::map<LayerId, LayerBuilder>> readKind(const Desk& desk, Kind kind, const std::optional<geom::BoxM>& box,
                                                 JobControl& job) {
    GEO_ASSIGN(const Passing passing, Passing::of(desk, kind, box, job));
    std::map<LayerId, LayerBuilder> layers;
    std::map<std::string, LayerId> bySiteKind;
    LayerId only = LayerId::commune;
    for (const carto::LayerInfo& info : carto::allLayers()) {
        if (info.kind != kind) continue;
        if (info.siteKind)
            bySiteKind.emplace(domain::codeOf(*info.siteKind), info.id);
        else
            only = info.id;
        layers.emplace(info.id, info.id).first->second.setCovered(box.value_or(geom::BoxM{}));
    }
    const auto keep = [&](store::FeatureRow&& row) -> Result<void> {
        GEO_ASSIGN(const bool passes, passing.has(row.id));
        if (!passes) return {};
        const auto siteKind = bySiteKind.find(row.code);
        const LayerId id = bySiteKind.empty()             ? only
                           : siteKind == bySiteKind.end() ? LayerId::availableLand
                                                          : siteKind->second;
        layers.at(id).add(featureOf(std::move(row), kind));
        return {};
    };
    GEO_ASSIGN(const store::FeatureQuery query, queryOf(desk, kind, box));
    GEO_TRY(desk.workspace().featuresIn(query, keep, job));
    return layers;
}

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

bool isOnMap(Kind kind) {
    return std::ranges::find(carto::allLayers(), kind, &carto::LayerInfo::kind) != carto::allLayers().end();
}

bool isReadByBox(Kind kind) {
    for (const carto::LayerInfo& info : carto::allLayers())
        if (info.kind == kind && info.readByBox) return true;
    return false;
}

} // namespace

Result<std::shared_ptr<const LayerData>> readLayer(const Desk& desk, LayerId layer,
                                                   const std::optional<geom::BoxM>& box, JobControl& job) {
    const Kind kind = carto::infoOf(layer).kind;
    GEO_ASSIGN(auto layers, readKind(desk, kind, box, job));
    LayerBuilder& builder = layers.at(layer);
    if (box) {
        GEO_ASSIGN(const std::int64_t total, desk.workspace().count(kind));
        builder.setTotal(total);
    }
    return std::make_shared<const LayerData>(builder.built());
}

Result<carto::MapSnapshot> readMap(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    carto::MapSnapshot snapshot;
    snapshot.epsg = desk.info().epsg;
    snapshot.workspaceName = desk.info().name;
    GEO_ASSIGN(snapshot.sources, readSources(desk, job));
    std::int64_t done = 0;
    for (const Kind kind : domain::kAllKinds) {
        GEO_TRY(job.step(Phase::reading, done++, static_cast<std::int64_t>(domain::kAllKinds.size())));
        if (!isOnMap(kind)) continue;
        GEO_ASSIGN(const std::int64_t total, desk.workspace().count(kind));
        if (total == 0) continue;
        if (isReadByBox(kind)) {
            for (const carto::LayerInfo& info : carto::allLayers())
                if (info.kind == kind) {
                    LayerBuilder unread{info.id};
                    unread.setTotal(total);
                    snapshot.layers[info.id] = std::make_shared<const LayerData>(unread.built());
                }
            continue;
        }
        GEO_ASSIGN(auto layers, readKind(desk, kind, {}, job));
        for (auto& [id, builder] : layers)
            if (builder.size() > 0) snapshot.layers[id] = std::make_shared<const LayerData>(builder.built());
    }
    return snapshot;
}

} // namespace geo::usecase
