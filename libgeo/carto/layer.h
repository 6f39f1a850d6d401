#pragma once

#include "domain/codes.h"
#include "domain/kind.h"
#include "domain/site.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::carto {

// What the map can show. Sites are split by kind: each is told apart by shape as well as by colour.
enum class LayerId : std::uint8_t {
    population,
    zone,
    hazard,
    iris,
    street,
    parcel,
    commune,
    qpv,
    amenity,
    thirdPlace,
    availableLand,
    transitional,
    thirdPlaceCandidate,
    sharedPremises,
    rooftop,
    project
};

enum class LayerGroup : std::uint8_t { overlay, context, base };
} // namespace geo::carto

template <>
struct geo::domain::Codes<geo::carto::LayerGroup> {
    static constexpr std::array<std::string_view, 3> kTexts = {"overlay", "context", "base"};
};

template <>
struct geo::domain::Codes<geo::carto::LayerId> {
    static constexpr std::array<std::string_view, 16> kTexts = {"population",
                                                                "zone",
                                                                "hazard",
                                                                "iris",
                                                                "street",
                                                                "parcel",
                                                                "commune",
                                                                "qpv",
                                                                "amenity",
                                                                "third_place",
                                                                "available_land",
                                                                "transitional",
                                                                "third_place_candidate",
                                                                "shared_premises",
                                                                "rooftop",
                                                                "project"};
};

namespace geo::carto {

// What is constant of a layer.
struct LayerInfo {
    LayerId id;
    domain::Kind kind;                        // whose rows it shows
    std::optional<domain::SiteKind> siteKind; // of a site layer
    LayerGroup group;
    bool visibleAtFirst;
    double minScaleDenominator; // drawn only from 1:maxScaleDenominator (far) ...
    double maxScaleDenominator; // ... to 1:minScaleDenominator (near); 0 and infinity: always
    bool readByBox;             // too many rows to hold: only those in view are read
};

[[nodiscard]] const LayerInfo& infoOf(LayerId id);
[[nodiscard]] std::span<const LayerInfo> allLayers(); // bottom first

struct LayerStyle;

// How the user shows a layer. The order of a list of these is the drawing order, bottom first.
struct LayerState {
    LayerId id = LayerId::commune;
    bool visible = true;
    double opacity = 1.0;                      // 0..1
    std::string group{};                       // that the user made; "": the layer's own
    std::string filter{};                      // expression over its rows (domain/expression.h); "": all
    bool labels = true;                        // where its style has any
    std::shared_ptr<const LayerStyle> style{}; // null: the one it has by default
    friend bool operator==(const LayerState&, const LayerState&); // styles by what they say
};

[[nodiscard]] std::vector<LayerState> defaultLayers();

} // namespace geo::carto
