#include "domain/map_layer.h"
#include "store/detail/open_session.h"

#include "records.h"

#include <QFile>
#include <QProcess>
#include <QScopeGuard>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

using namespace geo;
using namespace geo::storetest;
using domain::Action;
using domain::Kind;
using store::OpenMode;
using store::Workspace;
using store::detail::Access;
using store::detail::Connection;
using store::detail::Migration;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
    std::ofstream{path} << text;
}

QByteArray bytesOf(const fs::path& path) {
    QFile file{QString::fromStdString(path.string())};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void runOn(const fs::path& path, std::string_view sql) {
    must(must(Connection::open(path, Access::readWrite)).run(sql));
}

// The first schema of the program, and a second one to come.
std::vector<Migration> twoSchemas(std::string_view second) {
    auto migrations = store::detail::builtInMigrations();
    migrations.resize(1);
    migrations.push_back({2, second});
    return migrations;
}

QStringList namesIn(const fs::path& folder) {
    QStringList names;
    for (const auto& entry : fs::directory_iterator{folder})
        names << QString::fromStdString(entry.path().filename().string());
    names.sort();
    return names;
}

} // namespace

class OpenTest : public QObject {
    Q_OBJECT
private slots:
    void aFreshWorkspace() {
        Fresh fresh;
        fs::remove(fresh.path);
        fresh.workspace = must(Workspace::create(fresh.path, {.name = "Essai"}));
        const auto& info = fresh.workspace.info();
        QCOMPARE(info.name, std::string{"Essai"});
        QCOMPARE(info.epsg, 2154);
        QVERIFY(!info.readOnly);
        QVERIFY(info.schema >= 1);
        const auto db = must(Connection::open(fresh.path, Access::readOnly));
        QCOMPARE(must(db.integerOf("PRAGMA application_id")), 0x454E5445);
        QCOMPARE(must(db.integerOf("PRAGMA user_version")), info.schema);
        QCOMPARE(namesIn(fresh.path.parent_path()), QStringList{"w.entente"});
        QVERIFY(must(fresh.workspace.check(fresh.job)).isSound());
    }

