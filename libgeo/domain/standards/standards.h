#pragma once

#include "domain/standard.h"

#include <span>
#include <utility>

namespace geo::domain::detail {

// One table a class of a standard, in a file of its own.
[[nodiscard]] std::span<const StandardField> fricheFields();
[[nodiscard]] std::span<const StandardField> terrainEcoFields();
[[nodiscard]] std::span<const StandardField> siteEcoFields();
[[nodiscard]] std::span<const StandardField> poleEcoFields();
[[nodiscard]] std::span<const StandardField> etablissementFields();

// Columns of dates or years, of which the first may not come after the second.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> orderedPairs(Kind kind);

} // namespace geo::domain::detail
