#include "window/help_dialogs.h"

#include "records/history_model.h"
#include "tables/table_view.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QMessageBox>
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
    view->setAccessibleName(windowTitle());
    view->setModel(model);
    view->setEmptyText(tr("Nothing has been changed yet."));
    auto* column = new QVBoxLayout(this);
    column->addWidget(view);
    addClose(*this, *column);
    view->fitColumns();
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
