#include "app/painting/mesh.h"
#include "carto/style.h"
#include "painting/paint.h"

#include <QImage>
#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

using namespace geo::carto;

namespace {

constexpr int kSide = 192;
constexpr int kBlock = 64;
constexpr int kBlocks = kSide / kBlock;
const std::array<Colour, 4> kColours{Colour{20, 120, 60, 255}, Colour{230, 180, 40, 255}, Colour{70, 70, 200, 255},
                                     Colour{200, 60, 60, 255}};

using Ring = std::vector<std::array<double, 2>>;

// The part of a ring on one side of a line across `axis` (Sutherland and Hodgman 1974).
Ring cut(const Ring& ring, std::size_t axis, double at, double side) {
    Ring out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        const bool isIn = (a[axis] - at) * side >= 0.0;
        if (isIn) out.push_back(a);
        if (isIn == ((b[axis] - at) * side >= 0.0)) continue;
        const double t = (at - a[axis]) / (b[axis] - a[axis]);
        out.push_back({a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
    }
    return out;
}

// Of the part of a ring that lies in a block, pixels.
double areaIn(Ring ring, int column, int row) {
    ring = cut(ring, 0, column * kBlock, 1.0);
    ring = cut(ring, 0, (column + 1) * kBlock, -1.0);
    ring = cut(ring, 1, row * kBlock, 1.0);
    ring = cut(ring, 1, (row + 1) * kBlock, -1.0);
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& b = ring[(i + 1) % ring.size()];
        twice += ring[i][0] * b[1] - b[0] * ring[i][1];
    }
    return std::abs(twice) / 2.0;
}

std::vector<Ring> ringsOf(const mesh::Mesh& mesh) {
    std::vector<Ring> rings;
    for (std::size_t i = 0; i < mesh.shapes.starts.size(); ++i) {
        const std::size_t end =
            i + 1 < mesh.shapes.starts.size() ? mesh.shapes.starts[i + 1] : mesh.shapes.points.size();
        Ring& ring = rings.emplace_back();
        for (std::size_t k = mesh.shapes.starts[i]; k < end; ++k)
            ring.push_back({mesh.shapes.points[k].x, mesh.shapes.points[k].y});
    }
    return rings;
}

// Classes of unlike size, in patches and alone, as zones and owners are.
std::size_t classAt(std::size_t position) {
    if (position % 7 == 0) return 3;
    return position / 29 % 3;
}

// Parcels with an outline, coloured by their class, a pixel for a metre.
MapSnapshot snapshotOf(const std::vector<Ring>& rings, bool hasCells) {
    LayerBuilder builder{LayerId::parcel};
    for (std::size_t i = 0; i < rings.size(); ++i) {
        geo::geom::Polygon polygon;
        for (const auto& p : rings[i]) polygon.outer.push_back({p[0], kSide - p[1]});
        polygon.outer.push_back(polygon.outer.front());
        Feature feature;
        feature.id = static_cast<std::int64_t>(i) + 1;
        feature.geometry = polygon;
        feature.category = std::to_string(classAt(i));
        builder.add(feature);
    }
    LayerBuilder again = builder;
    LayerData data = builder.built();
    geo::JobControl job;
    if (hasCells) again.setCells(makeRowCells(data, job).value());
    if (hasCells) data = again.built();
    MapSnapshot snapshot;
    snapshot.layers[LayerId::parcel] = std::make_shared<const LayerData>(std::move(data));
    return snapshot;
}

MapParams viewOfAll() {
    LayerStyle style;
    style.outline = OutlineStyle{{0, 0, 0, 255}, 0.4, Dash::solid};
    style.classes.by = ClassedBy::category;
    for (std::size_t i = 0; i < kColours.size(); ++i) {
        ClassStyle ofClass;
        ofClass.code = std::to_string(i);
        ofClass.fills = {{FillPattern::solid, kColours.at(i)}};
        style.classes.classes.push_back(ofClass);
    }
    LayerState layer;
    layer.id = LayerId::parcel;
    layer.visible = true;
    layer.opacity = 1.0;
    layer.style = std::make_shared<const LayerStyle>(style);
    MapParams params;
    params.viewport = {.centre = {kSide / 2.0, kSide / 2.0}, .metresPerPixel = 1.0, .width = kSide, .height = kSide};
    params.layers = {layer};
    params.everyScale = true;
    params.labels = false;
    return params;
}

} // namespace

class ClassShareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachClassKeepsItsShareOfEachBlock_data() {
        QTest::addColumn<double>("size");
        QTest::addColumn<bool>("hasCells");
        for (const double size : {2.0, 1.3, 0.7, 0.4}) {
            QTest::addRow("%.1f pixels", size) << size << false;
            QTest::addRow("%.1f pixels, from cells", size) << size << true;
        }
    }
    void eachClassKeepsItsShareOfEachBlock() {
        QFETCH(double, size);
        QFETCH(bool, hasCells);
        mesh::MeshParams params;
        params.left = params.top = -8.0;
        params.width = params.height = kSide + 16.0;
        params.columns = params.rows = static_cast<int>(params.width / size);
        const std::vector<Ring> rings = ringsOf(mesh::MeshMaker{params}.make());
        geo::JobControl job;
        MapParams all = viewOfAll();
        all.fromCells = true;
        const auto list = compose(snapshotOf(rings, hasCells), all, job);
        QVERIFY(list);
        QCOMPARE(
            std::ranges::any_of(list->items, [](const auto& item) { return std::holds_alternative<PixelsItem>(item); }),
            hasCells);
        QImage image{kSide, kSide, QImage::Format_RGB32};
        {
            QPainter painter{&image};
            app::painting::paint(painter, *list);
        }
        for (int row = 0; row < kBlocks; ++row)
            for (int column = 0; column < kBlocks; ++column) compareBlock(image, rings, column, row);
    }

private:
    static void compareBlock(const QImage& image, const std::vector<Ring>& rings, int column, int row) {
        std::map<QRgb, int> seen;
        for (int y = 0; y < kBlock; ++y)
            for (int x = 0; x < kBlock; ++x) ++seen[image.pixel(column * kBlock + x, row * kBlock + y)];
        std::array<double, kColours.size()> exact{};
        for (std::size_t i = 0; i < rings.size(); ++i) exact.at(classAt(i)) += areaIn(rings[i], column, row);
        constexpr double kAll = kBlock * kBlock;
        QVERIFY(std::abs(exact[0] + exact[1] + exact[2] + exact[3] - kAll) < 1.0);
        int ofAnyClass = 0;
        for (std::size_t i = 0; i < kColours.size(); ++i) {
            const Colour& colour = kColours.at(i);
            const int pixels = seen[qRgb(colour.r, colour.g, colour.b)];
            ofAnyClass += pixels;
            const double apart = std::abs(pixels - exact.at(i)) / kAll;
            QVERIFY2(apart < 0.02, qPrintable(QStringLiteral("class %1: %2").arg(i).arg(apart)));
        }
        QCOMPARE(ofAnyClass, kBlock * kBlock); // no outline greys them, no seam shows what is below
    }
};

QTEST_MAIN(ClassShareTest)
#include "class_share_test.moc"
