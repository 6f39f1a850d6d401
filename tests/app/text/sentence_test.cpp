#include "text/sentence.h"

#include "text/translations.h"

#include <QSet>
#include <QTest>

using namespace app::text;
using geo::Diagnostic;
using geo::DiagnosticCode;
using geo::Error;
using geo::ErrorCode;

namespace {

const Language kFrench{Language::Tongue::french};
const Language kEnglish{Language::Tongue::english};

// Every argument that the codes name in their headers.
geo::Arguments everyArgument() {
    geo::Arguments all;
    for (const char* name :
         {"file",          "layer",   "field",       "value", "kind",     "key",  "allowed", "found",  "expected",
          "holder",        "detail",  "other",       "by",    "from",     "to",   "what",    "reason", "area_before_m2",
          "area_after_m2", "area_m2", "declared_m2", "gap",   "encoding", "epsg", "length",  "member", "count"})
        all.push_back({name, std::string{"<"} + name + ">"});
    return all;
}

} // namespace

class SentenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorHasASentence_data();
    void everyErrorHasASentence();
    void everyDiagnosticHasASentence_data();
    void everyDiagnosticHasASentence();
    void errors_data();
    void errors();
    void diagnostics_data();
    void diagnostics();
    void where();
};

void SentenceTest::everyErrorHasASentence_data() {
    QTest::addColumn<Language>("language");
    QTest::newRow("fr") << kFrench;
    QTest::newRow("en") << kEnglish;
}

// Twice each: with every argument, and with none, as from a caller that forgot them.
void SentenceTest::everyErrorHasASentence() {
    QFETCH(Language, language);
    const Translations words{language};
    QVERIFY(words.isComplete());
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
        for (const geo::Arguments& arguments : {everyArgument(), geo::Arguments{}}) {
            const QString text = sentence(Error{static_cast<ErrorCode>(code), arguments}, language);
            QVERIFY2(text.size() > 10 && text.endsWith('.'), qPrintable(QString{"code %1: %2"}.arg(code).arg(text)));
            QVERIFY2(!text.contains('%'), qPrintable(text));
            QVERIFY2(!seen.contains(text) || arguments.empty(), qPrintable("twice: " + text));
            seen.insert(text);
        }
    }
}

void SentenceTest::everyDiagnosticHasASentence_data() {
    everyErrorHasASentence_data();
}

void SentenceTest::everyDiagnosticHasASentence() {
    QFETCH(Language, language);
    const Translations words{language};
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(DiagnosticCode::obligationsContradict); ++code) {
        Diagnostic diagnostic;
        diagnostic.code = static_cast<DiagnosticCode>(code);
        diagnostic.arguments = everyArgument();
        const QString text = sentence(diagnostic, language);
        QVERIFY2(text.size() > 10 && text.endsWith('.'), qPrintable(QString{"code %1: %2"}.arg(code).arg(text)));
        QVERIFY2(!text.contains('%'), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable("twice: " + text));
        seen.insert(text);
    }
}

void SentenceTest::errors_data() {
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, Error error, const char* french, const char* english) {
        QTest::newRow(name) << std::move(error) << QString::fromUtf8(french).replace('~', kNarrowSpace)
                            << QString::fromUtf8(english);
    };
    row("file", {ErrorCode::fileMissing, {{"file", "data/b.shp"}}},
        "Le fichier «~data/b.shp~» n’existe pas. Vérifiez son chemin ou choisissez un autre fichier.",
        "The file “data/b.shp” does not exist. Check its path, or choose another file.");
    row("a library's message stands in parentheses",
        {ErrorCode::fileUnreadable, {{"file", "b.shp"}, {"detail", "no .shx"}}},
        "Le fichier «~b.shp~» ne peut pas être lu (no .shx). Vérifiez qu’il est complet et que vous avez le droit de "
        "l’ouvrir.",
        "The file “b.shp” cannot be read (no .shx). Check that it is complete and that you may open it.");
    row("a number of a field, with its row",
        {ErrorCode::valueNotNumber, {{"field", "area_m2"}, {"value", "grand"}, {"row", "12"}}},
        "Ligne 12~: «~Surface~»~: «~grand~» n’est pas un nombre. Écrivez-le en chiffres, par exemple 1250,5.",
        "Row 12: “Area”: “grand” is not a number. Write it in figures, for example 1250.5.");
    row("codes have their words",
        {ErrorCode::valueNotInList,
         {{"field", "kind"}, {"value", "friche"}, {"allowed", "available_land transitional"}}},
        "«~Type~»~: «~friche~» n’est pas dans la liste. Choisissez parmi~: available_land (Foncier disponible), "
        "transitional (Site "
        "transitoire).",
        "“Type”: “friche” is not in the list. Choose one of: available_land (Available land), transitional "
        "(Transitional site).");
    row("range", {ErrorCode::valueOutOfRange, {{"field", "slots_week"}, {"value", "20"}, {"expected", "0..14"}}},
        "«~Créneaux par semaine~»~: «~20~» est hors limites. Donnez une valeur comprise entre 0 et 14.",
        "“Weekly slots”: “20” is out of range. Give a value between 0 and 14.");
    row("range without an end",
        {ErrorCode::valueOutOfRange, {{"field", "area_m2"}, {"value", "-3"}, {"expected", "0..1000000000"}}},
        "«~Surface~»~: «~-3~» est hors limites. Donnez une valeur d’au moins 0.",
        "“Area”: “-3” is out of range. Give a value of at least 0.");
    row("states", {ErrorCode::transitionForbidden, {{"from", "ended"}, {"to", "visited"}}},
        "«~Terminé~» est un état final~: «~Visité~» ne peut pas le suivre.",
        "“Ended” is a final state: it cannot be followed by “Visited”.");
    row("states that may follow",
        {ErrorCode::transitionForbidden, {{"from", "approved"}, {"to", "running"}, {"allowed", "agreed declined"}}},
        "L’état «~Validé~» ne peut pas être suivi de «~En cours~». Choisissez parmi~: Conventionné, Refusé.",
        "“Approved” cannot be followed by “Running”. Choose one of: Agreement signed, Declined.");
    row("kind", {ErrorCode::notFound, {{"kind", "third_place"}, {"key", "7"}}},
        "«~7~» (tiers-lieu) est introuvable dans l’espace de travail. Vérifiez son code ou son numéro.",
        "“7” (third place) was not found in the workspace. Check its code or its number.");
    row("a period against itself",
        {ErrorCode::valuesContradict, {{"kind", "site"}, {"field", "windows"}, {"other", "windows"}}},
        "«~Périodes de disponibilité~»~: une période se termine avant de commencer. Corrigez ses dates.",
        "“Periods of availability”: a period ends before it begins. Correct its dates.");
    row("a value that looks like a placeholder", {ErrorCode::valueNotNumber, {{"field", "area_m2"}, {"value", "%1"}}},
        "«~Surface~»~: «~%1~» n’est pas un nombre. Écrivez-le en chiffres, par exemple 1250,5.",
        "“Area”: “%1” is not a number. Write it in figures, for example 1250.5.");
}

