#include "analysis/matching/relaxation.h"

#include "analysis/matching/correction.h"
#include "domain/needs.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>

namespace geo::analysis {

namespace {

using domain::Answer;
using domain::MatchReport;
using domain::Relaxation;
using domain::RelaxationReport;
using domain::RelaxationSet;
using domain::Rule;
using domain::SpaceMatch;

// A space that needs keep out, with the changes of which any one opens it.
struct Shut {
    const SpaceMatch* match = nullptr;
    std::vector<Correction> corrections;
};

// The rules that keep anything out, numbered from 0, so that the sets of them are few.
struct Numbering {
    std::vector<Rule> rules;
    [[nodiscard]] std::uint32_t compact(std::uint32_t bits) const {
        std::uint32_t mask = 0;
        for (std::size_t i = 0; i < rules.size(); ++i)
            if ((bits & bitOf(rules[i])) != 0) mask |= std::uint32_t{1} << i;
        return mask;
    }
    [[nodiscard]] std::uint32_t bits(std::uint32_t mask) const {
        std::uint32_t all = 0;
        for (std::size_t i = 0; i < rules.size(); ++i)
            if ((mask >> i & 1U) != 0) all |= bitOf(rules[i]);
        return all;
    }
};

Numbering numberingOf(const std::vector<Shut>& shut) {
    std::uint32_t bits = 0;
    for (const Shut& each : shut)
        for (const Correction& correction : each.corrections) bits |= correction.rules;
    Numbering numbering;
    for (std::size_t i = 0; i < domain::Codes<Rule>::kTexts.size(); ++i)
        if (const auto rule = static_cast<Rule>(i); (bits & bitOf(rule)) != 0) numbering.rules.push_back(rule);
    return numbering;
}

// How many spaces each set of rules opens, by its mask.
std::vector<std::int32_t> openedBySet(const std::vector<Shut>& shut, const Numbering& numbering) {
    std::vector<std::int32_t> opened(std::size_t{1} << numbering.rules.size());
    for (const Shut& each : shut) {
        std::uint32_t both = 0;
        for (const Correction& correction : each.corrections) {
            const std::uint32_t mask = numbering.compact(correction.rules);
            ++opened[mask];
            both |= mask;
        }
        if (each.corrections.size() == 2) --opened[both]; // either opens it, and it counts once
    }
    for (std::size_t i = 0; i < numbering.rules.size(); ++i)
        for (std::size_t mask = 0; mask < opened.size(); ++mask)
            if ((mask >> i & 1U) != 0) opened[mask] += opened[mask ^ (std::size_t{1} << i)];
    return opened;
}

// The sets that open enough and of which no part does, fewest rules first, then those that open most.
std::vector<std::uint32_t> minimalSets(const std::vector<std::int32_t>& opened, std::int32_t enough, std::size_t most) {
    std::vector<std::uint32_t> sets;
    for (std::uint32_t mask = 1; mask < opened.size(); ++mask) {
        bool isMinimal = opened[mask] >= enough;
        for (std::uint32_t rest = mask; isMinimal && rest != 0; rest &= rest - 1)
            isMinimal = opened[mask ^ (rest & (~rest + 1))] < enough;
        if (isMinimal) sets.push_back(mask);
    }
    std::ranges::sort(sets, [&](std::uint32_t a, std::uint32_t b) {
        const int sizes = std::popcount(a) - std::popcount(b);
        if (sizes != 0) return sizes < 0;
        return opened[a] != opened[b] ? opened[a] > opened[b] : a < b;
    });
    if (sets.size() > most) sets.resize(most);
    return sets;
}

// By the weights of the report, what is not known in its middle: to say which of the opened spaces is the best.
double worthOf(const SpaceMatch& match, const domain::Weights& weights) {
    double worth = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) worth += weights[i] * match.values[i].middle();
    return worth;
}

// A space that a set opens, by the least of its changes within the set.
struct Candidate {
    const SpaceMatch* match = nullptr;
    const Correction* correction = nullptr;
    double worth = 0.0;
};

std::vector<Candidate> candidatesOf(const std::vector<Shut>& shut, std::uint32_t rules,
                                    const domain::Weights& weights) {
    std::vector<Candidate> candidates;
    for (const Shut& each : shut) {
        const Correction* least = nullptr;
        for (const Correction& correction : each.corrections)
            if ((correction.rules & ~rules) == 0 && (!least || correction.effort < least->effort)) least = &correction;
        if (least) candidates.push_back({each.match, least, worthOf(*each.match, weights)});
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        if (a.correction->effort != b.correction->effort) return a.correction->effort < b.correction->effort;
        return a.worth != b.worth ? a.worth > b.worth : a.match->space < b.match->space;
    });
    return candidates;
}

