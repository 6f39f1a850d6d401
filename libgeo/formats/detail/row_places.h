#pragma once

#include "formats/detail/place_reader.h"
#include "formats/preset.h"

#include <optional>
#include <string_view>

namespace geo::formats::detail {

// The place of a row by its geometry or, where the preset knows better, by its fields. Not shared between threads.
class RowPlaces {
public:
    // `preset` may be null, and outlives this. Errors: those of PlaceReader::create.
    [[nodiscard]] static Result<RowPlaces> create(domain::Kind kind, const Preset* preset, int fromEpsg, int toEpsg);

    // As PlaceReader::place. A row without geometry is put where the preset's codes say; a point that stands for an
    // outline gives no shape, and geometryEmpty says what was found.
    [[nodiscard]] Placed place(geom::Geometry geometry, std::string_view location, const FieldText& text) const;

private:
    RowPlaces(const Preset* preset, PlaceReader given, std::optional<PlaceReader> ofCodes);

    const Preset* m_preset;
    PlaceReader m_given;
    std::optional<PlaceReader> m_ofCodes;
};

} // namespace geo::formats::detail
