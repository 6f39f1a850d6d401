#include "window/help_commands.h"

#include "help/command_palette.h"
#include "help/help_topic.h"
#include "help/shortcuts_dialog.h"
#include "map/map_canvas.h"
#include "window/main_window.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolBar>

namespace app::window {

namespace {

constexpr qsizetype kRecent = 12;

// The keys that belong to the map and the tables.
std::vector<help::FixedKey> fixedKeys() {
    return {{HelpCommands::tr("Map: move"), HelpCommands::tr("Arrows, or Space and drag")},
            {HelpCommands::tr("Map: zoom"), HelpCommands::tr("Wheel, + and -")},
            {HelpCommands::tr("Map: move the crosshair"), HelpCommands::tr("Ctrl and arrows")},
            {HelpCommands::tr("Map: click at the crosshair"), HelpCommands::tr("Enter; Shift adds, Ctrl removes")},
            {HelpCommands::tr("Layers: show or hide"), HelpCommands::tr("Space")},
            {HelpCommands::tr("Layers and shortlist: reorder"), HelpCommands::tr("Alt and Up or Down")},
            {HelpCommands::tr("Tables: copy with heads"), QStringLiteral("Ctrl+C")}};
}

std::vector<help::ShortcutRow> shortcutRows() {
    std::vector<help::ShortcutRow> rows;
    for (const ActionInfo& info : Actions::all())
        rows.push_back(
            {Actions::keyOf(info), Actions::nameOf(info), Actions::menuOf(info), info.shortcut, info.shortcut});
    return rows;
}

void closePopups() {
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close()) return;
}

} // namespace

HelpCommands::HelpCommands(MainWindow& window)
    : m_window(window) {
    const auto& actions = window.actions();
    actions.on(ActionId::helpContents, [this] { showHelp(); });
    actions.on(ActionId::findCommand, [this] { findCommand(); });
    actions.on(ActionId::guidedTour, [this] { startTour(); });
    actions.on(ActionId::shortcuts, [this] { editShortcuts(); });
    applyShortcuts();
    followTools();
    qApp->installEventFilter(this);
}

HelpCommands::~HelpCommands() = default;

// In a dialog and in an open menu the action of the window does not hear its key.
bool HelpCommands::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && event->type() == QEvent::Close && m_help) m_help->close();
    if (event->type() == QEvent::ShortcutOverride && isKeyOf(*static_cast<QKeyEvent*>(event), ActionId::findCommand)) {
        event->ignore(); // else a field takes Ctrl+K, and deletes what stands behind the cursor
        return true;
    }
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) return QObject::eventFilter(watched, event);
    if (!isKeyOf(*static_cast<QKeyEvent*>(event), ActionId::helpContents)) return QObject::eventFilter(watched, event);
    showHelp();
    return true;
}

bool HelpCommands::isKeyOf(const QKeyEvent& event, ActionId id) const {
    const QKeySequence key = m_window.actions()[id]->shortcut();
    return !key.isEmpty() && QKeySequence{event.keyCombination()} == key;
}

void HelpCommands::showHelp() {
    const QWidget* asked = QApplication::activePopupWidget();
    if (!asked) asked = QApplication::focusWidget();
    if (!asked) asked = QApplication::activeWindow();
    if (!m_help)
        m_help = std::make_unique<help::HelpWindow>(m_window.services().language, m_window.services().settings);
    const auto page = m_help->book().pageAbout(help::topicsOf(asked));
    closePopups();
    openPage(page.value_or(QString{}));
}

void HelpCommands::openPage(const QString& page) {
    auto& services = m_window.services();
    if (QWidget* dialog = QApplication::activeModalWidget()) {
        // A modal dialog lets only its own windows work: it has one of its own, which goes with it.
        auto* beside = dialog->findChild<help::HelpWindow*>();
        if (!beside) beside = new help::HelpWindow(services.language, services.settings, dialog);
        return beside->open(page);
    }
    if (!m_help) m_help = std::make_unique<help::HelpWindow>(services.language, services.settings);
    m_help->open(page);
}

// The map is about the tool in force.
void HelpCommands::followTools() {
    for (const ActionInfo& info : Actions::all()) {
        QAction* action = m_window.actions()[info.id];
        if (!action->isCheckable() || !action->actionGroup()) continue;
        connect(action, &QAction::toggled, this, [this, action](bool isOn) {
            if (isOn) m_window.canvas().setProperty(help::kTopicProperty, action->objectName());
        });
        if (action->isChecked()) m_window.canvas().setProperty(help::kTopicProperty, action->objectName());
    }
}

void HelpCommands::applyShortcuts() const {
    help::ShortcutList list{shortcutRows()};
    list.apply(m_window.services().settings.value(settings::kShortcuts));
    for (const auto& row : list.rows()) m_window.actions().setShortcut(row.key, row.current);
}

void HelpCommands::editShortcuts() {
    auto& services = m_window.services();
    help::ShortcutList list{shortcutRows()};
    list.apply(services.settings.value(settings::kShortcuts));
    help::ShortcutsDialog dialog(std::move(list), fixedKeys(), services.fileDialog, &m_window);
    connect(&dialog, &help::ShortcutsDialog::shortcutChanged, this,
            [this, &dialog](const QString& action, const QKeySequence& key) {
                m_window.actions().setShortcut(action, key);
                m_window.services().settings.set(settings::kShortcuts, dialog.list().changed());
            });
    dialog.exec();
}

void HelpCommands::findCommand() {
    auto& settings = m_window.services().settings;
    QStringList recent = settings.value(settings::kRecentCommands);
    help::CommandPalette palette(commands(), recent, &m_window);
    if (palette.exec() != QDialog::Accepted || !palette.chosen()) return;
    const help::Command chosen = *palette.chosen();
    recent.removeAll(chosen.key);
    recent.prepend(chosen.key);
    settings.set(settings::kRecentCommands, QStringList{recent.mid(0, kRecent)});
    chosen.run();
}

void HelpCommands::startTour() {
    if (m_tour) m_tour->deleteLater();
    QWidget* match = m_window.findChild<QWidget*>(QStringLiteral("matchDock"));
    m_window.showDock(QStringLiteral("matchDock"));
    const auto& session = m_window.services().session;
    const std::vector<help::TourStep> steps = {
        {tr("A workspace holds everything"),
         session.isOpen()
             ? tr("This one is open: sites, projects and maps are in one file, and each change is saved when it is "
                  "made. "
                  "Open or make others from the File menu.")
             : tr("Open a workspace, make a new one, or make a sample workspace to look around: all in the File menu. "
                  "Each change is saved when it is made."),
         m_window.findChild<QToolBar*>(QStringLiteral("toolBar"))},
        {tr("Find your way on the map"),
         tr("Turn the wheel to zoom, hold Space to move, click to select. What is selected here is selected in the "
            "tables too. Ctrl+Shift+F shows the whole territory."),
         &m_window.canvas()},
        {tr("Match a project"),
         tr("Choose a project here: the spaces that fit it are ranked, with the reasons; the others are listed with "
            "the "
            "rule that leaves them out. F1 explains each place; Ctrl+K finds any command."),
         match}};
    m_tour = new help::Tour(steps, &m_window);
    connect(m_tour, &help::Tour::finished, this, [this](bool neverAgain) {
        if (neverAgain) m_window.services().settings.set(settings::kTourSeen, true);
        m_tour->deleteLater();
    });
    m_tour->start();
}

void MainWindow::offerTour() {
    if (!m_services.settings.value(settings::kTourSeen)) m_help->startTour();
}

} // namespace app::window
