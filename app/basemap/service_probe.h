#pragma once

#include "basemap/capabilities.h"
#include "basemap/service_health.h"
#include "carto/viewport.h"
#include "jobs/job_runner.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <optional>

namespace app::basemap {

// Asks a service something once, for the dialog in which the user describes it: what it offers, or one tile.
class ServiceProbe : public QObject {
    Q_OBJECT

public:
    // Both outlive this.
    ServiceProbe(QNetworkAccessManager& network, jobs::JobRunner& runner, QObject* parent = nullptr);
    ~ServiceProbe() override;

    // What the service at that address offers: `offered` or `failed` follows.
    void askCapabilities(const QUrl& base, Protocol protocol, int timeoutSeconds);
    // One tile in the middle of a view: `tested` or `failed` follows.
    void askTile(const Service& service, const geo::carto::Viewport& view, int mapEpsg);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_reply != nullptr || m_job.isRunning(); }

signals:
    void offered(const app::basemap::Capabilities& capabilities);
    void tested(const QImage& picture, int milliseconds);
    // `none`: the tile is not there, or nothing that could be drawn is offered.
    void failed(const app::basemap::ServiceHealth& health);

private:
    using Taken = std::function<void(const QByteArray&)>;
    void get(const QUrl& url, int timeoutSeconds, qint64 most, Taken taken);
    void finish(qint64 most);

    QNetworkAccessManager& m_network;
    jobs::JobRunner& m_runner;
    QNetworkReply* m_reply = nullptr;
    int m_redirects = 0;
    int m_timeoutSeconds = 10;
    Taken m_taken;
    QElapsedTimer m_clock;
    jobs::JobHandle m_job;
};

} // namespace app::basemap
