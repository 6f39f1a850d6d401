#include "bench/assign_bench.h"

#include "analysis/allocation/choose_best.h"
#include "bench/hungarian.h"
#include "usecase/allocate.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>

namespace bench {
namespace {

using geo::domain::AllocationParams;
using geo::domain::AllocationReport;
using geo::domain::AllocationSnapshot;

// The sites over and over, under new numbers and each a little further east, until there are `wanted` spaces.
void repeatSites(AllocationSnapshot& snapshot, int wanted) {
    const auto sites = std::exchange(snapshot.sites, {});
    std::int64_t space = 0;
    for (int round = 0; space < wanted; ++round)
        for (geo::domain::Site site : sites) {
            site.id = geo::SiteId{static_cast<std::int64_t>(snapshot.sites.size()) + 1};
            if (site.location) site.location->x += 40.0 * round;
            std::vector<geo::domain::Space> spaces;
            for (geo::domain::Space each : site.spaces) {
                if (space >= wanted) break;
                each.id = geo::SpaceId{++space};
                each.site = site.id;
                spaces.push_back(each);
            }
            site.spaces = std::move(spaces);
            snapshot.sites.push_back(std::move(site));
            if (space >= wanted) return;
        }
}

// The projects over and over, each with its anchor elsewhere.
void repeatProjects(AllocationSnapshot& snapshot, int wanted) {
    const auto projects = std::exchange(snapshot.projects, {});
    std::mt19937_64 random{1};
    std::uniform_real_distribution<double> shift{-3000.0, 3000.0};
    for (int i = 0; i < wanted; ++i) {
        geo::domain::Project project = projects.at(static_cast<std::size_t>(i) % projects.size());
        project.id = geo::ProjectId{i + 1};
        if (project.anchor && i >= static_cast<int>(projects.size())) {
            project.anchor->x += shift(random);
            project.anchor->y += shift(random);
        }
        snapshot.projects.push_back(std::move(project));
    }
}

geo::Result<AllocationSnapshot> readSnapshot(const AssignBenchParams& params, geo::JobControl& job) {
    GEO_ASSIGN(auto desk,
               geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readOnly, "entente-bench", job));
    GEO_ASSIGN(const auto read, geo::usecase::readAllocation(desk, job));
    AllocationSnapshot snapshot = *read;
    const bool hasSpaces = std::ranges::any_of(snapshot.sites, [](const auto& site) { return !site.spaces.empty(); });
    if (snapshot.projects.empty() || !hasSpaces)
        return geo::fail(geo::ErrorCode::nothingToAllocate, {{"what", hasSpaces ? "project" : "space"}});
    if (params.spaces > 0 || params.projects > 0) snapshot.placements.clear(); // of other numbers
    if (params.projects > 0) repeatProjects(snapshot, params.projects);
    if (params.spaces > 0) repeatSites(snapshot, params.spaces);
    return snapshot;
}

std::size_t spacesOf(const AllocationSnapshot& snapshot) {
    std::size_t count = 0;
    for (const auto& site : snapshot.sites) count += site.spaces.size();
    return count;
}

Costs randomCosts(std::size_t rows, std::size_t columns) {
    std::mt19937_64 random{1};
    std::uniform_int_distribution<std::int64_t> cost{1, 1'000'000};
    Costs costs(rows, std::vector<std::int64_t>(columns));
    for (auto& row : costs) std::ranges::generate(row, [&] { return cost(random); });
    return costs;
}

geo::Result<Costs> readCosts(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::size_t count = 0;
    in >> count;
    const bool isSane = in.good() && count > 0 && count <= 10'000;
    Costs costs(isSane ? count : 0, std::vector<std::int64_t>(isSane ? count : 0));
    for (auto& row : costs)
        for (std::int64_t& cost : row) in >> cost;
    if (!isSane || in.fail()) return geo::fail(geo::ErrorCode::fileUnreadable, {{"file", file.string()}});
    return costs;
}

// Everyone must have a place, and each is worth the dearest cost less its own.
geo::analysis::ChoiceProblem problemOf(const Costs& costs, std::int64_t most) {
    geo::analysis::ChoiceProblem problem;
    problem.room.assign(costs.size(), 1.0);
    for (const auto& row : costs) {
        std::vector<std::uint32_t> order(row.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return row[i]; });
        for (const std::uint32_t i : order) problem.add(most - row[i], std::array{geo::analysis::ChoiceLoad{i, 1.0}});
        problem.endGroup(true);
    }
    return problem;
}

} // namespace

geo::Result<Json> benchAssign(const AssignBenchParams& params, geo::JobControl& job) {
    GEO_ASSIGN(const AllocationSnapshot snapshot, readSnapshot(params, job));
    AllocationParams asked;
    asked.date = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    asked.method = params.method;
    asked.seconds = params.seconds;
    Timings timings;
    Timings reference;
    AllocationReport report;
    const Costs costs = randomCosts(snapshot.projects.size(), std::max(snapshot.projects.size(), spacesOf(snapshot)));
    for (int i = 0; i < params.repeat; ++i) {
        Stopwatch watch;
        GEO_ASSIGN(report, geo::usecase::allocate(snapshot, asked, job));
        timings.add(watch.lap());
        static_cast<void>(leastCost(costs));
        reference.add(watch.lap());
    }
    return Json{{"command", "assign"},
                {"workspace", params.workspace.string()},
                {"method", geo::domain::codeOf(params.method)},
                {"projects", snapshot.projects.size()},
                {"spaces", spacesOf(snapshot)},
                {"status", geo::domain::codeOf(report.status)},
                {"objective", report.search.objective},
                {"bound", report.search.bound},
                {"gap", report.search.gap()},
                {"placed", report.allotments.size()},
                {"blocking", report.blocking.size()},
                {"solver", report.solver},
                {"ms", timings.json()},
                {"reference", referenceJson("Hungarian method on as many persons and places", reference)},
                {"ratio", ratio(timings, reference)}};
}

geo::Result<Json> benchAssignment(const std::filesystem::path& file, int repeat, geo::JobControl& job) {
    GEO_ASSIGN(const Costs costs, readCosts(file));
    std::int64_t most = 0;
    for (const auto& row : costs) most = std::max(most, *std::ranges::max_element(row));
    Timings timings;
    Timings reference;
    geo::analysis::ChoiceAnswer answer;
    std::int64_t least = 0;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        GEO_ASSIGN(answer, geo::analysis::chooseBest(problemOf(costs, most), {}, job));
        timings.add(watch.lap());
        least = leastCost(costs);
        reference.add(watch.lap());
    }
    const auto count = static_cast<std::int64_t>(costs.size());
    const bool isProven = answer.end == geo::analysis::ChoiceEnd::proven;
    return Json{{"command", "assignment"},
                {"file", file.string()},
                {"n", count},
                {"status", isProven ? "optimal" : "feasible"},
                {"objective", count * most - answer.worth},
                {"bound", static_cast<double>(count * most) - answer.bound},
                {"gap", answer.worth > 0 ? (answer.bound - static_cast<double>(answer.worth)) / answer.bound : 1.0},
                {"solver", answer.solver},
                {"ms", timings.json()},
                {"least_cost", least},
                {"reference", referenceJson("Hungarian method", reference)},
                {"ratio", ratio(timings, reference)}};
}

} // namespace bench
