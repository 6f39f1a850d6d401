#include "analysis/matching/ranking_methods.h"

#include "analysis/matching/match.h"
#include "libgeo/analysis/random_projects.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>

using namespace geo;
using namespace geo::analysis;
using Matrix = std::vector<std::vector<double>>;

namespace {

using Shape = Preference::Shape;

Matrix transposed(const Matrix& matrix) {
    Matrix columns(matrix.front().size(), std::vector<double>(matrix.size()));
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t c = 0; c < columns.size(); ++c) columns[c][i] = matrix[i][c];
    return columns;
}

void compareTo(const std::vector<double>& found, const std::vector<double>& expected, double within) {
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(found[i] - expected[i]) <= within,
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(i).arg(found[i]).arg(expected[i])));
}

std::vector<double> numbers(const QJsonValue& json) {
    std::vector<double> list;
    for (const auto& each : json.toArray()) list.push_back(each.toDouble());
    return list;
}

Matrix rows(const QJsonValue& json) {
    Matrix matrix;
    for (const auto& row : json.toArray()) matrix.push_back(numbers(row));
    return matrix;
}

// The published vectors; none where they are not beside the source.
QJsonObject published() {
    QFile file{qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods/vectors.json"};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

Preference preferenceOf(const QJsonObject& json) {
    const QString type = json["type"].toString();
    const QStringList names = {"usual", "ushape", "vshape", "level", "linear", "gaussian"};
    return {static_cast<Shape>(names.indexOf(type)), json["q"].toDouble(), json["p"].toDouble(1.0),
            json["s"].toDouble(1.0)};
}

// Kendall 1945 as defined: every pair looked at.
std::optional<double> slowTau(const std::vector<double>& x, const std::vector<double>& y) {
    double sum = 0.0;
    double untiedX = 0.0;
    double untiedY = 0.0;
    const auto sign = [](double d) { return d > 1e-13 ? 1.0 : d < -1e-13 ? -1.0 : 0.0; };
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double dx = sign(x[i] - x[j]);
            const double dy = sign(y[i] - y[j]);
            sum += dx * dy;
            untiedX += dx * dx;
            untiedY += dy * dy;
        }
    if (untiedX == 0.0 || untiedY == 0.0) return std::nullopt;
    return sum / std::sqrt(untiedX * untiedY);
}

std::vector<double> randomColumn(QRandomGenerator& random, int count, int steps) {
    std::vector<double> column(static_cast<std::size_t>(count));
    for (double& value : column) value = random.bounded(steps) / static_cast<double>(steps - 1);
    return column;
}

const Matrix kStations = {{80, 90, 6, 5.4, 8, 5},   {65, 58, 2, 9.7, 1, 1}, {83, 60, 4, 7.2, 4, 7},
                          {40, 80, 10, 7.5, 7, 10}, {52, 72, 6, 2.0, 3, 8}, {94, 96, 7, 3.6, 5, 6}};

} // namespace

Q_DECLARE_METATYPE(Matrix)
Q_DECLARE_METATYPE(std::vector<double>)

class RankingMethodsTest : public QObject {
    Q_OBJECT

private slots:
    void topsisAgreesWithPublished_data();
    void topsisAgreesWithPublished();
    void sumAgreesWithPublished();
    void prometheeAgreesWithPublished();
    void agreesWithEveryVector();
    void quickFlowIsTheSlowOne();
    void flowBoundsHold();
    void boundsHoldTheScore();
    void tauAgreesWithPublished();
    void tauIsAsDefined();
    void scalingChangesNothing();
    void dominatedIsNeverFirst_data();
    void dominatedIsNeverFirst();
    void everyMethodRanksAll();
    void ranksByTheMethodChosen();
};

void RankingMethodsTest::topsisAgreesWithPublished_data() {
    QTest::addColumn<Matrix>("matrix");
    QTest::addColumn<std::vector<double>>("weights");
    QTest::addColumn<bool>("normalised");
    QTest::addColumn<std::vector<double>>("expected");
    QTest::addColumn<double>("within");
    QTest::newRow("Tzeng and Huang 2011")
        << Matrix{{5, 8, 4}, {7, 6, 8}, {8, 8, 6}, {7, 4, 6}} << std::vector<double>{0.3, 0.4, 0.3} << true
        << std::vector<double>{0.5037, 0.6581, 0.7482, 0.334} << 5e-5;
    QTest::newRow("scikit-criteria, not normalised") << Matrix{{1, 0, 3}, {0, 5, 6}} << std::vector<double>{1, 1, 1}
                                                     << false << std::vector<double>{0.14639248, 0.85360752} << 5e-9;
}

