// Residents along the streets of their square: conserved, and where the streets are.
#include "analysis/coverage/demand.h"
#include "geom/measure.h"
#include "libgeo/analysis/coverage_case.h"

#include <QTest>

using namespace geo;
using namespace geo::analysis;
using namespace coverage_case;

namespace {

Demand spread(const CoverageGround& ground, DemandParams params = {}) {
    JobControl job;
    const StreetFinder finder{*ground.streets, params.mode};
    return spreadResidents(*ground.streets, finder, ground.cells, ground.areas, params, job).value();
}

double sum(const Demand& demand) {
    double all = 0.0;
    for (const DemandPiece& piece : demand.pieces) all += piece.residents;
    return all;
}

// A street of 200 m to the east, in squares of 100 m; 30 m of another one in the second.
CoverageGround twoSquares() {
    const auto drawing = ascii_streets::drawn(
        {"A---------B---------C", "          |          ", "          |          ", "          D          "});
    CoverageGround ground;
    ground.streets = graphOf(drawing.rows);
    ground.cells = {cell(1, -6, -50, 105, 40.0), cell(2, 99, -50, 106, 65.0)};
    return ground;
}

} // namespace

class DemandTest : public QObject {
    Q_OBJECT
private slots:
    void alongTheirStreets() {
        const CoverageGround ground = twoSquares();
        const Demand demand = spread(ground);
        QCOMPARE(demand.residents, 105.0);
        double inFirst = 0.0;
        double onSide = 0.0;
        for (const DemandPiece& piece : demand.pieces) {
            QVERIFY(piece.to - piece.from <= static_cast<float>(kPieceLength.value) + 1e-3F);
            const bool isSide =
                ground.streets->lineOf(piece.edge).back().y != ground.streets->lineOf(piece.edge).front().y;
            if (piece.cell == 0) inFirst += piece.residents;
            if (isSide) onSide += piece.residents;
        }
        QVERIFY(std::abs(inFirst - 40.0) < 1e-9);
        // 30 m of the 130 m in the second square.
        QVERIFY(std::abs(onSide - 15.0) < 1e-6);
        QVERIFY(demand.diagnostics.empty());
    }

    void withoutStreet() {
        CoverageGround ground = twoSquares();
        ground.cells = {cell(1, 0, 100, 100, 7.0), cell(2, 5000, 0, 100, 3.0), cell(3, 0, 200, 100, 0.0)};
        ground.cells.push_back(cell(4, 0, 300, 100, 0.0));
        ground.cells.back().residents.reset();
        const Demand demand = spread(ground);
        QCOMPARE(demand.pieces.size(), 2U);
        QCOMPARE(demand.pieces[0].residents, 7.0);
        QCOMPARE(demand.pieces[0].away, 150.0F); // from (50, 150) straight down to the street
        QCOMPARE(demand.pieces[0].from, demand.pieces[0].to);
        QCOMPARE(demand.pieces[1].edge, kNoId);
        QCOMPARE(demand.diagnostics.size(), 2U);
        QCOMPARE(demand.diagnostics[0].code, DiagnosticCode::valueAssumed);
        QCOMPARE(demand.diagnostics[1].code, DiagnosticCode::residentsApart);
        QCOMPARE(sum(demand), 10.0);
    }

    // Where only cars go nobody lives, and where none go nobody is met by car.
    void streetsOfTheMode() {
        const auto drawing = ascii_streets::drawn({"A---------B", "", "", "CwwwwwwwwwD"});
        CoverageGround ground;
        ground.streets = graphOf(drawing.rows);
        ground.cells = {cell(1, -10, -40, 120, 10.0)};
        double onFoot = 0.0;
        for (const DemandPiece& piece : spread(ground).pieces) onFoot += piece.to - piece.from;
        QVERIFY(std::abs(onFoot - 200.0) < 1e-3);
        double byCar = 0.0;
        for (const DemandPiece& piece : spread(ground, {.mode = domain::TravelMode::drive}).pieces)
            byCar += piece.to - piece.from;
        QVERIFY(std::abs(byCar - 100.0) < 1e-3);
    }

