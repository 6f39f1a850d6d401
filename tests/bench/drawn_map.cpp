#include "bench/drawn_map.h"

#include "session/layer_source.h"

#include <algorithm>
#include <unordered_map>

namespace bench {

app::map::RenderRequest requestOf(std::shared_ptr<const geo::carto::MapSnapshot> snapshot,
                                  const std::filesystem::path& workspace, const geo::carto::Viewport& view) {
    app::map::RenderRequest request;
    request.snapshot = std::move(snapshot);
    request.params.viewport = view;
    request.params.layers = geo::carto::defaultLayers();
    request.reader = [source = std::make_shared<app::session::LayerSource>(workspace)](
                         geo::carto::LayerId layer, const geo::geom::BoxM& box, geo::JobControl& job) {
        return source->read(layer, box, job);
    };
    request.cache = std::make_shared<app::map::BoxLayerCache>();
    return request;
}

geo::carto::Viewport viewOf(const geo::geom::BoxM& box, const QSize& size) {
    geo::carto::Viewport view;
    view.width = size.width();
    view.height = size.height();
    return box.isEmpty() ? view : view.fitting(box);
}

double inkedShare(const QImage& image) {
    std::unordered_map<QRgb, qint64> pixels;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ++pixels[image.pixel(x, y)];
    if (pixels.empty()) return 0.0;
    const qint64 most = std::ranges::max_element(pixels, {}, [](const auto& of) { return of.second; })->second;
    return 1.0 - static_cast<double>(most) / (static_cast<double>(image.width()) * image.height());
}

} // namespace bench
