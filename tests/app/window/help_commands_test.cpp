// Help, palette, keys and first steps in the real window.
#include "e2e/desk_window.h"

#include "help/help_topic.h"
#include "help/help_window.h"
#include "help/tour.h"
#include "map/map_canvas.h"
#include "text/words.h"
#include "window/help_commands.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTreeView>

using app::help::HelpWindow;
using app::window::ActionId;
using app::window::ActionInfo;
using app::window::Actions;

namespace {

// The help window that is shown; null where none is.
HelpWindow* shownHelp() {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* help = qobject_cast<HelpWindow*>(widget); help && help->isVisible()) return help;
    return nullptr;
}

} // namespace

class HelpCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyActionHasItsPage();
    void everyDockHasItsPage();
    void actionsHaveKeysOfTheirOwn();
    void toolTipsSayWhatAndKey();
    void f1_data();
    void f1();
    void f1OnAMenuEntry();
    void f1BesideAModalDialog();
    void f1OnTheMapIsAboutTheTool();
    void thePaletteHasEverything();
    void thePaletteSaysWhyNot();
    void thePaletteRemembers();
    void thePaletteOpensFromAField();
    void aKeyIsChangedAndKept();
    void theTourIsRemembered();

private:
    e2e::DeskWindow m_desk;
};

void HelpCommandsTest::initTestCase() {
    QVERIFY(m_desk.start());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
}

void HelpCommandsTest::cleanup() {
    if (auto* help = shownHelp()) help->close();
    m_desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
}

void HelpCommandsTest::everyActionHasItsPage() {
    const app::help::HelpBook book{m_desk.services().language};
    for (const ActionInfo& info : Actions::all()) {
        const QString topic = "action_" + Actions::keyOf(info);
        QVERIFY2(book.pageAbout({topic}),
                 qPrintable(topic + ": name it among the topics of a page in resources/help/contents.json"));
    }
}

void HelpCommandsTest::everyDockHasItsPage() {
    const app::help::HelpBook book{m_desk.services().language};
    const auto docks = m_desk.window().findChildren<QDockWidget*>();
    QVERIFY(docks.size() >= 6);
    for (const QDockWidget* dock : docks)
        QVERIFY2(book.pageAbout({dock->objectName()}), qPrintable(dock->objectName() + ": see contents.json"));
}

void HelpCommandsTest::actionsHaveKeysOfTheirOwn() {
    QSet<QString> keys;
    QSet<QString> shortcuts;
    for (const ActionInfo& info : Actions::all()) {
        QVERIFY2(!keys.contains(Actions::keyOf(info)), qPrintable(Actions::keyOf(info)));
        keys.insert(Actions::keyOf(info));
        const QString shortcut = info.shortcut.toString();
        QVERIFY2(shortcut.isEmpty() || !shortcuts.contains(shortcut), qPrintable(shortcut));
        shortcuts.insert(shortcut);
    }
}

void HelpCommandsTest::toolTipsSayWhatAndKey() {
    for (const ActionInfo& info : Actions::all()) {
        const QAction* action = m_desk.window().actions()[info.id];
        QVERIFY2(!action->toolTip().isEmpty() && !action->toolTip().contains('&'), qPrintable(action->text()));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(key.isEmpty() || action->toolTip().endsWith("(" + key + ")"), qPrintable(action->toolTip()));
    }
}

void HelpCommandsTest::f1_data() {
    QTest::addColumn<QString>("dock");
    QTest::addColumn<QString>("widget");
    QTest::addColumn<QString>("page");
    QTest::newRow("layers") << "layersDock"
                            << "layersTree"
                            << "layers";
    QTest::newRow("sites") << "sitesDock"
                           << "siteFilter"
                           << "sites";
    QTest::newRow("projects") << "projectsDock"
                              << "projectFilter"
                              << "projects";
    QTest::newRow("match") << "matchDock"
                           << "matchProject"
                           << "matching";
    QTest::newRow("scale") << ""
                           << "scaleField"
                           << "navigation";
}

void HelpCommandsTest::f1() {
    QFETCH(QString, dock);
    QFETCH(QString, widget);
    if (!dock.isEmpty()) m_desk.window().showDock(dock);
    auto* focused = m_desk.window().findChild<QWidget*>(widget);
    QVERIFY2(focused, qPrintable(widget));
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key_F1);
    QTRY_VERIFY(shownHelp());
    QTEST(shownHelp()->page(), "page");
}

void HelpCommandsTest::f1OnAMenuEntry() {
    QMenu* menu = nullptr;
    for (const QAction* title : m_desk.window().menuBar()->actions())
        if (title->menu() && title->menu()->actions().contains(m_desk.window().actions()[ActionId::importData]))
            menu = title->menu();
    QVERIFY(menu);
    menu->popup(m_desk.window().mapToGlobal(QPoint{20, 20}));
    menu->setActiveAction(m_desk.window().actions()[ActionId::quarantine]);
    QTest::keyClick(menu, Qt::Key_F1);
    QTRY_VERIFY(shownHelp());
    QCOMPARE(shownHelp()->page(), QString{"quarantine"});
    QVERIFY(!menu->isVisible());
}

