#include "analysis/matching/correction.h"

#include "analysis/matching/availability.h"
#include "domain/needs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::Answer;
using domain::Rule;
using domain::RuleAnswer;

constexpr double kGivingUp = 10.0; // an effort above that of ten times the need
constexpr double kItem = 1.0;      // of one more kind, tenure or commune
constexpr double kDaysOfYear = 365.0;

double numberOf(const std::string& text) {
    double number = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool isUnmet(const RuleAnswer& answer, bool unknownExcludes) {
    return answer.answer == Answer::broken || (unknownExcludes && answer.answer == Answer::unknown);
}

Demand givingUp(Rule rule) {
    return {.rule = rule, .onlyGivingUp = true, .effort = kGivingUp};
}

Demand numberDemand(Rule rule, double number, double needed) {
    return {.rule = rule, .number = number, .effort = std::abs(number - needed) / std::max(std::abs(needed), 1.0)};
}

// A budget that is raised helps where all of the cost is known, or the unknown may pass.
bool isBeyondBudget(const RuleAnswer& answer, bool unknownExcludes) {
    return answer.rule == Rule::budget && unknownExcludes && answer.source != "space.rent_eur_m2_year";
}

Demand demandOf(const RuleAnswer& answer, bool unknownExcludes) {
    const domain::NeedFields* need = domain::needOf(answer.rule);
    if (answer.answer == Answer::unknown || !need || need->isFeature || isBeyondBudget(answer, unknownExcludes))
        return givingUp(answer.rule);
    switch (answer.rule) {
    case Rule::spaceKind:
    case Rule::tenure:
    case Rule::commune:
        return {.rule = answer.rule, .items = domain::listParts(answer.value), .effort = kItem};
    case Rule::budget: // to the euro above; the value is rounded to the cent, and so is the rule
        return numberDemand(answer.rule, std::ceil(numberOf(answer.value)), numberOf(answer.needed));
    case Rule::reach: // to the metre above, for the value is rounded to the centimetre and the rule is not
        return numberDemand(answer.rule, std::ceil(numberOf(answer.value) + 0.005), numberOf(answer.needed));
    default:
        return numberDemand(answer.rule, numberOf(answer.value), numberOf(answer.needed));
    }
}

// The last day on which a stay of `months` may begin that ends by `until`.
Date lastStart(Date until, int months) {
    using std::chrono::days;
    if (months == 0) return until - days{1};
    Date start = addMonths(until, -months);
    while (addMonths(start, months) > until) start -= days{1};
    while (addMonths(start + days{1}, months) <= until) start += days{1};
    return start;
}

// What is known of the time of one space.
struct TimeCase {
    Availability availability;
    Date date;      // of the matching
    StartSpan span; // to start, both ends in it
    int months = 0; // of stay that are asked; 0: none
};

struct Widening {
    Demand demand;
    Opening opening; // that it reaches
};

// The least widening of the span within which a stay of `months` may begin; none where no day would do.
std::optional<Widening> widening(const TimeCase& time, int months) {
    std::optional<Widening> best;
    for (const Period& stretch : time.availability.stretches) {
        const Date earliest = std::max(time.date, stretch.from.value_or(time.date));
        const Date latest = stretch.until ? lastStart(*stretch.until, months) : std::max(earliest, time.span.first);
        if (latest < earliest) continue;
        const Date start = std::clamp(time.span.first, earliest, latest);
        Demand demand{.rule = Rule::available};
        demand.daysEarlier = std::max<std::int64_t>(0, (time.span.first - start).count());
        if (time.span.last) demand.daysLater = std::max<std::int64_t>(0, (start - *time.span.last).count());
        demand.effort = static_cast<double>(demand.daysEarlier + demand.daysLater) / kDaysOfYear;
        if (!best || demand.effort < best->demand.effort) best = Widening{demand, {start, stretch.until}};
    }
    return best;
}

Demand durationDemand(std::int64_t longest, int asked) {
    if (longest < 1) return givingUp(Rule::duration);
    return numberDemand(Rule::duration, static_cast<double>(longest), asked);
}

using Options = std::vector<std::vector<Demand>>;

// Whether the dates, or the stay, or both have to give.
Options knownTimeOptions(const TimeCase& time, bool inTime, const RuleAnswer* duration) {
    const auto any = widening(time, 0);
    if (!any) return {};
    Options options;
    if (inTime) options.push_back({durationDemand(static_cast<std::int64_t>(numberOf(duration->value)), time.months)});
    const auto lasting = widening(time, time.months);
    if (lasting)
        options.push_back({lasting->demand});
    else if (!inTime)
        options.push_back({any->demand, durationDemand(any->opening.months(), time.months)});
    return options;
}

Options unknownTimeOptions(bool isDated, const RuleAnswer* duration) {
    if (!duration) return {{givingUp(Rule::available)}};
    if (isDated) return {{givingUp(Rule::available), givingUp(Rule::duration)}};
    return {{givingUp(Rule::duration)}};
}

Options timeOptions(std::span<const RuleAnswer> answers, const domain::MatchParams& params) {
    const auto answerTo = [&](Rule rule) -> const RuleAnswer* {
        const auto found = std::ranges::find(answers, rule, &RuleAnswer::rule);
        return found == answers.end() ? nullptr : &*found;
    };
    const RuleAnswer* available = answerTo(Rule::available);
    const RuleAnswer* duration = answerTo(Rule::duration);
    const bool inTime = !available || !isUnmet(*available, params.unknownExcludes);
    if (inTime && (!duration || !isUnmet(*duration, params.unknownExcludes))) return {{}};
    const auto span = available ? parsePeriod(available->needed) : Result<Period>{Period{}};
    if (!available || !span) return unknownTimeOptions(false, duration);
    TimeCase time{{}, params.date, {span->from.value_or(params.date), span->until}, 0};
    const bool isDated = time.span.first > params.date || time.span.last;
    if (available->answer == Answer::unknown) return unknownTimeOptions(isDated, duration);
    for (const std::string& part : domain::listParts(available->value))
        if (const auto stretch = parsePeriod(part)) time.availability.stretches.push_back(*stretch);
    if (duration) time.months = static_cast<int>(numberOf(duration->needed));
    return knownTimeOptions(time, inTime, duration);
}

Correction correctionOf(std::vector<Demand> demands) {
    Correction correction{0, std::move(demands), 0.0};
    for (const Demand& demand : correction.demands) {
        correction.rules |= bitOf(demand.rule);
        correction.effort += demand.effort;
    }
    return correction;
}

} // namespace

bool isMinimum(Rule rule) {
    constexpr std::array kMinima = {Rule::areaMin,       Rule::duration,  Rule::weeklySlots,
                                    Rule::ceilingHeight, Rule::floorLoad, Rule::power};
    return std::ranges::find(kMinima, rule) != kMinima.end();
}

std::vector<Correction> correctionsOf(const domain::SpaceMatch& match, const domain::MatchParams& params) {
    if (match.eligible) return {};
    std::vector<Demand> demands;
    for (const RuleAnswer& answer : match.answers) {
        if (!isUnmet(answer, params.unknownExcludes)) continue;
        if (answer.rule == Rule::lifeCycle) return {};
        if (answer.rule != Rule::available && answer.rule != Rule::duration)
            demands.push_back(demandOf(answer, params.unknownExcludes));
    }
    std::vector<Correction> corrections;
    for (const std::vector<Demand>& ofTime : timeOptions(match.answers, params)) {
        std::vector<Demand> all = demands;
        all.insert(all.end(), ofTime.begin(), ofTime.end());
        corrections.push_back(correctionOf(std::move(all)));
    }
    return corrections;
}

} // namespace geo::analysis
