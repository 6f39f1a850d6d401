#include "records.h"

using namespace geo;
using namespace geo::storetest;
using domain::Action;
using domain::Kind;
using store::ImportMode;
using store::ImportWriter;

class ImportWriterTest : public QObject {
    Q_OBJECT
private slots:
    void rowsBelongToTheirDataset() {
        Fresh fresh;
        const auto report = importParcels(fresh.workspace, 1, 3);
        QCOMPARE(report.datasets.size(), 1U);
        QCOMPARE(report.datasets[0].kept, 3);
        QCOMPARE(report.datasets[0].read, 3);
        QVERIFY(!report.datasets[0].imported.empty());
        const auto parcels = must(fresh.workspace.all<domain::Parcel>(fresh.job));
        QCOMPARE(parcels.value.size(), 3U);
        QVERIFY(parcels.value[2].dataset == report.datasets[0].id);
        QCOMPARE(parcels.value[2].outline, parcel(3).outline);
        const auto entry = must(fresh.workspace.history({.limit = 1})).front();
        QVERIFY(entry.action == Action::import && entry.dataset == report.datasets[0].id && entry.rows == 3);
        QCOMPARE(entry.changes.size(), 1U);
        QVERIFY(entry.changes[0].kind == Kind::dataset);
        QVERIFY(must(fresh.workspace.check(fresh.job)).isSound());
    }

    void whatIsWrongIsRejectedAndListed() {
        Fresh fresh;
        importParcels(fresh.workspace, 1, 2);
        auto writer = must(ImportWriter::begin(fresh.workspace, Action::import, "tester"));
        const auto id = must(writer.startDataset(dataset(Kind::parcel, "second")));
        const auto kept = must(writer.add(domain::toRecord(parcel(2)), {1, false}));
        QCOMPARE(kept.id, 0);
        QVERIFY(kept.diagnostic->code == DiagnosticCode::duplicateKey);
        QCOMPARE(kept.diagnostic->key, parcelKey(2));
        QVERIFY(must(writer.add(domain::toRecord(parcel(7)), {2, true})).id > 0);
        QCOMPARE(must(writer.add(domain::toRecord(parcel(7)), {3, false})).id, 0); // twice in the file
        auto nameless = domain::toRecord(parcel(8));
        nameless.values[0] = {};
        const auto rejected = must(writer.add(nameless, {4, false}));
        QVERIFY(rejected.diagnostic->code == DiagnosticCode::rowRejected);
        QCOMPARE(std::string{argument(rejected.diagnostic->arguments, "field")}, std::string{"idu"});
        must(writer.reject({DiagnosticCode::geometryRejected, Severity::rejected, 5, "", {{"reason", "bow"}}},
                           "{\"a\":1}", "POINT (1 2)"));
        const auto report = must(writer.finish(fresh.job));
        const auto& d = report.datasets[0];
        QVERIFY(d.id == id);
        QCOMPARE((std::vector{d.read, d.kept, d.repaired, d.rejected}), (std::vector<std::int64_t>{5, 1, 1, 4}));
        QCOMPARE(must(fresh.workspace.recordById(Kind::dataset, id.value)), domain::toRecord(d));
        const auto rows = must(fresh.workspace.rejectedRows(id));
        QCOMPARE(rows.size(), 4U);
        QCOMPARE(rows[0].code, std::string{"duplicate_key"});
        QCOMPARE(rows[3].row, 5);
        QCOMPARE(rows[3].values, std::string{"{\"a\":1}"});
        QCOMPARE(rows[3].wkt, std::string{"POINT (1 2)"});
        QCOMPARE(rows[3].arguments, (Arguments{{"reason", "bow"}}));
        QVERIFY(must(fresh.workspace.check(fresh.job)).isSound());
    }

