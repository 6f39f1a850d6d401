#include "analysis/coverage/equity.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace geo::analysis {

namespace {

using domain::LorenzPoint;
using domain::TheilSplit;

constexpr std::size_t kLorenzSteps = 98; // with both ends a hundred points

struct Totals {
    double people = 0.0;
    double held = 0.0;
    [[nodiscard]] double mean() const { return people > 0.0 ? held / people : 0.0; }
};

Totals totalsOf(std::span<const double> values, std::span<const double> people) {
    Totals totals;
    for (std::size_t i = 0; i < values.size(); ++i) {
        totals.people += people[i];
        totals.held += people[i] * values[i];
    }
    return totals;
}

std::vector<std::uint32_t> leastFirst(std::span<const double> values) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [values](std::uint32_t i) { return values[i]; });
    return order;
}

double timesLog(double ratio) {
    return ratio > 0.0 ? ratio * std::log(ratio) : 0.0;
}

double giniOf(std::span<const double> values, std::span<const double> people, const std::vector<std::uint32_t>& order,
              const Totals& totals) {
    if (totals.held <= 0.0) return 0.0;
    double below = 0.0; // twice the area below the curve, not yet scaled
    double held = 0.0;
    for (const std::uint32_t i : order) {
        const double own = people[i] * values[i];
        below += people[i] * (2.0 * held + own);
        held += own;
    }
    return std::max(0.0, 1.0 - below / (totals.people * totals.held));
}

std::vector<LorenzPoint> lorenzOf(std::span<const double> values, std::span<const double> people,
                                  const std::vector<std::uint32_t>& order, std::size_t steps, const Totals& totals) {
    std::vector<LorenzPoint> curve{{0.0, 0.0}};
    double passed = 0.0;
    double held = 0.0;
    std::size_t step = 1;
    for (const std::uint32_t i : order) {
        for (; step < steps + 1 && totals.held > 0.0; ++step) {
            const double wanted = static_cast<double>(step) / static_cast<double>(steps + 1);
            const double more = wanted * totals.people - passed;
            if (more > people[i]) break;
            curve.push_back({wanted, (held + more * values[i]) / totals.held});
        }
        passed += people[i];
        held += people[i] * values[i];
    }
    curve.push_back({1.0, 1.0});
    return curve;
}

} // namespace

double gini(std::span<const double> values, std::span<const double> people) {
    return giniOf(values, people, leastFirst(values), totalsOf(values, people));
}

std::vector<LorenzPoint> lorenz(std::span<const double> values, std::span<const double> people, std::size_t steps) {
    return lorenzOf(values, people, leastFirst(values), steps, totalsOf(values, people));
}

TheilSplit theil(std::span<const double> values, std::span<const double> people, std::span<const std::uint32_t> group) {
    const Totals all = totalsOf(values, people);
    if (all.held <= 0.0) return {};
    std::unordered_map<std::uint32_t, Totals> groups;
    for (std::size_t i = 0; i < values.size(); ++i) {
        Totals& own = groups[group[i]];
        own.people += people[i];
        own.held += people[i] * values[i];
    }
    TheilSplit split;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double ownMean = groups[group[i]].mean();
        split.total += people[i] / all.people * timesLog(values[i] / all.mean());
        if (ownMean <= 0.0) continue;
        split.within += people[i] / all.people * (ownMean / all.mean()) * timesLog(values[i] / ownMean);
    }
    for (const auto& [number, own] : groups)
        split.between += own.people / all.people * timesLog(own.mean() / all.mean());
    return split;
}

domain::EquityFigures equityOf(std::span<const SpreadValue> spread) {
    std::vector<double> values;
    std::vector<double> people;
    std::vector<std::uint32_t> communes;
    std::vector<std::uint32_t> sides;
    Totals inside;
    for (const SpreadValue& each : spread) {
        values.push_back(each.value);
        people.push_back(each.people);
        communes.push_back(each.commune);
        sides.push_back(each.isInQpv ? 1 : 0);
        if (!each.isInQpv) continue;
        inside.people += each.people;
        inside.held += each.people * each.value;
    }
    const Totals all = totalsOf(values, people);
    const Totals outside{all.people - inside.people, all.held - inside.held};
    const auto order = leastFirst(values);
    return {.mean = all.mean(),
            .gini = giniOf(values, people, order, all),
            .byCommune = theil(values, people, communes),
            .byQpv = theil(values, people, sides),
            .meanInQpv = inside.mean(),
            .meanOutQpv = outside.mean(),
            .lorenz = lorenzOf(values, people, order, kLorenzSteps, all)};
}

} // namespace geo::analysis
