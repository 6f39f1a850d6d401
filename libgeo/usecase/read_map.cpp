#include "usecase/read_map.h"

#include "geom/measure.h"
#include "usecase/row_filter.h"

#include <algorithm>
#include <map>

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
    if (kind == Kind::zone) feature.category = std::move(row.code);
    feature.number = row.number.value_or(carto::kNoNumber);
    return feature;
}

store::FeatureQuery queryOf(Kind kind, const std::optional<geom::BoxM>& box) {
    store::FeatureQuery query;
    query.kind = kind;
    query.box = box;
    if (kind == Kind::population) query.numberField = "residents";
    if (kind == Kind::site) query.codeField = "kind";
    if (kind == Kind::zone) query.codeField = "type";
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

// When each site may be used, by its number; sites without a known window are left out: they are shown on every day.
Result<std::map<std::int64_t, std::vector<Period>>> readWindows(const Desk& desk, JobControl& job) {
    std::map<std::int64_t, std::vector<Period>> windows;
    const auto keep = [&windows](domain::Record&& record) -> Result<void> {
        for (const std::string& part : domain::listParts(domain::toText(record.value("windows"))))
            if (const auto period = parsePeriod(part)) windows[record.id].push_back(*period);
        return {};
    };
    GEO_TRY(desk.workspace().forEach(Kind::site, {.withShapes = false}, keep, job));
    return windows;
}

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
    std::map<std::int64_t, std::vector<Period>> windows;
    if (kind == Kind::site) {
        GEO_ASSIGN(windows, readWindows(desk, job));
    }
    const auto keep = [&](store::FeatureRow&& row) -> Result<void> {
        GEO_ASSIGN(const bool passes, passing.has(row.id));
        if (!passes) return {};
        const auto siteKind = bySiteKind.find(row.code);
        const LayerId id = bySiteKind.empty()             ? only
                           : siteKind == bySiteKind.end() ? LayerId::availableLand
                                                          : siteKind->second;
        carto::Feature feature = featureOf(std::move(row), kind);
        if (const auto known = windows.find(feature.id); known != windows.end())
            feature.when = std::move(known->second);
        layers.at(id).add(std::move(feature));
        return {};
    };
    GEO_TRY(desk.workspace().featuresIn(queryOf(kind, box), keep, job));
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
