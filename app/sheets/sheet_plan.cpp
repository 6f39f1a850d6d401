#include "sheets/sheet_plan.h"

#include "layout/paint_page.h"

namespace app::sheets {

QStringList SheetPlan::lines() const {
    QStringList all;
    for (const layout::TextBlock& block : page.texts) all += block.lines;
    return all;
}

void paintSheet(QPainter& painter, const SheetPlan& plan, const geo::carto::DisplayList& map) {
    constexpr QColor kFrame{0x70, 0x70, 0x70};
    layout::paintPage(painter, plan.page, map);
    const double pixels = plan.page.dpi / 25.4;
    for (const SheetBar& bar : plan.bars) {
        const QRectF box{bar.box.topLeft() * pixels, bar.box.size() * pixels};
        painter.fillRect(box, bar.colour);
        if (!bar.framed) continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{kFrame, 0.15 * pixels, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
        painter.drawRect(box);
    }
}

} // namespace app::sheets
