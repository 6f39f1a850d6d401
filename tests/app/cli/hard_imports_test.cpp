// Fifty imports that are killed, stopped, run out of disk or lose their source at random moments: all rows or none, a
// sound workspace, and what was in it before as it was.
#include "run_cli.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace run_cli;

namespace {

constexpr int kRows = 20'000;

} // namespace

class HardImportsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killed();
    void stopped();
    void diskFull();
    void sourceGone();

private:
    QString workspaceIn(const QString& folder);
    void start(QProcess& process, const QString& workspace, const QString& source) const;
    bool endsAt(QProcess& process, double share) const;
    static bool isWriting(const QProcess& process, const QString& workspace);
    static bool endsBeforeItWrites(QProcess& process, const QString& workspace);
    static bool endsAsSoonAsItWrote(QProcess& process, const QString& workspace);
    void afterwards(const QString& workspace, const QProcess& process);
    double share();

    QTemporaryDir m_folder;
    QStringList m_sources; // the same rows, in formats that are read in different ways
    QRandomGenerator m_random;
    qint64 m_wholeTime = 0; // of an undisturbed import, milliseconds
    qint64 m_wholeSize = 0; // of the workspace after it, bytes
    Json m_before;          // what is in every workspace
    int m_stopped = 0;      // of the present way
};

// A workspace with a place that was there before.
QString HardImportsTest::workspaceIn(const QString& folder) {
    const QString workspace = folder + "/w.entente";
    const QString before = m_folder.filePath("before.csv");
    QFile file{before};
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write("name;x;y\nMairie;355000;6689000\n");
    file.close();
    if (run({"create", workspace}).code != 0) return {};
    if (run({"import", workspace, before, "--as", "amenity", "--epsg", "2154"}).code != 0) return {};
    m_before = runJson({"list", workspace, "amenity"});
    return workspace;
}

