// Coverage on small streets that one can walk with a finger, and on random ones against brute force.
#include "analysis/coverage/cover.h"
#include "analysis/coverage/coverage_change.h"
#include "domain/assumption.h"
#include "libgeo/analysis/coverage_case.h"

#include <QTest>

#include <cmath>

using namespace geo;
using namespace geo::analysis;
using namespace coverage_case;
using domain::AreaKind;
using domain::CoverageParams;
using domain::CoverageReport;
using domain::TravelMode;

namespace {

CoverageReport covered(const CoverageGround& ground, const CoverageParams& params) {
    JobControl job;
    auto report = cover(ground, params, job);
    if (!report) throw std::runtime_error(std::string{name(report.error().code)});
    return std::move(*report);
}

QString failure(const CoverageGround& ground, const CoverageParams& params) {
    JobControl job;
    const auto report = cover(ground, params, job);
    if (report) return "done";
    QString told = QString::fromStdString(std::string{name(report.error().code)});
    for (const auto& argument : report.error().arguments) told += ' ' + QString::fromStdString(argument.value);
    return told;
}

bool isNear(double a, double b, double tolerance = 1e-4) {
    return std::abs(a - b) <= tolerance;
}

// One street of 300 m, one resident a metre, a place at its western end.
CoverageGround street300() {
    const auto drawing = ascii_streets::drawn({"A------------------------------B"});
    CoverageGround ground;
    ground.streets = graphOf(drawing.rows);
    ground.cells = {cell(1, -5, -160, 320, 310.0)};
    ground.places = {place(1, drawing.at('A'))};
    return ground;
}

// Minutes to the nearest start at a place of an edge, by relaxing every edge until nothing changes.
class BruteForce {
public:
    BruteForce(const StreetGraph& graph, std::span<const TravelStart> starts, const domain::TravelParams& travel)
        : m_graph(graph)
        , m_starts(starts.begin(), starts.end())
        , m_travel(travel)
        , m_minutes(graph.nodeCount(), HUGE_VAL) {
        for (const TravelStart& start : m_starts) {
            const auto& edge = graph.edge(start.on.edge);
            lower(edge.from, start.already + way(start.on.edge, 0.0, start.on.along));
            lower(edge.to, start.already + way(start.on.edge, edge.length, start.on.along));
        }
        for (std::size_t round = 0; round < graph.nodeCount(); ++round)
            for (EdgeId edge = 0; edge < graph.edgeCount(); ++edge) {
                const auto& stretch = graph.edge(edge);
                lower(stretch.from, m_minutes[stretch.to] + way(edge, 0.0, stretch.length));
                lower(stretch.to, m_minutes[stretch.from] + way(edge, stretch.length, 0.0));
            }
    }

    [[nodiscard]] double at(EdgeId edge, double along) const {
        const auto& stretch = m_graph.edge(edge);
        double best = std::min(m_minutes[stretch.from] + way(edge, along, 0.0),
                               m_minutes[stretch.to] + way(edge, along, stretch.length));
        for (const TravelStart& start : m_starts)
            if (start.on.edge == edge) best = std::min(best, start.already + way(edge, along, start.on.along));
        return best;
    }

private:
    void lower(NodeId node, double minutes) { m_minutes[node] = std::min(m_minutes[node], minutes); }

    // Minutes that a resident takes along an edge.
    [[nodiscard]] double way(EdgeId edge, double from, double to) const {
        const auto& stretch = m_graph.edge(edge);
        if (from == to) return 0.0;
        double speed = m_travel.walk.value;
        bool isAllowed = stretch.walk;
        if (m_travel.mode == TravelMode::drive) {
            speed = static_cast<double>(stretch.driveSpeed) * m_travel.driveShare.value;
            isAllowed = to > from ? stretch.driveForward : stretch.driveBackward;
        }
        return isAllowed ? std::abs(to - from) / (speed * 1000.0 / 60.0) : HUGE_VAL;
    }

