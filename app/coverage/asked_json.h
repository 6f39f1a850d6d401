#pragma once

#include "coverage/coverage_work.h"

#include <QString>

// What is asked of coverage as one line of the settings, without what is of one workspace.
namespace app::coverage {

[[nodiscard]] QString toJson(const Asked& asked);
// What makes no sense is as the program has it.
[[nodiscard]] Asked askedFromJson(const QString& json);

[[nodiscard]] QString toJson(const geo::domain::CatchmentParams& params);
[[nodiscard]] geo::domain::CatchmentParams catchmentParamsFromJson(const QString& json);

} // namespace app::coverage
