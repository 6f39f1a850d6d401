#include "matching/share_bar_delegate.h"

#include "matching/acceptability_model.h"

#include <QApplication>
#include <QPainter>

namespace app::matching {

namespace {

// Cividis from dark to light, told apart in grey too; later ranks are all the last.
QColor rankColour(qsizetype rank) {
    static constexpr std::array<QRgb, 6> kColours = {0xff00224e, 0xff35456c, 0xff666970,
                                                     0xff948e77, 0xffc8b866, 0xfffee838};
    return QColor{kColours.at(static_cast<std::size_t>(std::min<qsizetype>(rank, kColours.size() - 1)))};
}

void paintRanks(QPainter& painter, const QRectF& whole, const QVariantList& shares) {
    double from = 0.0;
    for (qsizetype rank = 0; rank < shares.size(); ++rank) {
        const double share = shares[rank].toDouble();
        painter.fillRect(
            QRectF(whole.left() + from * whole.width(), whole.top() + 1, share * whole.width(), whole.height() - 1),
            rankColour(rank));
        from += share;
    }
}

void paintInterval(QPainter& painter, const QRectF& whole, const QVariantList& ends, const QColor& ink) {
    const auto at = [&](int i) { return whole.left() + ends[i].toDouble() * whole.width(); };
    painter.fillRect(QRectF(at(0), whole.top() + 3, std::max(1.0, at(2) - at(0)), whole.height() - 5), rankColour(1));
    painter.setPen(QPen(ink, 2.0));
    painter.drawLine(QPointF(at(1), whole.top()), QPointF(at(1), whole.bottom()));
}

} // namespace

ShareBarDelegate::ShareBarDelegate(Look look, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_look(look) {}

void ShareBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    const QRectF whole = QRectF(option.rect).adjusted(4, 4, -4, -4);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setPen(isSelected ? ink : option.palette.color(QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(whole);
    if (m_look == Look::ranks)
        paintRanks(*painter, whole, index.data(AcceptabilityModel::kRanksRole).toList());
    else
        paintInterval(*painter, whole, index.data(StabilityModel::kIntervalRole).toList(), ink);
    painter->restore();
}

QSize ShareBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {160, std::max(20, QStyledItemDelegate::sizeHint(option, index).height())};
}

} // namespace app::matching
