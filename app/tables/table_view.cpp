#include "tables/table_view.h"

#include "tables/copied_cells.h"
#include "tables/frozen_column.h"
#include "tables/text_colours.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace app::tables {

TableView::TableView(QWidget* parent)
    : QTableView(parent)
    , m_frozen(new FrozenColumn(*this)) {
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    setUpHeader();
}

void TableView::setUpHeader() {
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &TableView::chooseColumns);
}

void TableView::setEmptyText(const QString& sentence) {
    m_emptyText = sentence;
    viewport()->update();
}

std::vector<int> TableView::selectedViewRows() const {
    std::vector<int> rows;
    if (!selectionModel()) return rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

qsizetype TableView::selectedCount() const {
    if (!selectionModel()) return 0;
    const QItemSelection& ranges = selectionModel()->selection();
    if (ranges.size() == 1) return ranges.front().height();
    return static_cast<qsizetype>(selectedViewRows().size());
}

std::vector<int> TableView::selectedSourceRows() const {
    std::vector<int> rows = selectedViewRows();
    for (int& row : rows) {
        QModelIndex index = model()->index(row, 0);
        for (auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model()); proxy;
             proxy = qobject_cast<const QAbstractProxyModel*>(index.model()))
            index = proxy->mapToSource(index);
        row = index.row();
    }
    return rows;
}

std::vector<int> TableView::shownColumns() const {
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

void TableView::fitColumns() {
    if (!model()) return;
    resizeColumnsToContents();
    const int most = std::max(200, viewport()->width() / 3);
    for (int column = 0; column < model()->columnCount(); ++column)
        if (columnWidth(column) > most) setColumnWidth(column, most);
    // The last one takes the rest again: fitting all of them forgets it.
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setStretchLastSection(true);
}

void TableView::copy(const std::vector<int>& rows, const std::vector<int>& columns, bool withHeads) {
    const auto cells = static_cast<qsizetype>(rows.size() * columns.size());
    if (cells > kMostCopied) {
        emit copyRefused(cells);
        return;
    }
    QApplication::clipboard()->setMimeData(copiedCells(*model(), rows, columns, withHeads).release());
}

void TableView::copyWithHeads() {
    if (!model()) return;
    std::vector<int> rows = selectedViewRows();
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(model()->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    copy(rows, shownColumns(), true);
}

void TableView::copyCell() {
    if (currentIndex().isValid()) copy({currentIndex().row()}, {currentIndex().column()}, false);
}

void TableView::copyColumn(int column) {
    if (!model()) return;
    std::vector<int> rows(static_cast<std::size_t>(model()->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    copy(rows, {column}, true);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copyWithHeads();
        return;
    }
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyCell();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    m_frozen->follow();
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0)) return;
    QPainter painter(viewport());
    painter.setPen(quietText(palette()));
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void TableView::updateGeometries() {
    QTableView::updateGeometries();
    m_frozen->follow();
}

void TableView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    m_frozen->follow();
}

void TableView::chooseColumns(const QPoint& at) {
    QMenu menu(this);
    emit headMenuOpened(menu, horizontalHeader()->logicalIndexAt(at));
    if (!menu.isEmpty()) {
        menu.exec(horizontalHeader()->mapToGlobal(at));
        return;
    }
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Fit column widths")), &QAction::triggered, this, &TableView::fitColumns);
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

} // namespace app::tables
