#include "usecase/detail/house_number.h"

#include <QTest>

using namespace geo::usecase::detail;

class HouseNumberTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts"); // number/suffix/street, "" for none
        const auto row = [](const char* text, const char* parts) { QTest::newRow(text) << text << parts; };
        row("12 rue de Strasbourg", "12//rue de Strasbourg");
        row("12, rue de Strasbourg", "12//rue de Strasbourg");
        row("12 bis rue de Strasbourg", "12/bis/rue de Strasbourg");
        row("12bis rue de Strasbourg", "12/bis/rue de Strasbourg");
        row("12b rue de Strasbourg", "12/b/rue de Strasbourg");
        row("12 r de Strasbourg", "12//r de Strasbourg");
        row("12 TER Quai", "12/ter/Quai");
        row("rue du 11 novembre", "");
        row("44000 Nantes", "");
        row("12", "");
        row("12 13", "");
        row("", "");
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, parts);
        const auto house = houseNumberOf(text.toStdString());
        const QString found =
            !house ? QString{}
                   : QStringLiteral("%1/%2/%3")
                         .arg(house->number)
                         .arg(QString::fromStdString(house->suffix), QString::fromStdString(house->street));
        QCOMPARE(found, parts);
    }

    void postcodes() {
        QCOMPARE(withoutPostcode("rue X 44000 Nantes"), std::string{"rue X  Nantes"});
        QCOMPARE(withoutPostcode("44109"), std::string{"44109"});
        QCOMPARE(withoutPostcode("QN04405M"), std::string{"QN04405M"});
        QCOMPARE(withoutPostcode("355576 x"), std::string{"355576 x"});
        QCOMPARE(communeOfAddress("12 rue X, 44000 Nantes"), std::string{"Nantes"});
        QCOMPARE(communeOfAddress("12 rue X"), std::string{});
    }
};

QTEST_GUILESS_MAIN(HouseNumberTest)
#include "house_number_test.moc"
