#include "text/preset_title.h"

#include "formats/preset.h"
#include "text/language.h"
#include "text/translations.h"

#include <QSet>
#include <QTest>

using namespace app::text;

// No preset goes without a title in either language, and no two go by the same.
class PresetTitleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPresetHasOne_data();
    void everyPresetHasOne();
    void othersGoByThemselves();
};

void PresetTitleTest::everyPresetHasOne_data() {
    QTest::addColumn<Language>("language");
    QTest::newRow("fr") << Language{Language::Tongue::french};
    QTest::newRow("en") << Language{Language::Tongue::english};
}

void PresetTitleTest::everyPresetHasOne() {
    QFETCH(Language, language);
    const Translations words{language};
    QSet<QString> seen;
    for (const geo::formats::Preset* preset : geo::formats::presets()) {
        const QString title = presetTitle(preset->name);
        QVERIFY2(!title.isEmpty() && title != fromUtf8(preset->name) && title.at(0).isUpper(), preset->name.data());
        QVERIFY2(!seen.contains(title), qPrintable("twice: " + title));
        seen.insert(title);
    }
    QVERIFY(seen.size() > 15);
}

void PresetTitleTest::othersGoByThemselves() {
    const Translations words{Language{Language::Tongue::french}};
    QCOMPARE(presetTitle("of_tomorrow"), QString{"of_tomorrow"});
    QCOMPARE(presetTitle(""), presetTitle("generic"));
    QCOMPARE(presetTitle("etalab_parcels"), QString{"Cadastre, parcelles (Etalab)"});
}

QTEST_GUILESS_MAIN(PresetTitleTest)
#include "preset_title_test.moc"
