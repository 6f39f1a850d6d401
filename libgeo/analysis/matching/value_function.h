#pragma once

#include "domain/results/match.h"

#include <optional>

namespace geo::analysis {

// The value of a measure, 0..1. The measure may be infinite.
[[nodiscard]] double valueAt(const domain::ValueFunction& function, double measure);

// The least and the greatest value on the interval, both reached.
[[nodiscard]] domain::CriterionValue valueOver(const domain::ValueFunction& function, const domain::Measure& measure);

// The straight line from 0 at `zeroAt` to 1 at `oneAt`; where they are the same, 1 at it and on its better side only.
[[nodiscard]] domain::ValueFunction linearOrStep(double zeroAt, double oneAt, bool upwards);

} // namespace geo::analysis
