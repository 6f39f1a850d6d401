#include "analysis/matching/ranking_methods.h"

#include <algorithm>
#include <numeric>

namespace geo::analysis {

namespace {

std::size_t alternativesOf(Columns columns) {
    return columns.empty() ? 0 : columns.front().size();
}

double normOf(std::span<const double> column) {
    double sum = 0.0;
    for (const double value : column) sum += value * value;
    return std::sqrt(sum);
}

// Pairs among `count` that are tied.
std::int64_t pairsOf(std::int64_t count) {
    return count * (count - 1) / 2;
}

// How many of the neighbours that are equal make pairs, in a sorted range.
template <class Range, class Equal>
std::int64_t tiedPairs(const Range& sorted, Equal isSame) {
    std::int64_t pairs = 0;
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t to = from + 1;
        while (to < sorted.size() && isSame(sorted[from], sorted[to])) ++to;
        pairs += pairsOf(static_cast<std::int64_t>(to - from));
        from = to;
    }
    return pairs;
}

// Sorts by merging; the number of exchanges of neighbours that a bubble sort would make.
std::int64_t exchangesToSort(std::vector<std::int64_t>& numbers) {
    std::vector<std::int64_t> merged(numbers.size());
    std::int64_t exchanges = 0;
    for (std::size_t width = 1; width < numbers.size(); width *= 2) {
        for (std::size_t from = 0; from < numbers.size(); from += 2 * width) {
            const std::size_t middle = std::min(from + width, numbers.size());
            const std::size_t end = std::min(from + 2 * width, numbers.size());
            std::size_t left = from;
            std::size_t right = middle;
            for (std::size_t to = from; to < end; ++to) {
                const bool takesLeft = left < middle && (right == end || numbers[left] <= numbers[right]);
                if (!takesLeft) exchanges += static_cast<std::int64_t>(middle - left);
                merged[to] = takesLeft ? numbers[left++] : numbers[right++];
            }
        }
        numbers.swap(merged);
    }
    return exchanges;
}

std::int64_t rounded(double score) {
    return std::llround(score * 1.0e12);
}

} // namespace

std::vector<double> weightedSums(Columns columns, std::span<const double> weights) {
    std::vector<double> sums(alternativesOf(columns), 0.0);
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += weights[c] * columns[c][i];
    return sums;
}

IdealPoints idealPoints(Columns columns, std::span<const double> weights, Normalisation normalisation) {
    IdealPoints points;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const double norm = normalisation == Normalisation::vector ? normOf(columns[c]) : 1.0;
        const double factor = norm > 0.0 ? weights[c] / norm : 0.0;
        const auto [least, most] = std::ranges::minmax(columns[c]);
        points.factors.push_back(factor);
        points.best.push_back(factor * most);
        points.worst.push_back(factor * least);
    }
    return points;
}

std::vector<double> topsis(Columns columns, std::span<const double> weights, Normalisation normalisation) {
    std::vector<double> scores(alternativesOf(columns));
    if (scores.empty()) return scores;
    const IdealPoints points = idealPoints(columns, weights, normalisation);
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = closeness(points, [&](std::size_t c) { return columns[c][i]; });
    return scores;
}

double preferenceFor(const Preference& preference, double d) {
    using enum Preference::Shape;
    if (d <= 0.0) return 0.0;
    switch (preference.shape) {
    case usual:
        return 1.0;
    case uShape:
        return d > preference.q ? 1.0 : 0.0;
    case vShape:
        return std::min(d / preference.p, 1.0);
    case level:
        return d > preference.p ? 1.0 : d > preference.q ? 0.5 : 0.0;
    case linear:
        return d <= preference.q ? 0.0 : std::min((d - preference.q) / (preference.p - preference.q), 1.0);
    case gaussian:
        return 1.0 - std::exp(-d * d / (2.0 * preference.s * preference.s));
    }
    return 0.0;
}

Flows promethee(Columns columns, std::span<const double> weights, std::span<const Preference> preferences) {
    const std::size_t count = alternativesOf(columns);
    Flows flows{std::vector<double>(count, 0.0), std::vector<double>(count, 0.0)};
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (count < 2 || !(total > 0.0)) return flows;
    const double others = static_cast<double>(count - 1) * total;
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = 0; b < count; ++b) {
                const double part = weights[c] * preferenceFor(preferences[c], columns[c][a] - columns[c][b]) / others;
                flows.plus[a] += part;
                flows.minus[b] += part;
            }
    return flows;
}

std::vector<double> vShapeFlow(std::span<const double> own, std::span<const double> others, double p) {
    std::vector<double> flows(own.size(), 0.0);
    if (own.size() < 2) return flows;
    std::vector<double> sorted(others.begin(), others.end());
    std::ranges::sort(sorted);
    if (sorted.front() == sorted.back() && std::ranges::equal(own, others)) return flows; // nothing is told apart
    std::vector<double> sums(sorted.size() + 1, 0.0);
    std::partial_sum(sorted.begin(), sorted.end(), sums.begin() + 1);
    const auto count = [&](auto end) { return static_cast<std::size_t>(end - sorted.begin()); };
    for (std::size_t i = 0; i < own.size(); ++i) {
        const double x = own[i];
        const std::size_t beaten = count(std::ranges::upper_bound(sorted, x - p));
        const std::size_t close = count(std::ranges::lower_bound(sorted, x + p));
        const double between = x * static_cast<double>(close - beaten) - (sums[close] - sums[beaten]);
        const double sum = static_cast<double>(beaten) + between / p - static_cast<double>(sorted.size() - close);
        const double itself = std::clamp((x - others[i]) / p, -1.0, 1.0);
        flows[i] = (sum - itself) / static_cast<double>(own.size() - 1);
    }
    return flows;
}

std::optional<double> kendallTauB(std::span<const double> first, std::span<const double> second) {
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs(first.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i] = {rounded(first[i]), rounded(second[i])};
    std::ranges::sort(pairs);
    const std::int64_t tiedFirst = tiedPairs(pairs, [](const auto& a, const auto& b) { return a.first == b.first; });
    const std::int64_t tiedBoth = tiedPairs(pairs, [](const auto& a, const auto& b) { return a == b; });
    std::vector<std::int64_t> numbers(pairs.size());
    std::ranges::transform(pairs, numbers.begin(), [](const auto& pair) { return pair.second; });
    const std::int64_t discordant = exchangesToSort(numbers);
    const std::int64_t tiedSecond = tiedPairs(numbers, [](std::int64_t a, std::int64_t b) { return a == b; });
    const std::int64_t all = pairsOf(static_cast<std::int64_t>(pairs.size()));
    const double spread =
        std::sqrt(static_cast<double>(all - tiedFirst)) * std::sqrt(static_cast<double>(all - tiedSecond));
    if (spread == 0.0) return std::nullopt;
    return static_cast<double>(all - tiedFirst - tiedSecond + tiedBoth - 2 * discordant) / spread;
}

} // namespace geo::analysis
