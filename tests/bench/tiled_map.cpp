#include "bench/tiled_map.h"

#include <QEventLoop>
#include <QPainter>

namespace bench {

geo::Result<QImage> TiledMap::draw(const app::map::RenderRequest& request) {
    const geo::carto::Viewport& view = request.params.viewport;
    std::optional<geo::Error> error;
    QEventLoop loop;
    QObject::connect(&m_tiles, &app::map::MapTiles::completed, &loop, &QEventLoop::quit);
    QObject::connect(&m_tiles, &app::map::MapTiles::failed, &loop, [&](const geo::Error& why) {
        error = why;
        loop.quit();
    });
    m_tiles.clear();
    m_tiles.setView(view, 1.0);
    m_tiles.setContent(request);
    loop.exec();
    if (error) return std::unexpected(*error);
    QImage image{view.width, view.height, QImage::Format_RGB32};
    QPainter painter{&image};
    m_tiles.paint(painter);
    return image;
}

} // namespace bench
