#pragma once

#include "carto/layer.h"
#include "geom/geometry.h"
#include "geom/packed_index.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace geo::carto {

// A row as the map sees it.
struct Feature {
    std::int64_t id = 0;     // of the row
    geom::Geometry geometry; // metres of the workspace's CRS
    geom::BoxM box;
    std::string label;    // its name
    std::string sublabel; // its code, where both are drawn (QPV), or its class (zone: CNIG TYPEZONE)
    double number = 0.0;  // what a graduated layer is coloured by (residents)
};

// The rows of a layer, with an index over their boxes. Immutable: shared between threads.
struct LayerData {
    LayerId id = LayerId::commune;
    std::vector<Feature> features;
    geom::PackedIndex index;
    geom::BoxM covered;     // of a layer read by box: what was asked; else empty, the layer is whole
    std::int64_t total = 0; // rows of the layer in the workspace
};

[[nodiscard]] LayerData indexed(LayerData data); // computes boxes and index

// What a published map prints of a dataset.
struct SourceNote {
    std::string name;
    std::string source;
    std::string licence;
    std::string vintage;
    domain::Kind kind = domain::Kind::commune;
    bool illustrative = false;
    friend bool operator==(const SourceNote&, const SourceNote&) = default;
};

// All that is needed to draw a map of a workspace, taken at one instant.
struct MapSnapshot {
    int epsg = 0;
    std::string workspaceName;
    std::map<LayerId, std::shared_ptr<const LayerData>> layers;
    std::vector<SourceNote> sources;

    [[nodiscard]] bool isIllustrative() const; // any source is
    // Box of all that is placed on the territory: communes if there are, else everything.
    [[nodiscard]] geom::BoxM extent() const;
};

// What a feature shows beside its style: the outcome of a match.
struct Mark {
    bool selected = false;
    bool ineligible = false;
    std::size_t rank = 0; // 0: none
    double score = -1.0;  // 0..1; negative: none
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct FeatureRef {
    LayerId layer = LayerId::commune;
    std::int64_t id = 0;
    friend auto operator<=>(const FeatureRef&, const FeatureRef&) = default;
};

using Marks = std::map<FeatureRef, Mark>;

} // namespace geo::carto
