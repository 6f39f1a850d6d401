#include "usecase/project_calls.h"

#include "desk_case.h"
#include "domain/results/ranking_choices.h"

#include <QFile>

using namespace deskcase;
using domain::CallState;
using domain::Decision;
using domain::Kind;
using domain::ProjectCallId;

namespace {

Date day(const char* text) {
    return must(parseDate(text));
}

// Whose spaces are ranked by one criterion.
domain::Project applicant(const char* name, double areaMin, double areaIdeal, domain::Criterion criterion) {
    auto made = storetest::project(name);
    made.areaMin = SquareMetres{areaMin};
    made.areaIdeal = SquareMetres{areaIdeal};
    domain::RankingChoices choices;
    choices.weights.emplace();
    choices.weights->at(static_cast<std::size_t>(criterion)) = 1.0;
    made.ranking = domain::toJson(choices);
    return made;
}

// Two spaces of 250 m2 on offer, a third one beside, a project that is known.
struct OneCall {
    FreshDesk fresh;
    SpaceId first;
    SpaceId second;
    SpaceId beside;
    ProjectId known;
    ProjectCallId call;

    OneCall() {
        auto& desk = fresh.desk;
        auto site = storetest::site("Halle");
        site.lifeCycle = domain::LifeCycle::mobilisable;
        site.contact = "Camille, 02 40 00 00 00";
        const SiteId id{must(desk.add(domain::toRecord(site))).ids.at(0)};
        const auto space = [&](const char* name, double area) {
            auto made = storetest::space(id, name);
            made.area = SquareMetres{area};
            return SpaceId{must(desk.add(domain::toRecord(made))).ids.at(0)};
        };
        first = space("Nef", 250);
        second = space("Cour", 80);
        beside = space("Toit", 500);
        auto project = storetest::project("Ressourcerie du Port");
        project.code = "P-01";
        project.areaMin = SquareMetres{100};
        project.areaIdeal = SquareMetres{150};
        known = ProjectId{must(desk.add(domain::toRecord(project))).ids.at(0)};
        domain::ProjectCall made;
        made.name = "Appel 2026";
        call = ProjectCallId{must(usecase::createCall(desk, made, {first, second, first})).ids.at(0)};
    }

    usecase::CallContents read() { return must(usecase::readCall(fresh.desk, call, fresh.job)); }
    QString move(CallState to) { return outcome(usecase::moveCall(fresh.desk, call, to, fresh.job)); }

    ProjectId apply(const domain::Project& project) {
        const ProjectId made{must(fresh.desk.add(domain::toRecord(project))).ids.at(0)};
        must(usecase::addApplication(fresh.desk, call, made, day("2026-04-02")));
        return made;
    }
    usecase::CallAnswer answerOf(ProjectId project) {
        for (const auto& answer : read().answers)
            if (answer.project.id == project) return answer;
        throw std::runtime_error("no application");
    }
    void rent(SpaceId space, double rent) {
        const auto seen = must(fresh.desk.rowById(Kind::space, space.value));
        auto after = seen;
        after.values[must(domain::infoOf(Kind::space).indexOf("rent_eur_m2_year"))] = rent;
        must(fresh.desk.edit(seen, after));
    }

    std::filesystem::path form(const char* text) const {
        const QString path = fresh.folder.filePath("form.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("form");
        file.write(text);
        return path.toStdString();
    }
    usecase::GatheredApplications gather(const char* text) {
        usecase::ImportRequest request;
        request.source = form(text);
        return must(usecase::gatherApplications(fresh.desk, call, request, day("2026-04-02"), fresh.job));
    }
    usecase::CallDecision decision(const std::string& project, Decision what, std::optional<SpaceId> space = {},
                                   const std::string& reason = "") {
        for (const auto& answer : read().answers)
            if (answer.project.name == project) return {answer.application.id, what, {}, space, reason};
        throw std::runtime_error("no application of " + project);
    }
};

} // namespace

class ProjectCallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCallHoldsItsSpacesOnce() {
        OneCall one;
        const auto contents = one.read();
        QCOMPARE(contents.offers.size(), 2U);
        QCOMPARE(contents.call.state, CallState::draft);
        must(usecase::setCallSpaces(one.fresh.desk, one.call, {one.second, one.beside}, one.fresh.job));
        QCOMPARE(one.read().offers.size(), 2U);
        QCOMPARE(one.read().offers.at(1).space.id, one.beside);
        must(one.fresh.desk.undo(one.fresh.job));
        QCOMPARE(one.read().offers.at(0).space.id, one.first);
        QCOMPARE(must(usecase::readCalls(one.fresh.desk, one.fresh.job)).size(), 1U);
    }

