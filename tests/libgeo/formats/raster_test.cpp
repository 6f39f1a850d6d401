// Files of pictures: what is read is what another program wrote, and nothing else is opened.
#include "formats/raster.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <gdal.h>
#include <ogr_srs_api.h>

#include <cmath>

using namespace geo;

namespace {

constexpr int kWidth = 900;
constexpr int kHeight = 700;
constexpr double kLeft = 355'000.0;
constexpr double kTop = 6'690'000.0;
constexpr double kMetres = 2.0;

int valueAt(int x, int y, int band) {
    return (x / 8 * 3 + y / 8 * 5 + band * 40) % 256;
}

void setPlace(GDALDatasetH made, int epsg) {
    double place[6] = {kLeft, kMetres, 0.0, kTop, 0.0, -kMetres};
    GDALSetGeoTransform(made, place);
    if (epsg == 0) return;
    OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(crs, epsg);
    char* wkt = nullptr;
    OSRExportToWkt(crs, &wkt);
    GDALSetProjection(made, wkt);
    VSIFree(wkt);
    OSRDestroySpatialReference(crs);
}

// A GeoTIFF by GDAL itself.
QString writeTiff(const QString& file, int bands, GDALDataType type = GDT_Byte, bool hasOverviews = false) {
    GDALAllRegister();
    GDALDatasetH made =
        GDALCreate(GDALGetDriverByName("GTiff"), file.toUtf8().constData(), kWidth, kHeight, bands, type, nullptr);
    setPlace(made, 2154);
    std::vector<std::uint8_t> line(kWidth);
    for (int band = 1; band <= bands; ++band)
        for (int y = 0; y < kHeight; ++y) {
            for (int x = 0; x < kWidth; ++x)
                line[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(band == 4 ? 255 : valueAt(x, y, band));
            if (GDALRasterIO(GDALGetRasterBand(made, band), GF_Write, 0, y, kWidth, 1, line.data(), kWidth, 1, GDT_Byte,
                             0, 0) != CE_None)
                qFatal("not written");
        }
    if (hasOverviews) {
        const int factors[2] = {2, 4};
        if (GDALBuildOverviews(made, "AVERAGE", 2, factors, 0, nullptr, nullptr, nullptr) != CE_None)
            qFatal("no overviews");
    }
    GDALClose(made);
    return file;
}

Result<formats::RasterWindow> readAll(const QString& file, const geom::BoxM& box, double unitsPerPixel) {
    JobControl job;
    return formats::readRaster(file.toStdString(), box, unitsPerPixel, job);
}

std::uint32_t part(std::uint32_t colour, int shift) {
    return colour >> shift & 255U;
}

} // namespace

class RasterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWindowIsThatOfTheFile_data() {
        QTest::addColumn<int>("bands");
        QTest::newRow("grey") << 1;
        QTest::newRow("colours") << 3;
        QTest::newRow("colours and alpha") << 4;
    }
    void aWindowIsThatOfTheFile() {
        QFETCH(int, bands);
        const QTemporaryDir folder;
        const QString file = writeTiff(folder.filePath("a.tif"), bands);
        const auto info = formats::inspectRaster(file.toStdString());
        QVERIFY(info.has_value());
        QCOMPARE(info->epsg, 2154);
        QCOMPARE(info->extent, (geom::BoxM{kLeft, kTop - kHeight * kMetres, kLeft + kWidth * kMetres, kTop}));
        const auto window = readAll(file, {kLeft + 200.0, kTop - 500.0, kLeft + 600.0, kTop - 100.0}, kMetres);
        QVERIFY(window.has_value());
        QVERIFY(window->width >= 200 && window->height >= 200);
        QVERIFY(std::abs(window->unitsPerPixelX - kMetres) < 1e-9);
        const int left = static_cast<int>(std::lround((window->topLeft.x - kLeft) / kMetres));
        const int top = static_cast<int>(std::lround((kTop - window->topLeft.y) / kMetres));
        for (int y = 0; y < window->height; ++y)
            for (int x = 0; x < window->width; ++x) {
                const std::uint32_t colour = window->pixels[static_cast<std::size_t>(y * window->width + x)];
                QCOMPARE(part(colour, 24), 255U);
                QCOMPARE(static_cast<int>(part(colour, 16)), valueAt(left + x, top + y, 1));
                QCOMPARE(static_cast<int>(part(colour, 0)), valueAt(left + x, top + y, bands >= 3 ? 3 : 1));
            }
    }

