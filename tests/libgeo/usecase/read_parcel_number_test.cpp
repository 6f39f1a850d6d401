#include "usecase/read_parcel_number.h"

#include <QTest>

using namespace geo;
using namespace geo::usecase;

class ReadParcelNumberTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts"); // commune/prefix/section/number
        const auto row = [](const char* text, const char* parts) { QTest::newRow(text) << text << parts; };
        row("44109000AB0123", "44109/000/AB/0123");
        row("44109 000 AB 0123", "44109/000/AB/0123");
        row("44109000ab0123", "44109/000/AB/0123");
        row("67482000 12 0123", "67482/000/12/0123"); // a section of Alsace is a number
        row("AB 123", "//AB/0123");
        row("ab123", "//AB/0123");
        row("AB0123", "//AB/0123");
        row("A 5", "//0A/0005");
        row("0A 5", "//0A/0005");
        row("000 AB 0123", "/000/AB/0123");
        row("044 AB 12", "/044/AB/0012");
        row("44109 AB 123", "44109//AB/0123");
        row("44109 000 AB 123", "44109/000/AB/0123");
        row("Nantes AB 123", "NANTES//AB/0123");
        row("Saint-Herblain, AB 123", "SAINT HERBLAIN//AB/0123");
        row("Rezé section AB n° 123", "REZé//AB/0123");
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, parts);
        const auto read = readParcelNumber(text.toStdString());
        QVERIFY(read.has_value());
        const std::string found = read->commune + "/" + read->prefix + "/" + read->section + "/" + read->number;
        QCOMPARE(QString::fromStdString(found), parts);
    }

    void isNone_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "AB", "123", "Nantes", "12 rue de Strasbourg", "AB 12345", "ABC 123",
                                 "355576 6689720", "4410 AB 123", "place 12 bis"})
            QTest::newRow(text) << text;
    }
    void isNone() {
        QFETCH(QString, text);
        QVERIFY(!readParcelNumber(text.toStdString()));
    }

    void theIdentifierIsThatOfTheCadastre() {
        const auto read = readParcelNumber("A 5");
        QVERIFY(read.has_value());
        const auto idu = parcelIdOf(InseeCode::parse("44109").value(), "", *read);
        QVERIFY(idu.has_value());
        QCOMPARE(QString::fromStdString(idu->text()), QStringLiteral("441090000A0005"));
    }
};

QTEST_GUILESS_MAIN(ReadParcelNumberTest)
#include "read_parcel_number_test.moc"
