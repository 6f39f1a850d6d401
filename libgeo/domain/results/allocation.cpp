#include "domain/results/allocation.h"

#include <algorithm>
#include <map>

namespace geo::domain {

namespace {

// Whether a project is better or worse off, or only elsewhere or at another time.
bool isSame(const std::optional<Allotment>& before, const std::optional<Allotment>& after) {
    if (before.has_value() != after.has_value()) return false;
    if (!before) return true;
    return before->space == after->space && before->from == after->from && before->until == after->until &&
           before->area == after->area && before->weeklySlots == after->weeklySlots;
}

SquareMetres areaOf(const AllocationReport& report) {
    SquareMetres area;
    for (const Allotment& each : report.allotments) area += each.area;
    return area;
}

double scoreOf(const std::optional<Allotment>& allotment) {
    return allotment ? allotment->score : 0.0;
}

} // namespace

AllocationComparison compare(const AllocationReport& before, const AllocationReport& after) {
    AllocationComparison out{.before = before.search.objective,
                             .after = after.search.objective,
                             .blockingBefore = before.blocking.size(),
                             .blockingAfter = after.blocking.size(),
                             .areaBefore = areaOf(before),
                             .areaAfter = areaOf(after),
                             .differences = {}};
    std::map<ProjectId, AllocationDifference> byProject;
    for (const Allotment& each : before.allotments) byProject[each.project].before = each;
    for (const Allotment& each : after.allotments) byProject[each.project].after = each;
    for (auto& [project, difference] : byProject) {
        if (isSame(difference.before, difference.after)) continue;
        difference.project = project;
        difference.gain = scoreOf(difference.after) - scoreOf(difference.before);
        out.differences.push_back(std::move(difference));
    }
    std::ranges::stable_sort(out.differences, {}, &AllocationDifference::gain);
    return out;
}

} // namespace geo::domain
