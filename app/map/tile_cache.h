#pragma once

#include "map/tile_key.h"

#include <QImage>

#include <cstddef>
#include <functional>
#include <map>

namespace app::map {

// The tiles that were made, the least lately used given up first. One that shows old content is kept until it is made
// anew. For one thread.
class TileCache {
public:
    // Enough for two screens of 1600 x 1000.
    static constexpr std::size_t kBytes = std::size_t{32} << 20U;

    struct Tile {
        QImage image;
        bool isStale = false;
        std::uint64_t used = 0;
    };
    using Tiles = std::map<TileKey, Tile>;

    explicit TileCache(std::size_t bytes = kBytes)
        : m_bytes{bytes} {}

    void put(const TileKey& key, QImage image);
    // Null where there is none. Counts as a use.
    [[nodiscard]] const Tile* find(const TileKey& key);
    // Whether it is there and shows the content of now.
    [[nodiscard]] bool isFresh(const TileKey& key) const;
    // Tiles of `scale` whose ground meets one of the boxes, grown by `marginPixels`, show old content; those of other
    // scales are given up.
    void invalidate(const std::vector<geo::geom::BoxM>& changed, double marginPixels, double scale);
    void invalidateAll(double scale);
    void clear() { m_tiles.clear(); }
    [[nodiscard]] const Tiles& tiles() const { return m_tiles; }
    [[nodiscard]] std::size_t bytes() const;
    // Room for at least so many tiles, whatever the limit.
    void setLeast(std::size_t tiles) { m_least = tiles; }

private:
    void invalidateIf(double scale, const std::function<bool(const TileKey&)>& isChanged);

    std::size_t m_bytes;
    std::size_t m_least = 0;
    std::uint64_t m_clock = 0;
    Tiles m_tiles;
};

} // namespace app::map
