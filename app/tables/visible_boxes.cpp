#include "tables/visible_boxes.h"

#include "tables/text_colours.h"

#include <QPainter>
#include <QStyleOption>

namespace app::tables {

void VisibleBoxes::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool isDark = option->palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
    if (!isBox || !isDark) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(quietText(option->palette));
    painter->drawRect(option->rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

} // namespace app::tables
