#pragma once

#include <QStyledItemDelegate>

namespace app::matching {

// Draws shares from 0 to 1: rank acceptability as stacked bars (dark is the first rank), and the interval within which
// a weight may move with a mark where it is. For the columns of AcceptabilityModel and StabilityModel.
class ShareBarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Look { ranks, interval };
    ShareBarDelegate(Look look, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Look m_look;
};

} // namespace app::matching
