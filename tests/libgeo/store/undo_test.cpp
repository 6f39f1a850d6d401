#include "records.h"

#include "store/detail/connection.h"

using namespace geo;
using namespace geo::storetest;
using domain::Action;
using domain::JournalState;
using domain::Kind;

namespace {

std::string nameOf(const store::Workspace& w, std::int64_t id) {
    return domain::toText(must(w.recordById(Kind::site, id)).value("name"));
}

void rename(store::Workspace& w, std::int64_t id, const std::string& to) {
    auto record = must(w.recordById(Kind::site, id));
    record.values[1] = to;
    must(w.commit(step(Action::edit, {changed(record)})));
}

// A change past the journal, as another program makes it.
void runPast(const std::filesystem::path& path, std::string_view sql) {
    const auto db = must(store::detail::Connection::open(path, store::detail::Access::readWrite));
    must(db.run(sql));
}

} // namespace

class UndoTest : public QObject {
    Q_OBJECT
private slots:
    void thereAndBack() {
        Fresh fresh;
        auto& w = fresh.workspace;
        QVERIFY(!w.canUndo() && !w.canRedo());
        QCOMPARE(outcome(w.undo("a", fresh.job)), QString("nothing_to_undo"));
        QCOMPARE(outcome(w.redo("a", fresh.job)), QString("nothing_to_redo"));
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Un")))})));
        rename(w, 1, "Deux");
        const auto before = must(w.recordById(Kind::site, 1));
        const auto undone = must(w.undo("bruno", fresh.job));
        QVERIFY(undone.action == Action::undo && undone.who == "bruno");
        QCOMPARE(undone.changes[0].after, std::string{"{\"name\":\"Un\"}"});
        QCOMPARE(nameOf(w, 1), std::string{"Un"});
        QCOMPARE(must(w.nextRedo())->id, *undone.reverts);
        must(w.undo("a", fresh.job));
        QCOMPARE(must(w.count(Kind::site)), 0);
        QVERIFY(!w.canUndo());
        must(w.redo("a", fresh.job));
        must(w.redo("a", fresh.job));
        QCOMPARE(must(w.recordById(Kind::site, 1)), before);
        QVERIFY(w.canUndo() && !w.canRedo());
        QVERIFY(must(w.check(fresh.job)).isSound());
    }

    void acrossARestart() {
        QTemporaryDir folder;
        const std::filesystem::path path = (folder.path() + "/w.entente").toStdString();
        JobControl job;
        {
            auto w = must(store::Workspace::create(path, {}));
            must(w.commit(step(Action::add, {added(domain::toRecord(site("Un")))})));
            rename(w, 1, "Deux");
            must(w.undo("a", job));
        }
        auto w = must(store::Workspace::open(path));
        QCOMPARE(nameOf(w, 1), std::string{"Un"});
        must(w.redo("b", job));
        QCOMPARE(nameOf(w, 1), std::string{"Deux"});
        const auto entries = must(w.history());
        QStringList said;
        for (const auto& e : entries)
            said << QString("%1 %2 %3")
                        .arg(e.id.value)
                        .arg(std::string{domain::name(e.action)}.c_str(), std::string{domain::name(e.state)}.c_str());
        QCOMPARE(said, (QStringList{"5 redo done", "4 undo done", "3 edit done", "2 add done", "1 create done"}));
    }