// The need as it would have to become for several spaces at once.
struct Wider {
    bool isGivenUp = false;
    bool isSet = false;
    double number = 0.0;
    std::vector<std::string> items;
    std::int64_t daysEarlier = 0;
    std::int64_t daysLater = 0;

    [[nodiscard]] bool holds(const std::string& item) const { return std::ranges::find(items, item) != items.end(); }

    [[nodiscard]] bool serves(const Demand& demand) const {
        if (isGivenUp) return true;
        if (demand.onlyGivingUp || !isSet) return false;
        if (!demand.items.empty()) return std::ranges::any_of(demand.items, [&](const auto& i) { return holds(i); });
        if (demand.rule == Rule::available) return daysEarlier >= demand.daysEarlier && daysLater >= demand.daysLater;
        return isMinimum(demand.rule) ? number <= demand.number : number >= demand.number;
    }

    void take(const Demand& demand) {
        if (serves(demand)) return;
        isGivenUp = demand.onlyGivingUp;
        if (!demand.items.empty()) items.push_back(demand.items.front());
        daysEarlier = std::max(daysEarlier, demand.daysEarlier);
        daysLater = std::max(daysLater, demand.daysLater);
        number = demand.number;
        isSet = true;
    }
};
using WiderNeeds = std::map<Rule, Wider>;

bool isServed(const Correction& correction, const WiderNeeds& needs) {
    return std::ranges::all_of(correction.demands, [&](const Demand& demand) {
        const auto need = needs.find(demand.rule);
        return need != needs.end() && need->second.serves(demand);
    });
}

std::string proposedText(Rule rule, const Wider& wider, const std::string& needed) {
    if (wider.isGivenUp) return {};
    if (rule == Rule::available) {
        auto span = parsePeriod(needed).value_or(Period{});
        if (span.from) *span.from -= std::chrono::days{wider.daysEarlier};
        if (span.until) *span.until += std::chrono::days{wider.daysLater};
        return isoPeriod(span);
    }
    if (wider.items.empty()) return domain::toText(wider.number);
    return std::accumulate(wider.items.begin(), wider.items.end(), needed,
                           [](std::string list, const std::string& item) { return std::move(list) + "|" + item; });
}

// What the spaces say that the project needs today.
std::string neededOf(const SpaceMatch& match, Rule rule) {
    const auto found = std::ranges::find(match.answers, rule, &domain::RuleAnswer::rule);
    return found == match.answers.end() ? std::string{} : found->needed;
}

RelaxationSet setOf(const std::vector<Shut>& shut, std::uint32_t rules, std::size_t enough,
                    const domain::Weights& weights) {
    std::vector<Candidate> candidates = candidatesOf(shut, rules, weights);
    WiderNeeds needs;
    RelaxationSet set;
    set.opened = candidates.size();
    std::map<Rule, std::string> needed;
    for (const Candidate& each : std::span{candidates}.first(std::min(enough, candidates.size())))
        for (const Demand& demand : each.correction->demands) {
            needs[demand.rule].take(demand);
            needed.emplace(demand.rule, neededOf(*each.match, demand.rule));
        }
    for (const auto& [rule, wider] : needs)
        set.parts.push_back({rule, needed[rule], proposedText(rule, wider, needed[rule])});
    std::erase_if(candidates, [&](const Candidate& each) { return !isServed(*each.correction, needs); });
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::worth);
    for (const Candidate& each : candidates) set.spaces.push_back(each.match->space);
    return set;
}

