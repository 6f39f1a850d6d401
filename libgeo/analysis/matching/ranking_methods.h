#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace geo::analysis {

// Methods of ranking alternatives by several criteria. The values stand column by column: value(alternative, criterion)
// is columns[criterion][alternative]. More is better: a criterion of which less is better is given negated. Weights sum
// to 1 but for `promethee`.
//
// How values that are not known are ranked and bounded, for all three: each alternative is scored with the middle of
// its interval. The bounds are
//   weighted sum   those of the score over its own interval: reached, and true whatever the others are.
//   PROMETHEE II   its own values at their best while all others' are at their worst, and the other way round: reached
//                  and true, since a flow only rises with one's own values and falls with the others'.
//   TOPSIS         its own values at their best and at their worst, with the norms and the ideal points of the middles
//                  held: not strict, for another's unknown value may move an ideal point.
using Columns = std::span<const std::vector<double>>;

// Fishburn 1967. sum over the criteria of share x value.
[[nodiscard]] std::vector<double> weightedSums(Columns columns, std::span<const double> weights);

enum class Normalisation : std::uint8_t { vector, none };

// The ideal and the anti-ideal point of the alternatives, in weighted and normalised values.
struct IdealPoints {
    std::vector<double> factors; // share over norm, by criterion
    std::vector<double> best;
    std::vector<double> worst;
};
[[nodiscard]] IdealPoints idealPoints(Columns columns, std::span<const double> weights, Normalisation normalisation);

// TOPSIS (Hwang and Yoon 1981): closeness to the ideal point, 0..1, of one alternative of which `value(criterion)` is
// the value; what lies beyond an ideal point counts as at it. 1/2 where both points are one.
template <class Value>
[[nodiscard]] double closeness(const IdealPoints& points, const Value& value);
[[nodiscard]] std::vector<double> topsis(Columns columns, std::span<const double> weights, Normalisation normalisation);

// The six preference functions of PROMETHEE (Brans, Vincke and Mareschal 1986, European Journal of Operational Research
// 24:228-238): from a difference d > 0 onto 0..1.
struct Preference {
    enum class Shape : std::uint8_t {
        usual,   // 1
        uShape,  // 1 beyond q
        vShape,  // d/p, 1 from p
        level,   // 1/2 beyond q, 1 beyond p
        linear,  // (d - q)/(p - q) beyond q, 1 from p
        gaussian // 1 - exp(-d^2 / (2 s^2))
    };
    Shape shape = Shape::usual;
    double q = 0.0; // indifferent up to
    double p = 1.0; // preferred from
    double s = 1.0;
};
[[nodiscard]] double preferenceFor(const Preference& preference, double difference);

struct Flows {
    std::vector<double> plus;
    std::vector<double> minus;
    [[nodiscard]] double net(std::size_t i) const { return plus[i] - minus[i]; }
};
// PROMETHEE II with any preference functions. O(alternatives^2 x criteria). Those that do not sum to 1 are scaled.
[[nodiscard]] Flows promethee(Columns columns, std::span<const double> weights,
                              std::span<const Preference> preferences);

// The preference of the program over criterion values: V-shaped, full from half the scale on. Any difference prefers,
// so that what is dominated is never as good.
inline constexpr double kFullPreference = 0.5;

// Net flow under one criterion with that preference: the mean over the others of clamp((own - other) / p, -1, 1).
// `own` is compared with `others` of all but itself. O(n log n): sorted, with running sums (Calders and Van Assche
// 2018, "PROMETHEE is not quadratic").
[[nodiscard]] std::vector<double> vShapeFlow(std::span<const double> own, std::span<const double> others,
                                             double p = kFullPreference);

// Kendall's tau-b of two scores of the same alternatives (Kendall 1945; computed after Knight 1966, JASA 61:436-439, in
// O(n log n)); scores that differ by less than 1e-12 are tied. None where either has no two that differ.
[[nodiscard]] std::optional<double> kendallTauB(std::span<const double> first, std::span<const double> second);

template <class Value>
double closeness(const IdealPoints& points, const Value& value) {
    double toBest = 0.0;
    double toWorst = 0.0;
    for (std::size_t c = 0; c < points.factors.size(); ++c) {
        const double weighted = points.factors[c] * value(c);
        const double inside = weighted < points.worst[c]  ? points.worst[c]
                              : weighted > points.best[c] ? points.best[c]
                                                          : weighted;
        toBest += (points.best[c] - inside) * (points.best[c] - inside);
        toWorst += (inside - points.worst[c]) * (inside - points.worst[c]);
    }
    if (toBest == 0.0 && toWorst == 0.0) return 0.5;
    const double root = std::sqrt(toWorst);
    return root / (std::sqrt(toBest) + root);
}

} // namespace geo::analysis
