#include "map/bare_map.h"

#include "carto/style.h"
#include "text/code_label.h"
#include "text/scale_note.h"

#include <QCoreApplication>
#include <QStringList>

namespace app::map {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("app::map::MapCanvas", text);
}

} // namespace

std::optional<BareMap> bareMap(const geo::carto::MapSnapshot& snapshot,
                               const std::vector<geo::carto::LayerState>& layers, double scaleDenominator,
                               const text::Language& language) {
    bool hasRows = false;
    QStringList elsewhere;
    for (const geo::carto::LayerState& layer : layers) {
        const auto data = snapshot.layers.find(layer.id);
        if (data == snapshot.layers.end() || !data->second || data->second->total() == 0) continue;
        hasRows = true;
        if (!layer.visible) continue;
        const QString note = text::scaleNote(layer, scaleDenominator, language);
        if (note.isEmpty()) return std::nullopt;
        elsewhere << translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "%1: %2")).arg(text::label(layer.id), note);
    }
    if (!hasRows)
        return BareMap{
            translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "Nothing in this workspace has a place yet.")),
            translated(QT_TRANSLATE_NOOP("app::map::MapCanvas",
                                         "Drop files here, or import or fetch data from the menu Data."))};
    if (elsewhere.isEmpty())
        return BareMap{
            translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "All layers that hold something are hidden.")),
            translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "Tick them in the list of layers."))};
    return BareMap{translated(QT_TRANSLATE_NOOP("app::map::MapCanvas", "No layer is drawn at this scale.")),
                   elsewhere.join(u'\n')};
}

void paintBareMap(QPainter& painter, const QRect& place, const QColor& ink, const BareMap& bare) {
    const QRectF inner = QRectF{place}.adjusted(24, 24, -24, -24);
    QFont font = painter.font();
    const QFont small = font;
    font.setPointSizeF(font.pointSizeF() * 1.3);
    painter.setFont(font);
    painter.setPen(ink);
    const QRectF upper{inner.topLeft(), QSizeF{inner.width(), inner.height() * 0.4}}; // above the crosshair
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, bare.sentence);
    painter.setFont(small);
    const QRectF lower{upper.bottomLeft() + QPointF{0.0, 12.0}, inner.bottomRight()};
    painter.drawText(lower, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, bare.hint);
}

} // namespace app::map