void RankingMethodsTest::topsisAgreesWithPublished() {
    QFETCH(Matrix, matrix);
    QFETCH(std::vector<double>, weights);
    QFETCH(bool, normalised);
    QFETCH(std::vector<double>, expected);
    QFETCH(double, within);
    compareTo(topsis(transposed(matrix), weights, normalised ? Normalisation::vector : Normalisation::none), expected,
              within);
}

void RankingMethodsTest::sumAgreesWithPublished() {
    // scikit-criteria, test_WeightedSumModel
    compareTo(weightedSums(transposed({{1, 0, 3}, {0, 5, 6}}), std::vector<double>{1, 1, 1}), {4.0, 11.0}, 1e-12);
}

void RankingMethodsTest::prometheeAgreesWithPublished() {
    // Brans, Vincke and Mareschal 1986, EJOR 24:228-238: six hydroelectric stations, all six preference functions.
    Matrix columns = transposed(kStations);
    for (const std::size_t minimised : {0, 2, 3, 4})
        for (double& value : columns[minimised]) value = -value;
    const std::vector<Preference> preferences = {{Shape::uShape, 10, 1, 1},  {Shape::vShape, 0, 30, 1},
                                                 {Shape::linear, 0.5, 5, 1}, {Shape::level, 1, 6, 1},
                                                 {Shape::usual, 0, 1, 1},    {Shape::gaussian, 0, 1, 5}};
    const Flows flows = promethee(columns, std::vector<double>(6, 1.0), preferences);
    compareTo(flows.plus, {0.22, 0.396, 0.247, 0.329, 0.455, 0.3}, 6e-4);
    compareTo(flows.minus, {0.366, 0.379, 0.336, 0.349, 0.162, 0.355}, 6e-4);
    std::vector<double> net(6);
    for (std::size_t i = 0; i < net.size(); ++i) net[i] = flows.net(i);
    compareTo(net, {-0.146, 0.017, -0.09, -0.02, 0.293, -0.055}, 6e-4);
}

void RankingMethodsTest::agreesWithEveryVector() {
    const QJsonObject vectors = published();
    if (vectors.isEmpty()) QSKIP("the published vectors are not beside the source");
    for (const auto& each : vectors["topsis"].toArray()) {
        const QJsonObject v = each.toObject();
        Matrix columns = transposed(rows(v["matrix"]));
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (v["benefit"].toArray()[static_cast<qsizetype>(c)].toInt() == 0)
                for (double& value : columns[c]) value = -value;
        const auto norm = v["norm"].toString() == "vector" ? Normalisation::vector : Normalisation::none;
        compareTo(topsis(columns, numbers(v["weights"]), norm), numbers(v["closeness"]), 6e-5);
    }
    for (const auto& each : vectors["weighted_sum"].toArray()) {
        const QJsonObject v = each.toObject();
        compareTo(weightedSums(transposed(rows(v["matrix"])), numbers(v["weights"])), numbers(v["score"]), 1e-9);
    }
    for (const auto& each : vectors["promethee2"].toArray()) {
        const QJsonObject v = each.toObject();
        Matrix columns = transposed(rows(v["matrix"]));
        std::vector<Preference> preferences;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            preferences.push_back(preferenceOf(v["functions"].toArray()[static_cast<qsizetype>(c)].toObject()));
            if (v["maximise"].toArray()[static_cast<qsizetype>(c)].toInt() == 0)
                for (double& value : columns[c]) value = -value;
        }
        const Flows flows = promethee(columns, numbers(v["weights"]), preferences);
        compareTo(flows.plus, numbers(v["phi_plus"]), 6e-4);
        compareTo(flows.minus, numbers(v["phi_minus"]), 6e-4);
    }
}

