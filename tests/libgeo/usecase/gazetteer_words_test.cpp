#include "usecase/gazetteer_words.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace geo::usecase;

namespace {

// The same distance by its definition (optimal string alignment), without any bound.
std::size_t apart(std::string_view a, std::string_view b) {
    const std::size_t m = a.size();
    const std::size_t n = b.size();
    if (m == 0 || n == 0) return m + n;
    std::size_t best = std::min({apart(a.substr(1), b) + 1, apart(a, b.substr(1)) + 1,
                                 apart(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0U : 1U)});
    if (m > 1 && n > 1 && a[0] == b[1] && a[1] == b[0]) best = std::min(best, apart(a.substr(2), b.substr(2)) + 1);
    return best;
}

} // namespace

class GazetteerWordsTest : public QObject {
    Q_OBJECT
private slots:
    void words_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("abbreviation") << "av. Camus"
                                      << "avenue camus";
        QTest::newRow("accents and articles") << "Allée de l'Île-Gloriette"
                                              << "allee ile gloriette";
        QTest::newRow("saint") << "St-Herblain"
                               << "saint herblain";
        QTest::newRow("boulevard") << "BD DE LA PRAIRIE AU DUC"
                                   << "boulevard prairie duc";
        QTest::newRow("nothing but articles") << "la"
                                              << "la";
        QTest::newRow("empty") << ""
                               << "";
    }
    void words() {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QStringList found;
        for (const std::string& word : searchWords(text.toStdString())) found << QString::fromStdString(word);
        QCOMPARE(found.join(' '), words);
    }

    void lettersApartAgreesWithItsDefinition() {
        std::mt19937 random{5};
        const auto word = [&] {
            std::string made(random() % 7, 'a');
            for (char& c : made) c = static_cast<char>('a' + random() % 3);
            return made;
        };
        for (int i = 0; i < 2000; ++i) {
            const std::string a = word();
            const std::string b = word();
            const std::size_t truth = apart(a, b);
            for (const std::size_t most : {std::size_t{1}, std::size_t{2}, std::size_t{9}})
                QCOMPARE(lettersApart(a, b, most), std::min(truth, most + 1));
        }
    }
};

QTEST_GUILESS_MAIN(GazetteerWordsTest)
#include "gazetteer_words_test.moc"
