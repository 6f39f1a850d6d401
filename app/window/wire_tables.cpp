// How the window works with the attribute tables: a dock for each kind that is asked for, the selection that they share
// with the map, and what they want to see there.
#include "layers/layers_model.h"
#include "layers/layers_panel.h"
#include "map/map_canvas.h"
#include "records/record_table_panel.h"
#include "session/design_keeper.h"
#include "tables/table_view.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"
#include "usecase/row_filter.h"
#include "usecase/shown_on.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QCursor>
#include <QDockWidget>
#include <QMenu>
#include <QTimer>

#include <algorithm>

namespace app::window {

using geo::domain::Kind;
using records::RecordTablePanel;

namespace {

constexpr std::size_t kMostZoomedTo = 20'000; // rows whose places are looked up
constexpr int kFlashes = 6;                   // on and off
constexpr int kFlashPause = 160;              // milliseconds

QString dockName(Kind kind) {
    return text::fromUtf8(geo::domain::name(kind)) + QStringLiteral("TableDock");
}

// The layer in which rows of a kind are drawn; none where they are not.
std::optional<geo::carto::LayerId> layerOf(Kind kind) {
    for (const geo::carto::LayerInfo& layer : geo::carto::allLayers())
        if (layer.kind == kind) return layer.id;
    return std::nullopt;
}

geo::Result<geo::geom::BoxM> boxOfRows(const geo::usecase::Desk& desk, Kind kind, const std::vector<std::int64_t>& ids,
                                       geo::JobControl& job) {
    geo::geom::BoxM box;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i % 256 == 0)
            GEO_TRY(job.step(geo::Phase::reading, static_cast<std::int64_t>(i), static_cast<std::int64_t>(ids.size())));
        const auto row = desk.rowById(kind, ids[i]);
        if (row) box.add(geo::geom::boxOf(row->mainShape()));
    }
    return box;
}

} // namespace

void MainWindow::wireTables() {
    for (const auto& [kind, panel] : m_tables) wireTable(*panel);
    connect(m_layers, &layers::LayersPanel::tableRequested, this, &MainWindow::openTable);
    m_actions->on(ActionId::attributeTable, [this] {
        QMenu menu(this);
        fillTableMenu(menu);
        menu.exec(m_canvas->mapToGlobal(m_canvas->rect().center()));
    });
}

void MainWindow::fillTableMenu(QMenu& menu) {
    for (const Kind kind : geo::domain::kAllKinds)
        if (!geo::domain::isPresentation(kind))
            menu.addAction(text::title(kind), this, [this, kind] { openTable(kind); });
}

void MainWindow::openTable(Kind kind) {
    if (kind == Kind::site) return showDock(QStringLiteral("sitesDock"));
    if (kind == Kind::project) return showDock(QStringLiteral("projectsDock"));
    const QString name = dockName(kind);
    if (m_docks.contains(name)) return showDock(name);
    auto* table = new RecordTablePanel(kind, m_services.session, m_services.settings, m_services.language, this);
    table->setEmptyState(tr("There are no rows of this kind yet: import some."), {});
    m_tables[kind] = table;
    wireTable(*table);
    QDockWidget* dock = addDock(name, text::title(kind), table, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_docks.at(QStringLiteral("sitesDock")), dock);
    // A table that is closed lets its rows go.
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock, kind, name] {
        if (!dock->isHidden() || m_docks.find(name) == m_docks.end()) return;
        m_tables.erase(kind);
        m_docks.erase(name);
        dock->deleteLater();
    });
    showTable(*table);
    table->selectRows(m_selection->rowsOf(kind));
    showDock(name);
    table->view().setFocus(Qt::OtherFocusReason);
}