void count(std::vector<RelaxationReport::Barrier>& barriers, const SpaceMatch& match,
           const std::vector<Correction>& corrections) {
    for (const domain::RuleAnswer& answer : match.answers) {
        if (answer.answer == Answer::met) continue;
        auto found = std::ranges::find(barriers, answer.rule, &RelaxationReport::Barrier::rule);
        if (found == barriers.end()) found = barriers.insert(barriers.end(), {answer.rule});
        ++(answer.answer == Answer::broken ? found->broken : found->unknown);
        if (std::ranges::any_of(corrections, [&](const Correction& c) { return c.rules == bitOf(answer.rule); }))
            ++found->alone;
    }
}

bool isAsked(const SpaceMatch& match, const std::vector<SpaceId>& spaces) {
    return spaces.empty() || std::ranges::find(spaces, match.space) != spaces.end();
}

// Counts what is eligible, beyond and kept out by which rule, and gives what could be opened.
std::vector<Shut> shutSpaces(const MatchReport& report, RelaxationReport& found) {
    std::vector<Shut> shut;
    for (const SpaceMatch& match : report.matches) {
        if (!isAsked(match, found.params.spaces)) continue;
        Shut each{&match, correctionsOf(match, report.params)};
        count(found.barriers, match, each.corrections);
        if (match.eligible)
            ++found.eligible;
        else if (each.corrections.empty())
            ++found.beyond;
        else
            shut.push_back(std::move(each));
    }
    std::ranges::sort(found.barriers, [](const auto& a, const auto& b) {
        if (a.alone != b.alone) return a.alone > b.alone;
        return a.broken != b.broken ? a.broken > b.broken : a.rule < b.rule;
    });
    return shut;
}

// Only the ends that move: a start that was not stated stays so.
Result<void> widenDates(domain::Project& project, const Relaxation& part) {
    GEO_ASSIGN(const Period before, parsePeriod(part.needed));
    GEO_ASSIGN(const Period after, parsePeriod(part.proposed));
    if (after.from != before.from) project.startEarliest = after.from;
    if (after.until != before.until) project.startLatest = after.until;
    return {};
}

} // namespace

Result<RelaxationReport> relaxations(const MatchReport& report, const domain::RelaxationParams& params,
                                     JobControl& job) {
    GEO_TRY(job.step(Phase::computing));
    RelaxationReport found{params, 0, 0, {}, {}};
    const std::vector<Shut> shut = shutSpaces(report, found);
    if (found.eligible >= params.atLeast || params.proposals == 0) return found;
    const std::size_t enough = params.atLeast - found.eligible;
    const Numbering numbering = numberingOf(shut);
    const auto opened = openedBySet(shut, numbering);
    GEO_TRY(job.step(Phase::computing));
    for (const std::uint32_t mask : minimalSets(opened, static_cast<std::int32_t>(enough), params.proposals))
        found.sets.push_back(setOf(shut, numbering.bits(mask), enough, report.params.weights));
    return found;
}

Result<domain::Project> relaxed(domain::Project project, const RelaxationSet& set) {
    for (const Relaxation& part : set.parts) {
        if (part.proposed.empty())
            domain::setLevel(project, part.rule, domain::NeedLevel::preferred);
        else if (part.rule == Rule::available)
            GEO_TRY(widenDates(project, part));
        else
            GEO_TRY(domain::setNeedText(project, part.rule, part.proposed));
    }
    return project;
}

} // namespace geo::analysis
