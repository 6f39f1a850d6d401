#include "basemap/page_basemap.h"
#include "basemap/service_probe.h"
#include "basemap/tile_imagery.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <gdal.h>
#include <ogr_srs_api.h>

#include <cmath>

using namespace app::basemap;

namespace {

// The map server of the system, or "".
QString mapserv() {
    for (const QString& folder : {QStringLiteral("/usr/lib/cgi-bin"), QStringLiteral("/usr/bin")})
        if (const QString found = QStandardPaths::findExecutable(QStringLiteral("mapserv"), {folder}); !found.isEmpty())
            return found;
    return {};
}

// Runs it for each request, as a web server does by CGI.
class CgiServer : public QTcpServer {
public:
    CgiServer(const QString& program, const QString& mapFile)
        : m_program(program)
        , m_mapFile(mapFile) {
        if (!listen(QHostAddress::LocalHost)) qFatal("no port on this machine");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl{QStringLiteral("http://127.0.0.1:%1/ows").arg(serverPort())}; }

private:
    void take(QTcpSocket* socket) {
        const QByteArray head = socket->peek(65536);
        if (!head.contains("\r\n\r\n")) return;
        socket->readAll();
        const QByteArray target = head.split(' ').value(1);
        auto* process = new QProcess(socket);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("REQUEST_METHOD", "GET");
        environment.insert("QUERY_STRING", QString::fromLatin1(target.mid(target.indexOf('?') + 1)));
        environment.insert("MS_MAPFILE", m_mapFile);
        environment.insert("MAPSERVER_CONFIG_FILE", m_mapFile + ".conf"); // which version 8 wants
        environment.insert("SERVER_NAME", "127.0.0.1");
        environment.insert("SERVER_PORT", QString::number(serverPort()));
        environment.insert("SCRIPT_NAME", "/ows");
        process->setProcessEnvironment(environment);
        connect(process, &QProcess::finished, socket, [socket, process] {
            const QByteArray out = process->readAllStandardOutput();
            const qsizetype end = out.indexOf("\r\n\r\n");
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                          QByteArray::number(out.size() - end - 4) + "\r\n" + out);
            socket->disconnectFromHost();
        });
        process->start(m_program, {});
    }
    QString m_program;
    QString m_mapFile;
};

constexpr double kLeft = 350'000.0; // of the picture, in Lambert-93
constexpr double kTop = 6'694'000.0;
constexpr double kMetres = 10.0; // on a pixel
constexpr int kSide = 1'000;

// What the picture shows at a place: a chessboard of squares of 500 m, each with a colour of its own.
QColor colourAt(double x, double y) {
    const int column = static_cast<int>(std::floor((x - kLeft) / 500.0));
    const int row = static_cast<int>(std::floor((kTop - y) / 500.0));
    return QColor{40 + column * 10, 40 + row * 10, (column + row) % 2 == 0 ? 220 : 60};
}

void writeGeoTiff(const QString& file) {
    GDALAllRegister();
    GDALDatasetH made =
        GDALCreate(GDALGetDriverByName("GTiff"), file.toUtf8().constData(), kSide, kSide, 3, GDT_Byte, nullptr);
    double place[6] = {kLeft, kMetres, 0.0, kTop, 0.0, -kMetres};
    GDALSetGeoTransform(made, place);
    OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(crs, 2154);
    char* wkt = nullptr;
    OSRExportToWkt(crs, &wkt);
    GDALSetProjection(made, wkt);
    VSIFree(wkt);
    OSRDestroySpatialReference(crs);
    std::vector<std::uint8_t> line(kSide);
    for (int band = 1; band <= 3; ++band)
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                const QColor colour = colourAt(kLeft + (x + 0.5) * kMetres, kTop - (y + 0.5) * kMetres);
                line[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(band == 1   ? colour.red()
                                                                              : band == 2 ? colour.green()
                                                                                          : colour.blue());
            }
            if (GDALRasterIO(GDALGetRasterBand(made, band), GF_Write, 0, y, kSide, 1, line.data(), kSide, 1, GDT_Byte,
                             0, 0) != CE_None)
                qFatal("the picture cannot be written");
        }
    GDALClose(made);
}

