#pragma once

#include "base/diagnostic.h"
#include "base/error.h"
#include "text/language.h"

#include <QString>

// The sentences for the codes of libgeo, in the language of the installed Translations. They say what, where, why and
// what to do, in that order. A message of a library stands only in parentheses behind one of ours.
namespace app::text {

[[nodiscard]] QString sentence(const geo::Error& error, const Language& language);

// Several at once (geo::domain::violations), a line each.
[[nodiscard]] QString sentences(const std::vector<geo::Error>& errors, const Language& language);

// What was found in the data, without where (a table has a column for it).
[[nodiscard]] QString sentence(const geo::Diagnostic& diagnostic, const Language& language);

// Where it was found: "Row 12 (44109)"; "Whole file".
[[nodiscard]] QString whereText(const geo::Diagnostic& diagnostic, const Language& language);

// The reason of a rejected value, given as the name of an ErrorCode: "not a number". Other texts are left as they are.
[[nodiscard]] QString reasonText(std::string_view reason);

} // namespace app::text
