#include "analysis/matching/match.h"

#include "analysis/matching/criteria.h"
#include "analysis/matching/ranking_methods.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::MatchReport;
using domain::Ranked;
using domain::SpaceMatch;
using domain::Weights;

constexpr std::size_t kStep = 64; // sites between two looks at the job

using domain::CriterionFlow;
using domain::CriterionValue;
using domain::Method;

constexpr std::size_t indexOf(Method method) {
    return static_cast<std::size_t>(method);
}

void scoreBySum(Ranked& line, const SpaceMatch& match, const Weights& shares) {
    double score = 0.0;
    line.low = line.high = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        line.contributions[i] = shares[i] * match.values[i].middle();
        score += line.contributions[i];
        line.low += shares[i] * match.values[i].low;
        line.high += shares[i] * match.values[i].high;
    }
    score = std::min(score, 1.0);
    line.high = std::clamp(line.high, score, 1.0);
    line.low = std::min(line.low, score);
    line.standings[indexOf(Method::weightedSum)].score = score;
}

// The net flow: a sum over the criteria, as each criterion's own flow is.
CriterionFlow netFlow(const std::array<CriterionFlow, domain::kCriterionCount>& flows, const Weights& shares) {
    CriterionFlow net;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        net.low += shares[i] * flows[i].low;
        net.middle += shares[i] * flows[i].middle;
        net.high += shares[i] * flows[i].high;
    }
    return net;
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

// The criteria that weigh, column by column over the lines.
struct Weighed {
    std::vector<std::size_t> criteria;
    std::vector<double> shares;
    std::vector<std::vector<double>> middles;
};

Weighed weighed(std::span<const SpaceMatch> matches, std::span<const Ranked> lines, const Weights& shares) {
    Weighed out;
    for (std::size_t c = 0; c < shares.size(); ++c) {
        if (shares[c] <= 0.0) continue;
        out.criteria.push_back(c);
        out.shares.push_back(shares[c]);
        auto& column = out.middles.emplace_back(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) column[i] = matches[lines[i].match].values[c].middle();
    }
    return out;
}

// Sets the standings of TOPSIS; the bounds as well where it is the method of the ranking.
void scoreByTopsis(std::span<Ranked> lines, std::span<const SpaceMatch> matches, const Weights& shares, bool isMethod) {
    if (lines.empty()) return;
    const Weighed columns = weighed(matches, lines, shares);
    const IdealPoints points = idealPoints(columns.middles, columns.shares, Normalisation::vector);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Ranked& line = lines[i];
        const auto& values = matches[line.match].values;
        const double score = closeness(points, [&](std::size_t c) { return columns.middles[c][i]; });
        line.standings[indexOf(Method::topsis)].score = score;
        if (!isMethod) continue;
        line.low = std::min(score, closeness(points, [&](std::size_t c) { return values[columns.criteria[c]].low; }));
        line.high = std::max(score, closeness(points, [&](std::size_t c) { return values[columns.criteria[c]].high; }));
    }
}

// The lines in the order of a method, which writes their ranks under it.
std::vector<std::size_t> ordered(std::span<Ranked> lines, std::span<const SpaceMatch> matches, Method method) {
    std::vector<SortKey> keys;
    keys.reserve(lines.size());
    for (const Ranked& line : lines) {
        const SpaceMatch& match = matches[line.match];
        keys.push_back({std::llround(line.standings[indexOf(method)].score * 1.0e12), match.site.value,
                        match.space.value, keys.size()});
    }
    std::ranges::sort(keys, [](const SortKey& a, const SortKey& b) { return a.precedes(b); });
    std::vector<std::size_t> order;
    order.reserve(keys.size());
    for (const SortKey& key : keys) {
        order.push_back(key.line);
        lines[key.line].standings[indexOf(method)].rank = order.size();
    }
    return order;
}

std::vector<Ranked> rankedWith(std::span<const SpaceMatch> matches, const CriterionFlows& flows, const Weights& weights,
                               Method method) {
    const Weights shares = sharesOf(weights);
    std::vector<Ranked> lines;
    lines.reserve(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (!matches[i].eligible) continue;
        Ranked& line = lines.emplace_back();
        line.match = i;
        scoreBySum(line, matches[i], shares);
        const CriterionFlow net = netFlow(flows[i], shares);
        line.standings[indexOf(Method::promethee2)].score = net.middle;
        if (method != Method::promethee2) continue;
        line.low = std::min(net.low, net.middle);
        line.high = std::max(net.high, net.middle);
    }
    scoreByTopsis(lines, matches, shares, method == Method::topsis);
    std::array<std::vector<std::size_t>, domain::kMethodCount> orders;
    for (std::size_t m = 0; m < orders.size(); ++m) orders[m] = ordered(lines, matches, static_cast<Method>(m));
    std::vector<Ranked> ranking;
    ranking.reserve(lines.size());
    for (const std::size_t i : orders[indexOf(method)]) {
        Ranked& line = ranking.emplace_back(lines[i]);
        line.rank = line.standings[indexOf(method)].rank;
        line.score = line.standings[indexOf(method)].score;
    }
    return ranking;
}

