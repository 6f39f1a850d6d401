#include "text/value_text.h"

#include "domain/record.h"
#include "text/translations.h"

#include <QTest>

using namespace app::text;
using geo::domain::FieldInfo;
using geo::domain::Kind;
using geo::domain::Value;

namespace {

// In the tables below "~" stands for the narrow no-break space.
QString spaced(QString text) {
    return text.replace('~', kNarrowSpace);
}

const FieldInfo& fieldOf(Kind kind, const char* name) {
    return *geo::domain::infoOf(kind).find(name);
}

const Language kFrench{Language::Tongue::french};
const Language kEnglish{Language::Tongue::english};

} // namespace

class ValueTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valueAsRead_data();
    void valueAsRead();
    void valueAsEditedIsReadBack_data();
    void valueAsEditedIsReadBack();
    void quantities();
    void shares_data();
    void shares();
    void periods();
    void coordinates();
    void languageChosen_data();
    void languageChosen();
};

void ValueTextTest::valueAsRead_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, Kind kind, const char* field, Value value, const char* french,
                        const char* english) {
        QTest::newRow(name) << kind << QString{field} << std::move(value) << QString::fromUtf8(french)
                            << QString::fromUtf8(english);
    };
    row("area", Kind::space, "area_m2", 1240.0, "1~240~m²", "1,240~m²");
    row("rent", Kind::space, "rent_eur_m2_year", 12.5, "12,5~€/m²/an", "€12.5/m²/year");
    row("budget", Kind::project, "budget_eur_year", 18000.0, "18~000~€/an", "€18,000/year");
    row("unknown", Kind::space, "area_m2", Value{}, "non renseigné", "not known");
    row("nought is known", Kind::space, "area_m2", 0.0, "0~m²", "0~m²");
    row("unknown text", Kind::site, "address", Value{}, "non renseigné", "not known");
    row("yes", Kind::space, "water", std::int64_t{1}, "oui", "yes");
    row("no", Kind::space, "water", std::int64_t{0}, "non", "no");
    row("unknown yes or no", Kind::space, "water", Value{}, "non renseigné", "not known");
    row("date", Kind::space, "available_from", std::string{"2026-11-22"}, "22/11/2026", "22 Nov 2026");
    row("code", Kind::site, "life_cycle", std::string{"mobilisable"}, "Mobilisable", "Can be mobilised");
    row("same code of another list", Kind::space, "kind", std::string{"workshop"}, "Atelier", "Workshop");
    row("code without words", Kind::site, "life_cycle", std::string{"strange"}, "strange", "strange");
    row("list of codes", Kind::space, "tenures", std::string{"bail_civil|vente"}, "Bail civil, Vente",
        "Civil lease, Sale");
    row("list of periods", Kind::site, "windows", std::string{"2026-03-01/2029-06-30|2030-01-01/.."},
        "du 01/03/2026 au 30/06/2029 exclu; à partir du 01/01/2030",
        "from 1 Mar 2026 until 30 Jun 2029 (excluded); from 1 Jan 2030");
    row("number of a row", Kind::space, "site_id", std::int64_t{12345}, "12345", "12345");
    row("number of a CRS", Kind::dataset, "epsg", std::int64_t{27572}, "27572", "27572");
    row("residents", Kind::commune, "population", 318808.4, "318~808~habitants", "318,808~residents");
    row("months", Kind::project, "duration_months", std::int64_t{36}, "36~mois", "36~months");
    row("INSEE code keeps its zero", Kind::site, "commune", std::string{"01004"}, "01004", "01004");
}

void ValueTextTest::valueAsRead() {
    QFETCH(Kind, kind);
    QFETCH(QString, field);
    QFETCH(Value, value);
    QFETCH(QString, french);
    QFETCH(QString, english);
    const FieldInfo& info = fieldOf(kind, field.toLatin1().constData());
    {
        const Translations words{kFrench};
        QVERIFY(words.isComplete());
        QCOMPARE(valueText(info, value, kFrench), spaced(french));
    }
    const Translations words{kEnglish};
    QCOMPARE(valueText(info, value, kEnglish), spaced(english));
}

void ValueTextTest::valueAsEditedIsReadBack_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    QTest::newRow("decimals") << Kind::space << "rent_eur_m2_year" << Value{1240.55} << "1240,55"
                              << "1240.55";
    QTest::newRow("integer") << Kind::project << "jobs" << Value{std::int64_t{12000}} << "12000"
                             << "12000";
    QTest::newRow("unknown") << Kind::space << "area_m2" << Value{} << ""
                             << "";
    QTest::newRow("date") << Kind::space << "available_from" << Value{std::string{"2026-11-02"}} << "02/11/2026"
                          << "2026-11-02";
    QTest::newRow("boolean") << Kind::space << "water" << Value{std::int64_t{1}} << "1"
                             << "1";
    QTest::newRow("codes") << Kind::space << "tenures" << Value{std::string{"bail_civil|vente"}} << "bail_civil|vente"
                           << "bail_civil|vente";
}

void ValueTextTest::valueAsEditedIsReadBack() {
    QFETCH(Kind, kind);
    QFETCH(QString, field);
    QFETCH(Value, value);
    QFETCH(QString, french);
    QFETCH(QString, english);
    const FieldInfo& info = fieldOf(kind, field.toLatin1().constData());
    QCOMPARE(editText(info, value, kFrench), french);
    QCOMPARE(editText(info, value, kEnglish), english);
    for (const QString& text : {french, english}) {
        const auto read = geo::domain::parseValue(info, text.toStdString());
        QVERIFY(read.has_value());
        QVERIFY(*read == value);
    }
}