    // An overview is read where it fits better; where nothing is coarse enough, pixels are averaged.
    void overviews() {
        const QTemporaryDir folder;
        const QString file = writeTiff(folder.filePath("a.tif"), 3, GDT_Byte, true);
        const auto info = formats::inspectRaster(file.toStdString());
        QCOMPARE(info->unitsPerPixel, (std::vector<double>{8.0, 4.0, 2.0}));
        for (const auto& [asked, expected] : {std::pair{2.1, 2.0}, std::pair{3.9, 4.0}, std::pair{9.0, 8.0}}) {
            const auto window = readAll(file, info->extent, asked);
            QVERIFY(window.has_value());
            QVERIFY(std::abs(window->unitsPerPixelX - expected) < 0.05);
        }
        const auto tiny = readAll(file, info->extent, 100.0);
        QVERIFY(tiny.has_value());
        QVERIFY(tiny->width < 25 && tiny->width > 10);
        QCOMPARE(tiny->pixels.size(), static_cast<std::size_t>(tiny->width * tiny->height));
    }

    void elsewhereIsNothing() {
        const QTemporaryDir folder;
        const QString file = writeTiff(folder.filePath("a.tif"), 3);
        const auto window = readAll(file, {0.0, 0.0, 1'000.0, 1'000.0}, kMetres);
        QVERIFY(window.has_value());
        QVERIFY(window->width == 0 || window->height == 0 || window->pixels.empty());
    }

