#include "carto/layer_data.h"
#include "geom/measure.h"
#include "geom/text.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace geo;
using carto::Feature;
using carto::LayerBuilder;
using carto::LayerData;
using carto::LayerId;

namespace {

geom::Geometry shape(const char* wkt) {
    return geom::fromWkt(wkt).value();
}

LayerData layerOf(const std::vector<Feature>& features) {
    LayerBuilder builder{LayerId::zone};
    for (const Feature& feature : features) builder.add(feature);
    return builder.built();
}

Date day(int y, unsigned m, unsigned d) {
    return Date{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}};
}

} // namespace

class LayerDataTest : public QObject {
    Q_OBJECT
private slots:
    // What goes in at whole centimetres comes out the same, whatever stands before it in the columns.
    void shapesComeBack_data() {
        QTest::addColumn<QByteArray>("wkt");
        for (const char* wkt :
             {"POINT (355576.25 6689720.5)", "MULTIPOINT (1 2, 3 4)", "LINESTRING (0 0, 10 0.01, 20 5)",
              "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 2))", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
              "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 2 1, 2 2, 1 1), (5 5, 6 5, 6 6, 5 5))",
              "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0), (1 0.5, 2 0.5, 2 1, 1 0.5)), ((-10 -10, -5 -10, -5 -5, -10 -10)))"})
            QTest::newRow(wkt) << QByteArray{wkt};
    }
    void shapesComeBack() {
        QFETCH(QByteArray, wkt);
        const geom::Geometry geometry = shape(wkt.constData());
        const LayerData data = layerOf({{.id = 4, .geometry = shape("POLYGON ((7 7, 8 7, 8 8, 7 7))")},
                                        {.id = 9, .geometry = geometry, .label = "Île de Nantes"},
                                        {.id = 12, .geometry = shape("POINT (1 1)")}});
        QVERIFY(data.geometryOf(1) == geometry);
        QCOMPARE(data.typeOf(1), geom::typeOf(geometry));
        QVERIFY(geom::toMetres(data.boxOf(1)) == geom::boxOf(geometry));
        QCOMPARE(data.feature(1).label, std::string{"Île de Nantes"});
        QVERIFY(data.geometryOf(2) == shape("POINT (1 1)"));
        QCOMPARE(data.positionOf(9), std::optional<std::uint32_t>{1});
        QVERIFY(!data.positionOf(5));
    }
    void valuesOfSomeRowsOnly() {
        const Period lease{day(2026, 1, 1), day(2029, 6, 30)};
        const LayerData data = layerOf({{.id = 3, .geometry = shape("POINT (0 0)")},
                                        {.id = 1, .geometry = shape("POINT (0 0)"), .number = 7.0, .category = "N"},
                                        {.id = 2, .geometry = shape("POINT (0 0)"), .sublabel = "Q", .when = {lease}},
                                        {.id = 5, .geometry = shape("POINT (0 0)"), .category = "U"},
                                        {.id = 6, .geometry = shape("POINT (0 0)"), .category = "N"}});
        QVERIFY(std::isnan(data.numberOf(0)) && std::isnan(data.numberOf(3)));
        QCOMPARE(data.numberOf(1), 7.0);
        QCOMPARE(data.categoryOf(0), std::string_view{});
        QCOMPARE(data.categoryOf(4), std::string_view{"N"});
        QCOMPARE(data.categoryIndexOf(1), data.categoryIndexOf(4));
        QCOMPARE(data.categories(), (std::vector<std::string>{"", "N", "U"}));
        QCOMPARE(data.sublabelOf(2), std::string_view{"Q"});
        QCOMPARE(data.sublabelOf(3), std::string_view{});
        QCOMPARE(data.positionOf(2), std::optional<std::uint32_t>{2}); // ids in no order
        QVERIFY(data.holdsOn(0, day(2040, 1, 1)));
        QVERIFY(data.holdsOn(2, day(2026, 1, 1)) && !data.holdsOn(2, day(2029, 6, 30)));
        QVERIFY(data.holdsOn(4, day(2029, 6, 30)));
    }
    // Brute force: the rows whose box meets the one asked, and no other.
    void theIndexFindsWhatIsThere() {
        std::mt19937 random{20260104};
        std::uniform_int_distribution<int> place{-500'000, 500'000};
        std::uniform_int_distribution<int> side{1, 20'000};
        std::vector<Feature> features;
        for (int i = 0; i < 700; ++i) {
            const geom::PointM low{place(random) / 100.0, place(random) / 100.0};
            const double size = side(random) / 100.0;
            features.push_back({.id = i, .geometry = geom::LineString{{low, {low.x + size, low.y + size}}}});
        }
        const LayerData data = layerOf(features);
        for (int i = 0; i < 300; ++i) {
            const double x = place(random) / 100.0;
            const double y = place(random) / 100.0;
            const geom::BoxM asked{x, y, x + side(random) / 10.0, y + side(random) / 10.0};
            std::vector<std::uint32_t> expected;
            for (std::uint32_t at = 0; at < features.size(); ++at)
                if (geom::boxOf(features[at].geometry).intersects(asked)) expected.push_back(at);
            QCOMPARE(data.search(asked), expected);
        }
    }
    void beyondTheRange() {
        QCOMPARE(geom::toCentimetres({1e12, -1e12}), (geom::PointCm{INT32_MAX, INT32_MIN}));
        QCOMPARE(geom::toCentimetres({std::nan(""), 0.005}), (geom::PointCm{0, 0})); // half to even
        QVERIFY(geom::coverOf({}).isEmpty());
        QCOMPARE(geom::coverOf({0.001, 0.001, 0.009, 0.009}), (geom::BoxCm{0, 0, 1, 1}));
    }
    // 300,000 parcels of eight corners are to be held in 250 MB together with the program.
    void aParcelIsSmall() {
        LayerBuilder builder{LayerId::parcel};
        constexpr std::size_t kParcels = 20'000;
        for (std::size_t i = 0; i < kParcels; ++i) {
            const double x = 40.0 * static_cast<double>(i % 200);
            const double y = 40.0 * static_cast<double>(i / 200);
            geom::Polygon parcel;
            for (int corner = 0; corner < 8; ++corner)
                parcel.outer.push_back({x + 15.0 * std::cos(corner * 0.785), y + 15.0 * std::sin(corner * 0.785)});
            parcel.outer.push_back(parcel.outer.front());
            builder.add({.id = static_cast<std::int64_t>(i), .geometry = parcel, .label = "44109000AB0123"});
        }
        QVERIFY(builder.built().bytes() / kParcels <= 140);
    }
};

QTEST_GUILESS_MAIN(LayerDataTest)
#include "layer_data_test.moc"
