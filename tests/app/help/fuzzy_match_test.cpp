#include "help/fuzzy_match.h"

#include <QTest>

using app::help::fuzzyScore;

class FuzzyMatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void ranks_data();
    void ranks();
};

void FuzzyMatchTest::finds_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("nothing typed finds all") << ""
                                             << "Quitter" << true;
    QTest::newRow("words in part") << "imp don" << u"Importer des données"_qs << true;
    QTest::newRow("letters in order") << "imdo" << u"Importer des données"_qs << true;
    QTest::newRow("accents do not count") << "etendue" << u"Étendue totale"_qs << true;
    QTest::newRow("accents typed do not count") << u"étendüe"_qs << u"Etendue totale"_qs << true;
    QTest::newRow("capitals do not count") << "QPV"
                                           << "quartiers (qpv)" << true;
    QTest::newRow("words in any order") << "totale etendue" << u"Étendue totale"_qs << true;
    QTest::newRow("a letter missing") << "importz" << u"Importer des données"_qs << false;
    QTest::newRow("letters out of order") << "rqt"
                                          << "Quitter" << false;
    QTest::newRow("one word missing") << "importer carte" << u"Importer des données"_qs << false;
    QTest::newRow("typographic apostrophe") << "l'espace" << u"L’espace"_qs << true;
}

void FuzzyMatchTest::finds() {
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QTEST(fuzzyScore(typed, text).has_value(), "isFound");
}

void FuzzyMatchTest::ranks_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("a whole word over letters apart") << "site"
                                                     << "Nouveau site" << u"Épicerie solidaire"_qs;
    QTest::newRow("starts of words") << "nd"
                                     << "Nouveau dossier"
                                     << "Rendez-vous";
    QTest::newRow("the shorter of equals") << "site"
                                           << "Site"
                                           << "Site de la Halle";
    QTest::newRow("what begins with it") << "catch"
                                         << "Catchment from a click"
                                         << "Remove the catchments";
    QTest::newRow("letters in a row") << "map"
                                      << "A map"
                                      << "An amplifier";
}

void FuzzyMatchTest::ranks() {
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyScore(typed, better).has_value());
    QVERIFY(fuzzyScore(typed, better).value() > fuzzyScore(typed, worse).value_or(0));
}

QTEST_GUILESS_MAIN(FuzzyMatchTest)
#include "fuzzy_match_test.moc"
