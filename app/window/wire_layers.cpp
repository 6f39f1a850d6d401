// How the window works with the design of the map: the layers panel asks for changes, the workspace keeps them, and the
// map, the tables and the legend show what holds.
#include "layers/layer_filter_dialog.h"
#include "layers/layers_model.h"
#include "layers/layers_panel.h"
#include "layers/legend_counter.h"
#include "layers/scale_range_dialog.h"
#include "map/map_canvas.h"
#include "session/design_keeper.h"
#include "usecase/row_filter.h"
#include "window/main_window.h"
#include "window/message_bar.h"

namespace app::window {

using geo::carto::LayerId;
using geo::usecase::MapDesign;
using layers::LayersModel;
using layers::LayersPanel;

void MainWindow::wireLayers() {
    m_layers->setCollapsed(m_services.settings.value(settings::kCollapsedGroups));
    connect(m_design, &session::DesignKeeper::changed, this, &MainWindow::showDesign);
    connect(m_design, &session::DesignKeeper::keptInWindowOnly, this, [this] {
        m_messages->showNotice(
            tr("The workspace cannot be written: what you change of the layers lasts until the window is closed."));
    });
    connect(&m_services.session, &session::WorkspaceSession::designChanged, this, &MainWindow::showUndo);
    connect(&m_services.session, &session::WorkspaceSession::opened, this, &MainWindow::takeOldLayers);
    LayersModel* model = &m_layers->model();
    connect(model, &LayersModel::designWanted, this,
            [this](const MapDesign& wanted) { (void)m_design->change(wanted); });
    connect(model, &LayersModel::designPreviewed, this,
            [this](const MapDesign& design) { m_canvas->setLayers(design.states()); });
    connect(m_layers, &LayersPanel::zoomToLayerRequested, m_canvas, &map::MapCanvas::zoomToLayer);
    connect(m_layers, &LayersPanel::filterRequested, this, &MainWindow::askFilter);
    connect(m_layers, &LayersPanel::scalesRequested, this, &MainWindow::askScales);
    wireLegend();
    showDesign();
}

void MainWindow::wireLegend() {
    auto* legend = new layers::LegendCounter(
        m_services.runner,
        [this] {
            return layers::LegendCounter::Shown{m_canvas->shownSnapshot(), m_canvas->params()};
        },
        this);
    connect(m_canvas, &map::MapCanvas::rendered, legend, &layers::LegendCounter::mapMoved);
    connect(m_canvas, &map::MapCanvas::viewportChanged, legend, &layers::LegendCounter::mapMoved);
    connect(legend, &layers::LegendCounter::counted, &m_layers->model(), &LayersModel::setLegend);
}

void MainWindow::showDesign() {
    const MapDesign& design = m_design->design();
    m_layers->setDesign(design);
    m_canvas->setLayers(design.states());
    std::set<LayerId> unusable;
    for (const auto& layer : design.layers)
        for (const auto& each : geo::usecase::rowFilter(design, geo::carto::infoOf(layer.id).kind).unusable)
            unusable.insert(each.layer);
    m_layers->model().setUnusableFilters(std::move(unusable));
}

// What was visible, and how strongly, before workspaces held it: the beginning of a new one.
void MainWindow::takeOldLayers() {
    const auto kept = m_services.settings.value(settings::kLayers);
    const auto& session = m_services.session;
    if (kept.empty() || session.isReadOnly() || session.nextUndo() || session.nextRedo()) return;
    MapDesign wanted = m_design->design();
    for (const auto& layer : kept) {
        wanted.of(layer.id).visible = layer.visible;
        wanted.of(layer.id).opacity = layer.opacity;
    }
    (void)m_design->change(wanted);
    m_services.settings.reset(settings::kLayers);
}

void MainWindow::askFilter(LayerId layer) {
    if (!m_services.session.isOpen()) return;
    layers::LayerFilterDialog dialog(m_services.session, m_services.language, layer,
                                     m_design->design().of(layer).filter, this);
    if (dialog.exec() != QDialog::Accepted) return;
    MapDesign wanted = m_design->design();
    wanted.of(layer).filter = dialog.filter();
    m_layers->model().change(std::move(wanted));
}

void MainWindow::askScales(LayerId layer) {
    layers::ScaleRangeDialog dialog(m_design->design().of(layer), this);
    if (dialog.exec() != QDialog::Accepted) return;
    MapDesign wanted = m_design->design();
    wanted.of(layer) = dialog.chosen(wanted.of(layer));
    m_layers->model().change(std::move(wanted));
}

} // namespace app::window
