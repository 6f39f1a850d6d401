#include "painting/halo.h"

#include <QTest>

#include <cmath>
#include <numbers>

namespace {

constexpr int kSide = 61;
constexpr int kMiddle = 30;

QImage blank() {
    QImage image{kSide, kSide, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    return image;
}

double inkOf(const QImage& image) {
    double ink = 0.0;
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) ink += qAlpha(image.pixel(x, y)) / 255.0;
    return ink;
}

} // namespace

class HaloTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itReachesAsFarAsItsRadius_data() {
        QTest::addColumn<double>("radius");
        for (const double radius : {1.0, 1.54, 2.5, 6.0}) QTest::addRow("%.2f", radius) << radius;
    }
    void itReachesAsFarAsItsRadius() {
        QFETCH(double, radius);
        QImage image = blank();
        image.setPixelColor(kMiddle, kMiddle, Qt::black);
        app::painting::layHaloBelow(image, {255, 255, 255, 255}, radius);
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                const double away = std::hypot(x - kMiddle, y - kMiddle);
                if (away <= radius) QCOMPARE(qAlpha(image.pixel(x, y)), 255);
                if (away >= radius + 1.0) QCOMPARE(qAlpha(image.pixel(x, y)), 0);
            }
        }
        // A pixel grown by r: a disc of r + 1/2, for what it has no corners.
        const double disc = std::numbers::pi * (radius + 0.5) * (radius + 0.5);
        QVERIFY2(std::abs(inkOf(image) / disc - 1.0) < 0.12, qPrintable(QString::number(inkOf(image) / disc)));
    }

    void whatWasDrawnStaysOnTop() {
        QImage image = blank();
        image.setPixelColor(kMiddle, kMiddle, QColor{200, 30, 10});
        image.setPixelColor(kMiddle + 1, kMiddle, QColor{0, 0, 0, 128});
        app::painting::layHaloBelow(image, {255, 255, 255, 255}, 2.0);
        QCOMPARE(image.pixel(kMiddle, kMiddle), qRgb(200, 30, 10));
        QCOMPARE(image.pixel(kMiddle + 1, kMiddle), qRgb(127, 127, 127)); // half of black over the halo
        QCOMPARE(image.pixel(kMiddle - 1, kMiddle), qRgb(255, 255, 255));
    }

    void aFaintEdgeHasAFaintHalo() {
        QImage image = blank();
        image.setPixelColor(kMiddle, kMiddle, QColor{0, 0, 0, 64});
        app::painting::layHaloBelow(image, {255, 255, 255, 255}, 2.0);
        QCOMPARE(qAlpha(image.pixel(kMiddle - 1, kMiddle)), 64);
    }

    void nothingHasNoHalo() {
        QImage image = blank();
        app::painting::layHaloBelow(image, {255, 255, 255, 255}, 2.0);
        QCOMPARE(image, blank());
    }
};

QTEST_GUILESS_MAIN(HaloTest)
#include "halo_test.moc"
