// Places a resident on streets: by hand, against a sum over samples, and conserved.
#include "analysis/coverage/access.h"
#include "analysis/coverage/floating_catchment.h"
#include "libgeo/analysis/coverage_case.h"

#include <QTest>

using namespace geo;
using namespace geo::analysis;
using namespace coverage_case;
using domain::AccessMethod;
using domain::AccessParams;
using domain::AccessReport;
using domain::AreaKind;

namespace {

AccessParams asked(AccessMethod method, double within) {
    AccessParams made;
    made.method = method;
    made.travel = params({}).travel;
    made.within = Minutes{within};
    return made;
}

AccessReport accessed(const CoverageGround& ground, const AccessParams& params) {
    JobControl job;
    auto report = access(ground, params, job);
    if (!report) throw std::runtime_error(std::string{name(report.error().code)});
    return std::move(*report);
}

// 3,100 m of street, a resident a metre; 100 places at the western end.
CoverageGround longStreet() {
    const auto drawing = ascii_streets::drawn({"A------------------------------B"}, 100.0);
    CoverageGround ground;
    ground.streets = graphOf(drawing.rows);
    ground.cells = {cell(1, -5, -1600, 3120, 3100.0)};
    ground.places = {place(1, drawing.at('A'))};
    ground.places[0].capacity = 100;
    return ground;
}

bool isNear(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

} // namespace

class AccessTest : public QObject {
    Q_OBJECT
private slots:
    void byHand() {
        const CoverageGround ground = longStreet();
        // 1,500 residents within a quarter of an hour share 100 places.
        const AccessReport two = accessed(ground, asked(AccessMethod::twoStep, 15.0));
        QCOMPARE(two.supply, 100.0);
        QVERIFY(isNear(two.reachedDemand, 1500.0, 0.01));
        QVERIFY(isNear(two.rows[0].access, 100.0 / 3100.0, 1e-9));
        QVERIFY(isNear(two.cells[0].second, 100.0 / 3100.0, 1e-9));
        // 1,000 within ten minutes count whole, 500 for 0.68.
        const AccessReport enhanced = accessed(ground, asked(AccessMethod::enhanced, 15.0));
        QVERIFY(isNear(enhanced.rows[0].access * 3100.0, 100.0, 1e-6));
        QVERIFY(isNear(enhanced.reachedDemand, 1500.0, 0.01));
    }

    void capacityThatNobodySays() {
        CoverageGround ground = longStreet();
        ground.places.push_back(place(2, {1000.0, 0.0}));
        const AccessReport without = accessed(ground, asked(AccessMethod::twoStep, 15.0));
        QCOMPARE(without.supply, 100.0);
        QCOMPARE(without.diagnostics.size(), 1U);
        QCOMPARE(without.diagnostics[0].code, DiagnosticCode::valueAssumed);
        AccessParams params = asked(AccessMethod::twoStep, 15.0);
        params.capacityUnknown = 20;
        QCOMPARE(accessed(ground, params).supply, 120.0);
        ground.places.erase(ground.places.begin());
        JobControl job;
        const auto none = access(ground, asked(AccessMethod::twoStep, 15.0), job);
        QCOMPARE(none.error().code, ErrorCode::nothingToCover);
    }

    // As if the place were not there.
    void aClosedPlaceGivesNothing() {
        CoverageGround ground = longStreet();
        ground.places.push_back(place(2, {2000.0, 0.0}));
        ground.places.back().capacity = 50;
        AccessParams params = asked(AccessMethod::enhanced, 15.0);
        QCOMPARE(accessed(ground, params).supply, 150.0);
        params.removed = {ThirdPlaceId{2}};
        const AccessReport closed = accessed(ground, params);
        const AccessReport without = accessed(longStreet(), asked(AccessMethod::enhanced, 15.0));
        QCOMPARE(closed.supply, without.supply);
        QCOMPARE(closed.rows[0].access, without.rows[0].access);
    }

    // The sum of access times residents is the supply that is reached; one square at a time and by area.
    void supplyIsConserved_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 41; seed <= 50; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void supplyIsConserved() {
        QFETCH(unsigned, seed);
        CoverageGround ground = randomGround(seed);
        std::mt19937 random{seed};
        for (auto& place : ground.places) place.capacity = 5 + static_cast<std::int64_t>(random() % 60);
        ground.places.push_back(place(99, {5000.0, 5000.0}));
        ground.places.back().capacity = 1000;
        for (const AccessMethod method : {AccessMethod::twoStep, AccessMethod::enhanced}) {
            const AccessReport report = accessed(ground, asked(method, 3.0));
            double held = 0.0;
            double ofCommunes = 0.0;
            for (const auto& row : report.rows) {
                if (row.kind == AreaKind::territory || row.kind == AreaKind::neighbours)
                    held += row.access * row.residents;
                if (row.kind == AreaKind::commune) ofCommunes += row.access * row.residents;
            }
            QVERIFY(report.supply > 0.0 && report.supply < 1000.0);
            QVERIFY(isNear(held, report.supply, 1e-6 * report.supply));
            QVERIFY(isNear(ofCommunes, report.rows[0].access * report.rows[0].residents, 1e-6 * report.supply));
            double ofCells = 0.0;
            for (const auto& [id, access] : report.cells) ofCells += access * residentsIn(ground, id);
            QVERIFY(isNear(ofCells, report.supply, 1e-6 * report.supply));
        }
    }

    // In two steps what a place gives each depends on that place alone: with one more, nobody has less.
    void morePlaces() {
        CoverageGround ground = randomGround(3);
        for (auto& place : ground.places) place.capacity = 30;
        const AccessReport more = accessed(ground, asked(AccessMethod::twoStep, 3.0));
        ground.places.pop_back();
        const AccessReport fewer = accessed(ground, asked(AccessMethod::twoStep, 3.0));
        QVERIFY(more.supply >= fewer.supply);
        for (std::size_t i = 0; i < fewer.cells.size(); ++i) {
            QCOMPARE(more.cells[i].first, fewer.cells[i].first);
            QVERIFY(more.cells[i].second >= fewer.cells[i].second - 1e-12);
        }
    }

private:
    static double residentsIn(const CoverageGround& ground, std::int64_t id) {
        for (const auto& cell : ground.cells)
            if (cell.id.value == id) return cell.residents->value;
        return 0.0;
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