QString writeMapFile(const QTemporaryDir& folder) {
    const QString path = folder.filePath("test.map");
    QFile config{path + ".conf"};
    if (!config.open(QIODevice::WriteOnly)) qFatal("no configuration");
    config.write("CONFIG\n ENV\n  MS_MAP_PATTERN \".\"\n END\nEND\n");
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly)) qFatal("no map file");
    file.write("MAP NAME test SIZE 256 256 MAXSIZE 4096 IMAGETYPE png EXTENT 350000 6684000 360000 6694000\n"
               "PROJECTION \"init=epsg:2154\" END\n"
               "OUTPUTFORMAT NAME png DRIVER AGG/PNG MIMETYPE \"image/png\" IMAGEMODE RGBA EXTENSION png "
               "TRANSPARENT ON END\n"
               "WEB METADATA \"wms_title\" \"Test\" \"wms_enable_request\" \"*\" "
               "\"wms_srs\" \"EPSG:2154 EPSG:3857 EPSG:4326\" \"wms_onlineresource\" \"http://unsafe.invalid/ows?\" "
               "\"wms_attribution_title\" \"Ville de test\" END END\n"
               "LAYER NAME board TYPE RASTER STATUS ON DATA \"" +
               folder.filePath("board.tif").toUtf8() +
               "\" PROJECTION \"init=epsg:2154\" END METADATA \"wms_title\" \"Board\" END END\nEND\n");
    return path;
}

} // namespace

