#include "matching/contribution_delegate.h"

#include "matching/ranking_model.h"

#include <QApplication>
#include <QPainter>

namespace app::matching {

void ContributionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    const QRectF whole = QRectF(option.rect).adjusted(4, 4, -4, -4);
    const auto at = [&](double score) { return whole.left() + score * whole.width(); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText) : option.palette.color(QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(whole);
    double from = 0.0;
    const QVariantList contributions = index.data(RankingModel::kContributionsRole).toList();
    for (qsizetype i = 0; i < contributions.size(); ++i) {
        const double share = contributions[i].toDouble();
        painter->fillRect(QRectF(at(from), whole.top() + 1, at(from + share) - at(from), whole.height() - 1),
                          colourOf(static_cast<geo::domain::Criterion>(i)));
        from += share;
    }
    const double low = index.data(RankingModel::kLowRole).toDouble();
    const double high = index.data(RankingModel::kHighRole).toDouble();
    if (high > low) {
        painter->setPen(QPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text), 1.5));
        const double middle = whole.center().y();
        painter->drawLine(QPointF(at(low), middle), QPointF(at(high), middle));
        for (const double end : {low, high})
            painter->drawLine(QPointF(at(end), middle - 3), QPointF(at(end), middle + 3));
    }
    painter->restore();
}

QSize ContributionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index).expandedTo({160, 20});
}

} // namespace app::matching
