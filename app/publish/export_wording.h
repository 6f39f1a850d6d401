#pragma once

#include "text/language.h"
#include "usecase/export_rows.h"

namespace app::publish {

// The words of exported tables: headings with units, labels for codes, names of sheets.
[[nodiscard]] geo::usecase::Wording exportWording();

} // namespace app::publish