    // Rows go in several a statement: one refused among them takes no other with it, and numbers stay in order.
    void twicesAmongManyRows() {
        Fresh fresh;
        auto writer = must(ImportWriter::begin(fresh.workspace, Action::import, "tester"));
        must(writer.startDataset(dataset(Kind::parcel, "x")));
        std::int64_t last = 0;
        for (int i = 0; i < 100; ++i) {
            last = must(writer.add(domain::toRecord(parcel(i)))).id;
            QCOMPARE(last, i + 1);
            if (i % 7 != 3) continue;
            const auto twice = must(writer.add(domain::toRecord(parcel(i / 2)), {i, false}));
            QCOMPARE(twice.id, 0);
            QVERIFY(twice.diagnostic->code == DiagnosticCode::duplicateKey);
            QCOMPARE(twice.diagnostic->key, parcelKey(i / 2));
        }
        must(writer.startDataset(dataset(Kind::amenity, "y"))); // of another kind, in the same step
        for (int i = 0; i < 21; ++i) {
            auto amenity = domain::emptyRecord(Kind::amenity);
            amenity.values[1] = std::string{"place"};
            QVERIFY(must(writer.add(amenity)).id > 0);
        }
        const auto report = must(writer.finish(fresh.job));
        QCOMPARE(report.datasets[0].kept, 100);
        QCOMPARE(report.datasets[0].rejected, 14);
        QCOMPARE(must(fresh.workspace.count(Kind::parcel)), 100);
        QCOMPARE(must(fresh.workspace.count(Kind::amenity)), 21);
        QVERIFY(must(fresh.workspace.check(fresh.job)).isSound()); // the index among the rest
        QCOMPARE(importParcels(fresh.workspace, 90, 20).datasets[0].kept, 10); // a table that has rows
        QVERIFY(must(fresh.workspace.check(fresh.job)).isSound());
    }

    void aWriterLetGoLeavesNothing() {
        Fresh fresh;
        {
            auto writer = must(ImportWriter::begin(fresh.workspace, Action::import, "tester"));
            must(writer.startDataset(dataset(Kind::parcel, "x")));
            for (int i = 0; i < 100; ++i) must(writer.add(domain::toRecord(parcel(i))));
        }
        {
            auto writer = must(ImportWriter::begin(fresh.workspace, Action::import, "tester"));
            must(writer.startDataset(dataset(Kind::parcel, "x")));
            for (int i = 0; i < 100; ++i) must(writer.add(domain::toRecord(parcel(i))));
            JobControl cancelled;
            cancelled.requestCancel();
            QCOMPARE(outcome(writer.finish(cancelled)), QString("cancelled"));
        }
        QCOMPARE(must(fresh.workspace.count(Kind::parcel)), 0);
        QCOMPARE(must(fresh.workspace.count(Kind::dataset)), 0);
        QCOMPARE(must(fresh.workspace.history()).size(), 1U);
        QVERIFY(must(fresh.workspace.check(fresh.job)).isSound());
        QCOMPARE(importParcels(fresh.workspace, 1, 2).datasets[0].kept, 2); // and it works after
    }

    void updateLeavesWhatTheFileDoesNotKnow() {
        Fresh fresh;
        auto& w = fresh.workspace;
        domain::Site halle = site("Halle");
        halle.code = "44109_1";
        must(w.commit(
            step(Action::add, {added(domain::toRecord(halle)), added(domain::toRecord(space(SiteId{1}, "Nef")))})));
        auto writer = must(ImportWriter::begin(w, Action::import, "tester"));
        must(writer.startDataset(dataset(Kind::site, "friches"), ImportMode::update));
        auto update = domain::emptyRecord(Kind::site);
        const auto set = [&update](std::string_view field, std::string value) {
            update.values[must(domain::infoOf(Kind::site).indexOf(field))] = std::move(value);
        };
        set("code", "44109_1");
        set("name", "Halle Alstom");
        set("kind", "transitional");
        QCOMPARE(must(writer.add(update)).id, 1);
        QVERIFY(must(writer.add(update)).diagnostic->code == DiagnosticCode::duplicateKey);
        set("code", "44109_2");
        QCOMPARE(must(writer.add(update)).id, 2);
        must(writer.finish(fresh.job));
        const auto kept = must(w.record(Kind::site, "44109_1"));
        QCOMPARE(kept.id, 1);
        QCOMPARE(domain::toText(kept.value("name")), std::string{"Halle Alstom"});
        QCOMPARE(kept.value("land_area_m2"), domain::Value{1234.5});
        QVERIFY(!geom::isEmpty(kept.shapes[0]));
        const auto before = must(w.history({.kind = Kind::site, .key = "44109_1"}));
        QCOMPARE(before.size(), 2U);
        must(w.undo("a", fresh.job));
        QCOMPARE(domain::toText(must(w.record(Kind::site, "44109_1")).value("name")), std::string{"Halle"});
        QCOMPARE(must(w.count(Kind::site)), 1);
    }