    void statesFollowOneAnother() {
        OneCall one;
        QVERIFY(one.move(CallState::closed).startsWith("transition_forbidden"));
        QCOMPARE(one.move(CallState::open), QString("done"));
        QCOMPARE(one.move(CallState::closed), QString("done"));
        QVERIFY(outcome(usecase::setCallSpaces(one.fresh.desk, one.call, {one.beside}, one.fresh.job))
                    .startsWith("transition_forbidden"));
        QCOMPARE(one.move(CallState::open), QString("done"));
        QVERIFY(one.move(CallState::decided).startsWith("transition_forbidden"));
        domain::ProjectCall empty;
        empty.name = "Vide";
        const ProjectCallId other{must(usecase::createCall(one.fresh.desk, empty, {})).ids.at(0)};
        QCOMPARE(outcome(usecase::moveCall(one.fresh.desk, other, CallState::open, one.fresh.job)),
                 QString("value_required kind=call_space field=space_id"));
    }

    void formsBecomeApplications() {
        OneCall one;
        QCOMPARE(one.move(CallState::open), QString("done"));
        const std::string text = "code,name,organisation,area_min_m2,choix\n"
                                 "P-01,Autre nom,Collectif,,\n"
                                 "P-02,Cuisine partagée,La Marmite,60," +
                                 std::to_string(one.second.value) + " puis " + std::to_string(one.beside.value) +
                                 "\n"
                                 ",ressourcerie du port,,,\n"
                                 ",,Sans nom,,\n"
                                 "P-02,Cuisine partagée,La Marmite,60,\n";
        const std::size_t before = steps(one.fresh.desk);
        const auto gathered = one.gather(text.c_str());
        QCOMPARE(gathered.matched, std::vector<std::string>{"Autre nom"});
        QCOMPARE(gathered.added, std::vector<std::string>{"Cuisine partagée"});
        QCOMPARE(gathered.already, (std::vector<std::string>{"ressourcerie du port", "Cuisine partagée"}));
        QCOMPARE(gathered.refused.size(), 1U);
        QCOMPARE(gathered.refused.at(0).row, 4);
        QCOMPARE(steps(one.fresh.desk), before + 1);
        const auto answers = one.read().answers;
        QCOMPARE(answers.size(), 2U);
        QCOMPARE(answers.at(0).project.name, std::string{"Cuisine partagée"});
        QCOMPARE(answers.at(0).application.choices, std::vector<SpaceId>{one.second}); // the other is not offered
        QCOMPARE(answers.at(1).project.name, std::string{"Ressourcerie du Port"});     // as it was
        QCOMPARE(one.gather("code,name\nP-02,Cuisine partagée\n").already.size(), 1U);
        must(one.fresh.desk.undo(one.fresh.job));
        QVERIFY(one.read().answers.empty());
        QCOMPARE(all(one.fresh.desk, Kind::project).size(), 1U);
    }

