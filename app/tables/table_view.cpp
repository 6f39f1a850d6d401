#include "tables/table_view.h"

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
    : QTableView(parent) {
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
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

std::vector<int> TableView::selectedSourceRows() const {
    std::vector<int> rows;
    if (!selectionModel()) return rows;
    QModelIndexList selected = selectionModel()->selectedRows();
    std::ranges::sort(selected, {}, &QModelIndex::row);
    for (QModelIndex index : selected) {
        for (auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model()); proxy;
             proxy = qobject_cast<const QAbstractProxyModel*>(index.model()))
            index = proxy->mapToSource(index);
        rows.push_back(index.row());
    }
    return rows;
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

void TableView::copyWithHeads() {
    if (!model()) return;
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.push_back(column);
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) rows.push_back(index.row());
    std::ranges::sort(rows);
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(model()->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    const auto line = [&](auto&& cell) {
        QStringList cells;
        for (const int column : columns) cells << QString(cell(column)).replace(u'\t', u' ').replace(u'\n', u' ');
        return cells.join(u'\t');
    };
    QStringList lines{line([&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); })};
    for (const int row : rows) lines << line([&](int column) { return model()->index(row, column).data().toString(); });
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copyWithHeads();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0)) return;
    QPainter painter(viewport());
    painter.setPen(quietText(palette()));
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void TableView::chooseColumns(const QPoint& at) {
    QMenu menu(this);
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
