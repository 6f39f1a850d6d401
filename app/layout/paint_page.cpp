#include "layout/paint_page.h"

#include "layout/text_fit.h"
#include "painting/map_font.h"
#include "painting/paint.h"
#include "painting/paint_symbol.h"

#include <QFontMetricsF>

namespace app::layout {
namespace {

constexpr QColor kFrameColour{0x4A, 0x4A, 0x4A};

// Millimetres to pixels of the plan.
class Ruler {
public:
    explicit Ruler(const PagePlan& plan)
        : m_perMillimetre(plan.dpi / 25.4) {}
    [[nodiscard]] double px(double millimetres) const { return millimetres * m_perMillimetre; }
    [[nodiscard]] QRectF px(const QRectF& box) const {
        return {px(box.left()), px(box.top()), px(box.width()), px(box.height())};
    }

private:
    double m_perMillimetre;
};

void paintMap(QPainter& painter, const PagePlan& plan, const Ruler& ruler, const geo::carto::DisplayList& map) {
    const QRectF box = ruler.px(plan.map);
    painter.save();
    if (plan.hasFurniture) painter.translate(box.topLeft());
    if (!plan.underlay.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF{0.0, 0.0, box.width(), box.height()}, plan.underlay);
    }
    painting::paint(painter, map);
    painter.restore();
    if (!plan.hasFurniture) return;
    // What the map draws in the margin around it is covered, not clipped: not every medium knows clipping.
    const QRectF page{0.0, 0.0, ruler.px(plan.page.width()), ruler.px(plan.page.height())};
    painter.fillRect(QRectF{page.topLeft(), QPointF{page.right(), box.top()}}, Qt::white);
    painter.fillRect(QRectF{QPointF{page.left(), box.bottom()}, page.bottomRight()}, Qt::white);
    painter.fillRect(QRectF{QPointF{page.left(), box.top()}, box.bottomLeft()}, Qt::white);
    painter.fillRect(QRectF{box.topRight(), QPointF{page.right(), box.bottom()}}, Qt::white);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{kFrameColour, ruler.px(0.25), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
    painter.drawRect(box);
}

void paintText(QPainter& painter, const Ruler& ruler, const TextBlock& block) {
    const double em = ruler.px(block.points * kMillimetresPerPoint);
    const QFont font = painting::mapFont(em, block.bold);
    painter.setFont(font);
    painter.setPen(block.colour);
    const QRectF box = ruler.px(block.box);
    const double leading = em * kLeading;
    // The middle of the capitals in the middle of the line.
    double baseline = box.top() + leading / 2.0 + em * 0.36;
    const QFontMetricsF metrics{font};
    for (const QString& line : block.lines) {
        const double x = block.toTheRight ? box.right() - metrics.horizontalAdvance(line) : box.left();
        painter.drawText(QPointF{x, baseline}, line);
        baseline += leading;
    }
}

void paintScaleBar(QPainter& painter, const PagePlan& plan, const Ruler& ruler) {
    if (plan.scaleBar.metres <= 0.0) return;
    const QRectF box = ruler.px(plan.scaleBarBox);
    const double part = box.width() / plan.scaleBar.divisions;
    painter.fillRect(box, Qt::white);
    for (int i = 0; i < plan.scaleBar.divisions; i += 2)
        painter.fillRect(QRectF{box.left() + i * part, box.top(), part, box.height()}, kFrameColour);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{kFrameColour, ruler.px(0.2), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
    painter.drawRect(box);
}

// A slim arrow, its eastern half dark, under the letter of the north.
void paintNorth(QPainter& painter, const PagePlan& plan, const Ruler& ruler) {
    const QString& letter = plan.northLetter;
    const QRectF box = ruler.px(plan.northArrow);
    const double em = box.height() * 0.3;
    const QFont font = painting::mapFont(em, true);
    painter.setFont(font);
    painter.setPen(kFrameColour);
    const double width = QFontMetricsF{font}.horizontalAdvance(letter);
    painter.drawText(QPointF{box.center().x() - width / 2.0, box.top() + em * 0.8}, letter);
    const double top = box.top() + em * 1.05;
    const double half = box.height() * 0.17;
    const QPointF tip{box.center().x(), top};
    const QPointF notch{box.center().x(), box.bottom() - (box.bottom() - top) * 0.22};
    painter.setPen(QPen{kFrameColour, ruler.px(0.2), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF{{tip, {tip.x() - half, box.bottom()}, notch}});
    painter.setBrush(kFrameColour);
    painter.drawPolygon(QPolygonF{{tip, notch, {tip.x() + half, box.bottom()}}});
}

} // namespace

void paintPage(QPainter& painter, const PagePlan& plan, const geo::carto::DisplayList& map) {
    const Ruler ruler{plan};
    painter.setRenderHint(QPainter::Antialiasing);
    paintMap(painter, plan, ruler, map);
    for (const TextBlock& block : plan.texts) paintText(painter, ruler, block);
    if (!plan.hasFurniture) return;
    for (const PlannedSymbol& symbol : plan.symbols)
        painting::paintSymbol(painter, ruler.px(symbol.box), symbol.symbol);
    paintScaleBar(painter, plan, ruler);
    paintNorth(painter, plan, ruler);
}

} // namespace app::layout
