#include "map/tile_cache.h"

#include <algorithm>

namespace app::map {

void TileCache::put(const TileKey& key, QImage image) {
    m_tiles[key] = {std::move(image), false, ++m_clock};
    while (m_tiles.size() > std::max<std::size_t>(m_least, 1) && bytes() > m_bytes)
        m_tiles.erase(
            std::ranges::min_element(m_tiles, {}, [](const Tiles::value_type& tile) { return tile.second.used; }));
}

const TileCache::Tile* TileCache::find(const TileKey& key) {
    const auto found = m_tiles.find(key);
    if (found == m_tiles.end()) return nullptr;
    found->second.used = ++m_clock;
    return &found->second;
}

bool TileCache::isFresh(const TileKey& key) const {
    const auto found = m_tiles.find(key);
    return found != m_tiles.end() && !found->second.isStale;
}

void TileCache::invalidateIf(double scale, const std::function<bool(const TileKey&)>& isChanged) {
    std::erase_if(m_tiles, [&](const Tiles::value_type& tile) {
        return tile.first.metresPerPixel != scale && isChanged(tile.first);
    });
    for (auto& [key, tile] : m_tiles) tile.isStale = tile.isStale || isChanged(key);
}

void TileCache::invalidate(const std::vector<geo::geom::BoxM>& changed, double marginPixels, double scale) {
    invalidateIf(scale, [&](const TileKey& key) {
        const geo::geom::BoxM ground = boxOf(key).grown(marginPixels * key.metresPerPixel);
        return std::ranges::any_of(changed, [&](const geo::geom::BoxM& box) { return box.intersects(ground); });
    });
}

void TileCache::invalidateAll(double scale) {
    invalidateIf(scale, [](const TileKey&) { return true; });
}

std::size_t TileCache::bytes() const {
    std::size_t sum = 0;
    for (const auto& [key, tile] : m_tiles) sum += static_cast<std::size_t>(tile.image.sizeInBytes());
    return sum;
}

} // namespace app::map
