#pragma once

#include "cli/answer.h"
#include "text/language.h"
#include "usecase/export_rows.h"

#include <QString>

namespace app::cli {

// A table of figures as a person reads it, with the headings that it has.
[[nodiscard]] QString tableText(const geo::usecase::Table& table, const text::Language& language);

} // namespace app::cli
