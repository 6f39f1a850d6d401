#include "usecase/study.h"

#include "desk_case.h"
#include "domain/tiers_lieu.h"
#include "usecase/compare_sitings.h"

#include <algorithm>

using namespace deskcase;
using domain::Kind;
using domain::SitingReport;
using domain::StudyTopic;
using usecase::StudyFigure;
using usecase::StudyItem;
using usecase::StudySheet;

namespace {

domain::ChosenSite chosen(SiteId site, const std::string& name, std::optional<Euros> cost, double residents) {
    domain::ChosenSite out;
    out.site = site;
    out.name = name;
    out.cost = cost;
    out.residents = residents;
    return out;
}

// Two sites: a hall with two spaces of which one says its area and rent, and a project in it that says its jobs; and a
// plot of which next to nothing is known.
struct Ground {
    FreshDesk fresh;
    SiteId hall;
    SiteId plot;
    SitingReport report;

    Ground() {
        domain::Site site = storetest::site("Halle");
        site.ownerType = domain::OwnerType::publicLandCompany;
        site.ownerName = "Dupont SARL";
        site.contact = "dupont@example.org";
        site.price = Euros{250'000.0};
        site.works = Euros{50'000.0};
        site.zoneType = "UE";
        hall = SiteId{add(site)};
        domain::Space big = storetest::space(hall, "Grande salle");
        big.area = SquareMetres{400.0};
        big.rent = EurosPerSquareMetreYear{25.0};
        big.tenures = {domain::Tenure::bailCivil, domain::Tenure::vente};
        domain::Space small = storetest::space(hall, "Petite salle");
        small.area = std::nullopt;
        small.rent = std::nullopt;
        small.tenures = {};
        const SpaceId room{add(big)};
        add(small);
        domain::Site bare;
        bare.name = "Terrain nu";
        bare.kind = domain::SiteKind::availableLand;
        plot = SiteId{add(bare)};
        domain::Project project = storetest::project("Ressourcerie");
        project.jobs = 12;
        domain::Placement placement;
        placement.project = ProjectId{add(project)};
        placement.space = room;
        placement.state = domain::PlacementState::running;
        add(placement);
        domain::TiersLieu face;
        face.dossier = hall;
        face.functions = {domain::PlaceFunction::workshop};
        add(face);
        report.status = domain::SitingStatus::optimal;
        report.params.functions = {domain::PlaceFunction::reuse};
        report.chosen = {chosen(hall, "Halle", Euros{300'000.0}, 1500.5), chosen(plot, "Terrain nu", {}, 700.0)};
    }

    template <class Row>
    std::int64_t add(const Row& row) {
        return must(fresh.desk.add(domain::toRecord(row))).ids.at(0);
    }
    StudySheet study() {
        must(usecase::keepScenario(fresh.desk, report, {"Scénario", {}, ""}, fresh.job));
        return read();
    }
    StudySheet read() { return must(usecase::readStudy(fresh.desk, "Scénario", fresh.job)); }
};

const StudyFigure& figure(const std::vector<StudyFigure>& figures, StudyItem item) {
    const auto found = std::ranges::find(figures, item, &StudyFigure::item);
    if (found == figures.end()) throw std::runtime_error("no such figure");
    return *found;
}

std::string text(const StudyFigure& figure) {
    std::string out = domain::toText(figure.value);
    if (figure.isNone()) out += "none";
    if (figure.isPartial()) out += " " + std::to_string(figure.known) + "/" + std::to_string(figure.of);
    return out;
}

} // namespace

class StudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFourPartsAreFilledFromTheData_data() {
        using enum StudyItem;
        QTest::addColumn<int>("item");
        QTest::addColumn<QString>("hall");
        QTest::addColumn<QString>("plot");
        QTest::addColumn<QString>("total"); // "-" for an item that does not sum
        const auto row = [](const char* name, StudyItem item, const char* hall, const char* plot, const char* total) {
            QTest::newRow(name) << static_cast<int>(item) << QString{hall} << QString{plot} << QString{total};
        };
        row("wanted", functionsWanted, "reuse", "reuse", "-");
        row("offered", functionsOffered, "workshop", "", "-");
        row("residents", residents, "1500.5", "700", "2200.5");
        row("spaces", spaces, "2", "0", "2");
        row("usable area", usableArea, "400 1/2", "", "400 1/3");
        row("projects", projects, "Ressourcerie", "none", "-");
        row("jobs", jobs, "12", "0", "12");
        row("kind", siteKind, "transitional", "available_land", "-");
        row("land", landArea, "1234.5", "", "1234.5 1/2");
        row("owner", ownerType, "public_land_company", "", "-");
        row("zone", zone, "UE", "", "-");
        row("tenures", tenures, "bail_civil|vente 1/2", "", "-");
        row("cost", cost, "300000", "", "300000 1/2");
        row("price", price, "250000", "", "250000 1/2");
        row("works", works, "50000", "", "50000 1/2");
        row("rent", rentLow, "25 1/2", "", "-");
        row("a year", yearlyRent, "10000 1/2", "", "10000 1/3");
    }
    void theFourPartsAreFilledFromTheData() {
        QFETCH(int, item);
        QFETCH(QString, hall);
        QFETCH(QString, plot);
        QFETCH(QString, total);
        Ground ground;
        const StudySheet sheet = ground.study();
        const auto which = static_cast<StudyItem>(item);
        QCOMPARE(QString::fromStdString(text(figure(sheet.sites.at(0).figures, which))), hall);
        QCOMPARE(QString::fromStdString(text(figure(sheet.sites.at(1).figures, which))), plot);
        const bool sums = usecase::infoOf(which).sums;
        QCOMPARE(sums, total != "-");
        if (sums) QCOMPARE(QString::fromStdString(text(figure(sheet.totals, which))), total);
    }

    void everyItemIsToldOfEverySiteOnce() {
        Ground ground;
        const StudySheet sheet = ground.study();
        for (const auto& site : sheet.sites)
            for (const auto& info : usecase::studyItems()) {
                const auto count = std::ranges::count(site.figures, info.item, &StudyFigure::item);
                QCOMPARE(count, info.item == StudyItem::stage ? 0 : 1); // no stages were asked for
            }
        for (std::size_t i = 0; i < usecase::studyItems().size(); ++i)
            QCOMPARE(static_cast<std::size_t>(usecase::studyItems()[i].item), i);
    }

    void noPersonalFieldIsInIt() {
        Ground ground;
        const StudySheet sheet = ground.study();
        for (const auto& info : usecase::studyItems()) QVERIFY(!info.field.personal);
        for (const auto& site : sheet.sites)
            for (const auto& each : site.figures) {
                const std::string told = domain::toText(each.value);
                QVERIFY(!told.contains("Dupont") && !told.contains("@"));
            }
    }

    void stagesAreToldWhereTheyWereAskedFor() {
        Ground ground;
        ground.report.params.kinds = {{domain::Stage::incubation, {domain::PlaceFunction::coworking}, 1, {}, 1.0},
                                      {domain::Stage::growth, {}, 1, {}, 1.0}};
        ground.report.chosen[0].kind = 1;
        ground.report.chosen[1].kind = 0;
        const StudySheet sheet = ground.study();
        QCOMPARE(text(figure(sheet.sites[0].figures, StudyItem::stage)), std::string{"growth"});
        QCOMPARE(text(figure(sheet.sites[0].figures, StudyItem::functionsWanted)), std::string{"none"});
        QCOMPARE(text(figure(sheet.sites[1].figures, StudyItem::functionsWanted)), std::string{"coworking"});
    }

    void whatIsWrittenIsKeptAndUndone() {
        Ground ground;
        auto& desk = ground.fresh.desk;
        StudySheet sheet = ground.study();
        QVERIFY(sheet.texts[1].empty());
        must(usecase::writeStudyText(desk, sheet.scenario.id, StudyTopic::land, "À vérifier"));
        const std::size_t once = steps(desk);
        must(usecase::writeStudyText(desk, sheet.scenario.id, StudyTopic::land, "À vérifier")); // no change, no step
        QCOMPARE(steps(desk), once);
        must(usecase::writeStudyText(desk, sheet.scenario.id, StudyTopic::land, "Vérifié"));
        must(usecase::writeStudyText(desk, sheet.scenario.id, StudyTopic::legal, "Bail"));
        sheet = ground.read();
        QCOMPARE(sheet.texts[1], std::string{"Vérifié"});
        QCOMPARE(sheet.texts[2], std::string{"Bail"});
        QVERIFY(sheet.texts[0].empty() && sheet.texts[3].empty());
        must(usecase::writeStudyText(desk, sheet.scenario.id, StudyTopic::legal, ""));
        QVERIFY(ground.read().texts[2].empty());
        must(desk.undo(ground.fresh.job));
        QCOMPARE(ground.read().texts[2], std::string{"Bail"});
        must(desk.undo(ground.fresh.job));
        must(desk.undo(ground.fresh.job));
        QCOMPARE(ground.read().texts[1], std::string{"À vérifier"});
    }

    // With a scenario goes what was written of it, and comes back with it.
    void aScenarioTakesItsTextsAlong() {
        Ground ground;
        auto& desk = ground.fresh.desk;
        const auto id = ground.study().scenario.id;
        must(usecase::writeStudyText(desk, id, StudyTopic::economic, "Emprunt"));
        must(usecase::removeScenarios(desk, {id}));
        QVERIFY(all(desk, Kind::studyPart).empty());
        must(desk.undo(ground.fresh.job));
        QCOMPARE(ground.read().texts[3], std::string{"Emprunt"});
    }

    void aSiteThatIsGoneKeepsWhatTheScenarioSays() {
        Ground ground;
        (void)ground.study();
        must(ground.fresh.desk.remove({{Kind::site, ground.hall.value}}));
        const StudySheet sheet = ground.read();
        const auto& hall = sheet.sites.at(0);
        QVERIFY(hall.isGone);
        QCOMPARE(hall.name, std::string{"Halle"});
        QCOMPARE(text(figure(hall.figures, StudyItem::cost)), std::string{"300000"});
        QVERIFY(!domain::isKnown(figure(hall.figures, StudyItem::price).value));
        QVERIFY(!domain::isKnown(figure(hall.figures, StudyItem::spaces).value));
        QVERIFY(!sheet.sites.at(1).isGone);
    }

    void aScenarioWithoutAChoiceHasNoFigures() {
        Ground ground;
        ground.report.chosen.clear();
        ground.report.status = domain::SitingStatus::infeasible;
        const StudySheet sheet = ground.study();
        QVERIFY(!sheet.hasSites());
        for (const auto& total : sheet.totals) QVERIFY(!domain::isKnown(total.value));
    }

    void anAllocationIsNoStudy() {
        Ground ground;
        must(usecase::keepScenario(ground.fresh.desk, domain::AllocationReport{}, {"A", {}, ""}, ground.fresh.job));
        QCOMPARE(outcome(usecase::readStudy(ground.fresh.desk, "A", ground.fresh.job)),
                 QString{"not_found kind=scenario key=A"});
        QCOMPARE(
            must(usecase::readScenarios(ground.fresh.desk, domain::ScenarioTopic::siting, ground.fresh.job)).size(),
            std::size_t{0});
        QVERIFY(!usecase::readStudy(ground.fresh.desk, "B", ground.fresh.job).has_value());
    }

    void scenariosComeBackAsTheyWereAndAreDescribedAnew() {
        Ground ground;
        auto& desk = ground.fresh.desk;
        (void)ground.study();
        const auto opened = must(usecase::openSiting(desk, "Scénario"));
        QCOMPARE(domain::toJson(opened.report), domain::toJson(ground.report));
        QCOMPARE(opened.algorithmVersion, SitingReport::kAlgorithmVersion);
        must(usecase::describeScenario(desk, opened.row.id, "Autre nom", "note"));
        QCOMPARE(must(usecase::openSiting(desk, "Autre nom")).row.note, std::string{"note"});
        QVERIFY(!usecase::describeScenario(desk, opened.row.id, "", "note").has_value());
    }

    // Against a count by hand: the plot lies in one of two neighbourhoods, the hall in none.
    void scenariosAreComparedBySiteAndArea() {
        Ground ground;
        domain::Qpv qpv;
        qpv.code = must(QpvCode::parse("QN04405M"));
        qpv.name = "Bellevue";
        qpv.outline = storetest::square(10'000.0, 10'000.0, 500.0);
        ground.add(qpv);
        domain::Site inside;
        inside.name = "Dedans";
        inside.kind = domain::SiteKind::thirdPlaceCandidate;
        inside.location = geom::PointM{10'100.0, 10'100.0};
        const SiteId in{ground.add(inside)};
        SitingReport other = ground.report;
        other.chosen = {chosen(ground.hall, "Halle", Euros{1.0}, 1.0), chosen(in, "Dedans", {}, 2.0)};
        const auto names = must(usecase::readSitingGround(ground.fresh.desk, ground.fresh.job));
        QVERIFY(names->sites.at(in).qpvs == std::vector<std::string>{"QN04405M"});
        QVERIFY(names->sites.at(ground.hall).qpvs.empty());
        QCOMPARE(names->candidates, std::size_t{1});
        const auto comparison = usecase::compareSitings({&ground.report, &other}, *names);
        QCOMPARE(comparison.sites.size(), std::size_t{3});
        QVERIFY(comparison.sites[0].name == "Dedans" && comparison.sites[0].isIn == (std::vector{false, true}));
        QVERIFY(comparison.sites[1].name == "Terrain nu" && comparison.sites[1].isIn == (std::vector{true, false}));
        QVERIFY(comparison.sites[2].name == "Halle" && comparison.sites[2].count == 2);
        QVERIFY(comparison.sites[2].costs[0] == Euros{300'000.0});
        QCOMPARE(comparison.areas.size(), std::size_t{2}); // the neighbourhood, and the commune of the hall
        QVERIFY(comparison.areas[0].name == "Bellevue" &&
                comparison.areas[0].sites == (std::vector<std::size_t>{0, 1}));
        QVERIFY(comparison.areas[1].area.code == "44109" &&
                comparison.areas[1].sites == (std::vector<std::size_t>{1, 1}));
    }

    void candidatesAreThoseOfTheScope() {
        Ground ground;
        auto& desk = ground.fresh.desk;
        auto& job = ground.fresh.job;
        using usecase::CandidatesOf;
        QVERIFY(must(usecase::candidatesIn(desk, {}, job)).empty()); // all: said by none
        QVERIFY(must(usecase::candidatesIn(desk, {CandidatesOf::chosen, {ground.plot}, "", {}}, job)) ==
                std::vector{ground.plot});
        QVERIFY(must(usecase::candidatesIn(desk, {CandidatesOf::condition, {}, "name = 'Halle'", {}}, job)) ==
                std::vector{ground.hall});
        QCOMPARE(outcome(usecase::candidatesIn(desk, {CandidatesOf::condition, {}, "name = 'Rien'", {}}, job)),
                 QString{"nothing_to_cover what=candidate"});
        QVERIFY(!usecase::candidatesIn(desk, {CandidatesOf::condition, {}, "name ==", {}}, job).has_value());
    }
};

QTEST_GUILESS_MAIN(StudyTest)
#include "study_test.moc"
