#include "analysis/matching/relaxation.h"

#include "analysis/matching/match.h"
#include "domain/needs.h"
#include "libgeo/analysis/random_snapshot.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <set>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;

namespace {

using RuleSet = std::set<Rule>;
constexpr std::size_t kAll = 1'000'000;

MatchReport matched(const MatchSnapshot& snapshot, bool unknownExcludes) {
    MatchParams params{day("2026-11-22"), defaultWeights(snapshot.project), unknownExcludes};
    JobControl job;
    return matchProject(snapshot, params, job).value();
}

RelaxationReport asked(const MatchReport& report, std::size_t atLeast, std::size_t proposals = kAll) {
    JobControl job;
    return relaxations(report, {atLeast, proposals, {}}, job).value();
}

// A random snapshot with a budget, kinds and a late window besides.
MatchSnapshot snapshotOf(quint32 seed) {
    MatchSnapshot snapshot = randomSnapshot(seed, 40);
    QRandomGenerator random{seed + 1000};
    snapshot.project.areaMin = SquareMetres{400};
    snapshot.project.ceilingHeightMin = Metres{5};
    snapshot.project.spaceKinds = {SpaceKind::hall, SpaceKind::workshop};
    if (seed % 2 == 0) snapshot.project.startEarliest = day("2027-01-15");
    for (Site& site : snapshot.sites)
        for (Space& space : site.spaces) {
            space.kind = static_cast<SpaceKind>(random.bounded(6));
            if (random.bounded(2) == 0) space.ceilingHeight = Metres{random.bounded(8.0)};
            if (space.availableFrom && random.bounded(2) == 0)
                space.availableUntil = *space.availableFrom + std::chrono::days{random.bounded(1200) + 1};
        }
    return snapshot;
}

// How many are eligible where these needs are given up: by matching anew.
std::size_t eligibleWithout(MatchSnapshot snapshot, const RuleSet& rules, bool unknownExcludes) {
    for (const Rule rule : rules) setLevel(snapshot.project, rule, NeedLevel::indifferent);
    return matched(snapshot, unknownExcludes).eligible;
}

// Every minimal set of needs, by trying all of them.
std::set<RuleSet> byBruteForce(const MatchSnapshot& snapshot, std::size_t atLeast, bool unknownExcludes) {
    std::vector<Rule> needs;
    for (const NeedFields& need : allNeeds())
        if (levelOf(snapshot.project, need.rule) == NeedLevel::required) needs.push_back(need.rule);
    std::vector<std::uint32_t> masks(std::size_t{1} << needs.size());
    for (std::uint32_t i = 0; i < masks.size(); ++i) masks[i] = i;
    std::ranges::stable_sort(masks, {}, [](std::uint32_t mask) { return std::popcount(mask); });
    std::vector<std::uint32_t> minimal;
    std::set<RuleSet> sets;
    for (const std::uint32_t mask : masks) {
        if (std::ranges::any_of(minimal, [mask](std::uint32_t less) { return (less & ~mask) == 0; })) continue;
        RuleSet rules;
        for (std::size_t i = 0; i < needs.size(); ++i)
            if ((mask >> i & 1U) != 0) rules.insert(needs[i]);
        if (eligibleWithout(snapshot, rules, unknownExcludes) < atLeast) continue;
        minimal.push_back(mask);
        if (mask != 0) sets.insert(rules);
    }
    return sets;
}

RuleSet rulesOf(const RelaxationSet& set) {
    RuleSet rules;
    for (const Relaxation& part : set.parts) rules.insert(part.rule);
    return rules;
}

// One site with one space that is all that a project could want, but for what `arrange` says.
MatchSnapshot oneSpace(void (*arrange)(Project&, Site&, Space&)) {
    MatchSnapshot snapshot;
    Site site;
    site.id = SiteId{1};
    site.kind = SiteKind::availableLand;
    site.lifeCycle = LifeCycle::mobilisable;
    Space space;
    space.id = SpaceId{1};
    arrange(snapshot.project, site, space);
    site.spaces = {space};
    snapshot.sites = {site};
    return snapshot;
}

} // namespace