    // PNG and JPEG with a world file beside them: a place, but no CRS.
    void worldFiles_data() {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("world");
        QTest::newRow("PNG") << QByteArray{"PNG"} << "a.png"
                             << "a.pgw";
        QTest::newRow("JPEG") << QByteArray{"JPEG"} << "a.jpg"
                              << "a.jgw";
    }
    void worldFiles() {
        QFETCH(QByteArray, driver);
        QFETCH(QString, name);
        QFETCH(QString, world);
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        const QString tiff = writeTiff(elsewhere.filePath("a.tif"), 3);
        GDALDatasetH from = GDALOpen(tiff.toUtf8().constData(), GA_ReadOnly);
        GDALClose(GDALCreateCopy(GDALGetDriverByName(driver.constData()), folder.filePath(name).toUtf8().constData(),
                                 from, 0, nullptr, nullptr, nullptr));
        GDALClose(from);
        QFile::remove(folder.filePath(name) + ".aux.xml");
        const auto none = formats::inspectRaster(folder.filePath(name).toStdString());
        QVERIFY(!none && none.error().code == ErrorCode::fileUnreadable);
        QFile file{folder.filePath(world)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("2\n0\n0\n-2\n355001\n6689999\n"); // the middle of the first pixel
        file.close();
        const auto info = formats::inspectRaster(folder.filePath(name).toStdString());
        QVERIFY(info.has_value());
        QCOMPARE(info->epsg, 0);
        QCOMPARE(info->extent, (geom::BoxM{kLeft, kTop - kHeight * kMetres, kLeft + kWidth * kMetres, kTop}));
        QCOMPARE(QDir{folder.path()}.entryList(QDir::Files).size(), 2); // nothing is written beside it
    }

    // Tiles as other programs make them.
    void tiles_data() {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("name");
        QTest::newRow("MBTiles") << QByteArray{"MBTiles"} << "a.mbtiles";
        QTest::newRow("GeoPackage") << QByteArray{"GPKG"} << "a.gpkg";
    }
    void tiles() {
        QFETCH(QByteArray, driver);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString tiff = writeTiff(folder.filePath("a.tif"), 3);
        GDALDatasetH from = GDALOpen(tiff.toUtf8().constData(), GA_ReadOnly);
        GDALDatasetH made =
            GDALCreateCopy(GDALGetDriverByName(driver.constData()), folder.filePath(name).toUtf8().constData(), from, 0,
                           nullptr, nullptr, nullptr);
        QVERIFY(made);
        GDALClose(made);
        GDALClose(from);
        const auto info = formats::inspectRaster(folder.filePath(name).toStdString());
        QVERIFY2(info.has_value(), info ? "" : argument(info.error().arguments, "detail").data());
        QCOMPARE(info->epsg, driver == "MBTiles" ? 3857 : 2154);
        const auto window = readAll(folder.filePath(name), info->extent, info->unitsPerPixel.front());
        QVERIFY(window.has_value());
        QVERIFY(!window->pixels.empty());
        int seen = 0;
        for (const std::uint32_t colour : window->pixels) seen += part(colour, 24) == 255U;
        QVERIFY(seen > static_cast<int>(window->pixels.size()) / 3);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name");
        QTest::newRow("VRT that leads elsewhere")
            << QByteArray{"<VRTDataset rasterXSize=\"9\" rasterYSize=\"9\"><VRTRasterBand dataType=\"Byte\" band=\"1\">"
                          "<SimpleSource><SourceFilename>secret.tif</SourceFilename></SimpleSource></VRTRasterBand>"
                          "</VRTDataset>"}
            << "a.tif";
        QTest::newRow("a service's description")
            << QByteArray{"<GDAL_WMS><Service name=\"TMS\"><ServerUrl>"
                          "http://127.0.0.1:9/${z}</ServerUrl></Service></GDAL_WMS>"}
            << "a.png";
        QTest::newRow("text") << QByteArray{"not a picture"} << "a.tif";
        QTest::newRow("empty") << QByteArray{} << "a.png";
        QTest::newRow("head only") << QByteArray{"\x89PNG\r\n\x1a\n", 8} << "a.png";
        QTest::newRow("damaged TIFF") << QByteArray{"II*\0\xff\xff\xff\x7f", 8} << "a.tif";
        QTest::newRow("SQLite of something else") << QByteArray{"SQLite format 3\0 and nothing", 29} << "a.mbtiles";
    }
    void refused() {
        QFETCH(QByteArray, content);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        QFile file{folder.filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto info = formats::inspectRaster(file.fileName().toStdString());
        QVERIFY(!info);
        QVERIFY(info.error().code == ErrorCode::formatUnknown || info.error().code == ErrorCode::fileUnreadable);
    }

    // Names that GDAL would understand in its own way are no files.
    void namesAreFiles_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"/vsicurl/http://127.0.0.1:9/a.tif", "GPKG:a.gpkg:b", "WMS:http://127.0.0.1:9/",
                                 "/vsizip/a.zip/a.tif", "a folder that is not there/a.tif"})
            QTest::newRow(name) << QString{name};
    }
    void namesAreFiles() {
        QFETCH(QString, name);
        const auto info = formats::inspectRaster(name.toStdString());
        QVERIFY(!info);
        QCOMPARE(static_cast<int>(info.error().code), static_cast<int>(ErrorCode::fileMissing));
    }

    // Heights and other numbers are no picture.
    void numbersAreNoPicture() {
        const QTemporaryDir folder;
        const auto info = formats::inspectRaster(writeTiff(folder.filePath("a.tif"), 1, GDT_Float32).toStdString());
        QVERIFY(!info);
        QCOMPARE(static_cast<int>(info.error().code), static_cast<int>(ErrorCode::fileUnreadable));
    }

    void cancelled() {
        const QTemporaryDir folder;
        const QString file = writeTiff(folder.filePath("a.tif"), 3);
        JobControl job;
        job.requestCancel();
        const auto window =
            formats::readRaster(file.toStdString(), {kLeft, kTop - 900.0, kLeft + 900.0, kTop}, 2.0, job);
        QVERIFY(!window && window.error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(RasterTest)
#include "raster_test.moc"
