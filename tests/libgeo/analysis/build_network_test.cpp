#include "analysis/network/build_network.h"
#include "libgeo/analysis/network/ascii_streets.h"

#include <QTest>

using namespace geo;
using analysis::StreetGraph;
using domain::CrossingRule;
using domain::NetworkFlawKind;
using domain::StreetEdge;
using domain::TravelMode;

namespace {

using Lines = std::vector<std::string>;

analysis::BuiltNetwork built(std::span<const StreetEdge> rows, domain::NetworkParams params = {}) {
    JobControl job;
    auto network = analysis::buildNetwork({rows, {}}, params, job);
    if (!network) throw std::runtime_error("no network");
    return std::move(*network);
}

analysis::BuiltNetwork builtOf(const Lines& lines, CrossingRule rule = CrossingRule::everywhere) {
    const auto drawing = ascii_streets::drawn(lines);
    return built(drawing.rows, {.crossings = rule});
}

std::size_t flaws(const analysis::BuiltNetwork& network, NetworkFlawKind kind) {
    return network.quality.flawCounts[static_cast<std::size_t>(kind)];
}

StreetEdge street(std::vector<geom::PointM> points) {
    StreetEdge row;
    row.line.points = std::move(points);
    row.walk = row.cycle = row.drive = true;
    return row;
}

double lengthOf(const StreetGraph& graph) {
    double sum = 0.0;
    for (analysis::EdgeId e = 0; e < graph.edgeCount(); ++e) sum += static_cast<double>(graph.edge(e).length);
    return sum;
}

} // namespace

class BuildNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void crossings_data() {
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<CrossingRule>("rule");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::addColumn<int>("crossings"); // told as flaws
        const Lines plain = {"  C  ", "  |  ", "A-+-B", "  |  ", "  D  "};
        const Lines bridge = {"  C  ", "  |  ", "A=+=B", "  |  ", "  D  "};
        const Lines shared = {"  C  ", "  |  ", "A-E-B", "  |  ", "  D  "};
        QTest::newRow("two lines cross: joined") << plain << CrossingRule::everywhere << 5 << 4 << 0;
        QTest::newRow("without a vertex, by topology: not joined, and told")
            << plain << CrossingRule::sharedVertices << 4 << 2 << 1;
        QTest::newRow("rows of an unknown source") << plain << CrossingRule::automatic << 5 << 4 << 0;
        QTest::newRow("one is a bridge") << bridge << CrossingRule::everywhere << 4 << 2 << 0;
        QTest::newRow("one is a bridge, by topology") << bridge << CrossingRule::sharedVertices << 4 << 2 << 0;
        QTest::newRow("at a place of both") << shared << CrossingRule::sharedVertices << 5 << 4 << 0;
    }
    void crossings() {
        QFETCH(Lines, lines);
        QFETCH(CrossingRule, rule);
        const auto network = builtOf(lines, rule);
        QTEST(static_cast<int>(network.graph.nodeCount()), "nodes");
        QTEST(static_cast<int>(network.graph.edgeCount()), "edges");
        QTEST(static_cast<int>(flaws(network, NetworkFlawKind::crossing)), "crossings");
    }

    void sharedVerticesOfBridges_data() {
        QTest::addColumn<CrossingRule>("rule");
        QTest::addColumn<bool>("isEnd"); // of the bridge at the street
        QTest::addColumn<int>("nodes");
        QTest::newRow("OpenStreetMap says that they meet") << CrossingRule::sharedVertices << false << 5;
        QTest::newRow("elsewhere a vertex below a bridge is chance") << CrossingRule::everywhere << false << 4;
        QTest::newRow("a bridge ends on a street") << CrossingRule::everywhere << true << 4;
    }
    void sharedVerticesOfBridges() {
        QFETCH(CrossingRule, rule);
        QFETCH(bool, isEnd);
        StreetEdge bridge = street({{0, -50}, {0, 0}, {0, 50}});
        if (isEnd) bridge.line.points.pop_back();
        bridge.bridge = true;
        const std::vector rows{street({{-50, 0}, {0, 0}, {50, 0}}), bridge};
        QTEST(static_cast<int>(built(rows, {.crossings = rule}).graph.nodeCount()), "nodes");
    }

    void tolerance_data() {
        QTest::addColumn<double>("gap");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<int>("components");
        QTest::addColumn<int>("nearMisses");
        QTest::newRow("exactly on the street") << 0.0 << 0.0 << 1 << 0;
        QTest::newRow("within") << 0.09 << 0.1 << 1 << 0;
        QTest::newRow("beyond, told") << 0.2 << 0.1 << 2 << 1;
        QTest::newRow("far") << 3.5 << 0.1 << 2 << 0;
        QTest::newRow("a wide tolerance") << 3.5 << 4.0 << 1 << 0;
    }
    // A street that ends in the middle of another, which has no vertex there.
    void tolerance() {
        QFETCH(double, gap);
        QFETCH(double, tolerance);
        const std::vector rows{street({{0, 0}, {100, 0}}), street({{50, gap}, {50, 80}})};
        const auto network = built(rows, {.tolerance = Metres{tolerance}});
        QTEST(static_cast<int>(network.quality.components[0]), "components");
        QTEST(static_cast<int>(flaws(network, NetworkFlawKind::nearMiss)), "nearMisses");
    }

    void endsAreUnited() {
        const std::vector rows{street({{0, 0}, {100, 0}}), street({{100.07, 0.05}, {200, 0}}),
                               street({{100, 0.08}, {100, 90}})};
        const auto network = built(rows);
        QCOMPARE(network.graph.nodeCount(), std::size_t{4});
        QCOMPARE(network.quality.components[0], std::size_t{1});
    }

    void throughVertexOnAnother() { // the vertex of one lies on the other, which has none there
        const std::vector rows{street({{0, 0}, {100, 0}}), street({{10, 40}, {30, 0}, {50, 40}}),
                               street({{70, -40}, {80, 0}, {90, 40}})};
        const auto network = built(rows);
        // One only touches with a corner, which is no crossing of lines; the other passes through.
        QCOMPARE(flaws(network, NetworkFlawKind::crossing), std::size_t{0});
        QCOMPARE(network.quality.components[0], std::size_t{2});
    }

    void duplicates() {
        StreetEdge feet = street({{0, 0}, {100, 0}});
        feet.drive = false;
        StreetEdge cars = street({{100, 0}, {0, 0}});
        cars.walk = cars.cycle = false;
        cars.oneWay = true;
        const std::vector rows{feet, cars};
        const auto network = built(rows);
        QCOMPARE(network.graph.edgeCount(), std::size_t{1});
        const auto& edge = network.graph.edge(0);
        QVERIFY(edge.walk && edge.cycle);
        const bool runsAsDrawn = network.graph.nodeAt(edge.from).x < 50.0;
        QCOMPARE(edge.driveForward, !runsAsDrawn); // cars go from east to west
        QCOMPARE(edge.driveBackward, runsAsDrawn);
        QCOMPARE(flaws(network, NetworkFlawKind::duplicate), std::size_t{1});
    }

    void rowsWithoutLength() {
        const std::vector rows{street({{0, 0}, {100, 0}}), street({{5, 5}, {5, 5}}), street({{7, 7}})};
        const auto network = built(rows);
        QCOMPARE(flaws(network, NetworkFlawKind::noLength), std::size_t{2});
        QCOMPARE(network.quality.rows, std::size_t{3});
        QCOMPARE(network.graph.edgeCount(), std::size_t{1});
    }

    void islandsAndDeadEnds() {
        const auto network = builtOf({"A---B   E-F", "|   |      ", "C---D--G   "});
        QCOMPARE(flaws(network, NetworkFlawKind::island), std::size_t{1});
        QCOMPARE(flaws(network, NetworkFlawKind::danglingEnd), std::size_t{3});
        const auto island =
            std::ranges::find(network.quality.flaws, NetworkFlawKind::island, &domain::NetworkFlaw::kind);
        QCOMPARE(island->size.value, 20.0);
        QCOMPARE(network.quality.components[0], std::size_t{2});
        QVERIFY(std::abs(network.quality.largestShare[0] - 150.0 / 170.0) < 1e-6);
    }

    void whoMayUse() {
        const auto network = builtOf({"A-x-B~~~C", "w       |", "D--->---E"});
        QCOMPARE(network.quality.barriers, std::size_t{1}); // the river; a private way is none
        QCOMPARE(network.graph.barriers().size(), std::size_t{1});
        QCOMPARE(network.graph.edgeCount(), std::size_t{3});
        std::array<int, 3> usable{};
        for (analysis::EdgeId e = 0; e < 3; ++e)
            for (const TravelMode mode : {TravelMode::walk, TravelMode::cycle, TravelMode::drive})
                if (network.graph.mayUse(e, mode)) ++usable[static_cast<std::size_t>(mode)];
        QCOMPARE(usable[0], 3);
        QCOMPARE(usable[1], 2);
        QCOMPARE(usable[2], 2);
    }

    void accessByClass_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("walk");
        QTest::addColumn<bool>("drive");
        QTest::addColumn<double>("speed");
        QTest::addColumn<bool>("isBarrier");
        QTest::newRow("unknown") << "rue" << true << true << 50.0 << false;
        QTest::newRow("none") << "" << true << true << 50.0 << false;
        QTest::newRow("motorway") << "motorway" << false << true << 130.0 << true;
        QTest::newRow("BD TOPO") << "Type autoroutier" << false << true << 130.0 << true;
        QTest::newRow("accents") << "Route à 1 chaussée" << true << true << 50.0 << false;
        QTest::newRow("footway") << "footway" << true << false << 6.0 << false;
    }
    void accessByClass() {
        QFETCH(QString, type);
        StreetEdge row;
        row.type = type.toStdString();
        row.line.points = {{0, 0}, {10, 0}};
        const std::vector rows{row};
        const auto network = built(rows);
        const auto& edge = network.graph.edge(0);
        QTEST(edge.walk, "walk");
        QTEST(edge.driveForward, "drive");
        QTEST(static_cast<double>(edge.driveSpeed), "speed");
        QTEST(!network.graph.barriers().empty(), "isBarrier");
        QCOMPARE(network.quality.accessAssumed, std::size_t{1});
    }

    void nothing() {
        JobControl job;
        const auto none = analysis::buildNetwork({}, {}, job);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::networkMissing);
    }

    // Crossings of random lines, counted by testing each pair.
    void randomLines() {
        quint32 seed = 7;
        const auto draw = [&seed] {
            return static_cast<double>((seed = seed * 1664525U + 1013904223U) >> 8U) / 16777216.0;
        };
        std::vector<StreetEdge> rows;
        for (int i = 0; i < 60; ++i)
            rows.push_back(street({{1000 * draw(), 1000 * draw()}, {1000 * draw(), 1000 * draw()}}));
        const auto side = [](geom::PointM a, geom::PointM b, geom::PointM c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        };
        std::size_t crossings = 0;
        double length = 0.0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& a = rows[i].line.points;
            length += std::hypot(a[1].x - a[0].x, a[1].y - a[0].y);
            for (std::size_t k = i + 1; k < rows.size(); ++k) {
                const auto& b = rows[k].line.points;
                if (side(a[0], a[1], b[0]) * side(a[0], a[1], b[1]) < 0.0 &&
                    side(b[0], b[1], a[0]) * side(b[0], b[1], a[1]) < 0.0)
                    ++crossings;
            }
        }
        QVERIFY(crossings > 100);
        const auto network = built(rows, {.tolerance = Metres{0.0}});
        QCOMPARE(network.graph.nodeCount(), 2 * rows.size() + crossings);
        QCOMPARE(network.graph.edgeCount(), rows.size() + 2 * crossings);
        QVERIFY(std::abs(lengthOf(network.graph) - length) < 0.02 * static_cast<double>(crossings));
    }
};

QTEST_GUILESS_MAIN(BuildNetworkTest)
#include "build_network_test.moc"
