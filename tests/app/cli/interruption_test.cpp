// An import that is stopped, politely or not, is all there or not at all.
#include "run_cli.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace run_cli;

namespace {

constexpr int kRows = 150'000;

} // namespace

class InterruptionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void signalsStopAnImport_data();
    void signalsStopAnImport();
    void killedAtRandomMoments();

private:
    void start(QProcess& process) const;

    QTemporaryDir m_folder;
    QString m_workspace;
    QString m_source;
    qint64 m_wholeTime = 0; // of an undisturbed import, milliseconds
};

void InterruptionTest::initTestCase() {
    m_workspace = m_folder.filePath("w.entente");
    m_source = m_folder.filePath("many.csv");
    QCOMPARE(run({"create", m_workspace}).code, 0);
    QFile source{m_source};
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("name;x;y\n");
    for (int i = 0; i < kRows; ++i)
        source.write("Place " + QByteArray::number(i) + ';' + QByteArray::number(350'000 + i % 997) + ';' +
                     QByteArray::number(6'680'000 + i % 1'009) + '\n');
    source.close();
    QElapsedTimer clock;
    clock.start();
    const Ended whole = run({"import", m_workspace, m_source, "--as", "amenity", "--epsg", "2154", "--json"});
    m_wholeTime = clock.elapsed();
    QCOMPARE(whole.code, 0);
    QCOMPARE(whole.json()["kept"], kRows);
    QCOMPARE(run({"undo", m_workspace}).code, 0);
}

void InterruptionTest::start(QProcess& process) const {
    prepare(process);
    process.start(program(), {"import", m_workspace, m_source, "--as", "amenity", "--epsg", "2154", "--lang", "en"});
    QVERIFY(process.waitForStarted());
}

void InterruptionTest::signalsStopAnImport_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void InterruptionTest::signalsStopAnImport() {
    QFETCH(int, signal);
    const Json before = runJson({"info", m_workspace});
    QProcess process;
    start(process);
    QVERIFY(!process.waitForFinished(static_cast<int>(m_wholeTime / 3)));
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardOutput(), QByteArray{});
    QCOMPARE(process.readAllStandardError(), QByteArray{"Stopped as you asked. Nothing was changed.\n"});
    QCOMPARE(runJson({"info", m_workspace}), before);
    QCOMPARE(runJson({"check", m_workspace})["ok"], true);
}

void InterruptionTest::killedAtRandomMoments() {
    constexpr int kTimes = 20;
    QRandomGenerator random{20261122};
    int stopped = 0;
    for (int i = 0; i < kTimes; ++i) {
        QProcess process;
        start(process);
        // The last moments, in which rows are made to last, are the ones to hit.
        const double share = i % 2 == 0 ? random.generateDouble() : 0.8 + 0.25 * random.generateDouble();
        if (!process.waitForFinished(static_cast<int>(share * static_cast<double>(m_wholeTime)))) process.kill();
        QVERIFY(process.waitForFinished(60'000) || process.state() == QProcess::NotRunning);
        const Ended check = run({"check", m_workspace, "--json"});
        QVERIFY2(check.code == 0, check.out.constData());
        const Json amenities = runJson({"list", m_workspace, "amenity", "--limit", "1"});
        const int count = amenities["count"].get<int>();
        QVERIFY2(count == 0 || count == kRows, qPrintable(QString::number(count)));
        if (count == 0) ++stopped;
        if (count == kRows) QCOMPARE(run({"undo", m_workspace}).code, 0);
    }
    QVERIFY2(stopped > 0, "every import was over before it was killed");
}

QTEST_GUILESS_MAIN(InterruptionTest)
#include "interruption_test.moc"
