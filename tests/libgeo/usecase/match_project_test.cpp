#include "desk_case.h"
#include "usecase/match_project.h"

#include <random>

using namespace deskcase;
using domain::Criterion;
using domain::Kind;
using domain::MatchReport;

namespace {

domain::MatchParams paramsOf(const domain::MatchSnapshot& snapshot) {
    domain::MatchParams params;
    params.date = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
    params.weights = domain::defaultWeights(snapshot.project);
    return params;
}

// Rank, space and score of each line: what must be equal however the report came about.
QStringList linesOf(const MatchReport& report) {
    QStringList lines;
    for (const domain::Ranked& ranked : report.ranking)
        lines << QString("%1 %2 %3")
                     .arg(ranked.rank)
                     .arg(report.matches.at(ranked.match).space.value)
                     .arg(ranked.score, 0, 'g', 17);
    return lines;
}

} // namespace

class MatchProjectTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_sample.emplace(50); }

    void theSnapshotIsAllThatIsKept() {
        const auto project = all(desk(), Kind::project).at(0);
        const auto snapshot = must(usecase::readMatch(desk(), project.key(), m_sample->job));
        QCOMPARE(domain::toRecord(snapshot->project), project);
        QCOMPARE(snapshot->sites.size(), all(desk(), Kind::site).size());
        QCOMPARE(snapshot->qpvs.size(), all(desk(), Kind::qpv).size());
        std::size_t spaces = 0;
        for (const domain::Site& site : snapshot->sites)
            for (const domain::Space& space : site.spaces) {
                QCOMPARE(space.site, site.id);
                ++spaces;
            }
        QCOMPARE(spaces, all(desk(), Kind::space).size());
        QVERIFY(outcome(usecase::readMatch(desk(), "nobody", m_sample->job)).startsWith("not_found kind=project"));
    }

    // Other weights on a report give what a match with these weights gives, for every project of the sample.
    void reRankingIsMatchingAnew() {
        std::mt19937 random{4};
        std::size_t ranked = 0;
        for (const domain::Record& project : all(desk(), Kind::project)) {
            const auto snapshot = must(usecase::readMatch(desk(), project.key(), m_sample->job));
            auto params = paramsOf(*snapshot);
            MatchReport report = must(usecase::matchProject(*snapshot, params, m_sample->job));
            QCOMPARE(report.eligible + report.excluded, report.matches.size());
            QCOMPARE(report.ranking.size(), report.eligible);
            for (double& weight : params.weights) weight = std::uniform_real_distribution{0.0, 3.0}(random);
            const MatchReport anew = must(usecase::matchProject(*snapshot, params, m_sample->job));
            report = usecase::reranked(std::move(report), params.weights);
            QCOMPARE(linesOf(report), linesOf(anew));
            QCOMPARE(report.params.weights, params.weights);
            ranked += report.ranking.size();
        }
        QVERIFY(ranked > 100);
    }

    void weightsAreChosenOnTopOfTheDefaults() {
        const auto project =
            must(usecase::readMatch(desk(), all(desk(), Kind::project).at(0).key(), m_sample->job))->project;
        const auto defaults = domain::defaultWeights(project);
        const auto chosen = must(usecase::weightsOf(project, {{"rent", 2.5}, {"qpv", 0.0}}));
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const auto criterion = static_cast<Criterion>(i);
            QCOMPARE(chosen[i], criterion == Criterion::rent ? 2.5 : criterion == Criterion::qpv ? 0.0 : defaults[i]);
        }
        QVERIFY(outcome(usecase::weightsOf(project, {{"beauty", 1.0}})).startsWith("criterion_unknown value=beauty"));
        QVERIFY(outcome(usecase::weightsOf(project, {{"rent", -1.0}})).startsWith("value_out_of_range field=rent"));
        QVERIFY(outcome(usecase::weightsOf(project, {{"rent", std::numeric_limits<double>::quiet_NaN()}}))
                    .startsWith("value_out_of_range"));
    }

    void itCanBeStopped() {
        JobControl stopped;
        stopped.requestCancel();
        const auto snapshot = must(usecase::readMatch(desk(), all(desk(), Kind::project).at(0).key(), m_sample->job));
        QCOMPARE(outcome(usecase::matchProject(*snapshot, paramsOf(*snapshot), stopped)), QString("cancelled"));
        QCOMPARE(outcome(usecase::readMatch(desk(), snapshot->project.code, stopped)), QString("cancelled"));
    }

private:
    usecase::Desk& desk() { return m_sample->desk; }
    std::optional<SampleDesk> m_sample;
};

QTEST_GUILESS_MAIN(MatchProjectTest)
#include "match_project_test.moc"
