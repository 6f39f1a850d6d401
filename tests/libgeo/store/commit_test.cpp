#include "records.h"

#include "geom/text.h"

using namespace geo;
using namespace geo::storetest;
using domain::Action;
using domain::Kind;

class CommitTest : public QObject {
    Q_OBJECT
private slots:
    void aStepIsKeptWithItsNumbers() {
        Fresh fresh;
        auto& w = fresh.workspace;
        const auto report = must(w.commit(
            step(Action::add, {added(domain::toRecord(site("Halle"))), added(domain::toRecord(project("P")))})));
        QVERIFY(report.journal.isKept());
        QCOMPARE(report.ids, (std::vector<std::int64_t>{1, 1}));
        domain::Site expected = site("Halle");
        expected.id = SiteId{1};
        QCOMPARE(must(w.recordById(Kind::site, 1)), domain::toRecord(expected));
        QCOMPARE(must(w.count(Kind::site)), 1);
        const auto entries = must(w.history());
        QCOMPARE(entries.size(), 2U); // and the creation
        QCOMPARE(entries[0].rows, 2);
        QCOMPARE(entries[0].who, std::string{"tester"});
        QVERIFY(entries[0].action == Action::add && entries[1].action == Action::create);
        QCOMPARE(entries[0].changes.size(), 2U);
        QCOMPARE(entries[0].changes[0].before, std::string{});
        QVERIFY(entries[0].changes[0].after.find("\"name\":\"Halle\"") != std::string::npos);
        QVERIFY(entries[0].changes[0].after.find("\"location\":\"POINT (355000 6689000)\"") != std::string::npos);
    }

