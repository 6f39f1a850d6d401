#include "analysis/matching/match.h"

#include "libgeo/analysis/matching_case.h"
#include "libgeo/analysis/random_snapshot.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <numeric>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;

namespace {

constexpr double kExact = 1e-12;

// Matches with values drawn at random, on a coarse grid so that equal ones are common; a share of them is an interval.
std::vector<SpaceMatch> randomMatches(QRandomGenerator& random, int count) {
    std::vector<SpaceMatch> matches(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        SpaceMatch& match = matches[static_cast<std::size_t>(i)];
        match.site = SiteId{1 + random.bounded(std::max(1, count / 3))};
        match.space = SpaceId{count - i};
        match.eligible = random.bounded(5) > 0;
        for (CriterionValue& value : match.values) {
            value.low = random.bounded(9) / 8.0;
            value.high = random.bounded(4) == 0 ? std::min(1.0, value.low + random.bounded(5) / 8.0) : value.low;
        }
    }
    return matches;
}

Weights randomWeights(QRandomGenerator& random) {
    Weights weights{};
    for (double& weight : weights) weight = random.bounded(3) == 0 ? 0.0 : random.bounded(10.0);
    return weights;
}

std::vector<std::size_t> orderOf(const std::vector<Ranked>& ranking) {
    std::vector<std::size_t> order;
    for (const Ranked& line : ranking) order.push_back(line.match);
    return order;
}

// The reference, as slow and plain as it can be: the place of a match is the number of those that go before it.
std::vector<std::size_t> bruteForceOrder(const std::vector<SpaceMatch>& matches, const Weights& weights) {
    const auto score = [&](const SpaceMatch& match) {
        double sum = 0.0;
        double total = 0.0;
        for (std::size_t c = 0; c < kCriterionCount; ++c) {
            sum += weights[c] * (match.values[c].low + match.values[c].high) / 2.0;
            total += weights[c];
        }
        return sum / total;
    };
    const auto precedes = [&](const SpaceMatch& a, const SpaceMatch& b) {
        const double difference = score(a) - score(b);
        if (std::abs(difference) > 1e-10) return difference > 0.0;
        return std::pair{a.site, a.space} < std::pair{b.site, b.space};
    };
    std::vector<std::size_t> order(static_cast<std::size_t>(std::ranges::count_if(matches, &SpaceMatch::eligible)));
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (!matches[i].eligible) continue;
        const auto before =
            std::ranges::count_if(matches, [&](const SpaceMatch& m) { return m.eligible && precedes(m, matches[i]); });
        order[static_cast<std::size_t>(before)] = i;
    }
    return order;
}

MatchParams paramsOf(const MatchSnapshot& snapshot) {
    return {day("2026-11-22"), defaultWeights(snapshot.project), false};
}

MatchReport matched(const MatchSnapshot& snapshot, const MatchParams& params) {
    JobControl job;
    return matchProject(snapshot, params, job).value();
}

} // namespace

class MatchTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithPublishedWeightedSum();
    void agreesWithBruteForce();
    void scalingTheWeightsChangesNothing();
    void aDominatedSpaceIsNeverBeforeItsDominator();
    void contributionsSumToTheScore();
    void scoreLiesBetweenItsBounds();
    void allZeroWeightsAreEqual();
    void impossibleWeightsCountAsNothingInRanking();
    void impossibleWeightsAreRefused_data();
    void impossibleWeightsAreRefused();
    void tiesGoBySiteThenSpace();
    void everySpaceIsReported();
    void unknownExcludesLeavesASubset();
    void eligibilityDoesNotHangOnWeights();
    void rerankIsAsIfMatchedAnew();
    void orderOfTheSitesChangesNothing();
    void startsWithTheNeedsOfTheProject();
    void nothingToMatch();
    void stopsWhenAsked();
};