    // 100 m2 at least do not fit in 80.
    void everyProjectIsRankedInEverySpace() {
        OneCall one;
        QCOMPARE(one.move(CallState::open), QString("done"));
        static_cast<void>(one.gather("code,name,area_min_m2\nP-01,x,\nP-02,Cuisine,60\n"));
        const auto contents = one.read();
        const auto ranking = must(usecase::rankCall(one.fresh.desk, contents, day("2026-05-01"), false, one.fresh.job));
        QCOMPARE(ranking.pairs.size(), 4U);
        std::map<std::pair<std::int64_t, std::int64_t>, usecase::CallPair> byPair;
        for (const auto& pair : ranking.pairs) byPair[{pair.project.value, pair.space.value}] = pair;
        const auto& tight = byPair.at({one.known.value, one.second.value});
        QVERIFY(!tight.eligible);
        QVERIFY(std::ranges::find(tight.broken, domain::Rule::areaMin) != tight.broken.end());
        QCOMPARE(tight.rankOfProject, 0U);
        const auto& fits = byPair.at({one.known.value, one.first.value});
        QVERIFY(fits.eligible);
        QCOMPARE(fits.rankOfSpace, 1U);
        std::size_t first = 0;
        for (const auto& pair : ranking.pairs)
            if (pair.space == one.first && pair.rankOfProject == 1) ++first;
        QCOMPARE(first, 1U);
    }

    // By its area the smaller space suits it, by its rent the larger one; the method is its own, and whether what is
    // not known excludes.
    void everyProjectIsRankedByItsOwnChoices() {
        OneCall one;
        one.rent(one.first, 0);
        one.rent(one.second, 100);
        const auto project = [&](const char* name, domain::Criterion criterion, domain::Method method) {
            auto made = applicant(name, 60, 80, criterion);
            made.rentMax = EurosPerSquareMetreYear{100};
            domain::RankingChoices choices = must(domain::rankingChoicesFromJson(made.ranking));
            choices.method = method;
            made.ranking = domain::toJson(choices);
            return made;
        };
        const auto byArea = one.apply(project("Surface", domain::Criterion::area, domain::Method::weightedSum));
        auto second = project("Loyer", domain::Criterion::rent, domain::Method::promethee2);
        second.priority = 1.5;
        const auto byRent = one.apply(second);
        auto strict = applicant("Strict", 60, 80, domain::Criterion::area);
        strict.ceilingHeightMin = Metres{3};
        auto choices = must(domain::rankingChoicesFromJson(strict.ranking));
        choices.unknownExcludes = true;
        strict.ranking = domain::toJson(choices);
        const auto excluded = one.apply(strict);
        const auto ranking =
            must(usecase::rankCall(one.fresh.desk, one.read(), day("2026-05-01"), false, one.fresh.job));
        const auto pairOf = [&](ProjectId wanted, SpaceId space) {
            for (const auto& pair : ranking.pairs)
                if (pair.project == wanted && pair.space == space) return pair;
            throw std::runtime_error("no pair");
        };
        QCOMPARE(pairOf(byArea, one.second).rankOfSpace, 1U);
        QCOMPARE(pairOf(byArea, one.second).sum, 1.0);
        QCOMPARE(pairOf(byArea, one.first).sum, 0.0);
        QCOMPARE(pairOf(byRent, one.first).rankOfSpace, 1U);
        QCOMPARE(pairOf(byRent, one.first).method, domain::Method::promethee2);
        QCOMPARE(pairOf(byRent, one.second).score, -1.0); // a net flow: outranked by the only other one
        QCOMPARE(pairOf(byRent, one.second).sum, 0.0);
        QCOMPARE(pairOf(byRent, one.first).rankOfProject, 1U); // 1.0 times 1.5 before 0.0
        QCOMPARE(pairOf(byArea, one.first).rankOfProject, 2U);
        QVERIFY(!pairOf(excluded, one.first).eligible);
        QVERIFY(!pairOf(excluded, one.second).eligible);
    }

