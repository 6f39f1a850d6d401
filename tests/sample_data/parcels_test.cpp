// The parcels: their number, numbering, shapes, and that neither overlaps another, its commune's border or the river.
#include "sample_data/metropolis.h"

#include "domain/described.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/packed_index.h"

#include <QtTest>

#include <map>
#include <set>

using namespace geo;

class ParcelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countIsExact_data();
    void countIsExact();
    void countOutOfRangeIsRefused();
    void recordsBreakNoRule();
    void shapesAreValid();
    void idsAreUniqueAndInOrder();
    void parcelsKeepToTheirCommune();
    void parcelsKeepOffTheRiver();
    void parcelsDoNotOverlap();
    void neighboursShareCorners();
    void contenanceDiffersFromTheArea();
    void lotsInTownAreOfUsualSize();
    void everyCommuneHasParcels();
    void sinkMayStop();
    void cancelIsHeard();

private:
    static std::vector<domain::Parcel> parcelsOf(const sample::SampleMetropolis& metropolis) {
        std::vector<domain::Parcel> parcels;
        JobControl control;
        const auto done = sample::forEachParcel(
            metropolis,
            [&](domain::Parcel&& parcel) -> Result<void> {
                parcels.push_back(std::move(parcel));
                return {};
            },
            control);
        return done ? parcels : std::vector<domain::Parcel>{};
    }
    const geom::Ring& ringOf(std::size_t parcel) const { return m_parcels[parcel].outline.polygons.front().outer; }

    sample::SampleMetropolis m_made;
    std::vector<domain::Parcel> m_parcels;
};

void ParcelsTest::initTestCase() {
    JobControl control;
    auto made = sample::makeMetropolis({}, control);
    QVERIFY(made.has_value());
    m_made = std::move(*made);
    m_parcels = parcelsOf(m_made);
}

