#include "bench/score_bench.h"

#include "analysis/matching/match.h"
#include "analysis/matching/robustness.h"
#include "analysis/matching/score_table.h"
#include "jobs/job_runner.h"

#include <QEventLoop>

#include <algorithm>
#include <random>

namespace bench {
namespace {

using geo::analysis::ScoreTable;
using geo::analysis::SpaceFactsTable;

constexpr std::size_t kProjects = 500;
constexpr std::size_t kSpaces = 500; // of the robustness

// Two halves of the projects, each in a job of its own.
ScoreTable inTwoJobs(app::jobs::JobRunner& runner, const std::vector<geo::domain::Project>& projects,
                     const SpaceFactsTable& spaces) {
    std::array<ScoreTable, 2> halves;
    std::vector<app::jobs::JobHandle> jobs;
    QEventLoop loop;
    int left = 2;
    for (std::size_t half = 0; half < halves.size(); ++half) {
        const auto part = std::span{projects}.subspan(half * projects.size() / 2, projects.size() / 2);
        jobs.push_back(runner.run<ScoreTable>(
            QStringLiteral("half"),
            [part, &spaces](geo::JobControl& job) { return geo::analysis::scoreAll(part, spaces, false, {}, job); },
            [&, half](geo::Result<ScoreTable> table) {
                if (table) halves.at(half) = std::move(*table);
                if (--left == 0) loop.quit();
            }));
    }
    loop.exec();
    append(halves[0], std::move(halves[1]));
    return std::move(halves[0]);
}

Timings productsOf(std::size_t pairs, int repeat) {
    const std::vector<double> shares(16, 1.0 / 16.0);
    std::vector<double> values(16 * 1024);
    std::mt19937_64 random{1};
    std::ranges::generate(values, [&] { return std::uniform_real_distribution{}(random); });
    Timings timings;
    volatile double kept = 0.0;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            double sum = 0.0;
            for (std::size_t c = 0; c < 16; ++c) sum += shares[c] * values[(pair % 1024) * 16 + c];
            kept = sum;
        }
        timings.add(watch.lap());
    }
    (void)kept;
    return timings;
}

Timings sortsOf(std::size_t sorts, std::size_t numbers, int repeat) {
    std::mt19937_64 random{1};
    std::vector<double> drawn(numbers);
    std::ranges::generate(drawn, [&] { return std::uniform_real_distribution{}(random); });
    Timings timings;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        for (std::size_t sort = 0; sort < sorts; ++sort) {
            auto copy = drawn;
            std::ranges::rotate(copy, copy.begin() + static_cast<std::ptrdiff_t>(sort % numbers));
            std::ranges::sort(copy);
        }
        timings.add(watch.lap());
    }
    return timings;
}

} // namespace

geo::Result<Json> benchScores(const std::vector<geo::domain::Project>& projects,
                              const geo::domain::MatchSnapshot& ground, geo::Date date, int repeat,
                              geo::JobControl& job) {
    std::vector<geo::domain::Project> many;
    while (many.size() < kProjects) many.push_back(projects.at(many.size() % projects.size()));
    app::jobs::JobRunner runner{2};
    Timings facts;
    Timings alone;
    Timings both;
    ScoreTable table;
    std::size_t spaces = 0;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        const SpaceFactsTable prepared = geo::analysis::spaceFactsTable(ground.sites, ground.qpvs, date);
        facts.add(watch.lap());
        GEO_ASSIGN(table, geo::analysis::scoreAll(many, prepared, false, {}, job));
        alone.add(watch.lap());
        table = inTwoJobs(runner, many, prepared);
        both.add(watch.lap());
        spaces = prepared.spaces.size();
    }
    const Timings reference = productsOf(many.size() * spaces, repeat);
    return Json{{"projects", many.size()},
                {"spaces", spaces},
                {"eligible", table.pairs.size()},
                {"facts_ms", facts.json()},
                {"ms", alone.json()},
                {"two_jobs_ms", both.json()},
                {"reference", referenceJson("16 products and sums a pair", reference)},
                {"ratio", ratio(alone, reference)}};
}

geo::Result<Json> benchRobustness(geo::domain::MatchReport report, int repeat, geo::JobControl& job) {
    std::erase_if(report.matches, [](const auto& match) { return !match.eligible; });
    report.matches.resize(std::min(report.matches.size(), kSpaces));
    report.flows = geo::analysis::criterionFlows(report.matches);
    geo::analysis::rerank(report, report.params.weights);
    const auto params = geo::analysis::robustnessParamsOf(report);
    Timings timings;
    for (int i = 0; i < repeat; ++i) {
        Stopwatch watch;
        GEO_TRY(geo::analysis::robustness(report, params, job));
        timings.add(watch.lap());
    }
    const Timings reference = sortsOf(static_cast<std::size_t>(params.draws), report.matches.size(), repeat);
    return Json{{"draws", params.draws},
                {"spaces", report.matches.size()},
                {"ms", timings.json()},
                {"reference", referenceJson("std::sort of as many numbers for each draw", reference)},
                {"ratio", ratio(timings, reference)}};
}

} // namespace bench
