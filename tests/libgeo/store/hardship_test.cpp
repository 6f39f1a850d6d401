#include "records.h"

#include <QScopeGuard>

#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

using namespace geo;
using namespace geo::storetest;
using domain::Action;
using domain::Kind;
using store::Workspace;

namespace {

constexpr int kRows = 4000;

// What the killed child does: imports and undoes for ever.
[[noreturn]] void work(const std::filesystem::path& path) {
    auto w = must(Workspace::open(path));
    JobControl job;
    for (;;) {
        importParcels(w, 1, kRows);
        must(w.undo("child", job));
    }
}

} // namespace

// The program is killed, the disk is full: all or nothing, and a sound file.
class HardshipTest : public QObject {
    Q_OBJECT
private slots:
    void killedAtAnyMoment() {
        QTemporaryDir folder;
        const std::filesystem::path path = (folder.path() + "/w.entente").toStdString();
        must(Workspace::create(path, {}));
        std::mt19937 random{20261122};
        int withRows = 0;
        for (int round = 0; round < 20; ++round) {
            const pid_t child = fork();
            if (child == 0) work(path);
            usleep(static_cast<useconds_t>(20000 + random() % 200000));
            kill(child, SIGKILL);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY2(WIFSIGNALED(status), "the child was to be killed at work");

            auto w = must(Workspace::open(path));
            JobControl job;
            const auto count = must(w.count(Kind::parcel));
            QVERIFY2(count == 0 || count == kRows, std::to_string(count).c_str());
            withRows += count > 0 ? 1 : 0;
            const auto report = must(w.check(job));
            QVERIFY2(report.isSound(), report.isSound() ? "" : std::string{name(report.problems[0].code)}.c_str());
            if (count > 0) must(w.undo("parent", job));
        }
        qInfo("found with rows %d times, without %d times", withRows, 20 - withRows);
    }

    void aFullDisk() {
        QTemporaryDir folder;
        const std::string inside = (folder.path() + "/small").toStdString();
        std::filesystem::create_directory(inside);
        if (mount("tmpfs", inside.c_str(), "tmpfs", 0, "size=4m") != 0) QSKIP("may not mount a small disk here");
        const auto back = qScopeGuard([&] { umount2(inside.c_str(), MNT_DETACH); });
        JobControl job;
        const std::filesystem::path path = inside + "/w.entente";
        {
            auto w = must(Workspace::create(path, {}));
            must(w.commit(step(Action::add, {added(domain::toRecord(site("A")))})));
            auto writer = must(store::ImportWriter::begin(w, Action::import, "a"));
            must(writer.startDataset(dataset(Kind::amenity, "x")));
            QString end = "done";
            auto record = domain::emptyRecord(Kind::amenity);
            record.values[1] = std::string(2000, 'x');
            for (int i = 0; i < 60000 && end == "done"; ++i) end = outcome(writer.add(record));
            if (end == "done") end = outcome(writer.finish(job));
            QCOMPARE(end, QString("disk_full"));
        }
        auto w = must(Workspace::open(path));
        QCOMPARE(must(w.count(Kind::amenity)), 0);
        QCOMPARE(must(w.count(Kind::site)), 1);
        QVERIFY(must(w.check(job)).isSound());
        must(w.commit(step(Action::add, {added(domain::toRecord(site("B")))}))); // there is room for that
    }

    void noRoomForANewFile() {
        QTemporaryDir folder;
        const std::string inside = (folder.path() + "/small").toStdString();
        std::filesystem::create_directory(inside);
        if (mount("tmpfs", inside.c_str(), "tmpfs", 0, "size=64k") != 0) QSKIP("may not mount a small disk here");
        const auto back = qScopeGuard([&] { umount2(inside.c_str(), MNT_DETACH); });
        QCOMPARE(outcome(Workspace::create(inside + "/w.entente", {})), QString("disk_full"));
        QVERIFY(std::filesystem::is_empty(inside));
    }
};

QTEST_GUILESS_MAIN(HardshipTest)
#include "hardship_test.moc"
