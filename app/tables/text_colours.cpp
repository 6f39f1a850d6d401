#include "tables/text_colours.h"

#include <QApplication>

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

void keepHintsReadable() {
    const QColor wanted = quietText(QApplication::palette());
    if (QApplication::palette().color(QPalette::Active, QPalette::PlaceholderText) == wanted) return;
    QPalette own; // of the program, with nothing of its own: only the hints are fixed, the rest follows the desktop
    own.setColor(QPalette::PlaceholderText, wanted);
    QApplication::setPalette(own);
}

} // namespace app::tables
