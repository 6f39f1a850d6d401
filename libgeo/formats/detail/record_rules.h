#pragma once

#include "domain/record.h"
#include "formats/preset.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace geo::formats::detail {

// The fields that `complete` looks at beside the mapped ones.
[[nodiscard]] std::span<const std::string_view> consultedNames(domain::Kind kind);

// Fills what a row says by other means than a field for it, never what it has: the identifier of a parcel from its
// commune, prefix, section and number; the code of an IRIS from commune and number; the generation of a QPV and the
// commune of a parcel or an IRIS from their code; who may use a street from OpenStreetMap's tags; a name that the kind
// needs from its code; the kind of a site from the wording of its use (CNIG Friches), else available land.
void complete(domain::Record& record, const FieldText& text);

// The part of `complete` that is about parcels, for the presets of the cadastre.
void completeParcel(domain::Record& record, const FieldText& text);

// A street of OpenStreetMap whose one way runs against its line.
[[nodiscard]] bool runsBackwards(domain::Kind kind, const FieldText& text);

} // namespace geo::formats::detail
