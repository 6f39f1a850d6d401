#include "painting/map_font.h"

#include <QFontInfo>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace app::painting {
namespace {

// The first of the wished faces that is installed, by its own name: an SVG names one face only.
QString faceOfMaps() {
    QFont wished;
    wished.setFamilies(
        QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Open Sans"), QStringLiteral("DejaVu Sans")});
    wished.setStyleHint(QFont::SansSerif);
    return QFontInfo{wished}.family();
}

} // namespace

QFont mapFont(double pixels, bool bold) {
    static const QString kFace = faceOfMaps();
    QFont font{kFace};
    // Rounded down: a text is never wider than it was planned.
    font.setPixelSize(std::max(1, static_cast<int>(std::floor(pixels + 0.05))));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A hair of spacing keeps letters from being joined: an "ffi" in one glyph is not found by who looks for "office".
    font.setLetterSpacing(QFont::PercentageSpacing, 100.05);
    return font;
}

} // namespace app::painting