void rankReport(MatchReport& report) {
    const Method method = report.params.choices.method;
    report.ranking = rankedWith(report.matches, report.flows, report.params.weights, method);
    std::array<std::vector<double>, domain::kMethodCount> scores;
    for (const Ranked& line : report.ranking)
        for (std::size_t m = 0; m < scores.size(); ++m) scores[m].push_back(line.standings[m].score);
    std::size_t at = 0;
    for (std::size_t first = 0; first < scores.size(); ++first)
        for (std::size_t second = first + 1; second < scores.size(); ++second)
            report.agreements[at++] = {static_cast<Method>(first), static_cast<Method>(second),
                                       kendallTauB(scores[first], scores[second])};
}

SpaceMatch matched(const Pair& pair, std::uint32_t position, const ProjectFacts& facts, const MatchReport& report) {
    SpaceFacts space = spaceFactsOf(pair.site, pair.space, pair.around);
    space.site = position;
    SpaceMatch match{pair.site.id,
                     pair.space.id,
                     pair.site.name,
                     pair.space.name,
                     pair.site.kind.value_or(domain::SiteKind::availableLand),
                     pair.around.place,
                     pair.space.area,
                     {},
                     eligibilityAnswers(pair),
                     false,
                     0,
                     measuresOf(facts, space)};
    match.values = valuesOf(match.measures, report.functions);
    match.unknownAnswers = unknownAnswers(match.answers);
    match.eligible = isEligible(match.answers, report.params.unknownExcludes);
    return match;
}

} // namespace

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

Result<MatchReport> matchProject(const domain::MatchSnapshot& snapshot, const domain::MatchParams& params,
                                 JobControl& job) {
    GEO_TRY(job.step(Phase::starting));
    GEO_TRY(checkWeights(params.weights));
    MatchReport report;
    report.project = snapshot.project.id;
    report.params = params;
    ProjectFacts facts = projectFactsOf(snapshot.project, params.date);
    facts.onStreets = snapshot.onStreets;
    report.functions = functionsInForce(facts, params.choices.functions);
    const QpvFinder qpvs{snapshot.qpvs, params.date};
    const auto total = static_cast<std::int64_t>(snapshot.sites.size());
    for (std::size_t i = 0; i < snapshot.sites.size(); ++i) {
        if (i % kStep == 0) GEO_TRY(job.step(Phase::computing, static_cast<std::int64_t>(i), total));
        const domain::Site& site = snapshot.sites[i];
        Surroundings around = surroundingsOf(snapshot.project, site, qpvs, params.date);
        if (around.toAnchor && i < snapshot.onStreets.size()) around.onStreets = Metres{snapshot.onStreets[i]};
        for (const domain::Space& space : site.spaces) {
            report.matches.push_back(
                matched({snapshot.project, site, space, around}, static_cast<std::uint32_t>(i), facts, report));
            const SpaceMatch& match = report.matches.back();
            ++(match.eligible ? report.eligible : report.excluded);
            if (match.eligible && match.unknownAnswers > 0) ++report.hanging;
        }
    }
    GEO_TRY(job.step(Phase::ranking, total, total));
    report.flows = criterionFlows(report.matches);
    rankReport(report);
    return report;
}

CriterionFlows criterionFlows(std::span<const SpaceMatch> matches) {
    CriterionFlows flows(matches.size());
    std::vector<std::size_t> eligible;
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches[i].eligible) eligible.push_back(i);
    const auto column = [&](std::size_t c, auto pick) {
        std::vector<double> values(eligible.size());
        std::ranges::transform(eligible, values.begin(), [&](std::size_t i) { return pick(matches[i].values[c]); });
        return values;
    };
    for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
        const auto middles = column(c, [](const CriterionValue& value) { return value.middle(); });
        const auto lows = column(c, [](const CriterionValue& value) { return value.low; });
        const auto highs = column(c, [](const CriterionValue& value) { return value.high; });
        const auto middle = vShapeFlow(middles, middles);
        const bool isKnown = lows == highs;
        const auto low = isKnown ? middle : vShapeFlow(lows, highs);
        const auto high = isKnown ? middle : vShapeFlow(highs, lows);
        for (std::size_t i = 0; i < eligible.size(); ++i) flows[eligible[i]][c] = {low[i], middle[i], high[i]};
    }
    return flows;
}

std::vector<Ranked> ranked(std::span<const SpaceMatch> matches, const Weights& weights, Method method) {
    return rankedWith(matches, criterionFlows(matches), weights, method);
}

void rerank(MatchReport& report, const Weights& weights) {
    report.params.weights = weights;
    rankReport(report);
}

void rerank(MatchReport& report, const domain::Project& project, const domain::RankingChoices& choices,
            const Weights& weights) {
    const Functions functions = functionsInForce(projectFactsOf(project, report.params.date), choices.functions);
    if (functions != report.functions) {
        report.functions = functions;
        for (SpaceMatch& match : report.matches) match.values = valuesOf(match.measures, functions);
        report.flows = criterionFlows(report.matches);
    }
    report.params.choices = choices;
    rerank(report, weights);
}

} // namespace geo::analysis
