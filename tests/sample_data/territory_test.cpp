// The partition of the territory: communes, zones, neighbourhoods, population. GEOS is the independent reference.
#include "sample_data/facts.h"
#include "sample_data/metropolis.h"

#include "domain/described.h"
#include "geom/measure.h"
#include "geom/operations.h"

#include <QtTest>

#include <map>

using namespace geo;

class TerritoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void factsAreThoseOfTheMetropolis();
    void geometriesAreValid();
    void recordsBreakNoRule();
    void communesArePartition();
    void zonesCoverTheSameGround();
    void communesHaveAboutTheirArea_data();
    void communesHaveAboutTheirArea();
    void residentsSumToTheFacts();
    void cellsLieInTheirCommune();
    void neighbourhoodsLieInTheirCommunes();
    void otherSeedsAreSoundToo_data();
    void otherSeedsAreSoundToo();

private:
    template <class Rows>
    static geom::Geometry unionOfOutlines(const Rows& rows) {
        std::vector<geom::Geometry> outlines;
        for (const auto& row : rows) outlines.emplace_back(row.outline);
        return geom::unionOf(outlines).value();
    }
    template <class Rows>
    static double sumOfAreas(const Rows& rows) {
        double sum = 0.0;
        for (const auto& row : rows) sum += geom::planimetricArea(row.outline).value;
        return sum;
    }

    sample::SampleMetropolis m_made;
};

void TerritoryTest::initTestCase() {
    JobControl control;
    auto made = sample::makeMetropolis({}, control);
    QVERIFY(made.has_value());
    m_made = std::move(*made);
}