class RelaxationTest final : public QObject {
    Q_OBJECT

private slots:
    void everyMinimalSetIsFound_data() {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("unknownExcludes");
        for (quint32 seed = 1; seed <= 6; ++seed)
            for (const bool excludes : {false, true})
                QTest::addRow("seed %u, unknown %s", seed, excludes ? "excludes" : "passes") << seed << excludes;
    }
    void everyMinimalSetIsFound() {
        QFETCH(const quint32, seed);
        QFETCH(const bool, unknownExcludes);
        const MatchSnapshot snapshot = snapshotOf(seed);
        const MatchReport report = matched(snapshot, unknownExcludes);
        for (const std::size_t more : {1U, 3U}) {
            const auto found = asked(report, report.eligible + more);
            std::set<RuleSet> sets;
            for (const RelaxationSet& set : found.sets) sets.insert(rulesOf(set));
            QCOMPARE(sets.size(), found.sets.size());
            QVERIFY(sets == byBruteForce(snapshot, report.eligible + more, unknownExcludes));
            for (const RelaxationSet& set : found.sets)
                QCOMPARE(report.eligible + set.opened, eligibleWithout(snapshot, rulesOf(set), unknownExcludes));
        }
    }

    // What is proposed, done: exactly the spaces that were told become eligible.
    void whatIsProposedDoes_data() { everyMinimalSetIsFound_data(); }
    void whatIsProposedDoes() {
        QFETCH(const quint32, seed);
        QFETCH(const bool, unknownExcludes);
        const MatchSnapshot snapshot = snapshotOf(seed);
        const MatchReport report = matched(snapshot, unknownExcludes);
        std::set<std::int64_t> today;
        for (const SpaceMatch& match : report.matches)
            if (match.eligible) today.insert(match.space.value);
        int tried = 0;
        for (const std::size_t more : {1U, 2U, 5U})
            for (const RelaxationSet& set : asked(report, report.eligible + more, 6).sets) {
                MatchSnapshot after = snapshot;
                after.project = relaxed(snapshot.project, set).value();
                std::set<std::int64_t> eligible;
                for (const SpaceMatch& match : matched(after, unknownExcludes).matches)
                    if (match.eligible) eligible.insert(match.space.value);
                std::set<std::int64_t> told = today;
                for (const SpaceId space : set.spaces) told.insert(space.value);
                QVERIFY(eligible == told);
                QVERIFY(set.spaces.size() >= more && set.spaces.size() <= set.opened);
                ++tried;
            }
        QVERIFY(tried > 0);
    }

    // More spaces never take fewer changes, and every set that does for more does for fewer.
    void moreSpacesTakeNoFewerChanges() {
        const MatchReport report = matched(snapshotOf(3), false);
        std::size_t before = 0;
        for (std::size_t more = 1; more <= 200; ++more) {
            const auto found = asked(report, report.eligible + more, 1);
            if (found.sets.empty()) break;
            QVERIFY(found.sets.front().parts.size() >= before);
            before = found.sets.front().parts.size();
        }
        QVERIFY(before > 1);
    }

