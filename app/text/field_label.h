#pragma once

#include "domain/record.h"

#include <QString>

namespace app::text {

// What the reader calls a field: "Rent". Without a unit. A field without words (there is a test that none is) goes by
// its name.
[[nodiscard]] QString label(const geo::domain::FieldInfo& field);
[[nodiscard]] QString label(std::string_view fieldName);

// The label with the unit, for the head of a column: "Rent (€/m²/year)".
[[nodiscard]] QString heading(const geo::domain::FieldInfo& field);

// "m²", "€/m²/an", "half-days a week"; "" where there is none.
[[nodiscard]] QString unitText(geo::domain::Unit unit);

// What a shape of a row is called: "Outline".
[[nodiscard]] QString label(const geo::domain::ShapeInfo& shape);

} // namespace app::text
