#pragma once

#include <QStyledItemDelegate>

namespace app::matching {

// Draws the contributions of the criteria as one stacked bar from 0 to 1, and what is not known as a thin line from the
// lowest to the highest score. For a column of RankingModel.
class ContributionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace app::matching
