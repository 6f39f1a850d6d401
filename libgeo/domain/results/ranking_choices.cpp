#include "domain/results/ranking_choices.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace geo::domain {

namespace {

using Json = nlohmann::ordered_json;

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

Json jsonOf(const ValueFunction& function) {
    return std::visit(
        Overloaded{[](const LinearValue& f) {
                       return Json{{"shape", "linear"}, {"zero_at", f.zeroAt}, {"one_at", f.oneAt}};
                   },
                   [](const StepValue& f) {
                       return Json{{"shape", "step"}, {"at", f.at}, {"upwards", f.upwards}};
                   },
                   [](const TargetValue& f) {
                       return Json{{"shape", "target"}, {"low", f.low}, {"target", f.target}, {"high", f.high}};
                   },
                   [](const GaussianValue& f) {
                       return Json{{"shape", "gaussian"}, {"centre", f.centre}, {"sigma", f.sigma}};
                   }},
        function);
}

// What cannot be read as it should is Json's own error, told as one by who asks.
std::optional<ValueFunction> functionOf(const Json& json) {
    const auto shape = json.at("shape").get<std::string>();
    const auto number = [&](const char* name) { return json.at(name).get<double>(); };
    if (shape == "linear") return LinearValue{number("zero_at"), number("one_at")};
    if (shape == "step") return StepValue{number("at"), json.at("upwards").get<bool>()};
    if (shape == "target") return TargetValue{number("low"), number("target"), number("high")};
    if (shape == "gaussian") return GaussianValue{number("centre"), number("sigma")};
    return std::nullopt;
}

template <class Put>
Json byCriterion(Put put) {
    Json json = Json::object();
    for (std::size_t i = 0; i < kCriterionCount; ++i) put(json, Codes<Criterion>::kTexts.at(i), i);
    return json;
}

std::optional<Criterion> criterionOf(const Json& json) {
    return fromCode<Criterion>(json.get<std::string>());
}

// Each member of an object that is named after a criterion.
template <class Take>
void eachCriterion(const Json& json, std::string_view name, Take take) {
    if (!json.contains(name)) return;
    for (const auto& [key, value] : json.at(name).items())
        if (const auto criterion = fromCode<Criterion>(key)) take(static_cast<std::size_t>(*criterion), value);
}

RankingChoices choicesOf(const Json& json) {
    RankingChoices choices;
    choices.method = fromCode<Method>(json.value("method", "wsum")).value_or(Method::weightedSum);
    choices.source = fromCode<WeightSource>(json.value("source", "sliders")).value_or(WeightSource::sliders);
    choices.unknownExcludes = json.value("unknown_excludes", false);
    if (json.contains("weights")) choices.weights = Weights{};
    eachCriterion(json, "weights",
                  [&](std::size_t i, const Json& value) { choices.weights->at(i) = value.get<double>(); });
    eachCriterion(json, "functions",
                  [&](std::size_t i, const Json& value) { choices.functions.at(i) = functionOf(value); });
    eachCriterion(json, "bounds", [&](std::size_t i, const Json& value) {
        choices.bounds.at(i) = WeightBounds{value.at(0).get<double>(), value.at(1).get<double>()};
    });
    for (const Json& each : json.value("order", Json::array()))
        if (const auto criterion = criterionOf(each)) choices.order.push_back(*criterion);
    for (const Json& each : json.value("judgments", Json::array())) {
        const auto first = criterionOf(each.at(0));
        const auto second = criterionOf(each.at(1));
        if (first && second) choices.judgments.push_back({*first, *second, each.at(2).get<double>()});
    }
    return choices;
}

bool isSane(const WeightBounds& bounds) {
    return bounds.low >= 0.0 && bounds.low <= bounds.high && bounds.high <= 1.0;
}

bool isSane(const ValueFunction& function) {
    return std::visit(
        Overloaded{[](const LinearValue& f) { return std::isfinite(f.oneAt - f.zeroAt) && f.zeroAt != f.oneAt; },
                   [](const StepValue& f) { return std::isfinite(f.at); },
                   [](const TargetValue& f) {
                       return std::isfinite(f.high - f.low) && f.low <= f.target && f.target <= f.high &&
                              f.low < f.high;
                   },
                   [](const GaussianValue& f) { return std::isfinite(f.centre) && f.sigma > 0.0; }},
        function);
}

bool isSane(const RankingChoices& choices) {
    const auto isWeight = [](double weight) { return std::isfinite(weight) && weight >= 0.0; };
    const auto isTimes = [](const Judgment& judgment) { return std::isfinite(judgment.times) && judgment.times > 0.0; };
    return (!choices.weights || std::ranges::all_of(*choices.weights, isWeight)) &&
           std::ranges::all_of(choices.judgments, isTimes) &&
           std::ranges::all_of(choices.bounds, [](const auto& bounds) { return !bounds || isSane(*bounds); }) &&
           std::ranges::all_of(choices.functions, [](const auto& function) { return !function || isSane(*function); });
}

} // namespace

std::string toJson(const RankingChoices& choices) {
    if (choices == RankingChoices{}) return {};
    Json json = Json::object();
    json["method"] = codeOf(choices.method);
    json["source"] = codeOf(choices.source);
    if (choices.unknownExcludes) json["unknown_excludes"] = true;
    if (choices.weights)
        json["weights"] =
            byCriterion([&](Json& to, std::string_view name, std::size_t i) { to[name] = choices.weights->at(i); });
    for (const Criterion criterion : choices.order) json["order"].push_back(codeOf(criterion));
    for (const Judgment& judgment : choices.judgments)
        json["judgments"].push_back(Json::array({codeOf(judgment.first), codeOf(judgment.second), judgment.times}));
    Json functions = byCriterion([&](Json& to, std::string_view name, std::size_t i) {
        if (choices.functions.at(i)) to[name] = jsonOf(*choices.functions.at(i));
    });
    Json bounds = byCriterion([&](Json& to, std::string_view name, std::size_t i) {
        if (const auto& each = choices.bounds.at(i)) to[name] = Json::array({each->low, each->high});
    });
    if (!functions.empty()) json["functions"] = std::move(functions);
    if (!bounds.empty()) json["bounds"] = std::move(bounds);
    return json.dump();
}

Result<RankingChoices> rankingChoicesFromJson(std::string_view text) {
    if (text.empty()) return RankingChoices{};
    try {
        RankingChoices choices = choicesOf(Json::parse(text));
        if (isSane(choices)) return choices;
    } catch (const Json::exception&) {
        // told below
    }
    return fail(ErrorCode::valueMalformed,
                {{"field", "ranking"}, {"value", std::string{text.substr(0, 80)}}, {"expected", "{...}"}});
}

} // namespace geo::domain
