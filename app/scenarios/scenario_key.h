#pragma once

#include "domain/scenario.h"

#include <QString>

#include <optional>

namespace app::scenarios {

// "kept:Arbitrage": of a scenario among the results that are shown, beside those of the last run.
[[nodiscard]] QString keyOf(const geo::domain::Scenario& scenario);
// The name of the scenario that a key is of; none for another result.
[[nodiscard]] std::optional<QString> nameOf(const QString& key);

} // namespace app::scenarios
