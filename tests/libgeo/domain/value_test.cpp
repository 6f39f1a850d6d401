#include "domain/value.h"

#include "domain/record.h"

#include <QTest>

#include <limits>

using namespace geo;
using namespace geo::domain;

class ValueTest : public QObject {
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refusals_data();
    void refusals();
    void writesNumbersThatReadBack_data();
    void writesNumbersThatReadBack();
    void comparesWithoutCaseAndAccents_data();
    void comparesWithoutCaseAndAccents();
    void folds_data();
    void folds();
    void splitsLists_data();
    void splitsLists();
};

static const FieldInfo& field(const QString& path) {
    const auto kind = parseKind(path.section('.', 0, 0).toStdString()).value();
    return *infoOf(kind).find(path.section('.', 1).toStdString());
}

void ValueTest::parses_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // i: integer, n: number, s: text, "" unknown
    const auto row = [](const char* name, const char* path, const char* text, const char* value) {
        QTest::newRow(name) << QString{path} << QString{text} << QString{value};
    };
    row("decimal point", "space.area_m2", "120.5", "n:120.5");
    row("decimal comma", "space.area_m2", "120,5", "n:120.5");
    row("grouping space", "space.area_m2", "1 240,5", "n:1240.5");
    row("no-break space", "space.area_m2", "1\u00A0240,5", "n:1240.5");
    row("narrow no-break space", "space.area_m2", "12\u202F240,5", "n:12240.5");
    row("exponent", "space.area_m2", "1.2e3", "n:1200");
    row("plus", "space.area_m2", "+5", "n:5");
    row("blanks around", "space.area_m2", " \t7 \r\n", "n:7");
    row("zero is known", "space.rent_eur_m2_year", "0", "n:0");
    row("nothing", "space.area_m2", "", "");
    row("blanks", "space.area_m2", "   ", "");
    row("no-break blanks", "space.area_m2", "\u00A0\u202F ", "");
    row("blank text", "space.name", " \u00A0", "");
    row("whole number", "space.slots_week", "14", "i:14");
    row("whole number with a comma", "space.slots_week", "7,0", "i:7");
    row("yes in French", "space.water", "Oui", "i:1");
    row("yes", "space.water", "YES", "i:1");
    row("true in French", "space.water", "vrai", "i:1");
    row("no in French", "space.water", "non", "i:0");
    row("no", "space.water", "n", "i:0");
    row("digit", "space.water", "0", "i:0");
    row("ISO date", "space.available_from", "2026-11-22", "s:2026-11-22");
    row("French date", "space.available_from", "22/11/2026", "s:2026-11-22");
    row("code", "site.life_cycle", "under_study", "s:under_study");
    row("code in other words", "site.life_cycle", "Under Study", "s:under_study");
    row("code of French law with accents", "space.tenures", "Bail emphytéotique | Bail réel-solidaire",
        "s:bail_emphyteotique|bail_reel_solidaire");
    row("code in capitals with accents", "project.filiere", "ÉCO-CONSTRUCTION", "s:eco_construction");
    row("code with decomposed accents", "project.filiere", "e\u0301nergie", "s:energie");
    row("CNIG zone in its case", "zone.type", "AUc", "s:AUc");
    row("CNIG zone in another case", "zone.type", "auC", "s:AUc");
    row("generation as a number", "qpv.generation", "2024", "s:2024");
    row("list with a hole", "project.communes", "44109||44162", "s:44109|44162");
    row("list with blanks around parts", "project.communes", " 44109\t|\xC2\xA0" "44162 |\t", "s:44109|44162");
    row("periods, one French", "site.windows", "2026-01-01/..|01/01/2020/30/06/2021",
        "s:2026-01-01/..|2020-01-01/2021-06-30");
    row("commune keeps its zero", "project.communes", "01001", "s:01001");
    row("upper end", "space.noise_db", "140", "n:140");
    row("text keeps its inside", "space.name", "  Halle  4 ", "s:Halle  4");
}

void ValueTest::parses() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, value);
    const auto parsed = parseValue(field(path), text.toStdString());
    QVERIFY(parsed);
    const QString prefix = std::holds_alternative<std::int64_t>(*parsed) ? "i:"
                           : std::holds_alternative<double>(*parsed)     ? "n:"
                           : isKnown(*parsed)                            ? "s:"
                                                                         : "";
    QCOMPARE(prefix + QString::fromStdString(toText(*parsed)), value);
}

