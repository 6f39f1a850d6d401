#include "painting/paint_batch.h"

#include "app/painting/mesh.h"
#include "painting/paint.h"

#include <QImage>
#include <QTest>

#include <algorithm>
#include <limits>
#include <set>

using namespace geo::carto;

namespace {

constexpr int kSide = 160;
constexpr int kVisible = 48; // of 255 in any channel
const std::vector<Colour> kColours = {
    {20, 120, 60, 255}, {230, 180, 40, 255}, {70, 70, 200, 255}, {240, 240, 240, 255}};

AreasItem areasOf(const mesh::Mesh& mesh, std::vector<Colour> colours = kColours) {
    AreasItem item;
    item.shapes = std::make_shared<const Shapes>(mesh.shapes);
    item.areas = mesh.areas;
    item.colours = std::move(colours);
    for (std::size_t i = 0; i < mesh.areas.size(); ++i)
        item.looks.push_back(static_cast<std::uint8_t>((i * 7 + i / 3) % item.colours.size()));
    return item;
}

LinesItem linesOf(const mesh::Mesh& mesh, double width, Colour colour = {0, 0, 0, 255}) {
    return {std::make_shared<const Shapes>(mesh.shapes), true, colour, width, {}};
}

LinesItem lineOf(std::vector<FinePoint> points, double width, Colour colour = {0, 0, 0, 255}) {
    Shapes shapes;
    shapes.points = std::move(points);
    shapes.starts = {0};
    return {std::make_shared<const Shapes>(std::move(shapes)), false, colour, width, {}};
}

QImage painted(const std::vector<DisplayItem>& items) {
    DisplayList list;
    list.viewport = {.centre = {}, .metresPerPixel = 1.0, .width = kSide, .height = kSide};
    list.background = {255, 255, 255, 255};
    list.items = items;
    QImage image{kSide, kSide, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::red);
    QPainter painter{&image};
    app::painting::paint(painter, list);
    return image;
}

std::size_t endOf(const Shapes& shapes, std::size_t ring) {
    return ring + 1 < shapes.starts.size() ? shapes.starts[ring + 1] : shapes.points.size();
}

// Whether a place is farther than `reach` from the box of a ring: what is asked first, so that the reference ends.
bool isFarFrom(const Shapes& shapes, std::size_t ring, double x, double y, double reach) {
    const auto begin = shapes.points.begin() + static_cast<std::ptrdiff_t>(shapes.starts[ring]);
    const auto end = shapes.points.begin() + static_cast<std::ptrdiff_t>(endOf(shapes, ring));
    const auto [left, right] = std::ranges::minmax(std::ranges::subrange(begin, end), {}, &FinePoint::x);
    const auto [top, bottom] = std::ranges::minmax(std::ranges::subrange(begin, end), {}, &FinePoint::y);
    return x < left.x - reach || x > right.x + reach || y < top.y - reach || y > bottom.y + reach;
}

// Even-odd by the crossings of a ray to the right (Shimrat 1962).
bool isInside(const AreasItem& item, std::size_t area, double x, double y) {
    const std::size_t lastRing = area + 1 < item.areas.size() ? item.areas[area + 1] : item.shapes->starts.size();
    if (isFarFrom(*item.shapes, item.areas[area], x, y, 0.001)) return false; // its first ring is around the others
    bool isOdd = false;
    for (std::size_t ring = item.areas[area]; ring < lastRing; ++ring) {
        const std::size_t begin = item.shapes->starts[ring];
        const std::size_t end = endOf(*item.shapes, ring);
        for (std::size_t i = begin; i < end; ++i) {
            const FinePoint a = item.shapes->points[i];
            const FinePoint b = item.shapes->points[i + 1 < end ? i + 1 : begin];
            if ((a.y > y) == (b.y > y)) continue;
            if (x < a.x + (y - a.y) / (static_cast<double>(b.y) - a.y) * (static_cast<double>(b.x) - a.x))
                isOdd = !isOdd;
        }
    }
    return isOdd;
}

double distanceTo(FinePoint a, FinePoint b, double x, double y) {
    const double dx = static_cast<double>(b.x) - a.x;
    const double dy = static_cast<double>(b.y) - a.y;
    const double squared = dx * dx + dy * dy;
    const double t = squared > 0.0 ? std::clamp(((x - a.x) * dx + (y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
    return std::hypot(x - a.x - t * dx, y - a.y - t * dy);
}

using Channels = std::array<double, 3>;

Channels channelsOf(Colour c) {
    return {double(c.r), double(c.g), double(c.b)};
}

Channels mixed(const Channels& below, Colour above, double share) {
    const Channels colour = channelsOf(above);
    const double alpha = share * above.a / 255.0;
    Channels out;
    for (std::size_t i = 0; i < 3; ++i) out[i] = below[i] + (colour[i] - below[i]) * alpha;
    return out;
}

// A pixel of the areas, asked one after the other at the middle of the pixel; the background is white.
Channels areaColour(const AreasItem& item, double x, double y) {
    Channels out{255.0, 255.0, 255.0};
    for (std::size_t area = 0; area < item.areas.size(); ++area)
        if (isInside(item, area, x, y)) out = mixed(out, item.colours[item.looks[area]], 1.0);
    return out;
}

// The share of a pixel that is within half a width of any of the lines, by 16 x 16 samples.
double lineShare(const LinesItem& item, int x, int y) {
    constexpr int kSamples = 16;
    std::vector<std::pair<FinePoint, FinePoint>> near;
    for (std::size_t ring = 0; ring < item.shapes->starts.size(); ++ring) {
        if (isFarFrom(*item.shapes, ring, x + 0.5, y + 0.5, item.width / 2.0 + 0.75)) continue;
        const std::size_t begin = item.shapes->starts[ring];
        const std::size_t end = endOf(*item.shapes, ring);
        for (std::size_t i = begin; i < end; ++i) {
            if (i + 1 == end && !item.closed) break;
            const std::pair edge{item.shapes->points[i], item.shapes->points[i + 1 < end ? i + 1 : begin]};
            if (distanceTo(edge.first, edge.second, x + 0.5, y + 0.5) <= item.width / 2.0 + 0.75) near.push_back(edge);
        }
    }
    int hits = 0;
    for (int i = 0; i < kSamples * kSamples && !near.empty(); ++i) {
        const double sx = x + (i % kSamples + 0.5) / kSamples;
        const double sy = y + (i / kSamples + 0.5) / kSamples;
        hits += std::ranges::any_of(
            near, [&](const auto& e) { return distanceTo(e.first, e.second, sx, sy) <= item.width / 2.0; });
    }
    return hits / double(kSamples * kSamples);
}

bool differs(QRgb pixel, const Channels& expected, double visible) {
    return std::abs(qRed(pixel) - expected[0]) > visible || std::abs(qGreen(pixel) - expected[1]) > visible ||
           std::abs(qBlue(pixel) - expected[2]) > visible;
}

// Share of the pixels that differ visibly from the exact picture.
double differingShare(const QImage& image, const AreasItem* areas, const LinesItem* lines, double visible = kVisible) {
    int count = 0;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            Channels expected{255.0, 255.0, 255.0};
            if (areas) expected = areaColour(*areas, x + 0.5, y + 0.5);
            if (lines) expected = mixed(expected, lines->colour, lineShare(*lines, x, y));
            count += differs(image.pixel(x, y), expected, visible);
        }
    }
    return count / double(kSide * kSide);
}

mesh::Mesh meshOf(const QString& name) {
    mesh::MeshParams params;
    params.width = params.height = kSide;
    if (name == "street") params.columns = params.rows = 4;
    if (name == "district") params.columns = params.rows = 15;
    if (name == "tiny") params.columns = params.rows = 50;
    if (name == "holes") params.hasHoles = true;
    if (name == "slivers") params.columns = 3, params.rows = 100;
    if (name == "tangled") params.unrest = 1.2, params.columns = params.rows = 10;
    if (name == "outside") params.left = params.top = -150.0, params.width = params.height = 600.0;
    if (name == "huge") params.left = -2e6, params.top = -1e6, params.width = params.height = 4e6;
    return mesh::MeshMaker{params}.make();
}

void addMeshes() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"street", "district", "tiny", "holes", "slivers", "tangled", "outside", "huge"})
        QTest::newRow(name) << QString{name};
}

} // namespace

class PaintBatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPixelIsOfTheAreaThatHoldsItsMiddle_data() { addMeshes(); }
    void eachPixelIsOfTheAreaThatHoldsItsMiddle() {
        QFETCH(QString, name);
        const AreasItem areas = areasOf(meshOf(name));
        const double share = differingShare(painted({areas}), &areas, nullptr, 1.0);
        QVERIFY2(share < 0.0002, qPrintable(QString::number(share)));
    }

    void neighboursLeaveNoSeamAndDoNotOverlap_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"street", "district", "tiny", "slivers", "outside", "huge"})
            QTest::newRow(name) << QString{name};
    }
    void neighboursLeaveNoSeamAndDoNotOverlap() {
        QFETCH(QString, name);
        // Half of black once: anything but one layer of it would be another grey.
        AreasItem areas = areasOf(meshOf(name), {{0, 0, 0, 128}});
        const QImage image = painted({areas});
        std::set<QRgb> seen;
        for (int y = 20; y < kSide - 20; ++y)
            for (int x = 20; x < kSide - 20; ++x) seen.insert(image.pixel(x, y));
        QCOMPARE(seen, std::set<QRgb>{qRgb(127, 127, 127)});
    }

    void outlinedAreasAreRight_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("width");
        for (const char* name : {"street", "district", "holes", "tangled", "outside", "huge"})
            for (const double width : {0.2, 0.4, 1.0, 1.6, 3.0, 10.0})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QString{name}).arg(width)))
                    << QString{name} << width;
    }
    void outlinedAreasAreRight() {
        QFETCH(QString, name);
        QFETCH(double, width);
        const mesh::Mesh mesh = meshOf(name);
        const AreasItem areas = areasOf(mesh);
        const LinesItem lines = linesOf(mesh, width, {60, 60, 60, 255});
        const double share = differingShare(painted({areas, lines}), &areas, &lines);
        QVERIFY2(share < 0.005, qPrintable(QString::number(share)));
    }

    void aLineHasItsWidthInEveryDirection_data() {
        QTest::addColumn<double>("width");
        for (const double width : {0.2, 0.7, 1.0, 2.3, 6.0, 10.0}) QTest::addRow("%.1f", width) << width;
    }
    void aLineHasItsWidthInEveryDirection() {
        QFETCH(double, width);
        for (int degrees = 0; degrees < 180; degrees += 7) {
            const auto dx = static_cast<float>(60.0 * std::cos(degrees * 0.017453292519943295));
            const auto dy = static_cast<float>(60.0 * std::sin(degrees * 0.017453292519943295));
            const QImage image = painted({lineOf({{80.3F - dx, 80.6F - dy}, {80.3F + dx, 80.6F + dy}}, width)});
            double ink = 0.0;
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x) ink += 1.0 - qRed(image.pixel(x, y)) / 255.0;
            QVERIFY2(std::abs(ink / (120.0 * width) - 1.0) < 0.06 + width / 120.0, qPrintable(QString::number(ink)));
        }
    }

    void linesOnEachOtherAreNoDarkerThanOne() {
        const LinesItem once = lineOf({{10.0F, 20.5F}, {140.0F, 20.5F}}, 3.0, {0, 0, 0, 100});
        const LinesItem thrice =
            lineOf({{10.0F, 20.5F}, {140.0F, 20.5F}, {10.0F, 20.5F}, {140.0F, 20.5F}}, 3.0, {0, 0, 0, 100});
        QCOMPARE(painted({thrice}), painted({once}));
        QCOMPARE(qRed(painted({once}).pixel(100, 20)), 155);
    }

    void aLineIsAsStrongAsItIsSaidToBe() {
        LinesItem item = lineOf({{10.0F, 20.5F}, {140.0F, 20.5F}}, 3.0);
        item.strengths = {51};
        QCOMPARE(qRed(painted({item}).pixel(100, 20)), 204);
        item.strengths = {0};
        QCOMPARE(qRed(painted({item}).pixel(100, 20)), 255);
    }

    void theStrongerOfTwoThatShareAnEdgeIsSeen() {
        LinesItem item = lineOf({{10.0F, 20.5F}, {140.0F, 20.5F}, {140.0F, 20.5F}, {10.0F, 20.5F}}, 3.0);
        Shapes shapes = *item.shapes;
        shapes.starts = {0, 2};
        item.shapes = std::make_shared<const Shapes>(shapes);
        item.strengths = {51, 255};
        QCOMPARE(qRed(painted({item}).pixel(100, 20)), 0);
        item.strengths = {255, 51};
        QCOMPARE(qRed(painted({item}).pixel(100, 20)), 0);
    }

    void aDotIsThePixelThatItLiesIn() {
        AreasItem item;
        Shapes shapes;
        shapes.points = {{50.2F, 60.9F}, {-0.5F, 10.0F}, {159.99F, 159.99F}, {160.0F, 20.0F}};
        shapes.starts = {0, 1, 2, 3};
        item.shapes = std::make_shared<const Shapes>(shapes);
        item.areas = {0, 1, 2, 3};
        item.looks = {0, 0, 0, 0};
        item.colours = {{0, 0, 0, 255}};
        const QImage image = painted({item});
        int black = 0;
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) black += image.pixel(x, y) == qRgb(0, 0, 0);
        QCOMPARE(black, 2);
        QCOMPARE(image.pixel(50, 60), qRgb(0, 0, 0));
        QCOMPARE(image.pixel(159, 159), qRgb(0, 0, 0));
    }

    void nothingAndNonsenseDrawNothing() {
        const QImage blank = painted({});
        AreasItem empty;
        empty.shapes = std::make_shared<const Shapes>();
        LinesItem none;
        none.shapes = empty.shapes;
        QCOMPARE(painted({empty, none}), blank);
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinite = std::numeric_limits<float>::infinity();
        for (const float bad : {nan, infinite, -infinite, 3e38F})
            (void)painted({lineOf({{10.0F, bad}, {bad, 20.0F}, {bad, bad}}, 2.0)});
        QCOMPARE(painted({lineOf({{nan, nan}, {nan, 20.0F}}, 2.0)}), blank);
    }

    void aPainterThatIsMovedAndScaledMovesAndScalesThem() {
        const mesh::Mesh mesh = meshOf("street");
        QImage direct{kSide, kSide, QImage::Format_ARGB32_Premultiplied};
        QImage viaPath{kSide, kSide, QImage::Format_ARGB32}; // not one of those that are written directly
        for (QImage* image : {&direct, &viaPath}) {
            image->fill(Qt::white);
            QPainter painter{image};
            painter.setRenderHint(QPainter::Antialiasing);
            painter.translate(13.25, 7.5);
            painter.scale(0.6, 0.6);
            painter.setClipRect(QRectF{20.0, 30.0, 120.0, 100.0});
            app::painting::paintAreas(painter, areasOf(mesh));
            app::painting::paintLines(painter, linesOf(mesh, 4.0));
        }
        int visible = 0;
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const QRgb a = direct.pixel(x, y);
                const QRgb b = viaPath.pixel(x, y);
                visible += std::abs(qRed(a) - qRed(b)) > 96 || std::abs(qBlue(a) - qBlue(b)) > 96;
            }
        QVERIFY2(visible < kSide * kSide / 100, qPrintable(QString::number(visible)));
        QCOMPARE(direct.pixel(5, 5), qRgb(255, 255, 255));
        QVERIFY(direct.pixel(60, 60) != qRgb(255, 255, 255));
    }
};

QTEST_MAIN(PaintBatchTest)
#include "paint_batch_test.moc"