    void anAllocationSelects_data() {
        QTest::addColumn<int>("method");
        QTest::newRow("stable") << static_cast<int>(domain::AllocationMethod::stable);
        QTest::newRow("optimal") << static_cast<int>(domain::AllocationMethod::optimal);
    }
    // One wants all of the large space; two the small one, of whom the one with the higher priority gets it.
    void anAllocationSelects() {
        QFETCH(const int, method);
        OneCall one;
        auto& desk = one.fresh.desk;
        auto& job = one.fresh.job;
        domain::AllocationParams asked;
        asked.date = day("2026-05-01");
        asked.method = static_cast<domain::AllocationMethod>(method);
        const auto large = one.apply(applicant("Grande", 200, 250, domain::Criterion::area));
        const auto other = one.apply(applicant("Autre", 60, 80, domain::Criterion::area));
        auto dear = applicant("Prioritaire", 60, 80, domain::Criterion::area);
        dear.priority = 1.1;
        const auto first = one.apply(dear);
        QCOMPARE(one.move(CallState::open), QString("done"));
        QVERIFY(outcome(usecase::allocateCall(desk, one.call, asked, job)).startsWith("transition_forbidden"));
        QCOMPARE(one.move(CallState::closed), QString("done"));
        const auto allocation = must(usecase::allocateCall(desk, one.call, asked, job));
        QCOMPARE(allocation.report.params.projects.size(), 3U);
        QCOMPARE(allocation.report.params.spaces.size(), 2U); // not the one beside
        QCOMPARE(allocation.decisions.size(), 2U);
        const std::size_t before = steps(desk);
        must(usecase::decideApplications(desk, one.call, allocation.decisions, job));
        QCOMPARE(steps(desk), before + 1);
        QCOMPARE(one.answerOf(first).application.space, std::optional{one.second});
        QCOMPARE(one.answerOf(first).application.rank, std::optional<std::int64_t>{1}); // 1.0 times 1.1
        QCOMPARE(one.answerOf(large).application.space, std::optional{one.first});
        QCOMPARE(one.answerOf(large).application.rank, std::optional<std::int64_t>{2});
        QCOMPARE(one.answerOf(other).application.decision, Decision::pending);
        const auto allotted = std::ranges::find(allocation.report.allotments, first, &domain::Allotment::project);
        QVERIFY(allotted != allocation.report.allotments.end());
        const auto stay = one.answerOf(first).application; // when and how much, as the allocation found room for it
        QCOMPARE(stay.from, std::optional{allotted->from});
        QCOMPARE(stay.until, allotted->until);
        QCOMPARE(stay.area.value_or(SquareMetres{}).value, allotted->area.value);
        usecase::CallDecision left;
        left.application = one.answerOf(other).application.id;
        left.decision = Decision::declined;
        left.reason = "sans place";
        must(usecase::decideApplications(desk, one.call, {left}, job));
        must(usecase::decideCall(desk, one.call, {.day = asked.date, .author = "Comité", .minutes = "retenues"}, job));
        const auto placements = must(desk.workspace().all<domain::Placement>(job)).value;
        const auto placed = std::ranges::find(placements, first, &domain::Placement::project);
        QVERIFY(placed != placements.end());
        QCOMPARE(placed->from, stay.from);
        QCOMPARE(placed->until, stay.until);
        QCOMPARE(placed->area.value_or(SquareMetres{}).value, allotted->area.value);
        for (int step = 0; step < 3; ++step) must(desk.undo(job));
        QCOMPARE(one.answerOf(first).application.decision, Decision::pending);
    }

    // What was selected by hand keeps its room, what was declined takes none.
    void anAllocationLeavesWhatIsDecided() {
        OneCall one;
        auto& desk = one.fresh.desk;
        auto& job = one.fresh.job;
        const auto large = one.apply(applicant("Grande", 200, 250, domain::Criterion::area));
        static_cast<void>(one.apply(applicant("Main", 60, 80, domain::Criterion::area)));
        auto dear = applicant("Prioritaire", 60, 80, domain::Criterion::area);
        dear.priority = 1.1;
        const auto late = one.apply(dear);
        QCOMPARE(one.move(CallState::open), QString("done"));
        QCOMPARE(one.move(CallState::closed), QString("done"));
        auto byHand = one.decision("Main", Decision::selected, one.second, "voisin");
        byHand.rank = 3;
        must(usecase::decideApplications(desk, one.call, {byHand}, job));
        domain::AllocationParams asked;
        asked.date = day("2026-05-01");
        asked.method = domain::AllocationMethod::stable;
        const auto allocation = must(usecase::allocateCall(desk, one.call, asked, job));
        QCOMPARE(allocation.decisions.size(), 1U);
        QCOMPARE(allocation.decisions.at(0).application, one.answerOf(large).application.id);
        QCOMPARE(allocation.decisions.at(0).rank, std::optional<std::int64_t>{4});
        QCOMPARE(allocation.report.unplaced.size(), 1U);
        QCOMPARE(allocation.report.unplaced.at(0).project, late);
        must(usecase::decideApplications(desk, one.call, allocation.decisions, job));
        must(usecase::decideApplications(desk, one.call,
                                         {one.decision("Prioritaire", Decision::declined, {}, "hors sujet")}, job));
        QCOMPARE(outcome(usecase::allocateCall(desk, one.call, asked, job)),
                 QString("nothing_to_allocate what=project"));
    }

