#include "catalogue/fetcher.h"

#include "app/catalogue/loopback_server.h"
#include "catalogue/keep_features.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace app::catalogue;
using namespace std::chrono_literals;
using loopback::Reply;
using loopback::Request;
using loopback::Server;

namespace {

Patience hasty() {
    return {
        .connect = 400ms, .stall = 300ms, .firstPause = 10ms, .longestPause = 100ms, .tries = 2, .mostRedirects = 4};
}

QByteArray contents(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class FetcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<Server>();
        m_runner = std::make_unique<app::jobs::JobRunner>(1);
        for (const char* code : {"44109", "44114", "44143"})
            m_server->serve(QString("/44/%1.json").arg(code), bodyOf(code), tagOf(code));
    }
    void cleanup() {
        m_runner.reset();
        m_server.reset();
    }

    void aFileACommune() {
        const FetchState state = fetch({{perCommune(), territory()}});
        QCOMPARE(state.stage, FetchStage::done);
        QCOMPARE(state.filesDone, 3);
        QCOMPARE(state.files.size(), 3U);
        QCOMPARE(state.files[0].what, QString("Nantes"));
        QCOMPARE(contents(state.files[2].file), bodyOf("44143"));
        QCOMPARE(state.bytes, bodyOf("44109").size() * 3);
    }

    void theSecondTimeNothingIsSent() {
        fetch({{perCommune(), territory()}});
        const auto before = m_server->requests().size();
        const FetchState state = fetch({{perCommune(), territory()}});
        QCOMPARE(state.stage, FetchStage::done);
        QCOMPARE(state.bytes, 0);
        QCOMPARE(m_server->requests().size(), before + 3);
        QCOMPARE(m_server->requests().back().headers["if-none-match"], tagOf("44143"));
        QVERIFY(!state.files[0].insteadOf); // the service said that it is current
    }

    void whatChangedIsSentAgain() {
        fetch({{perCommune(), territory()}});
        m_server->serve("/44/44109.json", loopback::points(9), "\"new\"");
        const FetchState state = fetch({{perCommune(), territory()}});
        QCOMPARE(contents(state.files[0].file), loopback::points(9));
    }

