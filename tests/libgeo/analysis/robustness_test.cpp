#include "analysis/matching/robustness.h"

#include "analysis/matching/draw_shares.h"
#include "analysis/matching/match.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>
#include <random>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;

namespace {

using Values = std::vector<std::vector<double>>;
using Intervals = std::vector<std::vector<CriterionValue>>;

Intervals known(const Values& values) {
    Intervals intervals;
    for (const auto& row : values) {
        intervals.emplace_back();
        for (const double value : row) intervals.back().push_back({value, value});
    }
    return intervals;
}

// A report of spaces with those values, the criteria there weighing as given.
MatchReport reportOf(const Intervals& values, const std::vector<double>& weights) {
    MatchReport report;
    for (std::size_t i = 0; i < values.size(); ++i) {
        SpaceMatch& match = report.matches.emplace_back();
        match.site = SiteId{static_cast<std::int64_t>(i) + 1};
        match.space = SpaceId{static_cast<std::int64_t>(i) + 1};
        match.eligible = true;
        for (std::size_t c = 0; c < values[i].size(); ++c) match.values[c] = values[i][c];
    }
    for (std::size_t c = 0; c < weights.size(); ++c) report.params.weights[c] = weights[c];
    report.ranking = ranked(report.matches, report.params.weights);
    return report;
}

Intervals randomValues(QRandomGenerator& random, int spaces, int criteria, bool someUnknown) {
    Intervals values;
    for (int i = 0; i < spaces; ++i) {
        values.emplace_back();
        for (int c = 0; c < criteria; ++c) {
            const double low = random.bounded(1.0);
            const bool isKnown = !someUnknown || random.bounded(3) > 0;
            values.back().push_back({low, isKnown ? low : low + (1.0 - low) * random.bounded(1.0)});
        }
    }
    return values;
}

RobustnessReport run(const MatchReport& report, const RobustnessParams& params) {
    JobControl job;
    return robustness(report, params, job).value();
}

// By the number of the match.
std::vector<std::vector<double>> byMatch(const RobustnessReport& report) {
    std::vector<std::vector<double>> shares(report.spaces.size());
    for (const Acceptability& line : report.spaces) shares[line.match] = line.ranks;
    return shares;
}

// The slow reference: shares as the gaps between sorted uniform numbers, drawn again until they keep the bounds; the
// rank of a space is the number of those above it.
std::vector<std::vector<double>> slowly(const Intervals& values, const RobustnessParams& params, int draws) {
    std::mt19937_64 random{42};
    std::uniform_real_distribution<double> uniform;
    const std::size_t criteria = values.front().size();
    std::vector<std::vector<double>> ranks(values.size(), std::vector<double>(values.size(), 0.0));
    std::vector<double> shares(criteria);
    std::vector<double> scores(values.size());
    const auto drawShares = [&] {
        std::vector<double> cuts{0.0, 1.0};
        for (std::size_t c = 1; c < criteria; ++c) cuts.push_back(uniform(random));
        std::ranges::sort(cuts);
        bool isInside = true;
        for (std::size_t c = 0; c < criteria; ++c) {
            shares[c] = cuts[c + 1] - cuts[c];
            isInside = isInside && shares[c] >= params.bounds[c].low && shares[c] <= params.bounds[c].high;
        }
        return isInside;
    };
    for (int draw = 0; draw < draws; ++draw) {
        while (!drawShares()) {
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            scores[i] = 0.0;
            for (std::size_t c = 0; c < criteria; ++c)
                scores[i] += shares[c] * (values[i][c].low + uniform(random) * (values[i][c].high - values[i][c].low));
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::size_t above = 0;
            for (std::size_t j = 0; j < values.size(); ++j)
                above += scores[j] > scores[i] || (scores[j] == scores[i] && j < i) ? 1 : 0;
            ranks[i][above] += 1.0 / draws;
        }
    }
    return ranks;
}

// Five standard errors of the difference of two shares.
void compareShares(const std::vector<std::vector<double>>& found, std::int64_t draws,
                   const std::vector<std::vector<double>>& expected, std::int64_t expectedDraws) {
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        for (std::size_t r = 0; r < found[i].size(); ++r) {
            const double p = std::clamp(expected[i][r], 1e-4, 1.0 - 1e-4);
            const double error = std::sqrt(
                p * (1.0 - p) * (1.0 / static_cast<double>(draws) + 1.0 / static_cast<double>(expectedDraws)));
            QVERIFY2(std::abs(found[i][r] - expected[i][r]) < 5.0 * error,
                     qPrintable(QStringLiteral("space %1 rank %2: %3, not %4")
                                    .arg(i)
                                    .arg(r + 1)
                                    .arg(found[i][r])
                                    .arg(expected[i][r])));
        }
}

} // namespace

class RobustnessTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheClosedForm_data();
    void agreesWithTheClosedForm();
    void centralWeightsAgreeWithTheClosedForm();
    void unknownValuesAreDrawnEvenly();
    void agreesWithASlowSampler_data();
    void agreesWithASlowSampler();
    void walksWhereBoundsAreNarrow();
    void lowerBoundsAreExact();
    void rowsAndColumnsSumToOne();
    void someRanksAreTheFirstOfAll();
    void partsAreTheWhole();
    void seedDecides();
    void stabilityHoldsJustInsideAndNotOutside();
    void stabilityOfTwoCriteria();
    void aloneItIsAlwaysFirst();
    void nothingEligible();
    void refuses_data();
    void refuses();
    void stopsWhenAsked();
};

// Three spaces by two criteria: the first is first where the share w of the first criterion is over 2/3, the second
// where it is under 1/3, the third between: (1,0) w; (0,1) 1-w; (0.5,0.5)+... the third's score is a constant 2/3.
void RobustnessTest::agreesWithTheClosedForm_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("third");
    QTest::newRow("anywhere") << 0.0 << 1.0 << 1.0 / 3 << 1.0 / 3 << 1.0 / 3;
    QTest::newRow("at least half") << 0.5 << 1.0 << 2.0 / 3 << 0.0 << 1.0 / 3;
    QTest::newRow("at most a half") << 0.0 << 0.5 << 0.0 << 2.0 / 3 << 1.0 / 3;
    QTest::newRow("within a strip") << 0.6 << 0.7 << 1.0 / 3 << 0.0 << 2.0 / 3;
    QTest::newRow("fixed") << 0.9 << 0.9 << 1.0 << 0.0 << 0.0;
}

void RobustnessTest::agreesWithTheClosedForm() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, third);
    const MatchReport report = ::reportOf(known({{1, 0}, {0, 1}, {2.0 / 3, 2.0 / 3}}), {1, 1});
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 100'000;
    params.bounds[0] = {low, high};
    const auto shares = byMatch(run(report, params));
    const std::vector<double> expected = {first, second, third};
    for (std::size_t i = 0; i < 3; ++i) {
        const double error = std::sqrt(expected[i] * (1.0 - expected[i]) / 100'000);
        QVERIFY(std::abs(shares[i][0] - expected[i]) <= 5.0 * error);
    }
}

// Where (1,0) is first against (0,1) the share of its criterion is even on 1/2..1: 3/4 in the mean.
void RobustnessTest::centralWeightsAgreeWithTheClosedForm() {
    const MatchReport report = ::reportOf(known({{1, 0}, {0, 1}, {0.1, 0.1}}), {1, 1});
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 100'000;
    const RobustnessReport found = run(report, params);
    for (const Acceptability& line : found.spaces) {
        if (line.match == 2) {
            QVERIFY(!line.central);
            continue;
        }
        QVERIFY(std::abs((*line.central)[line.match] - 0.75) < 0.005);
        QVERIFY(std::abs((*line.central)[0] + (*line.central)[1] - 1.0) < 1e-9);
    }
}

