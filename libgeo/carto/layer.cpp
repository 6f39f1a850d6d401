#include "carto/layer.h"

#include <algorithm>
#include <limits>

namespace geo::carto {
namespace {

using domain::Kind;
using domain::SiteKind;

constexpr double kAlways = std::numeric_limits<double>::infinity();

constexpr LayerInfo layerOf(LayerId id, Kind kind, LayerGroup group, bool visible, double farthest = kAlways,
                            bool byBox = false) {
    return {id, kind, std::nullopt, group, visible, 0.0, farthest, byBox};
}

constexpr LayerInfo layerOfSites(LayerId id, SiteKind kind) {
    return {id, Kind::site, kind, LayerGroup::overlay, true, 0.0, kAlways, false};
}

// Bottom first.
constexpr std::array<LayerInfo, 16> kLayers = {
    layerOf(LayerId::population, Kind::population, LayerGroup::context, false),
    layerOf(LayerId::zone, Kind::zone, LayerGroup::context, false),
    layerOf(LayerId::hazard, Kind::hazard, LayerGroup::context, false),
    layerOf(LayerId::iris, Kind::iris, LayerGroup::context, false),
    layerOf(LayerId::street, Kind::street, LayerGroup::base, true, 50'000.0, true),
    layerOf(LayerId::parcel, Kind::parcel, LayerGroup::base, true, 15'000.0, true),
    layerOf(LayerId::commune, Kind::commune, LayerGroup::context, true),
    layerOf(LayerId::amenity, Kind::amenity, LayerGroup::context, false),
    layerOf(LayerId::qpv, Kind::qpv, LayerGroup::overlay, true),
    layerOf(LayerId::thirdPlace, Kind::thirdPlace, LayerGroup::overlay, true),
    layerOfSites(LayerId::rooftop, SiteKind::rooftop),
    layerOfSites(LayerId::sharedPremises, SiteKind::sharedPremises),
    layerOfSites(LayerId::thirdPlaceCandidate, SiteKind::thirdPlaceCandidate),
    layerOfSites(LayerId::transitional, SiteKind::transitional),
    layerOfSites(LayerId::availableLand, SiteKind::availableLand),
    layerOf(LayerId::project, Kind::project, LayerGroup::overlay, false),
};

} // namespace

const LayerInfo& infoOf(LayerId id) {
    return *std::ranges::find(kLayers, id, &LayerInfo::id);
}

std::span<const LayerInfo> allLayers() {
    return kLayers;
}

std::vector<LayerState> defaultLayers() {
    std::vector<LayerState> states;
    states.reserve(kLayers.size());
    for (const LayerInfo& layer : kLayers) states.push_back({layer.id, layer.visibleAtFirst, 1.0});
    return states;
}

} // namespace geo::carto
