#pragma once

#include "carto/map_snapshot.h"
#include "carto/viewport.h"
#include "text/language.h"

#include <QFont>
#include <QPainter>

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

// What is written on the map.
inline constexpr QColor kMapInk{0x26, 0x26, 0x26};

// Scale bar and north at the bottom left, sources at the bottom right, and at the top left a note where the shapes are
// illustrative, the note, and one where the picture is slow.
void paintDecorations(QPainter& painter, const Decorations& map);

} // namespace app::map
