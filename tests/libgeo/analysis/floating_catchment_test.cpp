// Floating catchments against the lattice of pysal/access, and against their invariant.
#include "analysis/coverage/floating_catchment.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace geo;
using namespace geo::analysis;
using domain::AccessMethod;

namespace {

struct Lattice {
    std::vector<double> demand;
    std::vector<double> supply = std::vector<double>(25, 1.0);
    std::vector<SupplyLink> links;
};

// 5 x 5 places with one each; one person at each of five of them; the cost is the straight distance.
Lattice lattice(const std::vector<int>& people, double radius) {
    Lattice made;
    for (std::size_t i = 0; i < people.size(); ++i) {
        made.demand.push_back(1.0);
        for (int j = 0; j < 25; ++j) {
            const double cost = std::hypot(people[i] % 5 - j % 5, people[i] / 5 - j / 5);
            const double weight = catchmentWeight(AccessMethod::twoStep, Minutes{cost}, Minutes{radius});
            if (weight > 0.0)
                made.links.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), weight});
        }
    }
    return made;
}

} // namespace

class FloatingCatchmentTest : public QObject {
    Q_OBJECT
private slots:
    // pysal/access tests (methods/vectors.json, fca).
    void latticeOfPysal_data() {
        QTest::addColumn<double>("radius");
        QTest::addColumn<double>("each");
        QTest::newRow("infinite") << HUGE_VAL << 5.0;
        QTest::newRow("0.9") << 0.9 << 1.0;
        QTest::newRow("-1: nobody reaches anything") << -1.0 << 0.0;
    }
    void latticeOfPysal() {
        QFETCH(double, radius);
        QFETCH(double, each);
        for (const auto& people :
             {std::vector{0, 1, 2, 3, 4}, std::vector{24, 0, 12, 20, 4}, std::vector{7, 8, 9, 16, 23}}) {
            const Lattice made = lattice(people, radius);
            const SharedSupply shared = shareSupply(made.demand, made.supply, made.links);
            for (const double access : shared.access) QCOMPARE(access, each);
            QCOMPARE(shared.supplyReached, 5.0 * each);
            QCOMPARE(shared.demandReached, each > 0.0 ? 5.0 : 0.0);
        }
    }

    void bandsOfLuoAndQi_data() {
        QTest::addColumn<double>("minutes");
        QTest::addColumn<double>("within");
        QTest::addColumn<double>("weight");
        QTest::newRow("at once") << 0.0 << 30.0 << 1.00;
        QTest::newRow("end of the first") << 10.0 << 30.0 << 1.00;
        QTest::newRow("second") << 10.01 << 30.0 << 0.68;
        QTest::newRow("third") << 20.5 << 30.0 << 0.22;
        QTest::newRow("end of the third") << 30.0 << 30.0 << 0.22;
        QTest::newRow("beyond") << 30.01 << 30.0 << 0.0;
        QTest::newRow("short catchment") << 15.5 << 15.0 << 0.0;
        QTest::newRow("long catchment") << 44.0 << 45.0 << 0.22;
        QTest::newRow("never") << HUGE_VAL << 30.0 << 0.0;
        QTest::newRow("not a number") << std::nan("") << 30.0 << 0.0;
    }
    void bandsOfLuoAndQi() {
        QFETCH(double, minutes);
        QFETCH(double, within);
        QTEST(catchmentWeight(AccessMethod::enhanced, Minutes{minutes}, Minutes{within}), "weight");
        QCOMPARE(catchmentWeight(AccessMethod::twoStep, Minutes{minutes}, Minutes{within}),
                 minutes <= within ? 1.0 : 0.0);
    }

    // Worked by hand: 10 places between 20 people near and 40 further away.
    void byHand() {
        const std::vector<double> demand{20.0, 40.0, 5.0};
        const std::vector<double> supply{10.0, 3.0};
        const std::vector<SupplyLink> links{{0, 0, 1.0}, {1, 0, 0.5}};
        const SharedSupply shared = shareSupply(demand, supply, links);
        QCOMPARE(shared.ratio[0], 0.25);
        QCOMPARE(shared.ratio[1], 0.0);
        QCOMPARE(shared.access[0], 0.25);
        QCOMPARE(shared.access[1], 0.125);
        QCOMPARE(shared.access[2], 0.0);
        QCOMPARE(shared.supplyReached, 10.0);
        QCOMPARE(shared.demandReached, 60.0);
    }

    void supplyIsConserved_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void supplyIsConserved() {
        QFETCH(unsigned, seed);
        std::mt19937_64 random{seed};
        std::uniform_real_distribution<double> minutes{0.0, 60.0};
        for (const AccessMethod method : {AccessMethod::twoStep, AccessMethod::enhanced}) {
            std::vector<double> demand(200);
            std::vector<double> supply(30);
            for (double& each : demand) each = random() % 4 == 0 ? 0.0 : static_cast<double>(random() % 300);
            for (double& each : supply) each = static_cast<double>(random() % 80);
            std::vector<SupplyLink> links;
            for (std::uint32_t i = 0; i < demand.size(); ++i)
                for (std::uint32_t j = 0; j < supply.size(); ++j)
                    if (const double weight = catchmentWeight(method, Minutes{minutes(random)}, Minutes{20.0});
                        weight > 0.0)
                        if (random() % 6 == 0) links.push_back({i, j, weight});
            const SharedSupply shared = shareSupply(demand, supply, links);
            double held = 0.0;
            for (std::size_t i = 0; i < demand.size(); ++i) held += demand[i] * shared.access[i];
            QVERIFY(shared.supplyReached > 0.0);
            QVERIFY(std::abs(held - shared.supplyReached) < 1e-9 * shared.supplyReached);
        }
    }
};

QTEST_GUILESS_MAIN(FloatingCatchmentTest)
#include "floating_catchment_test.moc"
