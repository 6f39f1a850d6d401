#pragma once

#include "analysis/matching/surroundings.h"
#include "domain/results/match.h"

#include <optional>
#include <span>
#include <vector>

namespace geo::analysis {

// One project beside one space: what a rule is asked about.
struct Pair {
    const domain::Project& project;
    const domain::Site& site;
    const domain::Space& space;
    const Surroundings& around;
};

// One hard rule. `ask` is pure, and gives nothing where the project does not ask it; the answer's `rule` is set by the
// one who asks. What each rule compares, and where its value comes from, is told beside its row in eligibility.cpp.
//   - A minimum, maximum, budget, list of kinds, tenures or communes is asked when it is set; a feature (ground floor,
//     water...) when it is required: preferred only ranks, and so does what Project::preferredNeeds names.
//   - The life cycle is asked of every site.
//   - Of a project without dates or duration, or whose dates only rank, only that what is known of the availability
//   lets it start on some day.
struct EligibilityRule {
    domain::Rule rule;
    std::optional<domain::RuleAnswer> (*ask)(const Pair&);
};

// Every rule, in the order of domain::Rule.
[[nodiscard]] std::span<const EligibilityRule> eligibilityRules();

// The answers to every rule that the project asks, in the order of the rules.
[[nodiscard]] std::vector<domain::RuleAnswer> eligibilityAnswers(const Pair& pair);

// No rule is broken, nor, where `unknownExcludes`, unknown.
[[nodiscard]] bool isEligible(std::span<const domain::RuleAnswer> answers, bool unknownExcludes);

// How many rules the space leaves unanswered.
[[nodiscard]] std::size_t unknownAnswers(std::span<const domain::RuleAnswer> answers);

// Whether what is offered of an occupied site may be shared with its occupant. Premises of the kind shared are occupied
// by nature: any half-day on offer will do. A transitional site is shared where a part of the week (1 to 13 half-days)
// is on offer; the whole week (14) there is what the occupant has. Other kinds are not shared. Nothing: not known.
[[nodiscard]] std::optional<bool> isShareable(const domain::Site& site, const domain::Space& space);

} // namespace geo::analysis
