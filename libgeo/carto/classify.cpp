#include "carto/classify.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace geo::carto {
namespace {

std::vector<double> sortedKnown(std::span<const double> values) {
    std::vector<double> known;
    known.reserve(values.size());
    for (const double value : values)
        if (std::isfinite(value)) known.push_back(value);
    std::ranges::sort(known);
    return known;
}

int heldCount(int count) {
    return std::clamp(count, kFewestClasses, kMostNumberClasses);
}

std::vector<double> withoutRepeats(std::vector<double> bounds) {
    const auto repeated = std::ranges::unique(bounds);
    bounds.erase(repeated.begin(), repeated.end());
    if (bounds.size() == 1) bounds.push_back(bounds.front()); // one value: one class that holds it
    return bounds;
}

// Hyndman and Fan's type 7, of sorted values.
double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(at));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = at - std::floor(at);
    return sorted[below] * (1.0 - part) + sorted[above] * part;
}

// Different values with how often they occur.
struct Weighted {
    std::vector<double> values;
    std::vector<double> weights;
};

Weighted weighted(const std::vector<double>& sorted) {
    Weighted out;
    for (const double value : sorted) {
        if (out.values.empty() || out.values.back() != value) {
            out.values.push_back(value);
            out.weights.push_back(0.0);
        }
        out.weights.back() += 1.0;
    }
    if (out.values.size() <= kMostExactValues) return out;
    Weighted sample;
    for (std::size_t i = 0; i < kMostExactValues; ++i) {
        const std::size_t at = i * (sorted.size() - 1) / (kMostExactValues - 1);
        if (!sample.values.empty() && sample.values.back() == sorted[at]) {
            sample.weights.back() += 1.0;
            continue;
        }
        sample.values.push_back(sorted[at]);
        sample.weights.push_back(1.0);
    }
    return sample;
}

// The best splits of a prefix into one class more than before, from the costs with one less. The best split moves
// upwards with the end of the prefix, which halves the search at each step (Knuth's and Yao's monotony).
class FisherGrid {
public:
    explicit FisherGrid(const Weighted& data)
        : m_size(data.values.size()) {
        // From the middle, so that little is lost where values are large and close.
        const double middle = data.values[m_size / 2];
        for (std::size_t i = 0; i < m_size; ++i) {
            const double x = data.values[i] - middle;
            m_weight.push_back(m_weight.back() + data.weights[i]);
            m_sum.push_back(m_sum.back() + data.weights[i] * x);
            m_squares.push_back(m_squares.back() + data.weights[i] * x * x);
        }
    }

    // The position where each class but the first begins.
    [[nodiscard]] std::vector<std::size_t> starts(std::size_t classes) {
        m_cost.resize(m_size);
        for (std::size_t end = 0; end < m_size; ++end) m_cost[end] = cost(0, end);
        std::vector<std::vector<std::size_t>> splits;
        for (std::size_t k = 1; k < classes; ++k) {
            m_next.assign(m_size, std::numeric_limits<double>::infinity());
            m_split.assign(m_size, k);
            fill(k, m_size - 1, k, m_size - 1);
            splits.push_back(m_split);
            std::swap(m_cost, m_next);
        }
        std::vector<std::size_t> starts;
        std::size_t end = m_size - 1;
        for (std::size_t k = classes - 1; k > 0; --k) {
            const std::size_t start = splits[k - 1][end];
            starts.insert(starts.begin(), start);
            end = start - 1;
        }
        return starts;
    }

private:
    // Squared distances of the values from `first` to `last` to their mean.
    [[nodiscard]] double cost(std::size_t first, std::size_t last) const {
        const double weight = m_weight[last + 1] - m_weight[first];
        const double sum = m_sum[last + 1] - m_sum[first];
        return std::max(0.0, m_squares[last + 1] - m_squares[first] - sum * sum / weight);
    }
    void fill(std::size_t low, std::size_t high, std::size_t splitLow, std::size_t splitHigh) {
        if (low > high) return;
        const std::size_t end = low + (high - low) / 2;
        for (std::size_t start = splitLow; start <= std::min(end, splitHigh); ++start) {
            const double candidate = m_cost[start - 1] + cost(start, end);
            if (candidate < m_next[end]) {
                m_next[end] = candidate;
                m_split[end] = start;
            }
        }
        if (end > low) fill(low, end - 1, splitLow, m_split[end]);
        fill(end + 1, high, m_split[end], splitHigh);
    }

    std::size_t m_size;
    std::vector<double> m_weight{0.0};
    std::vector<double> m_sum{0.0};
    std::vector<double> m_squares{0.0};
    std::vector<double> m_cost;
    std::vector<double> m_next;
    std::vector<std::size_t> m_split;
};

// The step of R's pretty(): a power of ten times 1, 2, 5 or 10, chosen by its bias towards wider steps.
double prettyStep(double range, int count) {
    constexpr double kBias = 1.5;
    constexpr double kBiasOfFive = 0.5 + 1.5 * kBias;
    const double cell = range / count;
    const double base = std::pow(10.0, std::floor(std::log10(cell)));
    double unit = base;
    if (2.0 * base - cell < kBias * (cell - unit)) unit = 2.0 * base;
    if (unit == 2.0 * base && 5.0 * base - cell < kBiasOfFive * (cell - unit)) unit = 5.0 * base;
    if (unit == 5.0 * base && 10.0 * base - cell < kBias * (cell - unit)) unit = 10.0 * base;
    return unit;
}

