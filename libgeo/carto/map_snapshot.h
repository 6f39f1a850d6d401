#pragma once

#include "carto/layer_data.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace geo::carto {

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
    geom::BoxM unread{}; // where the rows of layers lie that are read by box; looked for where nothing else has a place

    [[nodiscard]] bool isIllustrative() const; // any source is
    // Box of all that is placed on the territory: communes if there are, else everything; `unread` where that is
    // nothing.
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
