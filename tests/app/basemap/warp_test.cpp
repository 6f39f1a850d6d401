#include "basemap/warp.h"

#include "basemap/tile_plan.h"

#include <QtTest>

#include <cmath>

using namespace app::basemap;
using geo::geom::PointM;

namespace {

struct Case {
    const char* name;
    int from;
    int to;
    PointM centre;
    double metres; // of the view on a pixel
};

constexpr Case kCases[] = {
    {"L93 on Web Mercator, street", 2154, 3857, {355'500.0, 6'689'700.0}, 0.4},
    {"L93 on Web Mercator, city", 2154, 3857, {355'500.0, 6'689'700.0}, 40.0},
    {"L93 on Web Mercator, country", 2154, 3857, {700'000.0, 6'600'000.0}, 1'200.0},
    {"L93 on Web Mercator, far corner", 2154, 3857, {1'230'000.0, 6'100'000.0}, 10.0},
    {"CC47 on Web Mercator", 3947, 3857, {1'355'500.0, 6'220'000.0}, 5.0},
    {"CC47 on L93", 3947, 2154, {1'355'500.0, 6'220'000.0}, 2.0},
    {"Web Mercator on degrees", 3857, 4326, {-173'000.0, 5'980'000.0}, 20.0},
};

// A picture whose colours say where they are: red is the column, green the row, in 256 steps.
PlacedPicture rulerPicture(PointM topLeft, double unitsPerPixel) {
    PlacedPicture picture;
    picture.image = QImage{256, 256, QImage::Format_ARGB32_Premultiplied};
    for (int y = 0; y < 256; ++y)
        for (int x = 0; x < 256; ++x) picture.image.setPixel(x, y, qRgb(x, y, 0));
    picture.topLeft = topLeft;
    picture.unitsPerPixelX = unitsPerPixel;
    picture.unitsPerPixelY = unitsPerPixel;
    return picture;
}

} // namespace

class WarpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases() {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Case& each : kCases) QTest::newRow(each.name) << number++;
    }

    // The place that each pixel's colour is taken from, against the exact transformation of every pixel centre: less
    // than half a pixel of the service (a tenth is what is promised).
    void placesAreExact_data() { cases(); }
    void placesAreExact() {
        QFETCH(int, number);
        const Case* one = &kCases[number];
        const geo::carto::Viewport view{one->centre, one->metres, 640, 420, 96.0};
        const auto toOther = geo::geom::Transform::create(one->from, one->to);
        QVERIFY(toOther.has_value());
        const double units = *unitsPerMetre(*toOther, one->centre) * one->metres;
        const PixelPlaces places{view, *toOther, 0.1 * units};
        double worst = 0.0;
        std::vector<PointM> row(640);
        for (int y = 0; y < view.height; ++y) {
            places.row(y, row.data());
            for (int x = 0; x < view.width; ++x) {
                PointM exact = view.toMap({x + 0.5, y + 0.5});
                QVERIFY(toOther->apply(std::span{&exact, 1}));
                const PointM found = row[static_cast<std::size_t>(x)];
                worst = std::max(worst, std::hypot(exact.x - found.x, exact.y - found.y) / units);
            }
        }
        QVERIFY2(worst < 0.15, qPrintable(QString::number(worst)));
    }

    // The colours themselves: a ruler drawn into the view says where each of its pixels came from.
    void coloursComeFromTheirPlace_data() { cases(); }
    void coloursComeFromTheirPlace() {
        QFETCH(int, number);
        const Case* one = &kCases[number];
        const auto toOther = geo::geom::Transform::create(one->from, one->to);
        const double units = *unitsPerMetre(*toOther, one->centre) * one->metres;
        PointM middle = one->centre;
        QVERIFY(toOther->apply(std::span{&middle, 1}));
        const PlacedPicture picture = rulerPicture({middle.x - 128.0 * units, middle.y + 128.0 * units}, units);
        const geo::carto::Viewport view{one->centre, one->metres, 160, 120, 96.0};
        QImage target{160, 120, QImage::Format_ARGB32_Premultiplied};
        target.fill(Qt::transparent);
        warp(target, view, picture, *toOther);
        for (int y = 0; y < 120; ++y)
            for (int x = 0; x < 160; ++x) {
                PointM exact = view.toMap({x + 0.5, y + 0.5});
                QVERIFY(toOther->apply(std::span{&exact, 1}));
                const double column = (exact.x - picture.topLeft.x) / units - 0.5;
                const double line = (picture.topLeft.y - exact.y) / units - 0.5;
                const QRgb colour = target.pixel(x, y);
                QCOMPARE(qAlpha(colour), 255);
                QVERIFY2(std::abs(qRed(colour) - column) < 1.0, qPrintable(QString::number(qRed(colour) - column)));
                QVERIFY(std::abs(qGreen(colour) - line) < 1.0);
            }
    }

    // In the map's own CRS and at the service's own scale every pixel is one of the service's, unchanged.
    void ownScaleIsNotResampled_data() {
        QTest::addColumn<double>("offset"); // of the view, in pixels
        for (const double offset : {0.0, 0.3, 0.6, 7.9}) QTest::addRow("%g", offset) << offset;
    }
    void ownScaleIsNotResampled() {
        QFETCH(double, offset);
        PlacedPicture picture = rulerPicture({355'000.0, 6'690'000.0}, 2.0);
        for (int y = 0; y < 256; ++y)
            for (int x = 0; x < 256; ++x)
                picture.image.setPixel(x, y, (x * 7 + y * 13) % 3 == 0 ? 0xFF000000 : 0xFFFFFFFF);
        const auto same = geo::geom::Transform::create(2154, 2154);
        const geo::carto::Viewport view{{355'256.0 + offset * 2.0, 6'689'744.0 - offset * 2.0}, 2.0, 200, 200, 96.0};
        QImage target{200, 200, QImage::Format_ARGB32_Premultiplied};
        target.fill(Qt::transparent);
        warp(target, view, picture, *same);
        const int shift = 28 + static_cast<int>(std::ceil(offset - 0.5));
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 200; ++x) QCOMPARE(target.pixel(x, y), picture.image.pixel(x + shift, y + shift));
    }

    // Where a turned grid must be interpolated at its own scale, edges stay steeper than a linear interpolation makes
    // them: the contrast of a pattern of letters' width is kept better.
    void lettersStaySharp() {
        const auto toOther = geo::geom::Transform::create(2154, 3857);
        const PointM centre{355'500.0, 6'689'700.0};
        const double own = 1.0 / *unitsPerMetre(*toOther, centre);
        const auto contrastAt = [&](double metres) {
            const double units = 1.0;
            PointM middle = centre;
            toOther->apply(std::span{&middle, 1});
            PlacedPicture picture = rulerPicture({middle.x - 128.0 * units, middle.y + 128.0 * units}, units);
            for (int y = 0; y < 256; ++y)
                for (int x = 0; x < 256; ++x) picture.image.setPixel(x, y, x / 2 % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF);
            const geo::carto::Viewport view{centre, metres, 150, 150, 96.0};
            QImage target{150, 150, QImage::Format_ARGB32_Premultiplied};
            target.fill(Qt::transparent);
            warp(target, view, picture, *toOther);
            double sum = 0.0;
            for (int y = 0; y < 150; ++y)
                for (int x = 0; x < 150; ++x) sum += std::abs(qRed(target.pixel(x, y)) - 127.5);
            return sum / (150.0 * 150.0 * 127.5);
        };
        const double sharp = contrastAt(own);
        const double plain = contrastAt(own * 1.02);
        QVERIFY2(sharp > plain + 0.02, qPrintable(QStringLiteral("%1 %2").arg(sharp).arg(plain)));
    }

    // Nothing is drawn where the picture is not, and what was there stays.
    void beyondThePictureNothingChanges() {
        const auto same = geo::geom::Transform::create(2154, 2154);
        const PlacedPicture picture = rulerPicture({0.0, 256.0}, 1.0);
        const geo::carto::Viewport view{{0.0, 128.0}, 1.5, 300, 300, 96.0};
        QImage target{300, 300, QImage::Format_ARGB32_Premultiplied};
        target.fill(Qt::yellow);
        warp(target, view, picture, *same);
        QCOMPARE(target.pixelColor(20, 150), QColor{Qt::yellow});
        QCOMPARE(target.pixelColor(149, 20), QColor{Qt::yellow});
        QVERIFY(target.pixelColor(200, 150) != QColor{Qt::yellow});
    }
};

QTEST_GUILESS_MAIN(WarpTest)
#include "warp_test.moc"
