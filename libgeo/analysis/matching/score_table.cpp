#include "analysis/matching/score_table.h"

#include "analysis/matching/cost.h"
#include "analysis/matching/criteria.h"
#include "analysis/matching/match.h"
#include "analysis/matching/value_function.h"
#include "analysis/matching/weights.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::Answer;
using domain::Rule;
using P = ProjectFacts;
using S = SpaceFacts;

constexpr double kCent = 0.01; // as in the rule of the budget

// The rules of eligibility.cpp without their words: only what may exclude. A rule that is not asked is met.

Answer answerOf(bool isMet) {
    return isMet ? Answer::met : Answer::broken;
}

Answer atLeast(double need, double value) {
    if (std::isnan(need)) return Answer::met;
    return std::isnan(value) ? Answer::unknown : answerOf(value >= need);
}

Answer atMost(double need, double value) {
    if (std::isnan(need)) return Answer::met;
    return std::isnan(value) ? Answer::unknown : answerOf(value <= need);
}

Answer oneOf(std::uint32_t asked, std::uint32_t there) {
    if (asked == 0) return Answer::met;
    return there == 0 ? Answer::unknown : answerOf((asked & there) != 0);
}

Answer features(const P& project, const S& space) {
    const unsigned required = project.requiredFeatures;
    if ((required & unsigned{space.knownFeatures} & ~unsigned{space.features}) != 0) return Answer::broken;
    return (required & ~unsigned{space.knownFeatures}) != 0 ? Answer::unknown : Answer::met;
}

Answer available(const P& project, const S& space) {
    const auto& stretches = space.availability.stretches;
    if (stretches.empty()) return project.requiresTime ? Answer::unknown : Answer::met;
    return answerOf(std::ranges::any_of(
        stretches, [&](const Period& stretch) { return openingIn(stretch, project.requiredSpan).has_value(); }));
}

Answer duration(const P& project, const S& space) {
    if (!project.durationMonths) return Answer::met;
    const auto& stretches = space.availability.stretches;
    if (stretches.empty()) return Answer::unknown;
    return answerOf(std::ranges::any_of(stretches, [&](const Period& stretch) {
        const auto opening = openingIn(stretch, project.requiredSpan);
        return opening && opening->lasts(*project.durationMonths);
    }));
}

Answer budget(const P& p, const S& s) {
    if (std::isnan(p.budget.value)) return Answer::met;
    const CostRange cost = yearlyCost(CostTerms{p.areaMin, p.areaIdeal, p.areaMax, s.area, s.rent, s.charges});
    const double most = p.budget.value + kCent / 2.0;
    if (cost.low.value > most) return Answer::broken;
    return cost.high.value <= most ? Answer::met : Answer::unknown;
}

Answer commune(const P& project, const S& space) {
    if (project.communes.empty()) return Answer::met;
    if (space.commune == 0) return Answer::unknown;
    return answerOf(std::ranges::find(project.communes, space.commune) != project.communes.end());
}

Answer inQpv(const P& project, const S& space) {
    if (!project.requiresQpv) return Answer::met;
    return space.inQpv ? answerOf(*space.inQpv) : Answer::unknown;
}

Answer reach(const P& project, const S& space) {
    if (std::isnan(project.reach)) return Answer::met;
    const AnchorDistance distance = anchorDistance(project, space);
    if (std::isnan(distance.least)) return Answer::unknown;
    if (distance.least > project.reach) return Answer::broken;
    return distance.isExact ? Answer::met : Answer::unknown;
}

Answer lifeCycle(const P&, const S& space) {
    if (!space.lifeCycle) return Answer::unknown;
    if (*space.lifeCycle != domain::LifeCycle::occupied)
        return answerOf(*space.lifeCycle != domain::LifeCycle::released);
    return space.shareable ? answerOf(*space.shareable) : Answer::unknown;
}

struct Screen {
    Rule rule; // of the features any: they are required or they are not asked
    Answer (*ask)(const P&, const S&);
};
// The cheapest first: most spaces fail early.
constexpr std::array kScreens = {
    Screen{Rule::lifeCycle, lifeCycle},
    Screen{Rule::areaMin, [](const P& p, const S& s) { return atLeast(p.areaMin.value, s.area.value); }},
    Screen{Rule::spaceKind, [](const P& p, const S& s) { return oneOf(p.kinds, s.kind); }},
    Screen{Rule::water, features},
    Screen{Rule::rent, [](const P& p, const S& s) { return atMost(p.rentMax.value, s.rent.value); }},
    Screen{Rule::weeklySlots, [](const P& p, const S& s) { return atLeast(p.slots, s.slots); }},
    Screen{Rule::ceilingHeight, [](const P& p, const S& s) { return atLeast(p.ceilingHeightMin, s.ceilingHeight); }},
    Screen{Rule::floorLoad, [](const P& p, const S& s) { return atLeast(p.floorLoadMin, s.floorLoad); }},
    Screen{Rule::power, [](const P& p, const S& s) { return atLeast(p.powerMin, s.power); }},
    Screen{Rule::noise, [](const P& p, const S& s) { return atMost(p.noiseMax, s.noise); }},
    Screen{Rule::tenure, [](const P& p, const S& s) { return oneOf(p.tenures, s.tenures); }},
    Screen{Rule::inQpv, inQpv},
    Screen{Rule::commune, commune},
    Screen{Rule::reach, reach},
    Screen{Rule::budget, budget},
    Screen{Rule::available, available},
    Screen{Rule::duration, duration},
};

