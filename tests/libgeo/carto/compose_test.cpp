#include "carto/label.h"
#include "carto/sketch.h"
#include "carto/text_dump.h"
#include "libgeo/carto/small_map.h"

#include <QTest>

using namespace geo;
using namespace geo::carto;
using namespace small_map;

namespace {

const std::string kSquare = "POLYGON ((20 20, 60 20, 60 60, 20 60, 20 20))";
const std::string kSmallSquare = "POLYGON ((20 20, 30 20, 30 30, 20 30, 20 20))";

QString dumped(const MapSnapshot& snapshot, const MapParams& params) {
    JobControl job;
    return QString::fromStdString(dump(compose(snapshot, params, job).value()));
}

QString dumpOf(LayerId layer, const std::vector<Row>& rows, const MapParams& params = squareView()) {
    MapSnapshot snapshot;
    add(snapshot, layer, rows);
    return dumped(snapshot, params);
}

} // namespace

class ComposeTest : public QObject {
    Q_OBJECT
private slots:
    // Over the areas of every layer, under the markers; what lies elsewhere is not drawn.
    void sketchesLieOverTheLayers() {
        MapParams params = squareView();
        auto sketches = std::make_shared<std::vector<Sketch>>();
        sketches->push_back({geom::fromWkt("POLYGON ((30 30, 70 30, 70 70, 30 70, 30 30))").value(),
                             {{FillPattern::crossHatch, {1, 2, 3, 255}, 8.0, 1.0}},
                             {{1, 2, 3, 255}, 2.0, Dash::dashed}});
        sketches->push_back({geom::fromWkt("POLYGON ((5000 30, 7000 30, 7000 70, 5000 70, 5000 30))").value(), {}, {}});
        params.sketches = sketches;
        QCOMPARE(dumpOf(LayerId::availableLand, {{kSquare}}, params).split('\n').mid(2, 3),
                 (QStringList{"fill crosshatch #010203 (30 70, 70 70, 70 30, 30 30)",
                              "stroke 2 #010203 dashed closed (30 70, 70 70, 70 30, 30 30)",
                              "marker square 8 #009E73 at 40 60"}));
    }

    // 7 pixels and 1.6 widths long, 0.9 of that across; its tip at the end of the line.
    void aLineMayEndInAHead() {
        MapParams params = squareView();
        auto sketches = std::make_shared<std::vector<Sketch>>();
        sketches->push_back({geom::fromWkt("LINESTRING (10 50, 90 50)").value(), {}, {{1, 2, 3, 255}, 5.0, {}}, true});
        sketches->push_back({geom::fromWkt("LINESTRING (20 20, 20 20)").value(), {}, {{4, 5, 6, 255}, 5.0, {}}, true});
        params.sketches = sketches;
        const QString dump = dumpOf(LayerId::availableLand, {}, params);
        QVERIFY2(dump.contains("fill solid #010203 (90 50, 75 56.8, 75 43.3)"), qPrintable(dump));
        QVERIFY(!dump.contains("fill solid #040506"));
    }

    // Each point that is in view, at the same size at any scale.
    void pointsOfASketchAreMarkers() {
        MapParams params = squareView();
        Sketch points{geom::fromWkt("MULTIPOINT ((20 30), (60 70), (5000 70))").value(), {}, {}};
        points.marker = MarkerStyle{MarkerShape::cross, 9.0, {1, 2, 3, 255}, {255, 255, 255, 255}};
        params.sketches = std::make_shared<const std::vector<Sketch>>(std::vector{points});
        const QString dump = dumpOf(LayerId::availableLand, {}, params);
        QVERIFY2(dump.contains("marker cross 9 #010203 at 20 70"), qPrintable(dump));
        QVERIFY2(dump.contains("marker cross 9 #010203 at 60 30"), qPrintable(dump));
        QCOMPARE(dump.count("marker"), 2);
        QVERIFY(!dump.contains("stroke"));
    }

