#include "geom/measure.h"
#include "libgeo/carto/small_map.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace geo;
using namespace geo::carto;
using namespace small_map;

namespace {

std::string squareAt(double x, double y, double side) {
    const auto number = [](double v) { return std::to_string(v); };
    return "POLYGON ((" + number(x) + " " + number(y) + ", " + number(x + side) + " " + number(y) + ", " +
           number(x + side) + " " + number(y + side) + ", " + number(x) + " " + number(y + side) + ", " + number(x) +
           " " + number(y) + "))";
}

} // namespace

class PickTest : public QObject {
    Q_OBJECT
private slots:
    void theUppermostComesFirst() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::commune, {{squareAt(0, 0, 100)}});
        add(snapshot, LayerId::rooftop, {{squareAt(40, 40, 20)}});
        add(snapshot, LayerId::availableLand, {{"POINT (50 50)"}});
        const std::vector<FeatureRef> expected = {
            {LayerId::availableLand, 1}, {LayerId::rooftop, 1}, {LayerId::commune, 1}};
        QCOMPARE(featuresAt(snapshot, squareView(), {51.0, 51.0}, 2.0), expected);
        MapParams params = squareView();
        std::ranges::reverse(params.layers);
        QCOMPARE(featuresAt(snapshot, params, {51.0, 51.0}, 2.0).front(), (FeatureRef{LayerId::commune, 1}));
    }
    void whatIsNotDrawnIsNotHit() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::parcel, {{squareAt(0, 0, 100)}});
        MapParams params = squareView();
        QCOMPARE(featuresAt(snapshot, params, {50.0, 50.0}, 2.0).size(), std::size_t{1});
        QCOMPARE(featuresIn(snapshot, params, {40.0, 40.0, 60.0, 60.0}).size(), std::size_t{1});
        params.viewport = params.viewport.withScale(20'000.0);
        QVERIFY(featuresAt(snapshot, params, {50.0, 50.0}, 2.0).empty());
        QVERIFY(featuresIn(snapshot, params, {40.0, 40.0, 60.0, 60.0}).empty());
        params = squareView();
        for (LayerState& layer : params.layers) layer.visible = false;
        QVERIFY(featuresAt(snapshot, params, {50.0, 50.0}, 2.0).empty());
    }
    // The marker of a small site is larger than the site.
    void aMarkerIsHitAsItIsDrawn() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::availableLand, {{squareAt(50, 50, 2)}});
        QCOMPARE(featuresAt(snapshot, squareView(), {45.0, 49.0}, 2.0).size(), std::size_t{1});
        QVERIFY(featuresAt(snapshot, squareView(), {40.0, 49.0}, 2.0).empty());
    }
    void aHoleIsNotHit() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::commune,
            {{"POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (30 30, 70 30, 70 70, 30 70, 30 30))"}});
        QVERIFY(featuresAt(snapshot, squareView(), {50.0, 50.0}, 3.0).empty());
        QVERIFY(featuresIn(snapshot, squareView(), {45.0, 45.0, 55.0, 55.0}).empty());
        QCOMPARE(featuresAt(snapshot, squareView(), {28.0, 50.0}, 3.0).size(), std::size_t{1});
        QCOMPARE(featuresIn(snapshot, squareView(), {25.0, 45.0, 55.0, 55.0}).size(), std::size_t{1});
    }
    void asBruteForceSays() {
        std::mt19937 random{9};
        std::uniform_real_distribution<double> place{0.0, 100.0};
        std::uniform_real_distribution<double> side{1.0, 30.0};
        std::vector<Row> rows;
        for (int i = 0; i < 150; ++i) rows.push_back({squareAt(place(random), place(random), side(random))});
        MapSnapshot snapshot;
        add(snapshot, LayerId::parcel, rows);
        const MapParams params = squareView();
        std::vector<Feature> features;
        for (std::size_t i = 0; i < rows.size(); ++i) features.push_back(snapshot.layers[LayerId::parcel]->feature(i));
        for (int i = 0; i < 200; ++i) {
            const ScreenPoint at{place(random), place(random)};
            std::vector<std::int64_t> expected;
            std::vector<std::int64_t> found;
            for (const Feature& feature : features) // a parcel's line is 0.4 px wide
                if (geom::distance(feature.geometry, params.viewport.toMap(at)).value <= 3.0 + 0.2)
                    expected.push_back(feature.id);
            for (const FeatureRef& ref : featuresAt(snapshot, params, at, 3.0)) found.push_back(ref.id);
            std::ranges::sort(found);
            QCOMPARE(found, expected);

            const geom::BoxM box{at.x, at.y, at.x + side(random), at.y + side(random)};
            expected.clear();
            found.clear();
            for (const Feature& feature : features)
                if (feature.box.intersects(box)) expected.push_back(feature.id); // squares are their boxes
            for (const FeatureRef& ref : featuresIn(snapshot, params, box)) found.push_back(ref.id);
            QCOMPARE(found, expected);
        }
    }
    void aBoxMeetsLinesByTheirCourse() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::street, {{"LINESTRING (0 0, 100 100)"}});
        QCOMPARE(featuresIn(snapshot, squareView(), {40.0, 40.0, 50.0, 60.0}).size(), std::size_t{1});
        QVERIFY(featuresIn(snapshot, squareView(), {60.0, 10.0, 90.0, 40.0}).empty());
    }
};

QTEST_GUILESS_MAIN(PickTest)
#include "pick_test.moc"
