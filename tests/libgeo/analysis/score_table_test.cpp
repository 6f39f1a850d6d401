#include "analysis/matching/score_table.h"

#include "analysis/matching/cost.h"
#include "analysis/matching/match.h"
#include "analysis/matching/weights.h"
#include "libgeo/analysis/random_projects.h"

#include <QTest>

#include <limits>
#include <map>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;

namespace {

constexpr double kExact = 1e-12;

ScoreTable scored(const std::vector<Project>& projects, const MatchSnapshot& ground, bool unknownExcludes,
                  std::span<const StreetDistances> onStreets = {}) {
    JobControl job;
    return scoreAll(projects, ground.sites, ground.qpvs, day("2026-11-22"), unknownExcludes, job, onStreets).value();
}

// Detours of up to twice the straight distance; one site in five has no street.
std::vector<StreetDistances> randomDistances(QRandomGenerator& random, const std::vector<Project>& projects,
                                             const std::vector<Site>& sites) {
    std::vector<StreetDistances> all(projects.size());
    for (std::size_t p = 0; p < projects.size(); ++p) {
        if (!projects[p].anchor) continue;
        for (const Site& site : sites) {
            const auto place = placeOf(site);
            const bool isReached = place && random.bounded(5) > 0;
            all[p].push_back(isReached ? geom::distance(*projects[p].anchor, *place).value * (1.0 + random.bounded(1.0))
                                       : std::numeric_limits<double>::quiet_NaN());
        }
    }
    return all;
}

// The spaces in the order of the table.
std::vector<const Space*> spacesOf(const MatchSnapshot& ground) {
    std::vector<const Space*> spaces;
    for (const Site& site : ground.sites)
        for (const Space& space : site.spaces) spaces.push_back(&space);
    return spaces;
}

} // namespace

class ScoreTableTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithMatching_data() {
        QTest::addColumn<bool>("unknownExcludes");
        QTest::addColumn<bool>("withStreets");
        QTest::newRow("the unknown passes") << false << false;
        QTest::newRow("the unknown excludes") << true << false;
        QTest::newRow("along the streets") << false << true;
        QTest::newRow("along the streets, the unknown excludes") << true << true;
    }

    void agreesWithMatching() {
        QFETCH(bool, unknownExcludes);
        QFETCH(bool, withStreets);
        QRandomGenerator random{7};
        std::size_t compared = 0;
        std::size_t excluded = 0;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const MatchSnapshot ground = randomGround(random, 40);
            std::vector<Project> projects;
            for (int i = 0; i < 12; ++i) projects.push_back(randomProject(random, i));
            const auto onStreets =
                withStreets ? randomDistances(random, projects, ground.sites) : std::vector<StreetDistances>{};
            const ScoreTable table = scored(projects, ground, unknownExcludes, onStreets);
            const auto spaces = spacesOf(ground);
            QCOMPARE(table.first.size(), projects.size() + 1);
            for (std::size_t p = 0; p < projects.size(); ++p) {
                MatchSnapshot snapshot = ground;
                snapshot.project = projects[p];
                if (withStreets) snapshot.onStreets = onStreets[p];
                MatchParams params = matchParamsOf(projects[p], day("2026-11-22"));
                params.unknownExcludes = params.unknownExcludes || unknownExcludes;
                params.choices.method = Method::weightedSum;
                JobControl job;
                const MatchReport report = matchProject(snapshot, params, job).value();
                QCOMPARE(table.of(p).size(), report.ranking.size());
                std::map<std::size_t, const Ranked*> lines;
                for (const Ranked& line : report.ranking) lines[line.match] = &line;
                for (const ScoredPair& pair : table.of(p)) {
                    QCOMPARE(std::size_t{pair.project}, p);
                    QVERIFY(lines.contains(pair.space));
                    const Ranked& line = *lines[pair.space];
                    QVERIFY(std::abs(pair.score - line.score) < kExact);
                    QVERIFY(std::abs(pair.low - line.low) < kExact);
                    QVERIFY(std::abs(pair.high - line.high) < kExact);
                    QCOMPARE(pair.areaTaken, areaTaken(projects[p], *spaces[pair.space]));
                    QVERIFY(pair.firstStart >= day("2026-11-22"));
                    ++compared;
                }
                excluded += report.excluded;
            }
        }
        QVERIFY(compared > (unknownExcludes ? 20U : 500U));
        QVERIFY(excluded > 500);
    }

    void isInTheOrderOfProjectsThenSpaces() {
        QRandomGenerator random{8};
        const MatchSnapshot ground = randomGround(random, 60);
        std::vector<Project> projects;
        for (int i = 0; i < 20; ++i) projects.push_back(randomProject(random, i));
        const ScoreTable table = scored(projects, ground, false);
        QVERIFY(!table.pairs.empty());
        QVERIFY(std::ranges::is_sorted(table.pairs, {}, [](const ScoredPair& pair) {
            return std::pair{pair.project, pair.space};
        }));
    }

    void partsAreTheWhole() {
        QRandomGenerator random{9};
        const MatchSnapshot ground = randomGround(random, 60);
        std::vector<Project> projects;
        for (int i = 0; i < 20; ++i) projects.push_back(randomProject(random, i));
        const ScoreTable whole = scored(projects, ground, false);
        ScoreTable joined;
        for (std::size_t from = 0; from < projects.size(); from += 7) {
            const std::size_t count = std::min<std::size_t>(7, projects.size() - from);
            append(joined, scored({projects.begin() + static_cast<std::ptrdiff_t>(from),
                                   projects.begin() + static_cast<std::ptrdiff_t>(from + count)},
                                  ground, false));
        }
        QCOMPARE(joined.first, whole.first);
        QCOMPARE(joined.pairs.size(), whole.pairs.size());
        for (std::size_t i = 0; i < whole.pairs.size(); ++i) {
            QCOMPARE(joined.pairs[i].project, whole.pairs[i].project);
            QCOMPARE(joined.pairs[i].space, whole.pairs[i].space);
            QCOMPARE(joined.pairs[i].score, whole.pairs[i].score);
        }
    }

    // Three windows: too short, long enough, and later.
    void startsInTheFirstWindowThatLasts() {
        Project project;
        project.durationMonths = 12;
        MatchSnapshot ground;
        ground.sites.emplace_back();
        ground.sites[0].windows = {period("2027-01-01/2027-03-01"), period("2027-06-01/2029-01-01"),
                                   period("2030-01-01/..")};
        ground.sites[0].spaces.emplace_back();
        const ScoreTable table = scored({project}, ground, false);
        QCOMPARE(table.pairs.size(), std::size_t{1});
        QCOMPARE(isoDate(table.pairs[0].firstStart), std::string{"2027-06-01"});
    }

    void nothingToScore() {
        QVERIFY(scored({}, {}, false).pairs.empty());
        QCOMPARE(scored({Project{}}, {}, false).first, (std::vector<std::size_t>{0, 0}));
    }

    void stopsWhenAsked() {
        JobControl job;
        job.requestCancel();
        const std::vector<Project> projects(3);
        const auto table = scoreAll(projects, SpaceFactsTable{}, false, job);
        QVERIFY(!table);
        QCOMPARE(table.error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(ScoreTableTest)
#include "score_table_test.moc"