    void anEditKeepsOnlyWhatChanged() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Halle")))})));
        domain::Site edited = site("Halle 2");
        edited.id = SiteId{1};
        edited.landArea.reset();
        const auto report = must(w.commit(step(Action::edit, {changed(domain::toRecord(edited))})));
        const auto entry = must(w.history({.limit = 1})).front();
        QCOMPARE(entry.id, report.journal);
        QCOMPARE(entry.changes[0].before, std::string{"{\"name\":\"Halle\",\"land_area_m2\":1234.5}"});
        QCOMPARE(entry.changes[0].after, std::string{"{\"name\":\"Halle 2\",\"land_area_m2\":null}"});
        QCOMPARE(entry.changes[0].key, std::string{"1"});
    }

    void anUnchangedStepWritesNothing() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Halle")))})));
        const auto same = must(w.recordById(Kind::site, 1));
        const auto report = must(w.commit(step(Action::edit, {changed(same)})));
        QVERIFY(!report.journal.isKept());
        QCOMPARE(must(w.history()).size(), 2U);
        QVERIFY(!must(w.commit(step(Action::edit, {}))).journal.isKept());
    }

    void refusals_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("name") << "site without name"
                              << "value_required kind=site field=name";
        QTest::newRow("area") << "negative area"
                              << "value_out_of_range kind=site field=land_area_m2 value=-1 expected=0..1000000000";
        QTest::newRow("missing") << "edit of nothing"
                                 << "not_found kind=site key=99";
        QTest::newRow("gone") << "removal of nothing"
                              << "not_found kind=site key=99";
        QTest::newRow("dangling") << "space of no site"
                                  << "reference_missing kind=site key=77";
        QTest::newRow("in use") << "removal of a used site"
                                << "reference_in_use kind=site key=1 by=space";
        QTest::newRow("key") << "second commune with a code"
                             << "duplicate_key kind=commune key=44109";
        QTest::newRow("shape") << "a line as location"
                               << "geometry_wrong_type kind=site field=location found=LINESTRING expected=POINT";
        QTest::newRow("encoding") << "latin-1 name"
                                  << "value_malformed field=name value=? expected=UTF-8";
    }
    void refusals() {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        Fresh fresh;
        auto& w = fresh.workspace;
        domain::Commune commune;
        commune.code = must(InseeCode::parse("44109"));
        commune.name = "Nantes";
        must(w.commit(
            step(Action::add, {added(domain::toRecord(site("Halle"))), added(domain::toRecord(space(SiteId{1}, "Nef"))),
                               added(domain::toRecord(commune))})));
        const auto entries = must(w.history()).size();
        domain::Record wrong = domain::toRecord(site("Autre"));
        // Each is refused as a whole: the good change before it is not kept either.
        std::vector<store::RowChange> changes{added(domain::toRecord(project("P")))};
        if (what == "site without name") wrong.values[1] = {}, changes.push_back(added(wrong));
        if (what == "negative area") {
            domain::Site negative = site("N");
            negative.landArea = SquareMetres{-1};
            changes.push_back(added(domain::toRecord(negative)));
        }
        if (what == "edit of nothing") wrong.id = 99, changes.push_back(changed(wrong));
        if (what == "removal of nothing") changes.push_back(removed(Kind::site, 99));
        if (what == "space of no site") changes.push_back(added(domain::toRecord(space(SiteId{77}, "Nef"))));
        if (what == "removal of a used site") changes.push_back(removed(Kind::site, 1));
        if (what == "second commune with a code") changes.push_back(added(domain::toRecord(commune)));
        if (what == "a line as location")
            wrong.shapes[0] = geom::LineString{{{0, 0}, {1, 1}}}, changes.push_back(added(wrong));
        if (what == "latin-1 name") wrong.values[1] = std::string{"Caf\xE9"}, changes.push_back(added(wrong));
        QCOMPARE(changes.size(), 2U);
        QCOMPARE(outcome(w.commit(step(Action::edit, changes))), expected);
        QCOMPARE(must(w.count(Kind::project)), 0);
        QCOMPARE(must(w.history()).size(), entries);
        QVERIFY(must(w.check(fresh.job)).isSound());
    }

    void aSiteGoesWithItsDependentsAndComesBack() {
        Fresh fresh;
        auto& w = fresh.workspace;
        domain::Placement placement;
        placement.project = ProjectId{1};
        placement.space = SpaceId{1};
        must(w.commit(
            step(Action::add, {added(domain::toRecord(site("Halle"))), added(domain::toRecord(space(SiteId{1}, "Nef"))),
                               added(domain::toRecord(project("P"))), added(domain::toRecord(placement))})));
        // Asked for by name too: a row that went with another is not missed.
        must(w.commit(step(Action::remove, {removed(Kind::site, 1), removed(Kind::space, 1)}, true)));
        QCOMPARE(must(w.count(Kind::space)) + must(w.count(Kind::placement)) + must(w.count(Kind::site)), 0);
        QCOMPARE(must(w.history({.limit = 1})).front().rows, 3);
        must(w.undo("other", fresh.job));
        QCOMPARE(must(w.count(Kind::placement)), 1);
        const auto sites = must(w.all<domain::Site>(fresh.job));
        QCOMPARE(sites.value.size(), 1U);
        QCOMPARE(sites.value[0].spaces.size(), 1U);
        QCOMPARE(sites.value[0].spaces[0].name, std::string{"Nef"});
        QVERIFY(must(w.check(fresh.job)).isSound());
    }

    void aNewRowMayReferToAnotherOfTheStep() {
        Fresh fresh;
        auto& w = fresh.workspace;
        domain::Record newSpace = domain::toRecord(space(SiteId{1}, "Nef"));
        newSpace.values[0] = std::int64_t{-1};
        const auto report =
            must(w.commit(step(Action::add, {{Kind::site, -1, domain::toRecord(site("Halle")), {}}, added(newSpace)})));
        QCOMPARE(report.ids, (std::vector<std::int64_t>{1, 1}));
        QCOMPARE(must(w.all<domain::Site>(fresh.job)).value[0].spaces.size(), 1U);
    }

    void numbersAreNeverGivenTwice() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(Action::add, {added(domain::toRecord(site("A")))})));
        must(w.commit(step(Action::remove, {removed(Kind::site, 1)})));
        QCOMPARE(must(w.commit(step(Action::add, {added(domain::toRecord(site("B")))}))).ids.front(), 2);
    }

    void twoEditorsOfDifferentFieldsBothWin() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Halle")))})));
        const auto seen = must(w.recordById(Kind::site, 1));
        auto other = must(store::Workspace::open(fresh.path));
        domain::Record theirs = seen;
        theirs.values[4] = std::string{"1 rue de Strasbourg"};
        must(other.commit(step(Action::edit, {changed(theirs)})));
        domain::Record ours = seen;
        ours.values[1] = std::string{"Grande halle"};
        must(w.commit(step(Action::edit, {{Kind::site, 1, ours, seen}})));
        const auto now = must(w.recordById(Kind::site, 1));
        QCOMPARE(domain::toText(now.value("name")), std::string{"Grande halle"});
        QCOMPARE(domain::toText(now.value("address")), std::string{"1 rue de Strasbourg"});
        ours.values[1] = std::string{"Petite halle"}; // `seen` still has the first name
        QCOMPARE(outcome(w.commit(step(Action::edit, {{Kind::site, 1, ours, seen}}))),
                 QString("undo_conflict kind=site key=1"));
    }

    void valuesAreKeptInTheirStandardForm() {
        Fresh fresh;
        auto& w = fresh.workspace;
        domain::Record record = domain::toRecord(space(SiteId{1}, "Nef"));
        const auto set = [&record](std::string_view field, domain::Value value) {
            record.values[must(domain::infoOf(Kind::space).indexOf(field))] = std::move(value);
        };
        set("available_from", std::string{"22/11/2026"});
        set("area_m2", std::int64_t{12});
        set("slots_week", 3.0);
        set("notes", std::string{});
        set("kind", std::string{"CAR PARK"});
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Halle"))), added(record)})));
        const auto kept = must(w.recordById(Kind::space, 1));
        QCOMPARE(kept.value("available_from"), domain::Value{std::string{"2026-11-22"}});
        QCOMPARE(kept.value("area_m2"), domain::Value{12.0});
        QCOMPARE(kept.value("slots_week"), domain::Value{std::int64_t{3}});
        QCOMPARE(kept.value("notes"), domain::Value{});
        QCOMPARE(kept.value("kind"), domain::Value{std::string{"car_park"}});
    }

    void aPolygonBecomesAMultiPolygon() {
        Fresh fresh;
        auto& w = fresh.workspace;
        domain::Record record = domain::toRecord(site("Halle"));
        record.shapes[1] = must(geom::fromWkt("POLYGON ((0 0, 9 0, 9 9, 0 0))"));
        must(w.commit(step(Action::add, {added(record)})));
        QCOMPARE(QString::fromStdString(geom::toWkt(must(w.recordById(Kind::site, 1)).shapes[1])),
                 QString("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))"));
        QVERIFY(must(w.check(fresh.job)).isSound());
    }
};

QTEST_GUILESS_MAIN(CommitTest)
#include "commit_test.moc"
