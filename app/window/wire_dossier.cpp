// How the window works with the dossier: its dock, the steps of the life cycle, and picking parcels on the map.
#include "domain/life_cycle_change.h"
#include "dossier/dossier_panel.h"
#include "map/map_canvas.h"
#include "records/inspector_panel.h"
#include "window/main_window.h"
#include "window/parcel_picking.h"

#include <QLabel>
#include <QStatusBar>

namespace app::window {

using geo::domain::Kind;

void MainWindow::wireDossier() {
    m_picking = new ParcelPicking(m_services.session, m_services.language, this);
    m_actions->on(ActionId::showDossier, [this] { showDock(QStringLiteral("dossierDock")); });
    m_actions->on(ActionId::moveOn, [this] { m_dossier->moveOn(); });
    m_actions->on(ActionId::pickParcels, [this] {
        const auto sites = m_selection->rowsOf(Kind::site);
        if (sites.size() != 1) return;
        m_canvas->setTool(map::ToolId::pickParcels);
        m_picking->begin(*sites.begin());
        m_canvas->setFocus();
    });
    connect(m_inspector, &records::InspectorPanel::lifeCycleChosen, this, [this](std::int64_t, const QString& state) {
        m_dossier->moveOn(geo::domain::fromCode<geo::domain::LifeCycle>(state.toStdString()));
    });
    connect(m_canvas, &map::MapCanvas::placePicked, m_picking, &ParcelPicking::pick);
    connect(m_canvas, &map::MapCanvas::pickingEnded, m_picking, &ParcelPicking::end);
    connect(m_canvas, &map::MapCanvas::toolChanged, this, [this](map::ToolId tool) {
        if (tool != map::ToolId::pickParcels && m_picking->isActive()) m_picking->end();
    });
    connect(m_picking, &ParcelPicking::pickedChanged, this, &MainWindow::showPicked);
    connect(m_picking, &ParcelPicking::told, this, [this](const QString& sentence) {
        if (sentence.isEmpty())
            statusBar()->clearMessage();
        else
            statusBar()->showMessage(sentence);
    });
}

// What is picked is shown as selected beside the site.
void MainWindow::showPicked() {
    const auto& features = m_selection->features();
    map::FeatureRefs shown{features.begin(), features.end()};
    for (const auto& parcel : m_picking->picked()) shown.push_back(parcel);
    m_canvas->setSelection(shown);
    if (m_picking->isActive() || m_canvas->tool() != map::ToolId::pickParcels) return;
    m_canvas->setTool(map::ToolId::select);
    (*m_actions)[ActionId::select]->setChecked(true);
}

} // namespace app::window
