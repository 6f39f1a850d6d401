#include "desk_case.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "usecase/select_rows.h"

#include <algorithm>
#include <set>

using namespace deskcase;
using namespace geo::usecase;
using domain::Kind;

namespace {

std::set<std::int64_t> idsOf(const std::vector<carto::FeatureRef>& features) {
    std::set<std::int64_t> ids;
    for (const auto& feature : features) ids.insert(feature.id);
    return ids;
}

} // namespace

// Every relation between every pair of rows of the sample metropolis, by plain overlay.
class SelectRowsTest : public QObject {
    Q_OBJECT

private slots:
    void byExpressionIsTheListing() {
        const auto listed = must(m_sample.desk.rows(Kind::site, {"kind = 'transitional'", {}}, m_sample.job));
        QVERIFY(listed.count > 0);
        std::set<std::int64_t> expected;
        for (const auto& row : listed.rows) expected.insert(row.id);
        const auto found = must(featuresWhere(m_sample.desk, Kind::site, "kind = 'transitional'", m_sample.job));
        QCOMPARE(idsOf(found), expected);
        for (const auto& feature : found) QCOMPARE(feature.layer, carto::LayerId::transitional);
        QCOMPARE(featuresWhere(m_sample.desk, Kind::site, "nothing = 1", m_sample.job).error().code,
                 ErrorCode::attributeUnknown);
    }

    void byLocationAgreesWithBruteForce_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("other");
        QTest::addColumn<int>("relation");
        QTest::addColumn<double>("metres");
        const auto row = [](const char* name, Kind kind, Kind other, Relation relation, double metres) {
            QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(other) << static_cast<int>(relation)
                                << metres;
        };
        row("parcels that meet a neighbourhood", Kind::parcel, Kind::qpv, Relation::intersects, 0.0);
        row("parcels within a neighbourhood", Kind::parcel, Kind::qpv, Relation::within, 0.0);
        row("sites near a neighbourhood", Kind::site, Kind::qpv, Relation::near, 300.0);
        row("sites near another site", Kind::site, Kind::site, Relation::near, 500.0);
        row("sites that meet a parcel, of many", Kind::site, Kind::parcel, Relation::intersects, 0.0);
        row("communes that meet a commune", Kind::commune, Kind::commune, Relation::intersects, 0.0);
    }
    void byLocationAgreesWithBruteForce() {
        QFETCH(int, kind);
        QFETCH(int, other);
        QFETCH(int, relation);
        QFETCH(double, metres);
        const LocationQuery query{
            static_cast<Kind>(kind), static_cast<Relation>(relation), Metres{metres}, static_cast<Kind>(other), {}};
        const auto found = idsOf(must(featuresByLocation(m_sample.desk, query, m_sample.job)));
        std::set<std::int64_t> expected;
        const auto others = all(m_sample.desk, query.other);
        for (const auto& row : all(m_sample.desk, query.kind))
            for (const auto& against : others)
                if ((query.kind != query.other || row.id != against.id) && stands(query, row, against))
                    expected.insert(row.id);
        QCOMPARE(found, expected);
        QVERIFY(!expected.empty());
    }

    void onlyTheRowsThatAreAsked() {
        const auto first = all(m_sample.desk, Kind::qpv).front().id;
        const LocationQuery one{Kind::parcel, Relation::intersects, {}, Kind::qpv, std::vector{first}};
        const LocationQuery none{Kind::parcel, Relation::intersects, {}, Kind::qpv, std::vector<std::int64_t>{}};
        const LocationQuery every{Kind::parcel, Relation::intersects, {}, Kind::qpv, {}};
        const auto ofOne = must(featuresByLocation(m_sample.desk, one, m_sample.job)).size();
        QVERIFY(ofOne < must(featuresByLocation(m_sample.desk, every, m_sample.job)).size());
        QVERIFY(must(featuresByLocation(m_sample.desk, none, m_sample.job)).empty());
    }

    void itCanBeStopped() {
        JobControl job;
        job.requestCancel();
        QCOMPARE(featuresByLocation(m_sample.desk, {}, job).error().code, ErrorCode::cancelled);
    }

private:
    static bool stands(const LocationQuery& query, const domain::Record& row, const domain::Record& against) {
        const geom::Geometry& a = row.mainShape();
        const geom::Geometry& b = against.mainShape();
        if (geom::isEmpty(a) || geom::isEmpty(b)) return false;
        switch (query.relation) {
        case Relation::intersects:
            return geom::intersects(a, b);
        case Relation::within:
            return geom::planimetricArea(must(geom::differenceOf(a, b))).value < 1e-6;
        case Relation::near:
            return geom::boxOf(b).grown(query.distance.value).intersects(geom::boxOf(a)) &&
                   geom::intersects(a, must(geom::buffered(b, query.distance)));
        }
        return false;
    }

    SampleDesk m_sample;
};

QTEST_GUILESS_MAIN(SelectRowsTest)
#include "select_rows_test.moc"
