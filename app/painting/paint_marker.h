#pragma once

#include "carto/display_list.h"

#include <QImage>
#include <QPainter>

#include <vector>

namespace app::painting {

// Draws a marker around its place: halo, edge, shape, and the stroke through what is left out. Leaves pen and brush
// changed.
void paintMarker(QPainter& painter, const geo::carto::MarkerItem& item);

// Draws markers on an image, like ones once: the others are copies on whole pixels. For one painting.
class MarkerSprites {
public:
    // Whether copies would look as what is drawn: on an image, without moving or scaling.
    [[nodiscard]] static bool suit(QPainter& painter);
    void paint(QPainter& painter, const geo::carto::MarkerItem& item);

private:
    struct Sprite {
        geo::carto::MarkerItem look; // in the middle of the picture
        QImage image;
    };
    [[nodiscard]] const Sprite& spriteOf(const geo::carto::MarkerItem& item);

    std::vector<Sprite> m_sprites; // few: a kind of marker has one, a score one more
};

} // namespace app::painting
