#pragma once

#include "cli/answer.h"
#include "domain/results/access.h"
#include "text/language.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace app::cli {

// The areas that an answer is about: those of a kind, or, where none is asked for, all but IRIS.
using AreaChoice = std::optional<geo::domain::AreaKind>;

[[nodiscard]] Json coverageJson(const geo::domain::CoverageReport& report, AreaChoice by);
[[nodiscard]] Json changeJson(const geo::domain::CoverageChange& change, AreaChoice by);
[[nodiscard]] Json accessJson(const geo::domain::AccessReport& report, AreaChoice by);

// Tables: areas, equity, targets. What the reader should know beside them is in the notes.
[[nodiscard]] Answer coverageText(const geo::domain::CoverageReport& report, AreaChoice by,
                                  const text::Language& language);
[[nodiscard]] QString changeText(const geo::domain::CoverageChange& change, AreaChoice by,
                                 const text::Language& language);
[[nodiscard]] Answer accessText(const geo::domain::AccessReport& report, AreaChoice by, const text::Language& language);

[[nodiscard]] QStringList notesOf(const std::vector<geo::Diagnostic>& diagnostics, const text::Language& language);

} // namespace app::cli
