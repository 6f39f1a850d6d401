#include "basemap/tile_imagery.h"

#include "app/catalogue/loopback_server.h"
#include "basemap/basemap_underlay.h"

#include <QBuffer>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

using namespace app::basemap;
using loopback::Reply;
using loopback::Request;

namespace {

constexpr int kEpsg = 3857;

QByteArray pngOf(const QColor& colour, int side = 256) {
    QImage image{side, side, QImage::Format_RGB32};
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// Nantes at zoom 15, on 600 x 400 pixels.
geo::carto::Viewport nantes() {
    return {{-172'950.0, 5'981'900.0}, webMercatorGrid(15, 15).levels.front().unitsPerPixel, 600, 400, 96.0};
}

// Those that a view in Web Mercator needs.
std::vector<TileAddress> tilesOf(const Service& service, const geo::carto::Viewport& view) {
    const auto same = geo::geom::Transform::create(kEpsg, kEpsg);
    return planTiles(*gridFor(service, kEpsg), view, kEpsg, *same)->tiles;
}

// A service that answers every tile in the same way, as the test says.
class AnyTile : public loopback::Server {
public:
    void answerAll(const Service& service, const loopback::Answer& answer) {
        const TileGrid grid = *gridFor(service, kEpsg);
        for (double zoom : {1.0, 2.0, 0.5}) {
            geo::carto::Viewport view = nantes();
            view.metresPerPixel *= zoom;
            view.width *= 3;
            view.height *= 3;
            for (const TileAddress& tile : tilesOf(service, view)) on(tileUrl(service, grid, tile).path(), answer);
        }
    }
};

Service serviceAt(const QUrl& url) {
    Service service;
    service.id = "test";
    service.name = "Test";
    service.address = url.toString() + "{z}/{x}/{y}.png";
    service.grids = {webMercatorGrid(0, 19)};
    return service;
}

Reply picture(const QByteArray& bytes) {
    Reply reply;
    reply.body = bytes;
    return reply;
}

} // namespace

class TileImageryTest : public QObject {
    Q_OBJECT

private:
    struct Bench {
        QTemporaryDir folder;
        AnyTile server;
        app::jobs::JobRunner runner{2};
        QNetworkAccessManager network;
        std::shared_ptr<TileCache> cache = std::make_shared<TileCache>(folder.path());
        Service service = serviceAt(server.url("/"));

        std::unique_ptr<TileImagery> imagery(bool isOffline = false,
                                             std::chrono::milliseconds pause = std::chrono::seconds{60}) {
            const Patience patience{1, 2, pause, std::chrono::seconds{60}};
            return std::make_unique<TileImagery>(TileImagery::Context{runner, network, cache}, service, isOffline,
                                                 patience);
        }
        // Looks until nothing more comes, and makes the picture.
        QImage settled(TileImagery& imagery, int atMost = 8'000) {
            auto work = imagery.look(nantes(), kEpsg);
            QElapsedTimer clock;
            clock.start();
            while (imagery.isWaiting() && clock.elapsed() < atMost) QTest::qWait(10);
            work = imagery.look(nantes(), kEpsg);
            geo::JobControl job;
            return work ? *(*work)(job) : QImage{};
        }
    };
    static bool isAll(const QImage& image, const QColor& colour) {
        if (image.isNull()) return false;
        for (int y = 5; y < image.height(); y += 20)
            for (int x = 5; x < image.width(); x += 20)
                if (image.pixelColor(x, y) != colour) return false;
        return true;
    }

private Q_SLOTS:
    void tilesArriveAndAreKept() {
        Bench bench;
        bench.server.answerAll(bench.service, [](const Request&) { return picture(pngOf(Qt::darkGreen)); });
        const auto imagery = bench.imagery();
        QVERIFY(isAll(bench.settled(*imagery), Qt::darkGreen));
        QCOMPARE(imagery->missing(), 0);
        QVERIFY(imagery->health().isFine());
        QVERIFY(bench.server.mostAtOnce() <= TileFetcher::kAtOnce);
        // Another program, without network, finds them on disk.
        const auto asked = bench.server.requests().size();
        const auto offline = bench.imagery(true);
        QVERIFY(isAll(bench.settled(*offline), Qt::darkGreen));
        QCOMPARE(bench.server.requests().size(), asked);
    }

    // What is fresh is not asked for again; what is old is, by its ETag, and "unchanged" is enough.
    void freshnessIsRespected_data() {
        QTest::addColumn<QByteArray>("control");
        QTest::addColumn<bool>("isAskedAgain");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("fresh for an hour") << QByteArray{"max-age=3600"} << false << true;
        QTest::newRow("old at once") << QByteArray{"max-age=0"} << true << true;
        QTest::newRow("to be asked always") << QByteArray{"no-cache"} << true << true;
        QTest::newRow("not to be kept") << QByteArray{"no-store"} << true << false;
    }
    void freshnessIsRespected() {
        QFETCH(QByteArray, control);
        QFETCH(bool, isAskedAgain);
        QFETCH(bool, isKept);
        Bench bench;
        int unchanged = 0;
        bench.server.answerAll(bench.service, [&](const Request& request) {
            Reply reply = picture(pngOf(Qt::blue));
            reply.headers = {{"ETag", "\"v1\""}, {"Cache-Control", control}};
            if (request.headers.value("if-none-match") == "\"v1\"") {
                ++unchanged;
                reply.status = 304;
                reply.body.clear();
            }
            return reply;
        });
        QVERIFY(isAll(bench.settled(*bench.imagery()), Qt::blue));
        const auto asked = bench.server.requests().size();
        QVERIFY(isAll(bench.settled(*bench.imagery()), Qt::blue));
        QCOMPARE(bench.server.requests().size() > asked, isAskedAgain);
        QCOMPARE(unchanged > 0, isAskedAgain && isKept);
        QCOMPARE(bench.cache->bytes() > 0, isKept);
    }

    // Every way to fail: told as what it is, left alone soon, and never waited for.
    void failures_data() {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<FetchFault>("fault");
        Reply reply;
        reply.status = 500;
        QTest::newRow("error of its own") << reply << FetchFault::serverError;
        reply.status = 503;
        QTest::newRow("overloaded") << reply << FetchFault::serverError;
        reply.status = 403;
        QTest::newRow("refused") << reply << FetchFault::notAllowed;
        reply.status = 429;
        QTest::newRow("too many") << reply << FetchFault::tooMany;
        reply = picture("<html>Log in</html>");
        QTest::newRow("a page") << reply << FetchFault::notAPicture;
        reply = picture(pngOf(Qt::red).left(60));
        QTest::newRow("half a picture that says it is whole") << reply << FetchFault::notAPicture;
        reply = {};
        reply.isMute = true;
        QTest::newRow("stalls") << reply << FetchFault::timedOut;
        reply = picture(pngOf(Qt::red));
        reply.sent = 40;
        reply.then = Reply::Then::stall;
        QTest::newRow("stalls in the middle") << reply << FetchFault::timedOut;
        reply.then = Reply::Then::close;
        QTest::newRow("cut") << reply << FetchFault::cut;
        reply = picture(QByteArray{"\x89PNG\r\n\x1a\n"});
        reply.then = Reply::Then::goOnForever;
        reply.saysLength = false;
        QTest::newRow("endless") << reply << FetchFault::tooLarge;
        reply = {};
        reply.status = 302;
        reply.headers = {{"Location", "file:///etc/passwd"}};
        QTest::newRow("led to a file") << reply << FetchFault::redirectRefused;
    }
    void failures() {
        QFETCH(Reply, reply);
        QFETCH(FetchFault, fault);
        Bench bench;
        bench.server.answerAll(bench.service, [reply](const Request&) { return reply; });
        const auto imagery = bench.imagery();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(imagery->look(nantes(), kEpsg).has_value());
        QVERIFY(clock.elapsed() < 500); // asking does not wait for the answer
        QTRY_VERIFY_WITH_TIMEOUT(!imagery->health().isFine(), 10'000);
        QCOMPARE(static_cast<int>(imagery->health().fault), static_cast<int>(fault));
        QVERIFY(imagery->health().retrySeconds > 0);
        QTRY_VERIFY(!imagery->isWaiting()); // nobody waits for a service that is left alone
        QVERIFY(!sentence(imagery->health(), "Test").isEmpty());
        const auto asked = bench.server.requests().size();
        QTest::qWait(300);
        QCOMPARE(bench.server.requests().size(), asked);
    }

    void redirectsAreBounded() {
        Bench bench;
        bench.server.answerAll(bench.service, [](const Request& request) {
            Reply reply;
            reply.status = 302;
            reply.headers = {{"Location", request.path.toLatin1()}};
            return reply;
        });
        const auto imagery = bench.imagery();
        bench.settled(*imagery);
        QTRY_COMPARE(static_cast<int>(imagery->health().fault), static_cast<int>(FetchFault::redirectRefused));
    }

    void oneRedirectIsFollowed() {
        Bench bench;
        bench.server.answerAll(bench.service, [](const Request&) {
            Reply reply;
            reply.status = 301;
            reply.headers = {{"Location", "/moved.png"}};
            return reply;
        });
        bench.server.serve("/moved.png", pngOf(Qt::cyan));
        QVERIFY(isAll(bench.settled(*bench.imagery()), Qt::cyan));
    }

    // A tile that is not there is no failure: there is nothing to see, and it is not asked for again and again.
    void missingTilesAreNoFailure() {
        Bench bench; // nothing is served: 404
        const auto imagery = bench.imagery();
        bench.settled(*imagery);
        QVERIFY(imagery->health().isFine());
        QCOMPARE(imagery->missing(), imagery->wanted());
        const auto asked = bench.server.requests().size();
        bench.settled(*imagery);
        QCOMPARE(bench.server.requests().size(), asked);
    }

    // A service that comes back is asked for one tile first, then for all.
    void aServiceComesBack() {
        Bench bench;
        bool isUp = false;
        bench.server.answerAll(bench.service, [&](const Request&) {
            if (isUp) return picture(pngOf(Qt::magenta));
            Reply reply;
            reply.status = 500;
            return reply;
        });
        const auto imagery = bench.imagery(false, std::chrono::milliseconds{400});
        QVERIFY(imagery->look(nantes(), kEpsg).has_value());
        QTRY_VERIFY(!imagery->health().isFine());
        isUp = true;
        QTRY_VERIFY_WITH_TIMEOUT(imagery->health().isFine(), 5'000);
        QVERIFY(isAll(bench.settled(*imagery), Qt::magenta));
    }

    // Coarser tiles that are on disk stand in for those that are missing.
    void coarserTilesStandIn() {
        Bench bench;
        const TileGrid grid = *gridFor(bench.service, kEpsg);
        geo::carto::Viewport coarse = nantes();
        coarse.metresPerPixel *= 4.0;
        for (const TileAddress& tile : tilesOf(bench.service, coarse))
            QVERIFY(bench.cache->keep(cacheKey(bench.service, grid, tile), {pngOf(Qt::yellow), "", 0}));
        const auto imagery = bench.imagery(true);
        QTRY_VERIFY(isAll(bench.settled(*imagery), Qt::yellow));
        QCOMPARE(imagery->missing(), imagery->wanted()); // they are missing all the same
    }

    // The interface never waits, whatever the service does: each painting of a stalling basemap is a glance.
    void paintingNeverWaits() {
        Bench bench;
        Reply mute;
        mute.isMute = true;
        bench.server.answerAll(bench.service, [mute](const Request&) { return mute; });
        BasemapUnderlay underlay{bench.runner};
        underlay.setCrs(kEpsg);
        underlay.setImagery(bench.imagery());
        QImage screen{600, 400, QImage::Format_ARGB32_Premultiplied};
        qint64 slowest = 0;
        for (int i = 0; i < 60; ++i) {
            geo::carto::Viewport view = nantes().panned(i * 9.0, i * 5.0);
            QPainter painter{&screen};
            QElapsedTimer clock;
            clock.start();
            underlay.paint(painter, view, 1.0);
            slowest = std::max(slowest, clock.elapsed());
            painter.end();
            QTest::qWait(16);
        }
        QVERIFY2(slowest < 100, qPrintable(QString::number(slowest))); // generous: other tests run beside it
        QTRY_VERIFY_WITH_TIMEOUT(!underlay.imagery()->health().isFine(), 8'000);
    }

    // Held, nothing is asked; let go, it is.
    void nothingIsAskedWhileHeld() {
        Bench bench;
        bench.server.answerAll(bench.service, [](const Request&) { return picture(pngOf(Qt::darkGreen)); });
        BasemapUnderlay underlay{bench.runner};
        underlay.setHeld(true);
        underlay.setCrs(kEpsg);
        underlay.setImagery(bench.imagery());
        QImage screen{600, 400, QImage::Format_ARGB32_Premultiplied};
        const auto paint = [&] {
            screen.fill(Qt::white);
            QPainter painter{&screen};
            underlay.paint(painter, nantes(), 1.0);
        };
        paint();
        QTest::qWait(300);
        QCOMPARE(bench.server.connections(), 0);
        underlay.setHeld(false);
        QTRY_VERIFY_WITH_TIMEOUT((paint(), isAll(screen, Qt::darkGreen)), 8'000);
        QVERIFY(bench.server.connections() > 0);
        QTRY_VERIFY(underlay.isSettled());
    }
};

QTEST_MAIN(TileImageryTest)
#include "tile_imagery_test.moc"
