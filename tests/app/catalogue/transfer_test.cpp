#include "catalogue/downloader.h"

#include "app/catalogue/loopback_server.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace app::catalogue;
using namespace std::chrono_literals;
using loopback::Reply;
using loopback::Request;
using loopback::Server;

namespace {

constexpr qint64 kMost = 4'000'000;

Patience hasty() {
    return {
        .connect = 400ms, .stall = 300ms, .firstPause = 20ms, .longestPause = 1500ms, .tries = 3, .mostRedirects = 4};
}

QByteArray contents(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class TransferTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<Server>();
        m_runner = std::make_unique<app::jobs::JobRunner>(1);
    }
    void cleanup() {
        m_runner.reset();
        m_server.reset();
    }

    void aFileArrivesWhole() {
        const QByteArray body = loopback::points(2000, 500);
        m_server->serve("/a.geojson", body, "\"one\"");
        const auto result = fetch("/a.geojson");
        QVERIFY(!result.failure);
        QCOMPARE(contents(file()), body);
        QCOMPARE(result.bytes, body.size());
        QCOMPARE(result.features, 2000);
        QCOMPARE(result.etag, QString("\"one\""));
        QCOMPARE(left(), QStringList{"a.geojson"}); // no part, no mark, no lock
        const Request& request = m_server->requests().front();
        QVERIFY(!request.headers.contains("cookie"));
        QVERIFY(!request.headers.contains("authorization"));
        QCOMPARE(request.headers["accept-encoding"], QByteArray("identity"));
    }

