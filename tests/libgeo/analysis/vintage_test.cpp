#include "analysis/vintage/difference.h"
#include "geom/text.h"

#include <QTest>

#include <random>

using namespace geo;
using domain::Kind;
using domain::Record;

namespace {

geom::Geometry shape(const char* wkt) {
    return geom::fromWkt(wkt).value();
}

Record parcel(const char* idu, const char* wkt, std::optional<double> contenance = {}) {
    Record record = domain::emptyRecord(Kind::parcel);
    const auto set = [&](const char* field, domain::Value value) {
        record.values.at(domain::infoOf(Kind::parcel).indexOf(field).value()) = std::move(value);
    };
    set("idu", std::string{idu});
    if (contenance) set("contenance_m2", *contenance);
    record.shapes.front() = shape(wkt);
    return record;
}

constexpr const char* kSquare = "MULTIPOLYGON(((0 0,100 0,100 100,0 100,0 0)))";

} // namespace

class VintageTest : public QObject {
    Q_OBJECT

private slots:
    void samePlace_data() {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("itself") << kSquare << true;
        QTest::newRow("a centimetre off") << "MULTIPOLYGON(((0.01 0,100 0,100 100.01,0 100,0.01 0)))" << true;
        QTest::newRow("another first vertex") << "MULTIPOLYGON(((100 0,100 100,0 100,0 0,100 0)))" << true;
        QTest::newRow("turned round") << "MULTIPOLYGON(((0 0,0 100,100 100,100 0,0 0)))" << true;
        QTest::newRow("one vertex more on a side") << "MULTIPOLYGON(((0 0,50 0,100 0,100 100,0 100,0 0)))" << true;
        QTest::newRow("half a metre off") << "MULTIPOLYGON(((0.5 0,100.5 0,100.5 100,0.5 100,0.5 0)))" << false;
        QTest::newRow("a corner cut") << "MULTIPOLYGON(((0 0,100 0,100 90,90 100,0 100,0 0)))" << false;
        QTest::newRow("a hole") << "MULTIPOLYGON(((0 0,100 0,100 100,0 100,0 0),(40 40,60 40,60 60,40 60,40 40)))"
                                << false;
        QTest::newRow("nothing") << "MULTIPOLYGON EMPTY" << false;
    }
    void samePlace() {
        QFETCH(QString, other);
        QFETCH(bool, isSame);
        const auto b = shape(other.toUtf8().constData());
        QCOMPARE(analysis::coverTheSame(shape(kSquare), b), isSame);
        QCOMPARE(analysis::coverTheSame(b, shape(kSquare)), isSame);
    }

    // Any ring, written from any vertex and in either direction, is the same place; moved by a metre it is not.
    void anyRingIsItselfHoweverWritten() {
        std::mt19937 random{20261122};
        std::uniform_real_distribution<double> radius{20.0, 60.0};
        for (int round = 0; round < 200; ++round) {
            std::vector<geom::PointM> ring;
            for (int i = 0; i < 12; ++i) {
                const double r = radius(random);
                ring.push_back({r * std::cos(i * 0.5236), r * std::sin(i * 0.5236)});
            }
            auto turned = ring;
            std::ranges::rotate(turned, turned.begin() + round % 12);
            if (round % 2 == 1) std::ranges::reverse(turned);
            const auto closed = [](std::vector<geom::PointM> points, double dx) {
                points.push_back(points.front());
                for (auto& p : points) p.x += dx;
                return geom::Geometry{geom::MultiPolygon{{geom::Polygon{{points}, {}}}}};
            };
            QVERIFY(analysis::coverTheSame(closed(ring, 0.0), closed(turned, 0.0)));
            QVERIFY(!analysis::coverTheSame(closed(ring, 0.0), closed(turned, 1.0)));
        }
    }

    void whatDiffers() {
        const Record kept = parcel("44109000AB0001", kSquare, 10'000.0);
        const Record same = parcel("44109000AB0001", "MULTIPOLYGON(((0 0,100 0,100 100.005,0 100,0 0)))", 10'000.0);
        QVERIFY(!analysis::difference(kept, analysis::updated(kept, same)));
        const Record unknown = parcel("44109000AB0001", kSquare); // says nothing of the contenance: it stays
        QVERIFY(!analysis::difference(kept, analysis::updated(kept, unknown)));
        const Record described = parcel("44109000AB0001", kSquare, 9'990.0);
        auto line = analysis::difference(kept, analysis::updated(kept, described));
        QVERIFY(line && line->change == domain::VintageChange::described);
        QCOMPARE(line->fields.size(), std::size_t{1});
        QCOMPARE(line->fields.front().before, std::string{"10000"});
        QCOMPARE(line->fields.front().after, std::string{"9990"});
        const Record moved = parcel("44109000AB0001", "MULTIPOLYGON(((0 0,50 0,50 100,0 100,0 0)))", 5'000.0);
        line = analysis::difference(kept, analysis::updated(kept, moved));
        QVERIFY(line && line->change == domain::VintageChange::both);
        QCOMPARE(line->areaBefore.value, 10'000.0);
        QCOMPARE(line->areaAfter.value, 5'000.0);
    }

    void successorsLieInTheirPlace() {
        const auto gone = analysis::removed(parcel("44109000AB0001", kSquare));
        const std::vector<domain::VintageLine> lines{
            analysis::added(parcel("44109000AB0002", "MULTIPOLYGON(((0 0,50 0,50 100,0 100,0 0)))")),
            analysis::added(parcel("44109000AB0003", "MULTIPOLYGON(((50 0,120 0,120 100,50 100,50 0)))")),
            analysis::added(parcel("44109000AB0004", "MULTIPOLYGON(((90 0,190 0,190 100,90 100,90 0)))")), gone};
        QCOMPARE(analysis::successorsOf(gone, lines), (std::vector<std::string>{"44109000AB0002", "44109000AB0003"}));
    }

    void groundOfAKey_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("ground");
        QTest::newRow("parcel") << static_cast<int>(Kind::parcel) << "44109000AB0001"
                                << "44109";
        QTest::newRow("qpv") << static_cast<int>(Kind::qpv) << "QN04405M"
                             << "QN044";
        QTest::newRow("commune") << static_cast<int>(Kind::commune) << "44109"
                                 << "44";
        QTest::newRow("overseas") << static_cast<int>(Kind::commune) << "97411"
                                  << "974";
        QTest::newRow("Corsica") << static_cast<int>(Kind::iris) << "2A0040101"
                                 << "2A";
    }
    void groundOfAKey() {
        QFETCH(int, kind);
        QFETCH(QString, key);
        QFETCH(QString, ground);
        Record record = domain::emptyRecord(static_cast<Kind>(kind));
        record.values.at(*domain::infoOf(record.kind).keyField) = key.toStdString();
        QCOMPARE(analysis::groundOf(record), ground.toStdString());
    }
};

QTEST_GUILESS_MAIN(VintageTest)
#include "vintage_test.moc"
