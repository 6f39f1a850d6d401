#pragma once

#include "catalogue/downloader.h"
#include "catalogue/expand.h"
#include "catalogue/offline_cache.h"

#include <QObject>

#include <map>
#include <set>
#include <vector>

namespace app::catalogue {

// What to have: a data set of a territory.
struct FetchOrder {
    DataSet dataSet;
    Territory territory;
};

struct FetchPolicy {
    bool copiesOnly = false;  // touch no network
    bool copyWhenDown = true; // where the service does not work, take the copy there is
};

struct FetchedFile {
    QString what; // of Download
    QString file;
    QDateTime received;               // UTC: of the copy
    std::optional<Failure> insteadOf; // the service did not work: this is an older copy
};

struct FetchFault {
    QString what;
    Failure failure;
};

enum class FetchStage : std::uint8_t { waiting, running, done, failed };

// How far one order is.
struct FetchState {
    FetchStage stage = FetchStage::waiting;
    int filesDone = 0;
    int filesTotal = 0;             // known so far
    qint64 bytes = 0;               // received now
    std::vector<FetchedFile> files; // in the order of the addresses
    std::vector<FetchFault> faults; // of the files that are missing
    bool isIncomplete = false;      // the service has more pages than are asked for
};

// Has the files of several data sets: from the cache where the service says that they are unchanged (or does not
// answer), else from the service; page after page where it hands out pages. Lives on one thread with an event loop.
class Fetcher : public QObject {
    Q_OBJECT

public:
    // `runner` outlives the fetcher.
    Fetcher(jobs::JobRunner& runner, OfflineCache cache, const Patience& patience = {}, QObject* parent = nullptr);

    // Replaces what was ordered before. `ended` follows.
    void start(std::vector<FetchOrder> orders, const FetchPolicy& policy);
    // Asks again for what is missing; what was had is kept.
    void retry(const FetchPolicy& policy);
    // `ended` follows within the next turns of the event loop.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const std::vector<FetchOrder>& orders() const { return m_orders; }
    [[nodiscard]] const FetchState& state(std::size_t order) const { return m_states.at(order); }
    [[nodiscard]] const OfflineCache& cache() const { return m_cache; }

signals:
    void changed(std::size_t order);
    void ended();

private:
    // A file that is asked for: the n-th of an order.
    struct Asked {
        std::size_t order = 0;
        int number = 0;
        Download download;
        qint64 received = 0;
    };
    void startOrder(std::size_t order);
    void ask(Asked asked);
    void transferProgressed(TransferId id, qint64 received);
    void transferEnded(TransferId id, const TransferResult& result);
    void keep(const Asked& asked, const TransferResult& result);
    void miss(const Asked& asked, const Failure& failure);
    void had(const Asked& asked, FetchedFile file, qint64 features);
    void settle(std::size_t order);
    void endIfIdle();

    OfflineCache m_cache;
    Downloader m_downloader;
    std::vector<FetchOrder> m_orders;
    std::vector<FetchState> m_states;
    std::vector<std::map<int, FetchedFile>> m_had; // by number, an order each
    std::map<TransferId, Asked> m_asked;
    FetchPolicy m_policy;
    bool m_isRunning = false;
    bool m_isStopping = false;
};

} // namespace app::catalogue
