#include "usecase/layer_reading.h"

#include <algorithm>

namespace geo::usecase {
namespace {

using carto::LayerId;
using domain::Kind;
using domain::Value;

double numberIn(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return carto::kNoNumber;
}

// What is no period is no reason to hide the row.
std::vector<Period> periodsIn(const Value& value) {
    std::vector<Period> periods;
    for (const std::string& part : domain::listParts(domain::toText(value)))
        if (const auto period = parsePeriod(part)) periods.push_back(*period);
    return periods;
}

// Sites of a kind that is not known are shown as land.
LayerId layerOfSite(const std::string& siteKind) {
    for (const carto::LayerInfo& info : carto::allLayers())
        if (info.siteKind && domain::codeOf(*info.siteKind) == siteKind) return info.id;
    return LayerId::availableLand;
}

} // namespace

Result<LayerReading> LayerReading::create(Kind kind, std::span<const carto::LayerState> layers,
                                          const std::optional<geom::BoxM>& box) {
    LayerReading reading;
    reading.m_query.kind = kind;
    reading.m_query.box = box;
    reading.m_tested = domain::emptyRecord(kind);
    if (kind == Kind::site) {
        GEO_ASSIGN(reading.m_siteKind, reading.columnOf("kind"));
        GEO_ASSIGN(reading.m_windows, reading.columnOf("windows"));
    }
    for (const carto::LayerState& state : layers) {
        auto added = reading.addLayer(state);
        if (added) continue;
        Error error = std::move(added).error();
        error.arguments.push_back({"layer", std::string{domain::codeOf(state.id)}});
        return std::unexpected(std::move(error));
    }
    return reading;
}

Result<void> LayerReading::addLayer(const carto::LayerState& state) {
    const carto::LayerFields fields = carto::fieldsOf(state);
    Layer layer{carto::LayerBuilder{state.id}, {}, {}, {}, fields.withCode, {}, {}};
    GEO_ASSIGN(layer.category, columnIfAny(fields.category));
    GEO_ASSIGN(layer.number, columnIfAny(fields.number));
    GEO_ASSIGN(layer.label, columnIfAny(fields.label));
    if (!fields.filter.empty()) {
        GEO_ASSIGN(layer.filter, domain::Expression::parse(fields.filter, m_query.kind));
        for (const std::size_t field : layer.filter->fields()) {
            GEO_ASSIGN(const std::size_t column, columnOf(domain::infoOf(m_query.kind).fields[field].name));
            layer.filtered.emplace_back(field, column);
        }
    }
    layer.builder.setFields(fields);
    layer.builder.setCovered(m_query.box.value_or(geom::BoxM{}));
    m_layers.emplace(state.id, std::move(layer));
    return {};
}

Result<std::size_t> LayerReading::columnOf(std::string_view field) {
    GEO_TRY(domain::infoOf(m_query.kind).indexOf(field));
    std::vector<std::string>& columns = m_query.fields;
    const auto found = std::ranges::find(columns, field);
    const auto position = static_cast<std::size_t>(found - columns.begin());
    if (found == columns.end()) columns.emplace_back(field);
    return position;
}

Result<LayerReading::Column> LayerReading::columnIfAny(const std::string& field) {
    if (field.empty()) return Column{};
    return transformed(columnOf(field), [](std::size_t column) { return Column{column}; });
}

bool LayerReading::passes(const Layer& layer, const store::FeatureRow& row) {
    if (!layer.filter) return true;
    m_tested.id = row.id;
    for (const auto& [field, column] : layer.filtered) m_tested.values[field] = row.values[column];
    return layer.filter->matches(m_tested);
}

LayerReading::Layer* LayerReading::layerOf(const store::FeatureRow& row) {
    if (!m_siteKind) return m_layers.empty() ? nullptr : &m_layers.begin()->second;
    const auto found = m_layers.find(layerOfSite(domain::toText(row.values[*m_siteKind])));
    return found == m_layers.end() ? nullptr : &found->second;
}

void LayerReading::add(store::FeatureRow&& row) {
    Layer* layer = layerOf(row);
    if (layer == nullptr) return;
    ++layer->seen;
    if (!passes(*layer, row)) return;
    carto::Feature feature;
    feature.id = row.id;
    feature.geometry = std::move(row.geometry);
    if (layer->label)
        feature.label = domain::toText(row.values[*layer->label]);
    else
        feature.label = row.name.empty() ? row.key : std::move(row.name);
    if (layer->withCode) feature.sublabel = std::move(row.key);
    if (layer->category) feature.category = domain::toText(row.values[*layer->category]);
    if (layer->number) feature.number = numberIn(row.values[*layer->number]);
    if (m_windows) feature.when = periodsIn(row.values[*m_windows]);
    if (m_sitePeriods) feature.when = m_sitePeriods->shown(row.id, std::move(feature.when));
    layer->builder.add(feature);
}

std::map<LayerId, carto::LayerBuilder> LayerReading::taken() {
    std::map<LayerId, carto::LayerBuilder> builders;
    for (auto& [id, layer] : m_layers) {
        layer.builder.setTotal(layer.seen);
        builders.emplace(id, std::move(layer.builder));
    }
    m_layers.clear();
    return builders;
}

} // namespace geo::usecase