    const StreetGraph& m_graph;
    std::vector<TravelStart> m_starts;
    domain::TravelParams m_travel;
    std::vector<double> m_minutes;
};

struct Expected {
    double covered = 0.0;
    double reached = 0.0;
    double minutes = 0.0;
};

// Of the whole ground, by 500 residents on each piece.
Expected bruteForce(const CoverageGround& ground, const CoverageReport& report, double within) {
    JobControl job;
    const auto demand = demandOf(ground, {report.params.travel.mode, report.params.travel.tooFar}, job).value();
    std::vector<domain::CoveringPlace> places = report.places;
    std::vector<Diagnostic> untold;
    const auto starts = startsOf(*ground.streets, places, report.params.travel, untold);
    const BruteForce reach{*ground.streets, starts, report.params.travel};
    constexpr int kSamples = 500;
    Expected expected;
    for (const DemandPiece& piece : demand->pieces) {
        if (piece.edge == kNoId) continue;
        const double extra = piece.away / (report.params.travel.walk.value * 1000.0 / 60.0);
        for (int i = 0; i < kSamples; ++i) {
            const double along = piece.from + (static_cast<double>(piece.to) - piece.from) * (i + 0.5) / kSamples;
            const double minutes = reach.at(piece.edge, along) + extra;
            const double residents = piece.residents / kSamples;
            if (minutes <= within) expected.covered += residents;
            if (std::isinf(minutes)) continue;
            expected.reached += residents;
            expected.minutes += residents * minutes;
        }
    }
    return expected;
}

double all(const CoverageReport& report, std::size_t threshold) {
    double sum = 0.0;
    for (const auto& row : report.rows)
        if (row.kind == AreaKind::territory || row.kind == AreaKind::neighbours) sum += row.covered.at(threshold);
    return sum;
}

const domain::TargetResult& target(const CoverageReport& report, std::string_view code, AreaKind kind,
                                   const std::string& area = {}) {
    for (const auto& each : report.targets)
        if (each.target == code && each.kind == kind && each.code == area) return each;
    throw std::runtime_error("no such target");
}

} // namespace

class CoverTest : public QObject {
    Q_OBJECT
private slots:
    void thresholdInTheMiddleOfAStreet() {
        const CoverageReport report = covered(street300(), params({0.5, 1.25, 3.1, 10.0}));
        const auto& row = rowOf(report, AreaKind::territory);
        QVERIFY(isNear(row.residents, 310.0));
        QVERIFY(isNear(row.covered[0], 50.0));
        QVERIFY(isNear(row.covered[1], 125.0));
        QVERIFY(isNear(row.covered[2], 310.0));
        QVERIFY(isNear(row.nearest->value, 1.55));
        QVERIFY(isNear(row.unreached, 0.0));
        QCOMPARE(row.places, 1U);
        QCOMPARE(report.cells.size(), 1U);
        QCOMPARE(report.cells[0].place, std::optional<std::size_t>{0});
        QCOMPARE(report.method, std::string{"street_length"});
    }

    // A place in the middle of a piece, 60 m beside the street: half a minute and more are gone when one is on it.
    void placeBesideTheStreet() {
        CoverageGround ground = street300();
        ground.places = {place(1, {155.0, 60.0})};
        const CoverageReport report = covered(ground, params({1.0}));
        QVERIFY(isNear(report.places[0].snapped.value, 60.0));
        QVERIFY(isNear(rowOf(report, AreaKind::territory).covered[0], 80.0));
    }

    void riverAndOneWay() {
        const auto drawing =
            ascii_streets::drawn({"A----------B", "            ", "R~~~~~~~~~~S", "            ", "C---->-----D"});
        CoverageGround ground;
        ground.streets = graphOf(drawing.rows);
        ground.cells = {cell(1, -1, -10, 115, 11.0), cell(2, -1, -45, 20, 1.0), cell(3, 95, -45, 20, 1.0)};
        ground.places = {place(1, drawing.at('A')), place(2, {55.0, -40.0})};
        // North of the river only the place at A is reached; on foot both ends of the south reach the other.
        const CoverageReport onFoot = covered(ground, params({20.0}));
        QVERIFY(isNear(rowOf(onFoot, AreaKind::territory).covered[0], 13.0));
        ground.places.erase(ground.places.begin());
        QVERIFY(isNear(rowOf(covered(ground, params({20.0})), AreaKind::territory).covered[0], 2.0));
        // By car one comes to the place from the west alone.
        QVERIFY(isNear(rowOf(covered(ground, params({20.0}, TravelMode::drive)), AreaKind::territory).covered[0], 1.0));
    }

