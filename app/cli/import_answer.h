#pragma once

#include "cli/answer.h"
#include "text/language.h"
#include "usecase/import_source.h"

#include <string>
#include <string_view>

namespace app::cli {

// {dataset, kind, preset, epsg, encoding, read, kept, repaired, rejected, seconds, diagnostics:[{code, severity, row,
// key?, args}], mapping:[{attribute, field}]}; `dataset` is null after a dry run, `more_diagnostics` counts those
// beyond the list where there are any.
[[nodiscard]] Json importJson(const geo::usecase::ImportOutcome& outcome);
[[nodiscard]] std::string importText(const geo::usecase::ImportOutcome& outcome, const text::Language& language);

} // namespace app::cli