    void decisionsBecomePlacements() {
        OneCall one;
        QCOMPARE(one.move(CallState::open), QString("done"));
        static_cast<void>(one.gather("code,name\nP-01,x\nP-02,Cuisine\nP-03,Atelier\n"));
        const auto select = one.decision("Ressourcerie du Port", Decision::selected, one.first, "le plus prêt");
        auto& desk = one.fresh.desk;
        auto& job = one.fresh.job;
        QVERIFY(outcome(usecase::decideApplications(desk, one.call, {select}, job)).startsWith("transition_forbidden"));
        QCOMPARE(one.move(CallState::closed), QString("done"));
        QCOMPARE(
            outcome(usecase::decideApplications(desk, one.call, {one.decision("Cuisine", Decision::declined)}, job)),
            QString("value_required kind=application field=reason"));
        QCOMPARE(
            outcome(usecase::decideApplications(desk, one.call, {one.decision("Cuisine", Decision::selected)}, job)),
            QString("value_required kind=application field=space_id"));
        QVERIFY(outcome(usecase::decideApplications(desk, one.call,
                                                    {one.decision("Cuisine", Decision::selected, one.beside)}, job))
                    .startsWith("reference_missing"));
        QCOMPARE(outcome(usecase::decideApplications(
                     desk, one.call, {select, one.decision("Cuisine", Decision::reserve, one.second)}, job)),
                 QString("done"));
        const usecase::CallOutcome outcomeOfCall{day("2026-06-15"), "Comité", "Procès-verbal"};
        QCOMPARE(outcome(usecase::decideCall(desk, one.call, outcomeOfCall, job)),
                 QString("value_required kind=application field=decision"));
        must(usecase::decideApplications(desk, one.call,
                                         {one.decision("Atelier", Decision::declined, {}, "hors sujet")}, job));
        const std::size_t before = steps(desk);
        QCOMPARE(outcome(usecase::decideCall(desk, one.call, outcomeOfCall, job)), QString("done"));
        QCOMPARE(steps(desk), before + 1);
        const auto placements = all(desk, Kind::placement);
        QCOMPARE(placements.size(), 1U);
        QCOMPARE(domain::toText(placements[0].value("state")), std::string{"approved"});
        QCOMPARE(domain::toText(placements[0].value("area_m2")), std::string{"150"});
        const auto changes = all(desk, Kind::placementChange);
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(domain::toText(changes[0].value("reason")), std::string{"le plus prêt"});
        QCOMPARE(one.read().call.minutes, std::string{"Procès-verbal"});
        must(desk.undo(job));
        QVERIFY(all(desk, Kind::placement).empty());
        QCOMPARE(one.read().call.state, CallState::closed);
    }

    void whatIsPublishedNamesNobody() {
        OneCall one;
        usecase::ExportRequest request;
        request.target = one.fresh.folder.filePath("appel.csv").toStdString();
        const auto written = must(usecase::publishCall(one.fresh.desk, one.call, request, one.fresh.job));
        QFile file(one.fresh.folder.filePath("appel.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("Nef"));
        QVERIFY(!text.contains("Toit"));
        request.target = one.fresh.folder.filePath("appel.geojson").toStdString();
        must(usecase::publishCall(one.fresh.desk, one.call, request, one.fresh.job));
        QFile sites(one.fresh.folder.filePath("appel.geojson"));
        QVERIFY(sites.open(QIODevice::ReadOnly));
        const QByteArray json = sites.readAll();
        QVERIFY(json.contains("Halle"));
        QVERIFY(!json.contains("Camille"));
    }
};

QTEST_GUILESS_MAIN(ProjectCallsTest)
#include "project_calls_test.moc"
