#include "map/map_picture.h"

namespace app::map {
namespace {

using geo::carto::ScreenPoint;
using geo::carto::Viewport;

// Where the top left and the size of a picture lie in a view.
QRectF placeIn(const Viewport& view, const RenderedMap& picture) {
    const ScreenPoint corner = view.toScreen(picture.viewport.toMap({0.0, 0.0}));
    const double scale = picture.viewport.metresPerPixel / view.metresPerPixel;
    return {QPointF{corner.x, corner.y}, picture.image.deviceIndependentSize() * scale};
}

void draw(QPainter& painter, const Viewport& view, const RenderedMap& picture) {
    const QRectF place = placeIn(view, picture);
    if (picture.viewport.metresPerPixel == view.metresPerPixel) {
        painter.drawImage(place.topLeft().toPoint(), picture.image);
        return;
    }
    if (!place.intersects(QRectF{0.0, 0.0, double(view.width), double(view.height)})) return;
    painter.drawImage(place, picture.image, QRectF{picture.image.rect()});
}

// Whether a picture shows more of the land than another, so that it is the better one to have below.
bool showsMore(const RenderedMap& a, const RenderedMap& b) {
    return a.viewport.metresPerPixel * a.viewport.width > b.viewport.metresPerPixel * b.viewport.width;
}

// Whether a picture would be shown so small that its lines and letters are a blur.
bool isMuchCloser(const RenderedMap& picture, const Viewport& view) {
    return picture.viewport.metresPerPixel * 2.5 < view.metresPerPixel;
}

} // namespace

void MapPicture::show(RenderedMap picture) {
    const bool isElsewhere = m_newest && !m_newest->viewport.extent().intersects(picture.viewport.extent());
    if (m_newest && !isElsewhere && (!m_around || showsMore(*m_newest, *m_around))) m_around = std::move(m_newest);
    if (m_around && !showsMore(*m_around, picture)) m_around.reset();
    m_newest = std::move(picture);
}

void MapPicture::clear() {
    m_newest.reset();
    m_around.reset();
}

bool MapPicture::isOf(const Viewport& view) const {
    return m_newest && m_newest->viewport == view;
}

void MapPicture::paint(QPainter& painter, const Viewport& view) const {
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_around && !isOf(view)) {
        // Pictures are transparent: where the newest is drawn, the older one would show through it.
        painter.save();
        QRegion beside{0, 0, view.width, view.height};
        if (m_newest && !isMuchCloser(*m_newest, view)) beside -= placeIn(view, *m_newest).toRect();
        painter.setClipRegion(beside, Qt::IntersectClip);
        draw(painter, view, *m_around);
        painter.restore();
    }
    if (m_newest && !(m_around && isMuchCloser(*m_newest, view))) draw(painter, view, *m_newest);
    painter.restore();
}

} // namespace app::map
