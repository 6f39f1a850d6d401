#include "app/catalogue/loopback_server.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

// The real program touches no network at its start: a proxy that everything would go through is never asked, and the
// process has no internet socket.
class QuietStartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindow() {
        const QString bin = qEnvironmentVariable("ENTENTE_BIN_DIR");
        QTemporaryDir folder;
        const QString workspace = folder.filePath("w.entente");
        QCOMPARE(QProcess::execute(bin + "/entente-cli", {"sample", workspace, "--parcels", "50", "--quiet", "--json"}),
                 0);
        const loopback::Server proxy;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "ftp_proxy"})
            environment.insert(name, proxy.url("").toString());
        environment.remove("no_proxy");
        environment.insert("HOME", folder.path());
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(bin + "/entente", {"--settings", folder.filePath("s.ini"), workspace});
        QVERIFY(program.waitForStarted());
        const QString last = workspace + "-open"; // beside the workspace while the window shows it
        QTRY_VERIFY2_WITH_TIMEOUT(QFileInfo::exists(last) || program.state() == QProcess::NotRunning, "no window",
                                  20'000);
        for (int i = 0; i < 20; ++i) {
            QTest::qWait(100);
            QCOMPARE(program.state(), QProcess::Running);
            QCOMPARE(internetSockets(program.processId()), 0);
        }
        QCOMPARE(proxy.connections(), 0);
        program.terminate();
        if (!program.waitForFinished(5'000)) program.kill();
        program.waitForFinished();
    }

private:
    // Those that the process holds, by the numbers that the system has of them.
    static int internetSockets(qint64 process) {
        QSet<QString> known;
        for (const char* table : {"tcp", "tcp6", "udp", "udp6", "raw"}) {
            QFile file{QString("/proc/%1/net/%2").arg(process).arg(table)};
            if (!file.open(QIODevice::ReadOnly)) continue;
            const auto lines = QString::fromLatin1(file.readAll()).split('\n');
            for (const QString& line : lines.mid(1)) known.insert(line.simplified().section(' ', 9, 9));
        }
        int count = 0;
        const QDir folder{QString("/proc/%1/fd").arg(process)};
        for (const QFileInfo& entry : folder.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
            const QString target = QFile::symLinkTarget(entry.filePath()).section('/', -1); // socket:[123]
            if (target.startsWith("socket:[") && known.contains(target.mid(8).chopped(1))) ++count;
        }
        return count;
    }
};

QTEST_GUILESS_MAIN(QuietStartTest)
#include "quiet_start_test.moc"