    void nobodyIsLost_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void nobodyIsLost() {
        QFETCH(unsigned, seed);
        const CoverageGround ground = randomGround(seed);
        std::vector<double> wanted;
        double all = 0.0;
        for (const auto& each : ground.cells) {
            wanted.push_back(each.residents->value);
            all += each.residents->value;
        }
        for (const domain::TravelMode mode : {domain::TravelMode::walk, domain::TravelMode::drive}) {
            const Demand demand = spread(ground, {.mode = mode, .tooFar = Metres{120.0}});
            QVERIFY(std::abs(sum(demand) - all) < 1e-9 * all);
            std::vector<double> found(wanted.size(), 0.0);
            EdgeId last = 0;
            for (const DemandPiece& piece : demand.pieces) {
                found[piece.cell] += piece.residents;
                QVERIFY(piece.edge >= last);
                last = piece.edge;
                if (piece.edge != kNoId && piece.to > piece.from) checkAreas(ground, piece);
            }
            for (std::size_t i = 0; i < wanted.size(); ++i) QVERIFY(std::abs(found[i] - wanted[i]) < 1e-9 * wanted[i]);
        }
        JobControl job;
        const Demand byArea = spreadByArea(ground.cells, ground.areas, job).value();
        QVERIFY(std::abs(sum(byArea) - all) < 1e-9 * all);
    }

    // Squares shared between areas by the share of each, in numbers that one can check.
    void sharesOfAreas() {
        CoverageGround ground;
        ground.cells = {cell(1, 0, 0, 100, 100.0)};
        ground.areas[kCommuneSet] = areaSet({{"A", square(-100, -100, 130), 0}, {"B", square(30, -100, 300), 0}});
        ground.areas[kQpvSet] = areaSet({{"Q", square(20, 20, 50), 0}});
        JobControl job;
        const Demand demand = spreadByArea(ground.cells, ground.areas, job).value();
        std::map<std::pair<std::uint32_t, std::uint32_t>, double> found;
        for (const DemandPiece& piece : demand.pieces)
            found[{piece.areas[kCommuneSet], piece.areas[kQpvSet]}] += piece.residents;
        double inQpv = 0.0;
        double inA = 0.0;
        for (const auto& [areas, residents] : found) {
            if (areas.second == 0) inQpv += residents;
            if (areas.first == 0) inA += residents;
        }
        QVERIFY(std::abs(inQpv - 25.0) < 1e-9);
        QVERIFY(std::abs(inA - 9.0) < 1e-9);
        QCOMPARE(demand.method, kByArea);
    }

    void areasArePointByPoint() {
        std::mt19937 random{5};
        std::vector<geom::MultiPolygon> outlines;
        for (int i = 0; i < 40; ++i) {
            const auto x = static_cast<double>(random() % 1000);
            const auto y = static_cast<double>(random() % 1000);
            outlines.push_back({{{{{x, y}, {x + 90, y + 30}, {x + 10, y + 140}, {x + 40, y + 50}, {x, y}}, {}}}});
        }
        const AreaFinder finder{outlines};
        int inside = 0;
        for (int i = 0; i < 5000; ++i) {
            const geom::PointM at{static_cast<double>(random() % 11000) / 10.0 + 0.037,
                                  static_cast<double>(random() % 11000) / 10.0 + 0.013};
            std::uint32_t expected = kNoArea;
            for (std::uint32_t area = 0; area < outlines.size() && expected == kNoArea; ++area)
                if (geom::contains(geom::Geometry{outlines[area]}, at)) expected = area;
            QCOMPARE(finder.at(at), expected);
            if (expected != kNoArea) ++inside;
        }
        QVERIFY(inside > 100);
        QCOMPARE(AreaFinder{}.at({1, 1}), kNoArea);
    }

private:
    static void checkAreas(const CoverageGround& ground, const DemandPiece& piece) {
        const geom::PointM middle =
            ground.streets->placeOn(piece.edge, (static_cast<double>(piece.from) + piece.to) / 2.0);
        QVERIFY(geom::contains(geom::Geometry{ground.cells[piece.cell].outline}, middle));
        for (std::size_t set = 0; set < 2; ++set)
            if (piece.areas[set] != kNoArea)
                QVERIFY(geom::contains(geom::Geometry{ground.areas[set].finder.outline(piece.areas[set])}, middle));
    }
};

QTEST_GUILESS_MAIN(DemandTest)
#include "demand_test.moc"
