#include "map/feature_lookup.h"

#include "text/code_label.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace app::map {
namespace {

constexpr std::size_t kMostNames = 6;

QString nameOf(const geo::carto::MapSnapshot& snapshot, const geo::carto::FeatureRef& ref) {
    const auto feature = featureOf(snapshot, ref);
    const QString layer = text::label(ref.layer);
    if (!feature || feature->label.empty()) return layer;
    return QCoreApplication::translate("app::map::MapCanvas", "%1 (%2)").arg(text::fromUtf8(feature->label), layer);
}

} // namespace

std::optional<geo::carto::Feature> featureOf(const geo::carto::MapSnapshot& snapshot,
                                             const geo::carto::FeatureRef& feature) {
    const auto layer = snapshot.layers.find(feature.layer);
    if (layer == snapshot.layers.end() || !layer->second) return std::nullopt;
    const auto position = layer->second->positionOf(feature.id);
    if (!position) return std::nullopt;
    return layer->second->feature(*position);
}

geo::geom::BoxM boxOf(const geo::carto::MapSnapshot& snapshot, const FeatureRefs& features) {
    geo::geom::BoxM out;
    for (const geo::carto::FeatureRef& feature : features) {
        const auto layer = snapshot.layers.find(feature.layer);
        if (layer == snapshot.layers.end() || !layer->second) continue;
        if (const auto position = layer->second->positionOf(feature.id))
            out.add(geo::geom::toMetres(layer->second->boxOf(*position)));
    }
    return out;
}

QString featureNames(const geo::carto::MapSnapshot& snapshot, const FeatureRefs& features) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(features.size(), kMostNames); ++i) lines << nameOf(snapshot, features[i]);
    if (features.size() > kMostNames) lines << QStringLiteral("…");
    return lines.join('\n');
}

} // namespace app::map
