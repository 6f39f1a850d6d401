// Files that name an address or another file: nothing is fetched, nothing else is opened, whatever they say.
#include "geom/text.h"
#include "sample_files.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

#include <cpl_vsi.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace geo;

namespace {

constexpr const char* kCanary = "CANARY-7F3A"; // what stands in the file that nobody may open

// A port of this machine on which nobody should call: connections wait in its queue to be counted.
class Listener {
public:
    Listener() {
        m_socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* plain = reinterpret_cast<sockaddr*>(&address);
        if (bind(m_socket, plain, size) == 0 && listen(m_socket, 64) == 0 && getsockname(m_socket, plain, &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() { close(m_socket); }

    [[nodiscard]] int port() const { return m_port; }
    int calls() {
        for (;;) {
            const int caller = accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (caller < 0) return m_calls;
            close(caller);
            ++m_calls;
        }
    }

private:
    int m_socket = -1;
    int m_port = 0;
    int m_calls = 0;
};

void run(sqlite3* db, const std::string& sql) {
    char* message = nullptr;
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK)
        qWarning("%s: %s", sql.c_str(), message ? message : "");
    sqlite3_free(message);
}

// Adds to a database what SQL would not: a table of a module that this connection does not have.
void addBehindSql(const QString& path, const std::vector<std::string>& statements) {
    sqlite3* db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    run(db, "PRAGMA writable_schema = ON");
    for (const std::string& sql : statements) run(db, sql);
    sqlite3_close(db);
}

std::string masterRow(const std::string& type, const std::string& name, std::string sql) {
    for (std::size_t at = 0; (at = sql.find('\'', at)) != std::string::npos; at += 2) sql.insert(at, "'");
    return "INSERT INTO sqlite_master VALUES ('" + type + "', '" + name + "', '" + name + "', 0, '" + sql + "')";
}

} // namespace

class HostileFilesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void theListenerCounts();
    void texts_data();
    void texts();
    void databases_data();
    void databases();
    void workbook();
    void names_data();
    void names();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, QByteArray content) const;
    [[nodiscard]] QString allThatIsRead(const QString& file) const;
    void isHarmless(const QString& name);

    std::unique_ptr<QTemporaryDir> m_folder;
    Listener m_listener;
    int m_callsBefore = 0;
};

// Beside every file lie others that it could lead to.
void HostileFilesTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_callsBefore = m_listener.calls();
    QVERIFY(m_listener.port() > 0);
    const QByteArray feature =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"" +
        QByteArray(kCanary) + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}";
    write("canary.geojson", feature);
    write("canary.csv", QByteArray("name,x\n") + kCanary + ",1\n");
    write("canary.txt", kCanary);
    write("canary.gml", QByteArray("<a xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><b><n>") + kCanary +
                            "</n></b></gml:featureMember></a>");
    write("canary.kml", QByteArray("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><name>") + kCanary +
                            "</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>");
}

// {port} and {folder} are where they would have to go.
void HostileFilesTest::write(const QString& name, QByteArray content) const {
    content.replace("{port}", QByteArray::number(m_listener.port()));
    content.replace("{folder}", m_folder->path().toUtf8());
    QFile file{path(name)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QString HostileFilesTest::allThatIsRead(const QString& file) const {
    QString all;
    const auto addError = [&](const Error& error) {
        for (const Argument& argument : error.arguments) all += QString::fromStdString(argument.value) + '\n';
    };
    if (const auto layers = formats::Source::layersOf(file.toStdString()))
        for (const auto& layer : *layers) all += QString::fromStdString(layer.name) + '\n';
    auto source = formats::Source::open(file.toStdString());
    if (!source) {
        addError(source.error());
        return all;
    }
    for (const auto& field : source->info().fields) all += QString::fromStdString(field.name + '\n' + field.sample);
    JobControl job;
    const auto done = source->read(
        [&](formats::SourceRow&& row) -> Result<void> {
            for (const auto& value : row.values) all += QString::fromStdString(value.value_or("")) + '\n';
            all += QString::fromStdString(geom::toWkt(row.geometry)) + '\n';
            return {};
        },
        job);
    if (!done) addError(done.error());
    return all;
}

void HostileFilesTest::isHarmless(const QString& name) {
    const QStringList before = QDir{m_folder->path()}.entryList(QDir::Files);
    const QString all = allThatIsRead(path(name));
    QVERIFY2(!all.contains(kCanary), qPrintable(all));
    QCOMPARE(m_listener.calls() - m_callsBefore, 0);
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files), before);
}

