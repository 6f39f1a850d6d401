#include "tables/share_delegate.h"

#include "tables/sheet_model.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace app::tables {

namespace {

constexpr int kLeast = 118;  // pixels of a bar that can be read
constexpr int kLetters = 20; // of the contrast between bar and base, in percent
const QColor kReached{0x00, 0x9E, 0x73};

// Pale enough on light and dark for the number on it.
QColor barOn(const QColor& base) {
    const auto mix = [](int a, int b) { return (a * (100 - kLetters) + b * kLetters) / 100; };
    return {mix(base.red(), kReached.red()), mix(base.green(), kReached.green()), mix(base.blue(), kReached.blue())};
}

} // namespace

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant share = index.data(SheetModel::kShareRole);
    if (!share.isValid()) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString words = std::exchange(cell.text, {});
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    QRectF bar = QRectF(option.rect).adjusted(2, 2, -2, -2);
    const QRectF whole = bar;
    bar.setWidth(bar.width() * std::clamp(share.toDouble(), 0.0, 1.0));
    painter->save();
    if (!isSelected) painter->fillRect(bar, barOn(option.palette.color(QPalette::Base)));
    painter->fillRect(QRectF(bar.left(), bar.bottom() - 2.0, bar.width(), 2.0), kReached);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(cell.font);
    painter->drawText(whole.adjusted(3, 0, -3, 0), Qt::AlignRight | Qt::AlignVCenter, words);
    painter->restore();
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize hint = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(SheetModel::kShareRole).isValid()) hint.setWidth(std::max(hint.width() + 12, kLeast));
    return hint;
}

} // namespace app::tables
