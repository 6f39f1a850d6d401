#include "analysis/coverage/equity.h"

#include <algorithm>
#include <cmath>
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

struct Held {
    double value = 0.0;
    double people = 0.0;
};

std::vector<Held> leastFirst(std::span<const double> values, std::span<const double> people) {
    std::vector<Held> sorted(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) sorted[i] = {values[i], people[i]};
    std::ranges::sort(sorted, {}, &Held::value);
    return sorted;
}

double timesLog(double ratio) {
    return ratio > 0.0 ? ratio * std::log(ratio) : 0.0;
}

double giniOf(const std::vector<Held>& sorted, const Totals& totals) {
    if (totals.held <= 0.0) return 0.0;
    double below = 0.0; // twice the area below the curve, not yet scaled
    double held = 0.0;
    for (const Held& each : sorted) {
        const double own = each.people * each.value;
        below += each.people * (2.0 * held + own);
        held += own;
    }
    return std::max(0.0, 1.0 - below / (totals.people * totals.held));
}

std::vector<LorenzPoint> lorenzOf(const std::vector<Held>& sorted, std::size_t steps, const Totals& totals) {
    std::vector<LorenzPoint> curve{{0.0, 0.0}};
    double passed = 0.0;
    double held = 0.0;
    std::size_t step = 1;
    for (const Held& each : sorted) {
        for (; step < steps + 1 && totals.held > 0.0; ++step) {
            const double wanted = static_cast<double>(step) / static_cast<double>(steps + 1);
            const double more = wanted * totals.people - passed;
            if (more > each.people) break;
            curve.push_back({wanted, (held + more * each.value) / totals.held});
        }
        passed += each.people;
        held += each.people * each.value;
    }
    curve.push_back({1.0, 1.0});
    return curve;
}

// A group, with the sum of p v ln v that its own index is made of.
struct GroupSums : Totals {
    double logs = 0.0;
    // T of the group alone.
    [[nodiscard]] double index() const { return held > 0.0 ? logs / held - std::log(mean()) : 0.0; }
};

// Groups by their numbers; those who stand beside one another are mostly of one.
class Groups {
public:
    GroupSums& at(std::uint32_t number) {
        if (m_last == nullptr || number != m_lastNumber) {
            m_last = &m_sums[number];
            m_lastNumber = number;
        }
        return *m_last;
    }
    [[nodiscard]] const std::unordered_map<std::uint32_t, GroupSums>& all() const { return m_sums; }

private:
    std::unordered_map<std::uint32_t, GroupSums> m_sums; // its values stay where they are
    GroupSums* m_last = nullptr;
    std::uint32_t m_lastNumber = 0;
};

} // namespace

double gini(std::span<const double> values, std::span<const double> people) {
    return giniOf(leastFirst(values, people), totalsOf(values, people));
}

std::vector<LorenzPoint> lorenz(std::span<const double> values, std::span<const double> people, std::size_t steps) {
    return lorenzOf(leastFirst(values, people), steps, totalsOf(values, people));
}

TheilSplit theil(std::span<const double> values, std::span<const double> people, std::span<const std::uint32_t> group) {
    Groups groups;
    GroupSums all;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double held = people[i] * values[i];
        const double logs = people[i] * timesLog(values[i]);
        for (GroupSums* sums : {&all, &groups.at(group[i])}) {
            sums->people += people[i];
            sums->held += held;
            sums->logs += logs;
        }
    }
    if (all.held <= 0.0) return {};
    TheilSplit split;
    split.total = std::max(0.0, all.index());
    for (const auto& [number, own] : groups.all()) {
        split.within += own.held / all.held * std::max(0.0, own.index());
        split.between += own.people / all.people * timesLog(own.mean() / all.mean());
    }
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
    const auto sorted = leastFirst(values, people);
    return {.mean = all.mean(),
            .gini = giniOf(sorted, all),
            .byCommune = theil(values, people, communes),
            .byQpv = theil(values, people, sides),
            .meanInQpv = inside.mean(),
            .meanOutQpv = outside.mean(),
            .lorenz = lorenzOf(sorted, kLorenzSteps, all)};
}

} // namespace geo::analysis
