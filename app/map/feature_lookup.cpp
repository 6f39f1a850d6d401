#include "map/feature_lookup.h"

#include "text/code_label.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace app::map {
namespace {

constexpr std::size_t kMostNames = 6;

QString nameOf(const geo::carto::MapSnapshot& snapshot, const geo::carto::FeatureRef& ref) {
    const geo::carto::Feature* feature = featureOf(snapshot, ref);
    const QString layer = text::label(ref.layer);
    if (!feature || feature->label.empty()) return layer;
    return QCoreApplication::translate("app::map::MapCanvas", "%1 (%2)").arg(text::fromUtf8(feature->label), layer);
}

} // namespace

const geo::carto::Feature* featureOf(const geo::carto::MapSnapshot& snapshot, const geo::carto::FeatureRef& feature) {
    const auto layer = snapshot.layers.find(feature.layer);
    if (layer == snapshot.layers.end() || !layer->second) return nullptr;
    const auto& features = layer->second->features;
    const auto found = std::ranges::find(features, feature.id, &geo::carto::Feature::id);
    return found == features.end() ? nullptr : &*found;
}

geo::geom::BoxM boxOf(const geo::carto::MapSnapshot& snapshot, const FeatureRefs& features) {
    geo::geom::BoxM out;
    const std::set<geo::carto::FeatureRef> asked{features.begin(), features.end()};
    for (const auto& [layer, data] : snapshot.layers) {
        const bool isAsked = std::ranges::any_of(features, [&](const auto& ref) { return ref.layer == layer; });
        if (!data || !isAsked) continue;
        for (const geo::carto::Feature& feature : data->features)
            if (asked.contains({layer, feature.id})) out.add(feature.box);
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