// The test of the test: a call is counted, the canary is seen where it is.
void HostileFilesTest::theListenerCounts() {
    Listener other;
    const int caller = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(other.port()));
    QCOMPARE(::connect(caller, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    QCOMPARE(other.calls(), 1);
    close(caller);
    for (const char* name : {"canary.geojson", "canary.csv", "canary.kml"})
        QVERIFY2(allThatIsRead(path(name)).contains(kCanary), name);
}

void HostileFilesTest::texts_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* what, const char* name, const char* content) {
        QTest::newRow(what) << QString{name} << QByteArray{content};
    };
    constexpr const char* kVrt = "<OGRVRTDataSource><OGRVRTLayer name=\"canary\"><SrcDataSource>{folder}/canary.geojson"
                                 "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
    for (const char* name : {"x.vrt", "x.gml", "x.kml", "x.json", "x.geojson", "x.gpx", "x.osm", "x.csv"})
        row(qPrintable(QString{"VRT as "} + name), name, kVrt);
    row("VRT to an address", "x.vrt",
        "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/http://127.0.0.1:{port}/x.json"
        "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    row("GML schema", "x.gml",
        "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://127.0.0.1:{port}/n "
        "http://127.0.0.1:{port}/n.xsd\" xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><b><n>1</n></b>"
        "</gml:featureMember></a>");
    row("GML link", "x.gml",
        "<a xmlns:gml=\"http://www.opengis.net/gml\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><gml:featureMember>"
        "<b><n xlink:href=\"http://127.0.0.1:{port}/y.gml#i\"/><gml:geometryProperty "
        "xlink:href=\"{folder}/canary.gml#i\"/></b></gml:featureMember></a>");
    row("GML coordinate system", "x.gml",
        "<a xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><b><gml:geometryProperty><gml:Point "
        "srsName=\"http://127.0.0.1:{port}/epsg/2154\"><gml:pos>1 2</gml:pos></gml:Point></gml:geometryProperty></b>"
        "</gml:featureMember></a>");
    constexpr const char* kEntity =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY c SYSTEM \"file://{folder}/canary.txt\">"
        "<!ENTITY d SYSTEM \"http://127.0.0.1:{port}/d\">]>";
    const QByteArray entity{kEntity};
    QTest::newRow("GML entity") << "x.gml"
                                << entity +
                                       "<a xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><b><n>&c;&d;"
                                       "</n></b></gml:featureMember></a>";
    QTest::newRow("KML entity") << "x.kml"
                                << entity +
                                       "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><name>&c;&d;</name>"
                                       "<Point><coordinates>1,2</coordinates></Point></Placemark></kml>";
    QTest::newRow("GPX entity") << "x.gpx"
                                << entity +
                                       "<gpx version=\"1.1\" creator=\"x\"><wpt lat=\"1\" lon=\"2\"><name>&c;&d;</name>"
                                       "</wpt></gpx>";
    QTest::newRow("OSM entity") << "x.osm"
                                << entity + "<osm version=\"0.6\"><node id=\"1\" lat=\"1\" lon=\"2\"><tag k=\"name\" "
                                            "v=\"&c;&d;\"/></node></osm>";
    row("KML network link", "x.kml",
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><NetworkLink><Link><href>http://127.0.0.1:{port}/a.kml"
        "</href></Link></NetworkLink><NetworkLink><Link><href>{folder}/canary.kml</href></Link></"
        "NetworkLink><Placemark>"
        "<styleUrl>http://127.0.0.1:{port}/s.kml#a</styleUrl><name>a</name><Point><coordinates>1,2</coordinates></"
        "Point>"
        "</Placemark></Document></kml>");
    row("GeoJSON linked system", "x.geojson",
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"http://127.0.0.1:{port}/"
        "crs\",\"type\":\"esriwkt\"}},"
        "\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":"
        "[1,2]}}]}");
    row("GeoJSON system in a file", "x.geojson",
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"{folder}/canary.txt\"}},"
        "\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":"
        "[1,2]}}]}");
    row("GeoJSON system by address", "x.geojson",
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"http://127.0.0.1:{port}/"
        "crs\"}},"
        "\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":"
        "[1,2]}}]}");
    row("GeoJSON pages", "x.json",
        "{\"type\":\"FeatureCollection\",\"links\":[{\"rel\":\"next\",\"href\":\"http://127.0.0.1:{port}/"
        "2\"}],\"next\":\"http://127.0.0.1:{port}/2\","
        "\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":null}]}");
    row("ESRI JSON pages", "x.json",
        "{\"geometryType\":\"esriGeometryPoint\",\"exceededTransferLimit\":true,\"properties\":{"
        "\"exceededTransferLimit\":true},"
        "\"spatialReference\":{\"wkid\":4326},\"fields\":[{\"name\":\"a\",\"type\":\"esriFieldTypeOID\"}],\"features\":"
        "[{\"attributes\":{\"a\":1},\"geometry\":{\"x\":1,\"y\":2}}]}");
    row("TopoJSON", "x.json",
        "{\"type\":\"Topology\",\"arcs\":[],\"objects\":{\"a\":{\"type\":\"GeometryCollection\",\"href\":\"http://"
        "127.0.0.1:{port}/\",\"geometries\":[]}}}");
    for (const char* prefix :
         {"http://127.0.0.1:{port}/x.json", "/vsicurl/http://127.0.0.1:{port}/x.json",
          "GeoJSON:{folder}/canary.geojson",
          "ESRIJSON:http://127.0.0.1:{port}/FeatureServer/0/query?f=json&resultOffset=0", "{folder}/canary.geojson",
          "<OGRWFSDataSource><URL>http://127.0.0.1:{port}/wfs</URL></OGRWFSDataSource>", "CSV:{folder}/canary.csv",
          "{\"tilejson\":\"2.0.0\",\"tiles\":[\"http://127.0.0.1:{port}/{z}/{x}/{y}.pbf\"]}"})
        for (const char* name : {"x.json", "x.geojson", "x.topojson", "x.gml"})
            row(qPrintable(QString{name} + " holds " + prefix), name, prefix);
    row("GPX", "x.gpx",
        "<gpx version=\"1.1\" creator=\"x\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation="
        "\"http://127.0.0.1:{port}/gpx http://127.0.0.1:{port}/gpx.xsd\"><wpt lat=\"1\" lon=\"2\"><name>a</name><link "
        "href=\"http://127.0.0.1:{port}/\"/></wpt></gpx>");
    row("MapInfo view", "x.tab",
        "!table\n!version 100\nOpen Table \"canary\" Hide\n\nCreate View \"x\" As\nSelect name\nFrom \"canary\"\n");
    row("MapInfo seamless", "x.tab",
        "!table\n!version 300\n!charset WindowsLatin1\n\nDefinition Table\n  Type NATIVE Charset \"WindowsLatin1\"\n"
        "  Fields 1\n    Table Char (100);\nbegin_metadata\n\"\\IsSeamless\" = \"TRUE\"\nend_metadata\n");
    row("MapInfo raster", "x.tab",
        "!table\n!version 300\n!charset Neutral\n\nDefinition Table\n  File \"{folder}/canary.txt\"\n  Type "
        "\"RASTER\"\n");
    row("OSM", "x.osm",
        "<osm version=\"0.6\"><note href=\"http://127.0.0.1:{port}/\"/><node id=\"1\" lat=\"1\" lon=\"2\"><tag "
        "k=\"name\" "
        "v=\"http://127.0.0.1:{port}/\"/></node></osm>");
}

