#include "usecase/occupancy_on.h"

#include "desk_case.h"

using namespace deskcase;
using domain::PlacementState;
using usecase::Occupancy;

namespace {

Date day(const char* text) {
    return must(parseDate(text));
}

// A site with a hall of 250 m² and a yard of 1000 m², usable in 2027.
struct TwoSpaces {
    FreshDesk fresh;
    SiteId site;
    SpaceId hall;
    ProjectId project;

    TwoSpaces() {
        auto made = storetest::site("Halle");
        made.windows = {must(parsePeriod("2027-01-01/2028-01-01"))};
        site = SiteId{must(fresh.desk.add(domain::toRecord(made))).ids.at(0)};
        auto space = storetest::space(site, "Nef");
        space.area = SquareMetres{250.0};
        hall = SpaceId{must(fresh.desk.add(domain::toRecord(space))).ids.at(0)};
        space.name = "Cour";
        space.area = SquareMetres{1000.0};
        (void)must(fresh.desk.add(domain::toRecord(space)));
        project = ProjectId{must(fresh.desk.add(domain::toRecord(storetest::project("Ressourcerie")))).ids.at(0)};
    }

    void place(const char* from, const char* until, double area) {
        domain::Placement placement;
        placement.project = project;
        placement.space = hall;
        placement.state = PlacementState::agreed;
        placement.from = day(from);
        placement.until = day(until);
        placement.area = SquareMetres{area};
        (void)must(fresh.desk.add(domain::toRecord(placement)));
    }

    // As the map draws it; none where it draws nothing.
    std::optional<carto::Taken> ring(const char* date) {
        const auto all = must(usecase::occupancyOn(fresh.desk, day(date), fresh.job));
        const auto shares = usecase::takenShares(all);
        const auto found = shares.find(site.value);
        return found == shares.end() ? std::nullopt : std::optional{found->second};
    }
};

} // namespace

class OccupancyOnTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRingIsTheShareOfTheArea_data() {
        QTest::addColumn<QString>("date");
        QTest::addColumn<double>("taken"); // m²
        QTest::newRow("the day before") << "2027-02-28" << 0.0;
        QTest::newRow("the first day") << "2027-03-01" << 100.0;
        QTest::newRow("both") << "2027-05-01" << 250.0;
        QTest::newRow("the day the first ends") << "2027-06-01" << 150.0;
        QTest::newRow("the day both are over") << "2027-07-01" << 0.0;
    }
    void theRingIsTheShareOfTheArea() {
        QFETCH(QString, date);
        QFETCH(double, taken);
        TwoSpaces two;
        two.place("2027-03-01", "2027-06-01", 100.0);
        two.place("2027-05-01", "2027-07-01", 150.0);
        const QByteArray on = date.toUtf8();
        QCOMPARE(two.ring(on.constData())->share, taken / 1250.0);
        // The inspector says the same figures.
        const auto one = must(usecase::occupancyOfSite(two.fresh.desk, two.site, day(on.constData()), two.fresh.job));
        QCOMPARE(one.taken.value, taken);
        QCOMPARE(one.area.value, 1250.0);
    }

    void outsideOfItsWindowThereIsNoRing() {
        TwoSpaces two;
        QVERIFY(two.ring("2027-12-31") && two.ring("2027-12-31")->isKnown);
        QVERIFY(!two.ring("2028-01-01"));
        QVERIFY(!two.ring("2026-12-31"));
        two.place("2028-01-01", "2028-02-01", 250.0); // promised all the same
        QCOMPARE(two.ring("2028-01-01")->share, 250.0 / 1250.0);
    }

    void whatIsPromisedTwiceIsFull() {
        TwoSpaces two;
        two.place("2027-03-01", "2027-06-01", 250.0);
        two.place("2027-03-01", "2027-06-01", 250.0);
        QCOMPARE(two.ring("2027-03-01")->share, 250.0 / 1250.0);
    }

    void withoutPeriodsItIsNotKnown() {
        usecase::SiteOn site;
        site.site = SiteId{1};
        site.spaces = {{SpaceId{1}, Occupancy::unknown, 0.0, {}}, {SpaceId{2}, Occupancy::occupied, 1.0, {}}};
        site.state = Occupancy::unknown;
        QVERIFY(!usecase::takenShares(std::span{&site, 1}).at(1).isKnown);
        site.state = Occupancy::partly; // areas are not known: a space counts like another
        QCOMPARE(usecase::takenShares(std::span{&site, 1}).at(1), (carto::Taken{0.5, true}));
        site.spaces.clear();
        QVERIFY(usecase::takenShares(std::span{&site, 1}).empty());
    }
};

QTEST_GUILESS_MAIN(OccupancyOnTest)
#include "occupancy_on_test.moc"
