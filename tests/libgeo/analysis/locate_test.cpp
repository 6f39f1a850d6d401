#include "analysis/siting/locate.h"

#include "coverage_case.h"

#include <QtTest>

using namespace geo;
using namespace geo::domain;

namespace {

analysis::CoverageGround groundWithSites(unsigned seed) {
    analysis::CoverageGround ground = coverage_case::randomGround(seed);
    std::mt19937 random{seed + 1};
    for (std::int64_t i = 1; i <= 8; ++i) {
        Site site;
        site.id.value = i;
        site.name = "S" + std::to_string(i);
        site.kind = SiteKind::thirdPlaceCandidate;
        site.location = geom::PointM{static_cast<double>(random() % 600U), static_cast<double>(random() % 600U)};
        if (i != 8) site.price = Euros{1000.0 * static_cast<double>(i)};
        ground.sites.push_back(site);
    }
    return ground;
}

SitingParams asked(SitingModel model) {
    SitingParams params;
    params.model = model;
    params.travel.walk = KilometresPerHour{6.0};
    params.within = Minutes{2.0};
    params.count = 2;
    return params;
}

double coveredWith(const analysis::CoverageGround& ground, const std::vector<SiteId>& added, double minutes) {
    CoverageParams params = coverage_case::params({minutes});
    params.added = added;
    JobControl job;
    const auto report = analysis::cover(ground, params, job).value();
    return coverage_case::rowOf(report, AreaKind::territory).covered.at(0) +
           coverage_case::rowOf(report, AreaKind::neighbours).covered.at(0);
}

} // namespace

class LocateTest : public QObject {
    Q_OBJECT

private slots:
    // What coverage says of the same choice, and of every other.
    void agreesWithCoverage() {
        for (unsigned seed = 1; seed <= 6; ++seed) {
            const auto ground = groundWithSites(seed);
            JobControl job;
            const auto report = analysis::locate(ground, asked(SitingModel::mclp), job);
            QVERIFY(report.has_value());
            QCOMPARE(report->status, SitingStatus::optimal);
            QCOMPARE(report->chosen.size(), std::size_t{2});
            std::vector<SiteId> chosen;
            for (const auto& each : report->chosen) chosen.push_back(each.site);
            const double covered = coveredWith(ground, chosen, 2.0);
            constexpr double kTolerance = 1.0e-4; // minutes of the search are single-precision numbers
            QVERIFY(std::abs(report->residentsCovered - covered) <= kTolerance * covered);
            QVERIFY(std::abs(report->objective - covered) <= kTolerance * covered);
            QVERIFY(std::abs(report->coveredBefore - coveredWith(ground, {}, 2.0)) <= kTolerance * covered);
            for (const Site& first : ground.sites)
                for (const Site& second : ground.sites)
                    if (first.id < second.id)
                        QVERIFY(coveredWith(ground, {first.id, second.id}, 2.0) <= (1.0 + kTolerance) * covered);
        }
    }

    void eachModelAnswers() {
        const auto ground = groundWithSites(3);
        for (const SitingModel model : {SitingModel::mclp, SitingModel::pmedian, SitingModel::pcenter}) {
            SitingParams params = asked(model);
            params.alternatives = 3;
            params.withFront = true;
            params.withSensitivity = true;
            JobControl job;
            const auto report = analysis::locate(ground, params, job);
            QVERIFY(report.has_value());
            QCOMPARE(report->status, SitingStatus::optimal);
            QVERIFY(report->front.size() > 1);
            QCOMPARE(report->sensitivity.size(), std::size_t{6});
            for (const auto& point : report->sensitivity) QVERIFY(point.best >= point.covered - 1.0e-6);
            QVERIFY(job.reach().has_value());
        }
    }

    void obligationsOfSites() {
        const auto ground = groundWithSites(2);
        SitingParams params = asked(SitingModel::mclp);
        params.pinned = {SiteId{5}};
        params.forbidden = {SiteId{1}, SiteId{2}};
        params.budget = Euros{9000.0};
        JobControl job;
        const auto report = analysis::locate(ground, params, job);
        QVERIFY(report.has_value());
        double cost = 0.0;
        bool hasPinned = false;
        for (const auto& each : report->chosen) {
            QVERIFY(each.site != SiteId{1} && each.site != SiteId{2} &&
                    each.site != SiteId{8}); // its cost is not known
            hasPinned = hasPinned || each.site == SiteId{5};
            cost += each.cost.value_or(Euros{}).value;
        }
        QVERIFY(hasPinned);
        QVERIFY(cost <= 9000.0);
        QCOMPARE(report->cost->value, cost);
        QVERIFY(std::ranges::any_of(report->diagnostics,
                                    [](const auto& each) { return each.code == DiagnosticCode::valueAssumed; }));
    }

    void severalStagesAtOnce() {
        const auto ground = groundWithSites(4);
        SitingParams params = asked(SitingModel::mclp);
        params.kinds = {{.stage = Stage::incubation, .functions = {}, .count = 2, .areaMin = {}, .weight = 1.0},
                        {.stage = Stage::growth, .functions = {}, .count = 1, .areaMin = {}, .weight = 2.0}};
        JobControl job;
        const auto report = analysis::locate(ground, params, job);
        QVERIFY(report.has_value());
        QCOMPARE(report->chosen.size(), std::size_t{3});
        std::set<SiteId> sites;
        std::array<int, 2> counts{};
        for (const auto& each : report->chosen) {
            sites.insert(each.site);
            ++counts.at(*each.kind);
        }
        QCOMPARE(sites.size(), std::size_t{3});
        QCOMPARE(counts, (std::array<int, 2>{2, 1}));
    }

    void whatIsMissingIsSaid() {
        JobControl job;
        auto ground = groundWithSites(1);
        ground.sites.clear();
        QCOMPARE(analysis::locate(ground, asked(SitingModel::mclp), job).error().code, ErrorCode::nothingToCover);
        ground = groundWithSites(1);
        ground.cells.clear();
        QCOMPARE(analysis::locate(ground, asked(SitingModel::mclp), job).error().code, ErrorCode::nothingToCover);
        ground = groundWithSites(1);
        ground.streets.reset();
        ground.demands.clear();
        QCOMPARE(analysis::locate(ground, asked(SitingModel::mclp), job).error().code, ErrorCode::networkMissing);
        ground = groundWithSites(1);
        SitingParams params = asked(SitingModel::mclp);
        params.must = {{AreaKind::qpv, "Q3"}}; // nothing lies there
        const auto report = analysis::locate(ground, params, job);
        QCOMPARE(report.error().code, ErrorCode::sitingImpossible);
        QCOMPARE(argument(report.error().arguments, "key"), std::string_view{"Q3"});
    }
};

QTEST_GUILESS_MAIN(LocateTest)
#include "locate_test.moc"
