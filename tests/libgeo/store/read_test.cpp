#include "records.h"

#include "store/detail/connection.h"

using namespace geo;
using namespace geo::storetest;
using domain::Action;
using domain::Kind;

namespace {

void runPast(const Fresh& fresh, std::string_view sql) {
    must(must(store::detail::Connection::open(fresh.path, store::detail::Access::readWrite)).run(sql));
}

} // namespace

class ReadTest : public QObject {
    Q_OBJECT
private slots:
    void summaryOfAKind() {
        Fresh fresh;
        importParcels(fresh.workspace, 1, 4); // squares of 15 m, 20 m apart
        const auto parcels = must(fresh.workspace.summary(Kind::parcel, fresh.job));
        QCOMPARE(parcels.count, 4);
        QCOMPARE(parcels.area->value, 900.0);
        QCOMPARE(parcels.extent, (geom::BoxM{355020, 6689000.125, 355095, 6689015.125}));
        const auto projects = must(fresh.workspace.summary(Kind::project, fresh.job));
        QVERIFY(projects.count == 0 && !projects.area && projects.extent.isEmpty());
        QCOMPARE(must(fresh.workspace.summary(Kind::dataset, fresh.job)).count, 1);
    }

    void rowsInOrderByPage() {
        Fresh fresh;
        importParcels(fresh.workspace, 1, 10);
        const auto page = must(fresh.workspace.records(Kind::parcel, {.limit = 3, .offset = 8}));
        QCOMPARE(page.size(), 2U);
        QCOMPARE(page[0].key(), parcelKey(9));
    }

