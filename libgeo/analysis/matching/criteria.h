#pragma once

#include "analysis/matching/eligibility.h"
#include "domain/results/match.h"

#include <array>
#include <span>

namespace geo::analysis {

// The value functions of the ranking, onto 0..1 with 1 the best. A value that hangs on something not known is the
// interval of what it may be. A criterion for which the project states nothing to measure by tells nothing apart: it is
// 1 for all.
//
//   area          1 at the ideal, linear to 0 at the minimum (else 0 m2) and at the maximum (else twice the ideal).
//   Without
//                 an ideal: 1 from the minimum to the maximum, 0 below, linear to 0 at twice the maximum.
//   rent          1 for nothing, linear to 0 at the highest rent; without one, rent and charges against the budget.
//   availability  half for the delay after the first day asked: 1 for none, linear to 0 at the latest start (else 365
//                 days later); half for the months beyond the duration asked: 0 for none, linear to 1 at as many again.
//                 Without a duration the delay alone. The best of the openings; 0 without one.
//   qpv           1 in a priority neighbourhood, linear to 0 at 1,000 m from the nearest.
//   proximity     1 at the anchor, linear to 0 at the reach (else 10 km), as the crow flies.
//   readiness     by the life cycle: mobilisable 1; secured, or occupied and shareable, 0.75; under study 0.5;
//   identified
//                 and reserved 0.25; occupied and released 0.
//   equipment     share of the preferred features that the space has.
//   slots         half-days of the week beyond those asked (else 0): linear from 0 at what is asked to 1 at the whole
//   week.
struct ValueFunction {
    domain::Criterion criterion;
    domain::CriterionValue (*value)(const Pair&);
};

// Every criterion, in the order of domain::Criterion.
[[nodiscard]] std::span<const ValueFunction> valueFunctions();

[[nodiscard]] std::array<domain::CriterionValue, domain::kCriterionCount> criterionValues(const Pair& pair);

} // namespace geo::analysis
