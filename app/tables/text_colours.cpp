#include "tables/text_colours.h"

namespace app::tables {

QColor quietText(const QPalette& palette) {
    constexpr double kOfText = 0.62;
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const auto mixed = [](int a, int b) { return static_cast<int>(kOfText * a + (1.0 - kOfText) * b); };
    return {mixed(text.red(), base.red()), mixed(text.green(), base.green()), mixed(text.blue(), base.blue())};
}

QColor faultText(const QPalette& palette) {
    const bool isDark = palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
    return isDark ? QColor{0xFF, 0x9A, 0x8A} : QColor{0xB0, 0x30, 0x20};
}

} // namespace app::tables
