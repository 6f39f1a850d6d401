#include "window/board_commands.h"

#include "board/assumptions_dialog.h"
#include "board/board_panel.h"
#include "board/occupancy_panel.h"
#include "exchange/save_table.h"
#include "map/map_canvas.h"
#include "timeline/date_bar.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QDockWidget>
#include <QStatusBar>
#include <QToolButton>

namespace app::window {

using geo::domain::Kind;

namespace {

constexpr double kShareOfWindow = 0.55; // of its height, when the board is asked for

} // namespace

BoardCommands::BoardCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_panel(new board::BoardPanel(window.services().session, window.services().settings, window.services().fileDialog,
                                    authorOf(window.services().settings), window.services().language, &window))
    , m_dock(window.addDock(QStringLiteral("boardDock"), tr("Board"), m_panel, Qt::BottomDockWidgetArea,
                            MainWindow::Panel::optional))
    , m_badge(new QToolButton(window.statusBar())) {
    window.tabifyDockWidget(window.findChild<QDockWidget*>(QStringLiteral("sitesDock")), m_dock);
    m_badge->setObjectName(QStringLiteral("alertsBadge"));
    m_badge->setAutoRaise(true);
    m_badge->hide();
    window.statusBar()->addPermanentWidget(m_badge);
    wireActions();
    wirePanel();
}

void BoardCommands::wireActions() {
    const Actions& actions = m_window.actions();
    actions.on(ActionId::showBoard, [this] { show(); });
    actions.on(ActionId::showAlerts, [this] {
        show();
        m_panel->showAlerts();
    });
    actions.on(ActionId::showFigures, [this] {
        show();
        m_panel->showFigures();
    });
    actions.on(ActionId::assumptions, [this] {
        board::AssumptionsDialog dialog(m_window.services().session, m_window.services().language, &m_window);
        dialog.exec();
    });
    connect(m_badge, &QToolButton::clicked, actions[ActionId::showAlerts], &QAction::trigger);
    auto* bar = m_window.findChild<timeline::DateBar*>();
    connect(bar, &timeline::DateBar::dateChanged, this, [this, bar] { m_panel->setDate(bar->date()); });
}

// Cards want more room than a table.
void BoardCommands::show() {
    m_window.showDock(QStringLiteral("boardDock"));
    const int wanted = static_cast<int>(m_window.height() * kShareOfWindow);
    if (!m_dock->isFloating() && m_dock->height() < wanted) m_window.resizeDocks({m_dock}, {wanted}, Qt::Vertical);
    m_panel->showBoard();
}

void BoardCommands::wirePanel() {
    using board::BoardPanel;
    connect(m_panel, &BoardPanel::boardRead, this, &BoardCommands::showBadge);
    connect(m_panel, &BoardPanel::told, this,
            [this](const QString& sentence) { m_window.messages().showNotice(sentence); });
    connect(m_panel, &BoardPanel::zoomRequested, this, [this](geo::SiteId site) {
        select(site);
        m_window.canvas().zoomToSelection();
    });
    connect(m_panel, &BoardPanel::timelineRequested, this, [this](geo::SiteId site) {
        select(site);
        m_window.actions()[ActionId::showTimeline]->trigger();
    });
    connect(m_panel, &BoardPanel::dossierRequested, this, [this](geo::SiteId site) {
        select(site);
        m_window.actions()[ActionId::showDossier]->trigger();
    });
    connect(m_panel, &BoardPanel::exportRequested, this, &BoardCommands::save);
}

void BoardCommands::select(geo::SiteId site) {
    const auto record = m_window.services().session.desk().rowById(Kind::site, site.value);
    if (record) m_window.selection().set({refOfSite(*record)});
}

void BoardCommands::showBadge() {
    const auto count = static_cast<int>(m_panel->alerts());
    m_badge->setVisible(count > 0);
    m_badge->setText(tr("%n alert(s)", nullptr, count));
    m_badge->setToolTip(tr("Agreements that end soon, are past their end or wait for their start"));
    m_badge->setAccessibleName(m_badge->text());
}

void BoardCommands::save(const QString& name, const geo::usecase::Table& table) {
    auto& services = m_window.services();
    exchange::ExchangeContext context{services.session, services.settings, services.fileDialog, services.language};
    const QString told =
        exchange::saveTable(context, &m_window, tr("Save as a table"), name + QStringLiteral(".csv"), table);
    if (!told.isEmpty()) m_window.messages().showNotice(told);
}

} // namespace app::window
