#include "desk_case.h"
#include "usecase/place_allotments.h"
#include "usecase/scenarios.h"

using namespace deskcase;
using domain::AllocationReport;
using domain::Allotment;
using domain::Kind;
using domain::Placement;
using domain::PlacementState;
using usecase::Placing;

namespace {

Date day(int year, unsigned month, unsigned date) {
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(date)};
}

// Two projects and a site with a space of 100 m2 and one of 50 m2; the report gives each project one of them for 2027.
struct Ground {
    FreshDesk fresh;
    std::vector<ProjectId> projects;
    std::vector<SpaceId> spaces;
    SiteId site;
    AllocationReport report;

    Ground() {
        site = SiteId{must(fresh.desk.add(domain::toRecord(storetest::site("Halle")))).ids.at(0)};
        for (const double area : {100.0, 50.0}) {
            auto space = storetest::space(site, fmt::format("Espace {}", area));
            space.area = SquareMetres{area};
            spaces.push_back(SpaceId{must(fresh.desk.add(domain::toRecord(space))).ids.at(0)});
        }
        for (const char* name : {"Ressourcerie", "Atelier"})
            projects.push_back(ProjectId{must(fresh.desk.add(domain::toRecord(storetest::project(name)))).ids.at(0)});
        report.params.date = day(2027, 1, 1);
        report.status = domain::AllocationStatus::optimal;
        report.search = {1.5, 1.5};
        give(0, 0, 100.0);
        give(1, 1, 50.0);
    }

    void give(std::size_t project, std::size_t space, double area) {
        Allotment allotment;
        allotment.project = projects.at(project);
        allotment.site = site;
        allotment.space = spaces.at(space);
        allotment.area = SquareMetres{area};
        allotment.from = day(2027, 1, 1);
        allotment.until = day(2028, 1, 1);
        allotment.score = 0.75;
        allotment.bearer = domain::Bearer::epf;
        report.allotments.push_back(allotment);
    }

    usecase::Desk& desk() { return fresh.desk; }

    std::int64_t place(std::size_t project, std::size_t space, PlacementState state, int from = 2027) {
        Placement placement;
        placement.project = projects.at(project);
        placement.space = spaces.at(space);
        placement.state = state;
        placement.rank = 3;
        placement.note = "vue";
        placement.from = day(from, 1, 1);
        placement.until = day(from + 1, 1, 1);
        return must(desk().add(domain::toRecord(placement))).ids.at(0);
    }

    std::vector<Placing> plan() {
        std::vector<Placing> out;
        for (const auto& line : must(usecase::planPlacements(desk(), report, fresh.job)).lines)
            out.push_back(line.placing);
        return out;
    }

    auto toPlacements(bool leaveOutConflicts = false) {
        return usecase::placeAllotments(desk(), report,
                                        {day(2026, 11, 22), "Comité foncier", "séance", leaveOutConflicts}, fresh.job);
    }
};

std::string text(const domain::Record& row, std::string_view field) {
    return domain::toText(row.value(field));
}

} // namespace

class ScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChoiceOfSitesIsKeptBesideAllocations() {
        Ground ground;
        JobControl job;
        domain::SitingReport report;
        report.params.count = 1;
        report.objective = 12.0;
        report.chosen = {{ground.site, "Halle", std::nullopt, std::nullopt, 12.0, {}}};
        must(usecase::keepScenario(ground.desk(), report, {"Lieux", std::nullopt, "note"}, job));
        must(usecase::keepScenario(ground.desk(), ground.report, {"Projets", std::nullopt, ""}, job));
        QCOMPARE(must(usecase::readAllScenarios(ground.desk(), job)).size(), std::size_t{2});
        QCOMPARE(must(usecase::readScenarios(ground.desk(), job)).size(), std::size_t{1});
        const auto opened = must(usecase::openSiting(ground.desk(), "Lieux"));
        QCOMPARE(opened.report.chosen.at(0).site, ground.site);
        QCOMPARE(opened.report.params.count, std::optional<std::int64_t>{1});
        QCOMPARE(opened.row.topic, domain::ScenarioTopic::siting);
        QCOMPARE(usecase::openScenario(ground.desk(), "Lieux").error().code, ErrorCode::notFound);
        QCOMPARE(usecase::openSiting(ground.desk(), "Projets").error().code, ErrorCode::notFound);
    }

    // Frozen: what the workspace becomes does not change it.
    void aScenarioComesBackAsItWasKept() {
        Ground ground;
        ground.report.unplaced.push_back({ground.projects[1],
                                          domain::UnplacedReason::ceiling,
                                          4,
                                          ground.spaces[0],
                                          {ground.projects[0]},
                                          domain::Bearer::epf});
        must(usecase::keepScenario(ground.desk(), ground.report, {"Hypothèse A", day(2026, 11, 22), "avant arbitrage"},
                                   ground.fresh.job));
        must(ground.desk().remove({{Kind::site, ground.site.value}}));
        const auto opened = must(usecase::openScenario(ground.desk(), "Hypothèse A"));
        QCOMPARE(domain::toJson(opened.report), domain::toJson(ground.report));
        QCOMPARE(opened.row.note, std::string{"avant arbitrage"});
        QCOMPARE(opened.row.author, std::string{"tester"});
        QCOMPARE(opened.algorithmVersion, AllocationReport::kAlgorithmVersion);
        QVERIFY(opened.report.params.date == day(2027, 1, 1));
    }

    void theVintagesOfTheDataAreKept() {
        SampleDesk sample;
        const auto datasets = must(sample.desk.inventory(sample.job)).datasets;
        QVERIFY(!datasets.empty());
        must(usecase::keepScenario(sample.desk, AllocationReport{}, {"A", {}, ""}, sample.job));
        const auto opened = must(usecase::openScenario(sample.desk, "A"));
        QCOMPARE(opened.sources.size(), datasets.size());
        QCOMPARE(opened.sources.front().name, datasets.front().name);
        QCOMPARE(opened.sources.front().vintage, datasets.front().vintage);
    }

    void namesAreUniqueAndNeeded() {
        Ground ground;
        auto& desk = ground.desk();
        must(usecase::keepScenario(desk, ground.report, {"A", {}, ""}, ground.fresh.job));
        const auto again = usecase::keepScenario(desk, ground.report, {"A", {}, ""}, ground.fresh.job);
        QVERIFY(!again && again.error().code == ErrorCode::duplicateKey);
        const auto nameless = usecase::keepScenario(desk, ground.report, {"", {}, ""}, ground.fresh.job);
        QVERIFY(!nameless && nameless.error().code == ErrorCode::valueRequired);
        QCOMPARE(must(usecase::readScenarios(desk, ground.fresh.job)).size(), std::size_t{1});
    }

    void scenariosAreListedRenamedAndRemoved() {
        Ground ground;
        auto& desk = ground.desk();
        for (const char* name : {"A", "B"})
            must(usecase::keepScenario(desk, ground.report, {name, {}, ""}, ground.fresh.job));
        auto all = must(usecase::readScenarios(desk, ground.fresh.job));
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all[0].name, std::string{"B"}); // the newest first
        must(usecase::describeScenario(desk, all[1].id, "C", ""));
        QVERIFY(usecase::openScenario(desk, "C").has_value());
        QVERIFY(!usecase::openScenario(desk, "A").has_value());
        must(usecase::removeScenarios(desk, {all[0].id, all[1].id}));
        QVERIFY(must(usecase::readScenarios(desk, ground.fresh.job)).empty());
        must(desk.undo(ground.fresh.job));
        QCOMPARE(must(usecase::readScenarios(desk, ground.fresh.job)).size(), std::size_t{2});
    }

    void allotmentsBecomePlacementsInOneStepWithTheirHistory() {
        Ground ground;
        const auto before = all(ground.desk());
        const std::size_t stepsBefore = steps(ground.desk());
        must(ground.toPlacements());
        QCOMPARE(steps(ground.desk()), stepsBefore + 1);
        const auto placements = all(ground.desk(), Kind::placement);
        QCOMPARE(placements.size(), std::size_t{2});
        QCOMPARE(text(placements[0], "state"), std::string{"proposed"});
        QCOMPARE(text(placements[0], "from_date"), std::string{"2027-01-01"});
        QCOMPARE(text(placements[0], "bearer"), std::string{"epf"});
        const auto changes = all(ground.desk(), Kind::placementChange);
        QCOMPARE(changes.size(), std::size_t{2});
        for (std::size_t i = 0; i < changes.size(); ++i) {
            QCOMPARE(text(changes[i], "placement_id"), std::to_string(placements[i].id));
            QCOMPARE(text(changes[i], "happened_on"), std::string{"2026-11-22"});
            QCOMPARE(text(changes[i], "author"), std::string{"Comité foncier"});
        }
        must(ground.desk().undo(ground.fresh.job));
        QVERIFY(all(ground.desk()) == before);
    }

    void whatWasShortlistedIsMovedOnAndKeepsItsRankAndNote() {
        Ground ground;
        const auto id = ground.place(0, 0, PlacementState::visited);
        QVERIFY(ground.plan() == (std::vector{Placing::movedOn, Placing::added}));
        must(ground.toPlacements());
        const auto moved = must(ground.desk().rowById(Kind::placement, id));
        QCOMPARE(text(moved, "state"), std::string{"proposed"});
        QCOMPARE(text(moved, "shortlist_rank"), std::string{"3"});
        QCOMPARE(text(moved, "note"), std::string{"vue"});
        QCOMPARE(all(ground.desk(), Kind::placement).size(), std::size_t{2});
        QVERIFY(ground.plan() == (std::vector{Placing::unchanged, Placing::unchanged}));
        const std::size_t stepsBefore = steps(ground.desk());
        must(ground.toPlacements());
        QCOMPARE(steps(ground.desk()), stepsBefore);
    }

    void conflictsAreToldAndLeftOutOnlyWhereThatIsSaid_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("expected");
        QTest::newRow("the project is gone") << 0 << static_cast<int>(Placing::projectGone);
        QTest::newRow("the space is gone") << 1 << static_cast<int>(Placing::spaceGone);
        QTest::newRow("the project has a place elsewhere") << 2 << static_cast<int>(Placing::projectPlaced);
        QTest::newRow("the space is closed") << 3 << static_cast<int>(Placing::spaceClosed);
        QTest::newRow("the room is taken") << 4 << static_cast<int>(Placing::roomTaken);
    }
    void conflictsAreToldAndLeftOutOnlyWhereThatIsSaid() {
        QFETCH(int, what);
        QFETCH(int, expected);
        Ground ground;
        auto& desk = ground.desk();
        if (what == 0) must(desk.remove({{Kind::project, ground.projects[0].value}}));
        if (what == 1) must(desk.remove({{Kind::space, ground.spaces[0].value}}));
        if (what == 2) ground.place(0, 1, PlacementState::agreed, 2030);
        if (what == 3) {
            const auto seen = must(desk.rowById(Kind::space, ground.spaces[0].value));
            auto after = seen;
            set(after, "available_from", std::string{"2027-06-01"});
            must(desk.edit(seen, after));
        }
        if (what == 4) {
            const auto third = must(desk.add(domain::toRecord(storetest::project("Troisième")))).ids.at(0);
            ground.projects.push_back(ProjectId{third});
            ground.place(2, 0, PlacementState::running);
        }
        QVERIFY(ground.plan() == (std::vector{static_cast<Placing>(expected), Placing::added}));
        const auto before = all(desk);
        QVERIFY(!ground.toPlacements().has_value());
        QVERIFY(all(desk) == before);
        const std::size_t placements = all(desk, Kind::placement).size();
        must(ground.toPlacements(true));
        QCOMPARE(all(desk, Kind::placement).size(), placements + 1);
    }

    // Half-open: who leaves on the day the other comes takes nothing from it.
    void backToBackIsNoConflict() {
        Ground ground;
        const auto third = must(ground.desk().add(domain::toRecord(storetest::project("Troisième")))).ids.at(0);
        ground.projects.push_back(ProjectId{third});
        ground.place(2, 0, PlacementState::running, 2026);
        QVERIFY(ground.plan() == (std::vector{Placing::added, Placing::added}));
    }

    void theAllotmentsOfAReportShareTheRoomThatThereIs() {
        Ground ground;
        const auto third = must(ground.desk().add(domain::toRecord(storetest::project("Troisième")))).ids.at(0);
        ground.projects.push_back(ProjectId{third});
        ground.give(2, 0, 10.0); // the space of 100 m2 is full
        QVERIFY(ground.plan() == (std::vector{Placing::added, Placing::added, Placing::roomTaken}));
    }
};

QTEST_GUILESS_MAIN(ScenariosTest)
#include "scenarios_test.moc"
