#include "geom/snap.h"

#include "geom/text.h"

#include <QTest>

#include <random>
#include <vector>

using namespace geo;
using namespace geo::geom;

class SnapTest : public QObject {
    Q_OBJECT
private slots:
    void draws_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<QString>("drawn"); // kind and place, "" for none
        QTest::newRow("beside a corner") << 1.0 << 1.0 << "vertex 0 0";
        QTest::newRow("a corner wins over a nearer edge") << 1.5 << -0.5 << "vertex 0 0";
        QTest::newRow("on an edge") << 5.0 << -1.0 << "edge 5 0";
        QTest::newRow("of the hole") << 5.0 << 2.5 << "edge 5 3";
        QTest::newRow("just within reach") << 5.0 << -2.0 << "edge 5 0";
        QTest::newRow("too far") << 5.0 << -2.001 << "";
        QTest::newRow("a point") << 20.5 << 20.0 << "vertex 20 20";
        QTest::newRow("between loose points is nothing") << 25.0 << 20.0 << "";
    }
    void draws() {
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(QString, drawn);
        const std::vector<Geometry> shapes{
            fromWkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3))").value(),
            fromWkt("MULTIPOINT ((20 20), (30 20))").value()};
        const auto snap = snapTo(shapes, {x, y}, Metres{2.0});
        const QString found = !snap ? QString{}
                                    : QStringLiteral("%1 %2 %3")
                                          .arg(snap->kind == SnapKind::vertex ? "vertex" : "edge")
                                          .arg(snap->at.x)
                                          .arg(snap->at.y);
        QCOMPARE(found, drawn);
        if (snap) QCOMPARE(snap->away.value, distance(PointM{x, y}, snap->at).value);
    }

    // The nearest place on a segment against ten thousand places on it.
    void nearestOnASegmentAgreesWithSampling() {
        std::mt19937 random{7};
        std::uniform_real_distribution<double> coordinate{-100.0, 100.0};
        const auto point = [&] { return PointM{coordinate(random), coordinate(random)}; };
        for (int round = 0; round < 50; ++round) {
            const PointM a = point();
            const PointM b = point();
            const PointM p = point();
            double best = 1e9;
            for (int i = 0; i <= 10'000; ++i) {
                const double t = i / 10'000.0;
                best = std::min(best, distance(p, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}).value);
            }
            QVERIFY(std::abs(nearestOn(a, b, p).away.value - best) < 0.02);
        }
        QCOMPARE(nearestOn({1, 1}, {1, 1}, {4, 5}).away.value, 5.0);
    }
};

QTEST_GUILESS_MAIN(SnapTest)
#include "snap_test.moc"
