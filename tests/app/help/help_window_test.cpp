#include "help/help_window.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>

using app::help::HelpWindow;
using app::text::Language;

class HelpWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<app::settings::Settings>(m_folder->filePath("s.ini"));
        make();
    }
    void cleanup() { m_window.reset(); }
    void opensThePage();
    void anUnknownPageIsTheFirst();
    void linksAndTheWayBack();
    void theContentsFollowAndLead();
    void searchMarksWhatItFound();
    void findInThePage();
    void lettersKeepTheirSize();
    void linksCanBeReadInTheDark();

private:
    void make() { m_window = std::make_unique<HelpWindow>(Language{Language::Tongue::french}, *m_settings); }
    // Keys reach only the window that is in front.
    void open(const QString& page) {
        m_window->open(page);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    template <class Widget>
    Widget* find(const char* name) const {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QTextBrowser& view() const { return *find<QTextBrowser>("helpView"); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<HelpWindow> m_window;
};

void HelpWindowTest::opensThePage() {
    open("quarantine");
    QCOMPARE(m_window->page(), QString{"quarantine"});
    QVERIFY(m_window->isVisible());
    QVERIFY(view().toPlainText().startsWith("La quarantaine"));
    QCOMPARE(m_window->windowTitle(), u"La quarantaine – Help"_qs); // no French words are installed here
}

void HelpWindowTest::anUnknownPageIsTheFirst() {
    open("nothing");
    QCOMPARE(m_window->page(), m_window->book().pages().front().id);
}

void HelpWindowTest::linksAndTheWayBack() {
    open("import");
    view().setSource(view().source().resolved(QUrl{"quarantine.md"}));
    QCOMPARE(m_window->page(), QString{"quarantine"});
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(m_window->page(), QString{"import"});
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(m_window->page(), QString{"quarantine"});
}

void HelpWindowTest::theContentsFollowAndLead() {
    open("score");
    auto* contents = find<QTreeWidget>("helpContents");
    QCOMPARE(contents->currentItem()->text(0), u"Comment le score est fait"_qs);
    QTest::keyClick(contents, Qt::Key_Up);
    QCOMPARE(m_window->page(), QString{"needs"});
}

void HelpWindowTest::searchMarksWhatItFound() {
    open("first-steps");
    QTest::keyClicks(find<QLineEdit>("helpSearch"), "quarantaine corriger");
    auto* hits = find<QListWidget>("helpHits");
    QVERIFY(hits->isVisible());
    QVERIFY(hits->count() >= 1);
    QTest::keyClick(find<QLineEdit>("helpSearch"), Qt::Key_Return);
    QCOMPARE(m_window->page(), QString{"quarantine"});
    QVERIFY(view().extraSelections().size() > 3);
    find<QLineEdit>("helpSearch")->clear();
    QVERIFY(find<QTreeWidget>("helpContents")->isVisible());
    QVERIFY(view().extraSelections().isEmpty());
}

void HelpWindowTest::findInThePage() {
    open("quarantine");
    auto* field = find<QLineEdit>("helpFind");
    QTest::keyClicks(field, "REESSAYE");
    const qsizetype count = view().toPlainText().count(u"réessaye"_qs, Qt::CaseInsensitive);
    QVERIFY(count >= 2);
    QCOMPARE(view().extraSelections().size(), count);
    QCOMPARE(view().textCursor().selectedText().toLower(), u"réessaye"_qs);
    const int first = view().textCursor().position();
    QTest::keyClick(m_window.get(), Qt::Key_F3);
    QVERIFY(view().textCursor().position() > first);
    QTest::keyClick(m_window.get(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(view().textCursor().position(), first);
    field->setText("xyzzy");
    QVERIFY(view().extraSelections().isEmpty());
}

void HelpWindowTest::lettersKeepTheirSize() {
    open("score");
    const double first = view().font().pointSizeF();
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view().font().pointSizeF(), first + 2.0);
    make();
    open("score");
    QCOMPARE(view().font().pointSizeF(), first + 2.0);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view().font().pointSizeF(), first);
}

// Relative luminance and contrast as WCAG 2.1 defines them.
static double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

void HelpWindowTest::linksCanBeReadInTheDark() {
    const QPalette before = QGuiApplication::palette();
    for (const QColor& ground : {QColor{Qt::white}, QColor{35, 35, 35}}) {
        QPalette palette{ground.lightness() > 128 ? QColor{240, 240, 240} : QColor{53, 53, 53}};
        palette.setColor(QPalette::Base, ground);
        QGuiApplication::setPalette(palette);
        make();
        open("import");
        int links = 0;
        for (QTextBlock block = view().document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                if (!format.isAnchor()) continue;
                ++links;
                const double a = luminance(format.foreground().color());
                const double b = luminance(ground);
                QVERIFY((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= 4.5);
            }
        }
        QVERIFY(links >= 2);
    }
    QGuiApplication::setPalette(before);
}

QTEST_MAIN(HelpWindowTest)
#include "help_window_test.moc"
