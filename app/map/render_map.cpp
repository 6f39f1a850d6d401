#include "map/render_map.h"

#include "carto/style.h"
#include "painting/paint.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app::map {
namespace {

using geo::carto::LayerInfo;
using geo::carto::LayerState;
using geo::carto::MapSnapshot;
using geo::carto::Viewport;

bool isToBeRead(const LayerState& layer, const RenderRequest& request, const Viewport& view) {
    const LayerInfo& info = geo::carto::infoOf(layer.id);
    return request.reader && layer.visible && layer.opacity > 0.0 && info.readByBox &&
           (request.params.everyScale || geo::carto::isDrawnAt(layer, view.scaleDenominator()));
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

} // namespace

Viewport onDevice(const Viewport& logical, double ratio) {
    Viewport device = logical;
    device.width = static_cast<int>(std::ceil(logical.width * ratio));
    device.height = static_cast<int>(std::ceil(logical.height * ratio));
    device.metresPerPixel = logical.metresPerPixel / ratio;
    device.dpi = logical.dpi * ratio;
    device.centre = logical.toMap({device.width / ratio / 2.0, device.height / ratio / 2.0});
    return device;
}

bool hasLayersToRead(const RenderRequest& request, const Viewport& view) {
    return std::ranges::any_of(request.params.layers,
                               [&](const LayerState& layer) { return isToBeRead(layer, request, view); });
}

bool isReadAlike(const RenderRequest& request, const RenderRequest& other, const Viewport& view) {
    return std::ranges::all_of(request.params.layers, [&](const LayerState& layer) {
        return !isToBeRead(layer, request, view) || isSameLayer(layer.id, *request.snapshot, *other.snapshot);
    });
}

bool isRead(const RenderRequest& request, const Viewport& view) {
    return std::ranges::all_of(request.params.layers, [&](const LayerState& layer) {
        return !isToBeRead(layer, request, view) || request.cache->covering(layer.id, view.extent());
    });
}

geo::Result<WholeSnapshot> withBoxLayers(const RenderRequest& request, geo::JobControl& job) {
    WholeSnapshot out;
    std::shared_ptr<MapSnapshot> whole;
    for (const LayerState& layer : request.params.layers) {
        if (!isToBeRead(layer, request, request.params.viewport)) continue;
        geo::Result<LayerDataPtr> data = layerCovering(request, layer.id, job);
        if (job.isCancelRequested()) return geo::fail(geo::ErrorCode::cancelled);
        if (!data) out.unread.push_back({layer.id, std::move(data).error()});
        if (!data || !*data) continue;
        if (!whole) whole = std::make_shared<MapSnapshot>(*request.snapshot);
        whole->layers[layer.id] = *data;
    }
    out.snapshot = request.snapshot;
    if (whole) out.snapshot = whole;
    return out;
}

QImage painted(const geo::carto::DisplayList& list, QImage::Format format) {
    QImage image{list.viewport.width, list.viewport.height, format};
    image.fill(list.background.a > 0 ? Qt::white : Qt::transparent);
    QPainter painter{&image};
    painting::paint(painter, list);
    return image;
}

geo::Result<RenderedMap> renderMap(const RenderRequest& request, geo::JobControl& job) {
    QElapsedTimer clock;
    clock.start();
    RenderedMap out;
    out.viewport = request.params.viewport;
    out.requested = request.snapshot;
    GEO_ASSIGN(WholeSnapshot whole, withBoxLayers(request, job));
    out.snapshot = std::move(whole.snapshot);
    out.unread = std::move(whole.unread);
    geo::carto::MapParams params = request.params;
    params.viewport = onDevice(params.viewport, request.pixelRatio);
    params.fromCells = true;
    GEO_TRY(job.step(geo::Phase::drawing));
    GEO_ASSIGN(geo::carto::DisplayList list, geo::carto::compose(*out.snapshot, params, job));
    GEO_TRY(job.step(geo::Phase::drawing));
    if (request.isTransparent) list.background.a = 0;
    out.image = painted(list, QImage::Format_ARGB32_Premultiplied);
    out.image.setDevicePixelRatio(request.pixelRatio);
    out.milliseconds = static_cast<int>(clock.elapsed());
    return out;
}

} // namespace app::map
