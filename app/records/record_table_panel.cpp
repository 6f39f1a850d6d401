#include "records/record_table_panel.h"

#include "records/record_filter.h"
#include "records/record_table_model.h"
#include "tables/table_view.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::records {

using geo::domain::Kind;

RecordTablePanel::RecordTablePanel(Kind kind, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_model(new RecordTableModel(kind, language, this))
    , m_filter(new RecordFilter(this))
    , m_filterLine(new QLineEdit(this))
    , m_view(new tables::TableView(this))
    , m_summary(new QLabel(this))
    , m_emptyButton(new QPushButton(this)) {
    const QString name = text::fromUtf8(geo::domain::name(kind));
    m_filter->setSourceModel(m_model);
    m_filterLine->setObjectName(name + QStringLiteral("Filter"));
    m_filterLine->setPlaceholderText(tr("Filter"));
    m_filterLine->setAccessibleName(tr("Filter"));
    m_filterLine->setClearButtonEnabled(true);
    m_view->setObjectName(name + QStringLiteral("View"));
    m_view->setAccessibleName(text::title(kind));
    m_view->setModel(m_filter);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnHidden(column, !m_model->isShownAtFirst(column));
    m_emptyButton->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(6, 4, 6, 0);
    head->addWidget(m_filterLine, 1);
    head->addWidget(m_summary);
    head->addWidget(m_emptyButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connect(m_filterLine, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_filter->setWords(typed);
        showSummary();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showSummary();
        if (!m_isSelecting) emit rowsSelected(selectedRows());
    });
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        emit rowActivated(index.data(RecordTableModel::kIdRole).toLongLong());
    });
    connect(m_emptyButton, &QPushButton::clicked, this, &RecordTablePanel::emptyButtonClicked);
}

void RecordTablePanel::setRecords(std::vector<geo::domain::Record> records) {
    const auto selected = selectedRows();
    m_isSelecting = true;
    m_model->setRecords(std::move(records));
    m_isSelecting = false;
    selectRows(selected);
    if (!m_wasFitted && m_model->rowCount() > 0) {
        m_view->fitColumns();
        m_wasFitted = true;
    }
    m_emptyButton->setVisible(m_model->rowCount() == 0 && !m_emptyButton->text().isEmpty());
    showSummary();
}

void RecordTablePanel::setCommuneNames(std::map<std::string, QString> names) {
    const auto selected = selectedRows();
    m_isSelecting = true;
    m_model->setCommuneNames(std::move(names));
    m_isSelecting = false;
    selectRows(selected);
}

void RecordTablePanel::setEmptyState(const QString& sentence, const QString& buttonText) {
    m_view->setEmptyText(sentence);
    m_emptyButton->setText(buttonText);
    m_emptyButton->setVisible(m_model->rowCount() == 0 && !buttonText.isEmpty());
}

void RecordTablePanel::selectRows(const std::set<std::int64_t>& ids) {
    if (selectedRows() == ids) return;
    m_isSelecting = true;
    QItemSelection rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        if (const auto index = m_filter->index(row, 0);
            ids.contains(index.data(RecordTableModel::kIdRole).toLongLong()))
            rows.select(index, index);
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!rows.isEmpty()) m_view->scrollTo(rows.indexes().front());
    m_isSelecting = false;
}

std::set<std::int64_t> RecordTablePanel::selectedRows() const {
    std::set<std::int64_t> ids;
    for (const int row : m_view->selectedSourceRows())
        ids.insert(m_model->records().at(static_cast<std::size_t>(row)).id);
    return ids;
}

std::optional<std::set<std::int64_t>> RecordTablePanel::filteredRows() const {
    if (m_filterLine->text().trimmed().isEmpty()) return std::nullopt;
    std::set<std::int64_t> ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids.insert(m_filter->index(row, 0).data(RecordTableModel::kIdRole).toLongLong());
    return ids;
}

void RecordTablePanel::focusFilter() {
    m_filterLine->setFocus(Qt::ShortcutFocusReason);
    m_filterLine->selectAll();
}

void RecordTablePanel::showSummary() {
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    const auto selected = m_view->selectionModel()->selectedRows().size();
    const auto count = [&](int number) { return text::countText(static_cast<std::size_t>(number), m_language); };
    QString summary = count(shown) + u' ' + text::name(m_model->kind(), shown);
    if (shown != all) summary = tr("%1 of %2").arg(summary, count(all));
    if (selected > 0) summary += tr(", %n selected", nullptr, static_cast<int>(selected));
    m_summary->setText(summary);
}

} // namespace app::records
