#include "usecase/timeline.h"

#include "desk_case.h"
#include "usecase/occupancy_on.h"
#include "usecase/read_map.h"
#include "usecase/shown_on.h"

#include <set>

using namespace deskcase;
using domain::Kind;
using domain::PlacementState;
using usecase::BarKind;
using usecase::BarProblem;
using usecase::Occupancy;

namespace {

Date day(const char* text) {
    return must(parseDate(text));
}

Period period(const char* text) {
    return must(parsePeriod(text));
}

// A site with one space, and agreements on it.
struct OneSpace {
    FreshDesk fresh;
    SiteId site;
    SpaceId space;
    ProjectId project;

    explicit OneSpace(const std::vector<Period>& windows) {
        auto made = storetest::site("Halle");
        made.windows = windows;
        site = SiteId{must(fresh.desk.add(domain::toRecord(made))).ids.at(0)};
        space = SpaceId{must(fresh.desk.add(domain::toRecord(storetest::space(site, "Nef")))).ids.at(0)};
        project = ProjectId{must(fresh.desk.add(domain::toRecord(storetest::project("Ressourcerie")))).ids.at(0)};
    }

    std::int64_t place(const char* when, PlacementState state, std::optional<double> area = {}) {
        domain::Placement placement;
        placement.project = project;
        placement.space = space;
        placement.state = state;
        placement.from = period(when).from;
        placement.until = period(when).until;
        if (area) placement.area = SquareMetres{*area};
        return must(fresh.desk.add(domain::toRecord(placement))).ids.at(0);
    }

    void makeAvailable(const char* when) {
        const auto seen = must(fresh.desk.rowById(Kind::space, space.value));
        domain::Record after = seen;
        const auto& info = domain::infoOf(Kind::space);
        const Period wanted = period(when);
        const auto text = [](const auto& date) { return date ? domain::Value{isoDate(*date)} : domain::Value{}; };
        after.values.at(must(info.indexOf("available_from"))) = text(wanted.from);
        after.values.at(must(info.indexOf("available_until"))) = text(wanted.until);
        (void)must(fresh.desk.edit(seen, after));
    }

    Occupancy on(const char* date) { return must(usecase::occupancyOn(fresh.desk, day(date), fresh.job)).at(0).state; }

    std::vector<BarProblem> problems(std::int64_t placement, const char* wanted) {
        const auto timeline = must(usecase::readTimeline(fresh.desk, fresh.job));
        return usecase::problemsOf(timeline.sites.at(0), {BarKind::placement, placement, 0}, period(wanted));
    }
};

std::set<std::int64_t> inTable(usecase::Desk& desk, Kind kind, const char* date) {
    JobControl job;
    std::set<std::int64_t> ids;
    const std::string shown = must(usecase::shownOn(desk, kind, day(date), job));
    for (const auto& row : must(desk.rows(kind, {shown, {}}, job)).rows) ids.insert(row.id);
    return ids;
}

std::set<std::int64_t> onMap(usecase::Desk& desk, const char* date) {
    JobControl job;
    std::set<std::int64_t> ids;
    const auto map = must(usecase::readMap(desk, job));
    for (const auto& [id, layer] : map.layers) {
        if (carto::infoOf(id).kind != Kind::site) continue;
        for (std::size_t i = 0; i < layer->size(); ++i)
            if (layer->holdsOn(i, day(date))) ids.insert(layer->rowId(i));
    }
    return ids;
}

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSiteIsShownOnTheDaysOfItsWindows_data() {
        QTest::addColumn<QStringList>("windows");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("isShown");
        const QStringList year{"2026-01-01/2027-01-01"};
        const QStringList backToBack{"2026-01-01/2026-07-01", "2026-07-01/2027-01-01"};
        const QStringList gap{"2026-01-01/2026-06-30", "2026-07-01/2027-01-01"};
        QTest::newRow("the first day is in it") << year << "2026-01-01" << true;
        QTest::newRow("the day before is not") << year << "2025-12-31" << false;
        QTest::newRow("the last day is the one before the end") << year << "2026-12-31" << true;
        QTest::newRow("the end is not") << year << "2027-01-01" << false;
        QTest::newRow("the seam of two") << backToBack << "2026-07-01" << true;
        QTest::newRow("the day before the seam") << backToBack << "2026-06-30" << true;
        QTest::newRow("a gap of a day") << gap << "2026-06-30" << false;
        QTest::newRow("an open end") << QStringList{"2026-01-01/.."} << "2199-12-31" << true;
        QTest::newRow("an open start") << QStringList{"../2026-01-01"} << "2026-01-01" << false;
        QTest::newRow("nothing known") << QStringList{} << "2026-01-01" << true;
    }
    // The table, the map and the timeline answer alike.
    void aSiteIsShownOnTheDaysOfItsWindows() {
        QFETCH(QStringList, windows);
        QFETCH(QString, date);
        QFETCH(bool, isShown);
        std::vector<Period> periods;
        for (const QString& window : windows) periods.push_back(period(window.toUtf8().constData()));
        OneSpace one(periods);
        const std::set<std::int64_t> expected =
            isShown ? std::set<std::int64_t>{one.site.value} : std::set<std::int64_t>{};
        QCOMPARE(inTable(one.fresh.desk, Kind::site, date.toUtf8().constData()), expected);
        QCOMPARE(onMap(one.fresh.desk, date.toUtf8().constData()), expected);
        QCOMPARE(must(usecase::readTimeline(one.fresh.desk, one.fresh.job)).undated, windows.isEmpty() ? 1U : 0U);
    }

