#include "basemap/capabilities.h"

#include <QtTest>

using namespace app::basemap;

namespace {

// In the shape of the examples of OGC 07-057r7; the grid of Lambert-93 has levels that the layer leaves out.
QByteArray wmts(const QByteArray& template_ = {}) {
    QByteArray resource;
    if (!template_.isEmpty())
        resource = "<ResourceURL format=\"image/png\" resourceType=\"tile\" template=\"" + template_ + "\"/>";
    return "<?xml version=\"1.0\"?><Capabilities xmlns=\"http://www.opengis.net/wmts/1.0\" "
           "xmlns:ows=\"http://www.opengis.net/ows/1.1\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "version=\"1.0.0\">"
           "<ows:ServiceIdentification><ows:Title>Tuiles</ows:Title></ows:ServiceIdentification>"
           "<ows:ServiceProvider><ows:ProviderName>IGN</ows:ProviderName></ows:ServiceProvider>"
           "<ows:OperationsMetadata><ows:Operation name=\"GetTile\"><ows:DCP><ows:HTTP>"
           "<ows:Get xlink:href=\"https://tiles.example/wmts?\"/></ows:HTTP></ows:DCP></ows:Operation>"
           "</ows:OperationsMetadata><Contents>"
           "<Layer><ows:Title>Plan</ows:Title><ows:Identifier>PLAN</ows:Identifier>"
           "<Style><ows:Identifier>grey</ows:Identifier></Style>"
           "<Style isDefault=\"true\"><ows:Identifier>normal</ows:Identifier></Style>"
           "<Format>image/jpeg</Format><Format>image/png</Format>"
           "<TileMatrixSetLink><TileMatrixSet>PM</TileMatrixSet></TileMatrixSetLink>"
           "<TileMatrixSetLink><TileMatrixSet>LAMB93</TileMatrixSet><TileMatrixSetLimits><TileMatrixLimits>"
           "<TileMatrix>b</TileMatrix></TileMatrixLimits></TileMatrixSetLimits></TileMatrixSetLink>" +
           resource +
           "</Layer><Layer><ows:Identifier>VECTOR</ows:Identifier><Format>application/x-protobuf</Format>"
           "<TileMatrixSetLink><TileMatrixSet>PM</TileMatrixSet></TileMatrixSetLink></Layer>"
           "<TileMatrixSet><ows:Identifier>PM</ows:Identifier><ows:SupportedCRS>EPSG:3857</ows:SupportedCRS>"
           "<TileMatrix><ows:Identifier>0</ows:Identifier><ScaleDenominator>559082264.0287178</ScaleDenominator>"
           "<TopLeftCorner>-20037508.3427892 20037508.3427892</TopLeftCorner><TileWidth>256</TileWidth>"
           "<TileHeight>256</TileHeight><MatrixWidth>1</MatrixWidth><MatrixHeight>1</MatrixHeight></TileMatrix>"
           "</TileMatrixSet>"
           "<TileMatrixSet><ows:Identifier>LAMB93</ows:Identifier>"
           "<ows:SupportedCRS>urn:ogc:def:crs:EPSG::2154</ows:SupportedCRS>"
           "<TileMatrix><ows:Identifier>b</ows:Identifier><ScaleDenominator>5000</ScaleDenominator>"
           "<TopLeftCorner>0 12000000</TopLeftCorner><TileWidth>512</TileWidth><TileHeight>256</TileHeight>"
           "<MatrixWidth>2000</MatrixWidth><MatrixHeight>4000</MatrixHeight></TileMatrix>"
           "<TileMatrix><ows:Identifier>a</ows:Identifier><ScaleDenominator>10000</ScaleDenominator>"
           "<TopLeftCorner>0 12000000</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
           "<MatrixWidth>2000</MatrixWidth><MatrixHeight>4000</MatrixHeight></TileMatrix></TileMatrixSet>"
           "<TileMatrixSet><ows:Identifier>WGS84</ows:Identifier>"
           "<ows:SupportedCRS>urn:ogc:def:crs:EPSG::4326</ows:SupportedCRS>"
           "<TileMatrix><ows:Identifier>0</ows:Identifier><ScaleDenominator>279541132.0143589</ScaleDenominator>"
           "<TopLeftCorner>90.0 -180.0</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
           "<MatrixWidth>2</MatrixWidth><MatrixHeight>1</MatrixHeight></TileMatrix></TileMatrixSet>"
           "</Contents></Capabilities>";
}

QByteArray wms(const QByteArray& version, const QByteArray& href = "https://maps.example/ows?") {
    const bool isNewer = version == "1.3.0";
    const QByteArray root = isNewer ? "WMS_Capabilities" : "WMT_MS_Capabilities";
    const QByteArray crs = isNewer ? "CRS" : "SRS";
    return "<?xml version=\"1.0\"?><" + root + " version=\"" + version +
           "\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><Service><Title>Cartes</Title></Service><Capability>"
           "<Request><GetMap><Format>image/tiff</Format><Format>image/png; mode=8bit</Format><DCPType><HTTP><Get>"
           "<OnlineResource xlink:href=\"" +
           href +
           "\"/></Get></HTTP></DCPType></GetMap></Request>"
           "<Layer><Title>All</Title><" +
           crs + ">EPSG:2154</" + crs + "><" + crs + ">EPSG:3857 EPSG:4326</" + crs +
           "><Attribution><Title>Ville</Title></Attribution>"
           "<Layer><Name>zones</Name><Title>Zonage</Title><" +
           crs + ">EPSG:3947</" + crs +
           "></Layer>"
           "<Layer><Title>Group</Title><Layer><Name>roads</Name></Layer></Layer></Layer></Capability></" +
           root + ">";
}

} // namespace

class CapabilitiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofWmts() {
        const auto read = readCapabilities(wmts(), QUrl{"https://asked.example/wmts"});
        QVERIFY(read.has_value());
        QCOMPARE(read->title, QString{"Tuiles"});
        QCOMPARE(read->layers.size(), std::size_t{1}); // the other has no pictures
        const Service& service = read->layers.front().service;
        QCOMPARE(service.layer, QString{"PLAN"});
        QCOMPARE(service.style, QString{"normal"});
        QCOMPARE(service.format, QString{"image/png"});
        QCOMPARE(service.attribution, QString{"© IGN"});
        QCOMPARE(service.address, QString{"https://tiles.example/wmts?"});
        QCOMPARE(service.grids.size(), std::size_t{2});
        const TileGrid own = *gridFor(service, 2154);
        QCOMPARE(own.levels.size(), std::size_t{1});
        QCOMPARE(own.levels.front().id, QString{"b"});
        QCOMPARE(own.levels.front().tileWidth, 512);
        QVERIFY(std::abs(own.levels.front().unitsPerPixel - 1.4) < 1e-9); // 5000 x 0.28 mm
        QVERIFY(std::abs(gridFor(service, 3857)->levels.front().unitsPerPixel - 156543.0339280) < 1e-5);
    }

    // Corner in the order of the registry: latitude first.
    void ofWmtsInDegrees() {
        const QByteArray answer = wmts()
                                      .replace("<TileMatrixSet>LAMB93<", "<TileMatrixSet>WGS84<")
                                      .replace("<TileMatrix>b</TileMatrix></TileMatrixLimits>",
                                               "<TileMatrix>0</TileMatrix></TileMatrixLimits>");
        const auto read = readCapabilities(answer, QUrl{"https://asked.example/wmts"});
        QVERIFY(read.has_value());
        const TileGrid grid = *gridFor(read->layers.front().service, 4326);
        QCOMPARE(grid.epsg, 4326);
        QCOMPARE(grid.levels.front().topLeft, (geo::geom::PointM{-180.0, 90.0}));
        QVERIFY(std::abs(grid.levels.front().unitsPerPixel - 0.703125) < 1e-7);
    }

    void restTemplate() {
        const QByteArray address = "https://tiles.example/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png";
        const auto read = readCapabilities(wmts(address), QUrl{"https://asked.example/wmts"});
        QVERIFY(read.has_value());
        const Service& service = read->layers.front().service;
        const TileGrid grid = *gridFor(service, 2154);
        QCOMPARE(tileUrl(service, grid, {0, 17, 4}).toString(),
                 QString{"https://tiles.example/normal/LAMB93/b/4/17.png"});
    }

    void ofWms_data() {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("1.1.1") << QByteArray{"1.1.1"};
        QTest::newRow("1.3.0") << QByteArray{"1.3.0"};
    }
    void ofWms() {
        QFETCH(QByteArray, version);
        const auto read = readCapabilities(wms(version), QUrl{"https://asked.example/ows"});
        QVERIFY(read.has_value());
        QCOMPARE(read->layers.size(), std::size_t{2});
        const Service& zones = read->layers[0].service;
        QCOMPARE(zones.version, QString::fromLatin1(version));
        QCOMPARE(zones.epsgs, (std::vector<int>{2154, 3857, 3947, 4326})); // its own and those above it
        QCOMPARE(zones.format, QString{"image/png"});
        QCOMPARE(zones.attribution, QString{"© Ville"});
        QCOMPARE(zones.address, QString{"https://maps.example/ows?"});
        QCOMPARE(read->layers[1].name, QString{"roads"});
        QCOMPARE(read->layers[1].service.epsgs, (std::vector<int>{2154, 3857, 4326}));
    }

    // A service cannot lead elsewhere than the web.
    void unsafeAddressesAreNotTaken() {
        const auto read = readCapabilities(wms("1.3.0", "file:///etc/passwd"), QUrl{"https://asked.example/ows?a=b"});
        QVERIFY(read.has_value());
        QCOMPARE(read->layers.front().service.address, QString{"https://asked.example/ows"});
        const auto rest =
            readCapabilities(wmts("file:///{TileMatrix}/{TileRow}/{TileCol}"), QUrl{"https://asked.example/"});
        QVERIFY(rest.has_value());
        QCOMPARE(rest->layers.front().service.address, QString{"https://tiles.example/wmts?"});
    }

    void hostile_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("page") << QByteArray{"<html><body>Welcome</body></html>"};
        QTest::newRow("error") << QByteArray{"<ServiceExceptionReport><ServiceException>no</ServiceException>"
                                             "</ServiceExceptionReport>"};
        QTest::newRow("cut") << wmts().left(900);
        QTest::newRow("nothing offered") << QByteArray{"<Capabilities><Contents/></Capabilities>"};
        QByteArray deep;
        for (int i = 0; i < 100'000; ++i) deep += "<a>";
        QTest::newRow("deep") << deep;
        QByteArray laughs = "<!DOCTYPE a [<!ENTITY a0 \"ha\">";
        for (int i = 1; i < 12; ++i) {
            const QByteArray name = "&a" + QByteArray::number(i - 1) + ";";
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + name.repeated(10) + "\">";
        }
        QTest::newRow("growing entities") << laughs + "]><Capabilities>&a11;</Capabilities>";
        QTest::newRow("foreign entity") << QByteArray{
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Capabilities>&x;</Capabilities>"};
    }
    void hostile() {
        QFETCH(QByteArray, answer);
        QVERIFY(!readCapabilities(answer, QUrl{"https://asked.example/"}));
    }

    // Numbers that make no grid leave the level out.
    void impossibleLevels() {
        for (const auto& [good, bad] :
             {std::pair{"<MatrixWidth>1<", "<MatrixWidth>0<"}, std::pair{"<TileWidth>256<", "<TileWidth>999999<"},
              std::pair{"559082264.0287178", "-5"}, std::pair{"559082264.0287178", "nan"}}) {
            const auto read = readCapabilities(wmts().replace(good, bad), QUrl{"https://asked.example/"});
            QVERIFY(read.has_value());
            for (const TileGrid& grid : read->layers.front().service.grids) QVERIFY(grid.id != "PM");
        }
    }

    // What the base address has besides stays; what the request says itself is said once.
    void addressOfCapabilities() {
        const QUrl url = capabilitiesUrl(QUrl{"https://a.example/ows?map=x.map&request=GetMap"}, Protocol::wms);
        QCOMPARE(url.query(), QString{"map=x.map&SERVICE=WMS&REQUEST=GetCapabilities"});
    }
};

QTEST_GUILESS_MAIN(CapabilitiesTest)
#include "capabilities_test.moc"