    void byKey_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Kind kind, const char* key, const char* expected) {
            QTest::newRow(name) << static_cast<int>(kind) << key << expected;
        };
        row("natural", Kind::parcel, "44109000AB0002", "done");
        row("natural, unknown", Kind::parcel, "44109000AB0099", "not_found kind=parcel key=44109000AB0099");
        row("a number is no key there", Kind::parcel, "2", "not_found kind=parcel key=2");
        row("number", Kind::site, "1", "done");
        row("code", Kind::site, "44109_7", "done");
        row("number, unknown", Kind::site, "2", "not_found kind=site key=2");
        row("neither", Kind::site, "x", "not_found kind=site key=x");
        row("no code", Kind::placement, "x", "not_found kind=placement key=x");
    }
    void byKey() {
        QFETCH(int, kind);
        QFETCH(QString, key);
        QFETCH(QString, expected);
        Fresh fresh;
        importParcels(fresh.workspace, 1, 3);
        auto halle = site("Halle");
        halle.code = "44109_7";
        must(fresh.workspace.commit(step(Action::add, {added(domain::toRecord(halle))})));
        QCOMPARE(outcome(fresh.workspace.record(static_cast<Kind>(kind), key.toStdString())), expected);
    }

    void featuresForTheMap() {
        Fresh fresh;
        auto outlined = site("Ilot", 355500, 6689500);
        outlined.kind = domain::SiteKind::availableLand;
        outlined.outline = square(355490, 6689490, 40);
        auto nowhere = site("Nulle part");
        nowhere.location.reset();
        must(fresh.workspace.commit(
            step(Action::add, {added(domain::toRecord(site("Halle"))), added(domain::toRecord(outlined)),
                               added(domain::toRecord(nowhere))})));
        const auto read = [&](const store::FeatureQuery& query) {
            QStringList said;
            const auto visit = [&said](store::FeatureRow&& row) -> Result<void> {
                said << QString("%1 %2 %3 %4 %5")
                            .arg(row.id)
                            .arg(row.key.c_str(), row.name.c_str(),
                                 row.values.empty() ? "" : domain::toText(row.values.front()).c_str(),
                                 std::string{geom::name(geom::typeOf(row.geometry))}.c_str());
                if (row.values.size() > 1) said.back() += QString(" %1").arg(domain::toText(row.values[1]).c_str());
                return {};
            };
            must(fresh.workspace.featuresIn(query, visit, fresh.job));
            said.sort();
            return said;
        };
        QCOMPARE(read({.kind = Kind::site, .fields = {"kind", "land_area_m2"}}),
                 (QStringList{"1 1 Halle transitional POINT 1234.5", "2 2 Ilot available_land MULTIPOLYGON 1234.5"}));
        QCOMPARE(read({.kind = Kind::site, .shape = 0}), (QStringList{"1 1 Halle  POINT", "2 2 Ilot  POINT"}));
        QCOMPARE(read({.kind = Kind::site, .box = geom::BoxM{355495, 6689495, 355496, 6689496}}),
                 (QStringList{"2 2 Ilot  MULTIPOLYGON"}));
        QCOMPARE(outcome(fresh.workspace.featuresIn(
                             {.kind = Kind::site, .fields = {"height"}},
                             [](store::FeatureRow&&) -> Result<void> { return {}; }, fresh.job))
                     .left(39),
                 QString("attribute_unknown kind=site field=heigh"));
    }

    // What another program wrote against the rules is left unknown and told, and does not hide the rest.
    void strangeValuesAreTold() {
        Fresh fresh;
        must(fresh.workspace.commit(
            step(Action::add, {added(domain::toRecord(site("A"))), added(domain::toRecord(site("B")))})));
        runPast(fresh, "UPDATE site SET commune = 'Nantes', windows = 'hier' WHERE id = 1");
        const auto sites = must(fresh.workspace.all<domain::Site>(fresh.job));
        QCOMPARE(sites.value.size(), 2U);
        QVERIFY(!sites.value[0].commune && sites.value[1].commune);
        QCOMPARE(sites.diagnostics.size(), 2U);
        QVERIFY(sites.diagnostics[0].code == DiagnosticCode::valueRejected);
        QCOMPARE(std::string{argument(sites.diagnostics[0].arguments, "field")}, std::string{"commune"});
    }

    void readingStopsWhenAsked() {
        Fresh fresh;
        importParcels(fresh.workspace, 1, 3);
        JobControl job;
        job.requestCancel();
        QCOMPARE(outcome(fresh.workspace.all<domain::Parcel>(job)), QString("cancelled"));
        QCOMPARE(outcome(fresh.workspace.summary(Kind::parcel, job)), QString("cancelled"));
        QCOMPARE(outcome(fresh.workspace.check(job)), QString("cancelled"));
        QCOMPARE(outcome(fresh.workspace.forEach(
                     Kind::parcel, {}, [](domain::Record&&) -> Result<void> { return fail(ErrorCode::nothingToShow); },
                     fresh.job)),
                 QString("nothing_to_show"));
    }

    void checkNamesWhatIsWrong_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        QTest::newRow("reference") << "PRAGMA foreign_keys = OFF; UPDATE space SET site_id = 77"
                                   << "reference_broken kind=space key=1 refers=site value=77";
        QTest::newRow("bow tie")
            << "UPDATE site SET outline = ST_GeomFromText('MULTIPOLYGON(((0 0, 9 9, 9 0, 0 9, 0 0)))', 2154)"
            << "geometry_invalid kind=site key=1 field=outline";
        QTest::newRow("value") << "UPDATE site SET windows = 'hier'"
                               << "value_invalid kind=site key=1 field=windows value=hier reason=value_not_date";
        QTest::newRow("index") << "DELETE FROM idx_parcel_geometry WHERE pkid = 2"
                               << "spatial_index_broken kind=parcel field=geometry";
        QTest::newRow("shelf") << "INSERT INTO journal_shelf (journal_id, side, kind, row_id, field_values) VALUES (2, "
                                  "'after', 'parcel', 1, '{}')"
                               << "journal_inconsistent key=2";
        QTest::newRow("order") << "UPDATE journal SET state = 'undone' WHERE id = 2"
                               << "journal_inconsistent key=2|journal_inconsistent key=3";
        QTest::newRow("undone") << "UPDATE dataset SET undone = 1"
                                << "dataset_count key=1 name=parcelles expected=0 found=3";
        QTest::newRow("nothing") << "UPDATE site SET name = 'Autre'"
                                 << "";
    }
    void checkNamesWhatIsWrong() {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        Fresh fresh;
        importParcels(fresh.workspace, 1, 3);
        must(fresh.workspace.commit(step(
            Action::add, {added(domain::toRecord(site("Halle"))), added(domain::toRecord(space(SiteId{1}, "Nef")))})));
        {
            const auto db = must(store::detail::Connection::open(fresh.path, store::detail::Access::readWrite));
            for (const QString& statement : sql.split(';')) must(db.run(statement.toStdString()));
        }
        QStringList found;
        for (const auto& problem : must(fresh.workspace.check(fresh.job)).problems)
            found << outcome(Result<int>{std::unexpected(Error{ErrorCode::internal, problem.arguments})})
                         .replace(0, 8, QString::fromStdString(std::string{name(problem.code)}));
        QCOMPARE(found.join('|'), expected);
    }

    void unknownCommunesAreNoticed() {
        Fresh fresh;
        must(fresh.workspace.commit(step(Action::add, {added(domain::toRecord(site("Halle")))})));
        QCOMPARE(must(fresh.workspace.check(fresh.job)).notices.size(),
                 0U); // no communes at all: nothing to compare with
        domain::Commune commune;
        commune.code = must(InseeCode::parse("44190"));
        commune.name = "Sautron";
        must(fresh.workspace.commit(
            step(Action::add, {added(domain::toRecord(commune)), added(domain::toRecord(site("Autre")))})));
        const auto report = must(fresh.workspace.check(fresh.job));
        QVERIFY(report.isSound());
        QCOMPARE(report.notices.size(), 1U);
        QCOMPARE(report.notices[0].arguments,
                 (Arguments{{"kind", "site"}, {"key", "1"}, {"field", "commune"}, {"value", "44109"}}));
    }
};

QTEST_GUILESS_MAIN(ReadTest)
#include "read_test.moc"
