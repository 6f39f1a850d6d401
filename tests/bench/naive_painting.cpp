#include "bench/naive_painting.h"

#include <QPainter>
#include <QPainterPath>

namespace bench {
namespace {

bool isArea(geo::geom::GeometryType type) {
    return type != geo::geom::GeometryType::lineString && type != geo::geom::GeometryType::multiLineString;
}

QPainterPath pathOf(const geo::carto::LayerData& layer, std::size_t row, const geo::carto::Viewport& view) {
    constexpr double kMarker = 4.0; // pixels from the middle of a point to its rim
    QPainterPath path;
    layer.forEachPart(row, [&](const geo::carto::ShapePart& part) {
        for (std::size_t i = 0; i < part.points.size(); ++i) {
            const auto at = view.toScreen(geo::geom::toMetres(part.points[i]));
            if (part.points.size() == 1)
                path.addEllipse(QPointF{at.x, at.y}, kMarker, kMarker);
            else if (i == 0)
                path.moveTo(at.x, at.y);
            else
                path.lineTo(at.x, at.y);
        }
        if (part.points.size() > 2 && isArea(layer.typeOf(row))) path.closeSubpath();
    });
    return path;
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
            if (!geo::geom::toMetres(layer->boxOf(i)).intersects(seen)) continue;
            ++picture.features;
            picture.vertices += static_cast<std::int64_t>(layer->vertexCount(i));
            painter.setPen(colour.darker());
            painter.setBrush(isArea(layer->typeOf(i)) ? QBrush{colour} : QBrush{Qt::NoBrush});
            painter.drawPath(pathOf(*layer, i, params.viewport));
        }
    }
    return picture;
}

} // namespace bench