    void aSiteIsShownOnTheDaysOfItsSpacesToo_data() {
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("agreed");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("isShown");
        const QString year = "2026-01-01/2027-01-01";
        const QString spring = "2027-03-01/2027-06-01";
        QTest::newRow("no window, the space's first day") << "" << spring << ""
                                                          << "2027-03-01" << true;
        QTest::newRow("no window, the day before") << "" << spring << ""
                                                   << "2027-02-28" << false;
        QTest::newRow("no window, the space's last day") << "" << spring << ""
                                                         << "2027-05-31" << true;
        QTest::newRow("no window, the space's end") << "" << spring << ""
                                                    << "2027-06-01" << false;
        QTest::newRow("beyond the window, the space") << year << spring << ""
                                                      << "2027-03-01" << true;
        QTest::newRow("between window and space") << year << spring << ""
                                                  << "2027-01-01" << false;
        QTest::newRow("beyond the space, the window") << year << spring << ""
                                                      << "2026-12-31" << true;
        QTest::newRow("a space without days hides nothing") << ""
                                                            << ""
                                                            << ""
                                                            << "2040-01-01" << true;
        QTest::newRow("a space without days follows the window") << year << ""
                                                                 << ""
                                                                 << "2027-01-01" << false;
        QTest::newRow("an agreement's first day") << year << "" << spring << "2027-03-01" << true;
        QTest::newRow("an agreement's end") << year << "" << spring << "2027-06-01" << false;
        QTest::newRow("nothing but an agreement bounds nothing") << ""
                                                                 << "" << spring << "2030-01-01" << true;
        QTest::newRow("an open end of the space") << year << "2028-01-01/.."
                                                  << ""
                                                  << "2199-01-01" << true;
    }
    void aSiteIsShownOnTheDaysOfItsSpacesToo() {
        QFETCH(QString, window);
        QFETCH(QString, space);
        QFETCH(QString, agreed);
        QFETCH(QString, date);
        QFETCH(bool, isShown);
        OneSpace one(window.isEmpty() ? std::vector<Period>{} : std::vector{period(window.toUtf8().constData())});
        if (!space.isEmpty()) one.makeAvailable(space.toUtf8().constData());
        if (!agreed.isEmpty()) one.place(agreed.toUtf8().constData(), PlacementState::agreed);
        const std::set<std::int64_t> expected =
            isShown ? std::set<std::int64_t>{one.site.value} : std::set<std::int64_t>{};
        QCOMPARE(inTable(one.fresh.desk, Kind::site, date.toUtf8().constData()), expected);
        QCOMPARE(onMap(one.fresh.desk, date.toUtf8().constData()), expected);
        const bool isUndated = window.isEmpty() && space.isEmpty();
        QCOMPARE(must(usecase::readTimeline(one.fresh.desk, one.fresh.job)).undated, isUndated ? 1U : 0U);
    }

