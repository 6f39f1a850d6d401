#include "painting/raster.h"

#include <QImage>

#include <algorithm>

namespace app::painting {
namespace {

bool isWritable(QImage::Format format) {
    return format == QImage::Format_ARGB32_Premultiplied || format == QImage::Format_RGB32;
}

// Whether what is drawn lands on the pixels as it is.
bool isPlain(const QPainter& painter, const QTransform& toPixels) {
    return painter.opacity() >= 1.0 && painter.compositionMode() == QPainter::CompositionMode_SourceOver &&
           toPixels.type() <= QTransform::TxScale && toPixels.m11() > 0.0 && toPixels.m11() == toPixels.m22();
}

} // namespace

std::optional<Raster> rasterBelow(QPainter& painter) {
    const QPaintDevice* device = painter.device();
    if (device == nullptr || device->devType() != QInternal::Image) return std::nullopt;
    const auto& image = static_cast<const QImage&>(*device);
    const QTransform toPixels = painter.deviceTransform();
    if (!isWritable(image.format()) || !isPlain(painter, toPixels)) return std::nullopt;
    QRect drawable = image.rect();
    if (painter.hasClipping()) {
        const QRegion clip = painter.clipRegion();
        if (clip.rectCount() > 1) return std::nullopt;
        drawable &= toPixels.mapRect(QRectF{clip.boundingRect()}).toAlignedRect();
    }
    Raster raster;
    // The painter has made the image its own; asking for its bits as writable ones would make a copy while it paints.
    raster.bits = reinterpret_cast<std::uint32_t*>(const_cast<uchar*>(image.constBits()));
    raster.stride = image.bytesPerLine() / 4;
    raster.left = drawable.left();
    raster.top = drawable.top();
    raster.right = std::max(drawable.left(), drawable.right() + 1);
    raster.bottom = std::max(drawable.top(), drawable.bottom() + 1);
    raster.scale = static_cast<float>(toPixels.m11());
    raster.shiftX = static_cast<float>(toPixels.dx());
    raster.shiftY = static_cast<float>(toPixels.dy());
    return raster;
}

} // namespace app::painting
