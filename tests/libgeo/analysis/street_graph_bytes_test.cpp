#include "analysis/network/street_graph_bytes.h"
#include "libgeo/analysis/network/ascii_streets.h"

#include <QTest>

#include <random>

using namespace geo;
using analysis::BuiltNetwork;

namespace {

BuiltNetwork randomNetwork(std::uint32_t seed) {
    std::mt19937 random{seed};
    const auto draw = [&random] { return static_cast<double>(random() % 20'000) / 10.0 - 1000.0; };
    std::vector<domain::StreetEdge> rows;
    for (int i = 0; i < 80; ++i) {
        domain::StreetEdge row;
        row.id.value = i + 1;
        row.name = random() % 3 == 0 ? "" : "Rue " + std::to_string(random() % 20);
        row.type = random() % 6 == 0 ? "river" : "residential";
        row.walk = row.cycle = row.drive = row.type != "river";
        row.oneWay = random() % 2 == 0;
        row.bridge = random() % 5 == 0;
        const double x = draw();
        const double y = draw();
        row.line.points = {{x, y}, {x + draw() / 5.0, y + draw() / 5.0}, {x + draw() / 5.0, y + draw() / 5.0}};
        rows.push_back(row);
    }
    JobControl job;
    return analysis::buildNetwork({rows, {}}, {}, job).value();
}

// Whatever is read must be usable: every line from its node to the other.
void use(const BuiltNetwork& network) {
    double length = 0.0;
    for (analysis::EdgeId e = 0; e < network.graph.edgeCount(); ++e) {
        QVERIFY(network.graph.edge(e).from < network.graph.nodeCount());
        QVERIFY(network.graph.edge(e).to < network.graph.nodeCount());
        QCOMPARE(geom::toMetres(network.graph.lineOf(e).front()), network.graph.nodeAt(network.graph.edge(e).from));
        length += network.graph.placeOn(e, 1.0).x + static_cast<double>(network.graph.nameOf(e).size());
    }
    QVERIFY(std::isfinite(length));
}

} // namespace

class StreetGraphBytesTest : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data() {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 5; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void roundTrip() {
        QFETCH(uint, seed);
        const BuiltNetwork network = randomNetwork(seed);
        QVERIFY(!network.graph.barriers().empty() && !network.quality.flaws.empty());
        const auto read = analysis::networkFromBytes(analysis::toBytes(network));
        QVERIFY(read.has_value());
        QVERIFY(read->graph.parts() == network.graph.parts());
        const auto& a = network.quality;
        const auto& b = read->quality;
        QCOMPARE(b.rows, a.rows);
        QCOMPARE(b.edges, a.edges);
        QCOMPARE(b.components, a.components);
        QCOMPARE(b.largestShare, a.largestShare);
        QCOMPARE(b.flawCounts, a.flawCounts);
        QCOMPARE(b.flaws.size(), a.flaws.size());
        for (std::size_t i = 0; i < a.flaws.size(); ++i) {
            QCOMPARE(b.flaws[i].kind, a.flaws[i].kind);
            QCOMPARE(b.flaws[i].at, a.flaws[i].at);
            QCOMPARE(b.flaws[i].size, a.flaws[i].size);
            QCOMPARE(b.flaws[i].street, a.flaws[i].street);
        }
    }

    void tooShortOrTooLong() {
        const auto bytes = analysis::toBytes(randomNetwork(3));
        for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 16) {
            const auto read = analysis::networkFromBytes(std::span{bytes}.first(size));
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::workspaceDamaged);
        }
        auto longer = bytes;
        longer.push_back(std::byte{0});
        QVERIFY(!analysis::networkFromBytes(longer));
        QVERIFY(analysis::networkFromBytes(bytes).has_value());
    }

    // Any damage is refused, or gives a graph that can be used all the same.
    void damaged() {
        const auto bytes = analysis::toBytes(randomNetwork(4));
        std::mt19937 random{11};
        int refused = 0;
        for (int i = 0; i < 3000; ++i) {
            auto hurt = bytes;
            // Half of them in the numbers at the front, which say how much of each there is.
            const std::size_t size = i % 2 == 0 ? std::size_t{120} : hurt.size();
            for (int k = 0; k < 1 + i % 4; ++k) hurt[random() % size] = static_cast<std::byte>(random() % 256);
            const auto read = analysis::networkFromBytes(hurt);
            if (read)
                use(*read);
            else
                ++refused;
        }
        QVERIFY(refused > 500);
    }
};

QTEST_GUILESS_MAIN(StreetGraphBytesTest)
#include "street_graph_bytes_test.moc"
