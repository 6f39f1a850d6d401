#include "formats/found_files.h"

#include "formats/detail/archive.h"
#include "source_rows.h"
#include "zip_bytes.h"

#include <cpl_vsi.h>

#include <QTest>

using namespace geo;
using namespace geo::formats;
using namespace files;

namespace {

const QByteArray kTable = "code,lon,lat\n01004,-1.5,47.2\n";

// Written by GDAL, compressed: "/vsizip/a.zip/member" or "/vsigzip/a.gz".
bool writePacked(const std::string& name, const QByteArray& bytes) {
    VSILFILE* file = VSIFOpenL(name.c_str(), "wb");
    if (!file) return false;
    const bool done = VSIFWriteL(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file) ==
                      static_cast<std::size_t>(bytes.size());
    return VSIFCloseL(file) == 0 && done;
}

std::string archiveOf(const QTemporaryDir& folder, const QList<QByteArray>& names, ZipBytes::Oddness odd = {}) {
    ZipBytes zip;
    for (const QByteArray& name : names) zip.add(name, kTable, odd);
    return write(folder, "a.zip", zip.bytes());
}

// "file" or "archive>member", the folder taken away.
QString listed(const Result<std::vector<FoundFile>>& found, const QTemporaryDir& folder) {
    if (!found) return QString::fromStdString(reasonOf(found.error()));
    QStringList names;
    for (const FoundFile& file : *found)
        names += QDir(folder.path()).relativeFilePath(QString::fromStdString(file.path.string())) +
                 (file.member.empty() ? "" : ">" + QString::fromStdString(file.member));
    return names.join(' ');
}

int temporaryFolders() {
    return static_cast<int>(QDir(QDir::tempPath()).entryList({"entente-*"}, QDir::Dirs).size());
}

} // namespace

class FoundFilesTest : public QObject {
    Q_OBJECT
private slots:
    void folders_data() {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("found");
        QTest::newRow("several") << "b.geojson a.csv c.gpkg"
                                 << "a.csv b.geojson c.gpkg";
        QTest::newRow("folders in it") << "x/y/a.csv b.csv"
                                       << "b.csv x/y/a.csv";
        QTest::newRow("sidecars") << "a.shp a.dbf a.shx a.prj a.cpg b.dbf"
                                  << "a.shp b.dbf";
        QTest::newRow("sidecars in capitals") << "A.SHP A.DBF a.csv"
                                              << "A.SHP a.csv";
        QTest::newRow("MapInfo") << "a.tab a.dat a.map a.id m.mif m.mid"
                                 << "a.tab m.mif";
        QTest::newRow("leftovers") << ".hidden.csv ~$a.xlsx Thumbs.db .git/a.csv __MACOSX/a.csv a.csv"
                                   << "a.csv";
        QTest::newRow("no database") << "a.db a.csv"
                                     << "a.csv";
        QTest::newRow("texts beside data") << "lisez-moi.txt a.csv"
                                           << "a.csv";
        QTest::newRow("texts alone") << "stops.txt routes.txt"
                                     << "routes.txt stops.txt";
        QTest::newRow("compressed") << "a.json.gz b.tar.gz c.pdf.gz"
                                    << "a.json.gz";
        QTest::newRow("damaged archive") << "a.zip"
                                         << "a.zip";
        QTest::newRow("nothing") << "a.pdf b.png"
                                 << "format_unknown";
    }
    void folders() {
        QFETCH(QString, names);
        const QTemporaryDir folder;
        for (const QString& name : names.split(' ')) {
            QDir(folder.path()).mkpath(QFileInfo(name).path());
            QVERIFY(!write(folder, name, kTable).empty());
        }
        JobControl control;
        QTEST(listed(foundFiles(folder.path().toStdString(), control), folder), "found");
    }

    void linksInACircle() {
        const QTemporaryDir folder;
        QDir(folder.path()).mkpath("x");
        write(folder, "x/a.csv", kTable);
        std::filesystem::create_directory_symlink(folder.path().toStdString(), folder.filePath("x/up").toStdString());
        JobControl control;
        QCOMPARE(listed(foundFiles(folder.path().toStdString(), control), folder), QString("x/a.csv"));
    }

    void searchIsCancelled() {
        const QTemporaryDir folder;
        write(folder, "a.csv", kTable);
        JobControl control;
        control.requestCancel();
        QCOMPARE(listed(foundFiles(folder.path().toStdString(), control), folder), QString("cancelled"));
        QCOMPARE(listed(foundFiles(folder.filePath("none").toStdString(), control), folder), QString("file_missing"));
    }

