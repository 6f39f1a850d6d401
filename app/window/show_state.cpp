// How the main window shows the state of what it is wired to: the workspace, its rows, the selection, the report.
#include "dossier/dossier_panel.h"
#include "layers/layers_panel.h"
#include "map/coordinate_label.h"
#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "matching/match_marks.h"
#include "matching/match_panel.h"
#include "records/inspector_panel.h"
#include "records/record_table_panel.h"
#include "session/design_keeper.h"
#include "text/sentence.h"
#include "text/step_name.h"
#include "text/value_text.h"
#include "text/words.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/parcel_picking.h"

#include <QLabel>

namespace app::window {

using geo::domain::Kind;

void MainWindow::showWorkspace() {
    auto& session = m_services.session;
    const bool isOpen = session.isOpen();
    m_selection->clear();
    m_actions->setWorkspace(isOpen, session.isReadOnly());
    m_matchPanel->setEditable(isOpen && !session.isReadOnly());
    showSelection();
    showMarks();
    showMapHistory();
    showMap();
    if (isOpen) {
        m_coordinates->setCrs(session.desk().info().epsg);
        m_canvas->setLayerReader(
            [source = session.layerSource()](geo::carto::LayerId layer, const geo::geom::BoxM& box,
                                             geo::JobControl& job) { return source->read(layer, box, job); });
    }
    m_stateLabel->setText(!isOpen ? QString{} : session.isReadOnly() ? tr("read-only") : tr("saved"));
    m_stateLabel->setToolTip(isOpen && !session.isReadOnly() ? tr("Each change is saved when it is made.") : QString{});
    if (session.isReadOnly())
        m_messages->showNotice(
            tr("The file or its folder cannot be written: you can look, match and print, but not change anything."));
    if (const auto other = session.otherHolder())
        m_messages->showNotice(
            tr("This workspace is also open in another window (%1, process %2). Both can work: each change is saved "
               "when it is made, and those made there are shown here.")
                .arg(other->machine)
                .arg(other->process));
    showTitle();
    showRows();
}

// What comes first into an empty workspace is looked for on the map.
void MainWindow::showMap() {
    const auto map = m_services.session.map();
    const bool isEmpty = !map || map->extent().isEmpty();
    m_canvas->setSnapshot(map);
    m_layers->setSnapshot(map);
    if (m_isMapEmpty && !isEmpty) m_canvas->fit();
    m_isMapEmpty = isEmpty;
}

void MainWindow::showMapHistory() {
    (*m_actions)[ActionId::back]->setEnabled(m_canvas->canGoBack());
    (*m_actions)[ActionId::forward]->setEnabled(m_canvas->canGoForward());
}

void MainWindow::showTitle() {
    const auto& session = m_services.session;
    setWindowTitle(session.isOpen() ? tr("%1 – Entente").arg(text::fromUtf8(session.desk().info().name))
                                    : tr("Entente"));
}

std::vector<geo::domain::Record> MainWindow::rowsOf(Kind kind) {
    if (!m_services.session.isOpen()) return {};
    geo::JobControl job;
    auto rows = m_services.session.desk().rows(kind, {}, job);
    if (rows) return std::move(rows->rows);
    m_messages->showError(text::sentence(rows.error(), m_services.language));
    return {};
}

void MainWindow::setDate(std::optional<geo::Date> date) {
    if (m_canvas->date() == date) return;
    m_canvas->setDate(date);
    showRows();
    emit dateShown();
}

void MainWindow::showRows() {
    std::map<std::string, QString> communes;
    for (const auto& commune : rowsOf(Kind::commune)) communes[commune.key()] = text::fromUtf8(commune.displayName());
    m_communeNames = std::move(communes);
    m_matchPanel->setProjects(rowsOf(Kind::project)); // filtered or not, all can be matched
    for (const auto& [kind, panel] : m_tables) showTable(*panel);
    showUndo();
}

void MainWindow::showUndo() {
    auto& session = m_services.session;
    const auto show = [&](ActionId id, const std::optional<geo::domain::JournalEntry>& entry, const QString& plain,
                          const QString& named) {
        QAction* action = (*m_actions)[id];
        action->setEnabled(entry.has_value() && !session.isReadOnly());
        action->setText(entry ? named.arg(text::stepName(*entry)) : plain);
    };
    show(ActionId::undo, session.nextUndo(), tr("&Undo"), tr("&Undo: %1"));
    show(ActionId::redo, session.nextRedo(), tr("&Redo"), tr("&Redo: %1"));
}

void MainWindow::showSelection() {
    const auto& features = m_selection->features();
    m_canvas->setSelection({features.begin(), features.end()});
    showSelectionInTables();
    m_matchPanel->selectSites(m_selection->rowsOf(Kind::site));
    if (const auto only = m_selection->only())
        m_inspector->show(only->first, only->second);
    else
        m_inspector->clear();
    const auto sites = m_selection->rowsOf(Kind::site);
    const std::int64_t site = sites.size() == 1 ? *sites.begin() : 0;
    if (m_picking->isActive() && site == 0) m_picking->end();
    if (!m_picking->isActive()) m_dossier->show(site);
    const bool isEditable = site != 0 && !m_services.session.isReadOnly();
    (*m_actions)[ActionId::showDossier]->setEnabled(site != 0);
    for (const ActionId id : {ActionId::pickParcels, ActionId::moveOn}) (*m_actions)[id]->setEnabled(isEditable);
    const bool hasRows = !m_selection->rowsOf(Kind::site).empty() || !m_selection->rowsOf(Kind::project).empty();
    (*m_actions)[ActionId::deleteRow]->setEnabled(hasRows && !m_services.session.isReadOnly());
    (*m_actions)[ActionId::zoomToSelection]->setEnabled(!features.empty());
    m_selectionLabel->setText(
        features.empty() ? QString{} : tr("%n object(s) selected", nullptr, static_cast<int>(features.size())));
}

void MainWindow::showMarks() {
    const auto* report = m_match->report();
    m_canvas->setMarks(report ? matching::marksOf(*report) : geo::carto::Marks{});
    (*m_actions)[ActionId::exportShortlist]->setEnabled(!m_match->shortlist().empty());
}

} // namespace app::window
