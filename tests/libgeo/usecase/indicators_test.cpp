#include "usecase/indicators.h"

#include "desk_case.h"
#include "usecase/ess_establishment.h"
#include "usecase/indicator_table.h"
#include "usecase/occupancy_on.h"

#include <cmath>

using namespace deskcase;
using domain::IndicatorBy;
using domain::IndicatorParams;
using domain::IndicatorReport;
using domain::Kind;
using domain::LifeCycle;
using usecase::IndicatorSnapshot;

namespace {

Date day(const char* text) {
    return must(parseDate(text));
}

const Date kDay = day("2026-11-22");

IndicatorReport report(const IndicatorSnapshot& snapshot, IndicatorBy by, Date date = kDay) {
    JobControl job;
    IndicatorParams params;
    params.by = by;
    params.day = date;
    return must(usecase::indicators(snapshot, params, job));
}

double numberOf(const domain::Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&value);
    return number != nullptr ? *number : std::nan("");
}

bool isAdditive(const std::string& field) {
    return field != "occupancy" && field != "residents_per_place" && field != "population" &&
           !field.starts_with("third_places_") && field != "share_within_15_min" && field != "nearest_min" &&
           field != "residents_within_15_min";
}

// Two communes, a neighbourhood in the first and a site in each, one more outside of both.
struct Town {
    FreshDesk fresh;
    IndicatorSnapshot snapshot;