void MatchTest::agreesWithPublishedWeightedSum() {
    QFile file{qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods/vectors.json"};
    if (!file.open(QIODevice::ReadOnly)) QSKIP("the published vectors are not beside the source");
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object()["weighted_sum"].toArray();
    QVERIFY(!vectors.isEmpty());
    for (const auto& each : vectors) {
        const QJsonObject vector = each.toObject();
        const QJsonArray matrix = vector["matrix"].toArray();
        const QJsonArray given = vector["weights"].toArray();
        Weights weights{};
        double total = 0.0;
        double scale = 0.0; // brings the published values into 0..1
        for (int c = 0; c < given.size(); ++c) total += weights[static_cast<std::size_t>(c)] = given[c].toDouble();
        for (const auto& row : matrix)
            for (const auto& value : row.toArray()) scale = std::max(scale, value.toDouble());
        std::vector<SpaceMatch> matches(static_cast<std::size_t>(matrix.size()));
        for (int i = 0; i < matrix.size(); ++i) {
            SpaceMatch& match = matches[static_cast<std::size_t>(i)];
            match.eligible = true;
            for (CriterionValue& value : match.values) value = {0.0, 0.0};
            for (int c = 0; c < given.size(); ++c) {
                const double value = matrix[i].toArray()[c].toDouble() / scale;
                match.values[static_cast<std::size_t>(c)] = {value, value};
            }
        }
        for (const Ranked& line : ranked(matches, weights)) {
            const auto i = static_cast<qsizetype>(line.match);
            QVERIFY(std::abs(line.score * total * scale - vector["score"].toArray()[i].toDouble()) < 1e-9);
            QCOMPARE(static_cast<int>(line.rank), vector["rank"].toArray()[i].toInt());
        }
    }
}

void MatchTest::agreesWithBruteForce() {
    QRandomGenerator random{1};
    for (int i = 0; i < 300; ++i) {
        const auto matches = randomMatches(random, 1 + random.bounded(60));
        Weights weights = randomWeights(random);
        weights[0] += 0.5; // not all nothing
        const auto ranking = ranked(matches, weights);
        QCOMPARE(orderOf(ranking), bruteForceOrder(matches, weights));
        for (std::size_t r = 0; r < ranking.size(); ++r) QCOMPARE(ranking[r].rank, r + 1);
    }
}

void MatchTest::scalingTheWeightsChangesNothing() {
    QRandomGenerator random{2};
    for (int i = 0; i < 300; ++i) {
        const auto matches = randomMatches(random, 50);
        const Weights weights = randomWeights(random);
        const auto ranking = ranked(matches, weights);
        for (const double factor : {1e-6, 1.0 / 3.0, 7.0, 1e6}) {
            Weights scaled = weights;
            for (double& weight : scaled) weight *= factor;
            const auto again = ranked(matches, scaled);
            QCOMPARE(orderOf(again), orderOf(ranking));
            for (std::size_t r = 0; r < again.size(); ++r)
                QVERIFY(std::abs(again[r].score - ranking[r].score) < kExact);
        }
    }
}

void MatchTest::aDominatedSpaceIsNeverBeforeItsDominator() {
    QRandomGenerator random{3};
    int pairs = 0;
    for (int i = 0; i < 200; ++i) {
        const auto matches = randomMatches(random, 40);
        Weights weights{};
        for (double& weight : weights) weight = 0.01 + random.bounded(10.0);
        const auto ranking = ranked(matches, weights);
        for (std::size_t better = 0; better < ranking.size(); ++better)
            for (std::size_t worse = better + 1; worse < ranking.size(); ++worse) {
                const auto& first = matches[ranking[better].match].values;
                const auto& second = matches[ranking[worse].match].values;
                bool neverLess = true;
                bool onceMore = false;
                for (std::size_t c = 0; c < kCriterionCount; ++c) {
                    neverLess = neverLess && second[c].middle() >= first[c].middle();
                    onceMore = onceMore || second[c].middle() > first[c].middle();
                }
                QVERIFY(!(neverLess && onceMore));
                ++pairs;
            }
    }
    QVERIFY(pairs > 50'000);
}

void MatchTest::contributionsSumToTheScore() {
    QRandomGenerator random{4};
    for (int i = 0; i < 200; ++i)
        for (const Ranked& line : ranked(randomMatches(random, 50), randomWeights(random))) {
            const double sum = std::accumulate(line.contributions.begin(), line.contributions.end(), 0.0);
            QVERIFY(std::abs(sum - line.score) < kExact);
        }
}

void MatchTest::scoreLiesBetweenItsBounds() {
    QRandomGenerator random{5};
    for (int i = 0; i < 200; ++i) {
        const auto matches = randomMatches(random, 50);
        for (const Ranked& line : ranked(matches, randomWeights(random))) {
            QVERIFY(line.low >= 0.0 && line.low <= line.score && line.score <= line.high && line.high <= 1.0);
            const bool allKnown = std::ranges::all_of(matches[line.match].values, &CriterionValue::isKnown);
            if (allKnown) QVERIFY(line.high - line.low < kExact);
        }
    }
}

void MatchTest::allZeroWeightsAreEqual() {
    QRandomGenerator random{6};
    const auto matches = randomMatches(random, 50);
    Weights equal;
    equal.fill(3.0);
    QCOMPARE(orderOf(ranked(matches, Weights{})), orderOf(ranked(matches, equal)));
}

void MatchTest::impossibleWeightsCountAsNothingInRanking() {
    QRandomGenerator random{7};
    const auto matches = randomMatches(random, 50);
    Weights odd = {
        1.0, -5.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 2.0, 0.0,
        0.0, 1.0};
    const Weights plain = {1.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 1.0};
    QCOMPARE(orderOf(ranked(matches, odd)), orderOf(ranked(matches, plain)));
}

void MatchTest::impossibleWeightsAreRefused_data() {
    QTest::addColumn<double>("weight");
    QTest::newRow("negative") << -0.5;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
}

void MatchTest::impossibleWeightsAreRefused() {
    QFETCH(double, weight);
    const auto snapshot = randomSnapshot(1, 3);
    MatchParams params = paramsOf(snapshot);
    params.weights[static_cast<std::size_t>(Criterion::rent)] = weight;
    JobControl job;
    const auto refused = matchProject(snapshot, params, job);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::valueOutOfRange);
    QCOMPARE(argument(refused.error().arguments, "field"), std::string_view{"rent"});
}

void MatchTest::tiesGoBySiteThenSpace() {
    std::vector<SpaceMatch> matches(4);
    const std::array<std::pair<int, int>, 4> numbers = {{{2, 1}, {1, 9}, {1, 3}, {2, 0}}};
    for (std::size_t i = 0; i < 4; ++i) {
        matches[i].site = SiteId{numbers[i].first};
        matches[i].space = SpaceId{numbers[i].second};
        matches[i].eligible = true;
        matches[i].values.fill({0.3, 0.3});
    }
    QCOMPARE(orderOf(ranked(matches, Weights{1, 1, 1})), (std::vector<std::size_t>{2, 1, 3, 0}));
}

void MatchTest::everySpaceIsReported() {
    const auto snapshot = randomSnapshot(8, 150);
    const MatchReport report = matched(snapshot, paramsOf(snapshot));
    std::vector<std::pair<SiteId, SpaceId>> expected;
    for (const Site& site : snapshot.sites)
        for (const Space& space : site.spaces) expected.push_back({site.id, space.id});
    std::vector<std::pair<SiteId, SpaceId>> found;
    for (const SpaceMatch& match : report.matches) found.push_back({match.site, match.space});
    QVERIFY(found == expected);
    QCOMPARE(report.eligible + report.excluded, found.size());
    QCOMPARE(report.ranking.size(), report.eligible);
    QVERIFY(report.eligible > 10 && report.excluded > 10);
    for (const SpaceMatch& match : report.matches) {
        const bool broken =
            std::ranges::any_of(match.answers, [](const RuleAnswer& a) { return a.answer == Answer::broken; });
        QCOMPARE(match.eligible, !broken);
    }
}

void MatchTest::unknownExcludesLeavesASubset() {
    const auto snapshot = randomSnapshot(9, 300);
    MatchParams params = paramsOf(snapshot);
    const MatchReport lenient = matched(snapshot, params);
    params.unknownExcludes = true;
    const MatchReport strict = matched(snapshot, params);
    QVERIFY(strict.eligible > 0);
    QVERIFY(strict.eligible < lenient.eligible);
    for (std::size_t i = 0; i < strict.matches.size(); ++i) {
        const auto& answers = strict.matches[i].answers;
        const bool unknown =
            std::ranges::any_of(answers, [](const RuleAnswer& a) { return a.answer == Answer::unknown; });
        QCOMPARE(strict.matches[i].eligible, lenient.matches[i].eligible && !unknown);
    }
}

void MatchTest::eligibilityDoesNotHangOnWeights() {
    const auto snapshot = randomSnapshot(10, 100);
    MatchParams params = paramsOf(snapshot);
    const MatchReport first = matched(snapshot, params);
    params.weights = {0, 0, 0, 5, 0, 0, 1, 0};
    const MatchReport second = matched(snapshot, params);
    for (std::size_t i = 0; i < first.matches.size(); ++i)
        QCOMPARE(second.matches[i].eligible, first.matches[i].eligible);
}

void MatchTest::rerankIsAsIfMatchedAnew() {
    const auto snapshot = randomSnapshot(11, 200);
    MatchParams params = paramsOf(snapshot);
    MatchReport report = matched(snapshot, params);
    QRandomGenerator random{12};
    for (int i = 0; i < 20; ++i) {
        params.weights = randomWeights(random);
        rerank(report, params.weights);
        QCOMPARE(orderOf(report.ranking), orderOf(matched(snapshot, params).ranking));
        QVERIFY(report.params.weights == params.weights);
    }
}

void MatchTest::orderOfTheSitesChangesNothing() {
    auto snapshot = randomSnapshot(13, 100);
    const auto numbers = [&](const MatchReport& report) {
        std::vector<std::pair<SiteId, SpaceId>> found;
        for (const Ranked& line : report.ranking)
            found.push_back({report.matches[line.match].site, report.matches[line.match].space});
        return found;
    };
    const auto before = numbers(matched(snapshot, paramsOf(snapshot)));
    std::ranges::reverse(snapshot.sites);
    QVERIFY(numbers(matched(snapshot, paramsOf(snapshot))) == before);
}

void MatchTest::startsWithTheNeedsOfTheProject() {
    Project project;
    const auto asked = [&] {
        QStringList names;
        const Weights weights = defaultWeights(project);
        for (std::size_t c = 0; c < kCriterionCount; ++c)
            if (weights[c] > 0.0) names << QString::fromUtf8(codesOf<Criterion>()[c].data());
        return names.join(' ');
    };
    QCOMPARE(asked(), QString{"readiness"});
    project.areaIdeal = SquareMetres{100};
    project.budget = EurosPerYear{1000};
    project.water = NeedLevel::required; // excludes, does not rank
    QCOMPARE(asked(), QString{"area rent readiness"});
    project.durationMonths = 12;
    project.inQpv = NeedLevel::preferred;
    project.anchor = geom::PointM{0, 0};
    project.outdoor = NeedLevel::preferred;
    project.weeklySlots = 4;
    QCOMPARE(asked(), QString{"area rent availability qpv proximity readiness equipment slots"});
}

void MatchTest::nothingToMatch() {
    const MatchReport report = matched({}, {day("2026-11-22"), {}, false});
    QVERIFY(report.matches.empty() && report.ranking.empty());
    QVERIFY(ranked({}, {}).empty());
}

void MatchTest::stopsWhenAsked() {
    const auto snapshot = randomSnapshot(14, 10);
    JobControl job;
    job.requestCancel();
    const auto stopped = matchProject(snapshot, paramsOf(snapshot), job);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::cancelled);
}

QTEST_GUILESS_MAIN(MatchTest)
#include "match_test.moc"