void HostileFilesTest::texts() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    write(name, content);
    // What a driver could take for a part of the file.
    write("x.resolved.gml", QByteArray("<a xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><b><n>") +
                                kCanary + "</n></b></gml:featureMember></a>");
    write("osmconf.ini", QByteArray("[points]\nosm_id=yes\nattributes=name,") + kCanary + "\n");
    if (name != "x.vrt")
        write("x.vrt", "<OGRVRTDataSource><OGRVRTLayer name=\"canary\"><SrcDataSource>{folder}/canary.geojson"
                       "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    isHarmless(name);
}

void HostileFilesTest::databases_data() {
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("sql"); // of a view or a table behind SQL's back
    for (const char* module :
         {"VirtualText('{folder}/canary.csv', 'UTF-8', 1, POINT, NONE, ',')",
          "VirtualShape('{folder}/canary', 'UTF-8', 4326)", "VirtualOGR('{folder}/canary.geojson')",
          "VirtualOGR('/vsicurl/http://127.0.0.1:{port}/a.json')", "VirtualGeoJSON('{folder}/canary.geojson')",
          "VirtualXL('{folder}/canary.txt')", "VirtualDBF('{folder}/canary.txt', 'UTF-8')",
          "csv(filename='{folder}/canary.csv')"})
        for (const char* driver : {"GPKG", "SQLite"})
            QTest::newRow(qPrintable(QString{driver} + " " + module))
                << driver << QString{"CREATE VIRTUAL TABLE evil USING "} + module;
    for (const char* call :
         {"load_extension('{folder}/canary.txt')", "readfile('{folder}/canary.txt')",
          "ogr_geocode('http://127.0.0.1:{port}/')", "ogr_datasource_load_layers('{folder}/canary.geojson')",
          "BlobFromFile('{folder}/canary.txt')", "XB_LoadXML('http://127.0.0.1:{port}/x.xml')",
          "XB_LoadXML('{folder}/canary.gml')",
          "gdal_get_layer_pixel_value('/vsicurl/http://127.0.0.1:{port}/a.tif', 1, 'pixel', 0, 0)"})
        for (const char* driver : {"GPKG", "SQLite"})
            QTest::newRow(qPrintable(QString{driver} + " view " + call))
                << driver << QString{"CREATE VIEW evil AS SELECT 1 AS fid, 1 AS ogc_fid, "} + call + " AS name";
}

