#include "libgeo/analysis/allocation_brute_force.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QtTest>

#include <map>
#include <thread>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;

namespace {

bool hasSolver() {
    return !QStandardPaths::findExecutable("cbc").isEmpty();
}

std::vector<ProjectId> placedIn(const AllocationReport& report) {
    std::vector<ProjectId> projects;
    for (const Allotment& each : report.allotments) projects.push_back(each.project);
    return projects;
}

} // namespace

class AllocateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void optimumEqualsBruteForce();
    void roomHoldsOnEveryDay();
    void optimalIsAtLeastStable();
    void stableHasNoBlockingPairs();
    void backToBackIsNoConflict();
    void heldRoomIsLeftAlone();
    void theyWhoHaveAPlaceAreReconsidered();
    void slotsShareTheWeek();
    void reasonsAreTrue();
    void contradictionsAreNamed();
    void pinsThatCannotBe();
    void nothingToAllocate();
    void withoutSolverTheBestIsKept();
    void cancelledIsAnError();
};

void AllocateTest::optimumEqualsBruteForce() {
    if (!hasSolver()) QSKIP("cbc is not installed");
    int infeasible = 0;
    for (quint32 seed = 1; seed <= 50; ++seed) {
        const AllocationCase made = obligedCase(seed);
        const auto best = bruteForce(made);
        const auto report = made.run();
        const QByteArray told = QByteArray::number(seed);
        QVERIFY2(report.has_value(), told);
        if (!best) {
            ++infeasible;
            QVERIFY2(report->status == AllocationStatus::infeasible, told);
            QVERIFY2(report->allotments.empty(), told);
            continue;
        }
        if (report->status != AllocationStatus::optimal)
            qInfo("%s: %d best %.9f got %.9f bound %.9f %s", told.data(), int(report->status), *best,
                  report->search.objective, report->search.bound, toJson(*report).c_str());
        QVERIFY2(report->status == AllocationStatus::optimal, told);
        QVERIFY2(std::abs(report->search.objective - *best) < 1.0e-5,
                 told + ": " + QByteArray::number(report->search.objective) + " " + QByteArray::number(*best));
        QCOMPARE(report->search.bound, report->search.objective);
        QCOMPARE(report->allotments.size() + report->unplaced.size(), std::size_t{5});
    }
    QVERIFY(infeasible < 25);
}

void AllocateTest::roomHoldsOnEveryDay() {
    if (!hasSolver()) QSKIP("cbc is not installed");
    std::size_t shared = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        AllocationCase made = obligedCase(seed);
        for (const AllocationMethod method : {AllocationMethod::optimal, AllocationMethod::stable}) {
            made.params.method = method;
            const auto report = made.run();
            QVERIFY(report.has_value());
            QVERIFY2(isWithinRoom(made, report->allotments), qPrintable(QString::number(seed)));
            std::map<SpaceId, int> count;
            for (const Allotment& each : report->allotments) shared += ++count[each.space] == 2 ? 1 : 0;
            QVERIFY(std::ranges::is_sorted(report->allotments, {}, &Allotment::project));
        }
    }
    QVERIFY(shared > 20); // several projects in a space were seen
}

void AllocateTest::optimalIsAtLeastStable() {
    if (!hasSolver()) QSKIP("cbc is not installed");
    int strictly = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        AllocationCase made = randomCase(seed);
        const auto optimal = made.run();
        made.params.method = AllocationMethod::stable;
        const auto stable = made.run();
        QVERIFY(optimal.has_value() && stable.has_value());
        QVERIFY(stable->status == AllocationStatus::stable);
        QVERIFY(optimal->search.objective >= stable->search.objective - 1.0e-5);
        strictly += optimal->search.objective > stable->search.objective + 1.0e-5 ? 1 : 0;
    }
    QVERIFY(strictly > 10);
}

void AllocateTest::stableHasNoBlockingPairs() {
    std::size_t blockedOptima = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        AllocationCase made = randomCase(seed);
        const auto optimal = made.run();
        if (optimal && !optimal->blocking.empty()) ++blockedOptima;
        made.params.method = AllocationMethod::stable;
        for (const bool spaces : {false, true}) {
            made.params.spacesPropose = spaces;
            const auto stable = made.run();
            QVERIFY(stable.has_value());
            QVERIFY(stable->blocking.empty());
        }
    }
    QVERIFY(blockedOptima > 10);
}

