#include "basemap/tile_fetcher.h"

#include "basemap/decode_tile.h"
#include "basemap/web_answer.h"

#include <QDateTime>

#include <algorithm>

namespace app::basemap {

TileFetcher::TileFetcher(QNetworkAccessManager& network, Patience patience, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_patience(patience) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TileFetcher::tryNow);
}

TileFetcher::~TileFetcher() {
    while (!m_running.empty()) drop(m_running.begin()->first);
}

void TileFetcher::want(std::vector<TileRequest> inOrder) {
    const auto isWanted = [&](const TileAddress& tile) {
        return std::ranges::find(inOrder, tile, &TileRequest::tile) != inOrder.end();
    };
    std::vector<QNetworkReply*> unwanted;
    for (const auto& [reply, running] : m_running)
        if (!isWanted(running.request.tile)) unwanted.push_back(reply);
    for (QNetworkReply* reply : unwanted) drop(reply);
    std::erase_if(inOrder, [&](const TileRequest& request) {
        return std::ranges::any_of(m_running, [&](const auto& one) { return one.second.request.tile == request.tile; });
    });
    m_waiting = std::move(inOrder);
    pump();
}

void TileFetcher::pump() {
    const std::size_t most = m_isProbing ? 1 : kAtOnce;
    while (!isPaused() && !m_waiting.empty() && m_running.size() < most) {
        Running next{m_waiting.front(), nullptr, 0};
        m_waiting.erase(m_waiting.begin());
        ask(std::move(next));
    }
}

void TileFetcher::ask(Running running) {
    QNetworkRequest request = webRequest(running.request.url, m_patience.timeoutSeconds);
    request.setRawHeader("Accept", "image/png,image/jpeg,image/webp");
    if (!running.request.etag.isEmpty()) request.setRawHeader("If-None-Match", running.request.etag);
    QNetworkReply* reply = m_network.get(request);
    running.reply = reply;
    m_running[reply] = std::move(running);
    connect(
        reply, &QNetworkReply::downloadProgress, this, [this, reply] { watchSize(reply); }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(reply); });
    // A service that sends a byte now and then is stopped all the same.
    QTimer::singleShot(std::chrono::seconds{m_patience.timeoutSeconds} * 3, reply, [this, reply] {
        if (m_running.contains(reply)) giveUp(reply, FetchFault::timedOut);
    });
}

void TileFetcher::watchSize(QNetworkReply* reply) {
    if (!m_running.contains(reply) || reply->bytesAvailable() <= kLargestAnswer) return;
    giveUp(reply, FetchFault::tooLarge);
}

void TileFetcher::giveUp(QNetworkReply* reply, FetchFault fault) {
    const TileRequest request = m_running.at(reply).request;
    drop(reply);
    fail(&request, {fault, 0, 0});
}

void TileFetcher::finish(QNetworkReply* reply) {
    const auto found = m_running.find(reply);
    if (found == m_running.end()) return;
    Running running = std::move(found->second);
    m_running.erase(found);
    reply->deleteLater();
    if (const auto target = redirectOf(*reply); target && running.redirects < kMostRedirects) {
        running.request.url = *target;
        ++running.redirects;
        return ask(std::move(running));
    }
    take(running, *reply);
    pump();
}

void TileFetcher::take(const Running& running, QNetworkReply& reply) {
    if (const ServiceHealth health = faultOf(reply); !health.isFine()) return fail(&running.request, health);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    TileAnswer answer{running.request.tile, TileAnswer::Kind::absent, {}, {}, 0};
    answer.etag = reply.rawHeader("ETag");
    answer.expires = expiryOf(reply, QDateTime::currentSecsSinceEpoch());
    if (status == 304 && !running.request.etag.isEmpty()) answer.kind = TileAnswer::Kind::unchanged;
    if (status == 200) {
        answer.bytes = reply.readAll();
        answer.kind = TileAnswer::Kind::picture;
        if (answer.bytes.size() > kLargestAnswer) return fail(&running.request, {FetchFault::tooLarge, 0, 0});
        if (!looksLikePicture(answer.bytes)) return fail(&running.request, {FetchFault::notAPicture, 0, 0});
    }
    succeed();
    emit answered(answer);
}

void TileFetcher::reject() {
    fail(nullptr, {FetchFault::notAPicture, 0, 0});
}

void TileFetcher::fail(const TileRequest* request, ServiceHealth health) {
    if (++m_failures < m_patience.failures && !m_isProbing) {
        if (request) emit gaveUp(request->tile);
        return pump();
    }
    if (request) m_waiting.insert(m_waiting.begin(), *request);
    const int doublings = std::min(m_pauses++, 10);
    auto pause = std::min(m_patience.firstPause * (1 << doublings), m_patience.longestPause);
    pause = std::max<std::chrono::milliseconds>(pause, std::chrono::seconds{health.retrySeconds});
    health.retrySeconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(pause).count());
    while (!m_running.empty()) {
        m_waiting.insert(m_waiting.begin(), m_running.begin()->second.request);
        drop(m_running.begin()->first);
    }
    m_pause.start(pause);
    m_health = health;
    emit healthChanged();
}

void TileFetcher::succeed() {
    m_failures = 0;
    m_pauses = 0;
    m_isProbing = false;
    if (m_health.isFine()) return;
    m_health = {};
    emit healthChanged();
}

void TileFetcher::tryNow() {
    m_pause.stop();
    m_isProbing = !m_health.isFine();
    pump();
}

void TileFetcher::drop(QNetworkReply* reply) {
    m_running.erase(reply);
    reply->disconnect(this);
    // One that has failed by itself has yet to say so; it does not bear another failure.
    if (reply->isRunning() && reply->error() == QNetworkReply::NoError) reply->abort();
    reply->deleteLater();
}

} // namespace app::basemap