// The nearest number of so many digits: 0.30000000000000004 is 0.3.
double tidy(double steps, double step) {
    if (step >= 1.0) return steps * step;
    const double scale = std::round(1.0 / step * 1e6) / 1e6;
    return steps / scale;
}

} // namespace

std::vector<double> quantileBounds(std::span<const double> values, int count) {
    const std::vector<double> sorted = sortedKnown(values);
    if (sorted.empty()) return {};
    const int classes = heldCount(count);
    std::vector<double> bounds;
    for (int i = 0; i <= classes; ++i) bounds.push_back(quantile(sorted, static_cast<double>(i) / classes));
    return withoutRepeats(std::move(bounds));
}

std::vector<double> equalIntervalBounds(std::span<const double> values, int count) {
    const std::vector<double> sorted = sortedKnown(values);
    if (sorted.empty()) return {};
    const int classes = heldCount(count);
    std::vector<double> bounds;
    for (int i = 0; i < classes; ++i) {
        const double share = static_cast<double>(i) / classes;
        // By halves, which even the widest range holds.
        const double half = sorted.back() / 2.0 - sorted.front() / 2.0;
        bounds.push_back(std::min(sorted.front() + half * share + half * share, sorted.back()));
    }
    bounds.push_back(sorted.back());
    return withoutRepeats(std::move(bounds));
}

std::vector<double> naturalBounds(std::span<const double> values, int count) {
    const std::vector<double> sorted = sortedKnown(values);
    if (sorted.empty()) return {};
    const Weighted data = weighted(sorted);
    const std::size_t classes = std::min(static_cast<std::size_t>(heldCount(count)), data.values.size());
    std::vector<double> bounds{sorted.front()};
    for (const std::size_t start : FisherGrid{data}.starts(classes)) bounds.push_back(data.values[start]);
    // Where the greatest value is a class of its own, its two bounds are the same, and it is still held by the end.
    bounds.push_back(sorted.back());
    return bounds;
}

std::vector<double> prettyBounds(std::span<const double> values, int count) {
    const std::vector<double> sorted = sortedKnown(values);
    if (sorted.empty()) return {};
    const double range = sorted.back() - sorted.front();
    if (!(range > 0.0) || !std::isfinite(range)) return withoutRepeats({sorted.front(), sorted.back()});
    constexpr double kHair = 1e-7; // of a step: a value that is only just outside needs no step more
    const double step = prettyStep(range, heldCount(count));
    double first = std::floor(sorted.front() / step + kHair);
    double last = std::ceil(sorted.back() / step - kHair);
    while (tidy(first, step) > sorted.front()) first -= 1.0;
    while (tidy(last, step) < sorted.back()) last += 1.0;
    std::vector<double> bounds;
    for (double i = first; i <= last; i += 1.0) bounds.push_back(tidy(i, step));
    return withoutRepeats(std::move(bounds));
}

std::vector<double> boundsBy(ClassMethod method, std::span<const double> values, int count) {
    switch (method) {
    case ClassMethod::quantiles:
        return quantileBounds(values, count);
    case ClassMethod::naturalBreaks:
        return naturalBounds(values, count);
    case ClassMethod::pretty:
        return prettyBounds(values, count);
    case ClassMethod::equalIntervals:
    case ClassMethod::byHand:
        break;
    }
    return equalIntervalBounds(values, count);
}

namespace {

// The class of a value; none where it is outside.
std::optional<std::size_t> classIn(double value, std::span<const double> bounds) {
    if (bounds.size() < 2 || !(value >= bounds.front()) || !(value <= bounds.back())) return std::nullopt;
    const auto above = std::ranges::upper_bound(bounds, value);
    return std::min(static_cast<std::size_t>(above - bounds.begin()), bounds.size() - 1) - 1;
}

} // namespace

double squaredDeviation(std::span<const double> values, std::span<const double> bounds) {
    if (bounds.size() < 2) return 0.0;
    std::vector<double> sums(bounds.size() - 1);
    const std::vector<std::size_t> counts = countsIn(values, bounds);
    for (const double value : values)
        if (const auto at = classIn(value, bounds)) sums[*at] += value;
    double total = 0.0;
    for (const double value : values) {
        const auto at = classIn(value, bounds);
        if (!at) continue;
        const double distance = value - sums[*at] / static_cast<double>(counts[*at]);
        total += distance * distance;
    }
    return total;
}

std::vector<std::size_t> countsIn(std::span<const double> values, std::span<const double> bounds) {
    std::vector<std::size_t> counts(bounds.size() < 2 ? 0 : bounds.size() - 1);
    for (const double value : values)
        if (const auto at = classIn(value, bounds)) ++counts[*at];
    return counts;
}

} // namespace geo::carto
