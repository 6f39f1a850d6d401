#include "coverage/coverage_sketches.h"

#include "app/coverage/made_coverage.h"
#include "coverage/asked_json.h"
#include "geom/measure.h"

#include <QtTest>

#include <set>

using app::text::Language;
using geo::carto::FillPattern;
using geo::carto::Sketch;
using namespace madecoverage;

class CoverageSketchesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Squares within 5, within 15, and beyond or never: three shapes; both of the last are one.
    void squaresOfAClassAreOneShape() {
        const auto sketches = app::coverage::coverageSketches(report(), shapes(), english());
        QVERIFY(sketches);
        QCOMPARE(sketches->size(), std::size_t{3});
        QCOMPARE(area(sketches->at(0)), 40'000.0);
        QCOMPARE(area(sketches->at(1)), 40'000.0);
        QCOMPARE(area(sketches->at(2)), 80'000.0);
        QCOMPARE(polygonsOf(sketches->at(2)), std::size_t{1}); // joined, no line between
        QVERIFY(sketches->at(0).fills.front().pattern == FillPattern::solid);
        QVERIFY(sketches->at(2).fills.front().pattern == FillPattern::diagonal); // told without colour
        std::set<std::string> titles;
        for (const auto& each : *sketches) titles.insert(each.title);
        QCOMPARE(titles.size(), std::size_t{3});
    }

    void squaresWithoutResidentsAreNotDrawn() {
        auto empty = report();
        for (auto& cell : empty.cells) cell.residents = 0.0;
        QVERIFY(!app::coverage::coverageSketches(empty, shapes(), english()));
    }

    // From dark to light: told apart in grey too.
    void nearIsDarkerThanFar() {
        auto made = report();
        made.params.minutes = {geo::Minutes{5}, geo::Minutes{10}, geo::Minutes{20}};
        const auto sketches = app::coverage::coverageSketches(made, shapes(), english());
        const auto light = [&](std::size_t i) {
            const auto colour = sketches->at(i).fills.front().colour;
            return 0.299 * colour.r + 0.587 * colour.g + 0.114 * colour.b;
        };
        QVERIFY(light(0) + 25.0 < light(1) && light(1) + 25.0 < light(2));
    }

    void accessIsClassed() {
        AccessReport access;
        access.cells = {{11, 0.0}, {12, 0.001}, {13, 0.01}, {14, 0.1}};
        const auto sketches = app::coverage::accessSketches(access, shapes(), english());
        QCOMPARE(sketches->size(), std::size_t{4});
        QVERIFY(sketches->back().fills.front().pattern == FillPattern::diagonal);
        QCOMPARE(area(sketches->back()), 40'000.0);
    }

    void theSquareOfAPlaceIsFound() {
        QCOMPARE(app::coverage::cellAt(shapes(), {250.0, 100.0}), std::optional<std::int64_t>{12});
        QVERIFY(!app::coverage::cellAt(shapes(), {250.0, 300.0}));
    }

    void theFarthestCatchmentLiesBelow() {
        CatchmentReport made;
        made.params.minutes = {geo::Minutes{5}, geo::Minutes{15}};
        Catchment catchment;
        catchment.origin.at = {100.0, 100.0};
        catchment.onStreet = {100.0, 110.0};
        catchment.snapped = geo::Metres{10.0};
        for (const double minutes : {5.0, 15.0}) {
            CatchmentRing ring;
            ring.within = geo::Minutes{minutes};
            const auto shape = square(minutes);
            ring.area = std::get<geo::geom::MultiPolygon>(shape);
            catchment.rings.push_back(ring);
        }
        made.catchments = {catchment};
        const auto sketches = app::coverage::catchmentSketches({made}, english());
        QCOMPARE(sketches->size(), std::size_t{4}); // two areas, the way to the street, the origin
        QVERIFY(geo::geom::boxOf(sketches->at(0).geometry).minX == 3000.0);
        QVERIFY(geo::geom::boxOf(sketches->at(1).geometry).minX == 1000.0);
        QVERIFY(sketches->at(3).marker.has_value());
        QVERIFY(!app::coverage::catchmentSketches({}, english()));
    }

    void flawsAreMarksByKind() {
        NetworkQuality quality;
        quality.flaws = {{NetworkFlawKind::island, {1.0, 2.0}, geo::Metres{3.0}, 4},
                         {NetworkFlawKind::island, {5.0, 6.0}, geo::Metres{3.0}, 4},
                         {NetworkFlawKind::crossing, {7.0, 8.0}, geo::Metres{3.0}, 4}};
        const auto sketches = app::coverage::flawSketches(quality);
        QCOMPARE(sketches->size(), std::size_t{2});
        QVERIFY(sketches->at(0).marker->shape != sketches->at(1).marker->shape);
    }

    void whatIsAskedIsRememberedButForRows() {
        app::coverage::Asked asked;
        asked.params.travel.mode = TravelMode::cycle;
        asked.params.minutes = {geo::Minutes{7.5}, geo::Minutes{30}};
        asked.params.functions = {PlaceFunction::food};
        asked.params.openAt = OpenAt{6, 615};
        asked.params.added = {geo::SiteId{3}};
        asked.access.method = AccessMethod::twoStep;
        asked.access.within = geo::Minutes{25};
        asked.access.capacityUnknown = 12;
        const auto again = app::coverage::askedFromJson(app::coverage::toJson(asked));
        QCOMPARE(again.params.travel.mode, TravelMode::cycle);
        QVERIFY(again.params.minutes == asked.params.minutes);
        QVERIFY(again.params.functions == asked.params.functions);
        QVERIFY(again.params.openAt && again.params.openAt->weekday == 6 && again.params.openAt->minute == 615);
        QVERIFY(again.params.added.empty());
        QCOMPARE(again.access.method, AccessMethod::twoStep);
        QCOMPARE(again.access.within.value, 25.0);
        QCOMPARE(again.access.capacityUnknown, std::int64_t{12});
    }

    void nonsenseIsAsTheProgramHasIt() {
        for (const QString json : {"", "[]", "{\"minutes\":[-1,\"x\"],\"mode\":\"fly\",\"within\":-3}"}) {
            const auto asked = app::coverage::askedFromJson(json);
            QCOMPARE(asked.params.minutes.size(), std::size_t{4});
            QCOMPARE(asked.params.travel.mode, TravelMode::walk);
            QCOMPARE(asked.access.within.value, 30.0);
            QCOMPARE(app::coverage::catchmentParamsFromJson(json).minutes.size(), std::size_t{3});
        }
    }

private:
    static Language english() { return Language{Language::Tongue::english}; }
    static double area(const Sketch& sketch) { return geo::geom::planimetricArea(sketch.geometry).value; }
    static std::size_t polygonsOf(const Sketch& sketch) {
        const auto multi = geo::geom::promotedToMulti(sketch.geometry);
        return std::get<geo::geom::MultiPolygon>(multi).polygons.size();
    }
};

QTEST_GUILESS_MAIN(CoverageSketchesTest)
#include "coverage_sketches_test.moc"
