#include "store/detail/journal_rows.h"
#include "store/workspace.h"

#include <charconv>

namespace geo::store {

namespace {

std::string_view queryFor(const HistoryFilter& filter) {
    if (!filter.kind) return "journal.list";
    return filter.key.empty() ? "journal.listOfKind" : "journal.listOfRow";
}

// The number of the row that the filter is about: the key itself, or that of the row which has this key now; 0 for
// none.
std::int64_t numberOf(const Workspace& workspace, const HistoryFilter& filter) {
    const auto record = workspace.record(*filter.kind, filter.key);
    if (record) return record->id;
    std::int64_t number = 0;
    if (!domain::infoOf(*filter.kind).keyField)
        std::from_chars(filter.key.data(), filter.key.data() + filter.key.size(), number);
    return number;
}

} // namespace

Result<std::vector<domain::JournalEntry>> Workspace::history(const HistoryFilter& filter) const {
    GEO_ASSIGN(const Instant instant, holdInstant());
    std::vector<domain::JournalEntry> entries;
    {
        const std::int64_t number = filter.kind && !filter.key.empty() ? numberOf(*this, filter) : 0;
        GEO_ASSIGN(const detail::StatementUse rows, m_session->use(queryFor(filter)));
        rows->bind(1, filter.limit);
        if (filter.kind) rows->bind(2, domain::name(*filter.kind));
        if (filter.kind && !filter.key.empty()) rows->bind(3, filter.key).bind(4, number);
        for (;;) {
            GEO_ASSIGN(const bool more, rows->step());
            if (!more) break;
            entries.push_back(detail::entryOf(*rows));
        }
    }
    for (auto& entry : entries) GEO_TRY(detail::fillChanges(*m_session, entry, filter.changesPerEntry));
    return entries;
}

} // namespace geo::store
