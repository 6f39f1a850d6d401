#include "analysis/network/build_network.h"
#include "analysis/network/catchment.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "libgeo/analysis/network/ascii_streets.h"

#include <QTest>

#include <random>

using namespace geo;
using analysis::EdgeId;
using analysis::kNever;
using analysis::ReachedPart;
using analysis::StreetFinder;
using analysis::StreetGraph;
using analysis::Traveller;
using analysis::TravelStart;
using domain::CatchmentParams;
using domain::TravelDirection;
using domain::TravelMode;

namespace {

using Lines = std::vector<std::string>;

StreetGraph builtOf(std::span<const domain::StreetEdge> rows) {
    JobControl job;
    return std::move(analysis::buildNetwork({rows, {}}, {}, job).value().graph);
}

// 6 km/h: 100 m a minute.
CatchmentParams paramsOf(std::vector<Minutes> minutes, TravelMode mode = TravelMode::walk) {
    CatchmentParams params;
    params.travel = {
        .mode = mode, .walk = KilometresPerHour{6.0}, .cycle = KilometresPerHour{12.0}, .driveShare = Share{0.8}};
    params.minutes = std::move(minutes);
    params.withAreas = false;
    return params;
}

domain::CatchmentReport reportOf(const StreetGraph& graph, const std::vector<geom::PointM>& origins,
                                 const CatchmentParams& params,
                                 std::span<const analysis::ResidentPiece> residents = {}) {
    std::vector<domain::TravelPlace> places;
    for (const geom::PointM at : origins) places.push_back({"place:" + std::to_string(places.size() + 1), "", at});
    JobControl job;
    return analysis::catchments({graph, places, residents}, params, job).value();
}

// Streets in a jittered grid, some missing, some one-way, of several speeds.
std::vector<domain::StreetEdge> town(std::uint32_t seed, int side) {
    std::mt19937 random{seed};
    const auto jitter = [&random] { return static_cast<double>(random() % 600) / 10.0 - 30.0; };
    std::vector<geom::PointM> at;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) at.push_back({100.0 * x + jitter(), 100.0 * y + jitter()});
    std::vector<domain::StreetEdge> rows;
    const auto add = [&](int a, int b) {
        if (random() % 5 == 0) return;
        domain::StreetEdge row;
        row.id.value = static_cast<std::int64_t>(rows.size()) + 1;
        row.line.points = {at[static_cast<std::size_t>(a)], at[static_cast<std::size_t>(b)]};
        row.walk = row.cycle = row.drive = true;
        row.oneWay = random() % 4 == 0;
        row.speed = KilometresPerHour{20.0 + static_cast<double>(random() % 4) * 10.0};
        rows.push_back(row);
    };
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            if (x + 1 < side) add(y * side + x, y * side + x + 1);
            if (y + 1 < side) add(y * side + x, (y + 1) * side + x);
        }
    return rows;
}