    void theCopyWhereTheServiceIsDown() {
        fetch({{perCommune(), territory()}});
        m_server->on("/44/44114.json", [](const Request&) { return Reply{503}; });
        FetchState state = fetch({{perCommune(), territory()}});
        QCOMPARE(state.stage, FetchStage::done);
        QCOMPARE(name(state.files[1].insteadOf->code), name(FailureCode::serviceDown));
        QVERIFY(!state.files[0].insteadOf);
        QCOMPARE(contents(state.files[1].file), bodyOf("44114"));
        QVERIFY(state.files[1].received.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        state = fetch({{perCommune(), territory()}}, {.copyWhenDown = false});
        QCOMPARE(state.stage, FetchStage::failed);
        QCOMPARE(state.faults.front().what, QString("Orvault"));
    }

    // A file that is gone is not replaced by what it once was.
    void noCopyOfWhatIsGone() {
        fetch({{perCommune(), territory()}});
        m_server->on("/44/44114.json", [](const Request&) { return Reply{404}; });
        const FetchState state = fetch({{perCommune(), territory()}});
        QCOMPARE(state.stage, FetchStage::failed);
        QCOMPARE(name(state.faults.front().failure.code), name(FailureCode::notThere));
    }

    void copiesOnlyTouchNoNetwork() {
        const FetchState none = fetch({{perCommune(), territory()}}, {.copiesOnly = true});
        QCOMPARE(none.stage, FetchStage::failed);
        QCOMPARE(none.faults.size(), 3U);
        QCOMPARE(name(none.faults[0].failure.code), name(FailureCode::noCopy));
        QCOMPARE(m_server->connections(), 0);
        fetch({{perCommune(), territory()}});
        const int connections = m_server->connections();
        const FetchState all = fetch({{perCommune(), territory()}}, {.copiesOnly = true});
        QCOMPARE(all.stage, FetchStage::done);
        QCOMPARE(m_server->connections(), connections);
    }

    // A copy that was damaged since, by length, is none.
    void aDamagedCopy() {
        const FetchState had = fetch({{perCommune(), territory()}});
        QVERIFY(QFile::resize(had.files[0].file, 10));
        const FetchState state = fetch({{perCommune(), territory()}});
        QCOMPARE(contents(state.files[0].file), bodyOf("44109"));
    }

    void onlyTheFailedOnesAgain() {
        m_server->on("/44/44114.json", [](const Request&) { return Reply{404}; });
        Fetcher fetcher{*m_runner, cache(), hasty()};
        QSignalSpy ended{&fetcher, &Fetcher::ended};
        fetcher.start({{perCommune(), territory()}}, {});
        QVERIFY(ended.wait());
        QCOMPARE(fetcher.state(0).stage, FetchStage::failed);
        QCOMPARE(fetcher.state(0).files.size(), 2U);
        m_server->serve("/44/44114.json", bodyOf("44114"), tagOf("44114"));
        const auto before = m_server->requests().size();
        fetcher.retry({});
        QVERIFY(ended.wait());
        QCOMPARE(m_server->requests().size(), before + 1);
        QCOMPARE(fetcher.state(0).stage, FetchStage::done);
        QCOMPARE(fetcher.state(0).files.size(), 3U);
        QCOMPARE(fetcher.state(0).files[1].what, QString("Orvault"));
    }

    void pagesUntilOneIsNotFull_data() {
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("pages");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("less than a page") << 7 << 1;
        QTest::newRow("just a page") << 10 << 2;
        QTest::newRow("several") << 34 << 4;
    }
    void pagesUntilOneIsNotFull() {
        QFETCH(int, features);
        QFETCH(int, pages);
        for (int start = 0; start <= features; start += 10)
            m_server->serve(QString("/wfs?start=%1&count=10").arg(start),
                            loopback::points(std::clamp(features - start, 0, 10)));
        const FetchState state = fetch({{paged(), territory()}});
        QCOMPARE(state.stage, FetchStage::done);
        QCOMPARE(int(state.files.size()), pages);
        QVERIFY(!state.isIncomplete);
    }

    void aServiceWithoutALastPage() {
        for (int start = 0; start < 100; start += 10)
            m_server->serve(QString("/wfs?start=%1&count=10").arg(start), loopback::points(10));
        const FetchState state = fetch({{paged(), territory()}});
        QCOMPARE(int(state.files.size()), 5);
        QVERIFY(state.isIncomplete); // told, not dropped in silence
    }

    void theDiskCacheHasALimit() {
        const OfflineCache small{m_folder->filePath("cache"), bodyOf("44109").size() * 2};
        fetch({{perCommune(), territory()}}); // those in use stay
        QCOMPARE(small.all().size(), 3U);
        small.trim({});
        QCOMPARE(small.all().size(), 2U);
        QCOMPARE(QDir{m_folder->filePath("cache")}.entryList(QDir::Files).size(), 4); // a file and its note each
    }

    void cancelEndsAll() {
        for (const char* code : {"44109", "44114", "44143"})
            m_server->on(QString("/44/%1.json").arg(code), [](const Request&) { return Reply{.isMute = true}; });
        Patience patience = hasty();
        patience.connect = 60s;
        Fetcher fetcher{*m_runner, cache(), patience};
        QSignalSpy ended{&fetcher, &Fetcher::ended};
        fetcher.start({{perCommune(), territory()}, {paged(), territory()}}, {});
        QTRY_COMPARE(m_server->requests().size(), 2U);
        fetcher.cancel();
        QVERIFY(ended.wait(500));
        for (const std::size_t order : {0U, 1U}) {
            QCOMPARE(fetcher.state(order).stage, FetchStage::failed);
            QCOMPARE(name(fetcher.state(order).faults.front().failure.code), name(FailureCode::cancelled));
        }
    }

    void aTerritoryThatIsNotKnown() {
        const FetchState state = fetch({{perCommune(), Territory{"200067205", "EPCI", std::nullopt, {}}}});
        QCOMPARE(name(state.faults.front().failure.code), name(FailureCode::notListed));
        QCOMPARE(m_server->connections(), 0);
    }

    void onlyTheFeaturesOfTheTerritory() {
        const QString source = m_folder->filePath("qpv.geojson");
        QFile file{source};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\"},\"features\":["
                   "{\"type\":\"Feature\",\"properties\":{\"code_qp\":\"QN04405M\",\"n\":1},\"geometry\":null},"
                   "{\"type\":\"Feature\",\"properties\":{\"code_qp\":\"QN03501M\"},\"geometry\":null}]}");
        file.close();
        const QString target = m_folder->filePath("kept.geojson");
        geo::JobControl job;
        QVERIFY(keepFeatures(source, target, {"QN044"}, job).has_value());
        const QJsonObject kept = QJsonDocument::fromJson(contents(target)).object();
        QCOMPARE(kept["features"].toArray().size(), 1);
        QCOMPARE(kept["features"][0]["properties"]["code_qp"].toString(), QString("QN04405M"));
        QVERIFY(kept.contains("crs"));
        QVERIFY(!keepFeatures(m_folder->filePath("none"), target, {"QN044"}, job));
    }

private:
    static QByteArray bodyOf(const char* code) { return loopback::points(3).replace("Lieu", code); }
    static QByteArray tagOf(const char* code) { return QByteArray("\"") + code + '"'; }
    [[nodiscard]] OfflineCache cache() const { return OfflineCache{m_folder->filePath("cache")}; }
    static Territory territory() {
        return {"244400404",
                "Nantes Métropole",
                LonLatBox{-2, 47, -1, 48},
                {{"44109", "Nantes"}, {"44114", "Orvault"}, {"44143", "Rezé"}}};
    }
    [[nodiscard]] DataSet perCommune() const {
        DataSet dataSet;
        dataSet.id = "parcels";
        dataSet.kind = geo::domain::Kind::parcel;
        dataSet.address = m_server->url("").toString() + "/{department}/{commune}.json";
        dataSet.per = Per::commune;
        dataSet.mostBytes = 1'000'000;
        return dataSet;
    }
    [[nodiscard]] DataSet paged() const {
        DataSet dataSet;
        dataSet.id = "streets";
        dataSet.kind = geo::domain::Kind::street;
        dataSet.address = m_server->url("").toString() + "/wfs?start={start}&count={count}";
        dataSet.per = Per::epci;
        dataSet.paging = {10, 5};
        dataSet.mostBytes = 1'000'000;
        return dataSet;
    }
    FetchState fetch(std::vector<FetchOrder> orders, const FetchPolicy& policy = {}) {
        Fetcher fetcher{*m_runner, cache(), hasty()};
        QSignalSpy ended{&fetcher, &Fetcher::ended};
        fetcher.start(std::move(orders), policy);
        if (!QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000)) qFatal("a fetch did not end");
        return fetcher.state(0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<app::jobs::JobRunner> m_runner;
};

QTEST_GUILESS_MAIN(FetcherTest)
#include "fetcher_test.moc"
