#include "icons/icon.h"

#include <QImage>
#include <QTest>

using app::icons::icon;
using app::icons::iconNames;

namespace {

QPalette paletteOf(QColor text) {
    QPalette palette;
    palette.setColor(QPalette::All, QPalette::ButtonText, text);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::gray);
    return palette;
}

int inkOf(const QImage& image) {
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ink += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    return ink;
}

QColor darkestInk(const QImage& image) {
    QColor found;
    int alpha = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > alpha)
                alpha = pixel.alpha(), found = pixel;
    return found;
}

} // namespace

class IconTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyActionHasItsIcon_data();
    void everyActionHasItsIcon();
    void takesTheColourOfThePalette_data();
    void takesTheColourOfThePalette();
    void noSuchIcon();
    void noTwoAreAlike();
};

void IconTest::everyActionHasItsIcon_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"open", "new",  "undo",        "redo",    "pan",    "identify", "select",   "box_zoom", "zoom_in", "zoom_out",
          "fit",  "back", "forward",     "print",   "import", "export",   "filter",   "add",      "remove",  "up",
          "down", "star", "star_filled", "visible", "hidden", "match",    "settings", "help",     "cancel",  "search"})
        QTest::newRow(name) << QString{name};
}

// Drawn at the sizes of a toolbar: something is there, and it is not a block.
void IconTest::everyActionHasItsIcon() {
    QFETCH(QString, name);
    QVERIFY(iconNames().contains(name));
    for (const int side : {16, 24, 48}) {
        const QImage image = icon(name.toStdString(), paletteOf(Qt::black)).pixmap(side, side).toImage();
        QCOMPARE(image.width(), side);
        const double share = inkOf(image) / double(side * side);
        QVERIFY2(share > 0.02 && share < 0.6, qPrintable(QString{"%1 at %2: %3"}.arg(name).arg(side).arg(share)));
    }
}

void IconTest::takesTheColourOfThePalette_data() {
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor{20, 20, 20};
    QTest::newRow("dark") << QColor{240, 240, 240};
}

void IconTest::takesTheColourOfThePalette() {
    QFETCH(QColor, text);
    const QIcon made = icon("filter", paletteOf(text));
    QCOMPARE(darkestInk(made.pixmap(48, 48).toImage()).rgb(), text.rgb());
    QCOMPARE(darkestInk(made.pixmap(48, 48, QIcon::Disabled).toImage()).rgb(), QColor{Qt::gray}.rgb());
}

void IconTest::noSuchIcon() {
    QVERIFY(icon("no_such_icon", {}).isNull());
}

void IconTest::noTwoAreAlike() {
    QList<QImage> seen;
    for (const QString& name : iconNames()) {
        const QImage image = icon(name.toStdString(), paletteOf(Qt::black)).pixmap(24, 24).toImage();
        QVERIFY2(!seen.contains(image), qPrintable(name));
        seen << image;
    }
}

QTEST_MAIN(IconTest)
#include "icon_test.moc"
