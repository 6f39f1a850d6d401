#pragma once

#include "carto/map_snapshot.h"

#include <memory>
#include <utility>
#include <vector>

// Maps small enough to be checked by hand.
namespace synthetic {

inline geo::geom::Polygon square(double x, double y, double side) {
    return {{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}};
}

inline geo::carto::LayerData layerOf(geo::carto::LayerId id, const std::vector<geo::carto::Feature>& features) {
    geo::carto::LayerBuilder builder{id};
    for (const geo::carto::Feature& feature : features) builder.add(feature);
    return builder.built();
}

inline std::shared_ptr<const geo::carto::LayerData> shared(geo::carto::LayerData data) {
    return std::make_shared<const geo::carto::LayerData>(std::move(data));
}

// Four communes of 2 km that fill a square of 4 km with its corner at 350000 6685000, and a site of 200 m in the middle
// of each: 1 and 2 (below) available land, 3 and 4 (above) transitional.
inline std::shared_ptr<geo::carto::MapSnapshot> fourCommunes() {
    using geo::carto::LayerId;
    constexpr double kX = 350'000.0;
    constexpr double kY = 6'685'000.0;
    std::vector<geo::carto::Feature> communes;
    std::vector<geo::carto::Feature> land;
    std::vector<geo::carto::Feature> transitional;
    for (int i = 0; i < 4; ++i) {
        const double x = kX + 2'000.0 * (i % 2);
        const double y = kY + 2'000.0 * (i / 2);
        communes.push_back({10 + i, square(x, y, 2'000.0), {}, "Commune " + std::to_string(i + 1), "", 0.0});
        auto& sites = i < 2 ? land : transitional;
        sites.push_back(
            {1 + i, square(x + 900.0, y + 900.0, 200.0), {}, "Site <" + std::to_string(i + 1) + ">", "", 0.0});
    }
    auto map = std::make_shared<geo::carto::MapSnapshot>();
    map->epsg = 2154;
    map->workspaceName = "Four communes";
    map->layers[LayerId::commune] = shared(layerOf(LayerId::commune, std::move(communes)));
    map->layers[LayerId::availableLand] = shared(layerOf(LayerId::availableLand, std::move(land)));
    map->layers[LayerId::transitional] = shared(layerOf(LayerId::transitional, std::move(transitional)));
    map->sources.push_back({"Communes", "Drawn for a test", "", "2026", geo::domain::Kind::commune, true});
    return map;
}

// Sites as points on a grid of `columns` by `columns`, 50 m apart, numbered from 1 along the rows.
inline std::shared_ptr<geo::carto::MapSnapshot> gridOfPoints(int columns) {
    std::vector<geo::carto::Feature> sites;
    for (int i = 0; i < columns * columns; ++i)
        sites.push_back({i + 1,
                         geo::geom::PointM{1'000.0 + 50.0 * (i % columns), 2'000.0 + 50.0 * (i / columns)},
                         {},
                         "",
                         "",
                         0.0});
    auto map = std::make_shared<geo::carto::MapSnapshot>();
    map->epsg = 2154;
    map->workspaceName = "Grid";
    map->layers[geo::carto::LayerId::rooftop] = shared(layerOf(geo::carto::LayerId::rooftop, std::move(sites)));
    return map;
}

} // namespace synthetic
