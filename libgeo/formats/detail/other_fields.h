#pragma once

#include "formats/detail/place_reader.h"
#include "formats/preset.h"
#include "formats/source.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace geo::formats::detail {

// Whether rows of this kind, read by this preset, keep what no attribute takes: those of a standard, or with a face.
[[nodiscard]] bool keepsOtherFields(domain::Kind kind, const Preset* preset);

// What becomes of the fields of a source, by their positions.
struct TakenFields {
    std::map<std::size_t, std::size_t> attributes; // field -> attribute of the record that its text is read into
    std::set<std::size_t> columns;                 // texts kept as they are by a face
    std::set<std::size_t> places;                  // what the geometry was made of
};

// Gathers what a row says that its record does not hold: fields without an attribute, texts that could not be read as a
// value or as a place, a geometry of which only a part was taken.
class OtherFields {
public:
    OtherFields(const SourceInfo& info, domain::Kind kind, const Preset* preset, TakenFields taken);

    // As domain::kOtherFields has it; "" for nothing. A geometry that was reduced stands under the name of the
    // standard's field for it as "SRID=<epsg>;<well-known text>". Linear in the fields.
    [[nodiscard]] std::string jsonOf(const SourceRow& row, const domain::Record& record, const Placed& placed,
                                     int epsg) const;

private:
    [[nodiscard]] bool isLeftOver(std::size_t field, const SourceRow& row, const domain::Record& record,
                                  const Placed& placed) const;

    const SourceInfo& m_info;
    TakenFields m_taken;
    std::string m_place; // name of the field for the place in the standard
};

// The polygon that a text says; nothing for another text.
[[nodiscard]] std::optional<geom::Geometry> polygonIn(std::string_view text);

} // namespace geo::formats::detail
