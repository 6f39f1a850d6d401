#include "analysis/network/build_network.h"
#include "analysis/network/travel.h"
#include "libgeo/analysis/network/ascii_streets.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <QTest>

#include <random>

using namespace geo;
using analysis::EdgeId;
using analysis::kNever;
using analysis::NodeId;
using analysis::StreetFinder;
using analysis::StreetGraph;
using analysis::Traveller;
using analysis::TravelStart;
using domain::TravelDirection;
using domain::TravelMode;

namespace {

using Lines = std::vector<std::string>;

StreetGraph builtOf(std::span<const domain::StreetEdge> rows) {
    JobControl job;
    return std::move(analysis::buildNetwork({rows, {}}, {}, job).value().graph);
}

// 6 km/h: 100 m a minute.
domain::TravelParams params(TravelMode mode) {
    return {.mode = mode,
            .walk = KilometresPerHour{6.0},
            .cycle = KilometresPerHour{12.0},
            .driveShare = Share{0.8},
            .tooFar = Metres{300.0}};
}

// Minutes from one place of a drawing to another; none where there is no way.
std::optional<double> minutesBetween(const ascii_streets::Drawing& drawing, char from, char to, TravelMode mode,
                                     TravelDirection direction = TravelDirection::away) {
    const StreetGraph graph = builtOf(drawing.rows);
    const StreetFinder finder{graph, mode};
    const auto begin = finder.nearest(drawing.at(from), Metres{0.0});
    const auto end = finder.nearest(drawing.at(to), Metres{0.0});
    if (!begin || !end) return std::nullopt;
    Traveller traveller{graph, params(mode), direction};
    const std::vector starts{TravelStart{*begin, 0.0F, 7}};
    traveller.travel(starts, 1e6F);
    const auto at = traveller.at(end->edge, end->along);
    if (at.minutes == kNever) return std::nullopt;
    if (at.place != 7) throw std::runtime_error("another place");
    return static_cast<double>(at.minutes);
}

// Streets between random places of a grid, one-way here and there.
std::vector<domain::StreetEdge> randomStreets(std::uint32_t seed, int places, int streets) {
    std::mt19937 random{seed};
    std::uniform_int_distribution<int> pick{0, places - 1};
    std::vector<geom::PointM> at;
    for (int i = 0; i < places; ++i)
        at.push_back({static_cast<double>(random() % 100'000) / 10.0, static_cast<double>(random() % 100'000) / 10.0});
    std::vector<domain::StreetEdge> rows;
    for (int i = 0; i < streets; ++i) {
        domain::StreetEdge row;
        row.id.value = i + 1;
        row.line.points = {at[static_cast<std::size_t>(pick(random))], at[static_cast<std::size_t>(pick(random))]};
        row.walk = row.drive = true;
        row.oneWay = random() % 3 == 0;
        row.speed = KilometresPerHour{20.0 + static_cast<double>(random() % 60)};
        rows.push_back(row);
    }
    return rows;
}

StreetGraph bySharedPlaces(std::span<const domain::StreetEdge> rows) {
    JobControl job;
    const domain::NetworkParams byVertices{.crossings = domain::CrossingRule::sharedVertices};
    return std::move(analysis::buildNetwork({rows, {}}, byVertices, job).value().graph);
}

// Minutes of each edge by what the rows say, not by the traveller.
double driveMinutes(const StreetGraph& graph, EdgeId edge) {
    return static_cast<double>(graph.edge(edge).length) / 1000.0 /
           (static_cast<double>(graph.edge(edge).driveSpeed) * 0.8) * 60.0;
}

using Boosted = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                      boost::property<boost::edge_weight_t, double>>;

std::vector<double> byBoost(const StreetGraph& graph, NodeId from, bool isTowards) {
    Boosted other(graph.nodeCount());
    for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
        const auto& edge = graph.edge(e);
        if (isTowards ? edge.driveBackward : edge.driveForward)
            boost::add_edge(edge.from, edge.to, driveMinutes(graph, e), other);
        if (isTowards ? edge.driveForward : edge.driveBackward)
            boost::add_edge(edge.to, edge.from, driveMinutes(graph, e), other);
    }
    std::vector<double> minutes(graph.nodeCount());
    boost::dijkstra_shortest_paths(
        other, from,
        boost::distance_map(boost::make_iterator_property_map(minutes.begin(), get(boost::vertex_index, other))));
    return minutes;
}

TravelStart startAt(const StreetGraph& graph, NodeId node, std::uint32_t place) {
    for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
        if (graph.edge(e).from == node) return {{e, 0.0, graph.nodeAt(node), {}}, 0.0F, place};
        if (graph.edge(e).to == node)
            return {{e, static_cast<double>(graph.edge(e).length), graph.nodeAt(node), {}}, 0.0F, place};
    }
    throw std::runtime_error("a node without an edge");
}

} // namespace