void SentenceTest::errors() {
    QFETCH(Error, error);
    QFETCH(QString, french);
    QFETCH(QString, english);
    {
        const Translations words{kFrench};
        QCOMPARE(sentence(error, kFrench), french);
    }
    const Translations words{kEnglish};
    QCOMPARE(sentence(error, kEnglish), english);
}

void SentenceTest::diagnostics_data() {
    QTest::addColumn<Diagnostic>("diagnostic");
    QTest::addColumn<QString>("french");
    const auto row = [](const char* name, DiagnosticCode code, geo::Arguments arguments, const char* french) {
        Diagnostic diagnostic;
        diagnostic.code = code;
        diagnostic.arguments = std::move(arguments);
        QTest::newRow(name) << diagnostic << QString::fromUtf8(french).replace('~', kNarrowSpace);
    };
    row("gap", DiagnosticCode::areaGap, {{"area_m2", "1240.4"}, {"declared_m2", "1000"}, {"gap", "0.24"}},
        "La surface dessinée (1~240,4~m²) et la surface déclarée (1~000~m²) diffèrent de 24~%. Les deux ont été "
        "conservées.");
    row("reason by its code", DiagnosticCode::valueRejected,
        {{"field", "area_m2"}, {"value", "x"}, {"reason", "value_not_number"}},
        "«~Surface~»~: la valeur «~x~» a été laissée non renseignée (ce n’est pas un nombre).");
    row("a row without what it needs", DiagnosticCode::rowRejected, {{"field", "name"}},
        "Le champ «~Nom~» n’est pas renseigné~: la ligne attend en quarantaine. Complétez-la là et réessayez-la.");
    row("leading zero", DiagnosticCode::codeRepaired, {{"field", "insee_code"}, {"value", "01004"}, {"found", "1004"}},
        "«~Code INSEE~»~: «~1004~» a été corrigé en «~01004~».");
    row("sites without a sheet", DiagnosticCode::sheetMissing, {{"kind", "friche"}, {"count", "3"}},
        "Les sites sans fiche de ce standard (fiche friche) ont été laissés de côté~: 3.");
    row("a row that does not conform", DiagnosticCode::notConforming,
        {{"kind", "friche"}, {"key", "44109_1"}, {"fields", "site_actu_date"}},
        "«~44109_1~» a été écrit, mais n’est pas conforme au standard~: site_actu_date.");
}

void SentenceTest::diagnostics() {
    QFETCH(Diagnostic, diagnostic);
    QFETCH(QString, french);
    const Translations words{kFrench};
    QCOMPARE(sentence(diagnostic, kFrench), french);
}

void SentenceTest::where() {
    const Translations words{kFrench};
    Diagnostic diagnostic;
    QCOMPARE(whereText(diagnostic, kFrench), QString{"Fichier entier"});
    diagnostic.key = "44109_1"; // of a row that was written, and has no place in a source
    QCOMPARE(whereText(diagnostic, kFrench), QString{"44109_1"});
    diagnostic.key = {};
    diagnostic.row = 12345;
    QCOMPARE(whereText(diagnostic, kFrench), QString{"Ligne 12~345"}.replace('~', kNarrowSpace));
    diagnostic.key = "44109";
    QCOMPARE(whereText(diagnostic, kFrench), QString{"Ligne 12~345 (44109)"}.replace('~', kNarrowSpace));
}

QTEST_GUILESS_MAIN(SentenceTest)
#include "sentence_test.moc"
