#include "window/selection.h"

#include "domain/site.h"

#include <algorithm>
#include <iterator>

namespace app::window {

using geo::carto::FeatureRef;
using geo::carto::LayerId;

std::set<std::int64_t> Selection::rowsOf(geo::domain::Kind kind) const {
    std::set<std::int64_t> rows;
    for (const FeatureRef& feature : m_features)
        if (geo::carto::infoOf(feature.layer).kind == kind) rows.insert(feature.id);
    return rows;
}

std::optional<std::pair<geo::domain::Kind, std::int64_t>> Selection::only() const {
    if (m_features.size() != 1) return std::nullopt;
    const FeatureRef& feature = *m_features.begin();
    return std::pair{geo::carto::infoOf(feature.layer).kind, feature.id};
}

void Selection::set(Features features) {
    if (features == m_features) return;
    m_features = std::move(features);
    emit changed();
}

std::vector<FeatureRef> meant(const std::vector<FeatureRef>& features) {
    std::vector<FeatureRef> rows;
    std::ranges::copy_if(features, std::back_inserter(rows), [](const FeatureRef& feature) {
        const auto kind = geo::carto::infoOf(feature.layer).kind;
        return kind == geo::domain::Kind::site || kind == geo::domain::Kind::project;
    });
    return rows.empty() ? features : rows;
}

FeatureRef refOfSite(const geo::domain::Record& site) {
    const auto kind = geo::domain::fromCode<geo::domain::SiteKind>(geo::domain::toText(site.value("kind")));
    for (const geo::carto::LayerInfo& layer : geo::carto::allLayers())
        if (kind && layer.siteKind == kind) return {layer.id, site.id};
    return {LayerId::availableLand, site.id};
}

} // namespace app::window
