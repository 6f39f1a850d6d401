#include "app/catalogue/small_catalogue.h"
#include "app/cli/run_cli.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using loopback::Reply;
using loopback::Request;
using run_cli::Ended;
using run_cli::Json;

// entente-cli fetch, the real program, against a service of this process.
class FetchCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<loopback::Server>();
        smallcatalogue::fill(*m_server);
        QFile file{m_folder->filePath("catalogue.json")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(smallcatalogue::json(*m_server));
        file.close();
        QCOMPARE(run({"create", workspace()}).code, 0);
    }

    void fetches() {
        const Ended ended = fetch({"--territory", "244400404", "--what", "commune,places"});
        QCOMPARE(ended.code, 0);
        const Json json = ended.json();
        QCOMPARE(json["name"], Json("Nantes Métropole"));
        QCOMPARE(json["data_sets"][0]["id"], Json("communes"));
        QCOMPARE(json["data_sets"][0]["files"][0]["kept"], Json(2));
        QCOMPARE(json["data_sets"][1]["files"].size(), 2U);
        QCOMPARE(json["data_sets"][1]["files"][1]["what"], Json("Rezé"));
        QCOMPARE(json["data_sets"][1]["files"][1]["from"], Json("service"));
        QCOMPARE(json["data_sets"][1]["missing"].size(), 0U);
        QCOMPARE(run({"list", workspace(), "commune", "--json"}).json()["count"], Json(2));
    }

    void aTerritoryWithoutCommunes() {
        const Ended ended = fetch({"--territory", "243500139", "--what", "third_place"});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.json()["data_sets"][0]["files"][0]["what"], Json("Rennes"));
    }

    void theCopies() {
        const QStringList asked{"--territory", "244400404", "--what", "commune"};
        const QByteArray before = run_cli::fingerprint(workspace());
        const Ended none = fetch(asked + QStringList{"--cache-only"});
        QCOMPARE(none.code, 1);
        QCOMPARE(none.json()["data_sets"][0]["missing"][0]["code"], Json("no_copy"));
        QCOMPARE(run_cli::fingerprint(workspace()), before);
        QCOMPARE(fetch(asked).code, 0);
        const int connections = m_server->connections();
        QCOMPARE(fetch(asked + QStringList{"--cache-only"}).code, 0);
        QCOMPARE(m_server->connections(), connections);
        m_server->close();
        const Ended down = fetch(asked);
        QCOMPARE(down.code, 0);
        QCOMPARE(down.json()["data_sets"][0]["files"][0]["from"], Json("copy"));
        QVERIFY(down.err.contains("the copy of"));
    }

    // Nothing of it where a part is missing, unless it is asked for.
    void whatIsMissing() {
        m_server->on("/places/44/44143", [](const Request&) { return Reply{404}; });
        const QStringList asked{"--territory", "244400404", "--what", "places"};
        const QByteArray before = run_cli::fingerprint(workspace());
        const Ended ended = fetch(asked);
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["data_sets"][0]["missing"][0]["code"], Json("not_there"));
        QVERIFY(ended.err.contains("127.0.0.1 does not have this file"));
        QCOMPARE(run_cli::fingerprint(workspace()), before);
        const Ended partly = fetch(asked + QStringList{"--keep-going"});
        QCOMPARE(partly.code, 0);
        QCOMPARE(run({"list", workspace(), "third_place", "--json"}).json()["count"], Json(3));
    }

    void refusals_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("no territory") << QStringList{"--what", "commune"} << 2;
        QTest::newRow("nothing asked") << QStringList{"--territory", "244400404"} << 2;
        QTest::newRow("no SIREN") << QStringList{"--territory", "44109", "--what", "commune"} << 1;
        QTest::newRow("no such data") << QStringList{"--territory", "244400404", "--what", "weather"} << 1;
        QTest::newRow("no such mode") << QStringList{"--territory", "244400404", "--what", "commune", "--mode", "x"}
                                      << 1;
    }
    void refusals() {
        QFETCH(QStringList, words);
        const Ended ended = fetch(words);
        QTEST(ended.code, "code");
        QVERIFY(!ended.err.isEmpty());
        QVERIFY(ended.out.isEmpty());
        QCOMPARE(m_server->connections(), 0);
    }

    void lists() {
        const Json json = fetch({"--list"}).json();
        QCOMPARE(json["data_sets"].size(), 2U);
        QCOMPARE(json["territories"][1]["communes"], Json(2));
        QCOMPARE(m_server->connections(), 0);
    }

    void anInterruption() {
        m_server->on("/communes/244400404", [](const Request&) { return Reply{.isMute = true}; });
        QProcess process;
        run_cli::prepare(process);
        process.start(run_cli::program(), words({"--territory", "244400404", "--what", "commune"}));
        QTRY_COMPARE(m_server->requests().size(), 1U);
        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(2'000));
        QVERIFY(clock.elapsed() < 1'000);
        QCOMPARE(process.exitCode(), 130);
    }

private:
    [[nodiscard]] QString workspace() const { return m_folder->filePath("w.entente"); }
    [[nodiscard]] QStringList words(const QStringList& more) const {
        return QStringList{"fetch",
                           workspace(),
                           "--json",
                           "--lang",
                           "en",
                           "--catalogue",
                           m_folder->filePath("catalogue.json"),
                           "--cache",
                           m_folder->filePath("cache")} +
               more;
    }
    Ended fetch(const QStringList& more) { return run(words(more)); }
    // With an event loop of ours, for we are the service.
    static Ended run(const QStringList& words) {
        QProcess process;
        run_cli::prepare(process);
        QSignalSpy finished{&process, &QProcess::finished};
        process.start(run_cli::program(), words);
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000)) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<loopback::Server> m_server;
};

QTEST_GUILESS_MAIN(FetchCommandTest)
#include "fetch_command_test.moc"
