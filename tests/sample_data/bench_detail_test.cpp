// The sample as heavy as the real thing: more corners on the same shapes, more sites.
#include "sample_data/bench_detail.h"

#include "domain/described.h"
#include "geom/measure.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace geo;

class BenchDetailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        JobControl control;
        m_plain = sample::makeMetropolis({500, 1}, control).value();
        m_detailed = sample::makeMetropolis({500, 1, true}, control).value();
    }

    void communesHaveCornersEnough() {
        QCOMPARE(m_detailed.communes.size(), m_plain.communes.size());
        for (std::size_t i = 0; i < m_plain.communes.size(); ++i) {
            const auto& polygons = m_detailed.communes[i].outline.polygons;
            for (const geom::Polygon& polygon : polygons) QVERIFY(polygon.outer.size() > 2'000);
            const double before = geom::planimetricArea(geom::Geometry{m_plain.communes[i].outline}).value;
            const double after = geom::planimetricArea(geom::Geometry{m_detailed.communes[i].outline}).value;
            QVERIFY(std::abs(after - before) < 200.0); // of square kilometres: corners are whole centimetres
        }
    }

    void parcelsHaveCornersEnough() {
        const auto plain = parcelsOf(m_plain);
        const auto detailed = parcelsOf(m_detailed);
        QCOMPARE(detailed.size(), std::size_t{500});
        for (std::size_t i = 0; i < plain.size(); ++i) {
            QVERIFY(detailed[i].outline.polygons.front().outer.size() >= 9);
            const double before = geom::planimetricArea(geom::Geometry{plain[i].outline}).value;
            const double after = geom::planimetricArea(geom::Geometry{detailed[i].outline}).value;
            QVERIFY(std::abs(after - before) < 0.02 * before + 1.0);
            QVERIFY(domain::violations(domain::toRecord(detailed[i])).empty());
        }
    }

    void sitesAreEnoughAndApart() {
        QCOMPARE(m_detailed.sites.size(), std::size_t{2'000});
        std::set<std::pair<double, double>> places;
        for (const domain::Site& site : m_detailed.sites) {
            QVERIFY(domain::violations(domain::toRecord(site)).empty());
            const auto place = domain::placeOf(site);
            QVERIFY(place.has_value());
            places.emplace(place->x, place->y);
        }
        QCOMPARE(places.size(), m_detailed.sites.size());
        const auto dataset = std::ranges::find(m_detailed.datasets, "site", &domain::Dataset::content);
        QCOMPARE(dataset->kept, 2'000);
    }

    void aRingThatHasEnoughStays() {
        const geom::Ring ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
        geom::MultiPolygon shape{{{ring, {}}}};
        sample::addCorners(shape, 4);
        QVERIFY(shape.polygons.front().outer == ring);
        sample::addCorners(shape, 6); // one on each of two sides
        QCOMPARE(shape.polygons.front().outer.size(), std::size_t{7});
        QCOMPARE(geom::planimetricArea(geom::Geometry{shape}).value, 100.0);
    }

private:
    static std::vector<domain::Parcel> parcelsOf(const sample::SampleMetropolis& metropolis) {
        std::vector<domain::Parcel> parcels;
        JobControl control;
        const auto take = [&](domain::Parcel&& parcel) -> Result<void> {
            parcels.push_back(std::move(parcel));
            return {};
        };
        return sample::forEachParcel(metropolis, take, control) ? parcels : std::vector<domain::Parcel>{};
    }

    sample::SampleMetropolis m_plain;
    sample::SampleMetropolis m_detailed;
};

QTEST_GUILESS_MAIN(BenchDetailTest)
#include "bench_detail_test.moc"
