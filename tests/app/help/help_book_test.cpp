// The pages of the help against each other, and against the sources: no dead link, no page that cannot be reached,
// nothing without its other language.
#include "help/help_book.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace app::help;
using app::text::Language;

namespace {

const QList<Language::Tongue> kTongues{Language::Tongue::french, Language::Tongue::english};

QString sourceFolder() {
    return qEnvironmentVariable("ENTENTE_SOURCE_DIR");
}

QStringList captures(const QString& pattern, const QString& text) {
    QStringList found;
    for (auto it = QRegularExpression{pattern, QRegularExpression::MultilineOption}.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

// Targets of links, not of pictures.
QStringList linksOf(const HelpPage& page) {
    return captures("(?<!!)\\[[^\\]]*\\]\\(([^)]*)\\)", page.markdown);
}

QStringList picturesOf(const HelpPage& page) {
    return captures("!\\[[^\\]]*\\]\\(([^)]*)\\)", page.markdown);
}

// The depth of each heading, "1 2 2".
QStringList headingsOf(const HelpPage& page) {
    return captures("^(#+) ", page.markdown);
}

QString contentOf(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

} // namespace

class HelpBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsWritten();
    void bothLanguagesSayTheSame();
    void linksLeadSomewhere();
    void everyPageIsLinkedFromAnother();
    void picturesAreThere();
    void everyFileIsInTheContents();
    void noTopicIsOfTwoPages();
    void everyDialogHasItsPage();
    void frenchTypography();
    void searchFinds_data();
    void searchFinds();
    void searchFindsNothing();
    void theNearestTopicWins();
};

void HelpBookTest::everyPageIsWritten() {
    for (const auto tongue : kTongues) {
        const HelpBook book{Language{tongue}};
        QVERIFY(book.pages().size() >= 20);
        for (const auto& page : book.pages()) {
            QVERIFY2(!page.title.isEmpty(), qPrintable(page.id));
            QVERIFY2(page.markdown.size() > 300, qPrintable(page.id));
            QVERIFY2(QFile::exists(":" + book.urlOf(page.id).path()), qPrintable(page.id));
            QCOMPARE(HelpBook::idOf(book.urlOf(page.id)), page.id);
        }
        for (const auto& group : book.groups()) QVERIFY(!group.title.isEmpty() && !group.pages.empty());
    }
}

void HelpBookTest::bothLanguagesSayTheSame() {
    const HelpBook french{Language{Language::Tongue::french}};
    const HelpBook english{Language{Language::Tongue::english}};
    QCOMPARE(french.pages().size(), english.pages().size());
    for (const auto& page : french.pages()) {
        const HelpPage* other = english.find(page.id);
        QVERIFY2(other, qPrintable(page.id));
        QVERIFY2(headingsOf(page) == headingsOf(*other), qPrintable(page.id + ": not the same headings"));
        QVERIFY2(linksOf(page) == linksOf(*other), qPrintable(page.id + ": not the same links"));
        QVERIFY2(picturesOf(page) == picturesOf(*other), qPrintable(page.id + ": not the same pictures"));
        QVERIFY2(page.markdown != other->markdown, qPrintable(page.id + ": not translated"));
    }
}

void HelpBookTest::linksLeadSomewhere() {
    const HelpBook book{Language{Language::Tongue::french}};
    qsizetype links = 0;
    for (const auto& page : book.pages()) {
        for (const QString& link : linksOf(page)) {
            QVERIFY2(link.endsWith(".md") && book.find(QString{link}.chopped(3)),
                     qPrintable(page.id + " links to " + link));
            ++links;
        }
    }
    QVERIFY(links > 40);
}

void HelpBookTest::everyPageIsLinkedFromAnother() {
    const HelpBook book{Language{Language::Tongue::french}};
    QSet<QString> linked{"first-steps.md", "glossary.md"}; // the start, and what one looks up from the contents
    for (const auto& page : book.pages())
        for (const QString& link : linksOf(page))
            if (link != page.id + ".md") linked.insert(link);
    for (const auto& page : book.pages()) QVERIFY2(linked.contains(page.id + ".md"), qPrintable(page.id));
}

void HelpBookTest::picturesAreThere() {
    for (const auto tongue : kTongues) {
        const Language language{tongue};
        const HelpBook book{language};
        QSet<QString> shown;
        for (const auto& page : book.pages()) {
            for (const QString& picture : picturesOf(page)) {
                QVERIFY2(QFile::exists(":/help/" + language.code() + "/" + picture),
                         qPrintable(page.id + ": no " + picture + "; build the target help_pictures"));
                shown.insert(picture.section('/', -1));
            }
        }
        QVERIFY(shown.size() >= 8);
        const QDir kept{sourceFolder() + "/resources/help/pictures/" + language.code()};
        for (const QString& file : kept.entryList({"*.png"}))
            QVERIFY2(shown.contains(file), qPrintable(file + " is on no page"));
    }
}

void HelpBookTest::everyFileIsInTheContents() {
    const HelpBook book{Language{Language::Tongue::french}};
    for (const QString& code : {QString{"fr"}, QString{"en"}}) {
        const QDir folder{sourceFolder() + "/resources/help/" + code};
        const QStringList files = folder.entryList({"*.md"});
        QCOMPARE(files.size(), static_cast<qsizetype>(book.pages().size()));
        for (const QString& file : files) QVERIFY2(book.find(file.chopped(3)), qPrintable(file));
    }
}

void HelpBookTest::noTopicIsOfTwoPages() {
    const HelpBook book{Language{Language::Tongue::french}};
    QSet<QString> seen;
    for (const auto& page : book.pages()) {
        for (const QString& topic : page.topics) {
            QVERIFY2(!seen.contains(topic), qPrintable(topic));
            seen.insert(topic);
        }
    }
}

void HelpBookTest::everyDialogHasItsPage() {
    const HelpBook book{Language{Language::Tongue::french}};
    qsizetype dialogs = 0;
    for (QDirIterator it{sourceFolder() + "/app", {"*.h"}, QDir::Files, QDirIterator::Subdirectories}; it.hasNext();) {
        for (const QString& name : captures("class (\\w+)(?: final)? : public QDialog\\b", contentOf(it.next()))) {
            QVERIFY2(book.pageAbout({name}),
                     qPrintable(name + ": name it among the topics of a page in resources/help/contents.json"));
            ++dialogs;
        }
    }
    QVERIFY(dialogs >= 10);
}

void HelpBookTest::frenchTypography() {
    static const QList<QPair<QRegularExpression, QString>> kFaults{
        {QRegularExpression{"'"}, "straight apostrophe"},
        {QRegularExpression{"[\"“”]"}, "English quotation marks"},
        {QRegularExpression{"\\.\\.\\."}, "three dots"},
        {QRegularExpression{"«[^\\x{202f}]|[^\\x{202f}]»"}, "guillemets without their narrow space"},
        {QRegularExpression{"[\\p{L}\\d)» ][:;?](\\s|$)"}, "no narrow space before : ; ?"},
        {QRegularExpression{"(?<!\\])!"}, "an exclamation"},
        {QRegularExpression{"\\b(tu|toi|ton|tes)\\b", QRegularExpression::UseUnicodePropertiesOption}, "say vous"},
    };
    static const QRegularExpression kCode{"`[^`]*`|!\\[|\\]\\([^)]*\\)"};
    const HelpBook book{Language{Language::Tongue::french}};
    for (const auto& page : book.pages()) {
        for (QString line : page.markdown.split('\n')) {
            line.remove(kCode);
            for (const auto& [pattern, fault] : kFaults)
                QVERIFY2(!pattern.match(line).hasMatch(), qPrintable(page.id + ": " + fault + ": " + line));
        }
    }
}

void HelpBookTest::searchFinds_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("page");
    QTest::newRow("a title") << "quarantaine"
                             << "quarantine";
    QTest::newRow("without accents") << "millesime"
                                     << "vintages";
    QTest::newRow("capitals") << "IMPRIMER"
                              << "print";
    QTest::newRow("two words of one page") << "somme ponderee"
                                           << "score";
    QTest::newRow("a word of a table") << "demi-journees semaine entiere"
                                       << "score";
}

void HelpBookTest::searchFinds() {
    QFETCH(QString, typed);
    const auto hits = HelpBook{Language{Language::Tongue::french}}.search(typed);
    QVERIFY(!hits.empty());
    QTEST(hits.front().page, "page");
    QVERIFY(!hits.front().title.isEmpty());
}

void HelpBookTest::searchFindsNothing() {
    const HelpBook book{Language{Language::Tongue::english}};
    QVERIFY(book.search("").empty());
    QVERIFY(book.search("  ").empty());
    QVERIFY(book.search("quarantine xyzzy").empty());
}

void HelpBookTest::theNearestTopicWins() {
    const HelpBook book{Language{Language::Tongue::english}};
    QCOMPARE(book.pageAbout({"action_identify", "mapCanvas", "mainWindow"}), std::optional<QString>{"tools"});
    QCOMPARE(book.pageAbout({"nobody", "mapCanvas", "mainWindow"}), std::optional<QString>{"navigation"});
    QCOMPARE(book.pageAbout({"nobody"}), std::nullopt);
}

QTEST_GUILESS_MAIN(HelpBookTest)
#include "help_book_test.moc"
