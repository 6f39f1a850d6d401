#pragma once

#include "catalogue/transfer.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>

class QNetworkAccessManager;

namespace app::catalogue {

using TransferId = int;

// Downloads, at most two at once, first asked first served; through the desktop's proxy. Touches no network before the
// first is asked for. Lives on one thread with an event loop.
class Downloader : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostAtOnce = 2;

    // `runner` outlives the downloader, and is of the same thread.
    explicit Downloader(jobs::JobRunner& runner, const Patience& patience = {}, QObject* parent = nullptr);
    ~Downloader() override;

    // `ended` follows, never from within.
    TransferId add(TransferRequest request);
    // All of them, also those that wait; `ended` follows for each.
    void cancelAll();
    [[nodiscard]] bool isIdle() const { return m_running.empty() && m_waiting.empty(); }

signals:
    // `total` -1 where the service does not say.
    void progressed(app::catalogue::TransferId id, qint64 received, qint64 total);
    void ended(app::catalogue::TransferId id, const app::catalogue::TransferResult& result);

private:
    void startNext();
    void transferEnded(TransferId id);

    jobs::JobRunner& m_runner;
    Patience m_patience;
    std::unique_ptr<QNetworkAccessManager> m_network; // made for the first download
    std::deque<std::pair<TransferId, TransferRequest>> m_waiting;
    std::map<TransferId, std::unique_ptr<Transfer>> m_running;
    TransferId m_lastId = 0;
};

} // namespace app::catalogue
