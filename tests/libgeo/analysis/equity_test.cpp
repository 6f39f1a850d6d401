// Inequality against published numbers, and against its own definitions on random people.
#include "analysis/coverage/equity.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <map>
#include <random>

using namespace geo;
using namespace geo::analysis;

namespace {

std::vector<double> ones(std::size_t count) {
    return std::vector<double>(count, 1.0);
}

void compareTo(double actual, double expected, double tolerance) {
    QVERIFY2(std::abs(actual - expected) <= tolerance,
             qPrintable(QString("%1 for %2").arg(actual, 0, 'g', 15).arg(expected)));
}

// GDP per head of the Mexican states (libpysal), by column.
std::map<QString, std::vector<double>> mexico() {
    QFile file{qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods/mexico/mexico.csv"};
    std::map<QString, std::vector<double>> columns;
    if (!file.open(QIODevice::ReadOnly)) return columns;
    const QStringList names = QString::fromUtf8(file.readLine()).trimmed().split(',');
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(',');
        for (int i = 1; i < std::min(names.size(), cells.size()); ++i) columns[names[i]].push_back(cells[i].toDouble());
    }
    return columns;
}

std::vector<std::uint32_t> groupsOf(const std::vector<double>& numbers) {
    return {numbers.begin(), numbers.end()};
}

// The mean absolute difference of all pairs over twice the mean: the definition, in n squared.
double giniByPairs(const std::vector<double>& values, const std::vector<double>& people) {
    double differences = 0.0;
    double held = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        held += people[i] * values[i];
        all += people[i];
        for (std::size_t j = 0; j < values.size(); ++j)
            differences += people[i] * people[j] * std::abs(values[i] - values[j]);
    }
    return differences / (2.0 * all * held);
}

} // namespace

class EquityTest : public QObject {
    Q_OBJECT
private slots:
    // pysal/inequality on libpysal's mexico.csv (methods/vectors.json, gini_theil).
    void publishedNumbersOfMexico() {
        auto columns = mexico();
        if (columns.empty()) QSKIP("the published numbers are not beside the project");
        const auto& of1940 = columns.at("pcgdp1940");
        QCOMPARE(of1940.size(), 32U);
        compareTo(gini(of1940, ones(32)), 0.3537237117345285, 1e-12);
        const auto regions = groupsOf(columns.at("hanson98"));
        const std::vector<std::pair<QString, std::array<double, 2>>> published{{"pcgdp1940", {0.20894344, 0.0345889}},
                                                                               {"pcgdp1950", {0.15222451, 0.02816853}},
                                                                               {"pcgdp1960", {0.10472941, 0.05260921}}};
        for (const auto& [year, figures] : published) {
            const auto split = theil(columns.at(year), ones(32), regions);
            compareTo(split.total, figures[0], 5e-9);
            compareTo(split.between, figures[1], 5e-9);
            compareTo(split.within + split.between, split.total, 1e-12);
        }
    }

    // All is in one of two groups as large as one another: T = ln 2, all of it between them.
    void twoGroups() {
        const std::vector<double> values{0, 0, 0, 10, 10, 10};
        const auto split = theil(values, ones(6), std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
        compareTo(split.total, 0.6931471805599453, 1e-15);
        compareTo(split.between, 0.6931471805599453, 1e-15);
        compareTo(split.within, 0.0, 1e-15);
        compareTo(gini(values, ones(6)), 0.5, 1e-15);
    }

    void nobodyAndNothing() {
        QCOMPARE(gini({}, {}), 0.0);
        QCOMPARE(gini(std::vector<double>{0, 0}, ones(2)), 0.0);
        QCOMPARE(theil(std::vector<double>{0, 0}, ones(2), std::vector<std::uint32_t>{0, 1}).total, 0.0);
        QCOMPARE(gini(std::vector<double>{7, 7, 7}, std::vector<double>{1, 5, 2}), 0.0);
        const auto figures = equityOf({});
        QCOMPARE(figures.mean, 0.0);
        QCOMPARE(figures.lorenz.size(), 2U);
    }

    void randomPeople_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void randomPeople() {
        QFETCH(unsigned, seed);
        std::mt19937_64 random{seed};
        std::vector<double> values;
        std::vector<double> people;
        std::vector<std::uint32_t> groups;
        std::vector<SpreadValue> spread;
        for (int i = 0; i < 300; ++i) {
            values.push_back(random() % 7 == 0 ? 0.0 : std::exponential_distribution{0.1}(random));
            people.push_back(random() % 5 == 0 ? 0.0 : std::uniform_real_distribution{0.1, 40.0}(random));
            groups.push_back(static_cast<std::uint32_t>(random() % 9));
            spread.push_back({values.back(), people.back(), groups.back(), random() % 3 == 0});
        }
        const auto split = theil(values, people, groups);
        compareTo(split.within + split.between, split.total, 1e-12);
        QVERIFY(split.within >= 0.0 && split.between >= 0.0);
        compareTo(gini(values, people), giniByPairs(values, people), 1e-12);
        // Twice as many of each, or each twice as rich, is as unequal.
        std::vector<double> scaled;
        for (const double value : values) scaled.push_back(2.0 * value);
        compareTo(gini(scaled, people), gini(values, people), 1e-12);
        const auto figures = equityOf(spread);
        compareTo(figures.byQpv.within + figures.byQpv.between, figures.byQpv.total, 1e-12);
        compareTo(figures.byCommune.total, split.total, 1e-12);
        checkCurve(figures.lorenz, gini(values, people));
    }

private:
    // Rises ever more steeply from (0, 0) to (1, 1), and has the area that the Gini index says.
    static void checkCurve(const std::vector<domain::LorenzPoint>& curve, double gini) {
        QCOMPARE(curve.size(), 100U);
        double area = 0.0;
        double slope = 0.0;
        for (std::size_t i = 1; i < curve.size(); ++i) {
            const double right = curve[i].people - curve[i - 1].people;
            const double up = curve[i].held - curve[i - 1].held;
            QVERIFY(right > 0.0 && up / right >= slope - 1e-9);
            slope = up / right;
            area += right * (curve[i].held + curve[i - 1].held) / 2.0;
        }
        compareTo(curve.front().held, 0.0, 0.0);
        compareTo(curve.back().held, 1.0, 0.0);
        compareTo(1.0 - 2.0 * area, gini, 2e-3);
    }
};

QTEST_GUILESS_MAIN(EquityTest)
#include "equity_test.moc"
