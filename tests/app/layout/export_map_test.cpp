#include "layout/export_map.h"

#include "app/layout/sample_page.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace app::layout;

namespace {

// What a program of poppler-utils prints, or nothing where it is not installed.
std::optional<QString> answerOf(const QString& program, const QStringList& arguments) {
    if (QStandardPaths::findExecutable(program).isEmpty()) return std::nullopt;
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000)) return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput());
}

geo::Result<MapImageReport> exported(const QString& path, const PageSpec& spec = sample_page::spec()) {
    geo::JobControl job;
    return exportMap(path, sample_page::snapshot(), sample_page::params(), spec, job);
}

} // namespace

class ExportMapTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private slots:
    void thePdfCanBeSearched() {
        const auto report = exported(path("page.pdf"));
        QVERIFY(report.has_value());
        auto text = answerOf("pdftotext", {"-layout", path("page.pdf"), "-"});
        if (!text) QSKIP("pdftotext is not installed (poppler-utils)");
        text->replace(QChar{0x202F},
                      ' '); // where a face draws both spaces with one glyph, the reader gets the usual one
        for (const QString& said :
             {QStringLiteral("Foncier disponible et quartiers prioritaires"), QStringLiteral("Légende"),
              QStringLiteral("Échelle 1:35 000"), QStringLiteral("Communes — INSEE, Licence Ouverte 2.0, 2024"),
              QStringLiteral("Mission ESS"), QStringLiteral("22/11/2026"), QStringLiteral("Bellevue"),
              QStringLiteral("QN04401M"), QStringLiteral("SAINT-HERBLAIN"),
              QStringLiteral("Les formes de cette carte sont illustratives.")})
            QVERIFY2(text->contains(said), qPrintable(said + "\n" + *text));
        QCOMPARE(report->scaleDenominator, 35'000.0);
    }
    // A basemap lies below the map, instead of its background; whose it is, and what is missing of it, stands beside.
    void theBasemapIsBelowAndNamed() {
        PageSpec spec = sample_page::spec();
        spec.underlay = PageUnderlay{QImage{60, 40, QImage::Format_RGB32}, QStringLiteral("Plan IGN, © IGN"),
                                     QStringLiteral("3 éléments manquent.")};
        spec.underlay->image.fill(QColor{10, 120, 200});
        QVERIFY(exported(path("basemap.pdf"), spec).has_value());
        if (const auto text = answerOf("pdftotext", {"-layout", path("basemap.pdf"), "-"})) {
            QVERIFY2(text->contains("Plan IGN, © IGN"), qPrintable(*text));
            QVERIFY(text->contains("3 éléments manquent."));
        }
        spec.pixels = QSize{600, 400};
        QVERIFY(exported(path("basemap.png"), spec).has_value());
        const QImage with{path("basemap.png")};
        spec.underlay.reset();
        QVERIFY(exported(path("none.png"), spec).has_value());
        const QImage without{path("none.png")};
        int below = 0;
        int kept = 0;
        for (int y = 0; y < 400; ++y)
            for (int x = 0; x < 600; ++x) {
                const bool isGround = without.pixelColor(x, y) == QColor{0xF3, 0xF1, 0xEC};
                below += isGround && with.pixelColor(x, y) == QColor{10, 120, 200};
                kept += without.pixel(x, y) == with.pixel(x, y);
            }
        QVERIFY2(below > 100'000, qPrintable(QString::number(below)));
        QVERIFY(kept > 1'000); // opaque signs and outlines are drawn over it as they were
    }
    void thePdfIsMadeOfLines() {
        QVERIFY(exported(path("lines.pdf")).has_value());
        const auto images = answerOf("pdfimages", {"-list", path("lines.pdf")});
        if (!images) QSKIP("pdfimages is not installed (poppler-utils)");
        QCOMPARE(images->split('\n', Qt::SkipEmptyParts).size(), 2); // its heading
        const auto fonts = answerOf("pdffonts", {path("lines.pdf")});
        QVERIFY(fonts && fonts->contains("TrueType"));
        for (const QString& font : fonts->split('\n', Qt::SkipEmptyParts).mid(2))
            QVERIFY(font.contains(" yes ")); // embedded
    }
    void thePdfHasItsPaperAndTitle_data() {
        QTest::addColumn<int>("paper");
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QString>("size");
        QTest::newRow("A4") << 0 << 0 << "842 x 595 pts (A4)";
        QTest::newRow("A3 portrait") << 1 << 1 << "842 x 1191 pts (A3)";
    }
    void thePdfHasItsPaperAndTitle() {
        QFETCH(int, paper);
        QFETCH(int, orientation);
        QFETCH(QString, size);
        PageSpec spec = sample_page::spec();
        spec.paper = static_cast<Paper>(paper);
        spec.orientation = static_cast<Orientation>(orientation);
        QVERIFY(exported(path("paper.pdf"), spec).has_value());
        const auto info = answerOf("pdfinfo", {path("paper.pdf")});
        if (!info) QSKIP("pdfinfo is not installed (poppler-utils)");
        QVERIFY2(info->contains(size), qPrintable(*info));
        QVERIFY(info->contains(spec.title));
        QVERIFY(info->contains(QRegularExpression{"Pages: +1\n"}));
    }
    void thePngHasTheDotsOfItsPaper() {
        QVERIFY(exported(path("page.png")).has_value());
        const QImage image{path("page.png")};
        QCOMPARE(image.size(), (QSize{3508, 2480})); // 297 by 210 mm at 300 an inch
        QCOMPARE(image.dotsPerMeterX(), 11811);
        QCOMPARE(image.pixelColor(5, 5), QColor{Qt::white});
    }
    void theMapAloneHasThePixelsAsked() {
        PageSpec spec = sample_page::spec();
        spec.pixels = QSize{640, 480};
        const auto report = exported(path("map.png"), spec);
        QVERIFY(report.has_value());
        const QImage image{path("map.png")};
        QCOMPARE(image.size(), (QSize{640, 480}));
        // The corner of the map in metres is that of the report.
        QVERIFY(std::abs(report->extent.width() / 640.0 - report->extent.height() / 480.0) < 1e-9);
        // The middle of the land at (3250, 1250) is green.
        const double metresPerPixel = report->extent.width() / 640.0;
        const QColor land = image.pixelColor(static_cast<int>((3120.0 - report->extent.minX) / metresPerPixel),
                                             static_cast<int>((report->extent.maxY - 1400.0) / metresPerPixel));
        QVERIFY2(land.green() > land.red() + 40, qPrintable(land.name()));
    }
    void theSvgIsWellFormed() {
        QVERIFY(exported(path("page.svg")).has_value());
        QFile file{path("page.svg")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml{&file};
        QString texts;
        int images = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) images += xml.name() == QLatin1String{"image"};
            if (xml.isCharacters()) texts += xml.text();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(images, 0);
        QVERIFY(texts.contains(QStringLiteral("Foncier disponible et quartiers prioritaires")));
        QVERIFY(texts.contains(QStringLiteral("Licence Ouverte 2.0")));
    }
    void whatCannotBeWrittenIsSaid_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown type") << "map.jpg" << static_cast<int>(geo::ErrorCode::outputTypeUnknown);
        QTest::newRow("no type") << "map" << static_cast<int>(geo::ErrorCode::outputTypeUnknown);
        QTest::newRow("no such folder") << "missing/map.pdf" << static_cast<int>(geo::ErrorCode::folderNotWritable);
        QTest::newRow("a folder of that name") << "folder.png" << static_cast<int>(geo::ErrorCode::writeFailed);
    }
    void whatCannotBeWrittenIsSaid() {
        QFETCH(QString, name);
        QFETCH(int, code);
        QDir{m_folder.path()}.mkdir("folder.png");
        const auto report = exported(m_folder.filePath(name));
        QVERIFY(!report);
        QCOMPARE(static_cast<int>(report.error().code), code);
    }
    void nothingIsLeftOfWhatWasStopped() {
        geo::JobControl job;
        job.requestCancel();
        const QStringList before = QDir{m_folder.path()}.entryList(QDir::Files);
        const auto report =
            exportMap(path("stopped.pdf"), sample_page::snapshot(), sample_page::params(), sample_page::spec(), job);
        QVERIFY(!report && report.error().code == geo::ErrorCode::cancelled);
        QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files), before);
    }
    void anEmptyMapIsRefused() {
        geo::JobControl job;
        const auto report = exportMap(path("empty.pdf"), {}, sample_page::params(), sample_page::spec(), job);
        QVERIFY(!report && report.error().code == geo::ErrorCode::nothingToShow);
    }
};

QTEST_MAIN(ExportMapTest)
#include "export_map_test.moc"
