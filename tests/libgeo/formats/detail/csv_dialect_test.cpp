#include "formats/detail/csv_dialect.h"
#include "formats/detail/decoded_file.h"

#include <QTest>

using namespace geo::formats::detail;

class CsvDialectTest : public QObject {
    Q_OBJECT
private slots:
    void separators_data() {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QString>("separator");
        QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ",";
        QTest::newRow("semicolon, decimal commas") << QByteArray("a;b\n1,5;2,5\n") << ";";
        QTest::newRow("the same without a heading") << QByteArray("1,5;2,5\n3,5;4,5\n") << ";";
        QTest::newRow("tab") << QByteArray("a\tb;c\n1\t2\n") << "\t";
        QTest::newRow("bar") << QByteArray("a|b\n1,2|3\n") << "|";
        QTest::newRow("semicolons in a text") << QByteArray("a,b\nx;y,2\nz,3\n") << ",";
        QTest::newRow("a semicolon in the heading") << QByteArray("a;x,b\n1,2\n3,4\n") << ",";
        QTest::newRow("inside quotes") << QByteArray("\"a;b;c\",d\n\"1;2;3\",4\n") << ",";
        QTest::newRow("one column") << QByteArray("a\n1\n") << ",";
        QTest::newRow("old line ends") << QByteArray("a;b\r1;2\r") << ";";
    }
    void separators() {
        QFETCH(QByteArray, begin);
        QTEST(QString(QChar(separatorOf(begin.toStdString()))), "separator");
    }

    void headings_data() {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<bool>("values");
        QTest::newRow("names") << "insee;nom" << false;
        QTest::newRow("a code") << "44109;Nantes" << true;
        QTest::newRow("a place") << "Nantes;-1,55;47,2" << true;
        QTest::newRow("years") << "commune;2018;2019" << false;
        QTest::newRow("counted") << "1;2;3" << false;
        QTest::newRow("counted from zero") << "0;1;2" << false;
        QTest::newRow("names with numbers") << "ind_c;p18_pop" << false;
        QTest::newRow("blank") << ";" << false;
    }
    void headings() {
        QFETCH(QString, cells);
        std::vector<std::string> list;
        for (const QString& cell : cells.split(';')) list.push_back(cell.toStdString());
        QTEST(areValues(list), "values");
    }

    // Against Qt's own conversion, cut at every byte.
    void utf16InPieces_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("ASCII") << "a;b";
        QTest::newRow("accents") << "Rezé, Œuvre";
        QTest::newRow("beyond the first plane") << QString("x%1y").arg(QString::fromUcs4(U"\U0001F333"));
    }
    void utf16InPieces() {
        QFETCH(QString, text);
        for (const bool bigEndian : {false, true}) {
            std::string bytes;
            for (const QChar c : text) {
                const char high = static_cast<char>(c.unicode() >> 8), low = static_cast<char>(c.unicode() & 0xFF);
                bytes += bigEndian ? high : low;
                bytes += bigEndian ? low : high;
            }
            for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
                std::string carry;
                std::string decoded = utf8FromUtf16(bytes.substr(0, cut), bigEndian, carry);
                decoded += utf8FromUtf16(bytes.substr(cut), bigEndian, carry);
                QCOMPARE(QString::fromStdString(decoded), text);
                QVERIFY(carry.empty());
            }
        }
    }

    void halfAPairIsReplaced() {
        std::string carry;
        QCOMPARE(utf8FromUtf16(std::string("\x00\xDC"
                                           "a\x00",
                                           4),
                               false, carry),
                 std::string("\xEF\xBF\xBD"
                             "a"));
    }
};

QTEST_GUILESS_MAIN(CsvDialectTest)
#include "csv_dialect_test.moc"
