#include "layers/layer_delegate.h"

#include "layers/layers_model.h"
#include "painting/paint_symbol.h"

#include <QApplication>
#include <QPainter>

namespace app::layers {

namespace {

constexpr int kLeastSide = 16; // pixels of a symbol that can be told from another
constexpr int kAir = 6;        // pixels between two rows

} // namespace

void LayerDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(LayersModel::kSymbolRole).isValid()) return;
    const int side = qMax(kLeastSide, option->fontMetrics.height());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {side, side};
}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize{0, kAir};
}

void LayerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant symbol = index.data(LayersModel::kSymbolRole);
    if (!symbol.isValid()) return;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    const QRectF box = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &item, widget);
    painter->save();
    painter->setClipRect(box);
    painting::paintSymbol(*painter, box, symbol.value<geo::carto::LegendSymbol>());
    painter->restore();
}

} // namespace app::layers
