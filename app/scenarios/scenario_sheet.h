#pragma once

#include "domain/scenario.h"
#include "tables/sheet.h"

#include <vector>

namespace app::scenarios {

// Name, day, author and note of each.
[[nodiscard]] tables::Sheet scenarioSheet(const std::vector<geo::domain::Scenario>& scenarios);

} // namespace app::scenarios
