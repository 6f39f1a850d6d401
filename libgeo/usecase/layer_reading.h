#pragma once

#include "carto/layer_data.h"
#include "domain/expression.h"
#include "store/read_options.h"
#include "usecase/site_periods.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::usecase {

// The rows of a kind on their way into the layers that show it: sites are parted into five, each with its own style and
// filter, in one reading.
class LayerReading {
public:
    // Errors: expressionInvalid, attributeUnknown with the `layer`.
    [[nodiscard]] static Result<LayerReading> create(domain::Kind kind, std::span<const carto::LayerState> layers,
                                                     const std::optional<geom::BoxM>& box);

    // By which sites are there on a day, beside their windows; it outlives the reading. Without it, by windows alone.
    void setSitePeriods(const SitePeriods& periods) { m_sitePeriods = &periods; }
    [[nodiscard]] const store::FeatureQuery& query() const { return m_query; }
    void add(store::FeatureRow&& row);
    // The layers that were asked for, those without rows among them. It is empty afterwards.
    [[nodiscard]] std::map<carto::LayerId, carto::LayerBuilder> taken();

private:
    using Column = std::optional<std::size_t>; // in FeatureRow::values

    struct Layer {
        carto::LayerBuilder builder;
        Column category;
        Column number;
        Column label;
        bool withCode = false;
        std::optional<domain::Expression> filter;
        std::vector<std::pair<std::size_t, std::size_t>> filtered; // field of the kind, column
        std::int64_t seen = 0;
    };

    [[nodiscard]] Result<void> addLayer(const carto::LayerState& state);
    [[nodiscard]] Result<std::size_t> columnOf(std::string_view field);
    [[nodiscard]] Result<Column> columnIfAny(const std::string& field);
    [[nodiscard]] bool passes(const Layer& layer, const store::FeatureRow& row);
    [[nodiscard]] Layer* layerOf(const store::FeatureRow& row);

    store::FeatureQuery m_query;
    std::map<carto::LayerId, Layer> m_layers;
    Column m_siteKind;
    Column m_windows;
    const SitePeriods* m_sitePeriods = nullptr;
    domain::Record m_tested; // with the values that filters look at
};

} // namespace geo::usecase
