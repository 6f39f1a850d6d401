#pragma once

#include <QStyledItemDelegate>

namespace app::matching {

// The number of the score, and below it, where something is not known, a bar from the lowest to the highest score that
// it may be. For the score column of RankingModel.
class ScoreDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace app::matching
