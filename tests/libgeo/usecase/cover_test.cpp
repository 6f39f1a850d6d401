// Coverage from a workspace: the sample, and real squares and neighbourhoods against a sum of another kind.
#include "domain/assumption.h"
#include "domain/qpv.h"
#include "official_files.h"
#include "usecase/assumptions.h"
#include "usecase/cover.h"

#include <QTest>

#include <cmath>

using namespace deskcase;
using domain::AreaKind;
using domain::CoverageParams;
using domain::CoverageReport;
using geom::PointM;

namespace {

usecase::CoverageGroundPtr groundOf(const usecase::Desk& desk) {
    JobControl job;
    return must(usecase::readCoverageGround(desk, job));
}

const domain::CoverageRow& rowOf(const CoverageReport& report, AreaKind kind, const std::string& code = {}) {
    for (const auto& row : report.rows)
        if (row.kind == kind && row.code == code) return row;
    throw std::runtime_error("no such row");
}

template <class T>
QString failure(const Result<T>& result) {
    return outcome(result).section(' ', 0, 0);
}

// Sutherland and Hodgman 1974: what of a ring lies to the left of the line from a to b.
std::vector<PointM> leftOf(const std::vector<PointM>& ring, PointM a, PointM b) {
    const auto side = [a, b](PointM p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
    std::vector<PointM> out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PointM from = ring[i];
        const PointM to = ring[(i + 1) % ring.size()];
        const double s = side(from);
        const double t = side(to);
        if (s >= 0.0) out.push_back(from);
        if ((s >= 0.0) != (t >= 0.0))
            out.push_back({from.x + (to.x - from.x) * s / (s - t), from.y + (to.y - from.y) * s / (s - t)});
    }
    return out;
}

double areaOf(const std::vector<PointM>& ring) {
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PointM a = ring[i];
        const PointM b = ring[(i + 1) % ring.size()];
        twice += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return twice / 2.0;
}

std::vector<PointM> openRing(const geom::Ring& ring) {
    return {ring.begin(), ring.end() - 1};
}

// Of a square (convex), the part that lies in a polygon.
double sharedArea(const geom::Ring& square, const geom::MultiPolygon& area) {
    std::vector<PointM> corners = openRing(square);
    if (areaOf(corners) < 0.0) std::ranges::reverse(corners);
    const auto inside = [&corners](const geom::Ring& ring) {
        std::vector<PointM> cut = openRing(ring);
        for (std::size_t i = 0; i < corners.size() && !cut.empty(); ++i)
            cut = leftOf(cut, corners[i], corners[(i + 1) % corners.size()]);
        return cut.empty() ? 0.0 : std::abs(areaOf(cut));
    };
    double sum = 0.0;
    for (const geom::Polygon& polygon : area.polygons) {
        sum += inside(polygon.outer);
        for (const geom::Ring& hole : polygon.holes) sum -= inside(hole);
    }
    return sum;
}

} // namespace

class CoverTest : public QObject {
    Q_OBJECT
private slots:
    // 6,772 squares and 5 neighbourhoods, without a street: residents by the share of each square.
    void rennes() {
        const QString squares = official::sharedPath("data/rennes/200m_carreaux_metropole_shapefile_wgs84.geojson");
        if (squares.isEmpty()) QSKIP("the real files are not beside the project");
        FreshDesk fresh;
        official::import(fresh, squares, domain::Kind::population);
        official::import(fresh, official::sharedPath("data/rennes/QPV_Rennes.geojson"), domain::Kind::qpv);
        const auto ground = groundOf(fresh.desk);
        const CoverageReport report = must(usecase::residentsByArea(*ground, fresh.job));
        QCOMPARE(report.method, std::string{"area"});
        const auto cells = must(fresh.desk.workspace().all<domain::PopulationCell>(fresh.job)).value;
        const auto qpvs = must(fresh.desk.workspace().all<domain::Qpv>(fresh.job)).value;
        QCOMPARE(cells.size(), 6772U);
        QCOMPARE(qpvs.size(), 5U);
        double everyone = 0.0;
        for (const auto& cell : cells) everyone += cell.residents->value;
        QVERIFY(std::abs(rowOf(report, AreaKind::territory).residents - everyone) < 1e-9 * everyone);
        for (const auto& qpv : qpvs) {
            double expected = 0.0;
            for (const auto& cell : cells) {
                const geom::Ring& square = cell.outline.polygons.front().outer;
                expected +=
                    cell.residents->value * sharedArea(square, qpv.outline) / std::abs(areaOf(openRing(square)));
            }
            const double residents = rowOf(report, AreaKind::qpv, qpv.code->text()).residents;
            QVERIFY2(std::abs(residents - expected) < 1e-6 * expected,
                     qPrintable(QString("%1 for %2").arg(residents).arg(expected)));
            QVERIFY(residents > 500.0);
        }
        CoverageParams params;
        QCOMPARE(failure(usecase::cover(*ground, params, fresh.job)), QString("network_missing"));
    }

