#include "catalogue/fetcher.h"

#include <algorithm>
#include <ranges>

namespace app::catalogue {

Fetcher::Fetcher(jobs::JobRunner& runner, OfflineCache cache, const Patience& patience, QObject* parent)
    : QObject(parent)
    , m_cache(std::move(cache))
    , m_downloader(runner, patience) {
    connect(&m_downloader, &Downloader::progressed, this,
            [this](TransferId id, qint64 received) { transferProgressed(id, received); });
    connect(&m_downloader, &Downloader::ended, this, &Fetcher::transferEnded);
}

void Fetcher::start(std::vector<FetchOrder> orders, const FetchPolicy& policy) {
    m_orders = std::move(orders);
    m_had.assign(m_orders.size(), {});
    m_states.assign(m_orders.size(), {});
    retry(policy);
}

void Fetcher::retry(const FetchPolicy& policy) {
    m_policy = policy;
    m_isRunning = true;
    m_isStopping = false;
    for (std::size_t order = 0; order < m_orders.size(); ++order)
        if (m_states[order].stage != FetchStage::done) startOrder(order);
    endIfIdle();
}

void Fetcher::cancel() {
    m_isStopping = true;
    m_downloader.cancelAll();
}

void Fetcher::startOrder(std::size_t order) {
    const auto& [dataSet, territory] = m_orders[order];
    FetchState& state = m_states[order];
    state = {};
    state.stage = FetchStage::running;
    const auto downloads = expand(dataSet, territory);
    state.filesTotal = static_cast<int>(downloads.size());
    if (downloads.empty()) state.faults.push_back({{}, {FailureCode::notListed}});
    if (!m_cache.prepare() && !m_policy.copiesOnly) {
        Failure failure{FailureCode::cannotWrite};
        failure.detail = m_cache.path({});
        state.faults.push_back({{}, failure});
    }
    if (!state.faults.empty()) return settle(order);
    if (dataSet.paging.count > 0) {
        const int first = static_cast<int>(m_had[order].size()); // pages come one after the other
        state.filesTotal = first + 1;
        ask({order, first, page(dataSet, territory, first)});
    } else {
        for (int number = 0; number < static_cast<int>(downloads.size()); ++number)
            if (!m_had[order].contains(number)) ask({order, number, downloads[static_cast<std::size_t>(number)]});
    }
    settle(order);
}

void Fetcher::ask(Asked asked) {
    const DataSet& dataSet = m_orders[asked.order].dataSet;
    if (m_isStopping) return miss(asked, {FailureCode::cancelled, asked.download.address.host()});
    const auto copy = m_cache.find(asked.download.name, asked.download.address);
    if (m_policy.copiesOnly) {
        if (copy)
            had(asked, {asked.download.what, copy->file, copy->received, std::nullopt}, copy->features);
        else
            miss(asked, {FailureCode::noCopy, asked.download.address.host()});
        return;
    }
    TransferRequest request{asked.download.address,
                            m_cache.path(asked.download.name),
                            {dataSet.format, dataSet.checksum},
                            dataSet.mostBytes};
    if (copy) {
        request.knownEtag = copy->etag;
        request.knownModified = copy->lastModified;
    }
    m_asked.emplace(m_downloader.add(std::move(request)), std::move(asked));
}

void Fetcher::transferProgressed(TransferId id, qint64 received) {
    const auto found = m_asked.find(id);
    if (found == m_asked.end()) return;
    Asked& asked = found->second;
    m_states[asked.order].bytes += received - asked.received;
    asked.received = received;
    emit changed(asked.order);
}

void Fetcher::transferEnded(TransferId id, const TransferResult& result) {
    auto node = m_asked.extract(id);
    if (node.empty()) return;
    const Asked asked = std::move(node.mapped());
    if (result.failure)
        miss(asked, *result.failure);
    else
        keep(asked, result);
    settle(asked.order);
    endIfIdle();
}

void Fetcher::keep(const Asked& asked, const TransferResult& result) {
    const Download& download = asked.download;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto copy = m_cache.find(download.name, download.address);
    if (result.isUnchanged && copy) {
        m_cache.confirm(download.name, *copy, now);
    } else {
        copy = Copy{m_cache.path(download.name),
                    download.address.toString(),
                    result.etag,
                    result.lastModified,
                    now,
                    now,
                    result.bytes,
                    result.features};
        m_cache.note(download.name, *copy); // without it the file serves now, and is no copy later
    }
    had(asked, {download.what, copy->file, copy->received, std::nullopt}, copy->features);
}

void Fetcher::miss(const Asked& asked, const Failure& failure) {
    const auto copy = m_cache.find(asked.download.name, asked.download.address);
    if (copy && m_policy.copyWhenDown && isServiceDown(failure.code))
        had(asked, {asked.download.what, copy->file, copy->received, failure}, copy->features);
    else
        m_states[asked.order].faults.push_back({asked.download.what, failure});
}

void Fetcher::had(const Asked& asked, FetchedFile file, qint64 features) {
    const auto& [dataSet, territory] = m_orders[asked.order];
    FetchState& state = m_states[asked.order];
    m_had[asked.order].insert_or_assign(asked.number, std::move(file));
    ++state.filesDone;
    if (dataSet.paging.count == 0 || features < dataSet.paging.count) return;
    const int next = asked.number + 1;
    if (next >= dataSet.paging.mostPages) {
        state.isIncomplete = true;
        return;
    }
    ++state.filesTotal;
    ask({asked.order, next, page(dataSet, territory, next)});
}

void Fetcher::settle(std::size_t order) {
    FetchState& state = m_states[order];
    const bool isPending = std::ranges::any_of(m_asked, [&](const auto& entry) { return entry.second.order == order; });
    state.filesDone = static_cast<int>(m_had[order].size());
    if (!isPending) {
        state.stage = state.faults.empty() ? FetchStage::done : FetchStage::failed;
        state.files.clear();
        for (const auto& [number, file] : m_had[order]) state.files.push_back(file);
    }
    emit changed(order);
}

void Fetcher::endIfIdle() {
    if (!m_isRunning || !m_asked.empty()) return;
    m_isRunning = false;
    std::set<QString> needed;
    for (const auto& files : m_had)
        for (const FetchedFile& file : files | std::views::values) needed.insert(file.file.section(u'/', -1));
    m_cache.trim(needed);
    QMetaObject::invokeMethod(this, &Fetcher::ended, Qt::QueuedConnection);
}

} // namespace app::catalogue