// Bellman-Ford over edges cut into steps of about a metre: the length of the steps whose middle is reached, by origin.
class Subdivided {
public:
    Subdivided(const StreetGraph& graph, const domain::TravelParams& travel, TravelDirection direction)
        : m_graph(graph) {
        m_count = graph.nodeCount();
        for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
            const auto& edge = graph.edge(e);
            const auto length = static_cast<double>(edge.length);
            const int steps = std::max(1, static_cast<int>(std::ceil(length)));
            double speed = travel.mode == TravelMode::walk ? travel.walk.value : travel.cycle.value;
            if (travel.mode == TravelMode::drive)
                speed = static_cast<double>(edge.driveSpeed) * travel.driveShare.value;
            const bool isDrive = travel.mode == TravelMode::drive;
            bool ahead = !isDrive || edge.driveForward;
            bool back = !isDrive || edge.driveBackward;
            if (direction == TravelDirection::towards) std::swap(ahead, back);
            std::size_t before = edge.from;
            for (int i = 0; i < steps; ++i) {
                const std::size_t next = i + 1 == steps ? edge.to : m_count++;
                const double minutes = length / steps * 60.0 / (speed * 1000.0);
                m_steps.push_back({before, next, minutes, length / steps, ahead, back, e, length * i / steps});
                before = next;
            }
        }
    }

    // Minutes at the two ends of each step, from one place.
    double reached(const analysis::OnStreet& on, double already, double within) const {
        std::vector<double> minutes(m_count, 1e18);
        for (const Step& step : m_steps) {
            if (step.edge != on.edge || on.along < step.begin || on.along > step.begin + step.length) continue;
            const double share = (on.along - step.begin) / step.length;
            if (step.ahead) minutes[step.to] = std::min(minutes[step.to], already + (1.0 - share) * step.minutes);
            if (step.back) minutes[step.from] = std::min(minutes[step.from], already + share * step.minutes);
        }
        for (bool isBetter = true; isBetter;) {
            isBetter = false;
            for (const Step& step : m_steps) {
                if (step.ahead && minutes[step.from] + step.minutes < minutes[step.to] - 1e-12) {
                    minutes[step.to] = minutes[step.from] + step.minutes;
                    isBetter = true;
                }
                if (step.back && minutes[step.to] + step.minutes < minutes[step.from] - 1e-12) {
                    minutes[step.from] = minutes[step.to] + step.minutes;
                    isBetter = true;
                }
            }
        }
        double length = 0.0;
        for (const Step& step : m_steps) {
            const double ahead = step.ahead ? minutes[step.from] + step.minutes / 2.0 : 1e18;
            const double back = step.back ? minutes[step.to] + step.minutes / 2.0 : 1e18;
            if (std::min(ahead, back) <= within) length += step.length;
        }
        return length;
    }

private:
    struct Step {
        std::size_t from, to;
        double minutes, length;
        bool ahead, back;
        EdgeId edge;
        double begin;
    };
    const StreetGraph& m_graph;
    std::size_t m_count = 0;
    std::vector<Step> m_steps;
};

// The shortest time to a place: over every street that it can be walked to straight, without crossing a barrier.
double minutesAt(const StreetGraph& graph, const Traveller& traveller, geom::PointM place, double offStreet) {
    double least = 1e18;
    for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
        const auto length = static_cast<double>(graph.edge(e).length);
        const int steps = static_cast<int>(length * 2.0) + 1;
        for (int i = 0; i <= steps; ++i) {
            const double along = length * i / steps;
            const geom::PointM on = graph.placeOn(e, along);
            const double away = geom::distance(on, place).value;
            if (away > offStreet + 0.3) continue;
            least = std::min(least, static_cast<double>(traveller.at(e, along).minutes) + away / 100.0);
        }
    }
    return least;
}

} // namespace

class CatchmentTest : public QObject {
    Q_OBJECT

private slots:
    void lengths_data() {
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<TravelMode>("mode");
        QTest::addColumn<TravelDirection>("direction");
        QTest::addColumn<double>("minutes");
        QTest::addColumn<double>("length"); // reached from A
        QTest::addColumn<int>("nodes");
        const auto walk = TravelMode::walk;
        const auto drive = TravelMode::drive; // 30 km/h times 0.8: 400 m a minute
        const auto away = TravelDirection::away;
        QTest::newRow("in the middle of an edge") << Lines{"A---------B"} << walk << away << 0.35 << 35.0 << 1;
        QTest::newRow("exactly to a node") << Lines{"A----B----C"} << walk << away << 0.5 << 50.0 << 2;
        QTest::newRow("both arms") << Lines{"C-----A-----D"} << walk << away << 0.2 << 40.0 << 1;
        QTest::newRow("round a block from both sides")
            << Lines{"A---B", "|   |", "C---D"} << walk << away << 0.55 << 110.0 << 3;
        QTest::newRow("the whole block, no metre twice")
            << Lines{"A---B", "|   |", "C---D"} << walk << away << 9.0 << 120.0 << 4;
        QTest::newRow("a dead end") << Lines{"A--x--B--C", "|        |", "D--------E"} << walk << away << 9.0 << 160.0
                                    << 5;
        QTest::newRow("one-way") << Lines{"B-->--A--->---C"} << drive << away << 0.05 << 20.0 << 1;
        QTest::newRow("one-way, towards")
            << Lines{"B-->--A--->---C"} << drive << TravelDirection::towards << 0.05 << 20.0 << 1;
        QTest::newRow("an island") << Lines{"A----B   C----D"} << walk << away << 60.0 << 50.0 << 2;
        QTest::newRow("no time") << Lines{"A----B"} << walk << away << 0.0 << 0.0 << 1;
    }
    void lengths() {
        QFETCH(Lines, lines);
        QFETCH(TravelMode, mode);
        QFETCH(TravelDirection, direction);
        QFETCH(double, minutes);
        const auto drawing = ascii_streets::drawn(lines);
        const StreetGraph graph = builtOf(drawing.rows);
        auto params = paramsOf({Minutes{minutes}}, mode);
        params.direction = direction;
        const auto report = reportOf(graph, {drawing.at('A')}, params);
        const auto& ring = report.catchments.at(0).rings.at(0);
        QFETCH(double, length);
        QVERIFY2(std::abs(ring.length.value - length) < 0.01, qPrintable(QString::number(ring.length.value)));
        QVERIFY(std::abs(geom::planimetricLength(ring.streets).value - length) < 0.01);
        QTEST(static_cast<int>(ring.nodes), "nodes");
    }