void ValueTextTest::quantities() {
    const Translations words{kFrench};
    QCOMPARE(areaText(geo::SquareMetres{99999.0}, kFrench), spaced("99~999~m²"));
    QCOMPARE(areaText(geo::SquareMetres{124000.0}, kFrench), spaced("12,4~ha"));
    QCOMPARE(areaText(geo::SquareMetres{533.83e6}, kFrench), spaced("533,83~km²"));
    QCOMPARE(lengthText(geo::Metres{850.4}, kFrench), spaced("850~m"));
    QCOMPARE(lengthText(geo::Metres{999.6}, kFrench), spaced("1~km"));
    QCOMPARE(lengthText(geo::Metres{1234.0}, kFrench), spaced("1,2~km"));
    QCOMPARE(minutesText(geo::Minutes{9.2}, kFrench), spaced("9~min"));
    QCOMPARE(scaleText(25000.0, kFrench), spaced("1:25~000"));
    QCOMPARE(scaleText(25000.0, kEnglish), QString{"1:25,000"});
    QCOMPARE(countText(20000, kFrench), spaced("20~000"));
    QCOMPARE(residentsText(geo::Residents{1.2}, kFrench), spaced("1~habitant").replace(kNarrowSpace, ' '));
    QCOMPARE(residentsText(geo::Residents{3812.0}, kFrench), spaced("3~812 habitants"));
    QCOMPARE(kFrench.number(-0.001), QString{"0"});
    QCOMPARE(kFrench.number(-1240.5), spaced("-1~240,5"));
    QCOMPARE(kFrench.fixedNumber(0.69, 3), QString{"0,690"});
    QCOMPARE(kFrench.fixedNumber(-0.0001, 3), QString{"0,000"});
    QCOMPARE(percentText(geo::Share{0.00136}, 2, kFrench), spaced("0,14~%"));
    QCOMPARE(percentText(geo::Share{0.0}, 2, kEnglish), QString{"0%"});
    QCOMPARE(unitSuffix("%", kFrench), spaced("~%"));
    QCOMPARE(unitSuffix("%", kEnglish), QString{"%"});
    QCOMPARE(unitSuffix("min", kEnglish), spaced("~min"));
}

void ValueTextTest::shares_data() {
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    QTest::newRow("whole") << 0.72 << "72~%"
                           << "72%";
    QTest::newRow("none") << 0.0 << "0~%"
                          << "0%";
    QTest::newRow("all") << 1.0 << "100~%"
                         << "100%";
    QTest::newRow("nearly none is not none") << 0.001 << "<1~%"
                                             << "<1%";
    QTest::newRow("nearly all is not all") << 0.999 << ">99~%"
                                           << ">99%";
}

void ValueTextTest::shares() {
    QFETCH(double, share);
    QFETCH(QString, french);
    QFETCH(QString, english);
    QCOMPARE(shareText(geo::Share{share}, kFrench), spaced(french));
    QCOMPARE(shareText(geo::Share{share}, kEnglish), english);
    const Translations words{kFrench};
    QCOMPARE(shareText(geo::Share{share}, geo::Residents{3812.0}, kFrench), spaced(french + ", 3~812 habitants"));
}

void ValueTextTest::periods() {
    const Translations words{kFrench};
    const auto period = [](const char* iso) { return periodText(*geo::parsePeriod(iso), kFrench); };
    QCOMPARE(period("2026-03-01/2029-06-30"), QString{"du 01/03/2026 au 30/06/2029 exclu"});
    QCOMPARE(period("2026-03-01/.."), QString{"à partir du 01/03/2026"});
    QCOMPARE(period("../2029-06-30"), QString{"jusqu’au 30/06/2029 exclu"});
    QCOMPARE(period("../.."), QString{"sans limite"});
    QCOMPARE(isoText("2026-13-45", kFrench), QString{"2026-13-45"});
    qputenv("TZ", "Europe/Paris");
    QCOMPARE(isoText("2026-11-22T23:30:00Z", kFrench), QString{"23/11/2026 00:30"});
}

void ValueTextTest::coordinates() {
    const Translations words{kFrench};
    QCOMPARE(coordinateText(geo::geom::PointM{355576.2, 6689719.8}, 2154, kFrench),
             spaced("x 355~576 y 6~689~720 L93"));
    QCOMPARE(coordinateText(geo::geom::PointM{1.0, 2.0}, 3947, kFrench), QString{"x 1 y 2 CC47"});
    QCOMPARE(coordinateText(geo::geom::PointM{1.0, 2.0}, 32630, kFrench), QString{"x 1 y 2 EPSG:32630"});
    QCOMPARE(coordinateText(geo::geom::LonLat{-1.5536, 47.218371}, kFrench), spaced("47,21837°~N, 1,55360°~O"));
}

void ValueTextTest::languageChosen_data() {
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QString>("code");
    QTest::newRow("asked") << "en" << QLocale{"fr_FR"} << "en";
    QTest::newRow("asked in full") << "fr_FR" << QLocale{"en_US"} << "fr";
    QTest::newRow("system English") << "" << QLocale{"en_US"} << "en";
    QTest::newRow("system French") << "" << QLocale{"fr_BE"} << "fr";
    QTest::newRow("no language") << "" << QLocale::c() << "fr";
    QTest::newRow("a language that there is not") << "de" << QLocale{"de_DE"} << "fr";
}

void ValueTextTest::languageChosen() {
    QFETCH(QString, asked);
    QFETCH(QLocale, system);
    QFETCH(QString, code);
    QCOMPARE(Language::chosen(asked, system).code(), code);
}

QTEST_GUILESS_MAIN(ValueTextTest)
#include "value_text_test.moc"
