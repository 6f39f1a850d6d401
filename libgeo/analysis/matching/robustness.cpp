#include "analysis/matching/robustness.h"

#include "analysis/matching/draw_shares.h"
#include "analysis/matching/match.h"
#include "analysis/matching/weights.h"
#include "domain/value.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::MatchReport;
using domain::RobustnessParams;
using domain::Weights;

constexpr std::int64_t kLeastDraws = 100;
constexpr std::int64_t kMostDraws = 10'000'000;
constexpr double kCentreUnit = 0x1p36;
constexpr double kScoreUnit = 0x1p44; // scores nearer than 2^-44 are tied
constexpr unsigned kNumberBits = 19;  // of the spaces: half a million
constexpr double kNormal95 = 1.959963984540054;

Result<void> checkParams(const RobustnessParams& params) {
    if (params.draws < kLeastDraws || params.draws > kMostDraws)
        return fail(ErrorCode::valueOutOfRange,
                    {{"field", "draws"}, {"value", domain::toText(params.draws)}, {"expected", "100..10000000"}});
    if (canBeKept(params.bounds)) return {};
    double low = 0.0;
    double high = 0.0;
    for (const auto& bounds : params.bounds) low += bounds.low, high += bounds.high;
    return fail(
        ErrorCode::valueOutOfRange,
        {{"field", "bounds"}, {"value", domain::toText(low) + ".." + domain::toText(high)}, {"expected", "..1.."}});
}

// A value that is not known: what it adds to a score at most, for each unit of its weight.
struct Unknown {
    std::uint32_t space;
    double span;
};

// The eligible spaces in the order that breaks ties, column by column.
struct Ground {
    std::vector<std::size_t> lines;    // of the ranking, by tie order
    std::vector<std::size_t> criteria; // that may weigh
    std::vector<std::vector<double>> lows;
    std::vector<std::vector<Unknown>> unknowns;
    std::size_t ranks = 0;
};

Ground groundOf(const MatchReport& report, const RobustnessParams& params) {
    Ground ground;
    ground.lines.resize(report.ranking.size());
    for (std::size_t i = 0; i < ground.lines.size(); ++i) ground.lines[i] = i;
    const auto match = [&](std::size_t line) -> const domain::SpaceMatch& {
        return report.matches[report.ranking[line].match];
    };
    std::ranges::sort(ground.lines, {}, [&](std::size_t line) {
        return std::tuple{match(line).site.value, match(line).space.value, line};
    });
    for (std::size_t c = 0; c < params.bounds.size(); ++c) {
        if (params.bounds[c].high <= 0.0) continue;
        ground.criteria.push_back(c);
        auto& lows = ground.lows.emplace_back();
        auto& unknowns = ground.unknowns.emplace_back();
        for (std::uint32_t i = 0; i < ground.lines.size(); ++i) {
            const domain::CriterionValue& value = match(ground.lines[i]).values[c];
            lows.push_back(value.low);
            if (!value.isKnown()) unknowns.push_back({i, value.high - value.low});
        }
    }
    const std::size_t count = ground.lines.size();
    ground.ranks = params.ranks == 0 ? count : std::min(params.ranks, count);
    return ground;
}

void scoreAll(const Ground& ground, const Weights& shares, Generator& random, std::vector<double>& scores) {
    std::ranges::fill(scores, 0.0);
    for (std::size_t k = 0; k < ground.criteria.size(); ++k) {
        const double share = shares[ground.criteria[k]];
        const double* lows = ground.lows[k].data();
        for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += share * lows[i];
        for (const Unknown& unknown : ground.unknowns[k])
            scores[unknown.space] += share * unknown.span * random.uniform();
    }
}

// The first `ranks` of the spaces by score, best first: keys that sort as numbers, the space in their last bits.
void rankAll(const std::vector<double>& scores, std::size_t ranks, std::vector<std::uint64_t>& keys) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double fromBest = std::max(0.0, 1.0 + 0x1p-40 - scores[i]);
        keys[i] = static_cast<std::uint64_t>(fromBest * kScoreUnit) << kNumberBits | i;
    }
    const auto end = keys.begin() + static_cast<std::ptrdiff_t>(ranks);
    if (ranks == keys.size())
        std::ranges::sort(keys);
    else
        std::partial_sort(keys.begin(), end, keys.end());
}

