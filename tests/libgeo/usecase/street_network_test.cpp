#include "libgeo/formats/sample_files.h"
#include "official_files.h"

#include "store/packed_layers.h"
#include "usecase/catchment.h"
#include "usecase/street_network.h"

#include <QTest>

using namespace official;

namespace {

using domain::TravelMode;

// A street on either bank of a river, a bridge between them, a railway that is crossed at grade, and a brook.
constexpr const char* kOsm =
    "<?xml version='1.0' encoding='UTF-8'?><osm version='0.6'>"
    "<node id='1' lat='47.2000' lon='-1.5500'/><node id='2' lat='47.2000' lon='-1.5450'/>"
    "<node id='3' lat='47.1980' lon='-1.5500'/><node id='4' lat='47.1980' lon='-1.5450'/>"
    "<node id='5' lat='47.1990' lon='-1.5600'/><node id='6' lat='47.1990' lon='-1.5400'/>"
    "<node id='7' lat='47.2000' lon='-1.5400'/><node id='8' lat='47.2010' lon='-1.5450'/>"
    "<node id='9' lat='47.1970' lon='-1.5480'/>"
    "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='residential'/><tag k='name' v='Quai Nord'/></way>"
    "<way id='2'><nd ref='3'/><nd ref='4'/><tag k='highway' v='residential'/><tag k='name' v='Quai Sud'/></way>"
    "<way id='3'><nd ref='2'/><nd ref='4'/><tag k='highway' v='residential'/><tag k='bridge' v='yes'/></way>"
    "<way id='4'><nd ref='5'/><nd ref='6'/><tag k='waterway' v='river'/><tag k='name' v='Loire'/></way>"
    "<way id='5'><nd ref='7'/><nd ref='2'/><nd ref='8'/><tag k='railway' v='rail'/></way>"
    "<way id='6'><nd ref='9'/><nd ref='3'/><tag k='waterway' v='stream'/></way>"
    "</osm>";

void importOsm(FreshDesk& desk) {
    import(desk, QString::fromStdString(files::write(desk.folder, "s.osm", kOsm)), Kind::street);
}

std::optional<store::PackedLayer> keptGraph(const usecase::Desk& desk) {
    return must(store::PackedLayers{desk.workspace()}.find("street/graph", Kind::street));
}

domain::CatchmentReport reportFrom(FreshDesk& desk, const char* from, domain::CatchmentParams params) {
    const auto ground = must(usecase::readCatchmentGround(desk.desk, params.travel, desk.job));
    const std::vector places{must(usecase::travelPlace(desk.desk, from))};
    return must(usecase::catchments(*ground, places, params, desk.job));
}

} // namespace

class StreetNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void riversAndRailsComeWithStreets() {
        FreshDesk desk;
        importOsm(desk);
        QCOMPARE(all(desk.desk, Kind::street).size(), std::size_t{5}); // a brook is nothing to a network
        const auto network = must(usecase::readStreetNetwork(desk.desk, desk.job));
        QCOMPARE(network->quality.barriers, std::size_t{2});
        QCOMPARE(network->graph.edgeCount(), std::size_t{3});
        QCOMPARE(network->graph.nodeCount(), std::size_t{4});
        QCOMPARE(network->quality.components[0], std::size_t{1});
    }

    void placeIsBroughtToItsOwnBank() {
        FreshDesk desk;
        importOsm(desk);
        domain::CatchmentParams params;
        params.minutes = {Minutes{60.0}};
        // 100 m south of the northern bank, 90 m north of the river; the southern bank would be 122 m away.
        const auto north = reportFrom(desk, "lonlat:-1.5480,47.1991", params);
        QVERIFY(std::abs(north.catchments.at(0).snapped.value - 100.0) < 2.0);
        const auto south = reportFrom(desk, "lonlat:-1.5480,47.1989", params);
        QVERIFY(std::abs(south.catchments.at(0).snapped.value - 100.0) < 2.0);
        QVERIFY(south.catchments.at(0).onStreet.y < north.catchments.at(0).onStreet.y - 150.0);
        // Over the bridge both banks are reached: 379 m, 222 m and 379 m.
        QVERIFY(std::abs(north.catchments.at(0).rings.at(0).length.value - 980.0) < 10.0);
        QCOMPARE(north.catchments.at(0).rings.at(0).nodes, std::size_t{4});
    }

    void keptUntilStreetsChange() {
        FreshDesk desk;
        importOsm(desk);
        QVERIFY(!keptGraph(desk.desk));
        const auto built = must(usecase::readStreetNetwork(desk.desk, desk.job));
        QVERIFY(keptGraph(desk.desk));
        const auto read = must(usecase::readStreetNetwork(desk.desk, desk.job));
        QVERIFY(read != built && read->graph.parts() == built->graph.parts());
        QCOMPARE(read->quality.flawCounts, built->quality.flawCounts);
        auto rows = all(desk.desk, Kind::street);
        must(desk.desk.remove({{Kind::street, rows.at(2).id}})); // the bridge
        QVERIFY(!keptGraph(desk.desk));
        QCOMPARE(must(usecase::readStreetNetwork(desk.desk, desk.job))->quality.components[0], std::size_t{2});
    }

    void readOnlyKeepsNothing() {
        FreshDesk desk;
        importOsm(desk);
        const auto other = desk.another(usecase::Access::readOnly);
        QCOMPARE(must(usecase::readStreetNetwork(other, desk.job))->graph.edgeCount(), std::size_t{3});
        QVERIFY(!keptGraph(desk.desk));
    }

    void noStreet() {
        FreshDesk desk;
        QCOMPARE(outcome(usecase::readStreetNetwork(desk.desk, desk.job)), QString("network_missing what=street"));
    }

    void origins_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("degrees") << "lonlat:-1.55,47.2"
                                 << "";
        QTest::newRow("no such site") << "site:12"
                                      << "not_found";
        QTest::newRow("no such place") << "place:x"
                                       << "not_found";
        QTest::newRow("half a pair") << "lonlat:-1.55"
                                     << "value_malformed";
        QTest::newRow("beyond the poles") << "lonlat:-1.55,97"
                                          << "value_malformed";
        QTest::newRow("another word") << "parcel:1"
                                      << "value_malformed";
        QTest::newRow("nothing") << ""
                                 << "value_malformed";
        QTest::newRow("no number") << "lonlat:a,b"
                                   << "value_malformed";
    }
    void origins() {
        QFETCH(QString, text);
        FreshDesk desk;
        const auto place = usecase::travelPlace(desk.desk, text.toStdString());
        QTEST(place ? QString{} : QString::fromUtf8(name(place.error().code).data()), "error");
    }

    void oneOriginTooFarIsAnError() {
        FreshDesk desk;
        importOsm(desk);
        const auto ground = must(usecase::readCatchmentGround(desk.desk, {}, desk.job));
        const std::vector far{must(usecase::travelPlace(desk.desk, "lonlat:-1.54,47.21"))};
        const auto report = usecase::catchments(*ground, far, {}, desk.job);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::placeTooFar);
        QCOMPARE(argument(report.error().arguments, "allowed"), std::string_view{"300"});
    }

    void noStreetForTheMode() {
        FreshDesk desk;
        importOsm(desk);
        auto rows = all(desk.desk, Kind::street);
        for (const auto& row : rows) {
            auto changed = row;
            set(changed, "drive", std::int64_t{0});
            must(desk.desk.edit(row, changed));
        }
        const auto ground = usecase::readCatchmentGround(desk.desk, {.mode = TravelMode::drive}, desk.job);
        QVERIFY(!ground);
        QCOMPARE(ground.error().code, ErrorCode::networkMissing);
        QCOMPARE(argument(ground.error().arguments, "what"), std::string_view{"mode"});
    }

    // The streets of a real city: joined without a manual step, almost all of one piece.
    void porto() {
        const QString path = sharedPath("data/network/porto_portugal.osm.pbf");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        FreshDesk desk;
        import(desk, path, Kind::street);
        const auto network = must(usecase::readStreetNetwork(desk.desk, desk.job));
        QCOMPARE(network->quality.rows, std::size_t{49664});
        QVERIFY(network->graph.edgeCount() > 80'000);
        for (const double share : network->quality.largestShare) QVERIFY(share > 0.98);
        QVERIFY(network->quality.barriers > 1000); // motorways
        domain::CatchmentParams params;
        params.withAreas = false;
        const auto report = reportFrom(desk, "lonlat:-8.6109,41.1496", params);
        // A quarter of an hour in the middle of a dense city: more than 10 km a km2 within 1.25 km as the crow flies.
        const double length = report.catchments.at(0).rings.at(0).length.value;
        QVERIFY2(length > 40'000.0 && length < 120'000.0, qPrintable(QString::number(length)));
    }
};

QTEST_GUILESS_MAIN(StreetNetworkTest)
#include "street_network_test.moc"