    void wayToTheStreetCounts() {
        const auto drawing = ascii_streets::drawn({"A--------------------B"});
        const StreetGraph graph = builtOf(drawing.rows);
        const auto report = reportOf(graph, {{100.0, 30.0}}, paramsOf({Minutes{0.2}, Minutes{0.5}, Minutes{1.0}}));
        const auto& catchment = report.catchments.at(0);
        QCOMPARE(catchment.snapped.value, 30.0);
        QCOMPARE(catchment.onStreet, (geom::PointM{100.0, 0.0}));
        QCOMPARE(catchment.rings.size(), std::size_t{3});
        QCOMPARE(catchment.rings[0].length.value, 0.0);
        QVERIFY(std::abs(catchment.rings[1].length.value - 40.0) < 0.01);
        QVERIFY(std::abs(catchment.rings[2].length.value - 140.0) < 0.01);
    }

    void tooFarIsToldOfThatPlaceAlone() {
        const auto drawing = ascii_streets::drawn({"A----B"});
        const StreetGraph graph = builtOf(drawing.rows);
        const auto report = reportOf(graph, {{20.0, 0.0}, {20.0, 400.0}, {30.0, 5.0}}, paramsOf({Minutes{1.0}}));
        QCOMPARE(report.catchments.size(), std::size_t{2});
        QCOMPARE(report.catchments[1].origin.key, std::string{"place:3"});
        QCOMPARE(report.diagnostics.size(), std::size_t{1});
        QCOMPARE(report.diagnostics[0].code, DiagnosticCode::placeNotReached);
        QCOMPARE(report.diagnostics[0].key, std::string{"place:2"});
        QCOMPARE(argument(report.diagnostics[0].arguments, "found"), std::string_view{"400"});
    }

    void anIslandIsTold() {
        const auto drawing = ascii_streets::drawn({"A----B      C---------D---------E"});
        const StreetGraph graph = builtOf(drawing.rows);
        const auto report = reportOf(graph, {drawing.at('A'), drawing.at('D')}, paramsOf({Minutes{10.0}}));
        QCOMPARE(report.catchments.size(), std::size_t{2});
        QCOMPARE(report.diagnostics.size(), std::size_t{1}); // the other reaches the larger part
        QCOMPARE(report.diagnostics[0].code, DiagnosticCode::placeOnIsland);
        QCOMPARE(report.diagnostics[0].key, std::string{"place:1"});
        QCOMPARE(argument(report.diagnostics[0].arguments, "length"), std::string_view{"50"});
        // Where the time is over before the streets, nobody knows yet.
        QVERIFY(reportOf(graph, {drawing.at('A')}, paramsOf({Minutes{0.2}})).diagnostics.empty());
    }

    void apart() { // each metre belongs to the nearer of two places
        const auto drawing = ascii_streets::drawn({"A---------B---------C"});
        const StreetGraph graph = builtOf(drawing.rows);
        auto params = paramsOf({Minutes{0.3}, Minutes{5.0}});
        params.apart = true;
        const auto report = reportOf(graph, {{20.0, 0.0}, {60.0, 0.0}}, params);
        const auto& first = report.catchments.at(0).rings;
        const auto& second = report.catchments.at(1).rings;
        QVERIFY(std::abs(first[0].length.value - 40.0) < 0.01); // 20 to the end, 20 to the middle
        QVERIFY(std::abs(second[0].length.value - 50.0) < 0.01);
        QVERIFY(std::abs(first[1].length.value - 40.0) < 0.01);
        QVERIFY(std::abs(second[1].length.value - 160.0) < 0.01);
    }

