#include "window/import_commands.h"

#include "exchange/dropped_files.h"
#include "exchange/import_dialog.h"
#include "exchange/quarantine_dialog.h"
#include "map/map_canvas.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "usecase/locate_row.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QDropEvent>

#include <algorithm>

namespace app::window {

using session::WorkspaceSession;

ImportCommands::ImportCommands(MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_window(window) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    window.actions().on(ActionId::importData, [this] { importFiles({}); });
    window.actions().on(ActionId::quarantine, [this] { showQuarantine(0); });
    auto& session = window.services().session;
    // Queued: after the window has enabled what an open workspace allows.
    for (const auto& signal : {&WorkspaceSession::opened, &WorkspaceSession::closed, &WorkspaceSession::rowsChanged})
        connect(&session, signal, this, &ImportCommands::showWaiting, Qt::QueuedConnection);
    showWaiting();
}

exchange::ExchangeContext ImportCommands::context() {
    auto& services = m_window.services();
    return {services.session, services.settings, services.fileDialog, services.language};
}

void ImportCommands::importFiles(const std::vector<std::filesystem::path>& files) {
    if (!m_window.services().session.isOpen()) return;
    if (!m_import) {
        m_import = new exchange::ImportDialog(context(), &m_window);
        m_import->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_import, &exchange::ImportDialog::rowRequested, this, &ImportCommands::showRow);
        connect(m_import, &exchange::ImportDialog::quarantineRequested, this, &ImportCommands::showQuarantine);
    }
    m_import->show();
    m_import->raise();
    m_import->activateWindow();
    m_import->add(files);
}

void ImportCommands::showQuarantine(qlonglong dataset) {
    if (!m_window.services().session.isOpen()) return;
    if (!m_quarantine) {
        m_quarantine = new exchange::QuarantineDialog(context(), dataset, &m_window);
        m_quarantine->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_quarantine, &exchange::QuarantineDialog::rowRequested, this, &ImportCommands::showRow);
    } else {
        m_quarantine->showDataset(dataset);
    }
    m_quarantine->show();
    m_quarantine->raise();
    m_quarantine->activateWindow();
}

void ImportCommands::showWaiting() {
    auto& session = m_window.services().session;
    std::int64_t waiting = 0;
    if (session.isOpen()) waiting = geo::usecase::waitingRows(session.desk()).value_or(0);
    QAction* action = m_window.actions()[ActionId::quarantine];
    action->setEnabled(waiting > 0);
    action->setText(waiting > 0
                        ? tr("&Quarantine (%1)…")
                              .arg(text::countText(static_cast<std::size_t>(waiting), m_window.services().language))
                        : tr("&Quarantine…"));
}

void ImportCommands::showRow(geo::domain::Kind kind, const QString& key) {
    auto& session = m_window.services().session;
    if (!session.isOpen()) return;
    const auto row = geo::usecase::locateRow(session.desk(), kind, key.toStdString());
    if (!row) return m_window.messages().showError(text::sentence(row.error(), m_window.services().language));
    if (row->box.isEmpty()) return m_window.messages().showNotice(tr("The row %1 has no place on the map.").arg(key));
    constexpr double kAroundPoint = 150.0; // metres
    m_window.canvas().zoomToBox(
        row->box.grown(std::max({kAroundPoint, row->box.width() / 2.0, row->box.height() / 2.0})));
    if (row->feature) m_window.selection().set({*row->feature});
}

bool ImportCommands::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_window || (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)) return false;
    auto* drop = static_cast<QDropEvent*>(event); // a QDragEnterEvent is one
    const auto files = exchange::droppedFiles(drop->mimeData());
    if (files.empty()) return false;
    const bool isWorkspace = files.size() == 1 && files.front().extension() == ".entente";
    const auto& session = m_window.services().session;
    if (!isWorkspace && (!session.isOpen() || session.isReadOnly())) return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::DragEnter) return true;
    if (isWorkspace)
        m_window.openWorkspace(files.front());
    else
        importFiles(files);
    return true;
}

} // namespace app::window