void AllocateTest::backToBackIsNoConflict() {
    AllocationCase made;
    made.addSpace(100);
    made.addProject(100, "2027-01-01", 6);
    made.addProject(100, "2027-07-01", 6); // begins on the day on which the first ends
    made.addProject(100, "2027-06-30", 6); // a day before: in the way of both
    for (const AllocationMethod method : {AllocationMethod::optimal, AllocationMethod::stable}) {
        made.params.method = method;
        made.params.projects = {ProjectId{1}, ProjectId{2}};
        const auto report = made.run();
        QVERIFY(report.has_value());
        // A space of one place at a time is one place for deferred acceptance, but for those who never meet.
        QCOMPARE(report->allotments.size(), std::size_t{2});
        QVERIFY(report->allotments.at(0).until == report->allotments.at(1).from);
    }
    made.params.method = AllocationMethod::optimal;
    made.params.projects.clear();
    const auto all = made.run();
    QVERIFY(all.has_value());
    QVERIFY((placedIn(*all) == std::vector{ProjectId{1}, ProjectId{2}}));
    QVERIFY(all->unplaced.at(0).reason == UnplacedReason::taken);
    QVERIFY((all->unplaced.at(0).takenBy == std::vector{ProjectId{1}, ProjectId{2}}));
}

void AllocateTest::heldRoomIsLeftAlone() {
    AllocationCase made;
    const SpaceId space = made.addSpace(100).id;
    Project& project = made.addProject(60, "2027-01-01", 12);
    project.startLatest = day("2027-12-31");
    made.addPlacement(50, space, 50, "2026-06-01", "2027-05-17");
    const auto report = made.run();
    QVERIFY(report.has_value());
    QCOMPARE(report->allotments.size(), std::size_t{1});
    QVERIFY(report->allotments.at(0).from == day("2027-05-17")); // the day on which what is held ends
    made.snapshot.placements.front().state = PlacementState::proposed;
    const auto proposed = made.run();
    QVERIFY(proposed.has_value() && proposed->allotments.at(0).from == day("2027-01-01"));
    made.snapshot.placements.front().state = PlacementState::approved;
    made.snapshot.placements.front().until = std::nullopt;
    const auto forEver = made.run();
    QVERIFY(forEver.has_value() && forEver->allotments.empty());
    QVERIFY(forEver->unplaced.at(0).reason == UnplacedReason::taken);
    QVERIFY(forEver->unplaced.at(0).takenBy == std::vector{ProjectId{50}});
}

// One runs in a space that it alone occupies: left aside, then taken into account, its room is free for whom it suits.
void AllocateTest::theyWhoHaveAPlaceAreReconsidered() {
    AllocationCase made;
    const SpaceId space = made.addSpace(100).id;
    const ProjectId placed = made.addProject(60, "2027-01-01", 12).id;
    made.addPlacement(1, space, 60, "2026-06-01", "2036-01-01");
    made.snapshot.sites.front().lifeCycle = LifeCycle::occupied;
    made.snapshot.sites.front().kind = SiteKind::availableLand;
    const auto none = made.run();
    QVERIFY(!none.has_value() && none.error().code == ErrorCode::nothingToAllocate);
    made.params.reconsiderPlaced = true;
    const auto report = made.run();
    QVERIFY(report.has_value());
    QVERIFY(placedIn(*report) == std::vector{placed});
    QVERIFY(report->allotments.at(0).space == space && report->allotments.at(0).from == day("2027-01-01"));
    made.addPlacement(50, space, 40, "2026-06-01", "2036-01-01"); // of a project that is not there
    const auto shared = made.run();
    QVERIFY(shared.has_value() && shared->allotments.empty()); // the site stays occupied
}

void AllocateTest::slotsShareTheWeek() {
    AllocationCase made;
    made.addSpace(100).weeklySlots = 10;
    for (int i = 0; i < 4; ++i) made.addProject(100).weeklySlots = 3;
    const auto report = made.run();
    QVERIFY(report.has_value());
    QCOMPARE(report->allotments.size(), std::size_t{3}); // 9 of 10 half-days
    QVERIFY(report->allotments.at(0).weeklySlots == 3);
    QVERIFY((placedIn(*report) == std::vector{ProjectId{1}, ProjectId{2}, ProjectId{3}})); // equals go by number
}

// Each reason is asked again without what it names: then the sum is greater, or the project has a place alone.
void AllocateTest::reasonsAreTrue() {
    if (!hasSolver()) QSKIP("cbc is not installed");
    std::map<UnplacedReason, int> seen;
    for (quint32 seed = 1; seed <= 110; ++seed) {
        const AllocationCase made = obligedCase(seed);
        const auto report = made.run();
        QVERIFY(report.has_value());
        if (report->status != AllocationStatus::optimal) continue;
        for (const Unplaced& each : report->unplaced) {
            ++seen[each.reason];
            AllocationCase again = made;
            const QByteArray told = QByteArray::number(seed) + " " + QByteArray::number(each.project.value);
            switch (each.reason) {
            case UnplacedReason::noneEligible:
                QCOMPARE(each.eligible, std::size_t{0});
                continue;
            case UnplacedReason::forbidden:
                again.params.forbidden.clear();
                again.params.pinned.clear();
                again.params.projects = {each.project};
                QVERIFY2(again.run()->unplaced.empty() ||
                             again.run()->unplaced.front().reason != UnplacedReason::forbidden,
                         told);
                continue;
            case UnplacedReason::taken: {
                again.params = AllocationCase::on(made.params.date);
                again.params.projects = {each.project};
                const bool isHeld = std::ranges::find(each.takenBy, ProjectId{99}) != each.takenBy.end();
                QVERIFY2(isHeld || again.run()->allotments.size() == 1, told);
                continue;
            }
            case UnplacedReason::ceiling:
                QVERIFY2(each.bearer.has_value(), told);
                again.params.ceilings.clear();
                again.params.qpvShare = Share{0.0};
                break;
            case UnplacedReason::qpvShare:
                again.params.qpvShare = Share{0.0};
                break;
            case UnplacedReason::unfinished:
                QFAIL(told + " a proven optimum leaves out what would fit");
            }
            QVERIFY2(again.run()->search.objective > report->search.objective + 1.0e-7, told);
        }
    }
    for (const UnplacedReason reason :
         {UnplacedReason::noneEligible, UnplacedReason::taken, UnplacedReason::ceiling, UnplacedReason::qpvShare})
        QVERIFY2(seen[reason] > 3, qPrintable(QString::number(static_cast<int>(reason))));
}

