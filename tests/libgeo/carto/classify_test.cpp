#include "carto/classify.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <set>

using namespace geo::carto;

namespace {

using Numbers = QList<double>;

std::vector<double> vectorOf(const Numbers& numbers) {
    return {numbers.begin(), numbers.end()};
}

void compare(const std::vector<double>& found, const Numbers& expected) {
    QCOMPARE(found.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(found[i] - expected[static_cast<qsizetype>(i)]) < 1e-12,
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(found[i], 0, 'g', 17)));
}

double spread(const std::vector<double>& sorted, std::size_t from, std::size_t to) {
    double mean = 0.0;
    for (std::size_t i = from; i < to; ++i) mean += sorted[i] / static_cast<double>(to - from);
    double sum = 0.0;
    for (std::size_t i = from; i < to; ++i) sum += (sorted[i] - mean) * (sorted[i] - mean);
    return sum;
}

// Every way of cutting sorted values into so many classes: exponential, and without a thought that could be wrong.
double leastSpread(const std::vector<double>& sorted, std::size_t from, int classes) {
    if (classes == 1) return spread(sorted, from, sorted.size());
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t cut = from + 1; cut + static_cast<std::size_t>(classes) - 1 <= sorted.size(); ++cut)
        best = std::min(best, spread(sorted, from, cut) + leastSpread(sorted, cut, classes - 1));
    return best;
}

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

} // namespace

