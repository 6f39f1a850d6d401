#include "siting/sheet_view.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace app::siting {

using geo::SiteId;

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
        if (!m_isSelecting) emit sitesSelected(selectedSites());
    });
}

void SheetView::setSheet(Sheet sheet) {
    const QScopedValueRollback quiet{m_isSelecting, true};
    const auto kept = selectedSites();
    const bool isFirst = !m_isFitted && !sheet.rows.empty();
    m_model->setSheet(std::move(sheet));
    if (!kept.empty()) selectSites(kept);
    if (!isFirst) return;
    fitColumns();
    m_isFitted = true;
}

std::vector<SiteId> SheetView::selectedSites() const {
    std::vector<SiteId> sites;
    for (const int row : selectedSourceRows())
        for (const SiteId each : m_model->row(row).about)
            if (std::ranges::find(sites, each) == sites.end()) sites.push_back(each);
    return sites;
}

void SheetView::selectLine(int sourceRow) {
    const QModelIndex index = m_order->mapFromSource(m_model->index(sourceRow, 0));
    if (!index.isValid()) return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void SheetView::selectSites(const std::vector<SiteId>& sites) {
    const QScopedValueRollback quiet{m_isSelecting, true};
    QItemSelection rows;
    for (int row = 0; row < m_order->rowCount(); ++row) {
        const auto& about = m_model->row(m_order->mapToSource(m_order->index(row, 0)).row()).about;
        if (about.size() == 1 && std::ranges::find(sites, about.front()) != sites.end())
            rows.select(m_order->index(row, 0), m_order->index(row, 0));
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace app::siting