void ValueTest::refusals_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* path, const char* text, const char* code) {
        QTest::newRow(name) << QString{path} << QString{text} << QString{code};
    };
    row("words", "space.area_m2", "grand", "value_not_number");
    row("unit behind", "space.area_m2", "120 m2", "value_not_number");
    row("two commas", "space.area_m2", "1,240,5", "value_not_number");
    row("comma and point", "space.area_m2", "1,240.5", "value_not_number");
    row("not a number", "space.area_m2", "nan", "value_not_number");
    row("infinity", "space.area_m2", "inf", "value_not_number");
    row("over all measure", "space.area_m2", "1e400", "value_not_number");
    row("hexadecimal", "space.area_m2", "0x10", "value_not_number");
    row("below the range", "space.area_m2", "-1", "value_out_of_range");
    row("over the range", "space.slots_week", "15", "value_out_of_range");
    row("half", "space.slots_week", "2,5", "value_not_number");
    row("boolean of another word", "space.water", "peut-être", "value_not_in_list");
    row("boolean of two", "space.water", "2", "value_not_in_list");
    row("no such day", "space.available_from", "30/02/2026", "value_not_date");
    row("month and year", "space.available_from", "2026-11", "value_not_date");
    row("code of no list", "site.life_cycle", "inconnu", "value_not_in_list");
    row("one of the list is none", "space.tenures", "vente|troc", "value_not_in_list");
    row("period of one side", "site.windows", "2026-01-01", "value_not_date");
}

void ValueTest::refusals() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto parsed = parseValue(field(path), text.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(QString::fromUtf8(geo::name(parsed.error().code).data()), code);
    QCOMPARE(argument(parsed.error().arguments, "field"), path.section('.', 1).toStdString());
    QVERIFY(!argument(parsed.error().arguments, "value").empty());
}

void ValueTest::writesNumbersThatReadBack_data() {
    QTest::addColumn<double>("number");
    for (const double number : {0.0, 0.1, 1.0 / 3.0, 1e9, 355576.0293, 2.5e-7, 123456789.125})
        QTest::newRow(QByteArray::number(number).constData()) << number;
}

void ValueTest::writesNumbersThatReadBack() {
    QFETCH(double, number);
    const std::string text = toText(Value{number});
    QVERIFY(text.find(',') == std::string::npos);
    QCOMPARE(QByteArray::fromStdString(text).toDouble(), number);
    QCOMPARE(toText(Value{}), std::string{});
}

void ValueTest::comparesWithoutCaseAndAccents_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char* text, const char* plain) {
        QTest::newRow(text) << QString{text} << QString{plain};
    };
    row("Château", "chateau");
    row("ŒUVRE", "oeuvre");
    row("Nantes – Île de Nantes", "nantes_ile_de_nantes");
    row("habitat, commerce / bureau", "habitat_commerce_bureau");
    row("énergie, hors photovoltaïque", "energie_hors_photovoltaique");
    row("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ", "aaaceeeeiioouuuy");
    row("e\u0301te\u0301", "ete");
    row("__a__b__", "a_b");
    row("…", "");
    row("", "");
    row("日本", "");
}

void ValueTest::comparesWithoutCaseAndAccents() {
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(QString::fromStdString(normalised(text.toStdString())), plain);
    QCOMPARE(normalised(plain.toStdString()), plain.toStdString()); // once is enough
}

void ValueTest::folds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char* text, const char* plain) {
        QTest::newRow(text) << QString{text} << QString{plain};
    };
    row("L'Écluse n° 4", "l'ecluse n° 4");
    row("50 %_é", "50 %_e");
    row("e\u0301te\u0301", "ete");
    row("日本", "日本");
}

void ValueTest::folds() {
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(QString::fromStdString(folded(text.toStdString())), plain);
}

void ValueTest::splitsLists_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("empty") << "" << QStringList{};
    QTest::newRow("one") << "a" << QStringList{"a"};
    QTest::newRow("trimmed") << " a | b b |c " << QStringList{"a", "b b", "c"};
    QTest::newRow("holes") << "||a||b|" << QStringList{"a", "b"};
}

void ValueTest::splitsLists() {
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    QStringList found;
    for (const auto& part : listParts(text.toStdString())) found << QString::fromStdString(part);
    QCOMPARE(found, parts);
}

QTEST_GUILESS_MAIN(ValueTest)
#include "value_test.moc"
