#include "painting/paint.h"

#include <QImage>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace geo::carto;

namespace {

constexpr Colour kBlack{0, 0, 0, 255};

Path square(double left, double top, double side) {
    Path path;
    path.points = {{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
    path.starts = {0};
    path.closed = true;
    return path;
}

void addRing(Path& path, const Path& ring) {
    path.starts.push_back(static_cast<std::uint32_t>(path.points.size()));
    path.points.insert(path.points.end(), ring.points.begin(), ring.points.end());
}

Path disc(double x, double y, double radius) {
    Path path;
    for (int i = 0; i < 360; ++i)
        path.points.push_back(
            {x + radius * std::cos(i * std::numbers::pi / 180.0), y + radius * std::sin(i * std::numbers::pi / 180.0)});
    path.starts = {0};
    path.closed = true;
    return path;
}

QImage painted(const std::vector<DisplayItem>& items, int side = 200) {
    DisplayList list;
    list.viewport = {.centre = {}, .metresPerPixel = 1.0, .width = side, .height = side};
    list.background = {255, 255, 255, 255};
    list.items = items;
    QImage image{side, side, QImage::Format_RGB32};
    image.fill(Qt::red); // the background is the painter's business
    QPainter painter{&image};
    app::painting::paint(painter, list);
    return image;
}

// How much black there is, in pixels: grey counts by its darkness.
double ink(const QImage& image, const QRect& part) {
    double sum = 0.0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x) sum += 1.0 - qGray(image.pixel(x, y)) / 255.0;
    return sum;
}

double ink(const QImage& image) {
    return ink(image, image.rect());
}

} // namespace

class PaintTest : public QObject {
    Q_OBJECT
private slots:
    void theBackgroundIsPainted() { QCOMPARE(ink(painted({})), 0.0); }
    void aFilledShapeHasItsArea() {
        QVERIFY(std::abs(ink(painted({FillItem{disc(100.0, 100.0, 80.0), FillPattern::solid, kBlack}})) /
                             (std::numbers::pi * 6400.0) -
                         1.0) < 0.005);
        QVERIFY(std::abs(ink(painted({FillItem{square(10.5, 10.5, 99.0), FillPattern::solid, kBlack}})) - 99.0 * 99.0) <
                10.0);
    }
    void aHoleIsEmpty() {
        Path ringed = square(20.0, 20.0, 160.0);
        addRing(ringed, square(60.0, 60.0, 80.0));
        const QImage image = painted({FillItem{ringed, FillPattern::solid, kBlack}});
        QCOMPARE(ink(image, {60, 60, 80, 80}), 0.0);
        QVERIFY(std::abs(ink(image) - (160.0 * 160.0 - 80.0 * 80.0)) < 1.0);
    }
    void partsAreAllFilled() {
        Path parts = square(10.0, 10.0, 50.0);
        addRing(parts, square(100.0, 100.0, 50.0));
        QVERIFY(std::abs(ink(painted({FillItem{parts, FillPattern::solid, kBlack}})) - 5000.0) < 1.0);
    }
    // A pattern of lines of width w a spacing s apart covers w / s of the area; two such 1 - (1 - w / s)^2.
    void patternsCoverTheirShare_data() {
        QTest::addColumn<int>("pattern");
        QTest::addColumn<double>("share");
        QTest::newRow("diagonal") << static_cast<int>(FillPattern::diagonal) << 0.25;
        QTest::newRow("horizontal") << static_cast<int>(FillPattern::horizontal) << 0.25;
        QTest::newRow("cross-hatch") << static_cast<int>(FillPattern::crossHatch) << 0.4375;
        QTest::newRow("grid") << static_cast<int>(FillPattern::grid) << 0.4375;
        // dots of diameter 2 in a triangular lattice of side 8
        QTest::newRow("dots") << static_cast<int>(FillPattern::dots)
                              << std::numbers::pi / (64.0 * std::numbers::sqrt3 / 2.0);
        QTest::newRow("none") << static_cast<int>(FillPattern::none) << 0.0;
    }
    void patternsCoverTheirShare() {
        QFETCH(int, pattern);
        QFETCH(double, share);
        const QImage image =
            painted({FillItem{disc(100.0, 100.0, 90.0), static_cast<FillPattern>(pattern), kBlack, 8.0, 2.0}});
        QVERIFY(std::abs(ink(image) / (std::numbers::pi * 8100.0) - share) < 0.02);
    }
    void patternsStayWithinTheirShape() {
        Path ringed = square(20.0, 20.0, 160.0);
        addRing(ringed, square(60.0, 60.0, 80.0));
        for (const FillPattern pattern : {FillPattern::diagonal, FillPattern::crossHatch, FillPattern::grid,
                                          FillPattern::horizontal, FillPattern::dots}) {
            const QImage image = painted({FillItem{ringed, pattern, kBlack, 6.0, 2.0}});
            QVERIFY(ink(image, {23, 23, 34, 154}) > 300.0);
            QCOMPARE(ink(image, {62, 62, 76, 76}), 0.0);
            QCOMPARE(ink(image, {0, 0, 18, 200}), 0.0);
        }
    }
    void aStrokeHasItsWidth() {
        Path line;
        line.points = {{20.0, 50.0}, {180.0, 50.0}};
        line.starts = {0};
        QVERIFY(std::abs(ink(painted({StrokeItem{line, kBlack, 4.0, Dash::solid}})) -
                         (160.0 * 4.0 + std::numbers::pi * 4.0)) < 4.0);
        // 4 on, 2.5 off: eight thirteenths of it
        QVERIFY(std::abs(ink(painted({StrokeItem{line, kBlack, 4.0, Dash::dashed}})) / (160.0 * 4.0) - 4.0 / 6.5) <
                0.05);
        QVERIFY(std::abs(ink(painted({StrokeItem{square(50.0, 50.0, 100.0), kBlack, 2.0, Dash::solid}})) - 800.0) <
                4.0);
    }
    void aSpeckIsSeen() {
        Path dot;
        dot.points = {{50.0, 50.0}};
        dot.starts = {0};
        QVERIFY(std::abs(ink(painted({FillItem{dot, FillPattern::solid, kBlack}})) - 1.0) < 0.02);
        QVERIFY(ink(painted({StrokeItem{dot, kBlack, 1.6, Dash::solid}})) > 0.8);
    }
    void markersAreCentredAndOfTheirSize() {
        for (int shape = 0; shape < 8; ++shape) {
            MarkerItem marker;
            marker.at = {100.0, 100.0};
            marker.shape = static_cast<MarkerShape>(shape);
            marker.size = 60.0;
            marker.colour = kBlack;
            marker.outline = {0, 0, 0, 0};
            const QImage image = painted({marker});
            QVERIFY(ink(image, {100 - 33, 100 - 31, 66, 62}) > 500.0);
            QCOMPARE(ink(image, {100 - 33, 100 - 31, 66, 62}), ink(image));
            const double left = ink(image, {0, 0, 100, 200});
            QVERIFY(std::abs(left / ink(image) - 0.5) < 0.02);
        }
    }
    void whatIsStruckIsCrossed() {
        MarkerItem marker;
        marker.at = {100.0, 100.0};
        marker.size = 40.0;
        marker.colour = {0x9A, 0x9A, 0x9A, 255};
        const QImage plain = painted({marker});
        marker.struck = true;
        const QImage struck = painted({marker});
        QCOMPARE(qGray(plain.pixel(100, 100)), 0x9A);
        QCOMPARE(qGray(struck.pixel(100, 100)), 0x5A);
        QVERIFY(qGray(struck.pixel(124, 76)) < 0x80); // beyond the square's corner
    }
    void aHaloIsSeenOverAnyGround() {
        MarkerItem marker;
        marker.at = {100.0, 100.0};
        marker.shape = MarkerShape::square;
        marker.size = 20.0;
        marker.colour = kBlack;
        marker.halo = {0, 0, 255, 255};
        marker.haloWidth = 3.0;
        const QImage image = painted({FillItem{square(0.0, 0.0, 200.0), FillPattern::solid, kBlack}, marker});
        int blue = 0;
        int white = 0;
        for (int x = 100; x < 130; ++x) {
            blue += image.pixel(x, 100) == qRgb(0, 0, 255);
            white += image.pixel(x, 100) == qRgb(255, 255, 255);
        }
        QVERIFY2(blue >= 2 && blue <= 3, qPrintable(QString::number(blue)));
        QVERIFY(white >= 1);
    }
    void textSitsAtItsAnchor_data() {
        QTest::addColumn<int>("anchor");
        QTest::newRow("centre") << static_cast<int>(TextAnchor::centre);
        QTest::newRow("left") << static_cast<int>(TextAnchor::left);
        QTest::newRow("right") << static_cast<int>(TextAnchor::right);
    }
    void textSitsAtItsAnchor() {
        QFETCH(int, anchor);
        TextItem text;
        text.at = {100.0, 100.0};
        text.text = "HH";
        text.size = 30.0;
        text.colour = kBlack;
        text.halo = {0, 0, 0, 0};
        text.anchor = static_cast<TextAnchor>(anchor);
        const QImage image = painted({text});
        const double all = ink(image);
        const double left = ink(image, {0, 0, 100, 200});
        const double above = ink(image, {0, 0, 200, 100});
        QVERIFY(all > 100.0);
        const std::array<double, 3> expected = {0.5, 0.0, 1.0};
        QVERIFY(std::abs(left / all - expected.at(static_cast<std::size_t>(anchor))) < 0.05);
        QVERIFY(std::abs(above / all - 0.5) < 0.12);
    }
    void smallCapitalsAreCapitalsAndSmaller() {
        TextItem text;
        text.at = {100.0, 100.0};
        text.text = "xxxx";
        text.size = 30.0;
        text.colour = kBlack;
        text.halo = {0, 0, 0, 0};
        const QImage plain = painted({text});
        text.smallCapitals = true;
        const QImage small = painted({text});
        text.smallCapitals = false;
        text.text = "XXXX";
        const QImage large = painted({text});
        const auto height = [](const QImage& image) {
            int rows = 0;
            for (int y = 0; y < 200; ++y) rows += ink(image, {0, y, 200, 1}) > 1.0;
            return rows;
        };
        QVERIFY(height(plain) < height(small) && height(small) < height(large));
    }
};

QTEST_MAIN(PaintTest)
#include "paint_test.moc"