void drawBlock(const Ground& ground, ShareSource& source, Generator random, std::int64_t draws,
               RobustnessTally& tally) {
    const std::size_t count = ground.lines.size();
    std::vector<double> scores(count);
    std::vector<std::uint64_t> keys(count);
    constexpr std::uint64_t kNumber = (std::uint64_t{1} << kNumberBits) - 1;
    Weights shares{};
    source.begin(random);
    for (std::int64_t draw = 0; draw < draws; ++draw) {
        source.draw(random, shares);
        scoreAll(ground, shares, random, scores);
        rankAll(scores, ground.ranks, keys);
        for (std::size_t r = 0; r < ground.ranks; ++r) ++tally.ranks[(keys[r] & kNumber) * ground.ranks + r];
        const std::size_t first = keys.front() & kNumber;
        for (const std::size_t c : ground.criteria)
            tally.centres[first * domain::kCriterionCount + c] +=
                static_cast<std::uint64_t>(std::llround(shares[c] * kCentreUnit));
    }
    tally.draws += draws;
}

std::int64_t blocksOf(const RobustnessParams& params) {
    return (params.draws + kBlock - 1) / kBlock;
}

std::optional<Weights> centreOf(const RobustnessTally& tally, std::size_t space, std::uint32_t wins) {
    if (wins == 0) return std::nullopt;
    Weights centre{};
    for (std::size_t c = 0; c < centre.size(); ++c)
        centre[c] = static_cast<double>(tally.centres[space * centre.size() + c]) / kCentreUnit / wins;
    return centre;
}

// Scores of the lines at share 0 and at share 1 of a criterion, the other weights in their proportions.
struct Ends {
    double without = 0.0;
    double only = 0.0;
    [[nodiscard]] double at(double share) const { return without + share * (only - without); }
};

Ends endsOf(const domain::SpaceMatch& match, const Weights& shares, std::size_t criterion) {
    Ends ends{0.0, match.values[criterion].middle()};
    for (std::size_t c = 0; c < shares.size(); ++c)
        if (c != criterion) ends.without += shares[c] * match.values[c].middle() / (1.0 - shares[criterion]);
    return ends;
}

// Where a line is not under another: none where it is under it all along. With two that are one, the earlier is first.
std::optional<domain::WeightBounds> aheadOf(const Ends& line, const Ends& rival, bool isEarlier,
                                            domain::WeightBounds within) {
    const double lead = line.without - rival.without;
    const double change = (line.only - rival.only) - lead;
    if (std::abs(change) < 1e-15) {
        const bool isAhead = std::abs(lead) < 1e-12 ? isEarlier : lead > 0.0;
        return isAhead ? std::optional{within} : std::nullopt;
    }
    const double crossing = -lead / change;
    if (change > 0.0)
        within.low = std::max(within.low, crossing);
    else
        within.high = std::min(within.high, crossing);
    return within.low < within.high ? std::optional{within} : std::nullopt;
}

// Narrows the interval by one rival of the first.
void narrow(domain::Stability& stability, const Ends& first, const Ends& rival, std::size_t match) {
    constexpr double kParallel = 1e-15;
    const double lead = first.without - rival.without; // at share 0; and its change over the whole
    const double change = (first.only - rival.only) - lead;
    if (std::abs(change) < kParallel) return;
    const double crossing = std::clamp(-lead / change, -1.0, 2.0);
    // What is ahead on one side of the crossing is behind on the other.
    if (change > 0.0 && crossing > stability.low) {
        stability.low = std::min(crossing, stability.now);
        stability.below = match;
    } else if (change < 0.0 && crossing < stability.high) {
        stability.high = std::max(crossing, stability.now);
        stability.above = match;
    }
}

} // namespace

RobustnessParams robustnessParamsOf(const MatchReport& report) {
    RobustnessParams params;
    const Weights shares = sharesOf(report.params.weights);
    for (std::size_t c = 0; c < shares.size(); ++c)
        params.bounds[c] = shares[c] > 0.0 ? report.params.choices.bounds[c].value_or(domain::WeightBounds{})
                                           : domain::WeightBounds{0.0, 0.0};
    return params;
}

Result<RobustnessTally> drawBlocks(const MatchReport& report, const RobustnessParams& params, std::int64_t firstBlock,
                                   std::int64_t blocks, JobControl& job) {
    GEO_TRY(checkParams(params));
    const Ground ground = groundOf(report, params);
    RobustnessTally tally{std::vector<std::uint32_t>(ground.lines.size() * ground.ranks, 0),
                          std::vector<std::uint64_t>(ground.lines.size() * domain::kCriterionCount, 0), 0};
    if (ground.lines.empty()) return tally;
    ShareSource source{params.bounds, params.seed};
    const std::int64_t last = std::min(firstBlock + blocks, blocksOf(params));
    for (std::int64_t block = firstBlock; block < last; ++block) {
        GEO_TRY(job.step(Phase::computing, block - firstBlock, last - firstBlock));
        drawBlock(ground, source, Generator{params.seed, static_cast<std::uint64_t>(block)},
                  std::min(kBlock, params.draws - block * kBlock), tally);
    }
    return tally;
}