    Town() {
        add(polygon(Kind::commune, "insee_code", "44109", "Nantes", 0, 1000, 10'000));
        add(polygon(Kind::commune, "insee_code", "44162", "Saint-Herblain", 1000, 2000, 26'000));
        add(polygon(Kind::qpv, "code", "QN04411M", "Bellevue", 0, 500, 4'000));
        add(zone("A", 0, 150));
        add(zone("U", 150, 400));
        add(site("Ferme", 100, LifeCycle::mobilisable, "44162")); // the stated commune counts
        add(site("Halle", 1200, LifeCycle::identified, ""));
        add(site("Loin", 5000, LifeCycle::occupied, ""));
        read();
    }

    void read() { snapshot = must(usecase::readIndicators(fresh.desk, fresh.job)); }
    std::int64_t add(const domain::Record& record) { return must(fresh.desk.add(record)).ids.front(); }

    static geom::MultiPolygon box(double x0, double x1) {
        return {{{{{x0, 0}, {x1, 0}, {x1, 1000}, {x0, 1000}, {x0, 0}}, {}}}};
    }
    static domain::Record polygon(Kind kind, std::string_view key, const char* code, const char* name, double x0,
                                  double x1, double residents) {
        domain::Record record = domain::emptyRecord(kind);
        set(record, key, std::string{code});
        set(record, "name", std::string{name});
        set(record, "population", residents);
        record.shapes.front() = box(x0, x1);
        return record;
    }
    static domain::Record zone(const char* type, double x0, double x1) {
        domain::Record record = domain::emptyRecord(Kind::zone);
        set(record, "label", std::string{type});
        set(record, "type", std::string{type});
        record.shapes.front() = box(x0, x1);
        return record;
    }
    // 100 m wide from x on, and 10 high.
    static domain::Record site(const char* name, double x, LifeCycle state, const char* commune) {
        domain::Site site;
        site.name = name;
        site.kind = domain::SiteKind::availableLand;
        site.lifeCycle = state;
        if (*commune != '\0') site.commune = must(InseeCode::parse(commune));
        site.landArea = SquareMetres{1000.0};
        site.outline = {{{{{x, 0}, {x + 100, 0}, {x + 100, 10}, {x, 10}, {x, 0}}, {}}}};
        return domain::toRecord(site);
    }
};

} // namespace

class IndicatorsTest : public QObject {
    Q_OBJECT

private slots:
    void sumsAreTheTerritory_data() {
        QTest::addColumn<int>("by");
        QTest::addColumn<QString>("date");
        for (const auto by : {IndicatorBy::commune, IndicatorBy::qpv, IndicatorBy::filiere})
            for (const char* date : {"2020-01-01", "2026-11-22", "2031-06-30"})
                QTest::addRow("%d %s", static_cast<int>(by), date) << static_cast<int>(by) << date;
    }
    void sumsAreTheTerritory() {
        QFETCH(int, by);
        QFETCH(QString, date);
        static SampleDesk sample;
        static const IndicatorSnapshot snapshot = must(usecase::readIndicators(sample.desk, sample.job));
        const auto on = day(date.toUtf8().constData());
        const auto divided = report(snapshot, static_cast<IndicatorBy>(by), on);
        const auto whole = report(snapshot, IndicatorBy::territory, on);
        QVERIFY(!divided.rows.empty() && whole.rows.empty());
        const auto fields = usecase::indicatorFields();
        const auto total = usecase::indicatorValues(divided.total);
        const auto territory = usecase::indicatorValues(whole.total);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const bool isTold = !std::holds_alternative<domain::Unknown>(total[i]);
            if (isTold) QCOMPARE(numberOf(total[i]), numberOf(territory[i]));
            if (!isTold || !isAdditive(fields[i].name)) continue;
            double sum = 0.0;
            for (const auto& row : divided.rows) sum += numberOf(usecase::indicatorValues(row)[i]);
            QVERIFY2(std::abs(sum - numberOf(total[i])) <= 1e-6 * std::max(1.0, sum), fields[i].name.c_str());
        }
    }

    void theRowsBehindAFigureAreAsManyAsItSays() {
        SampleDesk sample;
        const auto snapshot = must(usecase::readIndicators(sample.desk, sample.job));
        for (const auto by : {IndicatorBy::territory, IndicatorBy::commune, IndicatorBy::qpv, IndicatorBy::filiere}) {
            const auto told = report(snapshot, by);
            const auto fields = usecase::indicatorFields();
            std::size_t compared = 0;
            for (std::size_t row = 0; row <= told.rows.size(); ++row) {
                const bool isAll = row == told.rows.size();
                const auto values = usecase::indicatorValues(isAll ? told.total : told.rows[row]);
                for (std::size_t i = 0; i < fields.size(); ++i) {
                    const auto behind =
                        usecase::rowsBehind(told, fields[i].name, isAll ? std::nullopt : std::optional{row});
                    if (behind.ids.empty()) continue;
                    ++compared;
                    QCOMPARE(static_cast<double>(behind.ids.size()), numberOf(values[i]));
                }
            }
            QVERIFY(compared > 10);
        }
    }

    // The counts of the tables, and the panel of occupancy on the map.
    void figuresAreThoseOfOtherPanels() {
        SampleDesk sample;
        const auto told = report(must(usecase::readIndicators(sample.desk, sample.job)), IndicatorBy::commune);
        QCOMPARE(told.total.sites->count + told.total.sites->elsewhen, all(sample.desk, Kind::site).size());
        QCOMPARE(told.total.projects.count, all(sample.desk, Kind::project).size());
        QCOMPARE(told.total.places->count, all(sample.desk, Kind::thirdPlace).size());
        double taken = 0.0;
        for (const auto& site : must(usecase::occupancyOn(sample.desk, kDay, sample.job))) taken += site.taken.value;
        QVERIFY(taken > 0.0);
        QVERIFY(std::abs(told.total.sites->let.value - taken) < 1e-6 * taken);
    }

    void sitesAreCountedWhereTheyAre() {
        const Town town;
        const auto told = report(town.snapshot, IndicatorBy::commune);
        QCOMPARE(told.rows.size(), std::size_t{3}); // the rest last
        QCOMPARE(told.rows[0].name, std::string{"Nantes"});
        QCOMPARE(told.rows[0].sites->count, std::size_t{0});
        QCOMPARE(told.rows[1].sites->count, std::size_t{2});
        QCOMPARE(told.rows[1].sites->states[static_cast<std::size_t>(LifeCycle::mobilisable)], std::size_t{1});
        QCOMPARE(told.rows[1].sites->mobilised, std::size_t{1});
        QCOMPARE(told.rows[1].sites->land.value, 1000.0);
        QVERIFY(told.rows[2].isRest);
        QCOMPARE(told.rows[2].sites->count, std::size_t{1});
        const auto byQpv = report(town.snapshot, IndicatorBy::qpv);
        QCOMPARE(byQpv.rows[0].sites->count, std::size_t{1});
        QCOMPARE(byQpv.rows[1].sites->count, std::size_t{2});
        QCOMPARE(byQpv.rows[1].places->residents->value, 32'000.0);
    }

    // 100 m x 10 m from x = 100 on: half in A, half in U. The others are in no zone.
    void groundIsCutByTheZones() {
        const Town town;
        const auto& ground = report(town.snapshot, IndicatorBy::territory).total.sites->ground;
        QCOMPARE(ground[static_cast<std::size_t>(domain::GroundUse::farmland)].value, 500.0);
        QCOMPARE(ground[static_cast<std::size_t>(domain::GroundUse::urban)].value, 500.0);
        QCOMPARE(ground[static_cast<std::size_t>(domain::GroundUse::noZone)].value, 2000.0);
    }

    // 36,000 residents want two places by 1 for 18,000.
    void targetsGoByTheResidents() {
        const Town town;
        const auto told = report(town.snapshot, IndicatorBy::commune);
        QCOMPARE(*told.total.places->wanted, 2.0);
        QCOMPARE(*told.total.places->missing(), 2.0);
        QVERIFY(!told.rows[2].places->wanted);
        QVERIFY(!told.equity && !told.total.coverage);
    }

    void statesAreThoseOfTheDay() {
        Town town;
        auto& site = town.snapshot.sites.front();
        site.changes = {{day("2025-03-01"), LifeCycle::identified}, {day("2026-02-01"), LifeCycle::mobilisable}};
        const auto at = [&](const char* date) {
            return report(town.snapshot, IndicatorBy::territory, day(date)).total.sites->states;
        };
        QCOMPARE(at("2025-02-28")[domain::SiteFigures::kUnknown], std::size_t{1});
        QCOMPARE(at("2026-01-31")[static_cast<std::size_t>(LifeCycle::identified)], std::size_t{2});
        QCOMPARE(at("2026-02-01")[static_cast<std::size_t>(LifeCycle::mobilisable)], std::size_t{1});
    }

    void coverageIsTakenOver() {
        Town town;
        auto coverage = std::make_shared<domain::CoverageReport>();
        coverage->equity.gini = 0.25;
        coverage->rows = {
            {domain::AreaKind::territory, "", "", 36'000.0, {1.0, 2.0, 18'000.0, 4.0}, Minutes{12.0}, 0.0, 0},
            {domain::AreaKind::commune, "44109", "Nantes", 10'000.0, {1.0, 2.0, 5'000.0, 4.0}, {}, 0.0, 0}};
        town.snapshot.coverage = coverage;
        const auto told = report(town.snapshot, IndicatorBy::commune);
        QCOMPARE(told.total.coverage->covered.value, 18'000.0);
        QCOMPARE(told.rows[0].coverage->covered.value, 5'000.0);
        QVERIFY(!told.rows[1].coverage);
        QCOMPARE(told.equity->gini, 0.25);
        QCOMPARE(told.coverageMode, std::string{"walk"});
    }

    void neighbourhoodsOfTheGenerationInForce() {
        const std::vector<usecase::IndicatorArea> both = {{"QP1", "a", {}, true}, {"QN1", "b", {}, false}};
        QCOMPARE(usecase::qpvsInForce(both, day("2023-12-31")), (std::vector{true, false}));
        QCOMPARE(usecase::qpvsInForce(both, day("2024-01-01")), (std::vector{false, true}));
        const std::vector<usecase::IndicatorArea> former = {{"QP1", "a", {}, true}};
        QCOMPARE(usecase::qpvsInForce(former, kDay), std::vector{true});
    }

    // INSEE, nomenclature of legal categories and brackets of employees.
    void essByItsLegalNature_data() {
        QTest::addColumn<QString>("nature");
        QTest::addColumn<bool>("isEss");
        QTest::newRow("association") << "9220" << true;
        QTest::newRow("foundation") << "9300" << true;
        QTest::newRow("mutual society") << "8210" << true;
        QTest::newRow("workers' cooperative") << "5458" << true;
        QTest::newRow("limited company") << "5499" << false;
        QTest::newRow("simplified company") << "5710" << false;
        QTest::newRow("words") << "Association déclarée" << true;
        QTest::newRow("other words") << "Société civile" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void essByItsLegalNature() {
        QFETCH(QString, nature);
        QTEST(usecase::isEssNature(nature.toStdString()), "isEss");
    }
    void brackets() {
        QCOMPARE(usecase::leastEmployees("12").value_or(-1), std::int64_t{20});
        QCOMPARE(usecase::leastEmployees("00").value_or(-1), std::int64_t{0});
        QVERIFY(!usecase::leastEmployees("NN"));
    }
};

QTEST_GUILESS_MAIN(IndicatorsTest)
#include "indicators_test.moc"
