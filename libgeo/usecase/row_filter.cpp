#include "usecase/row_filter.h"

#include <fmt/format.h>

namespace geo::usecase {

using carto::LayerId;
using domain::Kind;

std::string ownRows(LayerId layer) {
    const carto::LayerInfo& info = carto::infoOf(layer);
    return info.siteKind ? fmt::format("kind = '{}'", domain::codeOf(*info.siteKind)) : std::string{};
}

RowFilter rowFilter(const MapDesign& design, Kind kind) {
    RowFilter out;
    for (const LayerDesign& layer : design.layers) {
        const LayerId id = layer.id;
        if (carto::infoOf(id).kind != kind || layer.filter.empty()) continue;
        const std::string own = ownRows(id);
        const std::string part = own.empty() ? layer.filter : fmt::format("(not {} or ({}))", own, layer.filter);
        if (auto parsed = domain::Expression::parse(part, kind); !parsed) {
            out.unusable.push_back({id, std::move(parsed).error()});
            continue;
        }
        out.layers.push_back(id);
        out.expression += (out.expression.empty() ? "" : " and ") + part;
    }
    return out;
}

Result<RowFilter> readRowFilter(const Desk& desk, Kind kind) {
    GEO_ASSIGN(const MapDesign design, readDesign(desk));
    return rowFilter(design, kind);
}

Result<std::vector<std::int64_t>> numbersWhere(const Desk& desk, Kind kind, const std::string& expression,
                                               JobControl& job) {
    GEO_ASSIGN(const auto condition, domain::Expression::parse(expression, kind));
    std::vector<std::int64_t> numbers;
    const auto keep = [&](domain::Record&& record) -> Result<void> {
        if (condition.matches(record)) numbers.push_back(record.id);
        return {};
    };
    GEO_TRY(desk.workspace().forEach(kind, {.withShapes = false}, keep, job));
    return numbers;
}

} // namespace geo::usecase
