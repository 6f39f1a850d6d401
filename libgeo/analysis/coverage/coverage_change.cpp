#include "analysis/coverage/coverage_change.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace geo::analysis {

namespace {

using domain::CoverageChange;
using domain::CoverageReport;
using domain::CoverageRow;
using domain::TargetResult;

// Where the thresholds of both reports stand in each.
std::vector<std::pair<std::size_t, std::size_t>> sharedMinutes(const CoverageReport& before,
                                                               const CoverageReport& after) {
    std::vector<std::pair<std::size_t, std::size_t>> shared;
    for (std::size_t i = 0; i < before.params.minutes.size(); ++i) {
        const auto found = std::ranges::find(after.params.minutes, before.params.minutes[i]);
        if (found != after.params.minutes.end())
            shared.emplace_back(i, static_cast<std::size_t>(found - after.params.minutes.begin()));
    }
    return shared;
}

auto keyOf(const CoverageRow& row) {
    return std::tuple{row.kind, row.code};
}

auto keyOf(const TargetResult& target) {
    return std::tuple{target.target, target.kind, target.code};
}

template <class Row>
auto byKey(const std::vector<Row>& rows) {
    std::map<decltype(keyOf(rows.front())), const Row*> found;
    for (const Row& row : rows) found.emplace(keyOf(row), &row);
    return found;
}

} // namespace

CoverageChange changeOf(const CoverageReport& before, const CoverageReport& after) {
    const auto shared = sharedMinutes(before, after);
    CoverageChange change;
    for (const auto& [i, j] : shared) change.minutes.push_back(before.params.minutes[i]);
    const auto rows = byKey(before.rows);
    for (const CoverageRow& row : after.rows) {
        const auto found = rows.find(keyOf(row));
        if (found == rows.end()) continue;
        const CoverageRow& old = *found->second;
        domain::CoverageChangeRow changed{row.kind, row.code, row.name, row.residents, {}, old.nearest, row.nearest};
        for (const auto& [i, j] : shared) changed.gained.push_back(row.covered[j] - old.covered[i]);
        change.rows.push_back(std::move(changed));
    }
    const auto targets = byKey(before.targets);
    for (const TargetResult& target : after.targets) {
        const auto found = targets.find(keyOf(target));
        if (found == targets.end() || found->second->met == target.met) continue;
        (target.met ? change.nowMet : change.noLongerMet).push_back(target);
    }
    change.equityBefore = before.equity;
    change.equityAfter = after.equity;
    return change;
}

} // namespace geo::analysis
