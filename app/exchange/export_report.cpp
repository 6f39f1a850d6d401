#include "exchange/export_report.h"

#include "exchange/diagnostic_model.h"
#include "tables/table_view.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::exchange {

namespace {

QString countsText(const geo::usecase::WriteReport& report, const text::Language& language) {
    QStringList lines;
    for (const auto& [kind, count] : report.rows)
        lines << QStringLiteral("%1 %2").arg(text::countText(static_cast<std::size_t>(count), language),
                                             text::name(kind, static_cast<int>(count)));
    return lines.join(QStringLiteral(", "));
}

} // namespace

ExportReport::ExportReport(const QString& file, const geo::usecase::WriteReport& report, const text::Language& language,
                           QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("exportReport"));
    setWindowTitle(tr("What was exported"));
    resize(860, 380);
    auto* outcome = new QLabel(tr("Written to %1: %2.").arg(file, countsText(report, language)), this);
    outcome->setObjectName(QStringLiteral("exportOutcome"));
    outcome->setTextFormat(Qt::PlainText);
    outcome->setWordWrap(true);
    auto* model = new DiagnosticModel(language, this);
    model->setDiagnostics(report.diagnostics);
    auto* table = new tables::TableView(this);
    table->setModel(model);
    table->setEmptyText(tr("Nothing was renamed, cut or masked."));
    table->fitColumns();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* folder = buttons->addButton(tr("Open the folder"), QDialogButtonBox::ActionRole);
    folder->setObjectName(QStringLiteral("exportFolder"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(outcome);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    connect(folder, &QPushButton::clicked, this, &ExportReport::folderRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace app::exchange
