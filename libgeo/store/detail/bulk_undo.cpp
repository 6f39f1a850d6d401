#include "store/detail/bulk_undo.h"

#include "store/detail/bulk_index.h"
#include "store/detail/record_row.h"
#include "store/detail/rows.h"
#include "store/detail/shelf.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace geo::store::detail {

namespace {

constexpr std::int64_t kRowsBetweenSteps = 512;

std::unexpected<Error> conflict(domain::Kind kind, std::string key) {
    return fail(ErrorCode::undoConflict, {{"kind", std::string{domain::name(kind)}}, {"key", std::move(key)}});
}

Result<void> markDatasets(Session& session, const std::vector<Span>& spans, bool undone) {
    for (const Span& span : spans) {
        GEO_ASSIGN(const StatementUse mark, session.use("dataset.setUndone"));
        mark->bind(1, span.dataset.value).bind(2, std::int64_t{undone ? 1 : 0});
        GEO_TRY(mark->run());
    }
    return {};
}

Result<void> shelveSpan(Session& session, JournalId entry, const Span& span, JobControl& job) {
    GEO_ASSIGN(Statement rows, session.fresh("row.span", substitutesOf(span.kind)));
    rows.bind(1, span.first).bind(2, span.last);
    std::int64_t done = 0;
    for (;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::writing, done, span.rows));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) break;
        GEO_ASSIGN(const domain::Record record, readRecord(rows, span.kind));
        GEO_TRY(shelve(session, entry, Side::after, record));
    }
    if (done != span.rows) return conflict(span.kind, fmt::format("{}..{}", span.first, span.last));
    return {};
}

Result<void> removeSpan(Session& session, const Span& span) {
    if (span.rows == 0) return {};
    GEO_ASSIGN(const StatementUse remove, session.use("row.removeSpan", span.kind));
    remove->bind(1, span.first).bind(2, span.last);
    return remove->run();
}

// A row from the shelf comes back: in the place of the one that the import made of it, which goes to the shelf itself.
Result<void> restoreBefore(Session& session, JournalId entry, const domain::Record& record) {
    GEO_ASSIGN(const auto current, findById(session, record.kind, record.id));
    if (!current) return insertRow(session, record);
    GEO_TRY(shelve(session, entry, Side::after, *current));
    return updateRow(session, record);
}

using RowName = std::pair<domain::Kind, std::int64_t>;

Result<std::set<RowName>> namesOn(Session& session, JournalId entry, Side side) {
    std::set<RowName> names;
    GEO_TRY(forEachShelved(session, entry, side, [&](domain::Record&& record) -> Result<void> {
        names.emplace(record.kind, record.id);
        return {};
    }));
    return names;
}

// What the import replaced leaves the table again, provided that it is as it was then.
Result<void> removeBefore(Session& session, JournalId entry, JobControl& job) {
    GEO_ASSIGN(const std::int64_t count, countShelved(session, entry, Side::before));
    if (count == 0) return {};
    GEO_ASSIGN(const auto updated, namesOn(session, entry, Side::after));
    std::int64_t done = 0;
    return forEachShelved(session, entry, Side::before, [&](domain::Record&& record) -> Result<void> {
        if (done++ % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::writing, done, count));
        GEO_ASSIGN(const auto current, findById(session, record.kind, record.id));
        if (!current || *current != record) return conflict(record.kind, record.key());
        if (updated.contains({record.kind, record.id})) return {};
        return removeRow(session, record.kind, record.id);
    });
}

// The rows that the import wrote come back with their numbers, those of the spans without the triggers.
class RowReturn {
public:
    RowReturn(Session& session, const std::vector<Span>& spans)
        : m_session(session)
        , m_spans(spans) {}

    Result<void> begin() {
        for (const Span& span : m_spans) {
            if (span.rows == 0) continue;
            auto [place, isNew] = m_ranges.try_emplace(span.kind, Range{span.first, span.last, {}});
            if (isNew) {
                GEO_ASSIGN(place->second.index, BulkIndex::suspend(m_session, span.kind));
            }
            place->second.last = std::max(place->second.last, span.last);
            place->second.first = std::min(place->second.first, span.first);
        }
        return {};
    }
    Result<void> put(const domain::Record& record) {
        const auto range = m_ranges.find(record.kind);
        const bool isOfSpan =
            range != m_ranges.end() && record.id >= range->second.first && record.id <= range->second.last;
        const auto done = isOfSpan ? insertRow(m_session, record) : updateRow(m_session, record);
        if (!done && done.error().code == ErrorCode::duplicateKey) return conflict(record.kind, record.key());
        return done;
    }
    Result<void> finish() {
        for (auto& [kind, range] : m_ranges) GEO_TRY(range.index.resume(m_session, range.first, range.last));
        return {};
    }

private:
    struct Range {
        std::int64_t first;
        std::int64_t last;
        BulkIndex index;
    };
    Session& m_session;
    const std::vector<Span>& m_spans;
    std::map<domain::Kind, Range> m_ranges;
};

} // namespace

Result<void> undoBulk(Session& session, JournalId entry, const std::vector<Span>& spans, JobControl& job) {
    GEO_TRY(clearShelf(session, entry, Side::after));
    for (const Span& span : spans) GEO_TRY(shelveSpan(session, entry, span, job));
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) GEO_TRY(removeSpan(session, *span));
    GEO_ASSIGN(const std::int64_t count, countShelved(session, entry, Side::before));
    std::int64_t done = 0;
    const auto restore = [&](domain::Record&& record) -> Result<void> {
        if (done++ % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::writing, done, count));
        return restoreBefore(session, entry, record);
    };
    GEO_TRY(forEachShelved(session, entry, Side::before, restore));
    return markDatasets(session, spans, true);
}

Result<void> redoBulk(Session& session, JournalId entry, const std::vector<Span>& spans, JobControl& job) {
    GEO_TRY(removeBefore(session, entry, job));
    GEO_ASSIGN(const std::int64_t count, countShelved(session, entry, Side::after));
    RowReturn rows{session, spans};
    GEO_TRY(rows.begin());
    std::int64_t done = 0;
    const auto put = [&](domain::Record&& record) -> Result<void> {
        if (done++ % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::writing, done, count));
        return rows.put(record);
    };
    GEO_TRY(forEachShelved(session, entry, Side::after, put));
    GEO_TRY(rows.finish());
    GEO_TRY(clearShelf(session, entry, Side::after));
    return markDatasets(session, spans, false);
}

} // namespace geo::store::detail