    void againstBruteForce_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("mode");
        for (unsigned seed = 1; seed <= 8; ++seed)
            for (const int mode : {0, 2}) QTest::addRow("%u by %d", seed, mode) << seed << mode;
    }
    void againstBruteForce() {
        QFETCH(unsigned, seed);
        QFETCH(int, mode);
        const CoverageGround ground = randomGround(seed);
        const std::vector<double> minutes = mode == 0 ? std::vector{0.7, 1.9, 4.0} : std::vector{0.2, 0.6, 1.0};
        const CoverageReport report = covered(ground, params(minutes, static_cast<TravelMode>(mode)));
        Expected expected;
        for (std::size_t i = 0; i < minutes.size(); ++i) {
            expected = bruteForce(ground, report, minutes[i]);
            QVERIFY2(isNear(all(report, i), expected.covered, 2e-3 * expected.reached),
                     qPrintable(QString("%1 for %2").arg(all(report, i)).arg(expected.covered)));
        }
        double reached = 0.0;
        double spent = 0.0;
        for (const auto& cell : report.cells)
            if (cell.nearest) reached += cell.residents;
        for (const auto& row : report.rows)
            if ((row.kind == AreaKind::territory || row.kind == AreaKind::neighbours) && row.nearest)
                spent += row.nearest->value * (row.residents - row.unreached);
        QVERIFY(reached >= expected.reached - 1e-6);
        QVERIFY(isNear(spent, expected.minutes, 1e-3 * expected.minutes));
    }

    void conservedAndMonotone_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 21; seed <= 32; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void conservedAndMonotone() {
        QFETCH(unsigned, seed);
        const CoverageGround ground = randomGround(seed);
        CoverageParams asked = params({1, 2, 4, 8});
        const CoverageReport report = covered(ground, asked);
        double wanted = 0.0;
        for (const auto& each : ground.cells) wanted += each.residents->value;
        checkSums(report, wanted);
        for (const auto& row : report.rows)
            for (std::size_t i = 0; i < row.covered.size(); ++i)
                QVERIFY(row.covered[i] <= (i + 1 < row.covered.size() ? row.covered[i + 1] : row.residents) + 1e-9);
        // One place fewer, and streets that are further: nobody gains.
        asked.removed = {ground.places.front().id};
        notMore(covered(ground, asked), report);
        asked.removed.clear();
        asked.travel.tooFar = Metres{60.0};
        notMore(covered(ground, asked), report);
    }

    void whichPlaces() {
        CoverageGround ground = street300();
        ground.places.push_back(place(2, {310.0, 0.0}));
        ground.places[0].functions = {domain::PlaceFunction::food};
        ground.places[1].functions = {domain::PlaceFunction::health, domain::PlaceFunction::reuse};
        ground.places[1].opening = "Mo-Fr 09:00-18:00";
        domain::Site site;
        site.id.value = 9;
        site.name = "candidate";
        site.location = geom::PointM{155.0, 0.0};
        ground.sites = {site};
        CoverageParams asked = params({1.0});
        const auto reached = [&] { return rowOf(covered(ground, asked), AreaKind::territory).covered[0]; };
        QVERIFY(isNear(reached(), 200.0));
        asked.functions = {domain::PlaceFunction::reuse};
        QVERIFY(isNear(reached(), 100.0));
        asked.added = {site.id};
        QVERIFY(isNear(reached(), 255.0)); // from 55 m on
        const CoverageReport after = covered(ground, asked);
        QCOMPARE(after.places.back().place.key, std::string{"site:9"});
        asked = params({1.0});
        asked.openAt = domain::OpenAt{1, 600};
        const CoverageReport open = covered(ground, asked);
        QCOMPARE(open.places.size(), 1U);
        QCOMPARE(open.diagnostics.size(), 1U); // the other does not say
        QCOMPARE(open.diagnostics[0].code, DiagnosticCode::valueAssumed);
        asked.openAt = domain::OpenAt{6, 600};
        QCOMPARE(failure(ground, asked), QString("nothing_to_cover place"));
        asked = params({1.0});
        asked.removed = {ground.places[0].id, ground.places[1].id};
        QCOMPARE(failure(ground, asked), QString("nothing_to_cover place"));
        asked.removed = {ThirdPlaceId{77}};
        QVERIFY(failure(ground, asked).startsWith("not_found"));
    }

    void beforeAndAfter() {
        CoverageGround ground = street300();
        domain::Site site;
        site.id.value = 9;
        site.location = geom::PointM{310.0, 0.0};
        ground.sites = {site};
        ground.areas[kQpvSet] = areaSet({{"Q", square(-10, -10, 400), 0}});
        ground.targets.qpvWalk = Minutes{1.6};
        CoverageParams asked = params({1.0, 2.0});
        const CoverageReport before = covered(ground, asked);
        asked.added = {site.id};
        asked.minutes = {Minutes{0.5}, Minutes{1.0}};
        const auto change = changeOf(before, covered(ground, asked));
        QCOMPARE(change.minutes.size(), 1U);
        QCOMPARE(change.rows.size(), 2U);
        QVERIFY(isNear(change.rows[1].gained[0], 100.0));
        QVERIFY(isNear(change.rows[1].nearestBefore->value, 1.55));
        QVERIFY(isNear(change.rows[1].nearestAfter->value, 0.775));
        QCOMPARE(change.nowMet.size(), 2U); // of the neighbourhood, and of all of them
        QVERIFY(change.noLongerMet.empty());
        QVERIFY(change.equityAfter.mean < change.equityBefore.mean);
    }

    void targets() {
        CoverageGround ground = street300();
        ground.areas[kCommuneSet] =
            areaSet({{"A", square(-10, -50, 165), 400'000.0}, {"B", square(155, -50, 400), 283'981.0}});
        ground.areas[kQpvSet] = areaSet({{"Q1", square(-10, -10, 60), 0}, {"Q2", square(200, -10, 400), 0}});
        ground.targets.qpvWalk = Minutes{2.5};
        const CoverageReport report = covered(ground, params({15.0}, TravelMode::drive));
        // 683,981 residents at one place for 18,000.
        const auto& places = target(report, domain::kTargetResidents, AreaKind::territory);
        QCOMPARE(places.wanted, 38.0);
        QCOMPARE(places.value, 1.0);
        QCOMPARE(places.missing, 37.0);
        QCOMPARE(target(report, domain::kTargetResidents, AreaKind::commune, "B").wanted, 16.0);
        QVERIFY(target(report, domain::kTargetQpvWalk, AreaKind::qpv, "Q1").met);
        const auto& far = target(report, domain::kTargetQpvWalk, AreaKind::qpv, "Q2");
        QVERIFY(!far.met);
        QVERIFY(far.missing > 50.0 && far.missing < 70.0); // who lives beyond 250 m, from 200 to 310 m
        QVERIFY(target(report, domain::kTargetDrive, AreaKind::territory).met);
        QCOMPARE(target(report, domain::kTargetQpvShare, AreaKind::territory).value, 1.0);
    }

    void withoutAnything() {
        CoverageGround ground = street300();
        const CoverageParams asked = params({15.0});
        CoverageGround none = ground;
        none.cells.clear();
        QCOMPARE(failure(none, asked), QString("nothing_to_cover population"));
        none = ground;
        none.cells[0].residents = Residents{0.0};
        QCOMPARE(failure(none, asked), QString("nothing_to_cover population"));
        none = ground;
        none.streets.reset();
        QCOMPARE(failure(none, asked), QString("network_missing street walk"));
        none = ground;
        none.places.clear();
        QCOMPARE(failure(none, asked), QString("nothing_to_cover place"));
        const auto footway = ascii_streets::drawn({"AwwwwwwwwB"});
        none = ground;
        none.streets = graphOf(footway.rows);
        QCOMPARE(failure(none, params({15.0}, TravelMode::drive)), QString("network_missing mode drive"));
        none = ground;
        none.places = {place(1, {0.0, 5000.0})};
        const CoverageReport far = covered(none, asked);
        QCOMPARE(far.diagnostics.size(), 1U);
        QCOMPARE(far.diagnostics[0].code, DiagnosticCode::placeNotReached);
        QVERIFY(isNear(rowOf(far, AreaKind::territory).unreached, 310.0));
        QVERIFY(!rowOf(far, AreaKind::territory).nearest);
        JobControl stopped;
        stopped.requestCancel();
        QCOMPARE(cover(ground, asked, stopped).error().code, ErrorCode::cancelled);
    }

    void residentsWithoutStreets() {
        CoverageGround ground;
        ground.cells = {cell(1, 0, 0, 200, 100.0), cell(2, 200, 0, 200, 50.0)};
        ground.areas[kQpvSet] = areaSet({{"Q", square(100, 0, 200), 0}});
        JobControl job;
        const CoverageReport report = residentsByArea(ground, job).value();
        QVERIFY(isNear(rowOf(report, AreaKind::qpv, "Q").residents, 75.0, 1e-9));
        QCOMPARE(report.method, std::string{"area"});
        QVERIFY(rowOf(report, AreaKind::qpv, "Q").covered.empty());
    }

private:
    static void checkSums(const CoverageReport& report, double wanted) {
        double cells = 0.0;
        double areas = 0.0;
        double communes = 0.0;
        for (const auto& each : report.cells) cells += each.residents;
        for (const auto& row : report.rows) {
            if (row.kind == AreaKind::territory || row.kind == AreaKind::neighbours) areas += row.residents;
            if (row.kind == AreaKind::commune) communes += row.residents;
        }
        QVERIFY(std::abs(cells - wanted) < 1e-9 * wanted);
        QVERIFY(std::abs(areas - wanted) < 1e-9 * wanted);
        QVERIFY(std::abs(communes - rowOf(report, AreaKind::territory).residents) < 1e-9 * wanted);
    }

    static void notMore(const CoverageReport& fewer, const CoverageReport& more) {
        for (const auto& row : fewer.rows)
            for (std::size_t i = 0; i < row.covered.size(); ++i)
                QVERIFY(row.covered[i] <= rowOf(more, row.kind, row.code).covered[i] + 1e-6);
    }
};

QTEST_GUILESS_MAIN(CoverTest)
#include "cover_test.moc"
