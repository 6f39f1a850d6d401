#include "source_rows.h"

#include "geom/text.h"

#include <QTest>

using namespace geo;
using namespace geo::formats;
using namespace files;

namespace {

// A table in UTF-16, as spreadsheets call "Unicode text".
QByteArray utf16(bool marked, bool highFirst) {
    QByteArray bytes;
    const QString table =
        QString(marked ? QChar(0xFEFF) + QString() : QString()) + "nom;longitude;latitude\r\nRezé;-1,5;47,2\r\n";
    for (const QChar c : table) {
        const char high = static_cast<char>(c.unicode() >> 8), low = static_cast<char>(c.unicode() & 0xFF);
        bytes += highFirst ? high : low;
        bytes += highFirst ? low : high;
    }
    return bytes;
}

std::string codesOf(const std::vector<Diagnostic>& diagnostics) {
    std::string codes;
    for (const Diagnostic& diagnostic : diagnostics)
        codes += (codes.empty() ? "" : " ") + std::string{name(diagnostic.code)};
    return codes;
}

} // namespace

class SeparatedTextTest : public QObject {
    Q_OBJECT
private slots:
    void tablesOfSeparatedValues_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("first"); // values of the first row
        QTest::addColumn<QString>("place"); // of the first row
        QTest::addColumn<int>("crs");       // to read with
        QTest::newRow("comma") << QByteArray("code,lon,lat\n01004,-1.5,47.2\n") << "UTF-8"
                               << "01004|-1.5|47.2"
                               << "POINT (-1.5 47.2)" << 4326;
        QTest::newRow("French, with mark") << QByteArray("\xEF\xBB\xBF"
                                                         "code;x;y\r\n01004;355000,5;6689000,25\r\n")
                                           << "UTF-8"
                                           << "01004|355000,5|6689000,25"
                                           << "POINT (355000.5 6689000.25)" << 2154;
        QTest::newRow("Latin-1") << QByteArray("nom;longitude;latitude\nRez\xE9;-1,5;47,2\n") << "ISO-8859-1"
                                 << "Rezé|-1,5|47,2"
                                 << "POINT (-1.5 47.2)" << 4326;
        QTest::newRow("CP1252") << QByteArray("nom;prix\n\x8Cuvre d\x92\xE9t\xE9;5 \x80\n") << "CP1252"
                                << "Œuvre d’été|5 €"
                                << "" << 0;
        QTest::newRow("UTF-16, mark") << utf16(true, false) << "UTF-16LE"
                                      << "Rezé|-1,5|47,2"
                                      << "POINT (-1.5 47.2)" << 4326;
        QTest::newRow("UTF-16, high byte first") << utf16(true, true) << "UTF-16BE"
                                                 << "Rezé|-1,5|47,2"
                                                 << "POINT (-1.5 47.2)" << 4326;
        QTest::newRow("UTF-16 without mark") << utf16(false, false) << "UTF-16LE"
                                             << "Rezé|-1,5|47,2"
                                             << "POINT (-1.5 47.2)" << 4326;
        QTest::newRow("no heading") << QByteArray("44109;Nantes;-1,5;47,2\n44143;Rezé;-1,6;47,1\n") << "UTF-8"
                                    << "44109|Nantes|-1,5|47,2"
                                    << "" << 0;
        QTest::newRow("names twice") << QByteArray("nom;nom;x\na;b;c\n") << "UTF-8"
                                     << "a|b|c"
                                     << "" << 0;
        QTest::newRow("row too short") << QByteArray("a;b;c\n1;2\n") << "UTF-8"
                                       << "1|2|(none)"
                                       << "" << 0;
        QTest::newRow("empty cells at the end") << QByteArray("a;b\n1;2;;;\n") << "UTF-8"
                                                << "1|2"
                                                << "" << 0;
        QTest::newRow("separator named, Excel") << QByteArray("sep=;\r\na;b\r\n1,5;2\r\n") << "UTF-8"
                                                << "1,5|2"
                                                << "" << 0;
        QTest::newRow("blank lines") << QByteArray("\n\na;b\n\n1;2\n\n") << "UTF-8"
                                     << "1|2"
                                     << "" << 0;
        QTest::newRow("latitude first") << QByteArray("id;x;y\n1;47,2;-1,5\n2;47,3;-1,6\n") << "UTF-8"
                                        << "1|47,2|-1,5"
                                        << "POINT (-1.5 47.2)" << 4326;
        QTest::newRow("northing first") << QByteArray("id;x;y\n1;6689000;355000\n") << "UTF-8"
                                        << "1|6689000|355000"
                                        << "POINT (355000 6689000)" << 2154;
        QTest::newRow("tabs, old line ends") << QByteArray("a\tb\r1\t2\r") << "UTF-8"
                                             << "1|2"
                                             << "" << 0;
        QTest::newRow("quotes") << QByteArray("a,b,c\n\"x, \"\"y\"\"\n\",5\" pipe,\"z\"\n") << "UTF-8"
                                << "x, \"y\"\n|5\" pipe|z"
                                << "" << 0;
        QTest::newRow("separator named") << QByteArray("sep=|\na|b\n1|2;3\n") << "UTF-8"
                                         << "1|2;3"
                                         << "" << 0;
        QTest::newRow("well-known text") << QByteArray("id;wkt\n1;POINT (355000 6689000)\n") << "UTF-8"
                                         << "1|POINT (355000 6689000)"
                                         << "POINT (355000 6689000)" << 2154;
        QTest::newRow("with SRID") << QByteArray("id;geom\n1;SRID=3947;POINT (1 2)\n") << "UTF-8"
                                   << "1|SRID=3947"
                                   << "" << 0;
        QTest::newRow("with quoted SRID") << QByteArray("id;geom\n1;\"SRID=3947;POINT (1355100 6223500)\"\n") << "UTF-8"
                                          << "1|SRID=3947;POINT (1355100 6223500)"
                                          << "POINT (1355100 6223500)" << 3947;
        QTest::newRow("portal") << QByteArray("id;geo_point_2d\n1;47.2, -1.5\n") << "UTF-8"
                                << "1|47.2, -1.5"
                                << "POINT (-1.5 47.2)" << 4326;
        QTest::newRow("degrees that are metres") << QByteArray("id,lon,lat\n1,355000,6689000\n") << "UTF-8"
                                                 << "1|355000|6689000"
                                                 << "POINT (355000 6689000)" << 2154;
        QTest::newRow("nowhere") << QByteArray("id,x,y\n1,9e9,9e9\n") << "UTF-8"
                                 << "1|9e9|9e9"
                                 << "POINT (9000000000 9000000000)" << 0;
    }
    void tablesOfSeparatedValues() {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const std::string path = files::write(folder, "a.csv", bytes);
        const auto source = Source::open(path);
        QVERIFY(source.has_value());
        QTEST(QString::fromStdString(source->info().encoding), "encoding");
        QTEST(source->info().chosenEpsg(), "crs");
        const auto rows = rowsOf(path);
        QVERIFY(rows.has_value() && !rows->empty());
        QTEST(QString::fromStdString(joined(rows->front())), "first");
        QTEST(QString::fromStdString(geom::toWkt(rows->front().geometry)), "place");
    }

    void whatIsOddIsTold_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("ofFile");
        QTest::addColumn<QString>("ofRow");
        QTest::newRow("nothing") << QByteArray("a;b\n1;2\n") << "a|b"
                                 << ""
                                 << "";
        QTest::newRow("no heading") << QByteArray("44109;Nantes\n44143;Rezé\n") << "column_1|column_2"
                                    << "heading_missing"
                                    << "";
        QTest::newRow("names twice") << QByteArray("nom;nom;\na;b;c\n") << "nom|nom_2|column_3"
                                     << "field_name_repeated"
                                     << "";
        QTest::newRow("too short") << QByteArray("a;b;c\n1;2\n") << "a|b|c"
                                   << ""
                                   << "row_ragged";
        QTest::newRow("too long") << QByteArray("a;b\n1;2;3\n") << "a|b"
                                  << ""
                                  << "row_rejected";
    }
    void whatIsOddIsTold() {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        auto source = Source::open(write(folder, "a.csv", bytes));
        QVERIFY(source.has_value());
        QTEST(QString::fromStdString(namesOf(source->info())), "names");
        QTEST(QString::fromStdString(codesOf(source->info().diagnostics)), "ofFile");
        const auto rows = rowsOf(*source);
        QVERIFY(rows.has_value());
        QTEST(QString::fromStdString(codesOf(rows->front().diagnostics)), "ofRow");
    }

    void axesAsTheUserSays() {
        const QTemporaryDir folder;
        const std::string path = write(folder, "a.csv", "id;x;y\n1;47,2;-1,5\n");
        QCOMPARE(geom::toWkt(rowsOf(path, {.swapAxes = false})->front().geometry), std::string{"POINT (47.2 -1.5)"});
        QCOMPARE(geom::toWkt(rowsOf(path, {.swapAxes = true})->front().geometry), std::string{"POINT (-1.5 47.2)"});
        const auto source = Source::open(path);
        QVERIFY(source->info().swappedAxes);
        QCOMPARE(source->info().crsReason, std::string{"swapped_axes"});
    }

    void encodingsThatAreGivenOrWrong() {
        const QTemporaryDir folder;
        const std::string path = files::write(folder, "dos.csv", "nom\nRez\x82\n");
        QCOMPARE(value(rowsOf(path, {.encoding = "CP850"})->front(), 0), std::string{"Rezé"});
        QCOMPARE(codeOf(path, {.encoding = "klingon"}), std::string{"encoding_unknown"});
    }

    void cpgIsBelievedOnlyWhereItDecodes() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.shp").toStdString();
        char* latin[] = {const_cast<char*>("ENCODING=ISO-8859-1"), nullptr};
        QVERIFY(files::writeWithGdal("ESRI Shapefile", path, "a", 2154, kSquare1, kSquare2, latin));
        QCOMPARE(value(rowsOf(path)->front(), 1), std::string{"Ambérieu"});
        files::write(folder, "a.cpg", "UTF-8"); // a lie
        const auto source = Source::open(path);
        QCOMPARE(source->info().encoding, std::string{"ISO-8859-1"});
        QVERIFY(source->info().encodingAssumed);
        QCOMPARE(value(rowsOf(path)->front(), 1), std::string{"Ambérieu"});
    }
};

QTEST_GUILESS_MAIN(SeparatedTextTest)
#include "separated_text_test.moc"