// A project with what is the same for all its spaces.
struct Asking {
    ProjectFacts facts;
    Functions functions;
    std::vector<Answer (*)(const P&, const S&)> screens; // of rules that may exclude
    std::vector<std::size_t> criteria;                   // that weigh
    domain::Weights shares{};
    bool unknownExcludes = false;
};

// Whether the rule asks anything of the project: nothing is known of this space.
bool isAsked(const Screen& screen, const ProjectFacts& facts) {
    static const SpaceFacts kNothing = spaceFactsOf({}, {}, {});
    return screen.rule == Rule::available || screen.ask(facts, kNothing) != Answer::met;
}

Asking askingOf(const domain::Project& project, Date date, bool unknownExcludes) {
    const domain::MatchParams params = matchParamsOf(project, date);
    Asking asking;
    asking.facts = projectFactsOf(project, date);
    asking.functions = functionsInForce(asking.facts, params.choices.functions);
    asking.shares = sharesOf(params.weights);
    asking.unknownExcludes = unknownExcludes || params.unknownExcludes;
    for (const Screen& screen : kScreens)
        // Dates that only rank still leave the question whether the space may be had at all.
        if ((screen.rule == Rule::available || asking.facts.excludesBy(screen.rule)) && isAsked(screen, asking.facts))
            asking.screens.push_back(screen.ask);
    for (std::size_t i = 0; i < asking.shares.size(); ++i)
        if (asking.shares[i] > 0.0) asking.criteria.push_back(i);
    return asking;
}

bool isEligible(const Asking& asking, const SpaceFacts& space) {
    return std::ranges::all_of(asking.screens, [&](const auto& ask) {
        const Answer answer = ask(asking.facts, space);
        return answer == Answer::met || (answer == Answer::unknown && !asking.unknownExcludes);
    });
}

// In a window that lasts as long as is asked where there is one.
std::optional<Date> firstStartIn(const Asking& asking, const SpaceFacts& space, const StartSpan& span) {
    const auto months = asking.facts.durationMonths;
    std::optional<Date> first;
    for (const Period& stretch : space.availability.stretches) {
        const auto opening = openingIn(stretch, span);
        if (!opening) continue;
        if (!months || opening->lasts(*months)) return opening->start;
        if (!first) first = opening->start;
    }
    return first;
}

Date firstStartOf(const Asking& asking, const SpaceFacts& space) {
    if (const auto asked = firstStartIn(asking, space, asking.facts.span)) return *asked;
    return firstStartIn(asking, space, asking.facts.requiredSpan).value_or(asking.facts.span.first);
}

void score(ScoredPair& pair, const Asking& asking, const SpaceFacts& space) {
    for (const std::size_t i : asking.criteria) {
        const double share = asking.shares[i];
        domain::CriterionValue value{1.0, 1.0};
        if (const auto& function = asking.functions[i])
            value = valueOver(*function, criteria()[i].measure(asking.facts, space));
        pair.score += share * value.middle();
        pair.low += share * value.low;
        pair.high += share * value.high;
    }
    pair.score = std::min(pair.score, 1.0);
    pair.high = std::clamp(pair.high, pair.score, 1.0);
    pair.low = std::min(pair.low, pair.score);
}

void addPairs(ScoreTable& table, std::uint32_t project, const Asking& asking, std::span<const SpaceFacts> spaces) {
    const P& p = asking.facts;
    for (std::size_t i = 0; i < spaces.size(); ++i) {
        const S& s = spaces[i];
        if (!isEligible(asking, s)) continue;
        ScoredPair& pair = table.pairs.emplace_back();
        pair.project = project;
        pair.space = static_cast<std::uint32_t>(i);
        score(pair, asking, s);
        const SquareMetres taken = areaTaken(CostTerms{p.areaMin, p.areaIdeal, p.areaMax, s.area, s.rent, s.charges});
        if (!std::isnan(taken.value)) pair.areaTaken = taken;
        pair.firstStart = firstStartOf(asking, s);
    }
}

} // namespace

Result<ScoreTable> scoreAll(std::span<const domain::Project> projects, const SpaceFactsTable& spaces,
                            bool unknownExcludes, JobControl& job, std::span<const domain::StreetDistances> onStreets) {
    ScoreTable table{{}, {0}};
    const auto total = static_cast<std::int64_t>(projects.size());
    for (std::size_t i = 0; i < projects.size(); ++i) {
        GEO_TRY(job.step(Phase::computing, static_cast<std::int64_t>(i), total));
        Asking asking = askingOf(projects[i], spaces.date, unknownExcludes);
        if (i < onStreets.size()) asking.facts.onStreets = onStreets[i];
        addPairs(table, static_cast<std::uint32_t>(i), asking, spaces.spaces);
        table.first.push_back(table.pairs.size());
    }
    return table;
}

Result<ScoreTable> scoreAll(std::span<const domain::Project> projects, std::span<const domain::Site> sites,
                            std::span<const domain::Qpv> qpvs, Date date, bool unknownExcludes, JobControl& job,
                            std::span<const domain::StreetDistances> onStreets) {
    return scoreAll(projects, spaceFactsTable(sites, qpvs, date), unknownExcludes, job, onStreets);
}

void append(ScoreTable& table, ScoreTable more) {
    const auto projects = static_cast<std::uint32_t>(table.first.empty() ? 0 : table.first.size() - 1);
    const std::size_t pairs = table.pairs.size();
    if (table.first.empty()) table.first.push_back(0);
    for (ScoredPair& pair : more.pairs) {
        pair.project += projects;
        table.pairs.push_back(pair);
    }
    for (std::size_t i = 1; i < more.first.size(); ++i) table.first.push_back(pairs + more.first[i]);
}

} // namespace geo::analysis
