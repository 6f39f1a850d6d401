#include "analysis/matching/match.h"

#include "analysis/matching/criteria.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::MatchReport;
using domain::Ranked;
using domain::SpaceMatch;
using domain::Weights;

constexpr std::size_t kStep = 64; // sites between two looks at the job

// Weights that sum to 1.
Weights sharesOf(const Weights& weights) {
    Weights shares{};
    double total = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        shares[i] = std::isfinite(weights[i]) ? std::max(weights[i], 0.0) : 0.0;
        total += shares[i];
    }
    if (!(total > 0.0) || !std::isfinite(total)) {
        shares.fill(1.0 / static_cast<double>(shares.size()));
        return shares;
    }
    for (double& share : shares) share /= total;
    return shares;
}

Ranked scored(const SpaceMatch& match, std::size_t position, const Weights& shares) {
    Ranked line;
    line.match = position;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        line.contributions[i] = shares[i] * match.values[i].middle();
        line.score += line.contributions[i];
        line.low += shares[i] * match.values[i].low;
        line.high += shares[i] * match.values[i].high;
    }
    line.score = std::min(line.score, 1.0);
    line.high = std::clamp(line.high, line.score, 1.0);
    line.low = std::min(line.low, line.score);
    return line;
}

// What lines are sorted by: the score in steps of 1e-12, then the numbers.
struct SortKey {
    std::int64_t score;
    std::int64_t site;
    std::int64_t space;
    std::size_t line;
    [[nodiscard]] bool precedes(const SortKey& other) const {
        if (score != other.score) return score > other.score;
        if (site != other.site) return site < other.site;
        return space != other.space ? space < other.space : line < other.line;
    }
};

Result<void> checkWeights(const Weights& weights) {
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!std::isfinite(weights[i]) || weights[i] < 0.0)
            return fail(ErrorCode::valueOutOfRange,
                        {{"field", std::string{domain::codeOf(static_cast<domain::Criterion>(i))}},
                         {"value", domain::toText(weights[i])},
                         {"expected", "0.."}});
    return {};
}

SpaceMatch matched(const Pair& pair, bool unknownExcludes) {
    SpaceMatch match{pair.site.id,
                     pair.space.id,
                     pair.site.name,
                     pair.space.name,
                     pair.site.kind.value_or(domain::SiteKind::availableLand),
                     pair.around.place,
                     pair.space.area,
                     criterionValues(pair),
                     eligibilityAnswers(pair),
                     false,
                     0};
    match.unknownAnswers = unknownAnswers(match.answers);
    match.eligible = isEligible(match.answers, unknownExcludes);
    return match;
}

} // namespace

Result<MatchReport> matchProject(const domain::MatchSnapshot& snapshot, const domain::MatchParams& params,
                                 JobControl& job) {
    GEO_TRY(job.step(Phase::starting));
    GEO_TRY(checkWeights(params.weights));
    MatchReport report{snapshot.project.id, params, {}, {}, 0, 0, 0, 0};
    const QpvFinder qpvs{snapshot.qpvs, params.date};
    const auto total = static_cast<std::int64_t>(snapshot.sites.size());
    for (std::size_t i = 0; i < snapshot.sites.size(); ++i) {
        if (i % kStep == 0) GEO_TRY(job.step(Phase::computing, static_cast<std::int64_t>(i), total));
        const domain::Site& site = snapshot.sites[i];
        const Surroundings around = surroundingsOf(snapshot.project, site, qpvs, params.date);
        for (const domain::Space& space : site.spaces) {
            report.matches.push_back(matched({snapshot.project, site, space, around}, params.unknownExcludes));
            const SpaceMatch& match = report.matches.back();
            ++(match.eligible ? report.eligible : report.excluded);
            if (match.eligible && match.unknownAnswers > 0) ++report.hanging;
        }
    }
    GEO_TRY(job.step(Phase::ranking, total, total));
    report.ranking = ranked(report.matches, params.weights);
    return report;
}

std::vector<Ranked> ranked(std::span<const SpaceMatch> matches, const Weights& weights) {
    const Weights shares = sharesOf(weights);
    std::vector<Ranked> lines;
    std::vector<SortKey> keys;
    lines.reserve(matches.size());
    keys.reserve(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (!matches[i].eligible) continue;
        const Ranked& line = lines.emplace_back(scored(matches[i], i, shares));
        keys.push_back({std::llround(line.score * 1.0e12), matches[i].site.value, matches[i].space.value, keys.size()});
    }
    std::ranges::sort(keys, [](const SortKey& a, const SortKey& b) { return a.precedes(b); });
    std::vector<Ranked> ranking;
    ranking.reserve(lines.size());
    for (const SortKey& key : keys) {
        ranking.push_back(lines[key.line]);
        ranking.back().rank = ranking.size();
    }
    return ranking;
}

void rerank(MatchReport& report, const Weights& weights) {
    report.params.weights = weights;
    report.ranking = ranked(report.matches, weights);
}

} // namespace geo::analysis