    void archives_data() {
        QTest::addColumn<QList<QByteArray>>("names");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("opened"); // without naming a member
        using Names = QList<QByteArray>;
        QTest::newRow("one") << Names{"a.csv", "lisez-moi.pdf"} << "a.zip>a.csv"
                             << "ok";
        QTest::newRow("two") << Names{"x/a.csv", "b.csv"} << "a.zip>x/a.csv a.zip>b.csv"
                             << "member_ambiguous";
        QTest::newRow("leftovers") << Names{"__MACOSX/._a.csv", "a.csv"} << "a.zip>a.csv"
                                   << "ok";
        QTest::newRow("Windows folders") << Names{"x\\a.csv"} << "a.zip>x/a.csv"
                                         << "ok";
        QTest::newRow("accents in the code page of DOS") << Names{"communes_rez\x82.csv"} << "a.zip>communes_rezé.csv"
                                                         << "ok";
        QTest::newRow("climbs out") << Names{"a.csv", "../b.csv"} << "archive_unsafe"
                                    << "archive_unsafe";
        QTest::newRow("climbs out further in") << Names{"x/../../b.csv"} << "archive_unsafe"
                                               << "archive_unsafe";
        QTest::newRow("absolute") << Names{"/b.csv"} << "archive_unsafe"
                                  << "archive_unsafe";
        QTest::newRow("drive") << Names{"C:\\b.csv"} << "archive_unsafe"
                               << "archive_unsafe";
        QTest::newRow("archive in it") << Names{"b.zip"} << "format_unknown"
                                       << "archive_unsafe";
        QTest::newRow("nothing to read") << Names{"a.pdf"} << "format_unknown"
                                         << "format_unknown";
    }
    void archives() {
        QFETCH(QList<QByteArray>, names);
        const QTemporaryDir folder;
        const std::string path = archiveOf(folder, names);
        const int before = temporaryFolders();
        JobControl control;
        QTEST(listed(foundFiles(path, control), folder), "found");
        QTEST(QString::fromStdString(codeOf(path)), "opened");
        QCOMPARE(temporaryFolders(), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"a.zip"});
    }

    void aMemberIsChosen() {
        const QTemporaryDir folder;
        ZipBytes zip;
        zip.add("x/a.csv", kTable);
        zip.add("x/b.csv", "code\n44109\n");
        const std::string path = write(folder, "a.zip", zip.bytes());
        auto source = Source::open(path, {.member = "x/b.csv"});
        QVERIFY(source.has_value());
        QCOMPARE(source->info().member, std::string{"x/b.csv"});
        QCOMPARE(source->info().path, std::filesystem::path{path});
        QCOMPARE(value(rowsOf(*source)->front(), 0), std::string{"44109"});
        QCOMPARE(Source::layersOf(path, "x/b.csv")->front().name, std::string{"b"});
        const auto missing = Source::open(path, {.member = "c.csv"});
        QCOMPARE(reasonOf(missing.error()), std::string{"member_missing"});
        QCOMPARE(std::string{argument(missing.error().arguments, "allowed")}, std::string{"x/a.csv, x/b.csv"});
        QCOMPARE(codeOf(write(folder, "a.csv", kTable), {.member = "b.csv"}), std::string{"member_missing"});
    }

    void oddMembers_data() {
        QTest::addColumn<int>("flags");
        QTest::addColumn<quint32>("attributes");
        QTest::addColumn<quint32>("size");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain") << 0x800 << quint32{0100644U << 16U} << quint32{0} << "ok";
        QTest::newRow("encrypted") << 1 << quint32{0} << quint32{0} << "archive_encrypted";
        QTest::newRow("link") << 0 << quint32{0120777U << 16U} << quint32{0} << "archive_unsafe";
        QTest::newRow("larger than said") << 0 << quint32{0} << quint32{5} << "file_unreadable";
        QTest::newRow("bomb that says so") << 0 << quint32{0} << quint32{0xFFFFFFF0} << "archive_too_large";
    }
    void oddMembers() {
        QFETCH(int, flags);
        QFETCH(quint32, attributes);
        QFETCH(quint32, size);
        const QTemporaryDir folder;
        const int before = temporaryFolders();
        const std::string path = archiveOf(folder, {"a.csv"}, {static_cast<std::uint16_t>(flags), attributes, size});
        QTEST(QString::fromStdString(codeOf(path)), "code");
        QCOMPARE(temporaryFolders(), before);
    }

    // 200 MB of zeros take 200 kB.
    void bombs_data() {
        QTest::addColumn<QString>("packed");
        QTest::addColumn<QString>("file");
        QTest::newRow("zip") << "/vsizip/%1/a.zip/a.csv"
                             << "a.zip";
        QTest::newRow("gz") << "/vsigzip/%1/a.csv.gz"
                            << "a.csv.gz";
    }
    void bombs() {
        QFETCH(QString, packed);
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const int before = temporaryFolders();
        QVERIFY(writePacked(packed.arg(folder.path()).toStdString(), QByteArray(200 << 20, '0')));
        QCOMPARE(codeOf(folder.filePath(file).toStdString()), std::string{"archive_too_large"});
        QCOMPARE(temporaryFolders(), before);
    }

    void noMoreThanThereIsRoomFor() {
        const QTemporaryDir folder;
        const std::string path = archiveOf(folder, {"a.csv"});
        JobControl control;
        const auto small = detail::unpacked(path, "", control, {.mostBytes = 10});
        QVERIFY(!small && small.error().code == ErrorCode::archiveTooLarge);
        const auto full = detail::unpacked(path, "", control, {.spaceLeftBytes = ~std::uint64_t{0}});
        QVERIFY(!full && full.error().code == ErrorCode::archiveTooLarge);
        control.requestCancel();
        const auto cancelled = detail::unpacked(path, "", control);
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::cancelled);
    }

    void aCompressedFile() {
        const QTemporaryDir folder;
        QVERIFY(
            writePacked("/vsigzip/" + folder.filePath("cadastre-44109-parcelles.json.gz").toStdString(),
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":"
                        "\"44109000AB0001\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,47.2]}}]}"));
        const std::string path = folder.filePath("cadastre-44109-parcelles.json.gz").toStdString();
        const auto before = stateOf(folder.path());
        const auto source = Source::open(path);
        QVERIFY(source.has_value());
        QCOMPARE(source->info().member, std::string{"cadastre-44109-parcelles.json"});
        QCOMPARE(source->info().driver, std::string{"GeoJSON"});
        QCOMPARE(value(rowsOf(path)->front(), 0), std::string{"44109000AB0001"});
        QCOMPARE(stateOf(folder.path()), before);
        QCOMPARE(codeOf(write(folder, "b.csv.gz", "no gzip")), std::string{"file_unreadable"});
        QFile half(QString::fromStdString(path));
        QVERIFY(half.resize(half.size() - 12));
        QCOMPARE(codeOf(path), std::string{"file_unreadable"});
    }

    // A Shapefile of GDAL in an archive of GDAL, with its table, its CRS and its encoding.
    void aShapefileInAnArchive() {
        const QTemporaryDir folder;
        QVERIFY(writeWithGdal("ESRI Shapefile", folder.filePath("z.shp").toStdString(), "z", 2154, kSquare1, kSquare2));
        for (const char* extension : {"shp", "shx", "dbf", "prj", "cpg"}) {
            const QString part = folder.filePath(QString("z.") + extension);
            QVERIFY(writePacked("/vsizip/" + folder.filePath("a.zip").toStdString() + "/sub/z." + extension,
                                bytesOf(part)));
            QFile::remove(part);
        }
        const std::string path = folder.filePath("a.zip").toStdString();
        const auto before = stateOf(folder.path());
        auto source = Source::open(path);
        QVERIFY2(source.has_value(), source ? "" : reasonOf(source.error()).c_str());
        QCOMPARE(source->info().epsg, 2154);
        const auto rows = rowsOf(*source);
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE(value(rows->front(), 1), std::string{"Ambérieu"});
        QCOMPARE(stateOf(folder.path()), before);
        Source moved = std::move(*source);
        QCOMPARE(rowsOf(moved)->size(), std::size_t{2});
    }

    void damagedArchives() {
        const QTemporaryDir folder;
        ZipBytes zip;
        for (int i = 0; i < 20; ++i) zip.add("a" + QByteArray::number(i) + ".csv", kTable);
        const QByteArray whole = zip.bytes();
        for (int cut = 0; cut < whole.size(); cut += 7) {
            const std::string code = codeOf(write(folder, "a.zip", whole.left(cut)));
            QVERIFY2(code == "file_unreadable", code.c_str());
        }
    }

    void errorsNameTheMember() {
        const QTemporaryDir folder;
        ZipBytes zip;
        zip.add("x/a.csv", "");
        const std::string path = write(folder, "a.zip", zip.bytes());
        const auto source = Source::open(path);
        QVERIFY(!source);
        QCOMPARE(std::string{argument(source.error().arguments, "file")}, path + "/x/a.csv");
    }
};

QTEST_GUILESS_MAIN(FoundFilesTest)
#include "found_files_test.moc"