void RankingMethodsTest::quickFlowIsTheSlowOne() {
    QRandomGenerator random{1};
    for (int i = 0; i < 300; ++i) {
        const std::vector<double> column = randomColumn(random, 2 + random.bounded(60), 2 + random.bounded(30));
        const double p = 0.05 + random.bounded(1.0);
        const Flows slow =
            promethee(Matrix{column}, std::vector<double>{1.0}, std::vector<Preference>{{Shape::vShape, 0.0, p, 1.0}});
        const std::vector<double> quick = vShapeFlow(column, column, p);
        for (std::size_t a = 0; a < quick.size(); ++a) QVERIFY(std::abs(quick[a] - slow.net(a)) < 1e-12);
        QVERIFY(std::abs(std::accumulate(quick.begin(), quick.end(), 0.0)) < 1e-9);
    }
    QCOMPARE(vShapeFlow(std::vector<double>{0.3}, std::vector<double>{0.3}), (std::vector<double>{0.0}));
}

// No draw of what is not known leaves the bounds.
void RankingMethodsTest::flowBoundsHold() {
    QRandomGenerator random{2};
    for (int i = 0; i < 60; ++i) {
        auto lows = randomColumn(random, 12, 9);
        auto highs = lows;
        for (double& high : highs)
            if (random.bounded(3) == 0) high = std::min(1.0, high + random.bounded(1.0));
        const auto least = vShapeFlow(lows, highs);
        const auto most = vShapeFlow(highs, lows);
        for (int draw = 0; draw < 50; ++draw) {
            auto values = lows;
            for (std::size_t a = 0; a < values.size(); ++a) {
                const double u = random.bounded(4) == 0 ? random.bounded(2) : random.bounded(1.0);
                values[a] += u * (highs[a] - lows[a]);
            }
            const auto flow = vShapeFlow(values, values);
            for (std::size_t a = 0; a < flow.size(); ++a)
                QVERIFY(flow[a] >= least[a] - 1e-12 && flow[a] <= most[a] + 1e-12);
        }
    }
}

void RankingMethodsTest::boundsHoldTheScore() {
    QRandomGenerator random{3};
    const domain::MatchSnapshot ground = randomGround(random, 60);
    JobControl job;
    for (int method = 0; method < 3; ++method) {
        domain::MatchParams params{day("2026-11-22"), domain::defaultWeights(ground.project), false, {}};
        params.choices.method = static_cast<domain::Method>(method);
        const auto report = matchProject(ground, params, job).value();
        QVERIFY(report.ranking.size() > 5);
        bool isWide = false;
        for (const domain::Ranked& line : report.ranking) {
            QVERIFY(line.low <= line.score && line.score <= line.high);
            isWide = isWide || line.high > line.low + 1e-6;
        }
        QVERIFY(isWide);
    }
}

void RankingMethodsTest::tauAgreesWithPublished() {
    // Kendall's two rankings of ten with ties: of 45 pairs 4 are tied in the first and 9 in the second; tau-b is 0.859.
    const std::vector<double> first = {1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5};
    const std::vector<double> second = {1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10};
    const double expected = 33.0 / std::sqrt((45.0 - 4.0) * (45.0 - 9.0));
    QVERIFY(std::abs(kendallTauB(first, second).value() - expected) < 1e-12);
    QVERIFY(std::abs(expected - 0.859) < 5e-4);
}

void RankingMethodsTest::tauIsAsDefined() {
    QRandomGenerator random{4};
    for (int i = 0; i < 300; ++i) {
        const int count = random.bounded(50);
        const auto x = randomColumn(random, count, 2 + random.bounded(20));
        const auto y = randomColumn(random, count, 2 + random.bounded(20));
        const auto found = kendallTauB(x, y);
        const auto expected = slowTau(x, y);
        QCOMPARE(found.has_value(), expected.has_value());
        if (found) QVERIFY(std::abs(*found - *expected) < 1e-12);
    }
    const std::vector<double> up = {1, 2, 3};
    const std::vector<double> down = {3, 2, 1};
    QCOMPARE(kendallTauB(up, up).value(), 1.0);
    QCOMPARE(kendallTauB(up, down).value(), -1.0);
}

void RankingMethodsTest::scalingChangesNothing() {
    QRandomGenerator random{5};
    const domain::MatchSnapshot ground = randomGround(random, 50);
    JobControl job;
    domain::Weights weights{};
    for (double& weight : weights) weight = random.bounded(10.0);
    auto report = matchProject(ground, {day("2026-11-22"), weights, false, {}}, job).value();
    for (int method = 0; method < 3; ++method) {
        const auto before = ranked(report.matches, weights, static_cast<domain::Method>(method));
        for (const double factor : {1e-6, 3.0, 1e6}) {
            domain::Weights scaled = weights;
            for (double& weight : scaled) weight *= factor;
            const auto after = ranked(report.matches, scaled, static_cast<domain::Method>(method));
            QCOMPARE(after.size(), before.size());
            for (std::size_t i = 0; i < after.size(); ++i) {
                QCOMPARE(after[i].match, before[i].match);
                QVERIFY(std::abs(after[i].score - before[i].score) < 1e-12);
            }
        }
    }
}