void ParcelsTest::countIsExact_data() {
    QTest::addColumn<qint64>("parcels");
    for (const qint64 parcels : {0, 1, 7, 5'000, 20'000, 50'001}) QTest::addRow("%lld", parcels) << parcels;
}

void ParcelsTest::countIsExact() {
    QFETCH(qint64, parcels);
    JobControl control;
    const auto made = sample::makeMetropolis({.parcels = parcels}, control);
    QVERIFY(made.has_value());
    QCOMPARE(made->parcelCount, std::int64_t{parcels});
    QCOMPARE(parcelsOf(*made).size(), static_cast<std::size_t>(parcels));
    QCOMPARE(made->sites.size(), std::size_t{120}); // sites need no parcels
}

void ParcelsTest::countOutOfRangeIsRefused() {
    for (const std::int64_t parcels : {std::int64_t{-1}, sample::kMostParcels + 1}) {
        JobControl control;
        const auto made = sample::makeMetropolis({.parcels = parcels}, control);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::valueOutOfRange);
    }
}

void ParcelsTest::recordsBreakNoRule() {
    for (const auto& parcel : m_parcels) QVERIFY(domain::violations(domain::toRecord(parcel)).empty());
}

void ParcelsTest::shapesAreValid() {
    for (const auto& parcel : m_parcels) {
        const auto reason = geom::invalidity(parcel.outline);
        if (reason) QFAIL((parcel.idu->text() + ": " + *reason).c_str());
        QVERIFY(parcel.outline.polygons.front().outer.size() >= 5);
    }
}

void ParcelsTest::idsAreUniqueAndInOrder() {
    QCOMPARE(m_parcels.size(), std::size_t{20'000});
    for (std::size_t i = 0; i < m_parcels.size(); ++i) {
        const auto& parcel = m_parcels[i];
        if (i > 0) QVERIFY(*m_parcels[i - 1].idu < *parcel.idu);
        QCOMPARE(parcel.idu->text(), parcel.commune->text() + "000" + parcel.section +
                                         std::string(4 - parcel.number.size(), '0') + parcel.number);
    }
}

void ParcelsTest::parcelsKeepToTheirCommune() {
    std::map<InseeCode, geom::MultiPolygon> outlines;
    for (const auto& commune : m_made.communes) outlines[*commune.code] = commune.outline;
    for (std::size_t i = 0; i < m_parcels.size(); i += 9) {
        const auto outside = geom::differenceOf(m_parcels[i].outline, outlines[*m_parcels[i].commune]).value();
        QVERIFY2(geom::planimetricArea(outside).value == 0.0, m_parcels[i].idu->text().c_str());
    }
}

void ParcelsTest::parcelsKeepOffTheRiver() {
    const auto river = std::ranges::find(m_made.hazards, "fort", &domain::Hazard::level);
    QVERIFY(river != m_made.hazards.end());
    const geom::BoxM box = geom::boxOf(river->outline);
    for (std::size_t i = 0; i < m_parcels.size(); i += 3)
        if (box.intersects(geom::boxOf(m_parcels[i].outline)))
            QVERIFY(!geom::intersects(m_parcels[i].outline, river->outline));
}

void ParcelsTest::parcelsDoNotOverlap() {
    std::vector<geom::BoxM> boxes;
    for (const auto& parcel : m_parcels) boxes.push_back(geom::boxOf(parcel.outline));
    const geom::PackedIndex index(boxes);
    int pairs = 0;
    for (std::size_t i = 0; i < m_parcels.size(); i += 5) {
        for (const std::uint32_t other : index.search(boxes[i])) {
            if (other == i || !geom::intersects(m_parcels[i].outline, m_parcels[other].outline)) continue;
            ++pairs;
            const auto common = geom::intersectionOf(m_parcels[i].outline, m_parcels[other].outline).value();
            // Corners are in centimetres; neighbours share theirs, so that what they have in common is a line.
            QVERIFY2(geom::planimetricArea(common).value < 1.0e-6, m_parcels[i].idu->text().c_str());
        }
    }
    QVERIFY(pairs > 1'000);
}

void ParcelsTest::neighboursShareCorners() {
    std::map<std::pair<double, double>, int> corners;
    std::size_t total = 0;
    for (std::size_t i = 0; i < m_parcels.size(); ++i)
        for (std::size_t k = 0; k + 1 < ringOf(i).size(); ++k, ++total) ++corners[{ringOf(i)[k].x, ringOf(i)[k].y}];
    std::size_t shared = 0;
    for (const auto& [corner, count] : corners) shared += count > 1 ? static_cast<std::size_t>(count) : 0;
    QVERIFY(shared > total / 2);
}

void ParcelsTest::contenanceDiffersFromTheArea() {
    std::size_t far = 0;
    for (const auto& parcel : m_parcels) {
        const double area = geom::planimetricArea(parcel.outline).value;
        const double gap = std::abs(parcel.contenance->value - area) / area;
        QVERIFY(gap > 0.0 && gap < 0.16);
        far += gap > 0.05 ? 1 : 0;
    }
    QVERIFY(far > m_parcels.size() / 100 && far < m_parcels.size() / 10);
}

void ParcelsTest::lotsInTownAreOfUsualSize() {
    std::vector<double> areas;
    for (const auto& parcel : m_parcels) areas.push_back(geom::planimetricArea(parcel.outline).value);
    std::ranges::sort(areas);
    QVERIFY(areas[areas.size() / 4] > 200.0 && areas[areas.size() / 4] < 1'500.0);
    QVERIFY(areas.back() > 50'000.0); // fields
}

void ParcelsTest::everyCommuneHasParcels() {
    std::set<InseeCode> communes;
    for (const auto& parcel : m_parcels) communes.insert(*parcel.commune);
    QCOMPARE(communes.size(), std::size_t{24});
}

void ParcelsTest::sinkMayStop() {
    JobControl control;
    int taken = 0;
    const auto done = sample::forEachParcel(
        m_made,
        [&](domain::Parcel&&) -> Result<void> {
            if (++taken == 10) return fail(ErrorCode::diskFull);
            return {};
        },
        control);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::diskFull);
    QCOMPARE(taken, 10);
}

void ParcelsTest::cancelIsHeard() {
    JobControl control;
    control.requestCancel();
    const auto made = sample::makeMetropolis({}, control);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::cancelled);
    const auto done = sample::forEachParcel(
        m_made, [](domain::Parcel&&) -> Result<void> { return {}; }, control);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::cancelled);
}

QTEST_GUILESS_MAIN(ParcelsTest)
#include "parcels_test.moc"
