#include "exchange/quarantine_dialog.h"

#include "exchange/quarantine_model.h"
#include "exchange/save_table.h"
#include "tables/table_view.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace app::exchange {

using geo::usecase::QuarantinedDataset;
using geo::usecase::RetryOutcome;

namespace {

constexpr std::int64_t kMostRows = 5000; // that are shown at once

} // namespace

QuarantineDialog::QuarantineDialog(ExchangeContext context, qlonglong dataset, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_dataset(dataset)
    , m_datasets(new QComboBox(this))
    , m_view(new tables::TableView(this))
    , m_model(new QuarantineModel(context.language, this))
    , m_message(new QLabel(this))
    , m_retry(new QPushButton(tr("&Try again"), this))
    , m_giveUp(new QPushButton(tr("&Give up"), this))
    , m_save(new QPushButton(tr("&Save as CSV…"), this))
    , m_showRow(new QPushButton(tr("Show on the &map"), this)) {
    setObjectName(QStringLiteral("quarantineDialog"));
    setWindowTitle(tr("Quarantine"));
    resize(960, 480);
    makeLayout();
    connect(m_datasets, &QComboBox::activated, this, [this] { showDataset(m_datasets->currentData().toLongLong()); });
    connect(m_retry, &QPushButton::clicked, this, &QuarantineDialog::retry);
    connect(m_giveUp, &QPushButton::clicked, this, &QuarantineDialog::giveUp);
    connect(m_save, &QPushButton::clicked, this, &QuarantineDialog::save);
    connect(m_showRow, &QPushButton::clicked, this, [this] { emit rowRequested(m_kind, m_keptKey); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &QuarantineDialog::showState);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QuarantineDialog::showState);
    connect(&m_context.session, &session::WorkspaceSession::closed, this, [this] {
        m_job = {};
        m_readJob = {};
        close();
    });
    read();
}

void QuarantineDialog::makeLayout() {
    m_datasets->setObjectName(QStringLiteral("quarantineDatasets"));
    m_datasets->setAccessibleName(tr("Import"));
    m_datasets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_view->setObjectName(QStringLiteral("quarantineRows"));
    m_view->setAccessibleName(tr("Rows that wait"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setEmptyText(tr("No row waits here. What an import cannot keep comes here with its reason, to be corrected "
                            "and tried again."));
    m_message->setObjectName(QStringLiteral("quarantineMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_retry->setObjectName(QStringLiteral("quarantineRetry"));
    m_giveUp->setObjectName(QStringLiteral("quarantineGiveUp"));
    m_save->setObjectName(QStringLiteral("quarantineSave"));
    m_showRow->setObjectName(QStringLiteral("quarantineShow"));
    auto* head = new QHBoxLayout;
    auto* hint = new QLabel(tr("Correct the cells (double click), then try the rows again."), this);
    head->addWidget(m_datasets);
    head->addWidget(hint, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    for (QPushButton* each : {m_showRow, m_save, m_giveUp, m_retry}) {
        each->setAutoDefault(false); // Enter ends the editing of a cell
        foot->addWidget(each);
    }
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    foot->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    m_showRow->hide();
}

void QuarantineDialog::showDataset(qlonglong dataset) {
    m_dataset = dataset;
    read();
}

void QuarantineDialog::read() {
    const auto work = [wanted = m_dataset](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<Shown> {
        Shown shown;
        GEO_ASSIGN(shown.datasets, geo::usecase::quarantinedDatasets(desk, job));
        if (shown.datasets.empty()) return shown;
        const auto idOf = [](const QuarantinedDataset& each) { return each.dataset.id.value; };
        const bool isThere = std::ranges::find(shown.datasets, wanted, idOf) != shown.datasets.end();
        shown.dataset = isThere ? wanted : idOf(shown.datasets.back());
        GEO_ASSIGN(shown.rows, geo::usecase::quarantinedRows(desk, geo::DatasetId{shown.dataset}, kMostRows, job));
        return shown;
    };
    m_readJob = m_context.session.run<Shown>(tr("Reading the quarantine"), work,
                                             [this](geo::Result<Shown> shown) { showRead(std::move(shown)); });
    showState();
}

void QuarantineDialog::showRead(geo::Result<Shown> shown) {
    if (!shown) {
        m_message->setText(text::sentence(shown.error(), m_context.language));
        return showState();
    }
    m_dataset = shown->dataset;
    m_datasets->clear();
    for (const auto& [dataset, waiting] : shown->datasets) {
        m_datasets->addItem(tr("%1: %n row(s)", nullptr, static_cast<int>(waiting)).arg(text::fromUtf8(dataset.name)),
                            static_cast<qlonglong>(dataset.id.value));
        if (dataset.id.value == m_dataset) m_kind = geo::domain::parseKind(dataset.content).value_or(m_kind);
    }
    m_datasets->setCurrentIndex(m_datasets->findData(m_dataset));
    m_model->setRows(std::move(shown->rows));
    m_view->fitColumns();
    showState();
}

std::vector<int> QuarantineDialog::meant() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) rows.push_back(index.row());
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    const std::vector<int> changed = m_model->changedRows();
    // One cell that is being edited is selected too: what was typed elsewhere counts.
    if (!changed.empty() && rows.size() <= 1) return changed;
    if (!rows.empty()) return rows;
    rows.resize(static_cast<std::size_t>(m_model->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void QuarantineDialog::retry() {
    const auto rows = m_model->edited(meant());
    if (rows.empty() || m_job.isRunning()) return;
    const auto work = [rows, dataset = geo::DatasetId{m_dataset}](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::retryRows(desk, dataset, rows, job);
    };
    m_job = m_context.session.run<RetryOutcome>(
        tr("Trying rows again"), work, [this](geo::Result<RetryOutcome> outcome) { showRetried(std::move(outcome)); },
        geo::usecase::Access::readWrite);
    showState();
}

void QuarantineDialog::showRetried(geo::Result<RetryOutcome> outcome) {
    if (!outcome) {
        m_message->setText(text::sentence(outcome.error(), m_context.language));
        return showState();
    }
    const QString kept = tr("%n row(s) kept.", nullptr, static_cast<int>(outcome->kept.size()));
    const QString stayed = tr("%n row(s) still cannot be kept.", nullptr, static_cast<int>(outcome->stayed.size()));
    m_message->setText(outcome->stayed.empty() ? kept
                       : outcome->kept.empty() ? stayed
                                               : kept + QLatin1Char(' ') + stayed);
    if (!outcome->keys.empty()) m_keptKey = text::fromUtf8(outcome->keys.back());
    m_showRow->setVisible(!m_keptKey.isEmpty());
    m_context.session.refresh();
    read();
}

void QuarantineDialog::giveUp() {
    std::vector<std::int64_t> rows;
    for (const int row : meant()) rows.push_back(m_model->rows().at(static_cast<std::size_t>(row)).id);
    if (rows.empty()) return;
    const auto done = m_context.session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::giveUpRows(desk, rows));
        return {};
    });
    m_message->setText(done ? tr("%n row(s) given up. Undo brings them back.", nullptr, static_cast<int>(rows.size()))
                            : text::sentence(done.error(), m_context.language));
    read();
}

void QuarantineDialog::save() {
    m_message->setText(saveTable(m_context, this, tr("Save the quarantine"), tr("quarantine.csv"), m_model->table()));
}

void QuarantineDialog::showState() {
    const bool canWrite = m_context.session.isOpen() && !m_context.session.isReadOnly();
    const bool isFree = canWrite && m_model->rowCount() > 0 && !m_job.isRunning() && !m_readJob.isRunning();
    const auto count = static_cast<int>(m_model->rowCount() > 0 ? meant().size() : 0);
    m_retry->setEnabled(isFree);
    m_giveUp->setEnabled(isFree);
    m_save->setEnabled(m_model->rowCount() > 0);
    m_retry->setText(tr("&Try %n row(s) again", nullptr, count));
    m_giveUp->setText(tr("&Give %n row(s) up", nullptr, count));
}

} // namespace app::exchange
