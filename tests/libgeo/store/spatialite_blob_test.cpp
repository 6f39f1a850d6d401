#include "store/detail/spatialite_blob.h"

#include "geom/text.h"
#include "store/detail/connection.h"

#include <QTest>

#include <random>

using namespace geo;
using store::detail::Access;
using store::detail::Connection;

// The codec against SpatiaLite's own functions, both ways.
class SpatialiteBlobTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        auto opened = Connection::open(":memory:", Access::create);
        QVERIFY(opened.has_value());
        m_db = std::make_unique<Connection>(std::move(*opened));
    }

    void agreesWithSpatialite_data() {
        QTest::addColumn<QString>("wkt");
        QTest::newRow("point") << "POINT (355000.25 6689000.5)";
        QTest::newRow("multipoint") << "MULTIPOINT (1 2, 3 4)";
        QTest::newRow("line") << "LINESTRING (0 0, 1 1, 2 0)";
        QTest::newRow("multiline") << "MULTILINESTRING ((0 0, 1 1), (5 5, 6 7, 8 9))";
        QTest::newRow("polygon with hole") << "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))";
        QTest::newRow("multipolygon")
            << "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (7 6, 8 6, 8 7, 7 6)))";
    }
    void agreesWithSpatialite() {
        QFETCH(QString, wkt);
        const auto geometry = geom::fromWkt(wkt.toStdString());
        QVERIFY(geometry.has_value());
        std::vector<std::byte> blob;
        store::detail::encode(*geometry, 2154, blob);

        auto theirs =
            m_db->prepare("SELECT ST_GeomFromText(?1, 2154), hex(ST_GeomFromText(?1, 2154)) = hex(?2), ST_Srid(?2), "
                          "ST_Equals(ST_GeomFromText(?1, 2154), ?2)");
        QVERIFY(theirs.has_value());
        theirs->bind(1, wkt.toStdString()).bind(2, std::span<const std::byte>{blob});
        QVERIFY(theirs->step().value_or(false));
        QCOMPARE(theirs->integer(1), 1);
        QCOMPARE(theirs->integer(2), 2154);
        QCOMPARE(theirs->integer(3), 1);
        const auto read = store::detail::decode(theirs->bytes(0));
        QVERIFY(read.has_value());
        QCOMPARE(QString::fromStdString(geom::toWkt(*read)), wkt);
        QCOMPARE(store::detail::boxOfBlob(theirs->bytes(0)).value_or(geom::BoxM{}), geom::boxOf(*geometry));
    }

    void readsWhatOthersWrite_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        QTest::newRow("z") << "SELECT GeomFromText('POINTZ(1 2 3)', 2154)"
                           << "POINT (1 2)";
        QTest::newRow("m") << "SELECT GeomFromText('LINESTRINGM(1 2 9, 3 4 9)', 2154)"
                           << "LINESTRING (1 2, 3 4)";
        QTest::newRow("zm") << "SELECT GeomFromText('MULTIPOLYGONZM(((0 0 1 2, 1 0 1 2, 1 1 1 2, 0 0 1 2)))', 2154)"
                            << "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))";
        QTest::newRow("multipoint z") << "SELECT GeomFromText('MULTIPOINTZ(1 2 3, 4 5 6)', 2154)"
                                      << "MULTIPOINT (1 2, 4 5)";
        QTest::newRow("collection")
            << "SELECT GeomFromText('GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(0 0, 1 1))', 2154)"
            << "refused";
        QTest::newRow("compressed") << "SELECT CompressGeometry(GeomFromText('LINESTRING(1 2, 3 4, 5 6)', 2154))"
                                    << "refused";
        QTest::newRow("not a geometry") << "SELECT x'0001020304'"
                                        << "refused";
    }
    void readsWhatOthersWrite() {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        auto row = m_db->prepare(sql.toStdString());
        QVERIFY(row.has_value() && row->step().value_or(false));
        QVERIFY(!row->bytes(0).empty());
        const auto read = store::detail::decode(row->bytes(0));
        QCOMPARE(read ? QString::fromStdString(geom::toWkt(*read)) : QString("refused"), expected);
    }

    void bigEndianIsRead() {
        std::vector<std::byte> blob;
        store::detail::encode(geom::LineString{{{1.5, 2.5}, {3.5, 4.5}}}, 2154, blob);
        blob[1] = std::byte{0};
        const auto turn = [&blob](std::size_t at, std::size_t size) {
            std::reverse(blob.begin() + static_cast<std::ptrdiff_t>(at),
                         blob.begin() + static_cast<std::ptrdiff_t>(at + size));
        };
        turn(2, 4);
        for (std::size_t at = 6; at < 38; at += 8) turn(at, 8);
        turn(39, 4);
        turn(43, 4);
        for (std::size_t at = 47; at < 79; at += 8) turn(at, 8);
        const auto read = store::detail::decode(blob);
        QVERIFY(read.has_value());
        QCOMPARE(QString::fromStdString(geom::toWkt(*read)), QString("LINESTRING (1.5 2.5, 3.5 4.5)"));
        QCOMPARE(store::detail::boxOfBlob(blob).value_or(geom::BoxM{}), (geom::BoxM{1.5, 2.5, 3.5, 4.5}));
    }

    // Cut short or with a byte changed: refused or read, never past the end (the sanitizers watch).
    void brokenBytesAreNeverReadPastTheEnd() {
        std::vector<std::byte> blob;
        store::detail::encode(geom::MultiPolygon{{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}},
                                                   {{{0.5, 0.1}, {0.6, 0.1}, {0.6, 0.2}, {0.5, 0.1}}}}}},
                              2154, blob);
        for (std::size_t size = 1; size < blob.size(); ++size)
            QVERIFY(!store::detail::decode(std::span{blob}.first(size)).has_value());
        std::mt19937 random{11};
        for (int i = 0; i < 20000; ++i) {
            std::vector<std::byte> broken = blob;
            broken[random() % broken.size()] = static_cast<std::byte>(random());
            static_cast<void>(store::detail::decode(broken));
        }
        QVERIFY(store::detail::decode({}).has_value());
        std::vector<std::byte> none{std::byte{1}};
        store::detail::encode(geom::NoGeometry{}, 2154, none);
        QVERIFY(none.empty());
    }

private:
    std::unique_ptr<Connection> m_db;
};

QTEST_GUILESS_MAIN(SpatialiteBlobTest)
#include "spatialite_blob_test.moc"
