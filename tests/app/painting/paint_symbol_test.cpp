#include "painting/paint_symbol.h"

#include "painting/paint_marker.h"

#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace geo::carto;

namespace {

// A symbol in grey, as a photocopier gives it, its own mean lightness taken out: what is left is form, not colour.
std::vector<double> formOf(const LegendSymbol& symbol) {
    QImage image{46, 24, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    app::painting::paintSymbol(painter, QRectF{0.0, 0.0, 46.0, 24.0}, symbol);
    painter.end();
    std::vector<double> grey;
    double darkest = 255.0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) grey.push_back(qGray(image.pixel(x, y)));
    for (const double g : grey) darkest = std::min(darkest, g);
    for (double& g : grey) g = darkest < 255.0 ? (255.0 - g) / (255.0 - darkest) : 0.0;
    return grey;
}

// Mean difference over the box, 0..1.
double difference(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
    return sum / static_cast<double>(a.size());
}

} // namespace

class PaintSymbolTest : public QObject {
    Q_OBJECT
private slots:
    void layersAreToldApartWithoutColour() {
        for (const LayerInfo& a : allLayers()) {
            for (const LayerInfo& b : allLayers()) {
                if (a.id >= b.id) continue;
                const double seen = difference(formOf(symbolOf({.id = a.id})), formOf(symbolOf({.id = b.id})));
                const bool areOverlays = a.group == LayerGroup::overlay && b.group == LayerGroup::overlay;
                const QString pair = QStringLiteral("%1 and %2: %3")
                                         .arg(QString::fromUtf8(geo::domain::codeOf(a.id).data()),
                                              QString::fromUtf8(geo::domain::codeOf(b.id).data()))
                                         .arg(seen);
                QVERIFY2(seen > (areOverlays ? 0.04 : 0.01), qPrintable(pair));
            }
        }
    }
    void nothingLeavesTheBox() {
        for (const LayerInfo& layer : allLayers()) {
            QImage image{100, 100, QImage::Format_RGB32};
            image.fill(Qt::white);
            QPainter painter{&image};
            app::painting::paintSymbol(painter, QRectF{42.0, 42.0, 16.0, 16.0}, symbolOf({.id = layer.id}));
            painter.end();
            for (int y = 0; y < 100; ++y)
                for (int x = 0; x < 100; ++x)
                    if (!QRect{39, 39, 22, 22}.contains(x, y)) QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
        }
    }
    // Shape alone tells how much: the dark part of the ring, counted in grey.
    void aRingIsFilledByItsShare() {
        MarkerItem marker;
        marker.at = {50.0, 50.0};
        marker.shape = MarkerShape::disc;
        marker.size = 40.0;
        marker.colour = {255, 255, 255, 255};
        marker.outline = {255, 255, 255, 255};
        marker.ringWidth = 10.0;
        std::vector<int> dark;
        for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
            marker.taken = Taken{share, true};
            QImage image{100, 100, QImage::Format_RGB32};
            image.fill(Qt::white);
            QPainter painter{&image};
            painter.setRenderHint(QPainter::Antialiasing);
            app::painting::paintMarker(painter, marker);
            painter.end();
            int count = 0;
            for (int y = 0; y < 100; ++y)
                for (int x = 0; x < 100; ++x) count += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
            dark.push_back(count);
            // A quarter is the upper right one.
            const int reach = static_cast<int>(std::lround(ringRadius(marker) * std::numbers::sqrt2 / 2.0));
            QCOMPARE(qGray(image.pixel(50 + reach, 50 - reach)) < 100, share > 0.0);
            QCOMPARE(qGray(image.pixel(50 - reach, 50 - reach)) < 100, share > 0.9);
        }
        const double whole = dark.back() - dark.front();
        for (std::size_t i = 0; i < dark.size(); ++i)
            QVERIFY2(std::abs((dark[i] - dark.front()) / whole - 0.25 * static_cast<double>(i)) < 0.02,
                     qPrintable(QString::number(dark[i])));
    }
    void thePainterIsLeftAsItWas() {
        QImage image{50, 50, QImage::Format_RGB32};
        QPainter painter{&image};
        painter.setPen(Qt::green);
        painter.setBrush(Qt::blue);
        app::painting::paintSymbol(painter, QRectF{0.0, 0.0, 40.0, 20.0}, symbolOf({.id = LayerId::transitional}));
        QCOMPARE(painter.pen().color(), QColor{Qt::green});
        QCOMPARE(painter.brush().color(), QColor{Qt::blue});
        QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
    }
};

QTEST_MAIN(PaintSymbolTest)
#include "paint_symbol_test.moc"
