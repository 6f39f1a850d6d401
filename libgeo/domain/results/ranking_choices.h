#pragma once

#include "base/result.h"
#include "domain/results/criterion.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace geo::domain {

// How the eligible spaces of a project are put in order.
enum class Method : std::uint8_t { weightedSum, topsis, promethee2 };
template <>
struct Codes<Method> {
    static constexpr std::array<std::string_view, 3> kTexts = {"wsum", "topsis", "promethee2"};
};

// Where the weights come from.
enum class WeightSource : std::uint8_t { sliders, rankOrder, pairwise };
template <>
struct Codes<WeightSource> {
    static constexpr std::array<std::string_view, 3> kTexts = {"sliders", "rank_order", "ahp"};
};

// Value functions: from the measure of a criterion, in its unit, onto 0..1 with 1 the best.

// 0 at `zeroAt` and beyond, 1 at `oneAt` and beyond, linear between. They differ.
struct LinearValue {
    double zeroAt = 0.0;
    double oneAt = 1.0;
    friend bool operator==(const LinearValue&, const LinearValue&) = default;
};
// 1 from `at` upwards (downwards where not `upwards`), `at` included; else 0.
struct StepValue {
    double at = 0.0;
    bool upwards = true;
    friend bool operator==(const StepValue&, const StepValue&) = default;
};
// 1 at `target`, linear to 0 at `low` and at `high`. low <= target <= high, low < high.
struct TargetValue {
    double low = 0.0;
    double target = 0.5;
    double high = 1.0;
    friend bool operator==(const TargetValue&, const TargetValue&) = default;
};
// exp(-(x - centre)^2 / (2 sigma^2)). sigma > 0.
struct GaussianValue {
    double centre = 0.0;
    double sigma = 1.0;
    friend bool operator==(const GaussianValue&, const GaussianValue&) = default;
};
using ValueFunction = std::variant<LinearValue, StepValue, TargetValue, GaussianValue>;

// The bounds within which the robustness draws the share of a weight. 0 <= low <= high <= 1.
struct WeightBounds {
    double low = 0.0;
    double high = 1.0;
    friend bool operator==(const WeightBounds&, const WeightBounds&) = default;
};

// A judgment of AHP: the first criterion is `times` as important as the second, 1/9 to 9 on the scale of Saaty.
struct Judgment {
    Criterion first = Criterion::area;
    Criterion second = Criterion::rent;
    double times = 1.0;
    friend bool operator==(const Judgment&, const Judgment&) = default;
};

// How the spaces of one project are ranked, as its staff chose it; kept with the project. What is not chosen is as the
// program says (defaultWeights, the default value functions).
struct RankingChoices {
    Method method = Method::weightedSum;
    WeightSource source = WeightSource::sliders;
    std::optional<Weights> weights;  // of the sliders
    std::vector<Criterion> order;    // the most important first; those not named weigh 0
    std::vector<Judgment> judgments; // pairs not named follow from the others, or are 1
    std::array<std::optional<ValueFunction>, kCriterionCount> functions{};
    std::array<std::optional<WeightBounds>, kCriterionCount> bounds{};
    bool unknownExcludes = false;
    friend bool operator==(const RankingChoices&, const RankingChoices&) = default;
};

// As Project::ranking keeps it; a choice that is not made is not in the text. "" where nothing is chosen.
[[nodiscard]] std::string toJson(const RankingChoices& choices);
// Error: valueMalformed (field "ranking", value, expected) for what is no such text; parts of a later program are left
// out.
[[nodiscard]] Result<RankingChoices> rankingChoicesFromJson(std::string_view text);

} // namespace geo::domain
