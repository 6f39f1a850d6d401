#include "desk_case.h"
#include "usecase/match_project.h"
#include "usecase/need_templates.h"
#include "usecase/relax.h"

#include <algorithm>

using namespace deskcase;
using domain::Filiere;
using domain::Fill;
using domain::NeedLevel;
using domain::Project;
using domain::Rule;
using domain::Stage;

namespace {

domain::MatchReport matched(const usecase::Desk& desk, std::string_view project) {
    JobControl job;
    const auto snapshot = must(usecase::readMatch(desk, project, job));
    const domain::MatchParams params{parseDate("2026-11-22").value(), domain::defaultWeights(snapshot->project), false};
    return must(usecase::matchProject(*snapshot, params, job));
}

} // namespace

class NeedsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Each need: a value makes it required, its level can be changed, and indifferent empties it.
    void levels_data() {
        QTest::addColumn<int>("need");
        QTest::addColumn<QString>("text");
        const std::map<Rule, QString> texts = {{Rule::spaceKind, "hall|roof"},
                                               {Rule::available, "2026-03-01/2027-01-01"},
                                               {Rule::tenure, "bail_civil"},
                                               {Rule::commune, "44109"}};
        for (const auto& need : domain::allNeeds()) {
            const auto found = texts.find(need.rule);
            QTest::newRow(std::string{domain::codeOf(need.rule)}.c_str()) << static_cast<int>(need.rule)
                                                                          << (need.isFeature ? QString{"required"}
                                                                              : found != texts.end() ? found->second
                                                                                                     : QString{"6"});
        }
    }
    void levels() {
        QFETCH(int, need);
        QFETCH(QString, text);
        const auto rule = static_cast<Rule>(need);
        Project project;
        QCOMPARE(domain::levelOf(project, rule), NeedLevel::indifferent);
        must(domain::setNeedText(project, rule, text.toStdString()));
        QCOMPARE(domain::levelOf(project, rule), NeedLevel::required);
        QCOMPARE(QString::fromStdString(domain::needText(project, rule)), text);
        domain::setLevel(project, rule, NeedLevel::preferred);
        QCOMPARE(domain::levelOf(project, rule), NeedLevel::preferred);
        domain::setLevel(project, rule, NeedLevel::required);
        QCOMPARE(domain::levelOf(project, rule), NeedLevel::required);
        domain::setLevel(project, rule, NeedLevel::preferred);
        domain::setLevel(project, rule, NeedLevel::indifferent);
        QVERIFY(domain::toRecord(project) == domain::toRecord(Project{}));
    }

    // The life cycle is no need: it stays what it is.
    void theLifeCycleIsNoNeed() {
        Project project;
        domain::setLevel(project, Rule::lifeCycle, NeedLevel::indifferent);
        QCOMPARE(domain::levelOf(project, Rule::lifeCycle), NeedLevel::required);
        QVERIFY(!domain::setNeedText(project, Rule::lifeCycle, "secured"));
    }

    // Ten filières times three stages; each is a project that could be kept, and reads back from its text.
    void everyDefaultIsSound() {
        for (std::size_t f = 0; f < domain::codesOf<Filiere>().size(); ++f)
            for (std::size_t s = 0; s < domain::codesOf<Stage>().size(); ++s) {
                Project needs = domain::defaultNeeds(static_cast<Filiere>(f), static_cast<Stage>(s));
                QVERIFY(!needs.spaceKinds.empty() && needs.areaMin->value > 0.0 && needs.jobs > 0);
                const auto read = must(domain::needsFromJson(domain::needsToJson(needs)));
                QVERIFY(domain::toRecord(read) == domain::toRecord(needs));
                needs.name = "Essai";
                QVERIFY(domain::violations(domain::toRecord(needs)).empty());
            }
    }

    // Stages grow: no less room, time or jobs than the stage before.
    void stagesGrow() {
        for (std::size_t f = 0; f < domain::codesOf<Filiere>().size(); ++f)
            for (std::size_t s = 1; s < domain::codesOf<Stage>().size(); ++s) {
                const auto before = domain::defaultNeeds(static_cast<Filiere>(f), static_cast<Stage>(s - 1));
                const auto after = domain::defaultNeeds(static_cast<Filiere>(f), static_cast<Stage>(s));
                QVERIFY(after.areaMin > before.areaMin && after.durationMonths >= before.durationMonths);
                QVERIFY(after.jobs >= before.jobs);
            }
    }

    void aTemplateFillsWhatIsEmpty() {
        Project project;
        project.areaMin = SquareMetres{30};
        project.water = NeedLevel::preferred;
        Project needs = domain::defaultNeeds(Filiere::alimentation, Stage::growth);
        QCOMPARE(needs.water, NeedLevel::required);
        domain::setLevel(needs, Rule::rent, NeedLevel::preferred);
        const auto filled = domain::withNeeds(project, needs, Fill::empty);
        QCOMPARE(filled.areaMin, project.areaMin);
        QVERIFY(!filled.areaIdeal); // areas go together
        QCOMPARE(filled.water, NeedLevel::preferred);
        QCOMPARE(filled.spaceKinds, needs.spaceKinds);
        QCOMPARE(domain::levelOf(filled, Rule::rent), NeedLevel::preferred);
        const auto replaced = domain::withNeeds(project, needs, Fill::all);
        QCOMPARE(replaced.areaMin, needs.areaMin);
        QCOMPARE(replaced.areaIdeal, needs.areaIdeal);
        QCOMPARE(replaced.water, NeedLevel::required);
    }

    void spoiltTemplatesAreTold() {
        QVERIFY(!domain::needsFromJson("[1]"));
        QVERIFY(!domain::needsFromJson("{"));
        QCOMPARE(domain::needsFromJson("{\"area_min_m2\": -3}").error().code, ErrorCode::valueOutOfRange);
        QVERIFY(domain::needsFromJson("{\"of_later\": 3, \"name\": \"x\"}")->name.empty());
    }

    // The workspace's template is before the program's, is one step, and can be given up.
    void aTemplateIsKept() {
        FreshDesk fresh;
        const auto now = [&] {
            return must(usecase::readTemplate(fresh.desk, Filiere::sante, Stage::growth, fresh.job));
        };
        QCOMPARE(now().row, std::int64_t{0});
        Project needs = now().needs;
        needs.areaMin = SquareMetres{77};
        must(usecase::saveTemplate(fresh.desk, Filiere::sante, Stage::growth, needs, fresh.job));
        QCOMPARE(now().needs.areaMin, needs.areaMin);
        needs.areaMin = SquareMetres{78};
        must(usecase::saveTemplate(fresh.desk, Filiere::sante, Stage::growth, needs, fresh.job));
        QCOMPARE(must(fresh.desk.count(domain::Kind::needTemplate)), std::int64_t{1});
        QCOMPARE(now().needs.areaMin, needs.areaMin);
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(now().needs.areaMin, SquareMetres{77});
        must(usecase::resetTemplate(fresh.desk, Filiere::sante, Stage::growth, fresh.job));
        QCOMPARE(now().row, std::int64_t{0});
        QVERIFY(must(usecase::readTemplate(fresh.desk, Filiere::sante, Stage::incubation, fresh.job)).row == 0);
    }

    // The project of the sample that is made to have none: accepting a proposal gives it what was told, in one step.
    void aProposalIsAccepted() {
        SampleDesk sample{2'000};
        const auto before = matched(sample.desk, "P-020");
        QCOMPARE(before.eligible, std::size_t{0});
        const auto found = must(usecase::relaxations(before, {3, 5, {}}, sample.job));
        QVERIFY(!found.sets.empty());
        const auto rows = all(sample.desk, domain::Kind::project);
        const std::size_t stepsBefore = steps(sample.desk);
        must(usecase::acceptRelaxation(sample.desk, before.project, found.sets.front()));
        QCOMPARE(steps(sample.desk), stepsBefore + 1);
        const auto after = matched(sample.desk, "P-020");
        QCOMPARE(after.eligible, found.sets.front().spaces.size());
        QVERIFY(after.eligible >= 3);
        must(sample.desk.undo(sample.job));
        QVERIFY(all(sample.desk, domain::Kind::project) == rows);
    }

    // A need that only ranks excludes nothing that it would have; what is unknown is counted.
    void preferredNeedsDoNotExclude() {
        SampleDesk sample{2'000};
        Project seen = must(usecase::readProject(sample.desk, "P-001"));
        Project after = seen;
        const auto before = matched(sample.desk, "P-001");
        QCOMPARE(before.hanging, static_cast<std::size_t>(std::ranges::count_if(before.matches, [](const auto& match) {
                     return match.eligible && std::ranges::any_of(match.answers, [](const domain::RuleAnswer& answer) {
                                return answer.answer == domain::Answer::unknown;
                            });
                 })));
        for (const auto& need : domain::allNeeds())
            if (domain::levelOf(after, need.rule) == NeedLevel::required)
                domain::setLevel(after, need.rule, NeedLevel::preferred);
        must(usecase::saveNeeds(sample.desk, seen, after));
        const auto now = matched(sample.desk, "P-001");
        QVERIFY(now.eligible > before.eligible);
        for (const auto& match : now.matches)
            for (const auto& answer : match.answers)
                QVERIFY(answer.rule == Rule::lifeCycle || answer.rule == Rule::available);
    }

    void whyNotIsAboutOneSite() {
        SampleDesk sample{2'000};
        const auto report = matched(sample.desk, "P-020");
        const auto why = must(usecase::whyNot(report, report.matches.front().site, sample.job));
        QVERIFY(!why.matches.empty());
        for (const std::size_t match : why.matches) QCOMPARE(report.matches[match].site, report.matches.front().site);
        QVERIFY(must(usecase::whyNot(report, SiteId{999'999}, sample.job)).matches.empty());
    }
};

QTEST_GUILESS_MAIN(NeedsTest)
#include "needs_test.moc"