    // A map that was read before takes over nothing that spaces or agreements have changed.
    void theMapFollowsSpaces() {
        OneSpace one({period("2026-01-01/2027-01-01")});
        const auto design = must(usecase::usableDesign(one.fresh.desk));
        const auto before = must(usecase::readMap(one.fresh.desk, design, nullptr, one.fresh.job));
        const auto same = must(usecase::readMap(one.fresh.desk, design, &before, one.fresh.job));
        QVERIFY(same.layers == before.layers);
        one.makeAvailable("2027-01-01/2028-01-01");
        const auto after = must(usecase::readMap(one.fresh.desk, design, &before, one.fresh.job));
        const auto& layer = after.layers.at(carto::LayerId::transitional);
        QVERIFY(layer->holdsOn(0, day("2027-12-31")));
        QVERIFY(!before.layers.at(carto::LayerId::transitional)->holdsOn(0, day("2027-12-31")));
    }

    void placementsAreShownByTheirDates() {
        OneSpace one({});
        const auto first = one.place("2026-01-01/2026-07-01", PlacementState::ended);
        const auto second = one.place("2026-07-01/..", PlacementState::agreed);
        QCOMPARE(inTable(one.fresh.desk, Kind::placement, "2026-06-30"), std::set<std::int64_t>{first});
        QCOMPARE(inTable(one.fresh.desk, Kind::placement, "2026-07-01"), std::set<std::int64_t>{second});
        QCOMPARE(inTable(one.fresh.desk, Kind::placement, "2025-12-31"), std::set<std::int64_t>{});
    }

    void conditionsAreJoined() {
        QCOMPARE(usecase::bothOf("", "b"), std::string{"b"});
        QCOMPARE(usecase::bothOf("a", ""), std::string{"a"});
        QCOMPARE(usecase::bothOf("a or c", "b"), std::string{"(a or c) and (b)"});
        OneSpace one({});
        QCOMPARE(must(usecase::shownOn(one.fresh.desk, Kind::commune, day("2026-01-01"), one.fresh.job)),
                 std::string{});
    }

    void whatASiteIsOnADay() {
        OneSpace one({period("2026-01-01/2028-01-01")});
        QCOMPARE(one.on("2025-12-31"), Occupancy::notAvailable);
        QCOMPARE(one.on("2026-01-01"), Occupancy::available);
        one.place("2026-03-01/2026-06-01", PlacementState::running, 100.0); // of 250
        one.place("2026-06-01/2026-09-01", PlacementState::agreed);
        one.place("2026-09-01/2026-12-01", PlacementState::proposed);
        QCOMPARE(one.on("2026-02-28"), Occupancy::available);
        QCOMPARE(one.on("2026-03-01"), Occupancy::partly);
        QCOMPARE(one.on("2026-05-31"), Occupancy::partly);
        QCOMPARE(one.on("2026-06-01"), Occupancy::occupied);
        QCOMPARE(one.on("2026-09-01"), Occupancy::available); // proposed is not agreed
        QCOMPARE(one.on("2028-01-01"), Occupancy::notAvailable);
        QCOMPARE(OneSpace({}).on("2026-01-01"), Occupancy::unknown);
    }

    void halfDaysShareASpace() {
        domain::Space space;
        space.area = SquareMetres{100.0};
        space.weeklySlots = 10;
        domain::Placement placement;
        placement.weeklySlots = 4;
        QCOMPARE(domain::shareTaken(space, placement).value, 0.4);
        placement.area = SquareMetres{50.0};
        QCOMPARE(domain::shareTaken(space, placement).value, 0.2);
        QCOMPARE(domain::shareTaken(domain::Space{}, domain::Placement{}).value, 1.0);
    }

    void problemsAreFound() {
        using P = std::vector<BarProblem>;
        OneSpace one({period("2026-01-01/2027-01-01")});
        const auto first = one.place("2026-01-01/2026-06-01", PlacementState::running);
        const auto second = one.place("2026-06-01/2026-09-01", PlacementState::agreed);
        QCOMPARE(one.problems(first, "2026-01-01/2026-06-01"), P{});
        QCOMPARE(one.problems(second, "2026-06-01/2027-01-01"), P{});
        QCOMPARE(one.problems(second, "2026-06-01/2027-01-02"), P{BarProblem::outsideAvailability});
        QCOMPARE(one.problems(second, "2026-05-31/2026-09-01"), P{BarProblem::overCapacity});
        QCOMPARE(one.problems(first, "2025-12-31/2026-06-02"),
                 (P{BarProblem::outsideAvailability, BarProblem::overCapacity}));
        const auto timeline = must(usecase::readTimeline(one.fresh.desk, one.fresh.job));
        const usecase::BarRef window{BarKind::window, one.site.value, 0};
        QCOMPARE(usecase::problemsOf(timeline.sites.at(0), window, period("2026-01-01/2026-09-01")), P{});
        QCOMPARE(usecase::problemsOf(timeline.sites.at(0), window, period("2026-01-01/2026-08-31")),
                 P{BarProblem::outsideAvailability});
    }

