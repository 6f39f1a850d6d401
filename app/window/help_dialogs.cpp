#include "window/help_dialogs.h"

#include "records/history_model.h"
#include "tables/table_view.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace app::window {

namespace {

void addClose(QDialog& dialog, QVBoxLayout& column) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column.addWidget(buttons);
}

} // namespace

HistoryDialog::HistoryDialog(const std::vector<geo::domain::JournalEntry>& entries, const text::Language& language,
                             QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("History of changes"));
    resize(900, 480);
    auto* model = new records::HistoryModel(language, this);
    model->setEntries(entries);
    auto* view = new tables::TableView(this);
    view->setObjectName(QStringLiteral("historyView"));
    view->setModel(model);
    view->setEmptyText(tr("Nothing has been changed yet."));
    auto* column = new QVBoxLayout(this);
    column->addWidget(view);
    addClose(*this, *column);
    view->fitColumns();
}

ShortcutsDialog::ShortcutsDialog(const std::vector<std::pair<QString, QString>>& shortcuts, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 560);
    std::vector<std::pair<QString, QString>> lines = shortcuts;
    lines.insert(lines.end(), {{tr("Map: move"), tr("Arrows, or Space and drag")},
                               {tr("Map: zoom"), tr("Wheel, + and -")},
                               {tr("Map: move the crosshair"), tr("Ctrl and arrows")},
                               {tr("Map: click at the crosshair"), tr("Enter; Shift adds, Ctrl removes")},
                               {tr("Layers: show or hide"), tr("Space")},
                               {tr("Layers and shortlist: reorder"), tr("Alt and Up or Down")},
                               {tr("Tables: copy with heads"), QStringLiteral("Ctrl+C")}});
    auto* table = new QTableWidget(static_cast<int>(lines.size()), 2, this);
    table->setHorizontalHeaderLabels({tr("Action"), tr("Key")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(lines[static_cast<std::size_t>(row)].first));
        table->setItem(row, 1, new QTableWidgetItem(lines[static_cast<std::size_t>(row)].second));
    }
    table->resizeColumnToContents(0);
    auto* column = new QVBoxLayout(this);
    column->addWidget(table);
    addClose(*this, *column);
}

void showAboutBox(QWidget* parent) {
    QMessageBox::about(parent, QCoreApplication::translate("About", "About Entente"),
                       QCoreApplication::translate(
                           "About", "<h3>Entente %1</h3><p>Puts land to social use: sites and spaces, projects of the "
                                    "social and solidarity economy, and the match between them.</p><p>Free software, "
                                    "GNU General Public License, version 3 or later.</p>")
                           .arg(QApplication::applicationVersion()));
}

} // namespace app::window
