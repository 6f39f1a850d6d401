#include "exchange/import_report_panel.h"

#include "exchange/diagnostic_model.h"
#include "exchange/source_words.h"
#include "tables/table_view.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::exchange {

ImportReportPanel::ImportReportPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_summary(new QLabel(this))
    , m_severity(new QComboBox(this))
    , m_code(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_view(new tables::TableView(this))
    , m_model(new DiagnosticModel(language, this))
    , m_filter(new DiagnosticFilter(this))
    , m_quarantine(new QPushButton(tr("&Quarantine…"), this))
    , m_save(new QPushButton(tr("Save the report…"), this))
    , m_copy(new QPushButton(tr("Cop&y"), this)) {
    m_summary->setObjectName(QStringLiteral("importOutcome"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_severity->setObjectName(QStringLiteral("severityFilter"));
    m_severity->setAccessibleName(tr("Severity"));
    m_code->setObjectName(QStringLiteral("findingFilter"));
    m_code->setAccessibleName(tr("Finding"));
    m_text->setObjectName(QStringLiteral("findingText"));
    m_text->setAccessibleName(tr("Text to look for"));
    m_text->setPlaceholderText(tr("Look for a text"));
    m_text->setClearButtonEnabled(true);
    m_quarantine->setObjectName(QStringLiteral("openQuarantine"));
    m_save->setObjectName(QStringLiteral("saveReport"));
    m_copy->setObjectName(QStringLiteral("copyReport"));
    m_filter->setSourceModel(m_model);
    m_view->setObjectName(QStringLiteral("importFindings"));
    m_view->setAccessibleName(tr("What was found"));
    m_view->setModel(m_filter);
    m_view->setEmptyText(tr("What an import finds is listed here: what was mended, left out, and why."));
    m_view->setToolTip(tr("Double click: show the row on the map, or in quarantine"));
    auto* filters = new QHBoxLayout;
    for (QWidget* each : {static_cast<QWidget*>(m_severity), static_cast<QWidget*>(m_code)}) filters->addWidget(each);
    filters->addWidget(m_text, 1);
    for (QPushButton* each : {m_quarantine, m_save, m_copy}) filters->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addLayout(filters);
    column->addWidget(m_view, 1);
    connect(m_severity, &QComboBox::activated, this,
            [this] { m_filter->setSeverity(m_severity->currentData().toInt()); });
    connect(m_code, &QComboBox::activated, this, [this] { m_filter->setCode(m_code->currentData().toInt()); });
    connect(m_text, &QLineEdit::textChanged, m_filter, &DiagnosticFilter::setText);
    connect(m_view, &QTableView::activated, this, &ImportReportPanel::open);
    connect(m_copy, &QPushButton::clicked, m_view, &tables::TableView::copyWithHeads);
    connect(m_save, &QPushButton::clicked, this, &ImportReportPanel::saveRequested);
    connect(m_quarantine, &QPushButton::clicked, this, [this] { emit quarantineRequested(m_dataset.id.value); });
    show(nullptr);
}

void ImportReportPanel::fillFilters() {
    m_severity->clear();
    m_severity->addItem(tr("All findings"), -1);
    for (const auto severity : {geo::Severity::rejected, geo::Severity::warning, geo::Severity::note})
        m_severity->addItem(text::words(severity), static_cast<int>(severity));
    m_code->clear();
    m_code->addItem(tr("Of every kind"), -1);
    for (const auto code : m_model->codes()) m_code->addItem(findingWords(code), static_cast<int>(code));
    m_text->clear();
    m_filter->setSeverity(-1);
    m_filter->setCode(-1);
}

QString ImportReportPanel::summary(const geo::usecase::ImportOutcome& outcome) const {
    const auto count = [&](std::int64_t rows) { return text::countText(static_cast<std::size_t>(rows), m_language); };
    const auto& dataset = outcome.dataset;
    QString words = tr("%1: %2 rows read, %3 kept, of which %4 mended; %5 left out.")
                        .arg(text::fromUtf8(dataset.name), count(dataset.read), count(dataset.kept),
                             count(dataset.repaired), count(dataset.rejected));
    if (!dataset.id.isKept()) words += QLatin1Char(' ') + tr("This was a trial: nothing was kept.");
    if (outcome.moreDiagnostics > 0)
        words += QLatin1Char(' ') +
                 tr("%1 more findings are not listed.").arg(text::countText(outcome.moreDiagnostics, m_language));
    return words;
}

void ImportReportPanel::show(const geo::usecase::ImportOutcome* outcome) {
    m_dataset = outcome ? outcome->dataset : geo::domain::Dataset{};
    m_summary->setText(outcome ? summary(*outcome) : QString{});
    m_model->setDiagnostics(outcome ? outcome->diagnostics : std::vector<geo::Diagnostic>{});
    m_view->setEmptyText(outcome ? tr("Nothing to report: every row was kept as it is.")
                                 : tr("What an import finds is listed here: what was mended, left out, and why."));
    fillFilters();
    m_view->fitColumns();
    m_quarantine->setEnabled(m_dataset.id.isKept() && m_dataset.rejected > 0);
    m_save->setEnabled(outcome != nullptr);
    m_copy->setEnabled(m_model->rowCount() > 0);
}

void ImportReportPanel::open(const QModelIndex& index) {
    if (!m_dataset.id.isKept()) return;
    const auto row = static_cast<std::size_t>(m_filter->mapToSource(index).row());
    const geo::Diagnostic& diagnostic = m_model->diagnostics().at(row);
    if (diagnostic.severity == geo::Severity::rejected)
        emit quarantineRequested(m_dataset.id.value);
    else if (const auto kind = geo::domain::parseKind(m_dataset.content); kind && !diagnostic.key.empty())
        emit rowRequested(*kind, text::fromUtf8(diagnostic.key));
}

geo::usecase::Table ImportReportPanel::shownTable() const {
    std::vector<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.push_back(m_filter->mapToSource(m_filter->index(row, 0)).row());
    return m_model->table(rows);
}

} // namespace app::exchange
