#include "usecase/occupancy_figures.h"

#include "analysis/matching/availability.h"
#include "desk_case.h"

#include <random>

using namespace deskcase;
using domain::PlacementState;
using usecase::OccupancyParams;
using usecase::OccupancyTotals;

namespace {

Date day(const char* text) {
    return must(parseDate(text));
}

const Date kFirst = day("2026-01-01");

std::optional<Date> someDay(std::mt19937& random) {
    return random() % 6 == 0 ? std::nullopt : std::optional{kFirst + std::chrono::days{random() % 500}};
}

double upTo(std::mt19937& random, unsigned most) {
    return static_cast<double>(random() % most);
}

Period somePeriod(std::mt19937& random) {
    Period period{someDay(random), someDay(random)};
    if (period.from && period.until && *period.until <= *period.from)
        period.until = *period.from + std::chrono::days{7};
    return period;
}

usecase::OccupancySnapshot someSnapshot(unsigned seed) {
    std::mt19937 random(seed);
    usecase::OccupancySnapshot snapshot;
    std::int64_t space = 0;
    for (std::int64_t id = 1; id <= 4; ++id) {
        auto site = storetest::site("Site " + std::to_string(id));
        site.id = SiteId{id};
        for (std::size_t i = random() % 3; i > 0; --i) site.windows.push_back(somePeriod(random));
        for (std::size_t i = 1 + random() % 3; i > 0; --i) {
            auto made = storetest::space(site.id, "s");
            made.id = SpaceId{++space};
            made.area = random() % 8 == 0 ? std::nullopt : std::optional{SquareMetres{50.0 + upTo(random, 400)}};
            if (random() % 3 == 0) made.availableFrom = someDay(random);
            if (random() % 2 == 0) made.rent = EurosPerSquareMetreYear{10.0 + upTo(random, 90)};
            for (std::size_t k = random() % 5; k > 0; --k) {
                domain::Placement placement;
                placement.space = made.id;
                placement.state = static_cast<PlacementState>(random() % 8);
                const Period period = somePeriod(random);
                placement.from = period.from;
                placement.until = period.until;
                if (random() % 2 == 0) placement.area = SquareMetres{20.0 + upTo(random, 200)};
                if (random() % 2 == 0) placement.rent = EurosPerSquareMetreYear{5.0 + upTo(random, 80)};
                snapshot.placements.push_back(placement);
            }
            site.spaces.push_back(made);
        }
        snapshot.sites.push_back(site);
    }
    return snapshot;
}

bool isIn(const domain::Placement& placement, Date date) {
    using enum PlacementState;
    if (placement.state != agreed && placement.state != running && placement.state != ended) return false;
    if (!placement.from && !placement.until) return placement.state == running;
    return (!placement.from || *placement.from <= date) && (!placement.until || date < *placement.until);
}

// The same figures day by day.
OccupancyTotals byDays(const usecase::OccupancySnapshot& snapshot, Date from, Date until) {
    OccupancyTotals sum;
    for (const auto& site : snapshot.sites)
        for (const auto& space : site.spaces) {
            if (!space.area) continue;
            const double area = space.area->value;
            const auto stretches = analysis::availabilityOf(site, space).stretches;
            for (Date date = from; date < until; date += std::chrono::days{1}) {
                double taken = 0.0;
                double rents = 0.0;
                for (const auto& placement : snapshot.placements) {
                    if (placement.space != space.id || !isIn(placement, date)) continue;
                    const double share = placement.area ? placement.area->value / area : 1.0;
                    taken += share;
                    if (placement.rent) rents += share * placement.rent->value;
                }
                const double free = area * std::max(0.0, 1.0 - taken);
                sum.let += area - free;
                sum.paidSum += taken > 1.0 ? area * rents / taken : area * rents;
                const bool holds = std::ranges::any_of(stretches, [&](const Period& p) { return p.contains(date); });
                (stretches.empty() ? sum.unknown : holds ? sum.vacant : sum.unavailable) += free;
            }
        }
    return sum;
}

bool isNear(double a, double b) {
    return std::abs(a - b) <= 1.0e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

class OccupancyFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exactAsByDays_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed) QTest::addRow("case %u", seed) << seed;
    }
    void exactAsByDays() {
        QFETCH(unsigned, seed);
        const auto snapshot = someSnapshot(seed);
        const OccupancyParams params{kFirst + std::chrono::days{seed * 3}, kFirst + std::chrono::days{seed * 3 + 200},
                                     usecase::OccupancyBy::site};
        JobControl job;
        const auto report = must(usecase::occupancyFigures(snapshot, params, job));
        const OccupancyTotals expected = byDays(snapshot, params.from, params.until);
        QVERIFY(isNear(report.total.let, expected.let));
        QVERIFY(isNear(report.total.vacant, expected.vacant));
        QVERIFY(isNear(report.total.unavailable, expected.unavailable));
        QVERIFY(isNear(report.total.unknown, expected.unknown));
        QVERIFY(isNear(report.total.paidSum, expected.paidSum));
        for (std::size_t i = 0; i < report.months.size(); ++i) {
            const auto month = byDays(snapshot, *report.months[i].from, *report.months[i].until);
            QVERIFY(isNear(report.series[i].let, month.let));
            QVERIFY(isNear(report.series[i].vacant, month.vacant));
        }
    }

    // Nothing is lost between the figures, nor between the lines and the whole, nor between the months and the period.
    void quantitiesAreConserved() {
        for (unsigned seed = 100; seed < 140; ++seed) {
            const auto snapshot = someSnapshot(seed);
            for (const auto by : {usecase::OccupancyBy::site, usecase::OccupancyBy::commune,
                                  usecase::OccupancyBy::bearer, usecase::OccupancyBy::kind}) {
                JobControl job;
                const auto report =
                    must(usecase::occupancyFigures(snapshot, {kFirst, kFirst + std::chrono::days{401}, by}, job));
                const auto& total = report.total;
                QVERIFY(isNear(total.let + total.vacant + total.unavailable + total.unknown, total.area.value * 401.0));
                double lines = 0.0;
                for (const auto& line : report.lines) lines += line.totals.let;
                QVERIFY(isNear(lines, total.let));
                double months = 0.0;
                for (const auto& month : report.series) months += month.let;
                QVERIFY(isNear(months, total.let));
                QVERIFY(total.rented <= total.let + 1.0e-6);
            }
        }
    }

    // Worked by hand: 100 m2, let by half from 1 to 31 January of 2026 at 20 EUR, the rest free at 30 EUR.
    void aHalfIsLet() {
        usecase::OccupancySnapshot snapshot;
        auto site = storetest::site("Halle");
        site.id = SiteId{1};
        site.windows = {{kFirst, std::nullopt}};
        auto space = storetest::space(site.id, "Nef");
        space.id = SpaceId{1};
        space.area = SquareMetres{100};
        space.rent = EurosPerSquareMetreYear{30};
        site.spaces = {space};
        snapshot.sites = {site};
        domain::Placement placement;
        placement.space = space.id;
        placement.state = PlacementState::running;
        placement.from = kFirst;
        placement.until = day("2026-02-01");
        placement.area = SquareMetres{50};
        placement.rent = EurosPerSquareMetreYear{20};
        snapshot.placements = {placement};
        snapshot.communes = {{"44109", "Nantes"}};
        JobControl job;
        const auto report =
            must(usecase::occupancyFigures(snapshot, {kFirst, day("2026-03-01"), usecase::OccupancyBy::commune}, job));
        QCOMPARE(report.months.size(), 2U);
        QCOMPARE(report.total.let, 50.0 * 31);
        QCOMPARE(report.total.vacant, 50.0 * 31 + 100.0 * 28);
        QCOMPARE(report.series[0].occupancy()->value, 0.5);
        QCOMPARE(report.series[1].occupancy()->value, 0.0);
        QCOMPARE(report.total.rent()->value, 20.0);
        QCOMPARE(report.total.offeredRent()->value, 30.0);
        QCOMPARE(report.lines.size(), 1U);
        QCOMPARE(report.lines[0].name, std::string{"Nantes"});
        QCOMPARE(report.total.meanOf(report.total.let).value, 50.0 * 31 / 59);
    }

    void aPeriodThatIsNone() {
        JobControl job;
        QVERIFY(outcome(usecase::occupancyFigures({}, {kFirst, kFirst}, job)).startsWith("value_out_of_range"));
        QVERIFY(!must(usecase::occupancyFigures({}, {kFirst, day("2026-02-01")}, job)).total.occupancy());
    }
};

QTEST_GUILESS_MAIN(OccupancyFiguresTest)
#include "occupancy_figures_test.moc"
