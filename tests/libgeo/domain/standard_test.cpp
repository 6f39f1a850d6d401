#include "domain/standard.h"

#include <QTest>

#include <map>

using namespace geo;
using domain::Kind;
using domain::StandardField;

namespace {

const StandardField& fieldNamed(Kind kind, std::string_view column) {
    for (const StandardField& field : domain::standardFieldsOf(kind))
        if (field.column == column) return field;
    qFatal("no such field");
}

using Texts = std::map<std::string, std::string, std::less<>>;

// A brownfield that conforms: what the standard requires and nothing else.
Texts soundFriche() {
    return {{"site_id", "44109_1"},
            {"site_nom", "Usine"},
            {"site_type", "friche industrielle"},
            {"site_identif_date", "2020-01-31"},
            {"site_actu_date", "2024-02-29"},
            {"comm_nom", "Nantes"},
            {"comm_insee", "44109"},
            {"urba_zaer", "non"},
            {"source_nom", "Observatoire"},
            {"geompoint", "POINT (-1.55 47.2)"}};
}

std::string problemsIn(const Texts& texts) {
    std::string found;
    for (const Error& error : domain::standardProblems(Kind::friche, [&](const StandardField& field) {
             const auto text = texts.find(field.column);
             return text == texts.end() ? std::string{} : text->second;
         }))
        found += std::string{name(error.code)} + ":" + std::string{argument(error.arguments, "field")} + " ";
    return found;
}

} // namespace

class StandardTest : public QObject {
    Q_OBJECT

private slots:
    void aFieldIsCheckedByItsType_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* column, const char* text, const char* problem) {
            QTest::newRow(qPrintable(QString("%1 %2").arg(column, text))) << column << text << problem;
        };
        row("site_nom", "", "value_required");
        row("site_adresse", "", "");
        row("site_type", "Friche d’habitat", ""); // case and apostrophe do not count
        row("site_type", "usine", "value_not_in_list");
        row("site_actu_date", "2024-02-30", "value_not_date");
        row("site_actu_date", "29/02/2024", "value_not_date");
        row("site_reconv_annee", "2022", "");
        row("site_reconv_annee", "22", "value_malformed");
        row("proprio_type", "P4a|G1a", "");
        row("proprio_type", "P4a|g1a", "value_malformed");
        row("proprio_type", "P3a P5a", "value_malformed");
        row("activite_code", "B05.10Z|V89.04Z", "");
        row("activite_code", "B0510Z", "value_malformed");
        row("unite_fonciere_refcad", "12083000AH0035|2B2930000D0625", "");
        row("unite_fonciere_refcad", "12083AH35", "value_malformed");
        row("bati_surface", "2400", "");
        row("bati_surface", "2400.5", "value_not_number");
        row("desserte_distance", "2|6|46", "");
        row("desserte_distance", "2|6", "value_malformed");
        row("site_projet_url", "mairie@ville.fr", "");
        row("site_projet_url", "www.ville.fr", "value_malformed");
        row("comm_insee", "2A004", "");
        row("comm_insee", "1004", "value_malformed");
    }
    void aFieldIsCheckedByItsType() {
        QFETCH(QString, column);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const auto found = domain::standardProblem(fieldNamed(Kind::friche, column.toStdString()), text.toStdString());
        QCOMPARE(found ? QString::fromUtf8(name(found->code).data()) : QString{}, problem);
    }

    void aSheetIsCheckedAsAWhole_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problems");
        QTest::newRow("sound") << ""
                               << ""
                               << "";
        QTest::newRow("one value is wrong") << "urba_zaer"
                                            << "peut-être"
                                            << "value_not_in_list:urba_zaer ";
        QTest::newRow("one is missing") << "geompoint"
                                        << ""
                                        << "value_required:geompoint ";
        QTest::newRow("dates in the wrong order") << "site_identif_date"
                                                  << "2025-01-01"
                                                  << "values_contradict:site_actu_date ";
    }
    void aSheetIsCheckedAsAWhole() {
        QFETCH(QString, column);
        QFETCH(QString, text);
        QFETCH(QString, problems);
        Texts texts = soundFriche();
        if (!column.isEmpty()) texts[column.toStdString()] = text.toStdString();
        QCOMPARE(QString::fromStdString(problemsIn(texts)), problems);
    }
};

QTEST_GUILESS_MAIN(StandardTest)
#include "standard_test.moc"
