// The catalogues of resources/translations against the sources of app, by Qt's own reader of sources; and the French of
// them against its typography.
#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;
};

QString sourceFolder() {
    return qEnvironmentVariable("ENTENTE_SOURCE_DIR");
}

QString catalogue(const QString& language) {
    return sourceFolder() + "/resources/translations/entente_" + language + ".ts";
}

void readTranslation(QXmlStreamReader& xml, Message& message) {
    message.isFinished = xml.attributes().value("type").isEmpty();
    if (xml.attributes().value("type") == u"vanished") message.isFinished = true;
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation") {
        if (xml.isStartElement() && xml.name() == u"numerusform")
            message.translations << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (message.translations.isEmpty()) message.translations << text;
}

QList<Message> messagesOf(const QString& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml{&file};
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.push_back({context, {}, {}, true});
        else if (xml.name() == u"source")
            messages.back().source = xml.readElementText();
        else if (xml.name() == u"translation")
            readTranslation(xml, messages.back());
    }
    return messages;
}

QString lupdate() {
    const QString here =
        QStandardPaths::findExecutable("lupdate", {QLibraryInfo::path(QLibraryInfo::BinariesPath), "/usr/lib/qt6/bin"});
    return here.isEmpty() ? QStandardPaths::findExecutable("lupdate") : here;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression kPlace{"%L?\\d|%n"};
    QStringList found;
    for (auto it = kPlace.globalMatch(text); it.hasNext();) found << it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

// What is wrong with a French text, or "".
QString faultOf(const QString& french) {
    static const QList<QPair<QRegularExpression, QString>> kFaults{
        {QRegularExpression{"'"}, "straight apostrophe: write ’"},
        {QRegularExpression{"\\.\\.\\."}, "three dots: write …"},
        {QRegularExpression{"!"}, "an exclamation"},
        {QRegularExpression{"[\"“”]"}, "English quotation marks: write « »"},
        {QRegularExpression{"«[^\\x{202f}]|[^\\x{202f}]»"}, "guillemets without their narrow space"},
        {QRegularExpression{"[^\\x{202f};][;?](?!;)"}, "; or ? without its narrow space"},
        {QRegularExpression{"[\\p{L}%\\d)»] ?:(\\s|$)"}, ": without its narrow space"},
        {QRegularExpression{"  "}, "two blanks"},
        {QRegularExpression{"\\b(tu|toi)\\b"}, "say vous"},
    };
    for (const auto& [pattern, fault] : kFaults)
        if (pattern.match(french).hasMatch()) return fault;
    return {};
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySourceTextIsTranslated_data();
    void everySourceTextIsTranslated();
    void placeholdersAndShortcutsAreKept();
    void frenchTypography();
    void frenchTypographyIsChecked_data();
    void frenchTypographyIsChecked();
};

void CatalogueTest::everySourceTextIsTranslated_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("fr") << "fr" << QStringList{};
    QTest::newRow("en, plural forms") << "en" << QStringList{"-pluralonly"};
}

void CatalogueTest::everySourceTextIsTranslated() {
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    if (lupdate().isEmpty()) QSKIP("lupdate is not installed (Debian: qt6-l10n-tools)");
    const QTemporaryDir folder;
    const QString copy = folder.filePath("entente_" + language + ".ts");
    QVERIFY(QFile::copy(catalogue(language), copy));
    QProcess process;
    process.start(lupdate(), options + QStringList{"-no-obsolete", "-locations", "none", "-extensions", "cpp,h",
                                                   sourceFolder() + "/app", "-ts", copy});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const QList<Message> messages = messagesOf(copy);
    QVERIFY(messages.size() > (language == "fr" ? 300 : 10));
    QStringList missing;
    for (const Message& message : messages)
        if (!message.isFinished || message.translations.contains(QString{}))
            missing << message.context + ": " + message.source;
    constexpr qsizetype kTold = 15; // Qt Test cuts long messages
    QVERIFY2(
        missing.isEmpty(),
        qPrintable(
            QString{"%1 texts: build the target update_translations, then translate in resources/translations:\n"}.arg(
                missing.size()) +
            missing.mid(0, kTold).join('\n')));
}

void CatalogueTest::placeholdersAndShortcutsAreKept() {
    for (const Message& message : messagesOf(catalogue("fr"))) {
        for (const QString& french : message.translations) {
            QStringList asked = placeholders(message.source);
            QStringList given = placeholders(french);
            if (message.translations.size() > 1) { // one of the plural forms may say the number in words
                asked.removeAll("%n");
                given.removeAll("%n");
            }
            QVERIFY2(asked == given, qPrintable(message.source + " -> " + french));
            // A narrow space may stand for it, or before a sign that has none in English.
            QVERIFY(french.front() == ' ' ? message.source.startsWith(' ')
                                          : !message.source.startsWith(' ') || french.front().isSpace());
            QCOMPARE(french.endsWith(' '), message.source.endsWith(' '));
            const auto shortcuts = [](QString text) { return text.remove("&&").count('&'); };
            QVERIFY2(shortcuts(message.source) == shortcuts(french), qPrintable(message.source + " -> " + french));
        }
    }
}

void CatalogueTest::frenchTypography() {
    for (const Message& message : messagesOf(catalogue("fr")))
        for (const QString& french : message.translations)
            QVERIFY2(faultOf(french).isEmpty(), qPrintable(faultOf(french) + ": " + french));
}

void CatalogueTest::frenchTypographyIsChecked_data() {
    QTest::addColumn<QString>("french");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << u"L’état « %1 » : non ; vraiment ?"_qs.replace(QRegularExpression{"(?<=«) | (?=[»:;?])"},
                                                                            QString{u'\u202f'})
                          << true;
    QTest::newRow("scale") << "1:25000" << true;
    QTest::newRow("apostrophe") << "L'état" << false;
    QTest::newRow("colon") << u"Voici : oui"_qs << false;
    QTest::newRow("colon without space") << u"Voici: oui"_qs << false;
    QTest::newRow("question") << "Oui ?" << false;
    QTest::newRow("guillemets") << u"« oui »"_qs << false;
    QTest::newRow("exclamation") << "Bravo !" << false;
}

void CatalogueTest::frenchTypographyIsChecked() {
    QFETCH(QString, french);
    QFETCH(bool, isGood);
    QCOMPARE(faultOf(french).isEmpty(), isGood);
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
