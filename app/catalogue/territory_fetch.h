#pragma once

#include "catalogue/fetcher.h"

#include <QObject>

#include <optional>
#include <vector>

namespace app::catalogue {

// Has data sets of one territory. Where its communes are not in the catalogue, they are asked from the service of
// communes first. The one engine of the window and of the command line. Lives on one thread with an event loop.
class TerritoryFetch : public QObject {
    Q_OBJECT

public:
    // `runner` outlives the fetch.
    TerritoryFetch(Catalogue catalogue, jobs::JobRunner& runner, OfflineCache cache, const Patience& patience = {},
                   QObject* parent = nullptr);

    // `ended` follows.
    void start(Territory territory, std::vector<DataSet> dataSets, const FetchPolicy& policy);
    // What is missing, again.
    void retry(const FetchPolicy& policy);
    void cancel() { m_fetcher.cancel(); }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    // With its communes, once they are known.
    [[nodiscard]] const Territory& territory() const { return m_territory; }
    [[nodiscard]] const std::vector<DataSet>& dataSets() const { return m_dataSets; }
    [[nodiscard]] const FetchState& state(std::size_t dataSet) const { return m_states.at(dataSet); }
    // Done and still to do, in files; for one progress of the whole.
    [[nodiscard]] std::pair<int, int> files() const;

signals:
    void changed(std::size_t dataSet);
    void ended();

private:
    void askTerritory();
    void territoryAsked();
    void fetchAll();
    void stepEnded();
    void end();

    Catalogue m_catalogue;
    Fetcher m_fetcher;
    Territory m_territory;
    std::vector<DataSet> m_dataSets;
    std::vector<FetchState> m_states;
    FetchPolicy m_policy;
    bool m_isRunning = false;
    bool m_isAskingTerritory = false;
    bool m_hasOrders = false; // the fetcher has those of the data sets
};

// The same to its end, on the thread that calls, with an event loop of its own: for where there is no window.
// Errors: cancelled.
[[nodiscard]] geo::Result<void> fetchToEnd(TerritoryFetch& fetch, Territory territory, std::vector<DataSet> dataSets,
                                           const FetchPolicy& policy, geo::JobControl& job);

} // namespace app::catalogue