void MainWindow::wireTable(RecordTablePanel& table) {
    const Kind kind = table.kind();
    connect(&table, &RecordTablePanel::rowsSelected, this,
            [this, kind](const std::set<std::int64_t>& ids) { selectOnMap(kind, ids); });
    connect(&table, &RecordTablePanel::rowActivated, this, [this, kind](qint64 id) { zoomToRows(kind, {id}); });
    connect(&table, &RecordTablePanel::zoomRequested, this,
            [this, kind](const std::vector<std::int64_t>& ids) { zoomToRows(kind, ids); });
    connect(&table, &RecordTablePanel::flashRequested, this, [this] { flashSelection(); });
    connect(&table, &RecordTablePanel::layerFilterCleared, this, [this, kind] { clearLayerFilter(kind); });
    connect(&table, &RecordTablePanel::dateFilterCleared, this, [this] {
        if (m_canvas->date()) (*m_actions)[ActionId::dateOfMap]->trigger();
    });
    connect(&table, &RecordTablePanel::exportRequested, (*m_actions)[ActionId::exportRows], &QAction::trigger);
    connect(&table, &RecordTablePanel::told, this, [this](const QString& words) { m_messages->showNotice(words); });
    connect(&table, &RecordTablePanel::failed, this,
            [this](const geo::Error& error) { m_messages->showError(text::sentence(error, m_services.language)); });
}

void MainWindow::showTable(RecordTablePanel& table) {
    table.setLayerFilter(text::fromUtf8(geo::usecase::rowFilter(m_design->design(), table.kind()).expression));
    const auto date = m_canvas->date();
    std::string inForce;
    if (date && m_services.session.isOpen()) {
        geo::JobControl job;
        auto shown = geo::usecase::shownOn(m_services.session.desk(), table.kind(), *date, job);
        if (!shown) m_messages->showError(text::sentence(shown.error(), m_services.language));
        inForce = std::move(shown).value_or(std::string{});
    }
    table.setDateFilter(text::fromUtf8(inForce),
                        inForce.empty() ? QString{} : tr("in force on %1").arg(m_services.language.date(*date)));
    table.setCommuneNames(m_communeNames);
    table.refresh();
}

void MainWindow::clearLayerFilter(Kind kind) {
    geo::usecase::MapDesign wanted = m_design->design();
    for (const auto layer : geo::usecase::rowFilter(wanted, kind).layers) wanted.of(layer).filter.clear();
    m_layers->model().change(std::move(wanted));
}

void MainWindow::selectOnMap(Kind kind, const std::set<std::int64_t>& ids) {
    Selection::Features next;
    const auto layer = layerOf(kind);
    for (const std::int64_t id : ids) {
        if (kind != Kind::site) {
            if (layer) next.insert(geo::carto::FeatureRef{*layer, id});
            continue;
        }
        if (const auto record = m_services.session.desk().rowById(kind, id)) next.insert(refOfSite(*record));
    }
    m_selection->set(std::move(next));
}

// What is not drawn is selected in its table alone.
void MainWindow::showSelectionInTables() {
    for (const auto& [kind, panel] : m_tables)
        if (layerOf(kind)) panel->selectRows(m_selection->rowsOf(kind));
}

// Rows that the map does not hold (parcels) are looked up in the file.
void MainWindow::zoomToRows(Kind kind, const std::vector<std::int64_t>& ids) {
    if (ids.size() > kMostZoomedTo) {
        m_messages->showNotice(tr("%1 rows are too many to zoom to: select at most %2.")
                                   .arg(text::countText(ids.size(), m_services.language),
                                        text::countText(kMostZoomedTo, m_services.language)));
        return;
    }
    m_zoomJob = m_services.session.run<geo::geom::BoxM>(
        tr("Looking up places"),
        [kind, ids](geo::usecase::Desk& desk, geo::JobControl& job) { return boxOfRows(desk, kind, ids, job); },
        [this](geo::Result<geo::geom::BoxM> box) {
            if (box && !box->isEmpty()) m_canvas->zoomToBox(*box);
        });
}

void MainWindow::flashSelection() {
    auto* timer = new QTimer(this);
    timer->setInterval(kFlashPause);
    connect(timer, &QTimer::timeout, this, [this, timer, left = kFlashes]() mutable {
        const auto& features = m_selection->features();
        const bool isOn = --left % 2 == 0;
        m_canvas->setSelection(isOn ? map::FeatureRefs{features.begin(), features.end()} : map::FeatureRefs{});
        if (left <= 0) timer->deleteLater();
    });
    timer->start();
}

} // namespace app::window
