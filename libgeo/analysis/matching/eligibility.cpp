#include "analysis/matching/eligibility.h"

#include "analysis/matching/availability.h"
#include "analysis/matching/cost.h"
#include "domain/needs.h"
#include "domain/value.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace geo::analysis {

namespace {

using domain::Answer;
using domain::RuleAnswer;
using MaybeAnswer = std::optional<RuleAnswer>;

constexpr std::int64_t kWholeWeek = 14; // half-days
constexpr Euros kCent{0.01};            // a cost is over its budget by more than half of this

std::string text(double number) {
    return domain::toText(number);
}
std::string text(std::int64_t number) {
    return domain::toText(number);
}
template <class Tag>
std::string text(Quantity<Tag> quantity) {
    return text(quantity.value);
}
template <domain::Coded Enum>
std::string text(Enum code) {
    return std::string{domain::codeOf(code)};
}
std::string text(const InseeCode& code) {
    return code.text();
}

// The parts joined as lists are.
template <class Items>
std::string listText(const Items& items) {
    std::string list;
    for (const auto& item : items) list += (list.empty() ? "" : "|") + text(item);
    return list;
}

RuleAnswer judged(bool isMet, std::string value, std::string needed, std::string_view source) {
    return {{}, isMet ? Answer::met : Answer::broken, std::move(value), std::move(needed), std::string{source}};
}

RuleAnswer unknown(std::string needed, std::string_view source) {
    return {{}, Answer::unknown, {}, std::move(needed), std::string{source}};
}

template <class Number>
MaybeAnswer atLeast(const std::optional<Number>& need, const std::optional<Number>& value, std::string_view source) {
    if (!need) return std::nullopt;
    return value ? judged(*value >= *need, text(*value), text(*need), source) : unknown(text(*need), source);
}

template <class Number>
MaybeAnswer atMost(const std::optional<Number>& need, const std::optional<Number>& value, std::string_view source) {
    if (!need) return std::nullopt;
    return value ? judged(*value <= *need, text(*value), text(*need), source) : unknown(text(*need), source);
}

MaybeAnswer feature(domain::NeedLevel need, const std::optional<bool>& value, std::string_view source) {
    if (need != domain::NeedLevel::required) return std::nullopt;
    return value ? judged(*value, *value ? "1" : "0", "1", source) : unknown("1", source);
}

template <class Item>
MaybeAnswer oneOf(const std::vector<Item>& need, const std::optional<Item>& value, std::string_view source) {
    if (need.empty()) return std::nullopt;
    if (!value) return unknown(listText(need), source);
    return judged(std::ranges::find(need, *value) != need.end(), text(*value), listText(need), source);
}

// The days to start that are required: any from the day of the matching on where the project's dates only rank.
StartSpan requiredSpan(const Pair& pair) {
    if (domain::onlyRanks(pair.project, domain::Rule::available)) return {pair.around.date, std::nullopt};
    return startSpanOf(pair.project, pair.around.date);
}

bool requiresTime(const domain::Project& project) {
    using enum domain::NeedLevel;
    return domain::levelOf(project, domain::Rule::available) == required ||
           domain::levelOf(project, domain::Rule::duration) == required;
}

// Value: the stretches of availability as ISO intervals. Needed: the first and the last day to start, both included.
MaybeAnswer availableOf(const Pair& pair) {
    const StartSpan span = requiredSpan(pair);
    const Availability availability = availabilityOf(pair.site, pair.space);
    const std::string needed = isoPeriod({span.first, span.last});
    if (availability.stretches.empty()) {
        if (!requiresTime(pair.project)) return std::nullopt;
        return unknown(needed, availability.source);
    }
    std::string found;
    for (const Period& stretch : availability.stretches) found += (found.empty() ? "" : "|") + isoPeriod(stretch);
    return judged(!openingsOf(availability, span).empty(), found, needed, availability.source);
}

// Value: the whole months of the longest stay that may begin in time, 0 where none may.
MaybeAnswer durationOf(const Pair& pair) {
    const auto& asked = pair.project.durationMonths;
    if (!asked) return std::nullopt;
    const Availability availability = availabilityOf(pair.site, pair.space);
    if (availability.stretches.empty()) return unknown(text(*asked), availability.source);
    const auto openings = openingsOf(availability, requiredSpan(pair));
    std::int64_t longest = 0;
    for (const Opening& opening : openings) longest = std::max(longest, opening.months());
    const bool lasts = std::ranges::any_of(openings, [&](const Opening& opening) { return opening.lasts(*asked); });
    const bool bySpace = availability.source != "site.windows";
    return judged(lasts, text(longest), text(*asked), bySpace ? "space.available_until" : availability.source);
}

// Value: rent and charges of the area taken, EUR a year; its lower bound where that alone is over the budget. Source:
// the first field that is not known, else the rent.
MaybeAnswer budgetOf(const Pair& pair) {
    const auto& budget = pair.project.budget;
    if (!budget) return std::nullopt;
    const CostRange cost = yearlyCost(pair.project, pair.space);
    const double most = budget->value + kCent.value / 2.0;
    const auto rounded = [](EurosPerYear amount) { return text(std::round(amount.value / kCent.value) * kCent.value); };
    const std::string_view source = !pair.space.rent      ? "space.rent_eur_m2_year"
                                    : !pair.space.charges ? "space.charges_eur_m2_year"
                                    : !pair.space.area    ? "space.area_m2"
                                                          : "space.rent_eur_m2_year";
    if (cost.low.value > most) return judged(false, rounded(cost.low), text(*budget), source);
    if (cost.high.value <= most) return judged(true, rounded(cost.high), text(*budget), source);
    return unknown(text(*budget), source);
}

MaybeAnswer tenureOf(const Pair& pair) {
    const auto& need = pair.project.tenures;
    const auto& offered = pair.space.tenures;
    if (need.empty()) return std::nullopt;
    if (offered.empty()) return unknown(listText(need), "space.tenures");
    const bool isShared = std::ranges::any_of(
        offered, [&](domain::Tenure tenure) { return std::ranges::find(need, tenure) != need.end(); });
    return judged(isShared, listText(offered), listText(need), "space.tenures");
}

// Value: the code of the neighbourhood that the site lies in ("1" where it has none), "0" for outside. Not known
// without a place of the site, or without any neighbourhood to compare with.
MaybeAnswer inQpvOf(const Pair& pair) {
    if (pair.project.inQpv != domain::NeedLevel::required) return std::nullopt;
    const Surroundings& around = pair.around;
    if (!around.place) return unknown("1", "site.location");
    if (!around.qpvLayer) return unknown("1", "qpv");
    return judged(around.qpv.has_value(), around.qpv.value_or("0"), "1", "qpv");
}

// Value: the distance on foot along the streets, to the centimetre; as the crow flies where there are no streets. What
// no street leads to is beyond reach where it is so as the crow flies, and else unknown.
MaybeAnswer reachOf(const Pair& pair) {
    const auto& reach = pair.project.reach;
    if (!reach) return std::nullopt;
    if (!pair.project.anchor) return unknown(text(*reach), "project.geometry");
    if (!pair.around.toAnchor) return unknown(text(*reach), "site.location");
    const auto& onStreets = pair.around.onStreets;
    const bool isMeasured = onStreets && !std::isnan(onStreets->value);
    const Metres distance = isMeasured ? *onStreets : *pair.around.toAnchor;
    if (onStreets && !isMeasured && distance <= *reach) return unknown(text(*reach), "distance.street");
    return judged(distance <= *reach, text(std::round(distance.value * 100.0) / 100.0), text(*reach),
                  isMeasured ? "distance.street" : "distance.straight");
}

// Needed: the states from which a site may be had. A site that is reserved may be so for this very project.
MaybeAnswer lifeCycleOf(const Pair& pair) {
    using enum domain::LifeCycle;
    const std::string needed = listText(std::array{identified, underStudy, secured, mobilisable, reserved});
    const auto& state = pair.site.lifeCycle;
    if (!state) return unknown(needed, "site.life_cycle");
    if (*state != occupied) return judged(*state != released, text(*state), needed, "site.life_cycle");
    const auto shareable = isShareable(pair.site, pair.space);
    if (!shareable) return unknown(needed, pair.site.kind ? "space.slots_week" : "site.kind");
    return judged(*shareable, text(*state), needed, *shareable ? "space.slots_week" : "site.life_cycle");
}

using domain::Rule;
constexpr std::array<EligibilityRule, domain::Codes<Rule>::kTexts.size()> kRules = {{
    {Rule::spaceKind, [](const Pair& p) { return oneOf(p.project.spaceKinds, p.space.kind, "space.kind"); }},
    {Rule::areaMin, [](const Pair& p) { return atLeast(p.project.areaMin, p.space.area, "space.area_m2"); }},
    {Rule::available, availableOf},
    {Rule::duration, durationOf},
    {Rule::weeklySlots,
     [](const Pair& p) { return atLeast(p.project.weeklySlots, p.space.weeklySlots, "space.slots_week"); }},
    {Rule::ceilingHeight,
     [](const Pair& p) {
         return atLeast(p.project.ceilingHeightMin, p.space.ceilingHeight, "space.ceiling_height_m");
     }},
    {Rule::floorLoad,
     [](const Pair& p) { return atLeast(p.project.floorLoadMin, p.space.floorLoad, "space.floor_load_kg_m2"); }},
    {Rule::groundFloor,
     [](const Pair& p) { return feature(p.project.groundFloor, p.space.groundFloor, "space.ground_floor"); }},
    {Rule::accessible,
     [](const Pair& p) { return feature(p.project.accessible, p.space.accessible, "space.accessible"); }},
    {Rule::vehicleAccess,
     [](const Pair& p) { return feature(p.project.vehicleAccess, p.space.vehicleAccess, "space.vehicle_access"); }},
    {Rule::openToPublic,
     [](const Pair& p) { return feature(p.project.openToPublic, p.space.openToPublic, "space.open_to_public"); }},
    {Rule::power, [](const Pair& p) { return atLeast(p.project.powerMin, p.space.power, "space.power_kw"); }},
    {Rule::water, [](const Pair& p) { return feature(p.project.water, p.space.water, "space.water"); }},
    {Rule::sanitation,
     [](const Pair& p) { return feature(p.project.sanitation, p.space.sanitation, "space.sanitation"); }},
    {Rule::outdoor, [](const Pair& p) { return feature(p.project.outdoor, p.space.outdoor, "space.outdoor"); }},
    {Rule::noise, [](const Pair& p) { return atMost(p.project.noiseMax, p.space.noise, "space.noise_db"); }},
    {Rule::rent, [](const Pair& p) { return atMost(p.project.rentMax, p.space.rent, "space.rent_eur_m2_year"); }},
    {Rule::budget, budgetOf},
    {Rule::tenure, tenureOf},
    {Rule::commune, [](const Pair& p) { return oneOf(p.project.communes, p.site.commune, "site.commune"); }},
    {Rule::inQpv, inQpvOf},
    {Rule::reach, reachOf},
    {Rule::lifeCycle, lifeCycleOf},
}};

} // namespace

