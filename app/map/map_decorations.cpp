#include "map/map_decorations.h"

#include "carto/scale_bar.h"
#include "carto/style.h"
#include "map/box_layer_cache.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>

namespace app::map {
namespace {

constexpr double kMargin = 10.0;
constexpr double kPadding = 4.0;
constexpr double kBarHeight = 5.0;
constexpr double kLongestBar = 160.0;
constexpr double kNorthHeight = 26.0;
const QColor kPaper{255, 255, 255, 215};

QString translated(const char* text) {
    return QCoreApplication::translate("app::map::MapCanvas", text);
}

// Text on a light ground, its corner `anchor` at `corner`.
QRectF paintNote(QPainter& painter, const QString& text, QPointF corner, Qt::Corner anchor) {
    const QSizeF size = QFontMetricsF{painter.font()}.size(Qt::TextSingleLine, text) + QSizeF{4 * kPadding, kPadding};
    QPointF topLeft = corner;
    if (anchor == Qt::TopRightCorner || anchor == Qt::BottomRightCorner) topLeft.rx() -= size.width();
    if (anchor == Qt::BottomLeftCorner || anchor == Qt::BottomRightCorner) topLeft.ry() -= size.height();
    const QRectF box{topLeft, size};
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPaper);
    painter.drawRoundedRect(box, 3.0, 3.0);
    painter.setPen(kMapInk);
    painter.drawText(box, Qt::AlignCenter, text);
    return box;
}

QString lengthText(const text::Language& language, double metres) {
    const bool isFar = metres >= 1'000.0;
    return language.number(isFar ? metres / 1'000.0 : metres, 3) + text::kNarrowSpace + (isFar ? "km" : "m");
}

void paintBar(QPainter& painter, const geo::carto::ScaleBar& bar, QPointF at) {
    const double part = bar.pixels / bar.divisions;
    painter.setPen(QPen{kMapInk, 1.0});
    for (int i = 0; i < bar.divisions; ++i) {
        painter.setBrush(i % 2 == 0 ? kMapInk : QColor{Qt::white});
        painter.drawRect(QRectF{at.x() + i * part, at.y(), part, kBarHeight});
    }
}

void paintScaleBar(QPainter& painter, const Decorations& map, QPointF bottomLeft) {
    const geo::carto::ScaleBar bar = geo::carto::scaleBarFor(map.view, kLongestBar);
    if (bar.metres <= 0.0) return;
    const QFontMetricsF metrics{painter.font()};
    const QString far = lengthText(map.language, bar.metres);
    const QRectF box{bottomLeft.x(), bottomLeft.y() - metrics.height() - kBarHeight - 3 * kPadding,
                     bar.pixels + 4 * kPadding + metrics.horizontalAdvance(far) / 2.0,
                     metrics.height() + kBarHeight + 3 * kPadding};
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPaper);
    painter.drawRoundedRect(box, 3.0, 3.0);
    const QPointF start{box.left() + 2 * kPadding, box.bottom() - kPadding - kBarHeight};
    paintBar(painter, bar, start);
    const double baseline = start.y() - kPadding;
    painter.drawText(QPointF{start.x() - metrics.horizontalAdvance('0') / 2.0, baseline}, "0");
    painter.drawText(QPointF{start.x() + bar.pixels - metrics.horizontalAdvance(far) / 2.0, baseline}, far);
}

// An arrow that points to the north: up.
void paintNorth(QPainter& painter, QPointF bottomLeft) {
    const QFontMetricsF metrics{painter.font()};
    const QRectF box{bottomLeft.x(), bottomLeft.y() - kNorthHeight - metrics.height() - kPadding, 24.0,
                     kNorthHeight + metrics.height() + kPadding};
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPaper);
    painter.drawRoundedRect(box, 3.0, 3.0);
    const QPointF tip{box.center().x(), box.top() + metrics.height() + 1.0};
    const QPointF notch = tip + QPointF{0.0, 0.72 * (kNorthHeight - kPadding)};
    for (const double side : {-8.0, 8.0}) {
        const QPointF foot = tip + QPointF{side, kNorthHeight - kPadding};
        painter.setPen(QPen{kMapInk, 1.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.setBrush(side < 0.0 ? QColor{Qt::white} : kMapInk);
        painter.drawPolygon(QPolygonF{{tip, foot, notch}});
    }
    painter.setPen(kMapInk);
    painter.drawText(QRectF{box.left(), box.top(), box.width(), metrics.height()}, Qt::AlignCenter,
                     translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "N")));
}

bool isDrawn(const Decorations& map, geo::domain::Kind kind) {
    return std::ranges::any_of(map.layers, [&](const geo::carto::LayerState& state) {
        const geo::carto::LayerInfo& info = geo::carto::infoOf(state.id);
        return state.visible && info.kind == kind && geo::carto::isDrawnAt(state, map.view.scaleDenominator());
    });
}

} // namespace

QString sourcesLine(const Decorations& map) {
    QStringList out;
    for (const geo::carto::SourceNote& note : map.snapshot.sources) {
        if (!isDrawn(map, note.kind)) continue;
        QString text = text::fromUtf8(note.source.empty() ? note.name : note.source);
        if (!note.vintage.empty()) text += QChar::Nbsp + text::fromUtf8(note.vintage);
        if (!text.isEmpty() && !out.contains(text)) out << text;
    }
    return out.join(QStringLiteral(" · "));
}

void paintDecorations(QPainter& painter, const Decorations& map) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = map.font;
    font.setPointSizeF(std::max(7.5, font.pointSizeF() * 0.85));
    painter.setFont(font);
    const double bottom = map.view.height - kMargin;
    paintNorth(painter, {kMargin, bottom - 40.0});
    paintScaleBar(painter, map, {kMargin, bottom});
    const QString sources = QFontMetricsF{font}.elidedText(sourcesLine(map), Qt::ElideRight, map.view.width * 0.5);
    if (!sources.isEmpty()) paintNote(painter, sources, {map.view.width - kMargin, bottom}, Qt::BottomRightCorner);
    double top = kMargin;
    if (map.snapshot.isIllustrative())
        top = paintNote(painter, translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "Illustrative shapes")),
                        {kMargin, top}, Qt::TopLeftCorner)
                  .bottom() +
              kPadding;
    if (!map.note.isEmpty()) top = paintNote(painter, map.note, {kMargin, top}, Qt::TopLeftCorner).bottom() + kPadding;
    if (map.isSlow)
        paintNote(painter, translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "Drawing…")), {kMargin, top},
                  Qt::TopLeftCorner);
    painter.restore();
}

} // namespace app::map
