#pragma once

#include "formats/preset.h"

#include <initializer_list>

namespace geo::formats::detail {

// Where a class of a standard holds what its site holds: the fields of a site, read from the names of the standard; and
// its lists, whoever wrote them (barredList). What `more` says goes before.
[[nodiscard]] std::vector<PresetField> heldFields(domain::Kind face, std::initializer_list<PresetField> more = {});

// Where a class that has rows of its own holds its columns.
[[nodiscard]] std::vector<PresetField> ownFields(domain::Kind kind);

} // namespace geo::formats::detail