void add(RobustnessTally& to, const RobustnessTally& part) {
    if (to.draws == 0) {
        to = part;
        return;
    }
    std::ranges::transform(to.ranks, part.ranks, to.ranks.begin(), std::plus{});
    std::ranges::transform(to.centres, part.centres, to.centres.begin(), std::plus{});
    to.draws += part.draws;
}

domain::RobustnessReport reportOf(const MatchReport& report, const RobustnessParams& params,
                                  const RobustnessTally& tally) {
    domain::RobustnessReport out;
    out.params = params;
    out.draws = tally.draws;
    out.stability = stabilityOf(report);
    if (tally.draws == 0) return out;
    const Ground ground = groundOf(report, params);
    const auto draws = static_cast<double>(tally.draws);
    const auto byRank = rankOrderCentroid(ground.lines.size());
    out.halfWidth = kNormal95 * std::sqrt(0.25 / draws);
    out.spaces.resize(ground.lines.size());
    for (std::size_t space = 0; space < ground.lines.size(); ++space) {
        domain::Acceptability& line = out.spaces[ground.lines[space]];
        line.match = report.ranking[ground.lines[space]].match;
        line.ranks.resize(ground.ranks);
        for (std::size_t r = 0; r < ground.ranks; ++r) {
            line.ranks[r] = tally.ranks[space * ground.ranks + r] / draws;
            line.holistic += line.ranks[r] * byRank[r];
        }
        line.central = centreOf(tally, space, tally.ranks[space * ground.ranks]);
    }
    for (const domain::Stability& row : out.stability) {
        const auto intervals = firstWhile(report, row.criterion);
        for (std::size_t i = 0; i < intervals.size(); ++i)
            out.spaces[i].firstWhile.at(static_cast<std::size_t>(row.criterion)) = intervals[i];
    }
    return out;
}

Result<domain::RobustnessReport> robustness(const MatchReport& report, const RobustnessParams& params,
                                            JobControl& job) {
    GEO_ASSIGN(const auto tally, drawBlocks(report, params, 0, blocksOf(params), job));
    return reportOf(report, params, tally);
}

std::vector<domain::Stability> stabilityOf(const MatchReport& report) {
    std::vector<domain::Stability> rows;
    const Weights shares = sharesOf(report.params.weights);
    const auto byRank = [](const domain::Ranked& line) {
        return line.standings[static_cast<std::size_t>(domain::Method::weightedSum)].rank;
    };
    const auto first = std::ranges::min_element(report.ranking, {}, byRank);
    for (std::size_t c = 0; c < shares.size(); ++c) {
        if (shares[c] <= 0.0) continue;
        auto& row =
            rows.emplace_back(domain::Stability{static_cast<domain::Criterion>(c), shares[c], 0.0, 1.0, {}, {}});
        if (first == report.ranking.end() || shares[c] >= 1.0) continue;
        const Ends ahead = endsOf(report.matches[first->match], shares, c);
        for (const domain::Ranked& rival : report.ranking)
            if (rival.match != first->match)
                narrow(row, ahead, endsOf(report.matches[rival.match], shares, c), rival.match);
    }
    return rows;
}

std::vector<std::optional<domain::WeightBounds>> firstWhile(const MatchReport& report, domain::Criterion criterion) {
    const auto c = static_cast<std::size_t>(criterion);
    const Weights shares = sharesOf(report.params.weights);
    std::vector<std::optional<domain::WeightBounds>> intervals(report.ranking.size());
    if (shares[c] >= 1.0) return intervals; // there are no proportions to keep
    std::ranges::fill(intervals, domain::WeightBounds{});
    std::vector<Ends> lines;
    for (const domain::Ranked& line : report.ranking) lines.push_back(endsOf(report.matches[line.match], shares, c));
    const auto number = [&](std::size_t line) {
        const domain::SpaceMatch& match = report.matches[report.ranking[line].match];
        return std::pair{match.site, match.space};
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t j = 0; j < lines.size() && intervals[i]; ++j)
            if (i != j) intervals[i] = aheadOf(lines[i], lines[j], number(i) < number(j), *intervals[i]);
    return intervals;
}

} // namespace geo::analysis
