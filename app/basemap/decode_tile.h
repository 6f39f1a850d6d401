#pragma once

#include <QByteArray>
#include <QImage>

namespace app::basemap {

inline constexpr qsizetype kLargestAnswer = 8 << 20; // bytes of a tile's file

// Whether the bytes begin as PNG, JPEG or WebP do. Costs nothing.
[[nodiscard]] bool looksLikePicture(const QByteArray& bytes);

// The picture as ARGB32_Premultiplied; null where it is none of PNG, JPEG and WebP, is broken, or is larger than
// 4,096 pixels a side.
[[nodiscard]] QImage decodeTile(const QByteArray& bytes);

} // namespace app::basemap
