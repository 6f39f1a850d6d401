#include "catalogue/territory_fetch.h"

#include "catalogue/territory_of.h"

#include <QEventLoop>

#include <algorithm>

namespace app::catalogue {

namespace {

constexpr std::chrono::milliseconds kPoll{100};

} // namespace

TerritoryFetch::TerritoryFetch(Catalogue catalogue, jobs::JobRunner& runner, OfflineCache cache,
                               const Patience& patience, QObject* parent)
    : QObject(parent)
    , m_catalogue(std::move(catalogue))
    , m_fetcher(runner, std::move(cache), patience) {
    connect(&m_fetcher, &Fetcher::changed, this, [this](std::size_t order) {
        if (m_isAskingTerritory) return;
        m_states.at(order) = m_fetcher.state(order);
        emit changed(order);
    });
    connect(&m_fetcher, &Fetcher::ended, this, &TerritoryFetch::stepEnded);
}

void TerritoryFetch::start(Territory territory, std::vector<DataSet> dataSets, const FetchPolicy& policy) {
    m_territory = std::move(territory);
    m_dataSets = std::move(dataSets);
    m_states.assign(m_dataSets.size(), {});
    m_hasOrders = false;
    retry(policy);
}

void TerritoryFetch::retry(const FetchPolicy& policy) {
    m_policy = policy;
    m_isRunning = true;
    if (!m_territory.isKnown() && std::ranges::any_of(m_dataSets, needsTerritory)) return askTerritory();
    fetchAll();
}

void TerritoryFetch::askTerritory() {
    const auto communes = m_catalogue.find(geo::domain::name(geo::domain::Kind::commune));
    if (!communes) return fetchAll(); // each then says that its territory is not known
    m_isAskingTerritory = true;
    m_fetcher.start({{*communes, m_territory}}, m_policy);
}

void TerritoryFetch::territoryAsked() {
    m_isAskingTerritory = false;
    const FetchState& state = m_fetcher.state(0);
    m_hasOrders = false;
    if (!state.files.empty())
        if (auto known = territoryFrom(state.files.front().file, m_territory)) m_territory = std::move(*known);
    if (m_territory.isKnown()) return fetchAll();
    FetchFault fault{{}, {FailureCode::notListed}};
    if (!state.faults.empty()) fault = state.faults.front();
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        m_states[i] = {};
        m_states[i].stage = FetchStage::failed;
        m_states[i].faults.push_back(fault);
        emit changed(i);
    }
    end();
}

void TerritoryFetch::fetchAll() {
    if (m_hasOrders) return m_fetcher.retry(m_policy);
    m_hasOrders = true;
    std::vector<FetchOrder> orders;
    for (const DataSet& dataSet : m_dataSets) orders.push_back({dataSet, m_territory});
    m_fetcher.start(std::move(orders), m_policy);
}

void TerritoryFetch::stepEnded() {
    m_isAskingTerritory ? territoryAsked() : end();
}

void TerritoryFetch::end() {
    m_isRunning = false;
    emit ended();
}

std::pair<int, int> TerritoryFetch::files() const {
    std::pair<int, int> files{0, 0};
    for (const FetchState& state : m_states) {
        files.first += state.filesDone;
        files.second += std::max(1, state.filesTotal);
    }
    return files;
}

geo::Result<void> fetchToEnd(TerritoryFetch& fetch, Territory territory, std::vector<DataSet> dataSets,
                             const FetchPolicy& policy, geo::JobControl& job) {
    QEventLoop loop;
    QTimer poll;
    geo::Result<void> told;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        const auto [done, total] = fetch.files();
        told = job.step(geo::Phase::reading, done, total);
        if (!told) fetch.cancel();
    });
    QObject::connect(&fetch, &TerritoryFetch::ended, &loop, &QEventLoop::quit);
    poll.start(kPoll);
    fetch.start(std::move(territory), std::move(dataSets), policy);
    loop.exec();
    GEO_TRY(job.step(geo::Phase::reading));
    return told;
}

} // namespace app::catalogue