std::span<const EligibilityRule> eligibilityRules() {
    return kRules;
}

std::vector<RuleAnswer> eligibilityAnswers(const Pair& pair) {
    std::vector<RuleAnswer> answers;
    for (const EligibilityRule& row : kRules) {
        // Dates that only rank still leave the question whether the space may be had at all.
        if (row.rule != domain::Rule::available && domain::onlyRanks(pair.project, row.rule)) continue;
        auto answer = row.ask(pair);
        if (!answer) continue;
        answer->rule = row.rule;
        answers.push_back(std::move(*answer));
    }
    return answers;
}

bool isEligible(std::span<const RuleAnswer> answers, bool unknownExcludes) {
    return std::ranges::none_of(answers, [unknownExcludes](const RuleAnswer& answer) {
        return answer.answer == Answer::broken || (unknownExcludes && answer.answer == Answer::unknown);
    });
}

std::size_t unknownAnswers(std::span<const RuleAnswer> answers) {
    return static_cast<std::size_t>(std::ranges::count(answers, Answer::unknown, &RuleAnswer::answer));
}

std::optional<bool> isShareable(const domain::Site& site, const domain::Space& space) {
    using enum domain::SiteKind;
    if (site.kind && *site.kind != sharedPremises && *site.kind != transitional) return false;
    if (!space.weeklySlots) return std::nullopt;
    if (*space.weeklySlots <= 0) return false;
    if (*space.weeklySlots < kWholeWeek) return site.kind ? std::optional{true} : std::nullopt;
    if (!site.kind) return std::nullopt;
    return *site.kind == sharedPremises;
}

} // namespace geo::analysis
