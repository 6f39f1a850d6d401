// How the window works with basemaps: below the map, below the list of layers, and in the menu.
#include "basemap/basemap_notes.h"
#include "basemap/basemap_selector.h"
#include "basemap/basemaps.h"
#include "basemap/services_dialog.h"
#include "map/map_canvas.h"
#include "window/main_window.h"

#include <QDockWidget>
#include <QVBoxLayout>

namespace app::window {

namespace {

// The selector stands below what the dock had.
void mountBelow(QDockWidget& dock, QWidget* selector) {
    auto* box = new QWidget(&dock);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QWidget* before = dock.widget();
    dock.setWidget(box);
    column->addWidget(before, 1);
    column->addWidget(selector);
    before->show();
}

} // namespace

void MainWindow::wireBasemaps() {
    m_basemaps = new basemap::Basemaps(m_services.runner, m_services.settings, m_services.language, this);
    auto* selector = new basemap::BasemapSelector(*m_basemaps, this);
    mountBelow(*m_docks.at(QStringLiteral("layersDock")), selector);
    new basemap::BasemapNotes(*m_basemaps, *m_canvas);
    connect(m_basemaps, &basemap::Basemaps::choiceChanged, this,
            [this] { m_canvas->setUnderlay(m_basemaps->shown()); });
    auto& session = m_services.session;
    const auto follow = [this, &session] {
        const bool isOpen = session.isOpen();
        m_basemaps->setWorkspace(isOpen ? QString::fromStdString(session.path().string()) : QString{},
                                 isOpen ? session.desk().info().epsg : 0);
    };
    connect(&session, &session::WorkspaceSession::opened, this, follow);
    connect(&session, &session::WorkspaceSession::closed, this, follow);
    // No service is asked before the map itself is there.
    connect(m_canvas, &map::MapCanvas::rendered, m_basemaps, &basemap::Basemaps::start);
    const auto manage = [this] {
        const int epsg = m_services.session.isOpen() ? m_services.session.desk().info().epsg : 0;
        basemap::ServicesDialog(*m_basemaps, m_services.fileDialog, m_services.language, m_canvas->viewport(), epsg,
                                this)
            .exec();
    };
    connect(selector, &basemap::BasemapSelector::manageRequested, this, manage);
    m_actions->on(ActionId::manageBasemaps, manage);
    wireBasemapChoices();
    follow();
}

void MainWindow::wireBasemapChoices() {
    QAction* offline = (*m_actions)[ActionId::basemapOffline];
    QAction* steps = (*m_actions)[ActionId::basemapSteps];
    for (QAction* action : {offline, steps}) action->setCheckable(true);
    connect(offline, &QAction::toggled, m_basemaps, &basemap::Basemaps::setOffline);
    connect(steps, &QAction::toggled, m_basemaps, &basemap::Basemaps::setSnapsToScales);
    const auto show = [this, offline, steps] {
        offline->setChecked(m_basemaps->isOffline());
        steps->setChecked(m_basemaps->snapsToScales());
    };
    connect(m_basemaps, &basemap::Basemaps::choiceChanged, this, show);
    show();
    m_canvas->setScaleSteps([this](double denominator, int direction) {
        const auto& underlay = m_basemaps->underlay();
        if (!m_basemaps->snapsToScales() || !underlay.isShown()) return denominator;
        const auto& view = m_canvas->viewport();
        const double nearest = underlay.ownScale(view, denominator, 0);
        const double now = view.scaleDenominator();
        const bool isOnTheWay = direction < 0 ? nearest < now * 0.99 : nearest > now * 1.01;
        return isOnTheWay ? nearest : underlay.ownScale(view, now, direction);
    });
}

} // namespace app::window
