// The streets: one connected network that meets at its nodes and crosses the river on bridges only.
#include "sample_data/metropolis.h"

#include "geom/measure.h"
#include "geom/operations.h"

#include <QtTest>

#include <map>
#include <set>

using namespace geo;

class StreetNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sizeIsThatOfACity();
    void edgesEndAtTheirNodes();
    void networkIsConnected();
    void withoutBridgesItFallsApart();
    void onlyBridgesCrossTheRiver();
    void bridgesSpanFromLandToLand();
    void everyCommuneHasStreets();
    void edgesMayBeWalked();

private:
    // The number of nodes that can be reached from node 1.
    std::size_t reached(bool overBridges) const {
        std::map<std::int64_t, std::vector<std::int64_t>> next;
        for (const auto& edge : m_made.streets) {
            if (*edge.bridge && !overBridges) continue;
            next[*edge.fromNode].push_back(*edge.toNode);
            next[*edge.toNode].push_back(*edge.fromNode);
        }
        std::set<std::int64_t> seen{1};
        std::vector<std::int64_t> open{1};
        while (!open.empty()) {
            const std::int64_t node = open.back();
            open.pop_back();
            for (const std::int64_t other : next[node])
                if (seen.insert(other).second) open.push_back(other);
        }
        return seen.size();
    }

    sample::SampleMetropolis m_made;
    std::set<std::int64_t> m_nodes;
    geom::Geometry m_river; // drawn in by a metre: quays run along the bank itself
};

void StreetNetworkTest::initTestCase() {
    JobControl control;
    auto made = sample::makeMetropolis({.parcels = 0}, control);
    QVERIFY(made.has_value());
    m_made = std::move(*made);
    for (const auto& edge : m_made.streets) m_nodes.insert({*edge.fromNode, *edge.toNode});
    const auto river = std::ranges::find(m_made.hazards, "fort", &domain::Hazard::level);
    m_river = geom::buffered(river->outline, Metres{-1.0}).value();
    QVERIFY(geom::planimetricArea(m_river).value > 5.0e6);
}

void StreetNetworkTest::sizeIsThatOfACity() {
    QVERIFY(m_made.streets.size() >= 8'000 && m_made.streets.size() <= 15'000);
    const auto bridges = std::ranges::count_if(m_made.streets, [](const auto& edge) { return *edge.bridge; });
    QVERIFY2(bridges >= 6 && bridges <= 8, std::to_string(bridges).c_str());
}

void StreetNetworkTest::edgesEndAtTheirNodes() {
    std::map<std::int64_t, geom::PointM> places;
    for (const auto& edge : m_made.streets) {
        const auto check = [&](std::int64_t node, geom::PointM end) {
            QVERIFY(places.try_emplace(node, end).first->second == end);
        };
        check(*edge.fromNode, edge.line.points.front());
        check(*edge.toNode, edge.line.points.back());
        QVERIFY(geom::planimetricLength(edge.line).value > 1.0);
    }
    QCOMPARE(*m_nodes.begin(), std::int64_t{1});
    QCOMPARE(*m_nodes.rbegin(), static_cast<std::int64_t>(m_nodes.size()));
}

void StreetNetworkTest::networkIsConnected() {
    QCOMPARE(reached(true), m_nodes.size());
}

void StreetNetworkTest::withoutBridgesItFallsApart() {
    QVERIFY(reached(false) < m_nodes.size() * 9 / 10);
}

void StreetNetworkTest::onlyBridgesCrossTheRiver() {
    for (const auto& edge : m_made.streets) QCOMPARE(geom::intersects(edge.line, m_river), *edge.bridge);
}

void StreetNetworkTest::bridgesSpanFromLandToLand() {
    const auto river = std::ranges::find(m_made.hazards, "fort", &domain::Hazard::level);
    for (const auto& edge : m_made.streets) {
        if (!*edge.bridge) continue;
        const double length = geom::planimetricLength(edge.line).value;
        QVERIFY2(length > 150.0 && length < 700.0, std::to_string(length).c_str());
        for (const geom::PointM end : {edge.line.points.front(), edge.line.points.back()})
            QVERIFY(!geom::intersects(end, m_river) && geom::distance(river->outline, end).value < 0.02);
    }
}

void StreetNetworkTest::everyCommuneHasStreets() {
    for (const auto& commune : m_made.communes) {
        const auto count = std::ranges::count_if(m_made.streets, [&](const auto& edge) {
            return geom::contains(commune.outline, edge.line.points.front());
        });
        QVERIFY2(count > 20, commune.name.c_str());
    }
}

void StreetNetworkTest::edgesMayBeWalked() {
    for (const auto& edge : m_made.streets) QVERIFY(*edge.walk && !edge.type.empty() && !edge.name.empty());
}

QTEST_GUILESS_MAIN(StreetNetworkTest)
#include "street_network_test.moc"
