// The projects of a call in its spaces.
#include "usecase/match_project.h"
#include "usecase/project_calls.h"
#include "usecase/ranking.h"
#include "usecase/street_distances.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace geo::usecase {

namespace {

// The sites of the offers, each with the spaces that are offered and no others.
std::vector<domain::Site> sitesOf(const CallContents& contents) {
    std::map<std::int64_t, domain::Site> sites;
    for (const CallOffer& offer : contents.offers) {
        domain::Site& site = sites.try_emplace(offer.site.id.value, offer.site).first->second;
        site.spaces.push_back(offer.space);
    }
    std::vector<domain::Site> out;
    for (auto& [id, site] : sites) out.push_back(std::move(site));
    return out;
}

std::vector<CallPair> pairsOf(const domain::MatchReport& report) {
    std::vector<CallPair> pairs;
    for (const domain::SpaceMatch& match : report.matches) {
        CallPair& pair = pairs.emplace_back();
        pair.project = report.project;
        pair.space = match.space;
        pair.eligible = match.eligible;
        pair.method = report.params.choices.method;
        for (const domain::RuleAnswer& answer : match.answers) {
            if (answer.answer == domain::Answer::broken) pair.broken.push_back(answer.rule);
            if (answer.answer == domain::Answer::unknown) pair.unknown.push_back(answer.rule);
        }
    }
    for (const domain::Ranked& ranked : report.ranking) {
        pairs[ranked.match].score = ranked.score;
        pairs[ranked.match].sum = ranked.standings.at(static_cast<std::size_t>(domain::Method::weightedSum)).score;
        pairs[ranked.match].rankOfSpace = ranked.rank;
    }
    std::ranges::stable_sort(pairs, {}, [](const CallPair& pair) {
        return std::tuple{!pair.eligible, pair.rankOfSpace, pair.space.value};
    });
    return pairs;
}

// Among those of one space: scores of different methods cannot be compared, weighted sums can. Times priority, as
// spaces prefer projects in a stable matching; ties by number.
void rankProjects(const CallContents& contents, std::vector<CallPair>& pairs) {
    std::map<ProjectId, double> priorities;
    for (const CallAnswer& answer : contents.answers) priorities[answer.project.id] = answer.project.priority;
    std::map<SpaceId, std::vector<CallPair*>> bySpace;
    for (CallPair& pair : pairs)
        if (pair.eligible) bySpace[pair.space].push_back(&pair);
    for (auto& [space, all] : bySpace) {
        std::ranges::sort(all, {}, [&](const CallPair* pair) {
            return std::tuple{-pair->sum * priorities[pair->project], pair->project.value};
        });
        for (std::size_t i = 0; i < all.size(); ++i) all[i]->rankOfProject = i + 1;
    }
}

} // namespace

Result<CallRanking> rankCall(const Desk& desk, const CallContents& contents, Date date, bool unknownExcludes,
                             JobControl& job) {
    CallRanking ranking;
    ranking.params.date = date;
    ranking.params.unknownExcludes = unknownExcludes;
    GEO_ASSIGN(auto qpvs, desk.workspace().all<domain::Qpv>(job));
    domain::MatchSnapshot snapshot;
    snapshot.sites = sitesOf(contents);
    snapshot.qpvs = std::move(qpvs.value);
    std::vector<domain::Project> projects;
    for (const CallAnswer& answer : contents.answers) projects.push_back(answer.project);
    GEO_ASSIGN(const auto onStreets, measureStreets(desk, projects, snapshot.sites, job));
    for (std::size_t i = 0; i < contents.answers.size(); ++i) {
        GEO_TRY(
            job.step(Phase::ranking, static_cast<std::int64_t>(i), static_cast<std::int64_t>(contents.answers.size())));
        snapshot.project = projects[i];
        if (i < onStreets.size()) snapshot.onStreets = onStreets[i];
        domain::MatchParams params = matchParamsOf(snapshot.project, date);
        params.unknownExcludes = params.unknownExcludes || unknownExcludes;
        GEO_ASSIGN(const auto report, matchProject(snapshot, params, job));
        std::ranges::move(pairsOf(report), std::back_inserter(ranking.pairs));
    }
    rankProjects(contents, ranking.pairs);
    return ranking;
}

} // namespace geo::usecase