class TravellerTest : public QObject {
    Q_OBJECT

private slots:
    void drawings_data() {
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<TravelMode>("mode");
        QTest::addColumn<TravelDirection>("direction");
        QTest::addColumn<double>("minutes"); // from A to B; -1: no way
        const auto away = TravelDirection::away;
        const auto walk = TravelMode::walk;
        const auto drive = TravelMode::drive;
        const Lines bridge = {"R~~~~+~~~~S", "     |     "};
        QTest::newRow("straight") << Lines{"A----------B"} << walk << away << 1.1;
        QTest::newRow("cycling") << Lines{"A----------B"} << TravelMode::cycle << away << 0.55;
        QTest::newRow("driving at 30 km/h times 0.8") << Lines{"A----------B"} << drive << away << 0.275;
        QTest::newRow("a bridge over a river")
            << Lines{"   A   ", "   =   ", "R~~+~~S", "   =   ", "   B   "} << walk << away << 0.4;
        QTest::newRow("a bridge over a street is no junction")
            << Lines{"  C   ", "  |   ", "A=+==B", "  |   ", "  D   "} << walk << away << 0.5;
        QTest::newRow("no way from below the bridge")
            << Lines{"  A   ", "  |   ", "C=+==B", "  |   ", "  D   "} << walk << away << -1.0;
        QTest::newRow("two ways that cross")
            << Lines{"  A   ", "  |   ", "C-+--B", "  |   ", "  D   "} << walk << away << 0.5;
        QTest::newRow("one-way, along") << Lines{"A-->--B", "|     |", "C-----D"} << drive << away << 0.15;
        QTest::newRow("one-way, against: round the block")
            << Lines{"A--<--B", "|     |", "C-----D"} << drive << away << 0.25;
        QTest::newRow("one-way, towards A")
            << Lines{"A-->--B", "|     |", "C-----D"} << drive << TravelDirection::towards << 0.25;
        QTest::newRow("feet do not mind") << Lines{"A--<--B", "|     |", "C-----D"} << walk << away << 0.6;
        QTest::newRow("private") << Lines{"A--x--B", "|     |", "C-----D"} << walk << away << 1.0;
        QTest::newRow("dead end") << Lines{"C-A--x--B-D"} << walk << away << -1.0;
        QTest::newRow("an island") << Lines{"A----C  D----B"} << walk << away << -1.0;
        QTest::newRow("steps are not for cars") << Lines{"A--w--B", "|     |", "C-----D"} << drive << away << 0.25;
    }
    void drawings() {
        QFETCH(Lines, lines);
        QFETCH(TravelMode, mode);
        QFETCH(TravelDirection, direction);
        QFETCH(double, minutes);
        const auto found = minutesBetween(ascii_streets::drawn(lines), 'A', 'B', mode, direction);
        if (minutes < 0.0) {
            QVERIFY(!found);
            return;
        }
        QVERIFY(found);
        QVERIFY2(std::abs(*found - minutes) < 1e-5, qPrintable(QString::number(*found)));
    }

    // On one edge: straight from the start, not by its ends.
    void onOneEdge() {
        const auto drawing = ascii_streets::drawn({"A--->---B", "|       |", "C-------D"});
        const StreetGraph graph = builtOf(drawing.rows);
        const auto on = StreetFinder{graph, TravelMode::drive}.nearest({40.0, 2.0}, Metres{3.0}).value();
        QCOMPARE(on.away.value, 2.0);
        QCOMPARE(on.at, (geom::PointM{40.0, 0.0}));
        Traveller traveller{graph, params(TravelMode::drive), TravelDirection::away};
        traveller.travel(std::vector{TravelStart{on, 1.0F, 3}}, 100.0F);
        const double metre = 60.0 / 24'000.0; // minutes
        const bool isAsDrawn = graph.nodeAt(graph.edge(on.edge).from).x == 0.0;
        const auto along = [&](double x) { return isAsDrawn ? x : 80.0 - x; };
        QVERIFY(std::abs(static_cast<double>(traveller.at(on.edge, along(60.0)).minutes) - 1.0 - 20.0 * metre) < 1e-5);
        // Behind the start one comes all the way round: 40 + 20 + 80 + 20 + 30.
        QVERIFY(std::abs(static_cast<double>(traveller.at(on.edge, along(30.0)).minutes) - 1.0 - 190.0 * metre) < 1e-5);
        QCOMPARE(traveller.at(on.edge, along(30.0)).place, 3U);
    }