void TerritoryTest::factsAreThoseOfTheMetropolis() {
    const auto facts = sample::readFacts();
    QVERIFY(facts.has_value());
    QCOMPARE(facts->communes.size(), std::size_t{24});
    QCOMPARE(facts->qpvs.size(), std::size_t{15});
    QCOMPARE(facts->filieres.size(), std::size_t{10});
    std::int64_t population = 0;
    double area = 0.0;
    for (const auto& commune : facts->communes) {
        population += commune.population;
        area += commune.area;
    }
    QCOMPARE(population, std::int64_t{683'981});     // the municipal population of the 24 communes
    QVERIFY(std::abs(area / 1.0e6 - 533.83) < 0.05); // km2 in EPSG:2154, 24 numbers rounded to 0.01
}

void TerritoryTest::geometriesAreValid() {
    const auto check = [](const auto& rows) {
        for (const auto& row : rows) {
            const auto reason = geom::invalidity(row.outline);
            if (reason) QFAIL(reason->c_str());
            QVERIFY(!row.outline.polygons.empty());
        }
    };
    check(m_made.communes);
    check(m_made.qpvs);
    check(m_made.zones);
    check(m_made.hazards);
    check(m_made.sites);
    check(m_made.populationCells);
    for (const auto& street : m_made.streets) QVERIFY(!geom::invalidity(street.line));
}

void TerritoryTest::recordsBreakNoRule() {
    const auto check = [](const auto& rows) {
        for (const auto& row : rows) {
            const auto errors = domain::violations(domain::toRecord(row));
            if (!errors.empty()) QFAIL(std::string{name(errors.front().code)}.c_str());
        }
    };
    check(m_made.communes);
    check(m_made.qpvs);
    check(m_made.zones);
    check(m_made.hazards);
    check(m_made.sites);
    check(m_made.thirdPlaces);
    check(m_made.projects);
    check(m_made.populationCells);
    check(m_made.streets);
    check(m_made.amenities);
    check(m_made.datasets);
}

void TerritoryTest::communesArePartition() {
    QCOMPARE(m_made.communes.size(), std::size_t{24});
    const geom::Geometry whole = unionOfOutlines(m_made.communes);
    // Without overlaps the sum is the area of the union, to the rounding of the numbers.
    QVERIFY(std::abs(geom::planimetricArea(whole).value - sumOfAreas(m_made.communes)) < 0.01);
    const geom::Geometry multi = geom::promotedToMulti(whole);
    const auto& polygons = std::get<geom::MultiPolygon>(multi).polygons;
    QCOMPARE(polygons.size(), std::size_t{1});
    QVERIFY(polygons.front().holes.empty()); // no gaps
    for (const auto& commune : m_made.communes) QCOMPARE(commune.outline.polygons.size(), std::size_t{1});
}

void TerritoryTest::zonesCoverTheSameGround() {
    const geom::Geometry zones = unionOfOutlines(m_made.zones);
    const double area = geom::planimetricArea(zones).value;
    QVERIFY(std::abs(area - sumOfAreas(m_made.zones)) < 0.01);
    QVERIFY(std::abs(area - sumOfAreas(m_made.communes)) < 0.01);
    QVERIFY(std::ranges::any_of(m_made.zones, [](const auto& zone) { return zone.label == "fleuve"; }));
}

void TerritoryTest::communesHaveAboutTheirArea_data() {
    QTest::addColumn<int>("number");
    for (int i = 0; i < 24; ++i) QTest::newRow(m_made.communes[static_cast<std::size_t>(i)].name.c_str()) << i;
}

void TerritoryTest::communesHaveAboutTheirArea() {
    QFETCH(int, number);
    const auto i = static_cast<std::size_t>(number);
    const double fact = sample::readFacts().value().communes[i].area;
    const double ratio = geom::planimetricArea(m_made.communes[i].outline).value / fact;
    QVERIFY2(ratio > 0.85 && ratio < 1.15, std::to_string(ratio).c_str());
}

void TerritoryTest::residentsSumToTheFacts() {
    std::map<InseeCode, double> sums;
    for (const auto& cell : m_made.populationCells) {
        sums[*cell.commune] += cell.residents->value;
        QCOMPARE(cell.residents->value, std::floor(cell.residents->value));
        QCOMPARE(geom::planimetricArea(cell.outline).value, 40'000.0);
    }
    const sample::Facts facts = sample::readFacts().value();
    for (const auto& commune : facts.communes) QCOMPARE(sums[commune.code], static_cast<double>(commune.population));
}

void TerritoryTest::cellsLieInTheirCommune() {
    std::map<InseeCode, geom::MultiPolygon> outlines;
    for (const auto& commune : m_made.communes) outlines[*commune.code] = commune.outline;
    for (const auto& cell : m_made.populationCells)
        QVERIFY2(geom::contains(outlines[*cell.commune], geom::boxOf(cell.outline).centre()), cell.code.c_str());
}

void TerritoryTest::neighbourhoodsLieInTheirCommunes() {
    double residents = 0.0;
    for (const auto& qpv : m_made.qpvs) {
        residents += qpv.population->value;
        for (const auto& commune : m_made.communes) {
            const auto common = geom::intersectionOf(qpv.outline, commune.outline).value();
            const bool belongs = std::ranges::find(qpv.communes, *commune.code) != qpv.communes.end();
            const double area = geom::planimetricArea(common).value;
            QVERIFY2(belongs ? area > 10'000.0 : area < 0.01, (qpv.name + " " + commune.name).c_str());
        }
    }
    QCOMPARE(m_made.qpvs.size(), std::size_t{15});
    QCOMPARE(residents, 53'900.0);
    QCOMPARE(m_made.qpvs.front().communes.size(), std::size_t{2}); // Bellevue straddles two
}

void TerritoryTest::otherSeedsAreSoundToo_data() {
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {0ULL, 2ULL, 3ULL, 44ULL, 0xffffffffffffffffULL}) QTest::addRow("%llu", seed) << seed;
}

void TerritoryTest::otherSeedsAreSoundToo() {
    QFETCH(quint64, seed);
    JobControl control;
    const auto made = sample::makeMetropolis({.parcels = 100, .seed = seed}, control);
    QVERIFY(made.has_value());
    for (const auto& commune : made->communes) {
        QVERIFY(!geom::invalidity(commune.outline));
        QVERIFY(geom::planimetricArea(commune.outline).value > 1.0e6);
    }
    QVERIFY(std::abs(geom::planimetricArea(unionOfOutlines(made->communes)).value - sumOfAreas(made->communes)) < 0.01);
    double residents = 0.0;
    for (const auto& cell : made->populationCells) residents += cell.residents->value;
    QCOMPARE(residents, 683'981.0);
}

QTEST_GUILESS_MAIN(TerritoryTest)
#include "territory_test.moc"
