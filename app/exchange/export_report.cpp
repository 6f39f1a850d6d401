#include "exchange/export_report.h"

#include "exchange/diagnostic_model.h"
#include "tables/table_view.h"
#include "text/value_text.h"
#include "text/words.h"
#include "usecase/standard_tables.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::exchange {

namespace {

QString countsText(const geo::usecase::WriteReport& report, const text::Language& language) {
    QStringList lines;
    for (const auto& [kind, count] : report.rows)
        lines << QStringLiteral("%1 %2").arg(text::countText(static_cast<std::size_t>(count), language),
                                             text::name(kind, static_cast<int>(count)));
    return lines.join(QStringLiteral(", "));
}

// How many of the rows written conform to the standard.
QString conformityText(const geo::usecase::WriteReport& report, const text::Language& language) {
    std::int64_t written = 0;
    for (const auto& [kind, count] : report.rows) written += count;
    const auto failing =
        std::ranges::count(report.diagnostics, geo::DiagnosticCode::notConforming, &geo::Diagnostic::code);
    const QString conforming = text::countText(static_cast<std::size_t>(written - failing), language);
    const QString all = text::countText(static_cast<std::size_t>(written), language);
    if (failing > 0)
        return ExportReport::tr("Conforming to the standard: %1 of %2. The other rows are below, with the fields to "
                                "look at.")
            .arg(conforming, all);
    return ExportReport::tr("Conforming to the standard: %1 of %2.").arg(conforming, all);
}

} // namespace

ExportReport::ExportReport(const geo::usecase::ExportRequest& request, const geo::usecase::WriteReport& report,
                           const text::Language& language, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("exportReport"));
    setWindowTitle(tr("What was exported"));
    resize(860, 380);
    const bool isOfStandard = geo::usecase::isStandardProfile(request.profile);
    QString said =
        tr("Written to %1: %2.").arg(QString::fromStdString(request.target.string()), countsText(report, language));
    if (request.filtered) said += QLatin1Char('\n') + tr("Only what the filters of the layers show was written.");
    if (isOfStandard) said += QLatin1Char('\n') + conformityText(report, language);
    auto* outcome = new QLabel(said, this);
    outcome->setObjectName(QStringLiteral("exportOutcome"));
    outcome->setTextFormat(Qt::PlainText);
    outcome->setWordWrap(true);
    auto* model = new DiagnosticModel(language, this);
    model->setDiagnostics(report.diagnostics);
    auto* table = new tables::TableView(this);
    table->setModel(model);
    table->setObjectName(QStringLiteral("exportFindings"));
    table->setAccessibleName(tr("What the format or the standard changed"));
    table->setEmptyText(isOfStandard ? tr("Every row conforms to the standard.")
                                     : tr("Nothing was renamed, cut or masked."));
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
