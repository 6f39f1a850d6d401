#include "bench/locate_bench.h"

#include "analysis/siting/maximal_covering.h"
#include "analysis/siting/p_median.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <random>

namespace bench {
namespace {

using geo::analysis::SitingProblem;
using geo::analysis::SitingReach;

using Ways = std::vector<std::vector<double>>;

struct Instance {
    Ways ways; // as far as they are told
    std::int64_t places = 0;
};

geo::Result<Instance> readInstance(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::size_t count = 0;
    std::size_t edges = 0;
    Instance instance;
    in >> count >> edges >> instance.places;
    const auto unreadable = geo::fail(geo::ErrorCode::fileUnreadable, {{"file", file.string()}});
    if (in.fail() || count == 0 || count > 5'000) return unreadable;
    instance.ways.assign(count, std::vector<double>(count, geo::analysis::kNoLimit));
    for (std::size_t i = 0; i < count; ++i) instance.ways[i][i] = 0.0;
    for (std::size_t edge = 0; edge < edges; ++edge) {
        std::size_t from = 0;
        std::size_t to = 0;
        double cost = 0.0;
        in >> from >> to >> cost;
        if (in.fail() || from < 1 || to < 1 || from > count || to > count) return unreadable;
        instance.ways[from - 1][to - 1] = instance.ways[to - 1][from - 1] = cost;
    }
    return instance;
}

void shorten(Ways& ways) {
    for (std::size_t over = 0; over < ways.size(); ++over)
        for (auto& from : ways)
            for (std::size_t to = 0; to < from.size(); ++to) from[to] = std::min(from[to], from[over] + ways[over][to]);
}

SitingProblem problemOf(const Instance& instance) {
    SitingProblem problem;
    problem.candidates.resize(instance.ways.size());
    problem.count = instance.places;
    for (const auto& from : instance.ways) {
        std::vector<SitingReach> reaches;
        for (std::uint32_t to = 0; to < from.size(); ++to)
            if (from[to] < geo::analysis::kNoLimit) reaches.push_back({to, from[to]});
        problem.addDemand(1.0, reaches);
    }
    return problem;
}

// Half of the demand lives around centres, half anywhere; candidates lie anywhere.
SitingProblem townOf(const LocateBenchParams& params) {
    constexpr double kWalk = 5000.0 / 60.0; // metres a minute
    std::mt19937 random{params.seed};
    const double side = params.kilometres * 1000.0;
    std::uniform_real_distribution<double> anywhere{0.0, side};
    std::normal_distribution<double> around{0.0, side / 12.0};
    std::uniform_int_distribution<int> residents{1, 150};
    std::vector<std::pair<double, double>> centres(12);
    for (auto& [x, y] : centres) x = anywhere(random), y = anywhere(random);
    SitingProblem problem;
    problem.count = params.sites;
    for (int i = 0; i < params.candidates; ++i) {
        geo::analysis::SitingCandidate candidate;
        candidate.at = {anywhere(random), anywhere(random)};
        problem.candidates.push_back(candidate);
    }
    for (int i = 0; i < params.demand; ++i) {
        const auto& [x, y] = centres[static_cast<std::size_t>(i) % centres.size()];
        const bool isCentral = i % 2 == 0;
        const geo::geom::PointM at{isCentral ? x + around(random) : anywhere(random),
                                   isCentral ? y + around(random) : anywhere(random)};
        std::vector<SitingReach> reaches;
        for (std::uint32_t each = 0; each < problem.candidates.size(); ++each) {
            const auto to = problem.candidates[each].at;
            const double minutes = (std::abs(to.x - at.x) + std::abs(to.y - at.y)) / kWalk;
            if (minutes <= 2.0 * params.minutes) reaches.push_back({each, minutes});
        }
        problem.addDemand(residents(random), reaches);
    }
    return problem;
}

double countReached(const SitingProblem& problem, double within) {
    std::vector<double> reached(problem.candidates.size(), 0.0);
    for (std::size_t i = 0; i < problem.demandCount(); ++i)
        for (const SitingReach& each : problem.reachesOf(i))
            if (each.minutes <= within) reached[each.candidate] += problem.weight(i);
    return reached.empty() ? 0.0 : *std::ranges::max_element(reached);
}

double gapOf(const geo::analysis::SitingChoice& choice) {
    const double most = std::max(std::abs(choice.objective), std::abs(choice.bound));
    return most > 0.0 ? std::abs(choice.objective - choice.bound) / most : 0.0;
}

const char* statusOf(const geo::analysis::SitingChoice& choice) {
    return choice.end == geo::analysis::SitingEnd::proven ? "optimal" : "feasible";
}

} // namespace

geo::Result<Json> benchPMedian(const std::filesystem::path& file, double seconds, int repeat, geo::JobControl& job) {
    GEO_ASSIGN(Instance instance, readInstance(file));
    Stopwatch watch;
    Timings reference;
    shorten(instance.ways);
    reference.add(watch.lap());
    Timings timings;
    geo::analysis::SitingChoice choice;
    for (int i = 0; i < repeat; ++i) {
        watch.lap();
        const SitingProblem problem = problemOf(instance);
        GEO_ASSIGN(choice, geo::analysis::leastTravel(problem, {.seconds = seconds, .without = {}, .known = {}}, job));
        timings.add(watch.lap());
    }
    return Json{{"command", "pmed"},
                {"file", file.string()},
                {"n", instance.ways.size()},
                {"p", instance.places},
                {"status", statusOf(choice)},
                {"objective", choice.objective},
                {"bound", choice.bound},
                {"gap", gapOf(choice)},
                {"seconds", timings.median() / 1000.0},
                {"solver", choice.solver},
                {"ms", timings.json()},
                {"reference", referenceJson("shortest ways of all pairs", reference)},
                {"ratio", ratio(timings, reference)}};
}

geo::Result<Json> benchLocate(const LocateBenchParams& params, geo::JobControl& job) {
    const SitingProblem problem = townOf(params);
    Timings timings;
    Timings reference;
    geo::analysis::SitingChoice choice;
    double most = 0.0;
    for (int i = 0; i < params.repeat; ++i) {
        Stopwatch watch;
        GEO_ASSIGN(choice,
                   geo::analysis::coverMost(problem, {.within = params.minutes, .without = {}, .known = {}}, job));
        timings.add(watch.lap());
        most = countReached(problem, params.minutes);
        reference.add(watch.lap());
    }
    return Json{{"command", "locate"},
                {"candidates", params.candidates},
                {"demand", params.demand},
                {"p", params.sites},
                {"seed", params.seed},
                {"status", statusOf(choice)},
                {"objective", choice.objective},
                {"bound", choice.bound},
                {"gap", gapOf(choice)},
                {"most_of_one", most},
                {"seconds", timings.median() / 1000.0},
                {"ms", timings.json()},
                {"reference", referenceJson("residents within reach of each candidate", reference)},
                {"ratio", ratio(timings, reference)}};
}

} // namespace bench