void AllocateTest::contradictionsAreNamed() {
    if (!hasSolver()) QSKIP("cbc is not installed");
    AllocationCase made;
    const SpaceId space = made.addSpace(100).id;
    const SpaceId other = made.addSpace(100).id;
    made.addProject(80);
    made.addProject(80);
    const auto what = [&] {
        const auto report = made.run();
        if (!report || report->status != AllocationStatus::infeasible || report->diagnostics.empty())
            return std::string{};
        return std::string{argument(report->diagnostics.back().arguments, "what")};
    };
    made.params.pinned = {{ProjectId{1}, space}, {ProjectId{2}, space}};
    QCOMPARE(what(), std::string{"pinned"}); // no room for both
    made.params.pinned = {{ProjectId{1}, space}, {ProjectId{1}, other}};
    QCOMPARE(what(), std::string{"pinned"});
    made.params.pinned = {{ProjectId{1}, space}};
    QCOMPARE(what(), std::string{});
    made.params.forbidden = made.params.pinned;
    QCOMPARE(what(), std::string{"pinned|forbidden"});
    made.params.forbidden.clear();
    made.params.ceilings = {{Bearer::owner, SquareMetres{50}, {}, {}}};
    QCOMPARE(what(), std::string{"pinned|ceiling"});
    made.params.ceilings.clear();
    made.params.qpvShare = Share{0.5}; // and there is no neighbourhood
    QCOMPARE(what(), std::string{"pinned|qpv_share"});
}

void AllocateTest::pinsThatCannotBe() {
    AllocationCase made;
    const SpaceId space = made.addSpace(50).id;
    made.addProject(80);
    made.addProject(40);
    made.params.pinned = {{ProjectId{1}, space}, {ProjectId{9}, space}};
    const auto report = made.run();
    QVERIFY(report.has_value());
    QVERIFY(report->status == AllocationStatus::optimal);
    QCOMPARE(report->diagnostics.size(), std::size_t{2});
    QVERIFY(report->diagnostics.at(0).code == DiagnosticCode::obligationUnmet);
    QVERIFY(argument(report->diagnostics.at(0).arguments, "reason") == "not_eligible");
    QVERIFY(argument(report->diagnostics.at(1).arguments, "reason") == "not_found");
    QVERIFY(placedIn(*report) == std::vector{ProjectId{2}});
}

void AllocateTest::nothingToAllocate() {
    AllocationCase made;
    made.addSpace(50);
    const auto report = made.run();
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::nothingToAllocate);
    QVERIFY(argument(report.error().arguments, "what") == "project");
    made.addProject(10);
    made.snapshot.sites.clear();
    const auto none = made.run();
    QVERIFY(!none.has_value() && argument(none.error().arguments, "what") == "space");
}

void AllocateTest::withoutSolverTheBestIsKept() {
    const QByteArray path = qgetenv("PATH");
    int unproven = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        AllocationCase made = randomCase(seed);
        qputenv("PATH", "/nowhere");
        const auto report = made.run();
        qputenv("PATH", path);
        QVERIFY(report.has_value()); // nothing is pinned: something can always be had
        QVERIFY(isWithinRoom(made, report->allotments));
        if (report->status == AllocationStatus::optimal) continue;
        ++unproven;
        QVERIFY(report->diagnostics.back().code == DiagnosticCode::searchUnfinished);
        QVERIFY(argument(report->diagnostics.back().arguments, "reason") == "missing");
        QVERIFY(report->search.bound > report->search.objective);
    }
    qInfo("unproven without a solver: %d of 60", unproven);
}

void AllocateTest::cancelledIsAnError() {
    const AllocationCase made = randomCase(1);
    JobControl job;
    job.requestCancel();
    const auto report = allocate(made.snapshot, made.params, job);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::cancelled);
    JobControl enough;
    enough.requestEnough();
    const auto kept = allocate(made.snapshot, made.params, enough);
    QVERIFY(kept.has_value());
    QVERIFY(isWithinRoom(made, kept->allotments));
}

QTEST_GUILESS_MAIN(AllocateTest)
#include "allocate_test.moc"