class ClassifyTest : public QObject {
    Q_OBJECT
private slots:
    // The examples of R's help page of pretty, and results that it prints for them.
    void prettyIsThatOfR_data() {
        QTest::addColumn<Numbers>("values");
        QTest::addColumn<int>("count");
        QTest::addColumn<Numbers>("expected");
        QTest::newRow("pretty(1:10)") << Numbers{1, 10} << 5 << Numbers{0, 2, 4, 6, 8, 10};
        QTest::newRow("pretty(1:20, n = 2)") << Numbers{1, 20} << 2 << Numbers{0, 10, 20};
        QTest::newRow("pretty(1:20, n = 10)") << Numbers{1, 20} << 10 << Numbers{0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20};
        QTest::newRow("pretty(0:1)") << Numbers{0, 1} << 5 << Numbers{0, 0.2, 0.4, 0.6, 0.8, 1};
        QTest::newRow("pretty(c(0, 97))") << Numbers{0, 97} << 5 << Numbers{0, 20, 40, 60, 80, 100};
        QTest::newRow("pretty(c(0.1, 0.3))") << Numbers{0.1, 0.3} << 5 << Numbers{0.1, 0.15, 0.2, 0.25, 0.3};
        QTest::newRow("pretty(c(-5, 5))") << Numbers{-5, 5} << 5 << Numbers{-6, -4, -2, 0, 2, 4, 6};
        QTest::newRow("pretty(c(1234, 8765))") << Numbers{1234, 8765} << 5 << Numbers{0, 2000, 4000, 6000, 8000, 10000};
    }
    void prettyIsThatOfR() {
        QFETCH(Numbers, values);
        QFETCH(int, count);
        QFETCH(Numbers, expected);
        compare(prettyBounds(vectorOf(values), count), expected);
    }
    // quantile(0:10, ...) and quantile(c(1, 2, 3, 4, 10), ...) of R, type 7.
    void quantilesAreThoseOfR() {
        std::vector<double> values;
        for (int i = 0; i <= 10; ++i) values.push_back(i);
        compare(quantileBounds(values, 4), {0, 2.5, 5, 7.5, 10});
        compare(quantileBounds(std::vector<double>{10, 1, 3, 4, 2}, 5), {1, 1.8, 2.6, 3.4, 5.2, 10});
    }
    void quantilesHoldAsManyEach() {
        std::mt19937 random{7};
        std::vector<double> values(1'000);
        for (double& value : values) value = std::lognormal_distribution<double>{}(random);
        for (const std::size_t count : countsIn(values, quantileBounds(values, 8))) QCOMPARE(count, 125U);
    }
    void equalIntervalsAreEqual() {
        compare(equalIntervalBounds(std::vector<double>{2, 12, 5, kUnknown}, 5), {2, 4, 6, 8, 10, 12});
    }
    // The example of the documentation of simple-statistics (ckmeans, after Wang and Song 2011).
    void naturalBreaksOfAPublishedExample() {
        compare(naturalBounds(std::vector<double>{-1, 2, -1, 2, 4, 5, 6, -1, 2, -1}, 3), {-1, 2, 4, 6});
    }
    void naturalBreaksAreTheBestOfAll() {
        std::mt19937 random{3};
        for (int round = 0; round < 300; ++round) {
            std::vector<double> values(std::uniform_int_distribution<std::size_t>{2, 13}(random));
            for (double& value : values) value = std::round(std::exponential_distribution<double>{0.1}(random));
            const int different = static_cast<int>(std::set<double>(values.begin(), values.end()).size());
            std::vector<double> sorted = values;
            std::ranges::sort(sorted);
            for (int classes = 2; classes <= std::min(5, different); ++classes) {
                const auto bounds = naturalBounds(values, classes);
                QCOMPARE(static_cast<int>(bounds.size()), classes + 1);
                const double best = leastSpread(sorted, 0, classes);
                QVERIFY2(std::abs(squaredDeviation(values, bounds) - best) <= 1e-9 * (1.0 + best),
                         qPrintable(QStringLiteral("%1 %2").arg(round).arg(classes)));
            }
        }
    }
    // Money and areas: large numbers close to each other lose no class.
    void naturalBreaksOfLargeNumbers() {
        compare(naturalBounds(std::vector<double>{1e9, 1e9 + 1, 1e9 + 2, 1e9 + 50, 1e9 + 51}, 2),
                {1e9, 1e9 + 50, 1e9 + 51});
    }
    // More values than are looked at one by one: still near the best, which three heaps tell without a search.
    void naturalBreaksOfManyValues() {
        std::mt19937 random{11};
        std::vector<double> values;
        for (const double middle : {10.0, 50.0, 90.0})
            for (int i = 0; i < 40'000; ++i) values.push_back(std::normal_distribution<double>{middle, 3.0}(random));
        const auto bounds = naturalBounds(values, 3);
        for (const std::size_t count : countsIn(values, bounds)) QVERIFY(count >= 39'950 && count <= 40'050);
    }
    void everyKnownValueHasAClass_data() {
        QTest::addColumn<int>("method");
        for (const auto method : {ClassMethod::quantiles, ClassMethod::equalIntervals, ClassMethod::naturalBreaks,
                                  ClassMethod::pretty, ClassMethod::byHand})
            QTest::addRow("%d", static_cast<int>(method)) << static_cast<int>(method);
    }
    void everyKnownValueHasAClass() {
        QFETCH(int, method);
        std::mt19937 random{5};
        for (int round = 0; round < 200; ++round) {
            std::vector<double> values(std::uniform_int_distribution<std::size_t>{0, 60}(random));
            for (double& value : values)
                value = std::uniform_int_distribution<int>{0, 9}(random) == 0
                            ? kUnknown
                            : std::pow(10.0, std::uniform_real_distribution<double>{-6.0, 6.0}(random)) *
                                  (std::bernoulli_distribution{}(random) ? 1.0 : -1.0);
            const int count = std::uniform_int_distribution<int>{-1, 20}(random);
            const auto bounds = boundsBy(static_cast<ClassMethod>(method), values, count);
            QVERIFY(std::ranges::is_sorted(bounds));
            const auto known = static_cast<std::size_t>(std::ranges::count_if(values, [](double v) { return v == v; }));
            QCOMPARE(bounds.empty(), known == 0);
            std::size_t inClasses = 0;
            for (const std::size_t one : countsIn(values, bounds)) inClasses += one;
            QCOMPARE(inClasses, known);
        }
    }
    void oneValueIsOneClass() {
        for (const auto method :
             {ClassMethod::quantiles, ClassMethod::equalIntervals, ClassMethod::naturalBreaks, ClassMethod::pretty})
            compare(boundsBy(method, std::vector<double>{4, 4, 4}, 5), {4, 4});
    }
};

QTEST_GUILESS_MAIN(ClassifyTest)
#include "classify_test.moc"
