#include "geom/split.h"

#include "geom/flaw.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/text.h"

#include <QTest>

using namespace geo;
using namespace geo::geom;

namespace {

Geometry wkt(const QString& text) {
    return fromWkt(text.toStdString()).value();
}
LineString line(const QString& text) {
    return std::get<LineString>(wkt(text));
}

const QString kSquare = QStringLiteral("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
const QString kWithHole = QStringLiteral("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))");

} // namespace

class SplitTest : public QObject {
    Q_OBJECT
private slots:
    void splits_data() {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("knife");
        QTest::addColumn<QList<double>>("areas"); // by hand
        QTest::newRow("across") << kSquare << "LINESTRING (7 -1, 7 11)" << QList<double>{70.0, 30.0};
        QTest::newRow("ends on the outline") << kSquare << "LINESTRING (7 0, 7 10)" << QList<double>{70.0, 30.0};
        QTest::newRow("a corner off") << kSquare << "LINESTRING (-1 5, 5 5, 5 -1)" << QList<double>{75.0, 25.0};
        QTest::newRow("through the hole") << kWithHole << "LINESTRING (5 -1, 5 11)" << QList<double>{48.0, 48.0};
        QTest::newRow("beside the hole") << kWithHole << "LINESTRING (8 -1, 8 11)" << QList<double>{76.0, 20.0};
        QTest::newRow("to and fro, three pieces")
            << kSquare << "LINESTRING (2 -1, 2 11, 6 11, 6 -1)" << QList<double>{40.0, 40.0, 20.0};
        QTest::newRow("ends inside") << kSquare << "LINESTRING (5 -1, 5 5)" << QList<double>{100.0};
        QTest::newRow("beside") << kSquare << "LINESTRING (20 0, 20 10)" << QList<double>{100.0};
        QTest::newRow("along the outline") << kSquare << "LINESTRING (0 -1, 0 11)" << QList<double>{100.0};
        QTest::newRow("a ring inside is a piece")
            << kSquare << "LINESTRING (1 1, 2 1, 2 2, 1 2, 1 1)" << QList<double>{99.0, 1.0};
        QTest::newRow("one part of two, the other goes with the larger piece")
            << "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 21 0, 21 1, 20 1, 20 0)))"
            << "LINESTRING (7 -1, 7 11)" << QList<double>{71.0, 30.0};
    }
    void splits() {
        QFETCH(QString, shape);
        QFETCH(QString, knife);
        QFETCH(QList<double>, areas);
        const auto parts = splitBy(wkt(shape), line(knife));
        QVERIFY(parts.has_value());
        QList<double> found;
        for (const Geometry& part : *parts) {
            QVERIFY(!flawOf(part));
            found << planimetricArea(part).value;
        }
        QCOMPARE(found.size(), areas.size());
        for (qsizetype i = 0; i < areas.size(); ++i) QCOMPARE(found[i], areas[i]);
        // nothing is lost, nothing twice
        const auto joined = unionOf(*parts);
        QVERIFY(joined.has_value());
        QCOMPARE(planimetricArea(*joined).value, planimetricArea(wkt(shape)).value);
    }

    void reshapes_data() {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("line");
        QTest::addColumn<double>("area"); // by hand
        QTest::newRow("a bulge outside") << kSquare << "LINESTRING (9 2, 12 2, 12 8, 9 8)" << 112.0;
        QTest::newRow("a bite inside") << kSquare << "LINESTRING (11 2, 8 2, 8 8, 11 8)" << 88.0;
        QTest::newRow("from outline to outline") << kSquare << "LINESTRING (10 2, 12 2, 12 8, 10 8)" << 112.0;
        QTest::newRow("both at once") << kSquare << "LINESTRING (9 1, 12 1, 12 5, 8 5, 8 9, 11 9)" << 100.0;
        QTest::newRow("crosses once") << kSquare << "LINESTRING (5 5, 15 5)" << 100.0;
        QTest::newRow("the hole stays") << kWithHole << "LINESTRING (9 2, 12 2, 12 8, 9 8)" << 108.0;
    }
    void reshapes() {
        QFETCH(QString, shape);
        QFETCH(QString, line);
        QFETCH(double, area);
        const auto made = reshapedBy(wkt(shape), ::line(line));
        QVERIFY(made.has_value());
        QVERIFY(!flawOf(*made));
        QCOMPARE(planimetricArea(*made).value, area);
    }
};

QTEST_GUILESS_MAIN(SplitTest)
#include "split_test.moc"
