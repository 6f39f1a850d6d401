#include "map/render_map.h"

#include "carto/style.h"
#include "painting/paint.h"

#include <QElapsedTimer>
#include <QPainter>

#include <cmath>

namespace app::map {
namespace {

using geo::carto::LayerInfo;
using geo::carto::LayerState;
using geo::carto::MapSnapshot;
using geo::carto::Viewport;

// The same place on device pixels, its top left exactly that of the logical viewport.
Viewport onDevice(const Viewport& logical, double ratio) {
    Viewport device = logical;
    device.width = static_cast<int>(std::ceil(logical.width * ratio));
    device.height = static_cast<int>(std::ceil(logical.height * ratio));
    device.metresPerPixel = logical.metresPerPixel / ratio;
    device.dpi = logical.dpi * ratio;
    device.centre = logical.toMap({device.width / ratio / 2.0, device.height / ratio / 2.0});
    return device;
}

bool isToBeRead(const LayerState& layer, const geo::carto::MapParams& params) {
    const LayerInfo& info = geo::carto::infoOf(layer.id);
    return layer.visible && layer.opacity > 0.0 && info.readByBox &&
           (params.everyScale || geo::carto::isDrawnAt(layer, params.viewport.scaleDenominator()));
}

// Error: what the reader says; `cancelled` among them.
geo::Result<LayerDataPtr> layerCovering(const RenderRequest& request, geo::carto::LayerId layer, geo::JobControl& job) {
    const geo::geom::BoxM view = request.params.viewport.extent();
    if (LayerDataPtr held = request.cache->covering(layer, view)) return held;
    GEO_TRY(job.step(geo::Phase::reading));
    GEO_ASSIGN(LayerDataPtr data, request.reader(layer, boxToRead(view), job));
    if (data) request.cache->keep(layer, data);
    return data;
}

// The snapshot with the layers that are read by box; those that could not be read are told in `unread`.
geo::Result<std::shared_ptr<const MapSnapshot>> withBoxLayers(const RenderRequest& request,
                                                              std::vector<UnreadLayer>& unread, geo::JobControl& job) {
    if (!request.reader) return request.snapshot;
    std::shared_ptr<MapSnapshot> whole;
    for (const LayerState& layer : request.params.layers) {
        if (!isToBeRead(layer, request.params)) continue;
        geo::Result<LayerDataPtr> data = layerCovering(request, layer.id, job);
        if (job.isCancelRequested()) return geo::fail(geo::ErrorCode::cancelled);
        if (!data) unread.push_back({layer.id, std::move(data).error()});
        if (!data || !*data) continue;
        if (!whole) whole = std::make_shared<MapSnapshot>(*request.snapshot);
        whole->layers[layer.id] = *data;
    }
    if (!whole) return request.snapshot;
    return whole;
}

QImage painted(const geo::carto::DisplayList& list, double ratio) {
    QImage image{list.viewport.width, list.viewport.height, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::white);
    QPainter painter{&image};
    painting::paint(painter, list);
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

geo::Result<RenderedMap> renderMap(const RenderRequest& request, geo::JobControl& job) {
    QElapsedTimer clock;
    clock.start();
    RenderedMap out;
    out.viewport = request.params.viewport;
    out.requested = request.snapshot;
    GEO_ASSIGN(out.snapshot, withBoxLayers(request, out.unread, job));
    geo::carto::MapParams params = request.params;
    params.viewport = onDevice(params.viewport, request.pixelRatio);
    GEO_TRY(job.step(geo::Phase::drawing));
    GEO_ASSIGN(const geo::carto::DisplayList list, geo::carto::compose(*out.snapshot, params, job));
    GEO_TRY(job.step(geo::Phase::drawing));
    out.image = painted(list, request.pixelRatio);
    out.milliseconds = static_cast<int>(clock.elapsed());
    return out;
}

} // namespace app::map
