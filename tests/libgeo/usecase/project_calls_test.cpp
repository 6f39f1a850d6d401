#include "usecase/project_calls.h"

#include "desk_case.h"

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