// A real map server, run by CGI: its capabilities, its maps in the map's own CRS and in Web Mercator, in both versions
// of the protocol, with degrees whose axes turn between them. Colours must be where the picture has them.
class MapserverTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CgiServer> m_server;
    app::jobs::JobRunner m_runner{2};
    QNetworkAccessManager m_network;

    static geo::carto::Viewport view() { return {{355'000.0, 6'689'000.0}, 8.0, 500, 400, 96.0}; }

    // How many of the sampled pixels have the colour of their place. Those at an edge of a square are left out.
    static double shareRight(const QImage& image, const geo::carto::Viewport& view) {
        int all = 0;
        int right = 0;
        for (int y = 3; y < image.height(); y += 7)
            for (int x = 3; x < image.width(); x += 7) {
                const auto at = view.toMap({x + 0.5, y + 0.5});
                const auto offEdge = [](double v) { return std::abs(std::remainder(v, 500.0)) > 20.0; };
                if (!offEdge(at.x - kLeft) || !offEdge(kTop - at.y)) continue;
                const QColor found = image.pixelColor(x, y);
                const QColor meant = colourAt(at.x, at.y);
                const auto near = [](int a, int b) { return std::abs(a - b) <= 3; };
                ++all;
                right += near(found.red(), meant.red()) && near(found.green(), meant.green()) &&
                         near(found.blue(), meant.blue());
            }
        return all > 500 ? double(right) / all : 0.0;
    }

private Q_SLOTS:
    void initTestCase() {
        if (mapserv().isEmpty()) QSKIP("no map server is installed (Debian's package cgi-mapserver)");
        writeGeoTiff(m_folder.filePath("board.tif"));
        m_server = std::make_unique<CgiServer>(mapserv(), writeMapFile(m_folder));
    }

    void maps_data() {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("epsg");
        for (const QString& version : {QStringLiteral("1.1.1"), QStringLiteral("1.3.0")})
            for (const int epsg : {2154, 3857, 4326})
                QTest::addRow("%s in %d", qPrintable(version), epsg) << version << epsg;
    }
    void maps() {
        QFETCH(QString, version);
        QFETCH(int, epsg);
        Service service;
        service.id = service.name = "board";
        service.protocol = Protocol::wms;
        service.address = m_server->url().toString();
        service.version = version;
        service.layer = "board";
        service.format = "image/png";
        service.epsgs = {epsg};
        const QTemporaryDir tiles;
        TileImagery imagery{{m_runner, m_network, std::make_shared<TileCache>(tiles.path())}, service, false, {}};
        QVERIFY(imagery.look(view(), 2154).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!imagery.isWaiting(), 60'000);
        QVERIFY2(imagery.health().isFine(), qPrintable(sentence(imagery.health(), "board")));
        QCOMPARE(imagery.missing(), 0);
        geo::JobControl job;
        const auto image = (*imagery.look(view(), 2154))(job);
        QVERIFY(image.has_value());
        const double share = shareRight(*image, view());
        QVERIFY2(share > 0.995, qPrintable(QString::number(share)));
    }

    void capabilities_data() {
        QTest::addColumn<QString>("version");
        for (const char* version : {"1.1.1", "1.3.0"}) QTest::newRow(version) << QString{version};
    }
    void capabilities() {
        QFETCH(QString, version);
        ServiceProbe probe{m_network, m_runner};
        QSignalSpy offered{&probe, &ServiceProbe::offered};
        QUrl url = m_server->url();
        url.setQuery("version=" + version);
        probe.askCapabilities(url, Protocol::wms, 20);
        QTRY_COMPARE_WITH_TIMEOUT(offered.size(), 1, 60'000);
        const auto capabilities = offered.front().front().value<Capabilities>();
        const auto found = std::ranges::find(capabilities.layers, QString{"board"}, &OfferedLayer::name);
        QVERIFY(found != capabilities.layers.end());
        QCOMPARE(found->service.version, version);
        QCOMPARE(found->service.format, QString{"image/png"});
        for (const int epsg : {2154, 3857, 4326}) QVERIFY(std::ranges::count(found->service.epsgs, epsg) == 1);
    }

    // The test of the dialog: one tile, and how long it took.
    void oneTile() {
        ServiceProbe probe{m_network, m_runner};
        QSignalSpy tested{&probe, &ServiceProbe::tested};
        QSignalSpy failed{&probe, &ServiceProbe::failed};
        Service service;
        service.protocol = Protocol::wms;
        service.address = m_server->url().toString();
        service.version = "1.3.0";
        service.layer = "board";
        service.format = "image/png";
        service.epsgs = {2154};
        probe.askTile(service, view(), 2154);
        QTRY_COMPARE_WITH_TIMEOUT(tested.size(), 1, 60'000);
        service.layer = "no such layer"; // the server answers with a page of XML
        probe.askTile(service, view(), 2154);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
    }

    // A page waits for the tiles, and is drawn from the cache when there is no network any more.
    void pages() {
        Service service;
        service.id = service.name = "board";
        service.protocol = Protocol::wms;
        service.address = m_server->url().toString();
        service.version = "1.3.0";
        service.layer = "board";
        service.format = "image/png";
        service.epsgs = {2154};
        const QTemporaryDir tiles;
        const auto cache = std::make_shared<TileCache>(tiles.path());
        geo::carto::Viewport page = view();
        page.width *= 3;
        page.height *= 3;
        page.metresPerPixel /= 3.0;
        page.dpi = 300.0;
        for (const bool isOffline : {false, true}) {
            PageGathering gathering{std::make_unique<TileImagery>(TileImagery::Context{m_runner, m_network, cache},
                                                                  service, isOffline, Patience{}),
                                    page, 2154, 1.0, std::chrono::seconds{60}};
            std::optional<geo::Result<PageBasemap>> made;
            const auto handle = m_runner.run<PageBasemap>(
                "page", [shared = gathering.shared()](geo::JobControl& job) { return shared->wait(job); },
                [&](geo::Result<PageBasemap> done) { made = std::move(done); });
            QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), 60'000);
            QVERIFY(made->has_value());
            QCOMPARE((*made)->missing, 0);
            const double share = shareRight((*made)->image, basemapView(page));
            QVERIFY2(share > 0.99, qPrintable(QString::number(share)));
        }
    }
};

QTEST_MAIN(MapserverTest)
#include "mapserver_test.moc"
