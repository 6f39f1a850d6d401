#include "basemap/service_probe.h"

#include "basemap/decode_tile.h"
#include "basemap/tile_plan.h"
#include "basemap/web_answer.h"

#include <QCoreApplication>

#include <utility>

namespace app::basemap {
namespace {

constexpr qint64 kLargestCapabilities = 64 << 20; // those of a national service have several megabytes

using Offer = std::optional<Capabilities>;

} // namespace

ServiceProbe::ServiceProbe(QNetworkAccessManager& network, jobs::JobRunner& runner, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_runner(runner) {}

ServiceProbe::~ServiceProbe() {
    cancel();
}

void ServiceProbe::cancel() {
    m_job = {};
    m_taken = nullptr;
    if (!m_reply) return;
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void ServiceProbe::askCapabilities(const QUrl& base, Protocol protocol, int timeoutSeconds) {
    if (!isAllowedAddress(base)) {
        emit failed({FetchFault::unreachable, 0, 0});
        return;
    }
    get(capabilitiesUrl(base, protocol), timeoutSeconds, kLargestCapabilities, [this, base](const QByteArray& answer) {
        const auto work = [answer, base](geo::JobControl&) -> geo::Result<Offer> {
            return readCapabilities(answer, base);
        };
        m_job = m_runner.run<Offer>(QCoreApplication::translate("Basemap", "Reading what the service offers"), work,
                                    [this](geo::Result<Offer> offer) {
                                        if (offer && *offer)
                                            emit offered(**offer);
                                        else
                                            emit failed({});
                                    });
    });
}

void ServiceProbe::askTile(const Service& service, const geo::carto::Viewport& view, int mapEpsg) {
    const auto grid = gridFor(service, mapEpsg);
    const auto toGrid = geo::geom::Transform::create(mapEpsg, grid ? grid->epsg : mapEpsg);
    if (!grid || !toGrid) {
        emit failed({});
        return;
    }
    const auto plan = planTiles(*grid, view, mapEpsg, *toGrid);
    if (!plan || plan->tiles.empty()) {
        emit failed({});
        return;
    }
    get(tileUrl(service, *grid, plan->tiles.front()), service.timeoutSeconds, kLargestAnswer,
        [this](const QByteArray& answer) {
            const QImage picture = decodeTile(answer);
            if (picture.isNull())
                emit failed({FetchFault::notAPicture, 0, 0});
            else
                emit tested(picture, static_cast<int>(m_clock.elapsed()));
        });
}

void ServiceProbe::get(const QUrl& url, int timeoutSeconds, qint64 most, Taken taken) {
    cancel();
    m_taken = std::move(taken);
    m_redirects = 0;
    m_timeoutSeconds = timeoutSeconds;
    m_clock.start();
    m_reply = m_network.get(webRequest(url, timeoutSeconds));
    connect(m_reply, &QNetworkReply::finished, this, [this, most] { finish(most); });
    connect(
        m_reply, &QNetworkReply::downloadProgress, this,
        [this, most] {
            if (!m_reply || m_reply->bytesAvailable() <= most) return;
            cancel();
            emit failed({FetchFault::tooLarge, 0, 0});
        },
        Qt::QueuedConnection);
}

void ServiceProbe::finish(qint64 most) {
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    if (const auto target = redirectOf(*reply); target && m_redirects < kMostRedirects) {
        const int redirects = m_redirects + 1;
        get(*target, m_timeoutSeconds, most, m_taken);
        m_redirects = redirects;
        return;
    }
    if (const ServiceHealth health = faultOf(*reply); !health.isFine()) {
        emit failed(health);
        return;
    }
    if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200) {
        emit failed({});
        return;
    }
    const Taken taken = m_taken;
    if (taken) taken(reply->readAll());
}

} // namespace app::basemap
