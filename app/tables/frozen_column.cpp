#include "tables/frozen_column.h"

#include "tables/table_view.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace app::tables {

namespace {

constexpr double kWidestShare = 0.5; // of the table: what is beside it is to be seen too

} // namespace

FrozenColumn::FrozenColumn(TableView& view)
    : QWidget(&view)
    , m_view(view) {
    setObjectName(QStringLiteral("frozenColumn"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FrozenColumn::follow() {
    const std::vector<int> shown = m_view.model() ? m_view.shownColumns() : std::vector<int>{};
    m_column = shown.empty() ? -1 : shown.front();
    const bool isOut = m_column >= 0 && m_view.horizontalScrollBar()->value() > 0;
    if (isOut != isVisibleTo(&m_view)) setVisible(isOut);
    if (!isOut) return;
    const QRect rows = m_view.viewport()->geometry();
    const int head = m_view.horizontalHeader()->isHidden() ? 0 : m_view.horizontalHeader()->height();
    const int width = std::min(m_view.columnWidth(m_column), static_cast<int>(rows.width() * kWidestShare));
    const QRect place{rows.left(), rows.top() - head, width, rows.height() + head};
    if (place != geometry()) setGeometry(place);
    raise();
    update();
}

void FrozenColumn::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_column < 0 || !m_view.model()) return;
    paintRows(painter);
    paintHead(painter);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

void FrozenColumn::paintHead(QPainter& painter) {
    const QHeaderView& header = *m_view.horizontalHeader();
    if (header.isHidden()) return;
    painter.fillRect(0, 0, width(), header.height(), palette().color(QPalette::Button));
    QStyleOptionHeader option;
    option.initFrom(&header);
    option.rect = QRect{0, 0, width(), header.viewport()->height()};
    option.section = m_column;
    option.orientation = Qt::Horizontal;
    option.textAlignment = Qt::AlignCenter;
    option.text = m_view.model()->headerData(m_column, Qt::Horizontal).toString();
    if (header.isSortIndicatorShown() && header.sortIndicatorSection() == m_column)
        option.sortIndicator = header.sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                                 : QStyleOptionHeader::SortUp;
    header.style()->drawControl(QStyle::CE_Header, &option, &painter, &header);
}

void FrozenColumn::paintRows(QPainter& painter) {
    const int head = m_view.viewport()->geometry().top() - geometry().top();
    const int last = m_view.rowAt(m_view.viewport()->height() - 1);
    const int end = last < 0 ? m_view.model()->rowCount() - 1 : last;
    for (int row = std::max(0, m_view.rowAt(0)); row <= end; ++row) {
        if (m_view.isRowHidden(row)) continue;
        const QModelIndex index = m_view.model()->index(row, m_column);
        QStyleOptionViewItem option;
        option.initFrom(&m_view);
        option.widget = &m_view;
        option.font = m_view.font();
        option.rect = QRect{0, head + m_view.rowViewportPosition(row), width() - 1, m_view.rowHeight(row)};
        option.decorationAlignment = Qt::AlignCenter;
        option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        option.textElideMode = m_view.textElideMode();
        option.showDecorationSelected = true;
        option.state.setFlag(QStyle::State_Selected, m_view.selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, false);
        if (m_view.alternatingRowColors() && row % 2 == 1) {
            option.features |= QStyleOptionViewItem::Alternate;
            painter.fillRect(option.rect, palette().color(QPalette::AlternateBase));
        }
        m_view.itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

bool FrozenColumn::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        return handOn(*event);
    default:
        return QWidget::event(event);
    }
}

// As if it had come at that place of the column where it lies, left of what is seen.
bool FrozenColumn::handOn(QEvent& event) {
    const auto& mouse = static_cast<QMouseEvent&>(event);
    const int head = m_view.viewport()->geometry().top() - geometry().top();
    const bool isHead = mouse.position().y() < head;
    const QPointF at{mouse.position().x() + m_view.columnViewportPosition(m_column),
                     isHead ? mouse.position().y() : mouse.position().y() - head};
    QMouseEvent moved{
        mouse.type(),          at, mouse.globalPosition(), mouse.button(), mouse.buttons(), mouse.modifiers(),
        mouse.pointingDevice()};
    if (mouse.type() == QEvent::MouseButtonPress && !isHead) m_view.setFocus(Qt::MouseFocusReason);
    return QApplication::sendEvent(isHead ? m_view.horizontalHeader()->viewport() : m_view.viewport(), &moved);
}

} // namespace app::tables
