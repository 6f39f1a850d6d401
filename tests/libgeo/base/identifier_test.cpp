#include "base/identifier.h"

#include <QTest>

#include <unordered_set>

using namespace geo;

// Codes from the official geographic code, the list of priority neighbourhoods and the cadastre (France).
class IdentifierTest : public QObject {
    Q_OBJECT

private slots:
    void insee_data();
    void insee();
    void qpv_data();
    void qpv();
    void parcel_data();
    void parcel();
    void iris_data();
    void iris();
    void refusalSaysWhatAndWhatFor();
    void textKeepsItsZeros();
    void rowsOfNumberZeroAreNotKept();
    void hashesTellApart();
};

static void addRow(const char* name, const char* text, bool accepted) {
    QTest::newRow(name) << QString{text} << accepted;
}

static void columns() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
}

template <class Code>
static void check() {
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    const auto parsed = Code::parse(text.toStdString());
    QCOMPARE(parsed.has_value(), accepted);
    if (accepted) QCOMPARE(QString::fromStdString(parsed->text()), text);
}

void IdentifierTest::insee_data() {
    columns();
    addRow("Nantes", "44109", true);
    addRow("L'Abergement-Clémenciat, zero in front", "01001", true);
    addRow("Ajaccio", "2A004", true);
    addRow("Bastia", "2B033", true);
    addRow("Pointe-à-Pitre", "97120", true);
    addRow("Mamoudzou", "97611", true);
    addRow("Nouméa", "98818", true);
    addRow("zero lost by a spreadsheet", "1001", false);
    addRow("postcode with a space", "44 00", false);
    addRow("Corsica in lower case", "2a004", false);
    addRow("letter elsewhere", "4A109", false);
    addRow("third Corsica", "2C004", false);
    addRow("six digits", "441090", false);
    addRow("with a blank", "44109 ", false);
    addRow("as a number", "44109.0", false);
    addRow("empty", "", false);
    addRow("full-width digits", "４４", false);
}
void IdentifierTest::insee() {
    check<InseeCode>();
}

void IdentifierTest::qpv_data() {
    columns();
    addRow("2015", "QP044001", true);
    addRow("2015 of Corsica", "QP02B001", true);
    addRow("2015 of Guadeloupe", "QP971001", true);
    addRow("2024, modified", "QN04405M", true);
    addRow("2024, unchanged", "QN04407I", true);
    addRow("2024, new", "QN04914N", true);
    addRow("2024 of Mayotte", "QN97601C", true);
    addRow("2024 of Corsica", "QN02A01M", true);
    addRow("2024 without its letter", "QN044051", false);
    addRow("2015 with a letter", "QP04405M", false);
    addRow("lower case", "qn04405m", false);
    addRow("letter in lower case", "QN04405m", false);
    addRow("another prefix", "QX044001", false);
    addRow("département of two digits", "QN4405M", false);
    addRow("two codes", "QN04405M,QN04406M", false);
    addRow("empty", "", false);
}
void IdentifierTest::qpv() {
    check<QpvCode>();
}

void IdentifierTest::parcel_data() {
    columns();
    addRow("section of two letters", "44109000AB0123", true);
    addRow("section of one letter, padded", "930100000A0001", true);
    addRow("section of digits (Alsace, Moselle)", "67482000120001", true);
    addRow("prefix of a merged commune", "44180102ZC0045", true);
    addRow("Corsica", "2A004000AB0123", true);
    addRow("La Réunion", "97411000AB0123", true);
    addRow("section not padded", "44109000A0123", false);
    addRow("blank for the zero of the section", "44109000 A0123", false);
    addRow("number with a letter", "44109000AB012A", false);
    addRow("section in lower case", "44109000ab0123", false);
    addRow("empty", "", false);
}
void IdentifierTest::parcel() {
    check<ParcelId>();
}

void IdentifierTest::iris_data() {
    columns();
    addRow("Nantes", "441090101", true);
    addRow("commune not divided", "440090000", true);
    addRow("Corsica", "2A0040101", true);
    addRow("short", "44109010", false);
    addRow("letter", "44109010A", false);
    addRow("empty", "", false);
}
void IdentifierTest::iris() {
    check<IrisCode>();
}

void IdentifierTest::refusalSaysWhatAndWhatFor() {
    const auto refused = InseeCode::parse("1001");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::valueMalformed);
    QCOMPARE(argument(refused.error().arguments, "value"), std::string_view{"1001"});
    QCOMPARE(argument(refused.error().arguments, "expected"), std::string_view{"44109"});
}

void IdentifierTest::textKeepsItsZeros() {
    QCOMPARE(InseeCode::parse("01001")->text(), std::string{"01001"});
    QVERIFY(*InseeCode::parse("01001") < *InseeCode::parse("2A004"));
}

void IdentifierTest::rowsOfNumberZeroAreNotKept() {
    QVERIFY(!SiteId{}.isKept());
    QVERIFY(SiteId{1}.isKept());
    QVERIFY(SiteId{1} < SiteId{2});
}

void IdentifierTest::hashesTellApart() {
    std::unordered_set<SiteId> rows;
    std::unordered_set<InseeCode> codes;
    for (int i = 0; i < 1000; ++i) rows.insert(SiteId{i});
    codes.insert(*InseeCode::parse("44109"));
    codes.insert(*InseeCode::parse("44109"));
    codes.insert(*InseeCode::parse("44162"));
    QCOMPARE(rows.size(), std::size_t{1000});
    QCOMPARE(codes.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(IdentifierTest)
#include "identifier_test.moc"
