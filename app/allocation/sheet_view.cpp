#include "allocation/sheet_view.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace app::allocation {

using geo::domain::ProjectSpace;

SheetView::SheetView(const char* name, const QString& label, const text::Language& language, QWidget* parent)
    : tables::TableView(parent)
    , m_model(new SheetModel(language, this))
    , m_order(new QSortFilterProxyModel(this)) {
    setObjectName(QLatin1String(name));
    setAccessibleName(label);
    m_order->setSourceModel(m_model);
    m_order->setSortRole(SheetModel::kSortRole);
    m_order->setSortLocaleAware(true);
    setModel(m_order);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("&Copy"), this);
    connect(copy, &QAction::triggered, this, &tables::TableView::copyWithHeads);
    auto* save = new QAction(tr("&Export the table…"), this);
    connect(save, &QAction::triggered, this, &SheetView::exportRequested);
    addAction(copy);
    addAction(save);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isSelecting) emit pairsSelected(selectedPairs());
    });
}

void SheetView::setSheet(Sheet sheet) {
    const auto kept = selectedPairs();
    m_isSelecting = true;
    const bool isFirst = !m_isFitted && !sheet.rows.empty();
    m_model->setSheet(std::move(sheet));
    selectPairs(kept);
    m_isSelecting = false;
    if (!isFirst) return;
    fitColumns();
    m_isFitted = true;
}

std::vector<ProjectSpace> SheetView::selectedPairs() const {
    std::vector<ProjectSpace> pairs;
    for (const int row : selectedSourceRows()) pairs.push_back(m_model->row(row).about);
    return pairs;
}

void SheetView::selectPairs(const std::vector<ProjectSpace>& pairs) {
    QItemSelection rows;
    for (int row = 0; row < m_order->rowCount(); ++row) {
        const auto& about = m_model->row(m_order->mapToSource(m_order->index(row, 0)).row()).about;
        if (about.project.isKept() && std::ranges::find(pairs, about) != pairs.end())
            rows.select(m_order->index(row, 0), m_order->index(row, 0));
    }
    if (!rows.isEmpty())
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace app::allocation
