#include "records.h"

#include "store/detail/connection.h"

#include <random>

using namespace geo;
using namespace geo::storetest;
using domain::Kind;
using store::detail::Access;
using store::detail::Connection;

// Indexes packed at once, as SQLite's and SpatiaLite's own checks see them, and against a search without index.
class PackedRtreeTest : public QObject {
    Q_OBJECT
private slots:
    void isWhatSqliteExpects_data() {
        QTest::addColumn<int>("rows");
        for (const int rows : {0, 1, 2, 40, 51, 52, 103, 1600, 1681, 5000})
            QTest::newRow(std::to_string(rows).c_str()) << rows;
    }
    void isWhatSqliteExpects() {
        QFETCH(int, rows);
        Fresh fresh;
        importParcels(fresh.workspace, 0, rows);
        check(fresh, rows);
        // One by one behind it: nodes split, shrink and go.
        std::vector<store::RowChange> changes;
        for (int i = 0; i < 60; ++i) changes.push_back(added(domain::toRecord(parcel(6000 + i))));
        for (int i = 1; i <= std::min(rows, 300); ++i) changes.push_back(removed(Kind::parcel, i));
        must(fresh.workspace.commit(step(domain::Action::edit, changes)));
        check(fresh, rows - std::min(rows, 300) + 60);
    }

    void findsWhatIsInTheBox() {
        Fresh fresh;
        std::mt19937 random{3};
        std::uniform_real_distribution<double> at{0, 3000};
        std::vector<geom::BoxM> boxes;
        auto writer = must(store::ImportWriter::begin(fresh.workspace, domain::Action::import, "t"));
        must(writer.startDataset(dataset(Kind::parcel, "p")));
        for (int i = 0; i < 3000; ++i) {
            auto p = parcel(i);
            p.outline = square(355000.1 + at(random), 6689000.3 + at(random), 0.5 + at(random) / 30);
            boxes.push_back(geom::boxOf(p.outline));
            must(writer.add(domain::toRecord(p)));
        }
        must(writer.finish(fresh.job));
        for (int i = 0; i < 50; ++i) {
            const double x = 355000 + at(random), y = 6689000 + at(random);
            const geom::BoxM box{x, y, x + at(random) / 5, y + at(random) / 5};
            std::vector<std::int64_t> expected, found;
            for (std::size_t k = 0; k < boxes.size(); ++k)
                if (boxes[k].intersects(box)) expected.push_back(static_cast<std::int64_t>(k) + 1);
            must(fresh.workspace.shapesIn(
                Kind::parcel, 0, box,
                [&](store::ShapeRow&& row) -> Result<void> {
                    found.push_back(row.id);
                    return {};
                },
                fresh.job));
            std::ranges::sort(found);
            QCOMPARE(found, expected);
            std::size_t features = 0;
            must(fresh.workspace.featuresIn(
                {.kind = Kind::parcel, .box = box},
                [&](store::FeatureRow&&) -> Result<void> {
                    ++features;
                    return {};
                },
                fresh.job));
            QCOMPARE(features, expected.size());
        }
    }

    // A small import into a large table goes the other way; both keep the index whole.
    void smallAfterLarge() {
        Fresh fresh;
        importParcels(fresh.workspace, 0, 2000);
        importParcels(fresh.workspace, 1995, 20, store::ImportMode::update);
        check(fresh, 2015);
        must(fresh.workspace.undo("t", fresh.job));
        check(fresh, 2000);
        must(fresh.workspace.redo("t", fresh.job));
        check(fresh, 2015);
        const auto db = must(Connection::open(fresh.path, Access::readOnly));
        QCOMPARE(
            must(db.integerOf("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'parcel'")), 8);
    }

private:
    static void check(const Fresh& fresh, int rows) {
        const auto db = must(Connection::open(fresh.path, Access::readWrite));
        QCOMPARE(QString::fromStdString(must(db.textOf("SELECT rtreecheck('idx_parcel_geometry')"))), QString("ok"));
        QCOMPARE(must(db.integerOf("SELECT CheckSpatialIndex('parcel', 'geometry')")), 1);
        QCOMPARE(must(db.integerOf("SELECT count(*) FROM idx_parcel_geometry")), rows);
        QCOMPARE(must(db.integerOf(
                     "SELECT count(*) FROM idx_parcel_geometry WHERE xmax >= 0 AND xmin <= 1e7 AND ymax >= 0")),
                 rows);
    }
};

QTEST_GUILESS_MAIN(PackedRtreeTest)
#include "packed_rtree_test.moc"