void HelpCommandsTest::f1BesideAModalDialog() {
    QString page;
    bool isBlocked = true;
    QTimer::singleShot(200, qApp, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog) qFatal("no dialog was opened");
        QTest::keyClick(dialog, Qt::Key_F1);
        if (auto* help = shownHelp()) {
            page = help->page();
            auto* search = help->findChild<QLineEdit*>("helpSearch");
            QTest::mouseClick(search, Qt::LeftButton);
            QTest::keyClicks(search, "carte");
            isBlocked = search->text() != "carte";
        }
        dialog->reject();
    });
    m_desk.trigger(ActionId::printMap);
    QCOMPARE(page, QString{"print"});
    QVERIFY(!isBlocked);
}

void HelpCommandsTest::f1OnTheMapIsAboutTheTool() {
    auto& canvas = m_desk.window().canvas();
    canvas.setFocus();
    m_desk.trigger(ActionId::identify);
    QTest::keyClick(&canvas, Qt::Key_F1);
    QTRY_VERIFY(shownHelp());
    QCOMPARE(shownHelp()->page(), QString{"tools"});
    shownHelp()->close();
    m_desk.trigger(ActionId::pan);
    QTest::keyClick(&canvas, Qt::Key_F1);
    QTRY_VERIFY(shownHelp());
    QCOMPARE(shownHelp()->page(), QString{"navigation"});
}

void HelpCommandsTest::thePaletteHasEverything() {
    std::map<QString, int> counts;
    for (const auto& command : m_desk.window().help().commands())
        ++counts[command.key.contains('/') ? command.key.section('/', 0, 0) + '/' : command.key];
    QCOMPARE(counts["help/"], static_cast<int>(app::help::HelpBook{m_desk.services().language}.pages().size()));
    QVERIFY(counts["panel/"] >= 6);
    QVERIFY(counts["layer/"] >= 10);
    QVERIFY(counts["import_data"] == 1 && counts["about_entente"] == 1);
    QVERIFY(counts[app::text::name(geo::domain::Kind::site) + '/'] > 50);
}

void HelpCommandsTest::thePaletteSaysWhyNot() {
    int greyed = 0;
    for (const auto& command : m_desk.window().help().commands()) {
        if (!m_desk.window().findChild<QAction*>("action_" + command.key)) continue;
        const bool isEnabled = m_desk.window().findChild<QAction*>("action_" + command.key)->isEnabled();
        QCOMPARE(command.whyNot.isEmpty(), isEnabled);
        greyed += isEnabled ? 0 : 1;
    }
    QVERIFY(greyed > 0);
}

void HelpCommandsTest::thePaletteRemembers() {
    QTimer::singleShot(200, qApp, [] {
        auto* field = QApplication::activeModalWidget()->findChild<QLineEdit*>("paletteField");
        QTest::keyClicks(field, "etendue totale");
        QTest::keyClick(field, Qt::Key_Return);
    });
    m_desk.trigger(ActionId::findCommand);
    QCOMPARE(m_desk.services().settings.value(app::settings::kRecentCommands).value(0), QString{"full_extent"});
    QString first;
    QTimer::singleShot(200, qApp, [&] {
        auto* palette = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        first = palette->findChild<QTreeView*>("paletteView")->model()->index(0, 0).data().toString();
        palette->reject();
    });
    m_desk.trigger(ActionId::findCommand);
    QCOMPARE(first, u"Étendue totale"_qs);
}

// A field of text would take Ctrl+K for itself.
void HelpCommandsTest::thePaletteOpensFromAField() {
    m_desk.window().showDock("sitesDock");
    auto* field = m_desk.window().findChild<QLineEdit*>("siteFilter");
    field->setText("halle");
    field->setCursorPosition(0);
    field->setFocus();
    QString opened;
    QTimer::singleShot(200, qApp, [&] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            opened = dialog->objectName();
            dialog->reject();
        }
    });
    QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(opened, QString{"commandPalette"});
    QCOMPARE(field->text(), QString{"halle"});
    field->clear();
}

void HelpCommandsTest::aKeyIsChangedAndKept() {
    m_desk.services().settings.set(app::settings::kShortcuts, QStringList{"full_extent=F9"});
    QVERIFY(m_desk.start());
    QAction* fit = m_desk.window().actions()[ActionId::fit];
    QCOMPARE(fit->shortcut(), QKeySequence{Qt::Key_F9});
    QVERIFY(fit->toolTip().endsWith("(F9)"));
    m_desk.services().settings.reset(app::settings::kShortcuts);
    QVERIFY(m_desk.start());
    QCOMPARE(m_desk.window().actions()[ActionId::fit]->shortcut(), QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_F});
}

void HelpCommandsTest::theTourIsRemembered() {
    const auto tour = [this] { return m_desk.window().findChild<app::help::Tour*>(); };
    m_desk.window().offerTour();
    QVERIFY(tour() && tour()->isVisible());
    for (int step = 0; step < 3; ++step) QTest::keyClick(tour()->findChild<QWidget*>("tourNext"), Qt::Key_Return);
    QTRY_VERIFY(!tour());
    QVERIFY(m_desk.services().settings.value(app::settings::kTourSeen));
    m_desk.window().offerTour();
    QVERIFY(!tour());
    m_desk.trigger(ActionId::guidedTour);
    QVERIFY(tour() && tour()->isVisible());
    QTest::keyClick(tour()->findChild<QWidget*>("tourNext"), Qt::Key_Escape);
}

QTEST_MAIN(HelpCommandsTest)
#include "help_commands_test.moc"