    void finder_data() {
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("tooFar");
        QTest::addColumn<double>("away"); // -1: none
        const Lines street{"A-----B"};
        QTest::newRow("exactly on the edge") << street << 33.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("beside it, not at a node") << street << 33.0 << 8.0 << 300.0 << 8.0;
        QTest::newRow("beyond its end") << street << 63.0 << 4.0 << 300.0 << 5.0;
        QTest::newRow("too far") << street << 33.0 << 301.0 << 300.0 << -1.0;
        QTest::newRow("just near enough") << street << 33.0 << 300.0 << 300.0 << 300.0;
        // The river is 10 m south of the street, the place 5 m south of the river.
        const Lines river{"A-----B", "R~~~~~S", "       ", "       ", "C-----D"};
        QTest::newRow("not across a river") << river << 33.0 << -15.0 << 300.0 << 25.0;
        QTest::newRow("nothing on this side") << river << 33.0 << -15.0 << 24.0 << -1.0;
        QTest::newRow("a private way is none")
            << Lines{"A--x--B", "       ", "C-----D"} << 33.0 << 0.0 << 300.0 << 20.0;
    }
    void finder() {
        QFETCH(Lines, lines);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, tooFar);
        QFETCH(double, away);
        const StreetGraph graph = builtOf(ascii_streets::drawn(lines).rows);
        const auto found = StreetFinder{graph, TravelMode::walk}.nearest({x, y}, Metres{tooFar});
        QCOMPARE(found.has_value(), away >= 0.0);
        if (found) QVERIFY(std::abs(found->away.value - away) < 1e-9);
    }

    void boost_data() {
        QTest::addColumn<uint>("seed");
        QTest::addColumn<bool>("isTowards");
        for (uint seed = 1; seed <= 12; ++seed) QTest::addRow("%u", seed) << seed << (seed % 2 == 0);
    }
    // Every node of random streets against Boost's dijkstra_shortest_paths, by car, both directions.
    void boost() {
        QFETCH(uint, seed);
        QFETCH(bool, isTowards);
        const StreetGraph graph = bySharedPlaces(randomStreets(seed, 300, 700));
        Traveller traveller{graph, params(TravelMode::drive),
                            isTowards ? TravelDirection::towards : TravelDirection::away};
        for (NodeId from = 0; from < graph.nodeCount(); from += 37) {
            const std::vector<double> expected = byBoost(graph, from, isTowards);
            const auto& field = traveller.travel(std::vector{startAt(graph, from, 0)}, 1e6F);
            for (NodeId node = 0; node < graph.nodeCount(); ++node) {
                const bool isReached = field.minutes[node] != kNever;
                QCOMPARE(isReached, expected[node] < 1e9);
                if (isReached) QVERIFY(std::abs(static_cast<double>(field.minutes[node]) - expected[node]) < 1e-3);
            }
        }
    }

    // From several starts: the least over Floyd-Warshall's table, and never a node beyond the time.
    void floydWarshall() {
        const StreetGraph graph = bySharedPlaces(randomStreets(99, 90, 220));
        const std::size_t n = graph.nodeCount();
        std::vector<double> table(n * n, 1e18);
        for (std::size_t i = 0; i < n; ++i) table[i * n + i] = 0.0;
        for (EdgeId e = 0; e < graph.edgeCount(); ++e) {
            const auto& edge = graph.edge(e);
            auto& there = table[edge.from * n + edge.to];
            auto& back = table[edge.to * n + edge.from];
            if (edge.driveForward) there = std::min(there, driveMinutes(graph, e));
            if (edge.driveBackward) back = std::min(back, driveMinutes(graph, e));
        }
        for (std::size_t k = 0; k < n; ++k)
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < n; ++j)
                    table[i * n + j] = std::min(table[i * n + j], table[i * n + k] + table[k * n + j]);
        const std::vector<NodeId> from{3, 40, 71};
        std::vector<TravelStart> starts;
        for (const NodeId node : from) starts.push_back(startAt(graph, node, node));
        Traveller traveller{graph, params(TravelMode::drive), TravelDirection::away};
        for (const float within : {5.0F, 1e5F, 20.0F}) { // a short search forgets the long one
            const auto& field = traveller.travel(starts, within);
            std::size_t reached = 0;
            for (NodeId node = 0; node < n; ++node) {
                double least = 1e18;
                for (const NodeId start : from) least = std::min(least, table[start * n + node]);
                QCOMPARE(field.minutes[node] != kNever, least <= static_cast<double>(within));
                if (field.minutes[node] == kNever) continue;
                ++reached;
                QVERIFY(std::abs(static_cast<double>(field.minutes[node]) - least) < 1e-3);
                QVERIFY(std::abs(table[field.place[node] * n + node] - least) < 1e-3);
            }
            QCOMPARE(traveller.reached().size(), reached);
            QVERIFY(std::ranges::is_sorted(traveller.reached(), {}, [&](NodeId i) { return field.minutes[i]; }));
        }
    }
};

QTEST_GUILESS_MAIN(TravellerTest)
#include "traveller_test.moc"
