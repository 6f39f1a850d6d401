#include "text/words.h"

#include "domain/record.h"
#include "domain/results/vintage.h"
#include "domain/standard.h"
#include "domain/third_place.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/language.h"
#include "text/translations.h"

#include <QTest>

using namespace app::text;
using namespace geo::domain;

// Nothing that libgeo can name goes without words in either language.
class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inEachLanguage_data();
    void everyFieldAndItsCodes();
    void everyFieldAndItsCodes_data() { inEachLanguage_data(); }
    void everyFieldOfTheStandards();
    void everyFieldOfTheStandards_data() { inEachLanguage_data(); }
    void everyOtherList();
    void everyOtherList_data() { inEachLanguage_data(); }
    void kindsAgreeInNumber();
    void listIsFoundByItsCodes();

private:
    template <Coded Enum>
    void checkList() {
        for (const std::string_view code : codesOf<Enum>()) {
            const QString words = codeLabel(codesOf<Enum>(), code);
            QVERIFY2(!words.isEmpty() && words != fromUtf8(code) && words.at(0).isUpper(), qPrintable(words));
        }
    }
};

void WordsTest::inEachLanguage_data() {
    QTest::addColumn<Language>("language");
    QTest::newRow("fr") << Language{Language::Tongue::french};
    QTest::newRow("en") << Language{Language::Tongue::english};
}

void WordsTest::everyFieldAndItsCodes() {
    QFETCH(Language, language);
    const Translations words{language};
    int codes = 0;
    for (const Kind kind : kAllKinds) {
        for (const FieldInfo& field : infoOf(kind).fields) {
            const QString text = label(field);
            QVERIFY2(text != fromUtf8(field.name) && text.at(0).isUpper(), field.name.data());
            for (const std::string_view code : field.codes) {
                const QString told = codeLabel(field, code);
                QVERIFY2(!told.isEmpty() && told != fromUtf8(code), code.data());
                ++codes;
            }
        }
    }
    QVERIFY(codes > 50);
}

// Those that the site holds are no columns, and are named too: in lists of problems, and as heads of exports.
void WordsTest::everyFieldOfTheStandards() {
    QFETCH(Language, language);
    const Translations words{language};
    for (const Kind kind : kAllKinds)
        for (const StandardField& field : standardFieldsOf(kind)) {
            const QString text = label(field.column);
            QVERIFY2(text != fromUtf8(field.column) && text.at(0).isUpper(), field.column.data());
        }
}

void WordsTest::everyOtherList() {
    QFETCH(Language, language);
    const Translations words{language};
    checkList<Rule>();
    checkList<Criterion>();
    checkList<geo::carto::LayerId>();
    checkList<PlaceFunction>();
    checkList<VintageChange>();
    for (int phase = 0; phase <= static_cast<int>(geo::Phase::backingUp); ++phase)
        QVERIFY(!app::text::words(static_cast<geo::Phase>(phase)).isEmpty());
    for (int action = 0; action <= static_cast<int>(Action::redo); ++action)
        QVERIFY(!app::text::words(static_cast<Action>(action)).isEmpty());
    for (int unit = 0; unit <= static_cast<int>(Unit::minutes); ++unit)
        QCOMPARE(unitText(static_cast<Unit>(unit)).isEmpty(), unit == 0 || static_cast<Unit>(unit) == Unit::year);
}

void WordsTest::kindsAgreeInNumber() {
    const Translations words{Language{Language::Tongue::french}};
    QCOMPARE(name(Kind::thirdPlace, 0), QString{"tiers-lieu"}); // nought is singular in French
    QCOMPARE(name(Kind::thirdPlace, 1), QString{"tiers-lieu"});
    QCOMPARE(name(Kind::thirdPlace, 2), QString{"tiers-lieux"});
    QCOMPARE(title(Kind::parcel), QString{"Parcelles"});
    const Translations english{Language{Language::Tongue::english}};
    QCOMPARE(name(Kind::amenity, 0), QString{"amenities"}); // and plural in English
    QCOMPARE(name(Kind::amenity, 1), QString{"amenity"});
}

void WordsTest::listIsFoundByItsCodes() {
    const std::array<std::string_view, 2> tenures{"vente", "bail_civil"};
    QCOMPARE(listOf(tenures).data(), codesOf<Tenure>().data());
    const std::array<std::string_view, 2> none{"vente", "roof"};
    QVERIFY(listOf(none).empty());
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
