#include "geom/text.h"

#include <QTest>

#include <random>

using namespace geo;
using namespace geo::geom;

class WktTest : public QObject {
    Q_OBJECT
private slots:
    void readsAndWrites_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("point") << "POINT (1 2)" << "POINT (1 2)";
        QTest::newRow("srid and case") << "srid=2154;point(1.50 -2)" << "POINT (1.5 -2)";
        QTest::newRow("z is left aside") << "POINT Z (1 2 3)" << "POINT (1 2)";
        QTest::newRow("zm is left aside") << "LINESTRING ZM (0 0 1 2, 3 4 5 6)" << "LINESTRING (0 0, 3 4)";
        QTest::newRow("multipoint, bare") << "MULTIPOINT (1 2, 3 4)" << "MULTIPOINT (1 2, 3 4)";
        QTest::newRow("multipoint, bracketed") << "MULTIPOINT ((1 2), (3 4))" << "MULTIPOINT (1 2, 3 4)";
        QTest::newRow("polygon with hole") << "POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))"
                                           << "POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))";
        QTest::newRow("multipolygon") << "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"
                                      << "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))";
        QTest::newRow("empty") << "MULTIPOLYGON EMPTY" << "MULTIPOLYGON EMPTY";
        QTest::newRow("nothing") << "  " << "";
        QTest::newRow("exponent") << "POINT (1e3 -2.5E-1)" << "POINT (1000 -0.25)";
    }
    void readsAndWrites() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto geometry = fromWkt(text.toStdString());
        QVERIFY(geometry.has_value());
        QCOMPARE(QString::fromStdString(toWkt(*geometry)), expected);
    }

    void refusesWhatIsNotWkt_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"POINT", "POINT (1)", "POINT (1 2", "POINT (1 2) x", "POINT (nan 1)", "CIRCLE (1 2)",
                                 "POLYGON (0 0, 1 1)", "POLYGON ((0 0, 1 x))", "SRID=2154", "LINESTRING (0 0,, 1 1)"})
            QTest::newRow(text) << text;
    }
    void refusesWhatIsNotWkt() {
        QFETCH(QString, text);
        const auto geometry = fromWkt(text.toStdString());
        QVERIFY(!geometry.has_value());
        QVERIFY(geometry.error().code == ErrorCode::valueMalformed);
    }

    void decimalsAreAtMostWhatIsAsked() {
        QCOMPARE(QString::fromStdString(toWkt(PointM{1.23456, -0.0001}, 2)), QString("POINT (1.23 0)"));
        QCOMPARE(QString::fromStdString(toWkt(PointM{100.0, 20.5}, 0)), QString("POINT (100 20)"));
    }

    void wkbAndWktKeepEveryBit() {
        std::mt19937_64 random{7};
        std::uniform_real_distribution<double> number{-7.0e6, 7.0e6};
        const auto ring = [&] {
            Ring points{{number(random), number(random)}, {number(random), number(random)}, {number(random), number(random)}};
            points.push_back(points.front());
            return points;
        };
        for (int i = 0; i < 200; ++i) {
            const std::vector<Geometry> shapes{PointM{number(random), number(random)}, MultiPoint{ring()}, LineString{ring()},
                                               MultiLineString{{{ring()}, {ring()}}}, Polygon{ring(), {ring()}},
                                               MultiPolygon{{{ring(), {}}, {ring(), {ring(), ring()}}}}};
            for (const Geometry& shape : shapes) {
                QVERIFY(fromWkt(toWkt(shape)).value() == shape);
                QVERIFY(fromWkb(toWkb(shape)).value() == shape);
            }
        }
    }

    void readsForeignWkb_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("expected");
        // PostGIS: SELECT ST_AsEWKB('SRID=4326;POINT(1 2)'::geometry), and the ISO Z form in big-endian.
        QTest::newRow("EWKB with SRID") << QByteArray("0101000020E6100000000000000000F03F0000000000000040") << "POINT (1 2)";
        QTest::newRow("big-endian ISO Z") << QByteArray("00000003E93FF000000000000040000000000000004008000000000000") << "POINT (1 2)";
        QTest::newRow("empty point is NaN") << QByteArray("0101000000000000000000F87F000000000000F87F") << "";
    }
    void readsForeignWkb() {
        QFETCH(QByteArray, hex);
        QFETCH(QString, expected);
        const QByteArray bytes = QByteArray::fromHex(hex);
        const auto geometry = fromWkb({reinterpret_cast<const std::byte*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
        QVERIFY(geometry.has_value());
        QCOMPARE(QString::fromStdString(toWkt(*geometry)), expected);
    }

    void cutOrChangedBytesNeverCrash() {
        const Geometry shape = MultiPolygon{{{{{0, 0}, {9, 0}, {9, 9}, {0, 0}}, {{{1, 1}, {2, 1}, {2, 2}, {1, 1}}}}}};
        const auto whole = toWkb(shape);
        for (std::size_t size = 1; size < whole.size(); ++size)
            QVERIFY(!fromWkb(std::span{whole}.first(size)).has_value());
        std::mt19937 random{3};
        for (int i = 0; i < 20000; ++i) {
            auto bytes = whole;
            bytes[random() % bytes.size()] = static_cast<std::byte>(random());
            (void)fromWkb(bytes);
        }
    }
};

QTEST_GUILESS_MAIN(WktTest)
#include "wkt_test.moc"