    void sitesHaveTheirRing_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QString>("ring");
        QTest::newRow("nothing") << 0.0 << true << " taken 0";
        QTest::newRow("half") << 0.5 << true << " taken 0.5";
        QTest::newRow("all") << 1.0 << true << " taken 1";
        QTest::newRow("not known") << 0.0 << false << " taken ?";
    }
    void sitesHaveTheirRing() {
        QFETCH(double, share);
        QFETCH(bool, isKnown);
        QFETCH(QString, ring);
        MapParams params = squareView();
        params.taken = std::make_shared<const TakenShares>(TakenShares{{1, {share, isKnown}}});
        QCOMPARE(dumpOf(LayerId::availableLand, {{kSquare}}, params).split('\n').at(2),
                 "marker square 8 #009E73 at 40 60" + ring);
        QVERIFY(!dumpOf(LayerId::thirdPlace, {{"POINT (40 40)"}}, params).contains("taken"));
        params.taken = std::make_shared<const TakenShares>(TakenShares{{2, {share, isKnown}}});
        QVERIFY(!dumpOf(LayerId::availableLand, {{kSquare}}, params).contains("taken"));
    }
    // A little is not drawn as nothing, nor almost all as all.
    void ringsRoundToWhatIsTrue() {
        for (const double share : {0.0001, 0.9999}) {
            MapSnapshot snapshot;
            add(snapshot, LayerId::rooftop, {{"POINT (40 40)"}});
            MapParams params = squareView();
            params.taken = std::make_shared<const TakenShares>(TakenShares{{1, {share, true}}});
            JobControl job;
            const auto list = compose(snapshot, params, job).value();
            const auto& marker = std::get<MarkerItem>(list.items.back());
            QVERIFY(marker.taken->share > 0.0 && marker.taken->share < 1.0);
        }
    }

    void layersAreDrawnInTheirWay_data() {
        QTest::addColumn<int>("layer");
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, LayerId layer, const std::string& wkt, const char* expected) {
            QTest::newRow(name) << static_cast<int>(layer) << QString::fromStdString(wkt) << QString{expected};
        };
        row("available land: solid, thin outline, square", LayerId::availableLand, kSquare,
            "fill solid #009E73A5 (20 80, 60 80, 60 40, 20 40)\n"
            "stroke 1.2 #009E73 closed (20 80, 60 80, 60 40, 20 40)\n"
            "marker square 8 #009E73 at 40 60\n");
        row("transitional: stripes, dashed outline, hourglass", LayerId::transitional, kSquare,
            "fill solid #E69F0028 (20 80, 60 80, 60 40, 20 40)\n"
            "fill diagonal #E69F00 (20 80, 60 80, 60 40, 20 40)\n"
            "stroke 1.4 #B97F00 dashed closed (20 80, 60 80, 60 40, 20 40)\n"
            "marker hourglass 10.4 #E69F00 at 40 60\n");
        row("candidate: light, thick outline, diamond", LayerId::thirdPlaceCandidate, kSquare,
            "fill solid #0072B237 (20 80, 60 80, 60 40, 20 40)\n"
            "stroke 2.6 #0072B2 closed (20 80, 60 80, 60 40, 20 40)\n"
            "marker diamond 10.4 #0072B2 at 40 60\n");
        row("shared premises: dots", LayerId::sharedPremises, kSquare,
            "fill dots #56B4E9 (20 80, 60 80, 60 40, 20 40)\n"
            "stroke 1.2 #56B4E9 closed (20 80, 60 80, 60 40, 20 40)\n"
            "marker half_disc 9.6 #2B8CC4 at 40 60\n");
        row("rooftop: grid", LayerId::rooftop, kSquare,
            "fill grid #B8A800 (20 80, 60 80, 60 40, 20 40)\n"
            "stroke 1.2 #B8A800 closed (20 80, 60 80, 60 40, 20 40)\n"
            "marker triangle 9.6 #B8A800 at 40 60\n");
        row("a small site is its marker", LayerId::availableLand, kSmallSquare, "marker square 10 #009E73 at 25 75\n");
        row("a site of which only the place is known", LayerId::rooftop, "POINT (50 50)",
            "marker triangle 12 #B8A800 at 50 50\n");
        row("existing third place", LayerId::thirdPlace, "MULTIPOINT (10 10, 90 90)",
            "marker ring_with_dot 12 #0B3C5D at 10 90\nmarker ring_with_dot 12 #0B3C5D at 90 10\n");
        row("QPV: cross-hatch at 35 %, 2 px", LayerId::qpv, kSquare,
            "fill crosshatch #A23B7259 (20 80, 60 80, 60 40, 20 40)\n"
            "stroke 2 #A23B72 closed (20 80, 60 80, 60 40, 20 40)\n");
        row("commune: outline alone", LayerId::commune, kSquare,
            "lines 1.6 #4D4D4D closed (20 80, 60 80, 60 40, 20 40)\n");
        row("parcel: fine outline alone", LayerId::parcel, kSquare,
            "lines 0.4 #9E9E9E closed (20 80, 60 80, 60 40, 20 40)\n");
        row("street at 1:3,780", LayerId::street, "LINESTRING (0 50, 50 50)", "lines 5 #FFFFFF (0 50, 50 50)\n");
        row("nothing to draw", LayerId::availableLand, "", "");
        row("out of view", LayerId::availableLand, "POINT (1000 1000)", "");
    }
    void layersAreDrawnInTheirWay() {
        QFETCH(int, layer);
        QFETCH(QString, wkt);
        QFETCH(QString, expected);
        QCOMPARE(dumpOf(static_cast<LayerId>(layer), {{wkt.toStdString()}}), expected);
    }
    void manyLikeOutlinesAreOneItem() {
        QCOMPARE(dumpOf(LayerId::parcel, {{kSquare}, {"POLYGON ((60 20, 80 20, 80 60, 60 60, 60 20))"}}),
                 QString{"lines 0.4 #9E9E9E closed (20 80, 60 80, 60 40, 20 40) (60 80, 80 80, 80 40, 60 40)\n"});
    }
    void residentsAreShownByClass() {
        QCOMPARE(dumpOf(LayerId::population, {{kSquare, "", "", 39.9}}),
                 QString{"areas #F0EBE3 (20 80, 60 80, 60 40, 20 40)\n"});
        QCOMPARE(dumpOf(LayerId::population, {{kSquare, "", "", 40.0}}),
                 QString{"areas #E3D9CC (20 80, 60 80, 60 40, 20 40)\n"});
        QCOMPARE(dumpOf(LayerId::population, {{kSquare, "", "", 5000.0}}),
                 QString{"areas #A38D77 (20 80, 60 80, 60 40, 20 40)\n"});
    }
    void outlinesFadeWhereAreasAreSmall() {
        MapParams params = squareView();
        params.everyScale = true;
        // 40 m; at 2.5, 12 and 100 m a pixel: 16 px, 3.3 px and less than one
        params.viewport.metresPerPixel = 2.5;
        QVERIFY(!dumpOf(LayerId::parcel, {{kSquare}}, params).contains("strength"));
        params.viewport.metresPerPixel = 12.0;
        QVERIFY(dumpOf(LayerId::parcel, {{kSquare}}, params).contains("strength"));
        params.viewport.metresPerPixel = 100.0;
        QCOMPARE(dumpOf(LayerId::parcel, {{kSquare}}, params), QString{});
        QCOMPARE(dumpOf(LayerId::commune, {{kSquare}}, params), QString{});
    }
    void aMapIsItsGroundAndItsNames() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::commune, {{kSquare, "A"}});
        add(snapshot, LayerId::availableLand, {{"POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))", "C"}});
        MapParams params = squareView();
        params.labels = true;
        const QString all = dumped(snapshot, params);
        params.parts = MapParts::ground;
        const QString ground = dumped(snapshot, params);
        params.parts = MapParts::names;
        const QString names = dumped(snapshot, params);
        QVERIFY(!ground.isEmpty() && !names.isEmpty());
        QVERIFY(!ground.contains("text "));
        QVERIFY(names.startsWith("text "));
        QCOMPARE(ground + names, all);
    }
    void aMarkerStandsAtThePlaceOfItsWholeArea() {
        // An area of which each of two views sees a half has its marker once, at the same place of the map.
        MapParams params = squareView();
        const QString wide = "POLYGON ((0 0, 200 0, 200 100, 0 100, 0 0))";
        const QString left = dumpOf(LayerId::rooftop, {{wide.toStdString()}}, params).section("marker", 1);
        params.viewport.centre.x += 100.0;
        const QString right = dumpOf(LayerId::rooftop, {{wide.toStdString()}}, params).section("marker", 1);
        QVERIFY(left.contains("at 100 50"));
        QVERIFY(right.contains("at 0 50"));
    }
    void zonesAreShownByType() {
        QVERIFY(dumpOf(LayerId::zone, {{.wkt = kSquare, .category = "N"}}).startsWith("areas #DDEBD5 "));
        QVERIFY(dumpOf(LayerId::zone, {{.wkt = kSquare, .category = "A"}}).contains("fill dots "));
        QVERIFY(dumpOf(LayerId::zone, {{.wkt = kSquare, .category = "?"}}).startsWith("areas #E9E6E0 "));
    }
    void patternsAreWiderNearTo() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::qpv, {{kSquare}});
        const auto spacingAt = [&snapshot](double scale) {
            MapParams params = squareView();
            params.viewport = params.viewport.withScale(scale);
            JobControl job;
            const DisplayList list = compose(snapshot, params, job).value();
            for (const auto& item : list.items)
                if (const auto* fill = std::get_if<FillItem>(&item); fill && fill->pattern == FillPattern::crossHatch)
                    return fill->spacing;
            return 0.0;
        };
        const double usual = spacingAt(20'000.0);
        QVERIFY(usual > 0.0);
        QCOMPARE(spacingAt(2'000.0), usual * hatchSpread(2'000.0));
    }
    void whatIsLeftOutIsGreyAndStruckUnderTheRest() {
        MapParams params = squareView();
        params.marks[{LayerId::availableLand, 1}] = {.ineligible = true};
        QCOMPARE(dumpOf(LayerId::availableLand, {{kSmallSquare}, {"POINT (25 25)"}}, params),
                 QString{"marker square 10 #9A9A9A at 25 75 struck\nmarker square 10 #009E73 at 25 75\n"}.replace(
                     "marker square 10 #009E73 at 25 75", "marker square 10 #009E73 at 25 75"));
        params.marks[{LayerId::availableLand, 2}] = {.ineligible = true};
        params.marks.erase({LayerId::availableLand, 1});
        QVERIFY(dumpOf(LayerId::availableLand, {{kSmallSquare}, {"POINT (80 80)"}}, params)
                    .startsWith("marker square 10 #9A9A9A at 80 20 struck\n"));
    }
    void aSelectedPolygonHasAHaloOverWhite() {
        MapParams params = squareView();
        params.marks[{LayerId::commune, 1}] = {.selected = true};
        QCOMPARE(dumpOf(LayerId::commune, {{kSquare}}, params),
                 QString{"stroke 11.6 #FFFFFF closed (20 80, 60 80, 60 40, 20 40)\n"
                         "stroke 9.6 #308CC6 closed (20 80, 60 80, 60 40, 20 40)\n"
                         "stroke 3.6 #FFFFFF closed (20 80, 60 80, 60 40, 20 40)\n"
                         "stroke 1.6 #4D4D4D closed (20 80, 60 80, 60 40, 20 40)\n"});
    }
    void aSelectedMarkerIsOnTop() {
        MapParams params = squareView();
        params.marks[{LayerId::rooftop, 1}] = {.selected = true};
        MapSnapshot snapshot;
        add(snapshot, LayerId::rooftop, {{"POINT (50 50)"}});
        add(snapshot, LayerId::availableLand, {{"POINT (52 50)"}});
        QCOMPARE(dumped(snapshot, params),
                 QString{"marker square 10 #009E73 at 52 50\nmarker triangle 12 #B8A800 at 50 50 halo #308CC6\n"});
    }
    void scoresAreTheClassesOfCividisWithTheRankBeside_data() {
        QTest::addColumn<double>("score");
        QTest::addColumn<QString>("expected");
        QTest::newRow("0") << 0.0 << "marker diamond 9 #00204D at 50 50\n";
        QTest::newRow("0.2") << 0.2 << "marker diamond 11.3 #414D6B at 50 50\n";
        QTest::newRow("0.5") << 0.5 << "marker diamond 13.5 #7C7B78 at 50 50\n";
        QTest::newRow("0.79") << 0.79 << "marker diamond 15.8 #BCAF6F at 50 50\n";
        QTest::newRow("1") << 1.0 << "marker diamond 18 #FFEA46 at 50 50\n";
    }
    void scoresAreTheClassesOfCividisWithTheRankBeside() {
        QFETCH(double, score);
        QFETCH(QString, expected);
        MapParams params = squareView();
        params.marks[{LayerId::thirdPlaceCandidate, 1}] = {.score = score};
        QCOMPARE(dumpOf(LayerId::thirdPlaceCandidate, {{"POINT (50 50)"}}, params), expected);
        params.marks[{LayerId::thirdPlaceCandidate, 1}].rank = 12;
        const QString ranked = dumpOf(LayerId::thirdPlaceCandidate, {{"POINT (50 50)"}}, params);
        QVERIFY(ranked.startsWith(expected + "text 11 bold #1E1E1E at "));
        QVERIFY(ranked.endsWith(" 50 left \"12\"\n"));
    }
    void namesAreWritten() {
        MapParams params = squareView();
        params.labels = true;
        QVERIFY(dumpOf(LayerId::commune, {{kSquare, "Rezé"}}, params)
                    .endsWith("text 11.5 smallcaps #4D4D4D at 40 60 \"Rezé\"\n"));
        QVERIFY(dumpOf(LayerId::qpv, {{"POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))", "Breil", "QN04406M"}}, params)
                    .endsWith("text 9.5 bold #7C2255 at 50 50 \"Breil\\nQN04406M\"\n"));
        QVERIFY(!dumpOf(LayerId::commune, {{kSquare, ""}}, params).contains("text"));
    }
    void farAwayOnlyWhatIsSelectedIsNamed() {
        MapParams params = squareView();
        params.labels = true;
        params.viewport = params.viewport.withScale(30'000.0);
        QVERIFY(!dumpOf(LayerId::thirdPlace, {{"POINT (50 50)", "Ici"}}, params).contains("Ici"));
        params.marks[{LayerId::thirdPlace, 1}] = {.selected = true};
        QVERIFY(dumpOf(LayerId::thirdPlace, {{"POINT (50 50)", "Ici"}}, params).contains("Ici"));
    }
    void areasMarkersAndNamesAreInThatOrder() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::commune, {{kSquare, "A"}});
        add(snapshot, LayerId::rooftop, {{kSquare, "B"}});
        add(snapshot, LayerId::availableLand, {{"POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))", "C"}});
        MapParams params = squareView();
        params.labels = true;
        QStringList kinds;
        for (const QString& line : dumped(snapshot, params).split('\n', Qt::SkipEmptyParts)) {
            const QString kind = line.section(' ', 0, 0);
            if (kinds.isEmpty() || kinds.last() != kind) kinds << kind;
        }
        QCOMPARE(kinds, (QStringList{"lines", "fill", "stroke", "fill", "stroke", "marker", "text"}));
    }
    void layersCanBeHiddenFadedAndOutOfScale() {
        MapParams params = squareView();
        params.layers = {{LayerId::parcel, false, 1.0}};
        QCOMPARE(dumpOf(LayerId::parcel, {{kSquare}}, params), QString{});
        params.layers = {{LayerId::parcel, true, 0.5}};
        QVERIFY(dumpOf(LayerId::parcel, {{kSquare}}, params).startsWith("lines 0.4 #9E9E9E80 "));
        params.viewport = params.viewport.withScale(16'000.0);
        QCOMPARE(dumpOf(LayerId::parcel, {{kSquare}}, params), QString{});
        params.everyScale = true;
        QVERIFY(dumpOf(LayerId::parcel, {{kSquare}}, params).startsWith("lines 0.4 #9E9E9E80 "));
    }
    void sizesGoByTheMedium() {
        MapParams params = squareView();
        params.viewport.dpi = 288.0;
        QVERIFY(dumpOf(LayerId::commune, {{kSquare}}, params).startsWith("lines 4.8 "));
        // 40 px of 288 an inch are 13.3 at 96: still a polygon; 30 px are not.
        QVERIFY(dumpOf(LayerId::rooftop, {{kSquare}}, params).startsWith("fill grid "));
        QCOMPARE(dumpOf(LayerId::rooftop, {{"POLYGON ((20 20, 50 20, 50 50, 20 50, 20 20))"}}, params),
                 QString{"marker triangle 36 #B8A800 at 35 65\n"});
    }
    void namesOfACrowdDoNotOverlap() {
        std::vector<Row> rows;
        for (int i = 0; i < 300; ++i)
            rows.push_back(
                {"POINT (" + std::to_string(i * 37 % 100) + " " + std::to_string(i * 61 % 100) + ")", "Nom"});
        MapSnapshot snapshot;
        add(snapshot, LayerId::thirdPlace, rows);
        MapParams params = squareView();
        params.labels = true;
        for (int i = 1; i <= 300; i += 3)
            params.marks[{LayerId::thirdPlace, i}] = {.rank = static_cast<std::size_t>(i), .score = 0.5};
        JobControl job;
        std::vector<ScreenBox> boxes;
        const DisplayList list = compose(snapshot, params, job).value();
        for (const DisplayItem& item : list.items)
            if (const auto* text = std::get_if<TextItem>(&item)) boxes.push_back(boxOf(*text));
        QVERIFY(boxes.size() > 5);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) QVERIFY(!boxes[i].intersects(boxes[k]));
    }
    void stopsWhenAsked() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::commune, {{kSquare}});
        JobControl job;
        job.requestCancel();
        const auto list = compose(snapshot, squareView(), job);
        QVERIFY(!list);
        QVERIFY(list.error().code == ErrorCode::cancelled);
    }
    void aViewOfNothingIsEmpty() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::commune, {{kSquare}});
        MapParams params = squareView();
        params.viewport.width = 0;
        QCOMPARE(dumped(snapshot, params), QString{});
        QCOMPARE(dumped(MapSnapshot{}, squareView()), QString{});
    }
};

QTEST_GUILESS_MAIN(ComposeTest)
#include "compose_test.moc"