void RankingMethodsTest::dominatedIsNeverFirst_data() {
    QTest::addColumn<int>("method");
    for (int method = 0; method < 3; ++method)
        QTest::newRow(domain::codesOf<domain::Method>()[static_cast<std::size_t>(method)].data()) << method;
}

void RankingMethodsTest::dominatedIsNeverFirst() {
    QFETCH(int, method);
    QRandomGenerator random{6};
    for (int i = 0; i < 300; ++i) {
        std::vector<domain::SpaceMatch> matches(static_cast<std::size_t>(2 + random.bounded(25)));
        for (std::size_t m = 0; m < matches.size(); ++m) {
            matches[m].eligible = true;
            matches[m].site = SiteId{random.bounded(100)};
            matches[m].space = SpaceId{static_cast<std::int64_t>(m)};
            for (auto& value : matches[m].values) value.low = value.high = random.bounded(4) / 3.0;
        }
        // The last is worse than the first in one respect, else its equal, and would win a tie.
        matches.back().values = matches.front().values;
        matches.front().values[2] = {1.0, 1.0};
        matches.back().values[2] = {0.9, 0.9};
        matches.back().site = SiteId{-1};
        domain::Weights weights{};
        for (double& weight : weights) weight = 0.01 + random.bounded(5.0);
        const auto lines = ranked(matches, weights, static_cast<domain::Method>(method));
        QVERIFY(lines.front().match != matches.size() - 1);
        const auto rankOf = [&](std::size_t match) {
            return std::ranges::find(lines, match, &domain::Ranked::match)->rank;
        };
        QVERIFY(rankOf(0) < rankOf(matches.size() - 1));
    }
}

void RankingMethodsTest::everyMethodRanksAll() {
    QRandomGenerator random{7};
    const domain::MatchSnapshot ground = randomGround(random, 60);
    JobControl job;
    const auto report =
        matchProject(ground, {day("2026-11-22"), domain::defaultWeights(ground.project), false, {}}, job).value();
    QVERIFY(report.ranking.size() > 5);
    for (std::size_t m = 0; m < domain::kMethodCount; ++m) {
        std::vector<std::size_t> ranks;
        for (const auto& line : report.ranking) ranks.push_back(line.standings[m].rank);
        std::ranges::sort(ranks);
        for (std::size_t i = 0; i < ranks.size(); ++i) QCOMPARE(ranks[i], i + 1);
    }
    for (const auto& agreement : report.agreements) {
        QVERIFY(agreement.first < agreement.second);
        QVERIFY(!agreement.tau || (*agreement.tau >= -1.0 && *agreement.tau <= 1.0));
    }
}

void RankingMethodsTest::ranksByTheMethodChosen() {
    QRandomGenerator random{8};
    const domain::MatchSnapshot ground = randomGround(random, 60);
    JobControl job;
    const domain::Weights weights = domain::defaultWeights(ground.project);
    auto report = matchProject(ground, {day("2026-11-22"), weights, false, {}}, job).value();
    for (std::size_t m = 0; m < domain::kMethodCount; ++m) {
        domain::RankingChoices choices;
        choices.method = static_cast<domain::Method>(m);
        choices.functions[0] = domain::LinearValue{0.0, 500.0};
        rerank(report, ground.project, choices, weights);
        for (const auto& line : report.ranking) {
            QCOMPARE(line.rank, line.standings[m].rank);
            QCOMPARE(line.score, line.standings[m].score);
        }
        domain::MatchParams params{day("2026-11-22"), weights, false, choices};
        const auto anew = matchProject(ground, params, job).value();
        QCOMPARE(anew.ranking.size(), report.ranking.size());
        for (std::size_t i = 0; i < anew.ranking.size(); ++i) {
            QCOMPARE(anew.ranking[i].match, report.ranking[i].match);
            QCOMPARE(anew.ranking[i].score, report.ranking[i].score);
        }
    }
}

QTEST_GUILESS_MAIN(RankingMethodsTest)
#include "ranking_methods_test.moc"
