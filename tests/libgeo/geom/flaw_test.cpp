#include "geom/flaw.h"

#include "geom/text.h"

#include <QTest>

#include <limits>

using namespace geo::geom;

class FlawTest : public QObject {
    Q_OBJECT
private slots:
    void flaws_data() {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<int>("kind"); // -1: none
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        const auto row = [](const char* name, const char* shape, FlawKind kind, double x, double y) {
            QTest::newRow(name) << shape << static_cast<int>(kind) << x << y;
        };
        QTest::newRow("sound") << "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))" << -1 << 0.0 << 0.0;
        row("bow tie", "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", FlawKind::selfIntersection, 5.0, 5.0);
        row("hole outside", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 21 20, 21 21, 20 20))",
            FlawKind::holeOutside, 20.0, 20.0);
        row("part in a part", "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((1 1, 2 1, 2 2, 1 1)))",
            FlawKind::nested, 1.0, 1.0);
        row("not closed", "POLYGON ((0 0, 10 0, 10 10))", FlawKind::tooFewPoints, 0.0, 0.0);
    }
    void flaws() {
        QFETCH(QString, shape);
        QFETCH(int, kind);
        QFETCH(double, x);
        QFETCH(double, y);
        const auto flaw = flawOf(fromWkt(shape.toStdString()).value());
        QCOMPARE(flaw ? static_cast<int>(flaw->kind) : -1, kind);
        if (!flaw) return;
        QCOMPARE(flaw->at.x, x);
        QCOMPARE(flaw->at.y, y);
    }

    void whatIsNotANumberIsTold() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto flaw = flawOf(Polygon{{{0, 0}, {1, 0}, {nan, 1}, {0, 0}}, {}});
        QVERIFY(flaw.has_value());
        QCOMPARE(flaw->kind, FlawKind::coordinate);
    }
};

QTEST_GUILESS_MAIN(FlawTest)
#include "flaw_test.moc"
