#include "desk_case.h"
#include "usecase/roof_power.h"

using namespace deskcase;
using domain::SpaceKind;

class RoofPowerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 1,500 m2 x 0.7 x 0.2 kWp/m2 = 210 kWp, by hand.
    void byHand_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("area"); // negative: not known
        QTest::addColumn<double>("kwp");  // negative: none
        QTest::newRow("roof") << static_cast<int>(SpaceKind::roof) << 1500.0 << 210.0;
        QTest::newRow("small roof") << static_cast<int>(SpaceKind::roof) << 50.0 << 7.0;
        QTest::newRow("no area") << static_cast<int>(SpaceKind::roof) << -1.0 << -1.0;
        QTest::newRow("a hall is no roof") << static_cast<int>(SpaceKind::hall) << 1500.0 << -1.0;
    }
    void byHand() {
        QFETCH(int, kind);
        QFETCH(double, area);
        QFETCH(double, kwp);
        FreshDesk fresh;
        domain::Space space;
        space.kind = static_cast<SpaceKind>(kind);
        if (area >= 0.0) space.area = SquareMetres{area};
        const auto power = usecase::roofPower(space, must(usecase::readRoofFactors(fresh.desk)));
        QCOMPARE(power.has_value(), kwp >= 0.0);
        if (power) QCOMPARE(power->value, kwp);
    }

    // The workspace's own figure holds, with its source.
    void theWorkspaceSetsTheFactor() {
        FreshDesk fresh;
        domain::Assumption own;
        own.code = domain::kRoofPower;
        own.value = 0.18;
        own.source = "Étude de gisement";
        must(fresh.desk.add(domain::toRecord(own)));
        const auto factors = must(usecase::readRoofFactors(fresh.desk));
        QCOMPARE(factors.power.source, own.source);
        const SiteId site{must(fresh.desk.add(domain::toRecord(storetest::site("Halle")))).ids.at(0)};
        domain::Space roof;
        roof.site = site;
        roof.name = "Toiture";
        roof.kind = SpaceKind::roof;
        roof.area = SquareMetres{1000};
        must(fresh.desk.add(domain::toRecord(roof)));
        const auto roofs = must(usecase::roofsOf(fresh.desk, site, factors));
        QCOMPARE(roofs.size(), std::size_t{1});
        QCOMPARE(roofs.front().power.value, 126.0); // 1,000 x 0.7 x 0.18
    }
};

QTEST_GUILESS_MAIN(RoofPowerTest)
#include "roof_power_test.moc"
