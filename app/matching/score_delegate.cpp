#include "matching/score_delegate.h"

#include "matching/ranking_model.h"

#include <QPainter>

namespace app::matching {

void ScoreDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QVariantList bar = index.data(RankingModel::kScoreBarRole).toList();
    if (bar.size() != 3 || bar[0] == bar[2]) return;
    const QRectF line = QRectF(option.rect).adjusted(4, 0, -4, -2.5);
    const auto at = [&](int i) { return line.left() + bar[i].toDouble() * line.width(); };
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    painter->save();
    painter->setPen(QPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text), 1.0));
    painter->drawLine(QPointF(at(0), line.bottom()), QPointF(at(2), line.bottom()));
    for (int i = 0; i < 3; ++i)
        painter->drawLine(QPointF(at(i), line.bottom() - (i == 1 ? 3.0 : 2.0)), QPointF(at(i), line.bottom() + 1.0));
    painter->restore();
}

} // namespace app::matching
