#include "analysis/matching/weights.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;
using Matrix = std::vector<std::vector<double>>;

namespace {

// Saaty 1990 (European Journal of Operational Research 48:9-26): the choice of a house by eight criteria.
const Matrix kHouse = {{1, 5, 3, 7, 6, 6, 1.0 / 3, 1.0 / 4},
                       {1.0 / 5, 1, 1.0 / 3, 5, 3, 3, 1.0 / 5, 1.0 / 7},
                       {1.0 / 3, 3, 1, 6, 3, 4, 6, 1.0 / 5},
                       {1.0 / 7, 1.0 / 5, 1.0 / 6, 1, 1.0 / 3, 1.0 / 4, 1.0 / 7, 1.0 / 8},
                       {1.0 / 6, 1.0 / 3, 1.0 / 3, 3, 1, 1.0 / 2, 1.0 / 5, 1.0 / 6},
                       {1.0 / 6, 1.0 / 3, 1.0 / 4, 4, 2, 1, 1.0 / 5, 1.0 / 6},
                       {3, 5, 1.0 / 6, 7, 5, 5, 1, 1.0 / 2},
                       {4, 7, 5, 8, 6, 6, 2, 1}};
const std::vector<double> kHouseWeights = {0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333};

std::vector<Judgment> judgmentsOf(const Matrix& matrix) {
    std::vector<Judgment> judgments;
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = i + 1; j < matrix.size(); ++j)
            if (matrix[i][j] > 0.0)
                judgments.push_back({static_cast<Criterion>(i), static_cast<Criterion>(j), matrix[i][j]});
    return judgments;
}

void checkHouse(const Matrix& matrix, const std::vector<double>& weights, double lambda, double ci, double cr) {
    const PairwiseReport report = pairwise(judgmentsOf(matrix));
    for (std::size_t i = 0; i < weights.size(); ++i) QVERIFY(std::abs(report.weights[i] - weights[i]) < 6e-4);
    QVERIFY(std::abs(report.lambdaMax - lambda) < 6e-4);
    QVERIFY(std::abs(report.consistencyIndex - ci) < 6e-4);
    QVERIFY(std::abs(report.consistencyRatio - cr) < 6e-4);
    QVERIFY(!report.isConsistent());
}

double fraction(const QString& text) {
    const QStringList parts = text.split('/');
    return parts[0].toDouble() / (parts.size() > 1 ? parts[1].toDouble() : 1.0);
}

// Judgments that agree: the ratios of weights drawn at random.
Matrix consistent(QRandomGenerator& random, std::size_t count, std::vector<double>& weights) {
    weights.assign(count, 0.0);
    for (double& weight : weights) weight = 0.2 + random.bounded(1.0);
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight /= total;
    Matrix matrix(count, std::vector<double>(count));
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j) matrix[i][j] = weights[i] / weights[j];
    return matrix;
}

} // namespace

class WeightsTest : public QObject {
    Q_OBJECT

private slots:
    void pairsAgreeWithSaaty() { checkHouse(kHouse, kHouseWeights, 9.669, 0.238, 0.169); }

    void agreesWithEveryVector() {
        QFile file{qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods/vectors.json"};
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the published vectors are not beside the source");
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object()["ahp"].toArray();
        QVERIFY(!vectors.isEmpty());
        for (const auto& each : vectors) {
            const QJsonObject v = each.toObject();
            Matrix matrix;
            for (const auto& row : v["matrix"].toArray()) {
                matrix.emplace_back();
                for (const auto& cell : row.toArray()) matrix.back().push_back(fraction(cell.toString()));
            }
            std::vector<double> weights;
            for (const auto& weight : v["weights"].toArray()) weights.push_back(weight.toDouble());
            checkHouse(matrix, weights, v["lambda_max"].toDouble(), v["CI"].toDouble(), v["CR"].toDouble());
            const QJsonArray table = v["RI_table_n1_to_10"].toArray();
            for (int n = 1; n <= table.size(); ++n)
                QCOMPARE(randomIndex(static_cast<std::size_t>(n)), table[n - 1].toDouble());
        }
    }

    void agreeingJudgmentsGiveTheirWeights() {
        QRandomGenerator random{1};
        for (std::size_t count = 1; count <= 16; ++count) {
            std::vector<double> weights;
            const PairwiseReport report = pairwise(judgmentsOf(consistent(random, count, weights)));
            if (count == 1) continue;
            for (std::size_t i = 0; i < count; ++i) QVERIFY(std::abs(report.weights[i] - weights[i]) < 1e-9);
            QVERIFY(report.consistencyRatio < 1e-9);
            QVERIFY(!report.worst);
            QCOMPARE(report.missing, std::size_t{0});
        }
    }

    // Harker 1987: what is missing follows from a chain of agreeing judgments.
    void missingJudgmentsFollow() {
        QRandomGenerator random{2};
        for (std::size_t count = 3; count <= 12; ++count) {
            std::vector<double> weights;
            Matrix matrix = consistent(random, count, weights);
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t j = 0; j < count; ++j)
                    if (i + 1 != j && j + 1 != i) matrix[i][j] = 0.0; // only neighbours are judged
            const PairwiseReport report = pairwise(judgmentsOf(matrix));
            QCOMPARE(report.missing, (count - 1) * (count - 2) / 2);
            for (std::size_t i = 0; i < count; ++i) QVERIFY(std::abs(report.weights[i] - weights[i]) < 1e-6);
        }
    }

