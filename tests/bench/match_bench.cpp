#include "bench/match_bench.h"

#include "bench/score_bench.h"
#include "matching/match_marks.h"
#include "usecase/match_project.h"

#include <algorithm>
#include <random>

namespace bench {
namespace {

using geo::domain::MatchReport;
using geo::domain::MatchSnapshot;

geo::Result<MatchSnapshot> readSnapshot(const MatchBenchParams& params, geo::JobControl& job) {
    GEO_ASSIGN(auto desk,
               geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readOnly, "entente-bench", job));
    std::string project = params.project;
    if (project.empty()) {
        GEO_ASSIGN(const auto first, desk.rows(geo::domain::Kind::project, {"", 1}, job));
        if (first.rows.empty()) return geo::fail(geo::ErrorCode::nothingToShow, {{"what", "project"}});
        project = first.rows.front().key();
    }
    GEO_ASSIGN(const auto snapshot, geo::usecase::readMatch(desk, project, job));
    return *snapshot;
}

geo::Result<std::vector<geo::domain::Project>> readProjects(const MatchBenchParams& params, geo::JobControl& job) {
    GEO_ASSIGN(auto desk,
               geo::usecase::Desk::open(params.workspace, geo::usecase::Access::readOnly, "entente-bench", job));
    GEO_ASSIGN(auto projects, desk.workspace().all<geo::domain::Project>(job));
    return std::move(projects.value);
}

// The sites over and over, each time under new numbers, until there are `wanted` spaces.
std::vector<geo::domain::Site> repeated(const std::vector<geo::domain::Site>& sites, int wanted) {
    std::vector<geo::domain::Site> many;
    int left = wanted;
    std::int64_t siteNumber = 0;
    std::int64_t spaceNumber = 0;
    while (left > 0) {
        for (geo::domain::Site site : sites) {
            site.id = geo::SiteId{++siteNumber};
            if (site.spaces.size() > static_cast<std::size_t>(left)) site.spaces.resize(static_cast<std::size_t>(left));
            for (geo::domain::Space& space : site.spaces) {
                space.id = geo::SpaceId{++spaceNumber};
                space.site = site.id;
            }
            left -= static_cast<int>(site.spaces.size());
            many.push_back(std::move(site));
            if (left == 0) break;
        }
    }
    return many;
}

// The same project, for which nothing but the life cycle of a site excludes a space: the longest ranking there is.
geo::domain::Project withoutNeeds(geo::domain::Project project) {
    geo::domain::Project open;
    open.id = project.id;
    open.code = std::move(project.code);
    open.name = std::move(project.name);
    open.anchor = project.anchor;
    return open;
}

Timings sortingOf(std::size_t count, int repeat) {
    std::mt19937_64 random{1};
    std::vector<double> numbers(count);
    Timings timings;
    for (int i = 0; i < repeat; ++i) {
        std::ranges::generate(numbers, [&] { return std::uniform_real_distribution{}(random); });
        Stopwatch watch;
        std::ranges::sort(numbers);
        timings.add(watch.lap());
    }
    return timings;
}

struct Reranking {
    Timings rerank;
    Timings marks;
    std::size_t marked = 0;
};

// Another criterion gets more weight each time, as when a slider moves.
Reranking reranking(MatchReport& report, int repeat) {
    Reranking out;
    geo::domain::Weights weights = report.params.weights;
    for (int i = 0; i < repeat; ++i) {
        weights.at(static_cast<std::size_t>(i) % weights.size()) += 0.3;
        Stopwatch watch;
        report = geo::usecase::reranked(std::move(report), weights);
        out.rerank.add(watch.lap());
        out.marked = app::matching::marksOf(report).size();
        out.marks.add(watch.lap());
    }
    return out;
}

} // namespace

geo::Result<Json> benchMatch(const MatchBenchParams& params, geo::JobControl& job) {
    GEO_ASSIGN(MatchSnapshot snapshot, readSnapshot(params, job));
    if (std::ranges::all_of(snapshot.sites, [](const auto& site) { return site.spaces.empty(); }))
        return geo::fail(geo::ErrorCode::nothingToShow, {{"what", "space"}});
    snapshot.sites = repeated(snapshot.sites, params.spaces);
    geo::domain::MatchParams asked;
    asked.date = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    asked.weights = geo::domain::defaultWeights(snapshot.project);
    Timings match;
    MatchReport report;
    for (int i = 0; i < params.repeat; ++i) {
        Stopwatch watch;
        GEO_ASSIGN(report, geo::usecase::matchProject(snapshot, asked, job));
        match.add(watch.lap());
    }
    const Reranking again = reranking(report, params.repeat);
    GEO_ASSIGN(const auto projects, readProjects(params, job));
    GEO_ASSIGN(const Json scores, benchScores(projects, snapshot, asked.date, params.repeat, job));
    snapshot.project = withoutNeeds(std::move(snapshot.project));
    GEO_ASSIGN(MatchReport open, geo::usecase::matchProject(snapshot, asked, job));
    GEO_ASSIGN(const Json robustness, benchRobustness(open, params.repeat, job));
    const Reranking everything = reranking(open, params.repeat);
    const Timings reference = sortingOf(report.matches.size(), params.repeat);
    return Json{{"command", "match"},
                {"workspace", params.workspace.string()},
                {"project", snapshot.project.name},
                {"spaces", report.matches.size()},
                {"eligible", report.eligible},
                {"excluded", report.excluded},
                {"ranked", report.ranking.size()},
                {"marked_sites", again.marked},
                {"match_ms", match.json()},
                {"ms", again.rerank.json()},
                {"marks_ms", again.marks.json()},
                {"without_needs", {{"eligible", open.eligible}, {"ms", everything.rerank.json()}}},
                {"reference", referenceJson("std::sort of as many numbers", reference)},
                {"ratio", ratio(everything.rerank, reference)},
                {"score_table", scores},
                {"robustness", robustness}};
}

} // namespace bench
