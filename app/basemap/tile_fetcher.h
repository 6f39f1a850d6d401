#pragma once

#include "basemap/service_health.h"
#include "basemap/tile_grid.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <map>
#include <vector>

namespace app::basemap {

struct TileRequest {
    TileAddress tile;
    QUrl url;
    QByteArray etag; // of what is kept of it
};

struct TileAnswer {
    enum class Kind : std::uint8_t { picture, unchanged, absent };
    TileAddress tile;
    Kind kind = Kind::absent;
    QByteArray bytes; // begins as a picture does; not yet decoded
    QByteArray etag;
    std::int64_t expires = 0; // -1: must not be kept
};

// How a service is treated that does not do its work.
struct Patience {
    int timeoutSeconds = 10; // without a byte
    int failures = 2;        // in a row, before it is left alone
    std::chrono::milliseconds firstPause{5'000};
    std::chrono::milliseconds longestPause{300'000}; // each pause is twice the last
};

// Asks one service for tiles, a few at a time. One that fails is left alone for longer and longer, then asked for a
// single tile first. Tiles that are not there (404) are no failure. Nothing here waits.
class TileFetcher : public QObject {
    Q_OBJECT

public:
    static constexpr int kAtOnce = 6;

    // `network` outlives this.
    TileFetcher(QNetworkAccessManager& network, Patience patience, QObject* parent = nullptr);
    ~TileFetcher() override;

    // In place of all that was wanted before; what is not wanted any more is given up.
    void want(std::vector<TileRequest> inOrder);
    // What came for the tile was no picture after all: the service failed.
    void reject();
    // Ends the pause of a failing service: the user asked.
    void tryNow();

    [[nodiscard]] const ServiceHealth& health() const { return m_health; }
    [[nodiscard]] bool isPaused() const { return m_pause.isActive(); }
    // Whether the tile is asked for or will be without a pause.
    [[nodiscard]] bool isBusy() const { return !m_running.empty() || (!m_waiting.empty() && !isPaused()); }

signals:
    void answered(const app::basemap::TileAnswer& answer);
    // The tile failed and the service is not yet taken for failing: it is not asked for again until it is wanted anew.
    void gaveUp(const app::basemap::TileAddress& tile);
    void healthChanged();

private:
    struct Running {
        TileRequest request;
        QNetworkReply* reply = nullptr;
        int redirects = 0;
    };
    void pump();
    void ask(Running running);
    void watchSize(QNetworkReply* reply);
    void finish(QNetworkReply* reply);
    void take(const Running& running, QNetworkReply& reply);
    void giveUp(QNetworkReply* reply, FetchFault fault);
    void fail(const TileRequest* request, ServiceHealth health);
    void succeed();
    void drop(QNetworkReply* reply);

    QNetworkAccessManager& m_network;
    Patience m_patience;
    std::vector<TileRequest> m_waiting;
    std::map<QNetworkReply*, Running> m_running;
    QTimer m_pause;
    int m_failures = 0;
    int m_pauses = 0;
    bool m_isProbing = false; // after a pause, until one answer is good
    ServiceHealth m_health;
};

} // namespace app::basemap