    void whatNothingJoinsIsEqual() {
        const std::vector<Judgment> judgments = {{Criterion::area, Criterion::rent, 3.0}};
        const std::vector<Criterion> besides = {Criterion::qpv};
        const PairwiseReport report = pairwise(judgments, besides);
        QVERIFY(std::abs(report.weights[0] - 3.0 / 7.0) < 1e-9); // 3 : 1 : 3, the first of each group alike
        QVERIFY(std::abs(report.weights[3] - 3.0 / 7.0) < 1e-9);
        QCOMPARE(pairwise({}).criteria.size(), std::size_t{0});
    }

    void namesTheWorstJudgment() {
        QRandomGenerator random{3};
        std::vector<double> weights;
        Matrix matrix = consistent(random, 6, weights);
        matrix[1][4] *= 9.0;
        matrix[4][1] /= 9.0;
        const PairwiseReport report = pairwise(judgmentsOf(matrix));
        QVERIFY(report.worst.has_value());
        QCOMPARE(report.worst->judgment.first, Criterion::rent);
        QCOMPARE(report.worst->judgment.second, Criterion::proximity);
        QVERIFY(report.worst->implied < report.worst->judgment.times);
    }

    void aLaterJudgmentHolds() {
        const std::vector<Judgment> judgments = {{Criterion::area, Criterion::rent, 9.0},
                                                 {Criterion::rent, Criterion::area, 3.0}};
        QVERIFY(std::abs(pairwise(judgments).weights[1] - 0.75) < 1e-12);
    }

    void centroidAgreesWithPublished() {
        // Barron and Barrett 1996: 0.611 0.278 0.111 of three, 0.521 0.271 0.146 0.063 of four.
        const auto three = rankOrderCentroid(3);
        const auto four = rankOrderCentroid(4);
        const std::vector<double> expectedThree = {11.0 / 18, 5.0 / 18, 2.0 / 18};
        const std::vector<double> expectedFour = {25.0 / 48, 13.0 / 48, 7.0 / 48, 3.0 / 48};
        for (std::size_t i = 0; i < 3; ++i) QVERIFY(std::abs(three[i] - expectedThree[i]) < 1e-12);
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(std::abs(four[i] - expectedFour[i]) < 1e-12);
    }

    void centroidIsByOrder() {
        const std::vector<Criterion> order = {Criterion::qpv, Criterion::area, Criterion::qpv};
        const Weights weights = rankOrderCentroid(order);
        QCOMPARE(weights[3], 0.75);
        QCOMPARE(weights[0], 0.25);
        QCOMPARE(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0);
    }

    void weightsComeFromTheirSource() {
        Project project;
        project.areaMin = SquareMetres{10};
        RankingChoices choices;
        QCOMPARE(weightsOf(choices, project), defaultWeights(project));
        choices.weights = Weights{1, 2, 3};
        choices.order = {Criterion::noise, Criterion::area};
        choices.judgments = {{Criterion::area, Criterion::rent, 3.0}};
        QCOMPARE(weightsOf(choices, project), *choices.weights);
        choices.source = WeightSource::rankOrder;
        QCOMPARE(weightsOf(choices, project)[12], 0.75);
        choices.source = WeightSource::pairwise;
        QVERIFY(std::abs(weightsOf(choices, project)[0] - 0.75) < 1e-12);
        project.ranking = toJson(choices);
        QCOMPARE(matchParamsOf(project, {}).weights, weightsOf(choices, project));
        project.ranking = "not choices";
        QCOMPARE(matchParamsOf(project, {}).weights, defaultWeights(project));
    }
};

QTEST_GUILESS_MAIN(WeightsTest)
#include "weights_test.moc"