    void aPeriodIsChangedInOneStep() {
        OneSpace one({period("2026-01-01/2027-01-01"), period("2028-01-01/..")});
        auto& desk = one.fresh.desk;
        const auto id = one.place("2026-01-01/2026-06-01", PlacementState::agreed);
        const auto before = all(desk);
        const std::size_t stepsBefore = steps(desk);
        const Period seen = period("2026-01-01/2026-06-01");
        must(usecase::changePeriod(desk, {BarKind::placement, id, 0}, seen, period("2026-02-01/2026-07-01")));
        must(usecase::changePeriod(desk, {BarKind::window, one.site.value, 1}, period("2028-01-01/.."),
                                   period("2028-03-01/..")));
        must(usecase::changePeriod(desk, {BarKind::space, one.space.value, 0}, {}, period("../2027-01-01")));
        QCOMPARE(steps(desk), stepsBefore + 3);
        const auto timeline = must(usecase::readTimeline(desk, one.fresh.job));
        QCOMPARE(timeline.sites.at(0).windows, (std::vector{period("2026-01-01/2027-01-01"), period("2028-03-01/..")}));
        QCOMPARE(timeline.sites.at(0).spaces.at(0).placements.at(0).period(), period("2026-02-01/2026-07-01"));
        QCOMPARE(outcome(usecase::changePeriod(desk, {BarKind::placement, id, 0}, seen, seen)),
                 QString("undo_conflict kind=placement key=%1").arg(id));
        for (int i = 0; i < 3; ++i) must(desk.undo(one.fresh.job));
        QVERIFY(all(desk) == before);
    }

    void historyAndDisorderAreRefused() {
        OneSpace one({});
        const auto ended = one.place("2026-01-01/2026-06-01", PlacementState::ended);
        const auto agreed = one.place("2026-01-01/2026-06-01", PlacementState::agreed);
        const Period seen = period("2026-01-01/2026-06-01");
        auto& desk = one.fresh.desk;
        QVERIFY(outcome(usecase::changePeriod(desk, {BarKind::placement, ended, 0}, seen, period("2026-02-01/..")))
                    .startsWith("transition_forbidden"));
        const auto backwards =
            usecase::changePeriod(desk, {BarKind::placement, agreed, 0}, seen, {day("2026-06-01"), day("2026-01-01")});
        QVERIFY(!backwards.has_value());
    }

    void monthsSnap_data() {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a first") << "2026-02-01"
                                 << "2026-02-01";
        QTest::newRow("near the first") << "2026-02-10"
                                        << "2026-02-01";
        QTest::newRow("the middle goes back") << "2026-02-15"
                                              << "2026-02-01";
        QTest::newRow("near the next") << "2026-02-16"
                                       << "2026-03-01";
        QTest::newRow("over the year") << "2026-12-31"
                                       << "2027-01-01";
    }
    void monthsSnap() {
        QFETCH(QString, day);
        QFETCH(QString, expected);
        const Date given = ::day(day.toUtf8().constData());
        QCOMPARE(QString::fromStdString(isoDate(usecase::nearestMonthStart(given))), expected);
    }

    // The sample's agreements lie within what their spaces offer, and some end soon, follow each other and share.
    void theSampleHasAgreements() {
        SampleDesk sample;
        const auto timeline = must(usecase::readTimeline(sample.desk, sample.job));
        std::set<PlacementState> states;
        std::size_t count = 0;
        for (const auto& site : timeline.sites)
            for (const auto& space : site.spaces)
                for (const auto& each : space.placements) {
                    ++count;
                    states.insert(each.placement.state);
                    const usecase::BarRef bar{BarKind::placement, each.placement.id.value, 0};
                    QVERIFY2(usecase::problemsOf(site, bar, each.period()).empty(), site.name.c_str());
                }
        QVERIFY(count > 50);
        QVERIFY(states.contains(PlacementState::running) && states.contains(PlacementState::agreed));
        QVERIFY(timeline.undated > 0 && timeline.undated < timeline.sites.size());
    }
};

QTEST_GUILESS_MAIN(TimelineTest)
#include "timeline_test.moc"