void HardImportsTest::initTestCase() {
    const quint32 seed =
        qEnvironmentVariableIsSet("ENTENTE_TEST_SEED") ? qEnvironmentVariable("ENTENTE_TEST_SEED").toUInt() : 20261122U;
    qInfo("seed %u (ENTENTE_TEST_SEED)", seed);
    m_random.seed(seed);
    const QString many = m_folder.filePath("many.csv");
    QFile source{many};
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("name;x;y\n");
    for (int i = 0; i < kRows; ++i)
        source.write("Place " + QByteArray::number(i) + ';' + QByteArray::number(350'000 + i % 997) + ';' +
                     QByteArray::number(6'680'000 + i % 1'009) + '\n');
    source.close();
    const QString workspace = m_folder.filePath("source.entente");
    QCOMPARE(run({"create", workspace}).code, 0);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(run({"import", workspace, many, "--as", "amenity", "--epsg", "2154"}).code, 0);
    m_wholeTime = clock.elapsed();
    m_wholeSize = QFileInfo{workspace}.size();
    m_sources = {many};
    for (const char* name : {"many.gpkg", "many.geojson"}) {
        m_sources.push_back(m_folder.filePath(name));
        QCOMPARE(run({"export", workspace, m_sources.back(), "--what", "amenity"}).code, 0);
    }
}

void HardImportsTest::start(QProcess& process, const QString& workspace, const QString& source) const {
    prepare(process);
    process.start(program(), {"import", workspace, source, "--as", "amenity", "--lang", "en", "--quiet"});
    QVERIFY(process.waitForStarted());
}

// The last moments, in which rows are made to last, are hit as often as all the others.
double HardImportsTest::share() {
    return m_random.bounded(2) == 0 ? m_random.generateDouble() : 0.7 + 0.4 * m_random.generateDouble();
}

bool HardImportsTest::endsAt(QProcess& process, double share) const {
    return process.waitForFinished(static_cast<int>(share * static_cast<double>(m_wholeTime)));
}

// Whether the program holds the file's lock for writing (byte 120 of the index of the write-ahead log,
// sqlite.org/walformat.html): from when it has opened its source and begins to read rows, until they are kept.
bool HardImportsTest::isWriting(const QProcess& process, const QString& workspace) {
    QFile index{workspace + "-shm"};
    if (!index.open(QIODevice::ReadOnly)) return false;
    struct flock lock {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 120;
    lock.l_len = 1;
    return fcntl(index.handle(), F_GETLK, &lock) == 0 && lock.l_type == F_WRLCK &&
           lock.l_pid == static_cast<pid_t>(process.processId());
}

bool HardImportsTest::endsBeforeItWrites(QProcess& process, const QString& workspace) {
    while (process.state() != QProcess::NotRunning) {
        if (isWriting(process, workspace)) return false;
        process.waitForFinished(2);
    }
    return true;
}

// Waits until the rows are kept, in which the program has still to say so.
bool HardImportsTest::endsAsSoonAsItWrote(QProcess& process, const QString& workspace) {
    if (endsBeforeItWrites(process, workspace)) return true;
    while (isWriting(process, workspace)) usleep(100);
    return process.waitForFinished(0);
}

void HardImportsTest::afterwards(const QString& workspace, const QProcess& process) {
    const Ended check = run({"check", workspace, "--json"});
    QVERIFY2(check.code == 0, check.out + check.err);
    const Json amenities = runJson({"list", workspace, "amenity", "--limit", "1"});
    const int added = amenities["count"].get<int>() - m_before["count"].get<int>();
    QVERIFY2(added == 0 || added == kRows, qPrintable(QString::number(added)));
    const bool saysDone = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (saysDone) QCOMPARE(added, kRows);
    if (process.exitStatus() == QProcess::NormalExit && !saysDone) QCOMPARE(added, 0);
    if (added == 0) ++m_stopped;
    if (added > 0) QCOMPARE(run({"undo", workspace}).code, 0);
    QCOMPARE(runJson({"list", workspace, "amenity"}), m_before);
}

void HardImportsTest::killed() {
    m_stopped = 0;
    const QTemporaryDir folder;
    const QString workspace = workspaceIn(folder.path());
    for (int i = 0; i < 14; ++i) {
        QProcess process;
        start(process, workspace, m_sources[i % m_sources.size()]);
        if (!endsAt(process, share())) process.kill();
        QVERIFY(process.waitForFinished(60'000) || process.state() == QProcess::NotRunning);
        afterwards(workspace, process);
        if (QTest::currentTestFailed()) return;
    }
    QVERIFY2(m_stopped > 0, "every import was over before it was killed");
}

void HardImportsTest::stopped() {
    m_stopped = 0;
    const QTemporaryDir folder;
    const QString workspace = workspaceIn(folder.path());
    for (int i = 0; i < 12; ++i) {
        QProcess process;
        start(process, workspace, m_sources[i % m_sources.size()]);
        // Before the program listens, a signal ends it as it ends any program: not what is looked at here.
        if (!(i % 4 == 3 ? endsAsSoonAsItWrote(process, workspace)
                         : endsAt(process, 0.3 + 0.8 * m_random.generateDouble())))
            ::kill(static_cast<pid_t>(process.processId()), i / m_sources.size() % 3 == 0 ? SIGTERM : SIGINT);
        QVERIFY(process.waitForFinished(60'000) || process.state() == QProcess::NotRunning);
        afterwards(workspace, process);
        if (QTest::currentTestFailed()) return;
    }
    QVERIFY2(m_stopped > 0, "every import was over before it was stopped");
}

void HardImportsTest::diskFull() {
    m_stopped = 0;
    const QTemporaryDir folder;
    const std::string inside = folder.filePath("small").toStdString();
    std::filesystem::create_directory(inside);
    const qint64 size = 5 * m_wholeSize;
    if (mount("tmpfs", inside.c_str(), "tmpfs", 0, ("size=" + std::to_string(size)).c_str()) != 0)
        QSKIP("may not mount a small disk here");
    const auto back = qScopeGuard([&] { umount2(inside.c_str(), MNT_DETACH); });
    const QString workspace = workspaceIn(QString::fromStdString(inside));
    const std::string filler = inside + "/filler";
    for (int i = 0; i < 12; ++i) {
        // Room for a part of the import, rarely for all of it.
        const auto free =
            static_cast<std::uintmax_t>(2.2 * m_random.generateDouble() * static_cast<double>(m_wholeSize));
        const std::uintmax_t room = std::filesystem::space(inside).available;
        {
            QFile file{QString::fromStdString(filler)};
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(static_cast<qsizetype>(room - std::min(room, free)), 'x'));
        }
        QProcess process;
        start(process, workspace, m_sources[i % m_sources.size()]);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray said = process.readAllStandardError();
        if (process.exitCode() != 0) QVERIFY2(said.contains("disk") && said.count('\n') == 1, said);
        std::filesystem::remove(filler);
        afterwards(workspace, process);
        if (QTest::currentTestFailed()) return;
    }
    QVERIFY2(m_stopped > 0, "the disk was never full");
}

// What a stick that is pulled out looks like to a program: the file is shorter than it was, or not there.
void HardImportsTest::sourceGone() {
    m_stopped = 0;
    const QTemporaryDir folder;
    const QString workspace = workspaceIn(folder.path());
    for (int i = 0; i < 12; ++i) {
        const QString whole = m_sources[i % m_sources.size()];
        const std::string source = folder.filePath(QFileInfo{whole}.fileName()).toStdString();
        std::filesystem::copy_file(whole.toStdString(), source, std::filesystem::copy_options::overwrite_existing);
        QProcess process;
        start(process, workspace, QString::fromStdString(source));
        // Lines that are cut before they are looked at are a shorter file, and a sound one.
        const bool isText = whole.endsWith(".csv");
        const bool isOver = isText && endsBeforeItWrites(process, workspace);
        if (!isOver && !endsAt(process, (isText ? 0.3 : 0.8) * m_random.generateDouble())) {
            const auto size = std::filesystem::file_size(source);
            if (i / m_sources.size() % 3 == 2)
                std::filesystem::remove(source);
            else
                std::filesystem::resize_file(source, m_random.bounded(static_cast<quint32>(size)));
        }
        QVERIFY(process.waitForFinished(60'000) || process.state() == QProcess::NotRunning);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        afterwards(workspace, process);
        if (QTest::currentTestFailed()) return;
    }
    QVERIFY2(m_stopped > 0, "every import was over before its source was gone");
}

QTEST_GUILESS_MAIN(HardImportsTest)
#include "hard_imports_test.moc"
