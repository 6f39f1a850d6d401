#include "usecase/move_placement.h"

#include "desk_case.h"
#include "domain/life_cycle_change.h"
#include "usecase/occupancy_on.h"
#include "usecase/shortlist.h"

using namespace deskcase;
using domain::Kind;
using domain::LifeCycle;
using domain::Placement;
using domain::PlacementState;
using usecase::MoveConcern;
using usecase::PlacementMove;

namespace {

Date day(const char* text) {
    return must(parseDate(text));
}

// A site of one space of 250 m2 that is mobilisable in 2026 and 2027, and a project.
struct OneSpace {
    FreshDesk fresh;
    SiteId site;
    SpaceId space;
    ProjectId project;

    OneSpace() {
        auto made = storetest::site("Halle");
        made.lifeCycle = LifeCycle::mobilisable;
        made.windows = {must(parsePeriod("2026-01-01/2028-01-01"))};
        site = SiteId{must(fresh.desk.add(domain::toRecord(made))).ids.at(0)};
        space = SpaceId{must(fresh.desk.add(domain::toRecord(storetest::space(site, "Nef")))).ids.at(0)};
        project = ProjectId{must(fresh.desk.add(domain::toRecord(storetest::project("Ressourcerie")))).ids.at(0)};
    }

    PlacementId place(PlacementState state, const char* when = "../..", std::optional<double> area = {}) {
        Placement placement;
        placement.project = project;
        placement.space = space;
        placement.state = state;
        const Period period = must(parsePeriod(when));
        placement.from = period.from;
        placement.until = period.until;
        if (area) placement.area = SquareMetres{*area};
        return PlacementId{must(fresh.desk.add(domain::toRecord(placement))).ids.at(0)};
    }

    static PlacementMove to(PlacementId placement, PlacementState state, const char* on = "2026-03-01") {
        PlacementMove move;
        move.placement = placement;
        move.to = state;
        move.day = day(on);
        move.author = "Comité";
        return move;
    }

    QString move(const PlacementMove& wanted) { return outcome(usecase::movePlacement(fresh.desk, wanted)); }

    Placement read(PlacementId id) const {
        return must(domain::fromRecord<Placement>(must(fresh.desk.rowById(Kind::placement, id.value))));
    }
    std::string life() const {
        return domain::toText(must(fresh.desk.rowById(Kind::site, site.value)).value("life_cycle"));
    }
};

PlacementMove with(PlacementMove move, const char* when, double area) {
    usecase::AgreementTerms terms;
    terms.area = SquareMetres{area};
    terms.period = must(parsePeriod(when));
    terms.rent = EurosPerSquareMetreYear{40};
    terms.noticeMonths = 3;
    move.terms = terms;
    return move;
}

} // namespace

class MovePlacementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay() {
        OneSpace one;
        const auto placement = one.place(PlacementState::shortlisted);
        QCOMPARE(one.move(one.to(placement, PlacementState::visited, "2026-02-01")), QString("done"));
        auto proposed = one.to(placement, PlacementState::proposed, "2026-02-10");
        proposed.document = "papers/proposition.pdf";
        QCOMPARE(one.move(proposed), QString("done"));
        QCOMPARE(one.move(one.to(placement, PlacementState::approved, "2026-02-20")), QString("done"));
        QCOMPARE(one.life(), std::string{"mobilisable"});
        QCOMPARE(one.move(with(one.to(placement, PlacementState::agreed), "2026-04-01/2027-04-01", 100)),
                 QString("done"));
        QCOMPARE(one.life(), std::string{"reserved"});
        QCOMPARE(one.move(one.to(placement, PlacementState::running, "2026-04-01")), QString("done"));
        QCOMPARE(one.life(), std::string{"occupied"});
        QCOMPARE(one.move(one.to(placement, PlacementState::ended, "2026-12-01")), QString("done"));
        QCOMPARE(one.life(), std::string{"occupied"}); // a release is decided for the site
        const Placement ended = one.read(placement);
        QCOMPARE(isoDate(*ended.until), std::string{"2026-12-01"});
        QCOMPARE(ended.rent->value, 40.0);
        QVERIFY(usecase::takesRoomOn(ended, day("2026-11-30")));
        QVERIFY(!usecase::takesRoomOn(ended, day("2026-12-01")));
        const auto steps = must(usecase::stepsOf(one.fresh.desk, placement));
        QCOMPARE(steps.size(), 6U);
        QCOMPARE(domain::toText(steps.front().value("state")), std::string{"ended"});
        QCOMPARE(domain::toText(steps.at(4).value("document")), std::string{"papers/proposition.pdf"});
        QCOMPARE(domain::toText(steps.at(4).value("author")), std::string{"Comité"});
    }

    // Every pair of states, against the sentence of the land company's workflow.
    void onlyAllowedSteps() {
        const std::map<std::string, std::string> allowed = {{"shortlisted", "visited proposed declined"},
                                                            {"visited", "proposed declined shortlisted"},
                                                            {"proposed", "approved declined shortlisted"},
                                                            {"approved", "agreed declined"},
                                                            {"declined", "proposed shortlisted"},
                                                            {"agreed", "running declined"},
                                                            {"running", "ended"},
                                                            {"ended", ""}};
        OneSpace one;
        for (const auto& [from, next] : allowed) {
            const auto placement = one.place(*domain::fromCode<PlacementState>(from), "2026-01-01/2026-12-01", 1.0);
            for (const std::string_view code : domain::codesOf<PlacementState>()) {
                auto move = one.to(placement, *domain::fromCode<PlacementState>(code));
                move.reason = "parce que";
                const auto judged = must(usecase::judgeMove(one.fresh.desk, move));
                const bool isAllowed = (" " + next + " ").find(" " + std::string{code} + " ") != std::string::npos;
                const std::string what = from + " > " + std::string{code};
                QVERIFY2(isAllowed == !judged.refusal, what.c_str());
                if (!isAllowed) QCOMPARE(judged.refusal->code, ErrorCode::transitionForbidden);
            }
        }
    }

    void whatAStepNeeds() {
        OneSpace one;
        const auto placement = one.place(PlacementState::proposed);
        QCOMPARE(one.move(one.to(placement, PlacementState::declined)),
                 QString("value_required kind=placement_change field=reason"));
        QCOMPARE(one.move(one.to(placement, PlacementState::shortlisted)),
                 QString("value_required kind=placement_change field=reason"));
        QCOMPARE(one.move(one.to(placement, PlacementState::approved)), QString("done"));
        QCOMPARE(one.move(one.to(placement, PlacementState::agreed)),
                 QString("value_required kind=placement field=area_m2"));
        QCOMPARE(one.move(with(one.to(placement, PlacementState::agreed), "../2027-01-01", 10)),
                 QString("value_required kind=placement field=from_date"));
        QCOMPARE(one.move(with(one.to(placement, PlacementState::agreed), "2026-01-01/..", 10)),
                 QString("value_required kind=placement field=until_date"));
        QCOMPARE(one.move(with(one.to(placement, PlacementState::agreed, "2026-02-28"), "2026-05-01/2027-01-01", 10)),
                 QString("value_out_of_range field=happened_on value=2026-02-28 expected=2026-03-01.."));
        QVERIFY(one.move(with(one.to(placement, PlacementState::agreed), "2027-05-01/2027-01-01", 10))
                    .startsWith("values_contradict"));
        QCOMPARE(one.read(placement).state, PlacementState::approved);
        QCOMPARE(must(usecase::stepsOf(one.fresh.desk, placement)).size(), 1U);
    }

    void aSpacePromisedTwiceIsToldAndAccepted() {
        OneSpace one;
        static_cast<void>(one.place(PlacementState::running, "2026-01-01/2026-07-01", 200));
        const auto placement = one.place(PlacementState::proposed, "2026-06-01/2027-01-01", 100);
        auto move = one.to(placement, PlacementState::approved);
        QCOMPARE(one.move(move), QString("value_out_of_range field=area_m2 value=100 expected=0..50"));
        auto later = move; // back to back
        later.terms = usecase::termsOf(one.read(placement));
        later.terms->period.from = day("2026-07-01");
        const auto judged = must(usecase::judgeMove(one.fresh.desk, later));
        QVERIFY(!judged.refusal);
        QCOMPARE(judged.load.value, 0.4);
        move.acceptsOverCapacity = true;
        QCOMPARE(must(usecase::judgeMove(one.fresh.desk, move)).concerns,
                 std::vector<MoveConcern>{MoveConcern::overCapacity});
        QCOMPARE(one.move(move), QString("done"));
    }

    void concernsDoNotHinder() {
        OneSpace one;
        const auto outside = one.place(PlacementState::proposed, "2027-06-01/2028-06-01", 10);
        QCOMPARE(must(usecase::judgeMove(one.fresh.desk, one.to(outside, PlacementState::approved))).concerns,
                 std::vector<MoveConcern>{MoveConcern::outsideAvailability});
        const auto undated = one.place(PlacementState::proposed);
        QCOMPARE(must(usecase::judgeMove(one.fresh.desk, one.to(undated, PlacementState::approved))).concerns,
                 std::vector<MoveConcern>{MoveConcern::periodUnknown});
    }

    void oneStepThatIsUndone() {
        OneSpace one;
        const auto placement = one.place(PlacementState::approved, "2026-04-01/2027-04-01", 100);
        const auto before = all(one.fresh.desk);
        const std::size_t journal = steps(one.fresh.desk);
        QCOMPARE(one.move(one.to(placement, PlacementState::agreed)), QString("done"));
        QCOMPARE(steps(one.fresh.desk), journal + 1);
        const auto after = all(one.fresh.desk);
        must(one.fresh.desk.undo(one.fresh.job));
        QVERIFY(all(one.fresh.desk) == before);
        must(one.fresh.desk.redo(one.fresh.job));
        QVERIFY(all(one.fresh.desk) == after);
    }

    void theSiteKeepsWhatIsKnownBetter() {
        OneSpace one;
        auto site = must(one.fresh.desk.rowById(Kind::site, one.site.value));
        auto early = site;
        set(early, "life_cycle", std::string{"under_study"});
        must(one.fresh.desk.edit(site, early));
        const auto placement = one.place(PlacementState::approved, "2026-04-01/2027-04-01", 100);
        QCOMPARE(one.move(one.to(placement, PlacementState::agreed)), QString("done"));
        QCOMPARE(one.life(), std::string{"under_study"}); // it is not mobilisable yet
        QVERIFY(all(one.fresh.desk, Kind::lifeCycleChange).empty());
    }

    void aPlacementGoesWithItsSteps() {
        OneSpace one;
        const auto placement = one.place(PlacementState::shortlisted);
        QCOMPARE(one.move(one.to(placement, PlacementState::visited)), QString("done"));
        must(usecase::removeFromShortlist(one.fresh.desk, one.project, {placement}, one.fresh.job));
        QVERIFY(all(one.fresh.desk, Kind::placementChange).empty());
    }
};

QTEST_GUILESS_MAIN(MovePlacementTest)
#include "move_placement_test.moc"
