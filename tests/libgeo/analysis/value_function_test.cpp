#include "analysis/matching/value_function.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace geo::analysis;
using namespace geo::domain;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

ValueFunction randomFunction(QRandomGenerator& random) {
    const double a = random.bounded(10.0);
    const double b = a + 0.1 + random.bounded(10.0);
    switch (random.bounded(5)) {
    case 0:
        return LinearValue{a, b};
    case 1:
        return LinearValue{b, a};
    case 2:
        return StepValue{a, random.bounded(2) == 0};
    case 3:
        return TargetValue{a, a + random.bounded(2) * (b - a) * random.bounded(1.0), b};
    default:
        return GaussianValue{a, 0.2 + random.bounded(5.0)};
    }
}

} // namespace

class ValueFunctionTest : public QObject {
    Q_OBJECT

private slots:
    void values_data() {
        QTest::addColumn<int>("function");
        QTest::addColumn<double>("measure");
        QTest::addColumn<double>("expected");
        QTest::newRow("below the line") << 0 << 1.0 << 0.0;
        QTest::newRow("a quarter up") << 0 << 4.0 << 0.25;
        QTest::newRow("beyond the line") << 0 << kInfinity << 1.0;
        QTest::newRow("falling line") << 1 << 4.0 << 0.75;
        QTest::newRow("falling for ever") << 1 << kInfinity << 0.0;
        QTest::newRow("at the step") << 2 << 5.0 << 1.0;
        QTest::newRow("before the step") << 2 << 4.999 << 0.0;
        QTest::newRow("step down, at it") << 3 << 5.0 << 1.0;
        QTest::newRow("step down, beyond") << 3 << 5.001 << 0.0;
        QTest::newRow("at the target") << 4 << 4.0 << 1.0;
        QTest::newRow("half-way to the target") << 4 << 3.0 << 0.5;
        QTest::newRow("a quarter beyond the target") << 4 << 5.0 << 0.75;
        QTest::newRow("far beyond the target") << 4 << kInfinity << 0.0;
        QTest::newRow("target at its lower end") << 5 << 2.0 << 1.0;
        QTest::newRow("target at its lower end, below") << 5 << 1.999 << 0.0;
        QTest::newRow("at the middle of the bell") << 6 << 3.0 << 1.0;
        QTest::newRow("one sigma away") << 6 << 5.0 << std::exp(-0.5);
        QTest::newRow("far from the bell") << 6 << kInfinity << 0.0;
    }

    void values() {
        QFETCH(int, function);
        QFETCH(double, measure);
        QFETCH(double, expected);
        const std::vector<ValueFunction> functions = {LinearValue{3, 7},   LinearValue{7, 3},    StepValue{5, true},
                                                      StepValue{5, false}, TargetValue{2, 4, 8}, TargetValue{2, 2, 8},
                                                      GaussianValue{3, 2}};
        const double found = valueAt(functions[static_cast<std::size_t>(function)], measure);
        QVERIFY2(std::abs(found - expected) < 1e-12, std::to_string(found).c_str());
    }

    // Against many values in the interval: none leaves the bounds, and both are nearly reached.
    void boundsAreReached() {
        QRandomGenerator random{1};
        for (int i = 0; i < 2000; ++i) {
            const ValueFunction function = randomFunction(random);
            const double low = random.bounded(12.0);
            const Measure measure{low, low + random.bounded(8.0)};
            const CriterionValue bounds = valueOver(function, measure);
            double least = 1.0;
            double most = 0.0;
            for (int step = 0; step <= 2000; ++step) {
                const double value = valueAt(function, measure.low + (measure.high - measure.low) * step / 2000.0);
                QVERIFY(value >= bounds.low - 1e-12 && value <= bounds.high + 1e-12);
                least = std::min(least, value);
                most = std::max(most, value);
            }
            if (std::holds_alternative<TargetValue>(function)) continue; // may jump at the target
            QVERIFY(least <= bounds.low + 1e-9);
            QVERIFY(most >= bounds.high - 0.02);
        }
    }

    void nothingIsKnown() {
        const Measure anything{0.0, kInfinity};
        for (const ValueFunction& function :
             std::vector<ValueFunction>{LinearValue{10, 0}, LinearValue{5, 10}, StepValue{5, true},
                                        TargetValue{2, 4, 8}, GaussianValue{3, 1}}) {
            const CriterionValue value = valueOver(function, anything);
            QVERIFY(value.low < 0.02);
            QCOMPARE(value.high, 1.0);
        }
    }

    void bothEndsAlikeIsAStep() {
        QCOMPARE(valueAt(linearOrStep(0, 0, false), 0.0), 1.0);
        QCOMPARE(valueAt(linearOrStep(0, 0, false), 0.1), 0.0);
        QCOMPARE(valueAt(linearOrStep(4, 0, false), 1.0), 0.75);
    }
};

QTEST_GUILESS_MAIN(ValueFunctionTest)
#include "value_function_test.moc"
