#include "bench/naive_painting.h"

#include <QPainter>
#include <QPainterPath>

namespace bench {
namespace {

using geo::geom::PointM;

QPainterPath pathOf(const geo::geom::Geometry& geometry, const geo::carto::Viewport& view) {
    constexpr double kMarker = 4.0; // pixels from the middle of a point to its rim
    QPainterPath path;
    geo::geom::forEachPointList(geometry, [&](const std::vector<PointM>& points) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto at = view.toScreen(points[i]);
            if (points.size() == 1)
                path.addEllipse(QPointF{at.x, at.y}, kMarker, kMarker);
            else if (i == 0)
                path.moveTo(at.x, at.y);
            else
                path.lineTo(at.x, at.y);
        }
    });
    return path;
}

bool isArea(const geo::geom::Geometry& geometry) {
    const auto type = geo::geom::typeOf(geometry);
    return type != geo::geom::GeometryType::lineString && type != geo::geom::GeometryType::multiLineString;
}

} // namespace

NaivePicture paintNaively(const geo::carto::MapSnapshot& snapshot, const geo::carto::MapParams& params) {
    NaivePicture picture;
    picture.image = QImage{params.viewport.width, params.viewport.height, QImage::Format_ARGB32_Premultiplied};
    picture.image.fill(Qt::white);
    QPainter painter{&picture.image};
    painter.setRenderHint(QPainter::Antialiasing);
    const geo::geom::BoxM seen = params.viewport.extent();
    for (const geo::carto::LayerState& state : params.layers) {
        const geo::carto::LayerData* layer = geo::carto::dataOf(snapshot, params, state);
        if (layer == nullptr) continue;
        const QColor colour = QColor::fromHsv(static_cast<int>(state.id) * 22, 120, 180);
        for (std::size_t i = 0; i < layer->size(); ++i) {
            const geo::carto::Feature feature = layer->feature(i);
            if (!feature.box.intersects(seen)) continue;
            ++picture.features;
            picture.vertices += static_cast<std::int64_t>(geo::geom::vertexCount(feature.geometry));
            painter.setPen(colour.darker());
            painter.setBrush(isArea(feature.geometry) ? QBrush{colour} : QBrush{Qt::NoBrush});
            painter.drawPath(pathOf(feature.geometry, params.viewport));
        }
    }
    return picture;
}

} // namespace bench