void RobustnessTest::unknownValuesAreDrawnEvenly() {
    const MatchReport report = ::reportOf({{{0.0, 1.0}}, {{0.3, 0.3}}}, {1});
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 100'000;
    QVERIFY(std::abs(byMatch(run(report, params))[0][0] - 0.7) < 5.0 * std::sqrt(0.21 / 100'000));
}

void RobustnessTest::agreesWithASlowSampler_data() {
    QTest::addColumn<bool>("unknown");
    QTest::addColumn<bool>("bounded");
    QTest::newRow("all known") << false << false;
    QTest::newRow("some not known") << true << false;
    QTest::newRow("within bounds") << false << true;
}

void RobustnessTest::agreesWithASlowSampler() {
    QFETCH(bool, unknown);
    QFETCH(bool, bounded);
    QRandomGenerator random{1};
    const Intervals values = randomValues(random, 6, 4, unknown);
    const MatchReport report = ::reportOf(values, {1, 1, 1, 1});
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 200'000;
    if (bounded) {
        params.bounds[0] = {0.1, 0.5};
        params.bounds[1] = {0.0, 0.3};
        params.bounds[3] = {0.2, 1.0};
    }
    compareShares(byMatch(run(report, params)), params.draws, slowly(values, params, 1'000'000), 1'000'000);
}

// Eight criteria of at most 18 % each: one draw in some hundreds keeps the bounds.
void RobustnessTest::walksWhereBoundsAreNarrow() {
    QRandomGenerator random{3};
    const Intervals values = randomValues(random, 5, 8, false);
    const MatchReport report = ::reportOf(values, std::vector<double>(8, 1.0));
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 50'000;
    for (std::size_t c = 0; c < 8; ++c) params.bounds[c] = {0.0, 0.18};
    QVERIFY(!ShareSource(params.bounds, 1).isExact());
    // Neighbouring draws of a walk are a little alike: as if there were half as many.
    compareShares(byMatch(run(report, params)), params.draws / 2, slowly(values, params, 10'000), 10'000);
}

// With lower bounds alone, and with two criteria, nothing is drawn in vain.
void RobustnessTest::lowerBoundsAreExact() {
    std::array<WeightBounds, kCriterionCount> bounds{};
    for (auto& each : bounds) each = {0.05, 1.0};
    QVERIFY(ShareSource(bounds, 1).isExact());
    ShareSource source{bounds, 1};
    Generator random{1, 1};
    source.begin(random);
    Weights shares{};
    double mean = 0.0;
    for (int draw = 0; draw < 20'000; ++draw) {
        source.draw(random, shares);
        QVERIFY(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1.0) < 1e-12);
        QVERIFY(*std::ranges::min_element(shares) >= 0.05);
        mean += shares[5] / 20'000;
    }
    QVERIFY(std::abs(mean - 1.0 / 16) < 0.001);
}

void RobustnessTest::rowsAndColumnsSumToOne() {
    QRandomGenerator random{4};
    const MatchReport report = ::reportOf(randomValues(random, 40, 6, true), std::vector<double>(6, 1.0));
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 3000;
    const RobustnessReport found = run(report, params);
    QCOMPARE(found.draws, params.draws);
    QVERIFY(std::abs(found.halfWidth - 0.98 / std::sqrt(3000.0)) < 1e-4);
    std::vector<double> columns(40, 0.0);
    double holistic = 0.0;
    for (std::size_t i = 0; i < found.spaces.size(); ++i) {
        const Acceptability& line = found.spaces[i];
        QCOMPARE(line.match, report.ranking[i].match);
        QVERIFY(std::abs(std::accumulate(line.ranks.begin(), line.ranks.end(), 0.0) - 1.0) < 1e-12);
        for (std::size_t r = 0; r < columns.size(); ++r) columns[r] += line.ranks[r];
        holistic += line.holistic;
    }
    for (const double column : columns) QVERIFY(std::abs(column - 1.0) < 1e-12);
    QVERIFY(std::abs(holistic - 1.0) < 1e-9);
}

void RobustnessTest::someRanksAreTheFirstOfAll() {
    QRandomGenerator random{5};
    const MatchReport report = ::reportOf(randomValues(random, 30, 5, true), std::vector<double>(5, 1.0));
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 2000;
    const RobustnessReport all = run(report, params);
    params.ranks = 4;
    const RobustnessReport some = run(report, params);
    for (std::size_t i = 0; i < all.spaces.size(); ++i) {
        QCOMPARE(some.spaces[i].ranks.size(), std::size_t{4});
        for (std::size_t r = 0; r < 4; ++r) QCOMPARE(some.spaces[i].ranks[r], all.spaces[i].ranks[r]);
    }
}

// Blocks in any order, by any number of workers: the same to the last bit.
void RobustnessTest::partsAreTheWhole() {
    QRandomGenerator random{6};
    const MatchReport report = ::reportOf(randomValues(random, 20, 5, true), std::vector<double>(5, 1.0));
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = 5 * kBlock + 100;
    params.bounds[0] = {0.1, 0.12};
    const RobustnessReport whole = run(report, params);
    JobControl job;
    RobustnessTally tally;
    for (const std::int64_t first : {4, 0, 2}) add(tally, drawBlocks(report, params, first, 2, job).value());
    const RobustnessReport parts = analysis::reportOf(report, params, tally);
    QCOMPARE(parts.draws, whole.draws);
    for (std::size_t i = 0; i < whole.spaces.size(); ++i) {
        QCOMPARE(parts.spaces[i].ranks, whole.spaces[i].ranks);
        QCOMPARE(parts.spaces[i].central, whole.spaces[i].central);
    }
}

void RobustnessTest::seedDecides() {
    QRandomGenerator random{7};
    const MatchReport report = ::reportOf(randomValues(random, 10, 4, false), {1, 1, 1, 1});
    RobustnessParams params = robustnessParamsOf(report);
    const auto one = byMatch(run(report, params));
    QCOMPARE(byMatch(run(report, params)), one);
    params.seed = 2;
    QVERIFY(byMatch(run(report, params)) != one);
}

void RobustnessTest::stabilityHoldsJustInsideAndNotOutside() {
    QRandomGenerator random{8};
    int ends = 0;
    for (int i = 0; i < 100; ++i) {
        const Intervals values = randomValues(random, 12, 5, true);
        std::vector<double> weights(5);
        for (double& weight : weights) weight = 0.1 + random.bounded(5.0);
        const MatchReport report = ::reportOf(values, weights);
        const std::size_t first = report.ranking.front().match;
        const auto firstAt = [&](std::size_t criterion, double share) {
            Weights moved = sharesOf(report.params.weights);
            const double others = 1.0 - moved[criterion];
            for (std::size_t c = 0; c < moved.size(); ++c) moved[c] *= c == criterion ? 0.0 : (1.0 - share) / others;
            moved[criterion] = share;
            return ranked(report.matches, moved).front().match;
        };
        for (const Stability& row : stabilityOf(report)) {
            const auto c = static_cast<std::size_t>(row.criterion);
            constexpr double kStep = 1e-7;
            QVERIFY(row.low <= row.now && row.now <= row.high);
            QCOMPARE(firstAt(c, std::min(row.low + kStep, row.now)), first);
            QCOMPARE(firstAt(c, std::max(row.high - kStep, row.now)), first);
            QCOMPARE(row.below.has_value(), row.low > 0.0);
            QCOMPARE(row.above.has_value(), row.high < 1.0);
            if (row.below && row.low > kStep) {
                QCOMPARE(firstAt(c, row.low - kStep), *row.below);
                ++ends;
            }
            if (row.above && row.high < 1.0 - kStep) {
                QCOMPARE(firstAt(c, row.high + kStep), *row.above);
                ++ends;
            }
        }
    }
    QVERIFY(ends > 100);
}

// (1,0) leads (0,1) while the share of the first criterion is over a half.
void RobustnessTest::stabilityOfTwoCriteria() {
    const auto rows = stabilityOf(::reportOf(known({{1, 0}, {0, 1}}), {3, 1}));
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(std::abs(rows[0].low - 0.5) < 1e-12);
    QCOMPARE(rows[0].high, 1.0);
    QCOMPARE(rows[0].below, std::optional<std::size_t>{1});
    QVERIFY(!rows[0].above);
    QVERIFY(std::abs(rows[1].high - 0.5) < 1e-12);
    QCOMPARE(rows[1].now, 0.25);
}

void RobustnessTest::aloneItIsAlwaysFirst() {
    const MatchReport report = ::reportOf(known({{0.2, 0.3}}), {1, 1});
    const RobustnessReport found = run(report, robustnessParamsOf(report));
    QCOMPARE(found.spaces.front().ranks, (std::vector<double>{1.0}));
    for (const Stability& row : found.stability) QVERIFY(row.low == 0.0 && row.high == 1.0 && !row.below && !row.above);
}

void RobustnessTest::nothingEligible() {
    const MatchReport report = ::reportOf({}, {1, 1});
    const RobustnessReport found = run(report, robustnessParamsOf(report));
    QVERIFY(found.spaces.empty());
    QCOMPARE(found.draws, std::int64_t{0});
}

void RobustnessTest::refuses_data() {
    QTest::addColumn<qlonglong>("draws");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("too few draws") << qlonglong{99} << 0.0 << 1.0;
    QTest::newRow("too many draws") << qlonglong{10'000'001} << 0.0 << 1.0;
    QTest::newRow("bounds the wrong way round") << qlonglong{1000} << 0.5 << 0.4;
    QTest::newRow("more than everything") << qlonglong{1000} << 0.6 << 0.7;
    QTest::newRow("less than everything") << qlonglong{1000} << 0.0 << 0.3;
    QTest::newRow("not a number") << qlonglong{1000} << std::nan("") << 1.0;
}

void RobustnessTest::refuses() {
    QFETCH(qlonglong, draws);
    QFETCH(double, low);
    QFETCH(double, high);
    const MatchReport report = ::reportOf(known({{1, 0}, {0, 1}}), {1, 1});
    RobustnessParams params = robustnessParamsOf(report);
    params.draws = draws;
    params.bounds[0] = params.bounds[1] = {low, high};
    JobControl job;
    const auto found = robustness(report, params, job);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::valueOutOfRange);
}

void RobustnessTest::stopsWhenAsked() {
    const MatchReport report = ::reportOf(known({{1, 0}, {0, 1}}), {1, 1});
    JobControl job;
    job.requestCancel();
    const auto found = robustness(report, robustnessParamsOf(report), job);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::cancelled);
}

QTEST_GUILESS_MAIN(RobustnessTest)
#include "robustness_test.moc"
