#pragma once

#include "base/result.h"
#include "map/map_tiles.h"

#include <QImage>

namespace bench {

// Draws maps as the canvas does: in tiles, two at once, names apart. Nothing is kept from one map to the next.
class TiledMap {
public:
    explicit TiledMap(app::jobs::JobRunner& runner)
        : m_tiles{runner} {}

    // The picture of a request whose layers are all in memory. Errors: those of the tiles.
    [[nodiscard]] geo::Result<QImage> draw(const app::map::RenderRequest& request);

private:
    app::map::MapTiles m_tiles;
};

} // namespace bench
