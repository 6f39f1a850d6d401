#pragma once

#include <QStyledItemDelegate>

namespace app::layers {

// A row of LayersModel: its symbol, painted anew each time (a picture of each would stay in Qt's cache of pictures),
// and some air, as the rows are looked at all day.
class LayerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace app::layers