    void replacingWhatIsReferredToIsRefused() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(
            Action::add, {added(domain::toRecord(site("Halle"))), added(domain::toRecord(space(SiteId{1}, "Nef")))})));
        auto writer = must(ImportWriter::begin(w, Action::import, "tester"));
        must(writer.startDataset(dataset(Kind::site, "friches"), ImportMode::replace));
        must(writer.add(domain::toRecord(site("Autre"))));
        QCOMPARE(outcome(writer.finish(fresh.job)), QString("reference_in_use kind=site key=1 by=space"));
        QCOMPARE(must(w.count(Kind::site)), 1);
    }

    void severalDatasetsAreOneStep() {
        Fresh fresh;
        auto& w = fresh.workspace;
        auto writer = must(ImportWriter::begin(w, Action::sample, "tester"));
        must(writer.startDataset(dataset(Kind::parcel, "parcels")));
        for (int i = 1; i <= 4; ++i) must(writer.add(domain::toRecord(parcel(i))));
        must(writer.startDataset(dataset(Kind::site, "sites")));
        for (int i = 1; i <= 3; ++i) {
            const auto id = must(writer.add(domain::toRecord(site("S")))).id;
            must(writer.add(domain::toRecord(space(SiteId{id}, "a"))));
            must(writer.add(domain::toRecord(space(SiteId{id}, "b"))));
        }
        const auto report = must(writer.finish(fresh.job));
        QCOMPARE(report.datasets.size(), 2U);
        QCOMPARE(report.datasets[1].kept, 3);
        const auto sites = must(w.all<domain::Site>(fresh.job));
        QCOMPARE(sites.value[2].spaces.size(), 2U);
        QCOMPARE(must(w.history()).size(), 2U);
        QCOMPARE(must(w.history({.limit = 1})).front().changes.size(), 2U);
        QVERIFY(must(w.check(fresh.job)).isSound());
        must(w.undo("a", fresh.job));
        QCOMPARE(must(w.count(Kind::parcel)) + must(w.count(Kind::site)) + must(w.count(Kind::space)), 0);
        QVERIFY(must(w.check(fresh.job)).isSound());
        must(w.redo("a", fresh.job));
        QVERIFY(must(w.all<domain::Site>(fresh.job)).value.size() == 3U && must(w.count(Kind::space)) == 6);
        QVERIFY(must(w.check(fresh.job)).isSound());
    }

    void aReferenceToNothingFailsAtTheEnd() {
        Fresh fresh;
        auto writer = must(ImportWriter::begin(fresh.workspace, Action::import, "tester"));
        must(writer.startDataset(dataset(Kind::space, "spaces")));
        must(writer.add(domain::toRecord(space(SiteId{5}, "a"))));
        QCOMPARE(outcome(writer.finish(fresh.job)), QString("reference_missing kind=site key=5"));
        QCOMPARE(must(fresh.workspace.count(Kind::space)), 0);
    }

    void anEmptyImportCanBeUndone() {
        Fresh fresh;
        importParcels(fresh.workspace, 1, 0);
        must(fresh.workspace.undo("a", fresh.job));
        QCOMPARE(must(fresh.workspace.recordById(Kind::dataset, 1)).value("undone"), domain::Value{std::int64_t{1}});
        must(fresh.workspace.redo("a", fresh.job));
        QVERIFY(must(fresh.workspace.check(fresh.job)).isSound());
    }

    void updateNeedsAKey() {
        Fresh fresh;
        auto writer = must(ImportWriter::begin(fresh.workspace, Action::import, "tester"));
        QCOMPARE(outcome(writer.startDataset(dataset(Kind::zone, "z"), ImportMode::update)),
                 QString("attribute_unknown kind=zone field=code"));
    }
};

QTEST_GUILESS_MAIN(ImportWriterTest)
#include "import_writer_test.moc"
