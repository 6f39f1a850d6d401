#include "basemap/service.h"

#include "basemap/capabilities.h"
#include "basemap/presets.h"

#include <QUrlQuery>
#include <QtTest>

using namespace app::basemap;

namespace {

QMap<QString, QString> queryOf(const QUrl& url) {
    QMap<QString, QString> out;
    for (const auto& [name, value] : QUrlQuery{url}.queryItems(QUrl::FullyDecoded)) out[name.toUpper()] = value;
    return out;
}

Service xyz(const QString& address) {
    Service service;
    service.id = "own";
    service.name = "Own";
    service.address = address;
    service.grids = {webMercatorGrid(0, 19)};
    return service;
}

Service wms(const QString& version, std::vector<int> epsgs) {
    Service service = xyz("https://example.org/ows?map=a.map");
    service.protocol = Protocol::wms;
    service.version = version;
    service.layer = "plan";
    service.format = "image/png";
    service.grids.clear();
    service.epsgs = std::move(epsgs);
    return service;
}

} // namespace

class ServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presetsAreWhole() {
        for (const char* language : {"fr", "en"}) {
            const auto services = presets(language);
            QCOMPARE(services.size(), std::size_t{3});
            for (const Service& service : services) {
                QVERIFY(!faultOf(service));
                QVERIFY(service.isPreset);
                QVERIFY(!service.isVerified);
                QVERIFY(service.attribution.contains("IGN"));
                QCOMPARE(service.licence, QString{"Licence Ouverte 2.0"});
                QVERIFY(service.address.startsWith("https://"));
            }
        }
        QCOMPARE(presets("fr")[1].name, QString{"Photographies aériennes (IGN)"});
    }

    // OGC 07-057r7, table 29: the parameters of GetTile.
    void wmtsByParameters() {
        Service service = presets("en").front();
        const TileGrid grid = *gridFor(service, 2154);
        QCOMPARE(grid.epsg, 3857);
        const auto query = queryOf(tileUrl(service, grid, {14, 8121, 5746}));
        QCOMPARE(query["SERVICE"], QString{"WMTS"});
        QCOMPARE(query["REQUEST"], QString{"GetTile"});
        QCOMPARE(query["VERSION"], QString{"1.0.0"});
        QCOMPARE(query["LAYER"], service.layer);
        QCOMPARE(query["TILEMATRIXSET"], QString{"PM"});
        QCOMPARE(query["TILEMATRIX"], QString{"14"});
        QCOMPARE(query["TILECOL"], QString{"8121"});
        QCOMPARE(query["TILEROW"], QString{"5746"});
        QCOMPARE(query["FORMAT"], QString{"image/png"});
    }

    void templates_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("xyz") << "https://a.example/{z}/{x}/{y}.png"
                             << "https://a.example/3/5/2.png";
        QTest::newRow("tms") << "https://a.example/{z}/{x}/{-y}.png"
                             << "https://a.example/3/5/5.png";
        QTest::newRow("names of web maps") << "https://{s}.a.example/{z}/{x}/{y}{r}.png"
                                           << "https://b.a.example/3/5/2.png";
        QTest::newRow("query") << "http://a.example/t?x={x}&y={y}&z={z}&key=K"
                               << "http://a.example/t?x=5&y=2&z=3&key=K";
    }
    void templates() {
        QFETCH(QString, address);
        QFETCH(QString, expected);
        const Service service = xyz(address);
        QVERIFY(!faultOf(service));
        QCOMPARE(tileUrl(service, service.grids.front(), {3, 5, 2}).toString(), expected);
    }

    // OGC 06-042, 6.7.2 and annex B: from 1.3.0 on the box is in the order of the registry's axes; before, x first.
    void boxesOfWms_data() {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("epsg");
        QTest::addColumn<bool>("northingFirst");
        QTest::newRow("1.1.1 degrees") << "1.1.1" << 4326 << false;
        QTest::newRow("1.3.0 degrees") << "1.3.0" << 4326 << true;
        QTest::newRow("1.3.0 L93") << "1.3.0" << 2154 << false;
        QTest::newRow("1.3.0 Web Mercator") << "1.3.0" << 3857 << false;
        QTest::newRow("1.3.0 Europe (LAEA)") << "1.3.0" << 3035 << true;
        QTest::newRow("1.1.1 Europe (LAEA)") << "1.1.1" << 3035 << false;
    }
    void boxesOfWms() {
        QFETCH(QString, version);
        QFETCH(int, epsg);
        QFETCH(bool, northingFirst);
        const Service service = wms(version, {epsg});
        const TileGrid grid = *gridFor(service, epsg);
        const TileAddress tile{6, 11, 7};
        const auto box = boxOf(grid.levels[6], tile);
        const auto query = queryOf(tileUrl(service, grid, tile));
        const QStringList values = query["BBOX"].split(',');
        QCOMPARE(values.size(), 4);
        QVERIFY(std::abs(values[northingFirst ? 1 : 0].toDouble() - box.minX) < 1e-6);
        QVERIFY(std::abs(values[northingFirst ? 0 : 1].toDouble() - box.minY) < 1e-6);
        QVERIFY(std::abs(values[northingFirst ? 3 : 2].toDouble() - box.maxX) < 1e-6);
        QCOMPARE(query.contains("CRS"), version == "1.3.0");
        QCOMPARE(query.contains("SRS"), version == "1.1.1");
        QCOMPARE(query["MAP"], QString{"a.map"}); // of the address the user gave
    }

    // A grid of the map's own CRS needs no resampling.
    void ownCrsComesFirst() {
        Service service = xyz("https://a.example/{z}/{x}/{y}.png");
        TileGrid own{"LAMB93", 2154, {{"0", 2.0, {0.0, 1.2e7}, 256, 256, 100, 100}}};
        service.grids.push_back(own);
        QCOMPARE(gridFor(service, 2154)->id, QString{"LAMB93"});
        QCOMPARE(gridFor(service, 3947)->id, QString{"PM"});
        QCOMPARE(gridFor(wms("1.3.0", {3857, 2154}), 2154)->epsg, 2154);
        QCOMPARE(gridFor(wms("1.3.0", {3857, 2154}), 3947)->epsg, 3857);
        QVERIFY(!gridFor(wms("1.3.0", {}), 2154));
    }

    void faults_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("https") << "https://a.example/{z}/{x}/{y}.png" << true;
        QTest::newRow("http") << "http://a.example/{z}/{x}/{y}.png" << true;
        QTest::newRow("file") << "file:///etc/{z}/{x}/{y}.png" << false;
        QTest::newRow("ftp") << "ftp://a.example/{z}/{x}/{y}.png" << false;
        QTest::newRow("password") << "https://me:secret@a.example/{z}/{x}/{y}.png" << false;
        QTest::newRow("no host") << "https:///{z}/{x}/{y}.png" << false;
        QTest::newRow("no row") << "https://a.example/{z}/{x}.png" << false;
        QTest::newRow("empty") << "" << false;
    }
    void faults() {
        QFETCH(QString, address);
        QFETCH(bool, isGood);
        QCOMPARE(!faultOf(xyz(address)).has_value(), isGood);
    }

    void writtenAndReadAgain() {
        for (Service service : {xyz("https://a.example/{z}/{x}/{y}.png"), wms("1.1.1", {2154, 3857})}) {
            service.attribution = "© Nantes Métropole";
            service.timeoutSeconds = 7;
            QCOMPARE(serviceFrom(toJson(service)), std::optional{service});
        }
        QVERIFY(!serviceFrom(QJsonObject{}));
        QJsonObject broken = toJson(xyz("https://a.example/{z}/{x}/{y}.png"));
        broken["address"] = "javascript:alert(1)";
        QVERIFY(!serviceFrom(broken));
    }

    void codesOfCrs_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("epsg");
        QTest::newRow("plain") << "EPSG:2154" << 2154;
        QTest::newRow("urn") << "urn:ogc:def:crs:EPSG::3857" << 3857;
        QTest::newRow("urn with version") << "urn:ogc:def:crs:EPSG:6.18:3:3857" << 3857;
        QTest::newRow("address") << "http://www.opengis.net/def/crs/EPSG/0/3947" << 3947;
        QTest::newRow("CRS84") << "urn:ogc:def:crs:OGC:1.3:CRS84" << 4326;
        QTest::newRow("old Mercator") << "EPSG:900913" << 3857;
        QTest::newRow("of IGN") << "IGNF:LAMB93" << 0;
        QTest::newRow("nonsense") << "EPSG:abc" << 0;
    }
    void codesOfCrs() {
        QFETCH(QString, text);
        QFETCH(int, epsg);
        QCOMPARE(epsgOf(text), epsg);
    }
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "service_test.moc"
