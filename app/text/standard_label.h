#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace app::text {

// What the reader calls a column of an official standard's class ("terr_maitrise_fonc": "Land control"), with the unit
// that the standard gives it; none where it is no such column.
[[nodiscard]] std::optional<QString> standardLabel(std::string_view column);

} // namespace app::text