    void refusals_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        for (const auto& [what, expected] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"missing", "file_missing"},
                 {"text", "not_a_workspace"},
                 {"empty", "not_a_workspace"},
                 {"folder", "not_a_workspace"},
                 {"other database", "not_a_workspace"},
                 {"newer", "workspace_newer found=99 expected=1"},
                 {"cut in half", "workspace_damaged"},
                 {"overwritten inside", "workspace_damaged"},
                 {"without its settings", "workspace_damaged"}})
            QTest::newRow(what) << what << expected;
    }
    void refusals() {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        Fresh fresh;
        const fs::path path = fresh.path;
        { const Workspace gone = std::move(fresh.workspace); }
        const auto size = fs::file_size(path);
        if (what == "missing" || what == "folder" || what == "other database") fs::remove(path);
        if (what == "text")
            write(path, "Ceci est un texte, assez long pour ressembler à quelque chose. " + std::string(4096, 'x'));
        if (what == "empty") write(path, "");
        if (what == "folder") fs::create_directory(path);
        if (what == "other database") must(must(Connection::open(path, Access::create)).run("CREATE TABLE a (b)"));
        if (what == "newer") runOn(path, "PRAGMA user_version = 99");
        if (what == "cut in half") fs::resize_file(path, size / 2);
        if (what == "overwritten inside") {
            std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
            file.seekp(100);
            file << std::string(static_cast<std::size_t>(size) / 2, 'x');
        }
        if (what == "without its settings") runOn(path, "DELETE FROM workspace");
        const QByteArray before = bytesOf(path);
        QCOMPARE(outcome(Workspace::open(path)), expected.replace("expected=1", QString("expected=%1").arg(newest())));
        QCOMPARE(bytesOf(path), before);
    }

    void creationNeverOverwrites() {
        QTemporaryDir folder;
        const fs::path path = (folder.path() + "/w.entente").toStdString();
        write(path, "mine");
        QCOMPARE(outcome(Workspace::create(path, {})), QString("file_exists"));
        QCOMPARE(bytesOf(path), QByteArray{"mine"});
        QCOMPARE(outcome(Workspace::create(path.parent_path() / "none" / "w.entente", {})),
                 QString("folder_not_writable"));
        QCOMPARE(namesIn(path.parent_path()), QStringList{"w.entente"});
    }

    void whatAKilledCreationLeftIsCleared() {
        QTemporaryDir folder;
        const fs::path path = (folder.path() + "/w.entente").toStdString();
        write(path.parent_path() / ".w.entente.part-999999999", "half");
        write(path.parent_path() / ".other.entente.part-999999999", "not ours");
        must(Workspace::create(path, {}));
        QCOMPARE(namesIn(path.parent_path()), (QStringList{".other.entente.part-999999999", "w.entente"}));
    }

    void openingChangesNothing() {
        Fresh fresh;
        { const Workspace gone = std::move(fresh.workspace); }
        const QByteArray before = bytesOf(fresh.path);
        {
            const auto w = must(Workspace::open(fresh.path));
            must(w.count(Kind::site));
            must(w.history());
        }
        QCOMPARE(bytesOf(fresh.path), before);
        QCOMPARE(namesIn(fresh.path.parent_path()), QStringList{"w.entente"});
    }

    void afterWritingOneFileIsLeft() {
        Fresh fresh;
        must(fresh.workspace.commit(step(Action::add, {added(domain::toRecord(site("A")))})));
        { const Workspace gone = std::move(fresh.workspace); }
        QCOMPARE(namesIn(fresh.path.parent_path()), QStringList{"w.entente"});
        QCOMPARE(must(must(Workspace::open(fresh.path)).count(Kind::site)), 1);
    }

    // The writer goes while another has it open: the last one to go tidies up.
    void theLastOneLeavesOneFile() {
        Fresh fresh;
        {
            auto other = must(Workspace::open(fresh.path));
            must(fresh.workspace.count(Kind::site));
            must(other.commit(step(Action::add, {added(domain::toRecord(site("A")))})));
        }
        QCOMPARE(must(fresh.workspace.count(Kind::site)), 1);
        { const Workspace gone = std::move(fresh.workspace); }
        QCOMPARE(namesIn(fresh.path.parent_path()), QStringList{"w.entente"});
        QCOMPARE(must(must(Connection::open(fresh.path, Access::readOnly)).textOf("PRAGMA journal_mode")),
                 std::string{"delete"});
    }

    void readOnlyWritesAreRefused() {
        Fresh fresh;
        auto w = must(Workspace::open(fresh.path, OpenMode::readOnly));
        QVERIFY(w.info().readOnly);
        QCOMPARE(outcome(w.commit(step(Action::add, {added(domain::toRecord(site("A")))}))),
                 QString("workspace_read_only"));
        QCOMPARE(outcome(w.undo("a", fresh.job)), QString("workspace_read_only"));
        QCOMPARE(outcome(store::ImportWriter::begin(w, Action::import, "a")), QString("workspace_read_only"));
    }

    void aFolderThatCannotBeWritten() {
        QTemporaryDir folder;
        const fs::path inside = (folder.path() + "/inside").toStdString();
        fs::create_directory(inside);
        const fs::path path = inside / "été 100%.entente";
        {
            auto w = must(Workspace::create(path, {}));
            must(w.commit(step(Action::add, {added(domain::toRecord(site("A")))})));
        }
        if (geteuid() == 0) {
            const bool isBound = mount(inside.c_str(), inside.c_str(), nullptr, MS_BIND, nullptr) == 0;
            if (!isBound) QSKIP("root writes everywhere, and may not mount here");
            QVERIFY(mount(nullptr, inside.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0);
        } else {
            chmod(inside.c_str(), 0555);
        }
        const auto back = qScopeGuard([&] { geteuid() == 0 ? umount(inside.c_str()) : chmod(inside.c_str(), 0755); });
        {
            auto w = must(Workspace::open(path));
            QVERIFY(w.info().readOnly);
            QCOMPARE(must(w.count(Kind::site)), 1);
            QCOMPARE(outcome(w.commit(step(Action::add, {added(domain::toRecord(site("B")))}))),
                     QString("workspace_read_only"));
        }
        QCOMPARE(outcome(Workspace::create(inside / "n.entente", {})), QString("folder_not_writable"));
    }

    // A file left in the state of a write-ahead log (its last writer was killed) and then put where nobody can write.
    void aReadOnlyFolderWithTheMarkOfALog() {
        if (geteuid() == 0) QSKIP("root writes everywhere; seen as another user");
        Fresh fresh;
        { const Workspace gone = std::move(fresh.workspace); }
        runOn(fresh.path, "PRAGMA journal_mode = WAL");
        const fs::path folder = fresh.path.parent_path();
        chmod(folder.c_str(), 0555);
        const auto back = qScopeGuard([&] { chmod(folder.c_str(), 0755); });
        QVERIFY(must(Workspace::open(fresh.path)).info().readOnly);
    }

    void twoWriters() {
        Fresh fresh;
        auto other = must(Workspace::open(fresh.path));
        {
            auto writer = must(store::ImportWriter::begin(fresh.workspace, Action::import, "a"));
            QCOMPARE(must(other.count(Kind::site)), 0); // reading goes on
            QCOMPARE(outcome(other.commit(step(Action::add, {added(domain::toRecord(site("A")))}))),
                     QString("workspace_locked"));
        }
        const auto before = must(fresh.workspace.dataVersion());
        must(other.commit(step(Action::add, {added(domain::toRecord(site("A")))})));
        QVERIFY(must(fresh.workspace.dataVersion()) != before);
        QCOMPARE(must(fresh.workspace.count(Kind::site)), 1);
        must(fresh.workspace.undo("a", fresh.job)); // whoever made the step
        QCOMPARE(must(other.count(Kind::site)), 0);
    }

    void anInstantStaysAsItWas() {
        Fresh fresh;
        auto other = must(Workspace::open(fresh.path));
        must(other.commit(step(Action::add, {added(domain::toRecord(site("A")))})));
        {
            const auto instant = must(fresh.workspace.holdInstant());
            QCOMPARE(must(fresh.workspace.count(Kind::site)), 1);
            must(other.commit(step(Action::add, {added(domain::toRecord(site("B")))})));
            QCOMPARE(must(fresh.workspace.count(Kind::site)), 1);
        }
        QCOMPARE(must(fresh.workspace.count(Kind::site)), 2);
    }

    void anOlderFileIsBroughtUpAfterABackup() {
        const auto path = oldFile();
        const QByteArray before = bytesOf(path);
        JobControl job;
        const auto migrations =
            twoSchemas("CREATE TABLE extra (id INTEGER PRIMARY KEY); INSERT INTO extra (id) VALUES (7);");
        {
            const auto session = must(store::detail::openSession(path, OpenMode::readWrite, migrations, job));
            QCOMPARE(session->info.schema, 2);
            QCOMPARE(must(session->db.integerOf("SELECT id FROM extra")), 7);
        }
        const auto backup = store::detail::backupPath(path, 1);
        QCOMPARE(namesIn(path.parent_path()), (QStringList{"w.entente", "w.entente.backup-1"}));
        QCOMPARE(must(must(Connection::open(path, Access::readOnly)).integerOf("PRAGMA user_version")), 2);
        auto old = must(store::detail::openSession(backup, OpenMode::readOnly, std::span{migrations}.first(1), job));
        QCOMPARE(must(old->db.integerOf("SELECT count(*) FROM site")), 1);
        QCOMPARE(before.isEmpty(), false);
    }

    // A file of before the map had rows: they come with the program's schema, and are in the journal.
    void anOlderFileGetsTheLayersOfItsMap() {
        QTemporaryDir folder;
        const fs::path path = (folder.path() + "/w.entente").toStdString();
        auto before = store::detail::builtInMigrations();
        before.resize(2);
        must(store::detail::createFile(path, {.name = "Ancien"}, before));
        const QByteArray old = bytesOf(path);
        QCOMPARE(outcome(Workspace::open(path, store::OpenMode::readOnly)),
                 QString("workspace_read_only found=2 expected=%1").arg(newest()));
        QCOMPARE(bytesOf(path), old); // who only reads leaves it as it is
        auto w = must(Workspace::open(path));
        QCOMPARE(w.info().schema, newest());
        QVERIFY(fs::exists(store::detail::backupPath(path, 2)));
        for (const Kind kind : {Kind::mapLayer, Kind::bookmark, Kind::layout}) QCOMPARE(must(w.count(kind)), 0);
        domain::MapLayer layer;
        layer.name = "parcel";
        layer.visible = false;
        layer.filter = "contenance_m2 > 500";
        must(w.commit(step(Action::edit, {added(domain::toRecord(layer))})));
        const auto kept = must(w.record(Kind::mapLayer, "parcel"));
        QCOMPARE(kept.value("visible"), domain::Value{std::int64_t{0}});
        QCOMPARE(kept.value("filter"), domain::Value{std::string{"contenance_m2 > 500"}});
        QCOMPARE(outcome(w.commit(step(Action::edit, {added(domain::toRecord(layer))}))).section(' ', 0, 0),
                 QString("duplicate_key"));
        JobControl job;
        QVERIFY(must(w.check(job)).isSound());
        must(w.undo("a", job));
        QCOMPARE(must(w.count(Kind::mapLayer)), 0);
        must(w.redo("a", job));
        QCOMPARE(must(w.count(Kind::mapLayer)), 1);
    }

    void aMigrationThatFailsLeavesTheOldFile_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("wrong statement") << "CREATE TABLE extra (a); INSERT INTO nowhere VALUES (1);";
        QTest::newRow("function that says no")
            << "CREATE TABLE extra (a); SELECT AddGeometryColumn('nowhere', 'g', 2154, 'POINT');";
    }
    void aMigrationThatFailsLeavesTheOldFile() {
        QFETCH(QString, sql);
        const auto path = oldFile();
        const QByteArray before = bytesOf(path);
        JobControl job;
        const std::string second = sql.toStdString();
        QCOMPARE(outcome(store::detail::openSession(path, OpenMode::readWrite, twoSchemas(second), job)),
                 QString("migration_failed found=1"));
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(outcome(store::detail::openSession(path, OpenMode::readOnly, twoSchemas(second), job)),
                 QString("workspace_read_only found=1 expected=2"));
        job.requestCancel();
        QCOMPARE(outcome(store::detail::openSession(path, OpenMode::readWrite, twoSchemas(second), job)),
                 QString("cancelled"));
        QCOMPARE(bytesOf(path), before);
    }

    void otherProgramsReadIt() {
        Fresh fresh;
        must(fresh.workspace.commit(step(Action::add, {added(domain::toRecord(site("Halle")))})));
        { const Workspace gone = std::move(fresh.workspace); }
        QProcess info;
        info.start("ogrinfo", {"-ro", "-so", "-al", QString::fromStdString(fresh.path.string())});
        if (!info.waitForStarted()) QSKIP("ogrinfo is not installed");
        QVERIFY(info.waitForFinished());
        const QString said = info.readAllStandardOutput();
        QVERIFY2(said.contains("using driver `SQLite'"), said.toUtf8());
        for (const auto* layer : {"Layer name: parcel", "Layer name: site", "Geometry (location): Point",
                                  "Geometry (outline): Multi Polygon", "Geometry: Multi Polygon", "ID[\"EPSG\",2154]"})
            QVERIFY2(said.contains(layer), layer);
        QCOMPARE(info.readAllStandardError(), QByteArray{});
    }

private:
    static int newest() { return store::detail::builtInMigrations().back().number; }

    // A file of the first schema, with a site.
    fs::path oldFile() {
        m_folder = std::make_unique<QTemporaryDir>();
        const fs::path path = (m_folder->path() + "/w.entente").toStdString();
        auto first = store::detail::builtInMigrations();
        first.resize(1);
        must(store::detail::createFile(path, {.name = "Ancien"}, first));
        runOn(path, "INSERT INTO site (name, kind) VALUES ('A', 'rooftop')");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(OpenTest)
#include "open_test.moc"
