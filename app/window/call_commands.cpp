#include "window/call_commands.h"

#include "calls/calls_panel.h"
#include "map/map_canvas.h"
#include "timeline/date_bar.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QDockWidget>

namespace app::window {

using geo::domain::Kind;

namespace {

constexpr double kShareOfWindow = 0.45; // of its height, when the calls are asked for

} // namespace

CallCommands::CallCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_panel(new calls::CallsPanel(window.services().session, window.services().fileDialog, window.services().language,
                                    &window)) {
    QDockWidget* dock = window.addDock(QStringLiteral("callsDock"), tr("Calls for projects"), m_panel,
                                       Qt::BottomDockWidgetArea, MainWindow::Panel::optional);
    window.tabifyDockWidget(window.findChild<QDockWidget*>(QStringLiteral("sitesDock")), dock);
    window.actions().on(ActionId::projectCalls, [this, dock] {
        m_window.showDock(QStringLiteral("callsDock"));
        const int wanted = static_cast<int>(m_window.height() * kShareOfWindow);
        if (!dock->isFloating() && dock->height() < wanted) m_window.resizeDocks({dock}, {wanted}, Qt::Vertical);
    });
    connect(&window.selection(), &Selection::changed, this,
            [this] { m_panel->setSelectedSites(m_window.selection().rowsOf(Kind::site)); });
    using calls::CallsPanel;
    connect(m_panel, &CallsPanel::told, this,
            [this](const QString& sentence) { m_window.messages().showNotice(sentence); });
    connect(m_panel, &CallsPanel::sitesSelected, this, [this](const std::set<std::int64_t>& sites) {
        Selection::Features next;
        for (const std::int64_t site : sites)
            if (const auto record = m_window.services().session.desk().rowById(Kind::site, site))
                next.insert(refOfSite(*record));
        m_window.selection().set(std::move(next));
        m_window.canvas().zoomToSelection();
    });
    auto* bar = window.findChild<timeline::DateBar*>();
    connect(bar, &timeline::DateBar::dateChanged, this, [this, bar] { m_panel->setDate(bar->date()); });
}

} // namespace app::window