    void subdivided_data() {
        QTest::addColumn<uint>("seed");
        QTest::addColumn<TravelMode>("mode");
        QTest::addColumn<TravelDirection>("direction");
        QTest::newRow("on foot") << 1U << TravelMode::walk << TravelDirection::away;
        QTest::newRow("by bicycle") << 2U << TravelMode::cycle << TravelDirection::towards;
        QTest::newRow("by car") << 3U << TravelMode::drive << TravelDirection::away;
        QTest::newRow("by car, towards") << 4U << TravelMode::drive << TravelDirection::towards;
    }
    // Against a search over the streets cut into steps of a metre.
    void subdivided() {
        QFETCH(uint, seed);
        QFETCH(TravelMode, mode);
        QFETCH(TravelDirection, direction);
        const StreetGraph graph = builtOf(town(seed, 9));
        const double minutes = mode == TravelMode::drive ? 0.9 : 3.1;
        auto params = paramsOf({Minutes{minutes}}, mode);
        params.direction = direction;
        const Subdivided other{graph, params.travel, direction};
        const StreetFinder finder{graph, mode};
        for (const geom::PointM origin : {geom::PointM{410.0, 380.0}, geom::PointM{120.0, 700.0}}) {
            const auto on = finder.nearest(origin, params.travel.tooFar).value();
            const auto report = reportOf(graph, {origin}, params);
            const double length = report.catchments.at(0).rings.at(0).length.value;
            const double expected = other.reached(on, on.away.value / 100.0, minutes);
            QVERIFY(expected > 300.0);
            // Each end of what is reached may be half a step off.
            QVERIFY2(std::abs(length - expected) < 20.0, qPrintable(QString("%1 %2").arg(length).arg(expected)));
        }
    }

    void residents() {
        const auto drawing = ascii_streets::drawn({"A---------B"});
        const StreetGraph graph = builtOf(drawing.rows);
        const bool isAsDrawn = graph.nodeAt(graph.edge(0).from).x == 0.0;
        const auto piece = [&](float from, float to, float away, double residents) {
            return isAsDrawn ? analysis::ResidentPiece{0, from, to, away, residents}
                             : analysis::ResidentPiece{0, 100.0F - to, 100.0F - from, away, residents};
        };
        const std::vector<analysis::ResidentPiece> pieces{piece(0, 40, 0, 10), piece(40, 80, 0, 100),
                                                          piece(30, 30, 0.1F, 1000), piece(58, 58, 0.1F, 5000)};
        const auto report = reportOf(graph, {{0.0, 0.0}}, paramsOf({Minutes{0.6}, Minutes{2.0}}), pieces);
        const auto& rings = report.catchments.at(0).rings;
        QVERIFY(std::abs(rings[0].residents->value - 1060.0) < 1e-3); // those at 58 have no time for their last way
        QVERIFY(std::abs(rings[1].residents->value - 6110.0) < 1e-9);
        QVERIFY(!reportOf(graph, {{0.0, 0.0}}, paramsOf({Minutes{2.0}}), {}).catchments.at(0).rings.at(0).residents);
    }

