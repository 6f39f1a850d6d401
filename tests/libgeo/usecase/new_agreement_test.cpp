#include "usecase/new_agreement.h"

#include "desk_case.h"

using namespace deskcase;
using domain::Kind;
using domain::PlacementState;
using usecase::BarProblem;

namespace {

Date day(const char* text) {
    return must(parseDate(text));
}

// A hall of 100 m², half of which is promised for the first half of 2027, and a yard of 300 m².
usecase::TimelineSite hall() {
    usecase::TimelineSite site{SiteId{1}, "Halle", {must(parsePeriod("2026-01-01/2028-01-01"))}, {}};
    auto& space = site.spaces.emplace_back();
    space.space.id = SpaceId{7};
    space.space.area = SquareMetres{100.0};
    auto& held = space.placements.emplace_back();
    held.placement.id = PlacementId{1};
    held.placement.space = SpaceId{7};
    held.placement.state = PlacementState::agreed;
    held.placement.area = SquareMetres{50.0};
    held.placement.from = day("2027-01-01");
    held.placement.until = day("2027-07-01");
    auto& yard = site.spaces.emplace_back();
    yard.space.id = SpaceId{8};
    yard.space.area = SquareMetres{300.0};
    return site;
}

domain::Placement wanted(const char* from, const char* until, double area,
                         PlacementState state = PlacementState::agreed) {
    domain::Placement placement;
    placement.project = ProjectId{2};
    placement.space = SpaceId{7};
    placement.state = state;
    placement.from = day(from);
    placement.until = day(until);
    placement.area = SquareMetres{area};
    return placement;
}

} // namespace

class NewAgreementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsProposedFits_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<double>("area");
        QTest::newRow("a year, what is left beside the other") << "2026-08-01"
                                                               << "2027-08-01" << 50.0;
        QTest::newRow("it ends before the other begins") << "2026-01-01"
                                                         << "2027-01-01" << 100.0;
        QTest::newRow("it begins on the day the other ends") << "2027-07-01"
                                                             << "2028-01-01" << 100.0;
        QTest::newRow("no longer than the site is usable") << "2027-12-01"
                                                           << "2028-01-01" << 100.0;
    }
    void whatIsProposedFits() {
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(double, area);
        const auto site = hall();
        const auto proposed = usecase::proposedAgreement(site, site.spaces[0], day(from.toUtf8().constData()));
        QCOMPARE(proposed.until, std::optional{day(until.toUtf8().constData())});
        QCOMPARE(proposed.area->value, area);
        QVERIFY(usecase::problemsOfNew(site, proposed).empty());
    }

    void whatIsWrongIsTold() {
        using enum BarProblem;
        const auto site = hall();
        const auto problems = [&](const domain::Placement& placement) {
            return usecase::problemsOfNew(site, placement);
        };
        QCOMPARE(problems(wanted("2027-03-01", "2027-04-01", 50.0)), std::vector<BarProblem>{});
        QCOMPARE(problems(wanted("2027-03-01", "2027-04-01", 51.0)), std::vector{overCapacity});
        QCOMPARE(problems(wanted("2027-07-01", "2027-08-01", 100.0)), std::vector<BarProblem>{});
        QCOMPARE(problems(wanted("2027-06-30", "2027-08-01", 100.0)), std::vector{overCapacity});
        QCOMPARE(problems(wanted("2027-12-01", "2028-01-02", 10.0)), std::vector{outsideAvailability});
        // A wish promises nothing.
        QCOMPARE(problems(wanted("2027-03-01", "2027-04-01", 100.0, PlacementState::shortlisted)),
                 std::vector<BarProblem>{});
    }

    void theRoomiestSpaceIsFirst() {
        auto site = hall();
        QCOMPARE(usecase::roomiestSpace(site, day("2026-06-01"))->space.id.value, 8);
        site.spaces[1].space.area = SquareMetres{60.0};
        QCOMPARE(usecase::roomiestSpace(site, day("2026-06-01"))->space.id.value, 7);
        QCOMPARE(usecase::roomiestSpace(site, day("2027-06-30"))->space.id.value, 8);
        QCOMPARE(usecase::roomiestSpace(site, day("2027-07-01"))->space.id.value, 7);
        site.spaces.clear();
        QVERIFY(usecase::roomiestSpace(site, day("2027-07-01")) == nullptr);
    }

    void itIsOneStep() {
        FreshDesk fresh;
        const auto site = SiteId{must(fresh.desk.add(domain::toRecord(storetest::site("Halle")))).ids.at(0)};
        auto agreement = wanted("2027-03-01", "2027-04-01", 50.0);
        agreement.space = SpaceId{must(fresh.desk.add(domain::toRecord(storetest::space(site, "Nef")))).ids.at(0)};
        agreement.project = ProjectId{must(fresh.desk.add(domain::toRecord(storetest::project("P")))).ids.at(0)};
        (void)must(usecase::addAgreement(fresh.desk, agreement));
        QCOMPARE(must(fresh.desk.count(Kind::placement)), 1);
        (void)must(fresh.desk.undo(fresh.job));
        QCOMPARE(must(fresh.desk.count(Kind::placement)), 0);
        agreement.until = agreement.from;
        QVERIFY(!usecase::addAgreement(fresh.desk, agreement));
    }
};

QTEST_GUILESS_MAIN(NewAgreementTest)
#include "new_agreement_test.moc"
