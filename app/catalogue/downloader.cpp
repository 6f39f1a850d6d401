#include "catalogue/downloader.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace app::catalogue {

namespace {

// As the desktop says; what this machine serves itself needs none.
class DesktopProxy final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (QHostAddress{query.peerHostName()}.isLoopback()) return {QNetworkProxy{QNetworkProxy::NoProxy}};
        return systemProxyForQuery(query);
    }
};

} // namespace

Downloader::Downloader(jobs::JobRunner& runner, const Patience& patience, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_patience(patience) {}

Downloader::~Downloader() = default;

TransferId Downloader::add(TransferRequest request) {
    const TransferId id = ++m_lastId;
    m_waiting.emplace_back(id, std::move(request));
    QMetaObject::invokeMethod(this, &Downloader::startNext, Qt::QueuedConnection);
    return id;
}

void Downloader::startNext() {
    if (!m_network && !m_waiting.empty()) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxyFactory(new DesktopProxy); // owned by it
    }
    while (m_running.size() < kMostAtOnce && !m_waiting.empty()) {
        auto [id, request] = std::move(m_waiting.front());
        m_waiting.pop_front();
        auto transfer = std::make_unique<Transfer>(*m_network, m_runner, std::move(request), m_patience);
        Transfer& started = *transfer;
        connect(&started, &Transfer::progressed, this,
                [this, id = id, &started] { emit progressed(id, started.received(), started.total()); });
        connect(&started, &Transfer::ended, this, [this, id = id] { transferEnded(id); });
        m_running.emplace(id, std::move(transfer));
        started.start();
    }
}

void Downloader::transferEnded(TransferId id) {
    auto node = m_running.extract(id);
    if (node.empty()) return;
    const TransferResult result = node.mapped()->result();
    node.mapped().release()->deleteLater(); // it is telling us
    startNext();
    emit ended(id, result);
}

void Downloader::cancelAll() {
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& [id, transfer] : m_running) transfer->cancel();
    for (const auto& [id, request] : waiting) {
        TransferResult result;
        result.failure = Failure{FailureCode::cancelled, request.address.host()};
        QMetaObject::invokeMethod(
            this, [this, id = id, result] { emit ended(id, result); }, Qt::QueuedConnection);
    }
}

} // namespace app::catalogue
