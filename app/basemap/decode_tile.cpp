#include "basemap/decode_tile.h"

#include <QBuffer>
#include <QImageReader>

namespace app::basemap {
namespace {

constexpr int kLargestSide = 4'096;

// By what the file begins with, never by what a service says that it is.
QByteArray formatOf(const QByteArray& bytes) {
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) return "png";
    if (bytes.startsWith("\xff\xd8\xff")) return "jpeg";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") return "webp";
    return {};
}

} // namespace

bool looksLikePicture(const QByteArray& bytes) {
    return !formatOf(bytes).isEmpty();
}

QImage decodeTile(const QByteArray& bytes) {
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || bytes.size() > kLargestAnswer) return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader{&buffer, format};
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestSide || size.height() > kLargestSide) return {};
    const QImage image = reader.read();
    return image.isNull() ? QImage{} : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace app::basemap
