#include "tables/sheet_view.h"

#include "tables/share_delegate.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace app::tables {

SheetView::SheetView(const char* name, const QString& label, const text::Language& language, QWidget* parent)
    : TableView(parent)
    , m_model(new SheetModel(language, this))
    , m_order(new QSortFilterProxyModel(this)) {
    setObjectName(QLatin1String(name));
    setAccessibleName(label);
    m_order->setSourceModel(m_model);
    m_order->setSortRole(SheetModel::kSortRole);
    m_order->setSortLocaleAware(true);
    setModel(m_order);
    setItemDelegate(new ShareDelegate(this));
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("&Copy"), this);
    connect(copy, &QAction::triggered, this, &TableView::copyWithHeads);
    auto* save = new QAction(tr("&Export the table…"), this);
    connect(save, &QAction::triggered, this, &SheetView::exportRequested);
    addAction(copy);
    addAction(save);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isSelecting) emit rowsSelected();
    });
}

void SheetView::setSheet(Sheet sheet) {
    const QScopedValueRollback quiet{m_isSelecting, true};
    std::vector<QStringList> kept;
    for (const int row : selectedSourceRows()) kept.push_back(m_model->row(row).about);
    const bool isFirst = !m_isFitted && !sheet.rows.empty();
    m_model->setSheet(std::move(sheet));
    showLooks();
    select(kept);
    if (!isFirst) return;
    fitColumns();
    m_isFitted = true;
}

void SheetView::showLooks() {
    const auto& columns = sheet().columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnHidden(column, columns[static_cast<std::size_t>(column)].look == CellLook::onFile);
}

QStringList SheetView::selectedKeys() const {
    QStringList keys;
    for (const int row : selectedSourceRows()) keys << m_model->row(row).about;
    keys.removeDuplicates();
    return keys;
}

std::optional<geo::geom::PointM> SheetView::currentPlace() const {
    const QModelIndex current = m_order->mapToSource(currentIndex());
    return current.isValid() ? m_model->row(current.row()).at : std::nullopt;
}

bool SheetView::choose(const QStringList& keys) {
    const QScopedValueRollback quiet{m_isSelecting, true};
    clearSelection();
    select({keys.begin(), keys.end()});
    if (!selectionModel()->hasSelection()) return false;
    scrollTo(selectionModel()->selectedRows().front());
    return true;
}

void SheetView::selectLine(int row) {
    const QModelIndex index = m_order->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void SheetView::select(const std::vector<QStringList>& abouts) {
    QItemSelection rows;
    for (int row = 0; row < m_order->rowCount(); ++row) {
        const QModelIndex at = m_order->index(row, 0);
        const QStringList& about = m_model->row(m_order->mapToSource(at).row()).about;
        if (!about.isEmpty() && std::ranges::find(abouts, about) != abouts.end()) rows.select(at, at);
    }
    if (!rows.isEmpty())
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace app::tables