    void aNewStepAbandonsWhatWasUndone() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Un")))})));
        rename(w, 1, "Deux");
        must(w.undo("a", fresh.job));
        rename(w, 1, "Trois");
        QVERIFY(!w.canRedo());
        QVERIFY(must(w.history())[2].state == JournalState::abandoned);
        must(w.undo("a", fresh.job));
        QCOMPARE(nameOf(w, 1), std::string{"Un"});
    }

    void conflicts_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same field") << "UPDATE site SET name = 'Ailleurs' WHERE id = 1"
                                    << "undo_conflict kind=site key=1";
        QTest::newRow("removed") << "DELETE FROM site WHERE id = 1"
                                 << "undo_conflict kind=site key=1";
        QTest::newRow("another field") << "UPDATE site SET address = 'Ailleurs' WHERE id = 1"
                                       << "done";
    }
    void conflicts() {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Un")))})));
        rename(w, 1, "Deux");
        runPast(fresh.path, sql.toStdString());
        const auto rows = must(w.records(Kind::site));
        QCOMPARE(outcome(w.undo("a", fresh.job)), expected);
        if (expected == "done") return;
        QCOMPARE(must(w.records(Kind::site)), rows);
        QVERIFY(w.canUndo() && !w.canRedo());
    }

    void whatIsReferredToCannotBeUndone() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(w.commit(step(Action::add, {added(domain::toRecord(site("Un")))})));
        runPast(fresh.path, "INSERT INTO space (site_id, name) VALUES (1, 'Nef')");
        QCOMPARE(outcome(w.undo("a", fresh.job)), QString("undo_conflict kind=space key=1"));
        QCOMPARE(must(w.count(Kind::site)), 1);
    }

    void anImportIsUndoneAsAWhole() {
        Fresh fresh;
        auto& w = fresh.workspace;
        importParcels(w, 1, 50);
        const auto rows = must(w.records(Kind::parcel));
        QCOMPARE(rows.size(), 50U);
        const auto entry = must(w.undo("a", fresh.job));
        QCOMPARE(entry.rows, 50);
        QCOMPARE(must(w.count(Kind::parcel)), 0);
        QCOMPARE(must(w.recordById(Kind::dataset, 1)).value("undone"), domain::Value{std::int64_t{1}});
        QVERIFY(must(w.check(fresh.job)).isSound());
        must(w.redo("a", fresh.job));
        QCOMPARE(must(w.records(Kind::parcel)), rows);
        QCOMPARE(must(w.recordById(Kind::dataset, 1)).value("undone"), domain::Value{std::int64_t{0}});
        QVERIFY(must(w.check(fresh.job)).isSound());
    }

    void replacedAndUpdatedRowsComeBack_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("after");
        QTest::newRow("replace") << static_cast<int>(store::ImportMode::replace) << 10;
        QTest::newRow("update") << static_cast<int>(store::ImportMode::update) << 25;
    }
    void replacedAndUpdatedRowsComeBack() {
        QFETCH(int, mode);
        QFETCH(int, after);
        Fresh fresh;
        auto& w = fresh.workspace;
        importParcels(w, 1, 20);
        const auto first = must(w.records(Kind::parcel));
        importParcels(w, 16, 10, static_cast<store::ImportMode>(mode));
        const auto second = must(w.records(Kind::parcel));
        QCOMPARE(second.size(), static_cast<std::size_t>(after));
        for (int i = 0; i < 2; ++i) {
            must(w.undo("a", fresh.job));
            QCOMPARE(must(w.records(Kind::parcel)), first);
            QVERIFY(must(w.check(fresh.job)).isSound());
            must(w.redo("a", fresh.job));
            QCOMPARE(must(w.records(Kind::parcel)), second);
            QVERIFY(must(w.check(fresh.job)).isSound());
        }
    }

    void aRemovedRowOfAnImportIsAConflict() {
        Fresh fresh;
        auto& w = fresh.workspace;
        importParcels(w, 1, 5);
        runPast(fresh.path, "DELETE FROM parcel WHERE id = 3");
        QCOMPARE(outcome(w.undo("a", fresh.job)), QString("undo_conflict kind=parcel key=1..5"));
        QCOMPARE(must(w.count(Kind::parcel)), 4);
    }

    void cancelledUndoChangesNothing() {
        Fresh fresh;
        auto& w = fresh.workspace;
        importParcels(w, 1, 600);
        JobControl job;
        job.requestCancel();
        QCOMPARE(outcome(w.undo("a", job)), QString("cancelled"));
        QCOMPARE(must(w.count(Kind::parcel)), 600);
        must(w.undo("a", fresh.job));
        QCOMPARE(outcome(w.redo("a", job)), QString("cancelled"));
        QCOMPARE(must(w.count(Kind::parcel)), 0);
        QVERIFY(must(w.check(fresh.job)).isSound());
    }

    void historyOfARow() {
        Fresh fresh;
        auto& w = fresh.workspace;
        must(
            w.commit(step(Action::add, {added(domain::toRecord(site("Un"))), added(domain::toRecord(site("Autre")))})));
        rename(w, 1, "Deux");
        rename(w, 2, "Encore");
        must(w.undo("a", fresh.job));
        importParcels(w, 1, 3);
        const auto count = [&w](store::HistoryFilter filter) { return must(w.history(filter)).size(); };
        QCOMPARE(count({.kind = Kind::site, .key = "1"}), 2U);
        QCOMPARE(count({.kind = Kind::site, .key = "2"}), 3U); // added, renamed, undone
        QCOMPARE(count({.kind = Kind::site}), 4U);
        QCOMPARE(count({.kind = Kind::parcel, .key = parcelKey(2)}), 1U);
        QCOMPARE(count({.kind = Kind::parcel}), 1U);
        QCOMPARE(count({.limit = 2}), 2U);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