    void faults_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<FailureCode>("code");
        QTest::addColumn<int>("asked"); // requests
        const auto row = [](const char* path, FailureCode code, int asked) {
            QTest::newRow(path) << QString(path) << code << asked;
        };
        row("/404", FailureCode::notThere, 1);
        row("/410", FailureCode::notThere, 1);
        row("/401", FailureCode::notAllowed, 1);
        row("/403", FailureCode::notAllowed, 1);
        row("/418", FailureCode::unexpectedStatus, 1);
        row("/500", FailureCode::serviceDown, 3);
        row("/503", FailureCode::serviceDown, 3);
        row("/503-long", FailureCode::serviceDown, 1);
        row("/429", FailureCode::tooManyRequests, 3);
        row("/mute", FailureCode::connectTimeout, 3);
        row("/stall", FailureCode::stalled, 3);
        row("/cut", FailureCode::cut, 3);
        row("/long-length", FailureCode::cut, 3);
        row("/short-length", FailureCode::notTheData, 1);
        row("/html", FailureCode::notTheData, 1);
        row("/half-json", FailureCode::notTheData, 1);
        row("/other-json", FailureCode::notTheData, 1);
        row("/json-and-more", FailureCode::notTheData, 1);
        row("/empty", FailureCode::notTheData, 1);
        row("/wrong-digest", FailureCode::checksumWrong, 1);
        row("/wrong-md5", FailureCode::checksumWrong, 1);
        row("/endless", FailureCode::tooLarge, 1);
        row("/too-long", FailureCode::tooLarge, 1);
        row("/circle", FailureCode::redirectLoop, 5);
        row("/pair-a", FailureCode::redirectLoop, 5);
        row("/to-file", FailureCode::redirectRefused, 1);
        row("/to-ftp", FailureCode::redirectRefused, 1);
        row("/to-http", FailureCode::redirectRefused, 1);
        row("/to-user", FailureCode::redirectRefused, 1);
        row("/to-nothing", FailureCode::redirectRefused, 1);
        row("/partial-unasked", FailureCode::unexpectedStatus, 1);
        row("/304-unasked", FailureCode::unexpectedStatus, 1);
    }
    void faults() {
        QFETCH(QString, path);
        QFETCH(FailureCode, code);
        QFETCH(int, asked);
        misbehave();
        write(file(), "what was there before");
        const auto result = fetch(path);
        QVERIFY(result.failure);
        QCOMPARE(name(result.failure->code), name(code));
        QCOMPARE(int(m_server->requests().size()), asked);
        QCOMPARE(contents(file()), QByteArray("what was there before")); // all or nothing
        const app::text::Language english{app::text::Language::Tongue::english};
        QVERIFY(sentence(*result.failure, english).size() > 30);
        QVERIFY(sentence(*result.failure, english).contains("127.0.0.1"));
    }

    void nobodyAnswers() {
        const QUrl address = m_server->url("/a.geojson");
        m_server->close();
        QCOMPARE(name(fetch(address).failure->code), name(FailureCode::connectionRefused));
    }

    void aServiceWithoutEncryption() {
        const auto result = fetch(QUrl{QString("https://127.0.0.1:%1/a.geojson").arg(m_server->serverPort())});
        QVERIFY(result.failure);
        QCOMPARE(name(result.failure->code), name(FailureCode::insecure));
    }

    void aHostThatIsNot() {
        Patience patience = hasty();
        patience.connect = 20s;
        const auto result = fetch(QUrl{"https://service.invalid/a.geojson"}, {}, patience);
        QVERIFY(result.failure);
        QCOMPARE(name(result.failure->code), name(FailureCode::hostUnknown));
        QCOMPARE(result.failure->service, QString("service.invalid"));
    }

    void addressesThatAreNotAsked_data() {
        QTest::addColumn<QString>("address");
        for (const char* address : {"http://example.org/a", "file:///etc/hostname", "ftp://example.org/a",
                                    "https://me:secret@example.org/a", "https:///a", "data:,a", ""})
            QTest::newRow(address) << QString(address);
    }
    void addressesThatAreNotAsked() {
        QFETCH(QString, address);
        QCOMPARE(name(fetch(QUrl{address}).failure->code), name(FailureCode::addressRefused));
    }

    void aRedirectIsFollowed() {
        m_server->serve("/there", loopback::points(1));
        m_server->on("/here", [&](const Request&) { return Reply{302, {{"Location", "/there"}}}; });
        QVERIFY(!fetch("/here").failure);
        QCOMPARE(contents(file()), loopback::points(1));
    }

    void theServiceRecovers() {
        int tries = 0;
        m_server->on("/a", [&](const Request&) {
            return ++tries < 3 ? Reply{503, {{"Retry-After", "0"}}} : Reply{200, {}, loopback::points(3)};
        });
        QVERIFY(!fetch("/a").failure);
        QCOMPARE(tries, 3);
    }

    void retryAfterIsHonoured() {
        int tries = 0;
        m_server->on("/a", [&](const Request&) {
            return ++tries < 2 ? Reply{429, {{"Retry-After", "1"}}} : Reply{200, {}, loopback::points(3)};
        });
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!fetch("/a").failure);
        QVERIFY(clock.elapsed() >= 1000);
    }

    // Cut in the middle again and again: the end is byte for byte what the service has.
    void aCutIsResumed_data() {
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<bool>("again"); // with another transfer, as after a restart of the program
        QTest::newRow("at once") << QByteArray("\"v1\"") << false;
        QTest::newRow("later") << QByteArray("\"v1\"") << true;
    }
    void aCutIsResumed() {
        QFETCH(QByteArray, etag);
        QFETCH(bool, again);
        const QByteArray body = loopback::points(3000, 300);
        const int cuts = again ? 4 : 2;
        int count = 0;
        qsizetype resumedAt = 0;
        m_server->on("/a", [&](const Request& request) {
            Reply reply = Server::fileOf(body, etag, request);
            resumedAt = body.size() - reply.body.size();
            if (count++ < cuts) reply.sent = std::min<qsizetype>(200'000, reply.body.size() / 2);
            return reply;
        });
        if (again) QCOMPARE(name(fetch("/a").failure->code), name(FailureCode::cut));
        QVERIFY(!QFile::exists(file()));
        const auto result = fetch("/a");
        QVERIFY(!result.failure);
        QCOMPARE(contents(file()), body);
        QCOMPARE(m_server->requests().back().headers["if-range"], etag);
        QCOMPARE(m_server->requests().back().headers["range"], "bytes=" + QByteArray::number(resumedAt) + '-');
        QCOMPARE(left(), QStringList{"a.geojson"});
    }

    // The service lies about the rest: it is asked for from the beginning, and never glued together.
    void aRestThatDoesNotFit_data() {
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::newRow("another version") << QByteArray("\"v2\"") << QByteArray("bytes 200000-%1/%2") << 206;
        QTest::newRow("another place") << QByteArray("\"v1\"") << QByteArray("bytes 100000-%1/%2") << 206;
        QTest::newRow("another length") << QByteArray("\"v1\"") << QByteArray("bytes 200000-%1/99999999") << 206;
        QTest::newRow("no range") << QByteArray("\"v1\"") << QByteArray("") << 206;
        QTest::newRow("nonsense") << QByteArray("\"v1\"") << QByteArray("lines 1-2/3") << 206;
        QTest::newRow("not satisfiable") << QByteArray("\"v1\"") << QByteArray("bytes */12") << 416;
        QTest::newRow("whole again") << QByteArray("\"v2\"") << QByteArray("") << 200;
    }
    void aRestThatDoesNotFit() {
        QFETCH(QByteArray, etag);
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        const QByteArray first = loopback::points(1500, 300);
        const QByteArray second = loopback::points(1400, 320);
        int count = 0;
        m_server->on("/a", [&](const Request& request) {
            if (++count == 1) return Reply{200, {{"ETag", "\"v1\""}}, first, 200'000};
            if (!request.headers.contains("range") || status == 200) return Reply{200, {{"ETag", etag}}, second};
            QByteArray said = range;
            said.replace("%1", QByteArray::number(second.size() - 1)).replace("%2", QByteArray::number(second.size()));
            Reply reply{status, {{"ETag", etag}}, second.mid(200'000)};
            if (!said.isEmpty()) reply.headers.emplace_back("Content-Range", said);
            return reply;
        });
        const auto result = fetch("/a");
        QVERIFY2(!result.failure, qPrintable(result.failure ? name(result.failure->code) : QString{}));
        QCOMPARE(contents(file()), second);
    }

    // A rest of the right place and tag with other bytes: the checksum tells.
    void aRestOfOtherBytes() {
        const QByteArray body = loopback::points(1500, 300);
        int count = 0;
        m_server->on("/a", [&](const Request& request) {
            Reply reply = Server::fileOf(body, "\"v1\"", request);
            if (++count == 1) reply.sent = 200'000;
            if (count == 2) reply.body.replace('x', 'y');
            return reply;
        });
        const Checksum sha256{"sha256", QCryptographicHash::hash(body, QCryptographicHash::Sha256)};
        QCOMPARE(name(fetch(m_server->url("/a"), sha256).failure->code), name(FailureCode::checksumWrong));
        QVERIFY(!QFile::exists(file()));
        QVERIFY(!fetch(m_server->url("/a"), sha256).failure); // what was wrong is gone
        QCOMPARE(contents(file()), body);
    }

    void anUnchangedFileIsNotSentAgain() {
        m_server->serve("/a", loopback::points(5), "\"v7\"");
        TransferRequest request = requestOf(m_server->url("/a"));
        request.knownEtag = "\"v7\"";
        write(file(), "the copy");
        const auto result = run(request, hasty());
        QVERIFY(!result.failure);
        QVERIFY(result.isUnchanged);
        QCOMPARE(contents(file()), QByteArray("the copy"));
    }

    void cancelIsQuick_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"/mute", "/stall", "/endless", "/503-pause"}) QTest::newRow(path) << QString(path);
    }
    void cancelIsQuick() {
        QFETCH(QString, path);
        misbehave();
        Patience patience = hasty();
        patience.connect = patience.stall = 60s;
        Downloader downloader{*m_runner, patience};
        QSignalSpy ended{&downloader, &Downloader::ended};
        TransferRequest request = requestOf(m_server->url(path));
        request.mostBytes = 1'000'000'000'000;
        downloader.add(request);
        QTRY_VERIFY(!m_server->requests().empty());
        QTest::qWait(100);
        QElapsedTimer clock;
        clock.start();
        downloader.cancelAll();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(clock.elapsed() < 500);
        QVERIFY(downloader.isIdle());
        QCOMPARE(name(ended[0][1].value<TransferResult>().failure->code), name(FailureCode::cancelled));
        QVERIFY(!QFile::exists(file()));
    }

    void twoAtOnce() {
        for (int i = 0; i < 6; ++i)
            m_server->on(QString("/%1").arg(i), [](const Request&) { return Reply{.isMute = true}; });
        Patience patience = hasty();
        patience.tries = 1;
        Downloader downloader{*m_runner, patience};
        QSignalSpy ended{&downloader, &Downloader::ended};
        for (int i = 0; i < 6; ++i) {
            TransferRequest request = requestOf(m_server->url(QString("/%1").arg(i)));
            request.file += QString::number(i);
            downloader.add(request);
        }
        QTRY_COMPARE(ended.size(), 6);
        QCOMPARE(m_server->mostAtOnce(), 2);
    }

    // A disk without room: the service announces more than there is, or the write fails.
    void aFullDisk() {
        m_server->on("/huge", [](const Request&) {
            return Reply{200, {{"Content-Length", "4611686018427387904"}}, "{", -1, true, Reply::Then::stall};
        });
        TransferRequest request = requestOf(m_server->url("/huge"));
        request.mostBytes = std::numeric_limits<qint64>::max();
        QCOMPARE(name(run(request, hasty()).failure->code), name(FailureCode::diskFull));
        if (!QFile::exists("/dev/full")) QSKIP("no device here that is always full");
        m_server->serve("/a", loopback::points(10));
        QVERIFY(QFile::link("/dev/full", file() + ".part"));
        QCOMPARE(name(fetch("/a").failure->code), name(FailureCode::diskFull));
        QVERIFY(!QFile::exists(file()));
    }

    void aFolderThatIsNot() {
        m_server->serve("/a", loopback::points(1));
        TransferRequest request = requestOf(m_server->url("/a"));
        request.file = m_folder->filePath("none/a.geojson");
        QCOMPARE(name(run(request, hasty()).failure->code), name(FailureCode::cannotWrite));
    }

    // Two programs and one file: one of them has it.
    void aFileIsDownloadedOnceAtATime() {
        m_server->on("/a", [](const Request&) { return Reply{.isMute = true}; });
        Patience patience = hasty();
        patience.tries = 1;
        Downloader downloader{*m_runner, patience};
        QSignalSpy ended{&downloader, &Downloader::ended};
        downloader.add(requestOf(m_server->url("/a")));
        downloader.add(requestOf(m_server->url("/a")));
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(name(ended[0][1].value<TransferResult>().failure->code), name(FailureCode::busy));
        QCOMPARE(name(ended[1][1].value<TransferResult>().failure->code), name(FailureCode::connectTimeout));
    }

    // What the desktop says is used: here by the variable that systems without a desktop have.
    void theProxyOfTheDesktop() {
        m_server->on("service.invalid:443", [](const Request&) {
            return Reply{407, {{"Proxy-Authenticate", "Basic realm=\"office\""}}};
        });
        const QByteArray before = qgetenv("https_proxy");
        qputenv("https_proxy", m_server->url("").toEncoded());
        const auto result = fetch(QUrl{"https://service.invalid/a.geojson"});
        before.isEmpty() ? qunsetenv("https_proxy") : qputenv("https_proxy", before);
        QCOMPARE(m_server->requests().front().method, QByteArray("CONNECT"));
        QCOMPARE(m_server->requests().front().path, QString("service.invalid:443"));
        QCOMPARE(name(result.failure->code), name(FailureCode::proxyFailed));
    }

    void checksumsOfHeaders() {
        const QByteArray body = loopback::points(4);
        const QByteArray sha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toBase64();
        m_server->on("/a", [&](const Request&) {
            return Reply{200, {{"Repr-Digest", "sha-256=:" + sha256 + ':'}}, body};
        });
        QVERIFY(!fetch("/a").failure);
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath("a.geojson"); }
    [[nodiscard]] QStringList left() const { return QDir{m_folder->path()}.entryList(QDir::Files | QDir::Hidden); }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile target{path};
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(bytes);
    }
    [[nodiscard]] TransferRequest requestOf(const QUrl& address) const {
        return {address, file(), {FileFormat::geojson, std::nullopt}, kMost};
    }
    TransferResult run(const TransferRequest& request, const Patience& patience) {
        Downloader downloader{*m_runner, patience};
        QSignalSpy ended{&downloader, &Downloader::ended};
        downloader.add(request);
        if (!QTest::qWaitFor([&] { return !ended.isEmpty(); }, 30'000)) qFatal("a download did not end");
        return ended[0][1].value<TransferResult>();
    }
    TransferResult fetch(const QUrl& address, const std::optional<Checksum>& checksum = {},
                         const Patience& patience = hasty()) {
        TransferRequest request = requestOf(address);
        request.rule.checksum = checksum;
        return run(request, patience);
    }
    TransferResult fetch(const QString& path) { return fetch(m_server->url(path)); }

    void misbehave() {
        for (const int status : {401, 403, 404, 410, 418, 500, 503, 429})
            m_server->on(QString("/%1").arg(status), [status](const Request&) { return Reply{status}; });
        const auto on = [&](const char* path, const Reply& reply) {
            m_server->on(path, [reply](const Request&) { return reply; });
        };
        const QByteArray json = loopback::points(100);
        on("/503-long", {503, {{"Retry-After", "7200"}}});
        on("/503-pause", {503, {{"Retry-After", "1"}}});
        on("/mute", {.isMute = true});
        on("/stall", {200, {}, json, 50, true, Reply::Then::stall});
        on("/cut", {200, {}, json, 50});
        on("/long-length", {200, {{"Content-Length", QByteArray::number(json.size() + 10)}}, json});
        on("/short-length", {200, {{"Content-Length", QByteArray::number(json.size() - 10)}}, json});
        on("/html", {200, {{"Content-Type", "application/json"}}, "<!DOCTYPE html><html><body>Log in</body></html>"});
        on("/half-json", {200, {}, json.left(json.size() / 2), -1, false});
        on("/other-json", {200, {}, "{\"error\":\"no such layer\"}"});
        on("/json-and-more", {200, {}, json + json});
        on("/empty", {200});
        on("/wrong-digest", {200, {{"Digest", "sha-256=" + QByteArray(32, 'a').toBase64()}}, json});
        on("/wrong-md5", {200, {{"Content-MD5", QByteArray(16, 'a').toBase64()}}, json});
        on("/endless", {200, {}, "{\"features\":[", -1, false, Reply::Then::goOnForever});
        on("/too-long", {200, {{"Content-Length", QByteArray::number(kMost + 1)}}, json, -1, true, Reply::Then::stall});
        on("/circle", {302, {{"Location", "/circle"}}});
        on("/pair-a", {301, {{"Location", "/pair-b"}}});
        on("/pair-b", {308, {{"Location", "/pair-a"}}});
        on("/to-file", {302, {{"Location", "file:///etc/hostname"}}});
        on("/to-ftp", {302, {{"Location", "ftp://127.0.0.1/a"}}});
        on("/to-http", {302, {{"Location", "http://example.org/a"}}});
        on("/to-user", {302, {{"Location", "http://me:secret@127.0.0.1/a"}}});
        on("/to-nothing", {302, {{"Location", "http://"}}});
        on("/partial-unasked", {206, {{"Content-Range", "bytes 0-9/10"}}, json});
        on("/304-unasked", {304});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<app::jobs::JobRunner> m_runner;
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfer_test.moc"
