#include "formats/detail/row_places.h"

namespace geo::formats::detail {

namespace {

bool isPoint(const geom::Geometry& geometry) {
    return std::holds_alternative<geom::PointM>(geometry) || std::holds_alternative<geom::MultiPoint>(geometry);
}

} // namespace

RowPlaces::RowPlaces(const Preset* preset, PlaceReader given, std::optional<PlaceReader> ofCodes)
    : m_preset(preset)
    , m_given(std::move(given))
    , m_ofCodes(std::move(ofCodes)) {}

Result<RowPlaces> RowPlaces::create(domain::Kind kind, const Preset* preset, int fromEpsg, int toEpsg) {
    GEO_ASSIGN(PlaceReader given, PlaceReader::create(kind, fromEpsg, toEpsg));
    std::optional<PlaceReader> ofCodes;
    if (preset && preset->place) {
        GEO_ASSIGN(ofCodes, PlaceReader::create(kind, preset->placeEpsg, toEpsg));
    }
    return RowPlaces{preset, std::move(given), std::move(ofCodes)};
}

Placed RowPlaces::place(geom::Geometry geometry, std::string_view location, const FieldText& text) const {
    if (m_preset && m_preset->isPointForOutline && isPoint(geometry)) {
        Placed placed = m_given.place({}, location);
        for (Diagnostic& diagnostic : placed.diagnostics)
            diagnostic.arguments.push_back({"found", std::string{geom::name(geom::typeOf(geometry))}});
        return placed;
    }
    if (m_ofCodes && geom::isEmpty(geometry)) return m_ofCodes->place(m_preset->place(text), location);
    return m_given.place(std::move(geometry), location);
}

} // namespace geo::formats::detail
