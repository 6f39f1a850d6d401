#pragma once

#include "analysis/matching/eligibility.h"
#include "analysis/matching/space_facts.h"
#include "domain/results/match.h"
#include "domain/value.h"

#include <array>
#include <optional>
#include <span>

namespace geo::analysis {

// What each criterion measures of a space, and the value function it has unless the project chooses another: onto 0..1
// with 1 the best. A measure that hangs on something not known is the interval of what it may be, and so is its value.
// A criterion for which the project states nothing to measure by tells nothing apart: it is 1 for all. "Only ranks":
// the need is among Project::preferredNeeds.
//
//   area            m2: 1 at the ideal, linear to 0 at the minimum (0 m2 without one, or where it only ranks) and at
//   the
//                   maximum (else twice the ideal). Without an ideal: 1 from the minimum, a step (linear from 0 m2
//                   where it only ranks); with a maximum 1 up to it, linear to 0 at twice the maximum.
//   rent            EUR a m2 and year: 1 for nothing, linear to 0 at the highest rent (twice it where it only ranks).
//                   Without one, EUR a year: rent and charges, linear to 0 at the budget.
//   availability    share: half for the delay after the first day asked: 1 for none, linear to 0 at the latest start
//                   (else 365 days later); half for the months beyond the duration asked: 0 for none, linear to 1 at as
//                   many again. Without a duration the delay alone. The best of the openings; 0 without one.
//   qpv             m to the nearest priority neighbourhood, 1,000 at most: 1 inside, linear to 0 at 1,000 m.
//   proximity       m from the anchor (anchorDistance): 1 at it, linear to 0 at the reach (else 10 km).
//   readiness       share by the life cycle: mobilisable 1; secured, or occupied and shareable, 0.75; under study 0.5;
//                   identified and reserved 0.25; occupied and released 0.
//   equipment       share of the preferred features that the space has.
//   slots           half-days of the week: linear from 0 at what is asked (else 0) to 1 at the whole week.
//   cost            EUR a year, rent and charges of the area taken: 1 for nothing, linear to 0 at the budget; where the
//                   budget only ranks, 1 within it, linear to 0 at twice the budget.
//   ceiling_height  m; floor_load kg/m2; power kW: 1 from what is asked on, linear from 0 at half of it.
//   noise           dB: 1 up to the most allowed, linear to 0 at 10 dB more (which is heard as twice as loud).
//   tenure, commune, space_kind
//                   share: 1 for one of those asked, else 0.
struct CriterionRow {
    domain::Criterion criterion;
    domain::Measure (*measure)(const ProjectFacts&, const SpaceFacts&);
    std::optional<domain::ValueFunction> (*usual)(const ProjectFacts&);
    domain::Unit unit; // of the measure; of rent without a highest rent, see unitOf
};

// Every criterion, in the order of domain::Criterion.
[[nodiscard]] std::span<const CriterionRow> criteria();

[[nodiscard]] domain::Unit unitOf(domain::Criterion criterion, const ProjectFacts& project);
using Functions = std::array<std::optional<domain::ValueFunction>, domain::kCriterionCount>;

// Those chosen, else the usual ones of the project.
[[nodiscard]] Functions functionsInForce(const ProjectFacts& project, const Functions& chosen);

using Measures = std::array<domain::Measure, domain::kCriterionCount>;
using Values = std::array<domain::CriterionValue, domain::kCriterionCount>;
[[nodiscard]] Measures measuresOf(const ProjectFacts& project, const SpaceFacts& space);
[[nodiscard]] Values valuesOf(const Measures& measures, const Functions& functions);

// The values under the usual functions.
[[nodiscard]] Values criterionValues(const Pair& pair);

} // namespace geo::analysis
