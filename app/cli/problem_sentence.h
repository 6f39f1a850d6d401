#pragma once

#include "text/language.h"
#include "usecase/desk.h"

#include <QString>

namespace app::cli {

using Problem = decltype(geo::usecase::CheckReport::problems)::value_type;

// What is wrong in a workspace, in a sentence.
[[nodiscard]] QString problemSentence(const Problem& problem, const text::Language& language);

} // namespace app::cli