void HostileFilesTest::databases() {
    QFETCH(QString, driver);
    QFETCH(QString, sql);
    const QString name = driver == "GPKG" ? "x.gpkg" : "x.sqlite";
    write("small.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}");
    {
        GDALDriverH made = GDALGetDriverByName(driver.toUtf8().constData());
        if (!made) {
            OGRRegisterAll();
            made = GDALGetDriverByName(driver.toUtf8().constData());
        }
        GDALDatasetH dataset = GDALCreate(made, path(name).toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
        QVERIFY(dataset);
        OGRLayerH layer = GDALDatasetCreateLayer(dataset, "good", nullptr, wkbPoint, nullptr);
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        QCOMPARE(OGR_L_CreateFeature(layer, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
        GDALClose(dataset);
    }
    sql.replace("{port}", QString::number(m_listener.port())).replace("{folder}", m_folder->path());
    const bool isView = sql.startsWith("CREATE VIEW");
    std::vector<std::string> statements = {masterRow(isView ? "view" : "table", "evil", sql.toStdString())};
    if (driver == "GPKG")
        statements.emplace_back("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('evil', "
                                "'attributes', 'evil')");
    // And one that would run if anything were written.
    statements.push_back(masterRow("trigger", "t",
                                   "CREATE TRIGGER t AFTER INSERT ON good BEGIN SELECT load_extension('" +
                                       path("canary.txt").toStdString() + "'); END"));
    addBehindSql(path(name), statements);
    isHarmless(name);
    auto source = formats::Source::open(path(name).toStdString(), {.layer = "evil"});
    if (!source) return;
    QString all;
    JobControl job;
    const auto look = [&](formats::SourceRow&& row) -> Result<void> {
        for (const auto& value : row.values) all += QString::fromStdString(value.value_or(""));
        return {};
    };
    static_cast<void>(source->read(look, job));
    QVERIFY2(!all.contains(kCanary), qPrintable(all));
    QCOMPARE(m_listener.calls() - m_callsBefore, 0);
}

// A workbook whose cells come from another one and from an address.
void HostileFilesTest::workbook() {
    OGRRegisterAll();
    const std::string book = "/vsizip/" + path("x.xlsx").toStdString();
    const auto part = [&](const char* name, QByteArray text) {
        text.replace("{port}", QByteArray::number(m_listener.port())).replace("{folder}", m_folder->path().toUtf8());
        VSILFILE* file = VSIFOpenL((book + "/" + name).c_str(), "wb");
        QVERIFY(file);
        VSIFWriteL(text.constData(), 1, static_cast<std::size_t>(text.size()), file);
        VSIFCloseL(file);
    };
    VSILFILE* archive = VSIFOpenL(book.c_str(), "wb"); // stays open while parts are added
    QVERIFY(archive);
    part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    part("xl/workbook.xml",
         "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets><externalReferences>"
         "<externalReference r:id=\"rId2\"/></externalReferences></workbook>");
    part("xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
         "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"externalLink\" "
         "Target=\"http://127.0.0.1:{port}/b.xlsx\" TargetMode=\"External\"/></Relationships>");
    part("xl/worksheets/sheet1.xml",
         "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row><row r=\"2\"><c "
         "r=\"A2\"><f>WEBSERVICE(\"http://127.0.0.1:{port}/\")</f></c></row><row r=\"3\"><c r=\"A3\"><f>"
         "'{folder}/[canary.csv]S'!A2</f></c></row></sheetData></worksheet>");
    VSIFCloseL(archive);
    QVERIFY(QFile::exists(path("x.xlsx")));
    isHarmless("x.xlsx");
}

void HostileFilesTest::names_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"http://127.0.0.1:{port}/x.json", "/vsicurl/http://127.0.0.1:{port}/x.json",
                             "/vsicurl_streaming/http://127.0.0.1:{port}/x", "GeoJSON:{folder}/canary.geojson",
                             "WFS:http://127.0.0.1:{port}/", "PG:host=127.0.0.1 port={port}",
                             "/vsisubfile/0_100,{folder}/canary.geojson", "/vsistdin/", "CSV:{folder}/canary.csv",
                             "MVT:http://127.0.0.1:{port}/", "TopoJSON:http://127.0.0.1:{port}/x", "{folder}"})
        QTest::newRow(name) << QString{name};
}

// Names that a library would take for more than a file of this computer.
void HostileFilesTest::names() {
    QFETCH(QString, name);
    name.replace("{port}", QString::number(m_listener.port())).replace("{folder}", m_folder->path());
    QVERIFY(!formats::Source::open(name.toStdString()));
    QVERIFY(!formats::Source::layersOf(name.toStdString()));
    QCOMPARE(m_listener.calls() - m_callsBefore, 0);
}

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "hostile_files_test.moc"
