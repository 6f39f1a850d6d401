#include "usecase/select_rows.h"

#include "geom/packed_index.h"
#include "geom/prepared_shape.h"

#include <algorithm>
#include <set>

namespace geo::usecase {

namespace {

using carto::FeatureRef;
using domain::Kind;

// Up to so many others, only what lies about each is read.
constexpr std::size_t kFewOthers = 64;

std::optional<FeatureRef> refOf(Kind kind, std::string_view siteKind, std::int64_t id) {
    std::optional<FeatureRef> first;
    for (const carto::LayerInfo& layer : carto::allLayers()) {
        if (layer.kind != kind) continue;
        if (!layer.siteKind || domain::codeOf(*layer.siteKind) == siteKind) return FeatureRef{layer.id, id};
        first = FeatureRef{carto::LayerId::availableLand, id};
    }
    return first;
}

// The kind of a site; "" of others.
std::string codeOf(const store::FeatureRow& row) {
    return row.values.empty() ? std::string{} : domain::toText(row.values.front());
}

struct Other {
    std::int64_t id = 0;
    geom::PreparedShape shape;
};

Result<std::vector<Other>> readOthers(const Desk& desk, const LocationQuery& query, JobControl& job) {
    std::optional<std::set<std::int64_t>> asked;
    if (query.rows) asked.emplace(query.rows->begin(), query.rows->end());
    std::vector<Other> others;
    store::FeatureQuery features;
    features.kind = query.other;
    const auto keep = [&](store::FeatureRow&& row) -> Result<void> {
        if (!asked || asked->contains(row.id)) others.push_back({row.id, geom::PreparedShape{row.geometry}});
        return {};
    };
    GEO_TRY(desk.workspace().featuresIn(features, keep, job));
    return others;
}

class Finder {
public:
    Finder(const LocationQuery& query, std::vector<Other> others)
        : m_query(query)
        , m_others(std::move(others)) {
        std::vector<geom::BoxM> boxes;
        boxes.reserve(m_others.size());
        for (const Other& other : m_others) boxes.push_back(other.shape.box().grown(reach()));
        m_index = geom::PackedIndex{boxes};
    }

    void look(const store::FeatureRow& row) {
        const bool isSameKind = m_query.kind == m_query.other;
        for (const std::uint32_t at : m_index.search(geom::boxOf(row.geometry))) {
            const Other& other = m_others[at];
            if ((isSameKind && other.id == row.id) || !stands(row.geometry, other.shape)) continue;
            if (const auto ref = refOf(m_query.kind, codeOf(row), row.id)) m_found.insert(*ref);
            return;
        }
    }
    [[nodiscard]] std::vector<FeatureRef> found() const { return {m_found.begin(), m_found.end()}; }
    // Where to look when there are few others.
    [[nodiscard]] std::vector<geom::BoxM> boxes() const {
        std::vector<geom::BoxM> all;
        for (const Other& other : m_others) all.push_back(other.shape.box().grown(reach()));
        return all;
    }

private:
    [[nodiscard]] double reach() const { return m_query.relation == Relation::near ? m_query.distance.value : 0.0; }
    [[nodiscard]] bool stands(const geom::Geometry& shape, const geom::PreparedShape& other) const {
        switch (m_query.relation) {
        case Relation::intersects:
            return other.intersects(shape);
        case Relation::within:
            return other.covers(shape);
        case Relation::near:
            return other.isNear(shape, m_query.distance);
        }
        return false;
    }

    const LocationQuery& m_query;
    std::vector<Other> m_others;
    geom::PackedIndex m_index;
    std::set<FeatureRef> m_found;
};

} // namespace

std::vector<Kind> selectableKinds() {
    std::vector<Kind> kinds;
    for (const Kind kind : domain::kAllKinds)
        if (std::ranges::find(carto::allLayers(), kind, &carto::LayerInfo::kind) != carto::allLayers().end())
            kinds.push_back(kind);
    return kinds;
}

std::optional<FeatureRef> featureOf(const domain::Record& row) {
    return refOf(row.kind, row.kind == Kind::site ? domain::toText(row.value("kind")) : std::string{}, row.id);
}

Result<std::vector<FeatureRef>> featuresWhere(const Desk& desk, Kind kind, std::string_view expression,
                                              JobControl& job) {
    GEO_ASSIGN(const auto condition, domain::Expression::parse(expression, kind));
    std::vector<FeatureRef> found;
    const auto keep = [&](domain::Record&& row) -> Result<void> {
        if (!condition.matches(row)) return {};
        if (const auto ref = featureOf(row)) found.push_back(*ref);
        return {};
    };
    GEO_TRY(desk.workspace().forEach(kind, {}, keep, job));
    return found;
}

Result<std::vector<FeatureRef>> featuresByLocation(const Desk& desk, const LocationQuery& query, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(auto others, readOthers(desk, query, job));
    const bool areFew = others.size() <= kFewOthers;
    Finder finder{query, std::move(others)};
    store::FeatureQuery features;
    features.kind = query.kind;
    if (query.kind == Kind::site) features.fields = {"kind"};
    std::int64_t done = 0;
    const auto look = [&](store::FeatureRow&& row) -> Result<void> {
        if (++done % 256 == 0) GEO_TRY(job.step(Phase::computing));
        finder.look(row);
        return {};
    };
    if (!areFew) GEO_TRY(desk.workspace().featuresIn(features, look, job));
    for (const geom::BoxM& box : areFew ? finder.boxes() : std::vector<geom::BoxM>{}) {
        features.box = box;
        GEO_TRY(desk.workspace().featuresIn(features, look, job));
    }
    return finder.found();
}

} // namespace geo::usecase