    void theLeastChangeIsProposed_data() {
        using Arrange = void (*)(Project&, Site&, Space&);
        QTest::addColumn<Arrange>("arrange");
        QTest::addColumn<QString>("parts"); // rule: needed > proposed
        const auto row = [](const char* name, Arrange arrange, const char* parts) {
            QTest::newRow(name) << arrange << QString{parts};
        };
        row(
            "area", [](Project& p, Site&, Space& s) { p.areaMin = SquareMetres{60000}, s.area = SquareMetres{1800}; },
            "area_min: 60000 > 1800");
        row(
            "height",
            [](Project& p, Site&, Space& s) { p.ceilingHeightMin = Metres{18}, s.ceilingHeight = Metres{6.5}; },
            "ceiling_height: 18 > 6.5");
        row(
            "noise", [](Project& p, Site&, Space& s) { p.noiseMax = Decibels{60}, s.noise = Decibels{68}; },
            "noise: 60 > 68");
        row(
            "a kind more",
            [](Project& p, Site&, Space& s) { p.spaceKinds = {SpaceKind::hall}, s.kind = SpaceKind::roof; },
            "space_kind: hall > hall|roof");
        row(
            "a feature is given up",
            [](Project& p, Site&, Space& s) { p.water = NeedLevel::required, s.water = false; }, "water: 1 > ");
        row(
            "start later",
            [](Project& p, Site&, Space& s) { p.startLatest = day("2027-01-01"), s.availableFrom = day("2027-03-01"); },
            "available: 2026-11-22/2027-01-01 > 2026-11-22/2027-03-01");
        row(
            "start earlier, for the whole stay", // 2028-01-01 less 12 months
            [](Project& p, Site&, Space& s) {
                p.startEarliest = day("2027-06-01"), p.durationMonths = 12;
                s.availableFrom = day("2026-01-01"), s.availableUntil = day("2028-01-01");
            },
            "available: 2027-06-01/.. > 2027-01-01/.. ; duration: 12 > 7");
        row(
            "two at once",
            [](Project& p, Site&, Space& s) {
                p.areaMin = SquareMetres{300}, s.area = SquareMetres{250};
                p.rentMax = EurosPerSquareMetreYear{50}, s.rent = EurosPerSquareMetreYear{80};
            },
            "area_min: 300 > 250, rent: 50 > 80");
        row(
            "budget, to the euro above", // 100 m2 at 12.345 EUR
            [](Project& p, Site&, Space& s) {
                p.budget = EurosPerYear{1000}, p.areaIdeal = SquareMetres{100}, s.area = SquareMetres{150};
                s.rent = EurosPerSquareMetreYear{12.345}, s.charges = EurosPerSquareMetreYear{0};
            },
            "budget: 1000 > 1235");
        row(
            "nothing helps against the life cycle",
            [](Project&, Site& s, Space&) { s.lifeCycle = LifeCycle::released; }, "");
        row(
            "nor where all is over", [](Project&, Site&, Space& s) { s.availableUntil = day("2026-10-01"); }, "");
    }
    void theLeastChangeIsProposed() {
        using Arrange = void (*)(Project&, Site&, Space&);
        QFETCH(const Arrange, arrange);
        QFETCH(const QString, parts);
        const auto report = matched(oneSpace(arrange), false);
        QCOMPARE(report.eligible, std::size_t{0});
        const auto found = asked(report, 1);
        QStringList sets;
        for (const RelaxationSet& set : found.sets) {
            QStringList of;
            for (const Relaxation& part : set.parts)
                of << QString::fromStdString(std::string{codeOf(part.rule)} + ": " + part.needed + " > " +
                                             part.proposed);
            sets << of.join(QStringLiteral(", "));
        }
        sets.sort();
        QCOMPARE(sets.join(QStringLiteral(" ; ")), parts);
        QCOMPARE(found.beyond, std::size_t{parts.isEmpty() ? 1U : 0U});
    }

    void barriersAreCounted() {
        const MatchSnapshot snapshot = snapshotOf(5);
        const MatchReport report = matched(snapshot, false);
        for (const auto& barrier : asked(report, 1).barriers) {
            std::size_t broken = 0;
            for (const SpaceMatch& match : report.matches)
                broken += static_cast<std::size_t>(std::ranges::count_if(match.answers, [&](const RuleAnswer& answer) {
                    return answer.rule == barrier.rule && answer.answer == Answer::broken;
                }));
            QCOMPARE(barrier.broken, broken);
            if (barrier.rule != Rule::lifeCycle && levelOf(snapshot.project, barrier.rule) == NeedLevel::required)
                QCOMPARE(report.eligible + barrier.alone, eligibleWithout(snapshot, {barrier.rule}, false));
        }
    }

    void oneSiteMayBeAskedAlone() {
        const MatchReport report = matched(snapshotOf(4), false);
        JobControl job;
        std::size_t told = 0;
        for (const SpaceMatch& match : report.matches) {
            const auto found = relaxations(report, {1, 5, {match.space}}, job).value();
            QCOMPARE(found.eligible, std::size_t{match.eligible ? 1U : 0U});
            for (const RelaxationSet& set : found.sets) QCOMPARE(set.spaces, std::vector<SpaceId>{match.space});
            told += found.sets.size();
        }
        QVERIFY(told > 0);
    }

    void nothingIsProposedWhereEnoughFit() {
        const MatchReport report = matched(randomSnapshot(7, 200), false);
        QVERIFY(report.eligible > 1);
        QVERIFY(asked(report, report.eligible).sets.empty());
    }

    void cancelled() {
        JobControl job;
        job.requestCancel();
        const auto found = relaxations(matched(snapshotOf(1), false), {}, job);
        QVERIFY(!found && found.error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(RelaxationTest)
#include "relaxation_test.moc"