    void area_data() {
        QTest::addColumn<TravelMode>("mode");
        QTest::addColumn<double>("minutes");
        QTest::newRow("on foot") << TravelMode::walk << 3.0;
        QTest::newRow("less than the last metres") << TravelMode::walk << 0.4;
        QTest::newRow("by bicycle") << TravelMode::cycle << 2.0;
        QTest::newRow("by car") << TravelMode::drive << 0.8;
    }
    // Sampled places: none in the polygon is beyond the time, and all that are well within it are in the polygon.
    void area() {
        QFETCH(TravelMode, mode);
        QFETCH(double, minutes);
        const StreetGraph graph = builtOf(town(5, 9));
        auto params = paramsOf({Minutes{minutes}}, mode);
        params.withAreas = true;
        params.offStreet = Metres{50.0};
        const geom::PointM origin{400.0, 405.0};
        const auto report = reportOf(graph, {origin}, params);
        const auto& ring = report.catchments.at(0).rings.at(0);
        QVERIFY(!geom::invalidity(ring.area));
        QVERIFY(ring.areaCovered.value > 1000.0);
        const StreetFinder finder{graph, mode};
        const auto on = finder.nearest(origin, Metres{300.0}).value();
        Traveller traveller{graph, params.travel, params.direction};
        traveller.travel(std::vector{TravelStart{on, minutesTo(on, params.travel), 0}}, static_cast<float>(minutes));
        const geom::BoxM box = geom::boxOf(ring.area).grown(20.0);
        std::mt19937 random{17};
        int inside = 0;
        int reached = 0;
        for (int i = 0; i < 600; ++i) {
            const geom::PointM place{box.minX + box.width() * static_cast<double>(random() % 10'000) / 1e4,
                                     box.minY + box.height() * static_cast<double>(random() % 10'000) / 1e4};
            const double least = minutesAt(graph, traveller, place, params.offStreet.value);
            const bool isIn = geom::contains(ring.area, place);
            if (isIn) ++inside;
            if (isIn)
                QVERIFY2(least <= minutes + 0.006,
                         qPrintable(QString("%1 %2 %3").arg(place.x).arg(place.y).arg(least)));
            // Arcs of 16 segments a quarter leave 0.12 % of the radius out; samples along the street half a metre.
            const double strict = minutesAt(graph, traveller, place, params.offStreet.value - 1.0);
            if (strict < minutes - 0.012) {
                ++reached;
                QVERIFY2(isIn, qPrintable(QString("%1 %2 %3").arg(place.x).arg(place.y).arg(strict)));
            }
        }
        QVERIFY(inside > 20 && reached > 20);
    }

    void areaStopsAtRiver() {
        // The river is 20 m south of the street; the bridge is far out of reach.
        const auto drawing = ascii_streets::drawn({"       A------------------B", "                          |",
                                                   "R~~~~~~~~~~~~~~~~~~~~~~~~~+~~~S", "                          =",
                                                   "       C------------------D"});
        const StreetGraph graph = builtOf(drawing.rows);
        auto params = paramsOf({Minutes{1.0}});
        params.withAreas = true;
        const auto report = reportOf(graph, {{120.0, 0.0}}, params);
        const auto& ring = report.catchments.at(0).rings.at(0);
        QVERIFY(geom::contains(ring.area, {120.0, -19.0}));
        QVERIFY(geom::contains(ring.area, {120.0, 45.0}));
        QVERIFY(!geom::contains(ring.area, {120.0, -21.0}));
        QVERIFY(!geom::contains(ring.area, {120.0, -45.0}));
    }

    void path() {
        auto drawing = ascii_streets::drawn({"A---B-->--C", "|       |  ", "D-------E  "});
        const StreetGraph graph = builtOf(drawing.rows);
        const auto params = paramsOf({Minutes{30.0}});
        const StreetFinder finder{graph, TravelMode::walk};
        const std::vector<geom::PointM> places{{10.0, 20.0}};
        const auto start = finder.nearest(places[0], Metres{300}).value();
        Traveller traveller{graph, params.travel, params.direction};
        traveller.travel(std::vector{TravelStart{start, minutesTo(start, params.travel), 0}}, 30.0F);
        const geom::PointM far{95.0, -5.0};
        const auto end = finder.nearest(far, Metres{300}).value();
        const auto path = analysis::pathTo(traveller, {end, far}, places, params);
        QVERIFY(path.has_value());
        QCOMPARE(path->line.points.front(), places[0]);
        QCOMPARE(path->line.points.back(), far);
        QVERIFY(std::abs(path->length.value - (20.0 + 85.0 + 5.0)) < 0.01);
        QVERIFY(std::abs(path->minutes.value - 1.1) < 1e-4);
        QVERIFY(std::abs(geom::planimetricLength(path->line).value - path->length.value) < 0.01);
        QCOMPARE(path->streets, (std::vector<std::string>{"AB", "BC"}));
    }
};

QTEST_GUILESS_MAIN(CatchmentTest)
#include "catchment_test.moc"