    void sampleMetropolis() {
        SampleDesk sample;
        const auto ground = groundOf(sample.desk);
        CoverageParams params;
        params.travel = ground->travel;
        const CoverageReport report = must(usecase::cover(*ground, params, sample.job));
        double squares = 0.0;
        for (const auto& cell : must(sample.desk.workspace().all<domain::PopulationCell>(sample.job)).value)
            squares += cell.residents.value_or(Residents{}).value;
        double counted = 0.0;
        for (const auto& row : report.rows)
            if (row.kind == AreaKind::territory || row.kind == AreaKind::neighbours) counted += row.residents;
        QVERIFY(std::abs(counted - squares) < 1e-9 * squares);
        const auto& territory = rowOf(report, AreaKind::territory);
        QVERIFY(territory.covered.front() > 0.0 && territory.covered.back() < territory.residents);
        // By car everybody reaches more within the same time.
        params.travel.mode = domain::TravelMode::drive;
        const CoverageReport byCar = must(usecase::cover(*ground, params, sample.job));
        QVERIFY(rowOf(byCar, AreaKind::territory).covered[1] > territory.covered[1]);
    }

    // Speeds and targets are those of the workspace.
    void assumptionsHold() {
        SampleDesk sample;
        const auto before = groundOf(sample.desk);
        QCOMPARE(before->travel.walk.value, 5.0);
        must(usecase::setAssumption(sample.desk, {{}, std::string{domain::kWalkSpeed}, 4.0, "km/h", "", ""}));
        must(usecase::setAssumption(sample.desk, {{}, std::string{domain::kTargetResidents}, 9000.0, "hab.", "", ""}));
        const auto after = groundOf(sample.desk);
        QCOMPARE(after->travel.walk.value, 4.0);
        QCOMPARE(after->targets.residentsPerPlace, 9000.0);
        must(usecase::setAssumption(sample.desk, {{}, std::string{domain::kWalkSpeed}, 0.0, "km/h", "", ""}));
        QCOMPARE(failure(usecase::readCoverageGround(sample.desk, sample.job)), QString("value_out_of_range"));
    }

    void groundIsReadiedOnce() {
        SampleDesk sample;
        const auto ground = groundOf(sample.desk);
        QCOMPARE(ground->demands.size(), 2U);
        domain::TravelParams travel = ground->travel;
        QCOMPARE(must(usecase::readiedFor(ground, travel, sample.job)), ground);
        travel.mode = domain::TravelMode::cycle;
        const auto readied = must(usecase::readiedFor(ground, travel, sample.job));
        QCOMPARE(readied->demands.size(), 3U);
        CoverageParams params;
        params.travel = travel;
        const auto fresh = must(usecase::cover(*ground, params, sample.job));
        const auto kept = must(usecase::cover(*readied, params, sample.job));
        QCOMPARE(kept.rows.front().covered, fresh.rows.front().covered);
    }

    void refuses_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no time") << "no time"
                                 << "value_required";
        QTest::newRow("not ascending") << "not ascending"
                                       << "value_out_of_range";
        QTest::newRow("no speed") << "no speed"
                                  << "value_out_of_range";
        QTest::newRow("no such day") << "no such day"
                                     << "value_out_of_range";
        QTest::newRow("no such site") << "no such site"
                                      << "not_found";
    }
    void refuses() {
        QFETCH(QString, what);
        SampleDesk sample;
        const auto ground = groundOf(sample.desk);
        CoverageParams params;
        if (what == "no time") params.minutes.clear();
        if (what == "not ascending") params.minutes = {Minutes{10}, Minutes{5}};
        if (what == "no speed") params.travel.walk = KilometresPerHour{0.0};
        if (what == "no such day") params.openAt = domain::OpenAt{8, 0};
        if (what == "no such site") params.added = {SiteId{999'999}};
        QTEST(failure(usecase::cover(*ground, params, sample.job)), "expected");
    }

    void emptyWorkspace() {
        FreshDesk fresh;
        const auto ground = groundOf(fresh.desk);
        QCOMPARE(failure(usecase::cover(*ground, {}, fresh.job)), QString("nothing_to_cover"));
        QCOMPARE(failure(usecase::access(*ground, {}, fresh.job)), QString("nothing_to_cover"));
        QCOMPARE(failure(usecase::residentsByArea(*ground, fresh.job)), QString("nothing_to_cover"));
    }
};

QTEST_GUILESS_MAIN(CoverTest)
#include "cover_test.moc"
