#include "carto/legend.h"
#include "carto/sketch.h"
#include "libgeo/carto/small_map.h"

#include <QTest>

using namespace geo;
using namespace geo::carto;
using namespace small_map;

namespace {

QString told(const std::vector<LegendEntry>& entries) {
    constexpr std::array<const char*, 7> kMeanings = {"layer",    "class",  "score", "ineligible",
                                                      "selected", "sketch", "taken"};
    QStringList lines;
    for (const LegendEntry& entry : entries) {
        QString line = kMeanings.at(static_cast<std::size_t>(entry.meaning));
        if (entry.meaning == LegendMeaning::layer || entry.meaning == LegendMeaning::classOf)
            line += " " + QString::fromUtf8(domain::codeOf(entry.layer).data());
        if (!entry.title.empty()) line += " " + QString::fromStdString(entry.title);
        if (!entry.code.empty()) line += " " + QString::fromStdString(entry.code);
        if (entry.high > 0.0) line += QString(" %1..%2").arg(entry.low).arg(entry.high);
        lines << line + QString(" x%1").arg(entry.count);
    }
    return lines.join("; ");
}

} // namespace

class LegendTest : public QObject {
    Q_OBJECT
private slots:
    void onlyWhatIsSeenIsTold() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::commune,
            {{"POLYGON ((0 0, 100 0, 100 100, 0 0))"}, {"POLYGON ((200 0, 300 0, 300 100, 200 0))"}});
        add(snapshot, LayerId::transitional, {{"POINT (10 10)"}, {"POINT (20 10)"}, {"POINT (500 10)"}});
        add(snapshot, LayerId::thirdPlace, {{"POINT (500 10)"}});
        add(snapshot, LayerId::parcel, {{"POLYGON ((0 0, 1 0, 1 1, 0 0))"}});
        QCOMPARE(told(legendOf(snapshot, squareView())),
                 QString{"layer transitional x2; layer commune x1; layer parcel x1"});
        MapParams params = squareView();
        params.viewport = params.viewport.withScale(15'100.0);
        QVERIFY(!told(legendOf(snapshot, params)).contains("parcel"));
        params = squareView();
        std::ranges::reverse(params.layers);
        QCOMPARE(told(legendOf(snapshot, params)), QString{"layer parcel x1; layer commune x1; layer transitional x2"});
    }
    void classesFollowTheirLayer() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::population,
            {{"POINT (10 10)", "", "", 10.0},
             {"POINT (10 20)", "", "", 130.0},
             {"POINT (10 20)", "", "", 299.0},
             {"POINT (10 20)", "", "", 9000.0}});
        QCOMPARE(told(legendOf(snapshot, squareView())),
                 QString{"layer population x4; class population 0..40 x1; class population 120..300 x2; class "
                         "population 700..inf x1"});
        MapSnapshot plan;
        add(plan, LayerId::zone,
            {{.wkt = "POINT (1 1)", .category = "N"},
             {.wkt = "POINT (1 1)", .category = "AUs"},
             {.wkt = "POINT (1 1)", .category = "N"}});
        QCOMPARE(told(legendOf(plan, squareView())), QString{"layer zone x3; class zone AUs x1; class zone N x2"});
    }
    void marksAreTold() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::rooftop, {{"POINT (10 10)"}, {"POINT (20 10)"}, {"POINT (30 10)"}, {"POINT (900 10)"}});
        MapParams params = squareView();
        params.marks[{LayerId::rooftop, 1}] = {.selected = true, .rank = 1, .score = 0.95};
        params.marks[{LayerId::rooftop, 2}] = {.ineligible = true};
        params.marks[{LayerId::rooftop, 3}] = {.score = 0.25};
        params.marks[{LayerId::rooftop, 4}] = {.ineligible = true};
        QCOMPARE(told(legendOf(snapshot, params)),
                 QString{"layer rooftop x3; score 0.8..1 x1; score 0.6..0.8 x0; score 0.4..0.6 x0; score 0.2..0.4 x1; "
                         "score 0..0.2 x0; ineligible x1; selected x1"});
    }
    // One entry a title, for what is in view.
    void sketchesWithATitleAreTold() {
        const auto line = [](const char* wkt, const char* title, Dash dash) {
            return Sketch{geom::fromWkt(wkt).value(), {}, {{1, 2, 3, 255}, 2.0, dash}, true, title};
        };
        MapParams params = squareView();
        params.sketches = std::make_shared<const std::vector<Sketch>>(std::vector{
            line("LINESTRING (0 0, 50 50)", "A", Dash::solid), line("LINESTRING (0 0, 50 50)", "", Dash::solid),
            line("LINESTRING (0 9, 50 50)", "B", Dash::dashed), line("LINESTRING (0 5, 50 50)", "A", Dash::solid),
            line("LINESTRING (700 700, 750 750)", "C", Dash::solid)});
        const auto entries = legendOf({}, params);
        QCOMPARE(told(entries), QString{"sketch A x2; sketch B x1"});
        QVERIFY(entries[1].symbol.isLine);
        QCOMPARE(entries[1].symbol.outline->dash, Dash::dashed);
    }
    void pointsOfASketchAreTheirMarker() {
        MapParams params = squareView();
        Sketch points{geom::fromWkt("MULTIPOINT ((20 30), (60 70))").value(), {}, {}, false, "Flaw"};
        points.marker = MarkerStyle{MarkerShape::triangle, 9.0, {1, 2, 3, 255}, {255, 255, 255, 255}};
        params.sketches = std::make_shared<const std::vector<Sketch>>(std::vector{points});
        const auto entries = legendOf({}, params);
        QCOMPARE(told(entries), QString{"sketch Flaw x1"});
        QVERIFY(entries[0].symbol.marker && entries[0].symbol.marker->shape == MarkerShape::triangle);
        QVERIFY(!entries[0].symbol.outline); // no box around it
    }
    // By how much: what is out of view, of no site or without a ring is not counted.
    void ringsAreTold() {
        MapSnapshot snapshot;
        add(snapshot, LayerId::rooftop,
            {{"POINT (10 10)"}, {"POINT (20 10)"}, {"POINT (30 10)"}, {"POINT (40 10)"}, {"POINT (900 10)"}});
        add(snapshot, LayerId::thirdPlace, {{"POINT (10 30)"}});
        MapParams params = squareView();
        params.taken = std::make_shared<const TakenShares>(
            TakenShares{{1, {0.004, true}}, {2, {1.0, true}}, {3, {0.0, false}}, {5, {0.0, true}}});
        const auto entries = legendOf(snapshot, params);
        QCOMPARE(told(entries), QString{"layer rooftop x4; layer third_place x1; taken x1; taken x1; taken x1"});
        QVERIFY(entries[2].part == TakenPart::some && entries[3].part == TakenPart::all);
        QVERIFY(entries[4].part == TakenPart::unknown);
        QVERIFY(entries[2].symbol.marker->taken && entries[2].symbol.marker->ringWidth > 0.0);
    }
    void symbolsAreThoseOfTheMap() {
        for (const LayerInfo& layer : allLayers()) {
            const LegendSymbol symbol = symbolOf({.id = layer.id});
            QVERIFY(!symbol.fills.empty() || symbol.outline || symbol.marker);
            QCOMPARE(symbol.isLine, layer.id == LayerId::street);
            QVERIFY(!layer.siteKind || symbol.marker);
        }
        QCOMPARE(symbolOf({.id = LayerId::qpv}, 192.0).outline->width, 4.0);
        QCOMPARE(symbolOf({.id = LayerId::rooftop}, 192.0).marker->size, 24.0);
    }
};

QTEST_GUILESS_MAIN(LegendTest)
#include "legend_test.moc"
