#pragma once

#include "carto/map_snapshot.h"
#include "carto/viewport.h"
#include "text/language.h"

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QRect>

#include <vector>

namespace app::map {

// What the screen says beside the map itself.
struct Decorations {
    const geo::carto::Viewport& view; // logical pixels
    const geo::carto::MapSnapshot& snapshot;
    const std::vector<geo::carto::LayerState>& layers;
    const text::Language& language;
    QFont font;
    QString note{};      // said of what is drawn; "" for nothing
    bool isSlow = false; // the picture of this view has been long in the making
};

// "IGN 2024 · INSEE 2019": of the layers that are drawn in this view, each source once. Empty for none.
[[nodiscard]] QString sourcesLine(const Decorations& map);

// Scale bar and north at the bottom left, sources at the bottom right, and at the top left a note where the shapes are
// illustrative, the note, and one where the picture is slow.
void paintDecorations(QPainter& painter, const Decorations& map);

// What stands where there is no map: a sentence, and what to do.
void paintEmpty(QPainter& painter, const QRect& place, const QPalette& palette, const QString& sentence,
                const QString& hint);

} // namespace app::map
