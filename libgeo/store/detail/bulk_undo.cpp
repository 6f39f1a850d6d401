#include "store/detail/bulk_undo.h"

#include "store/detail/bulk_tables.h"
#include "store/detail/record_row.h"
#include "store/detail/rows.h"
#include "store/detail/shelf.h"

#include <fmt/format.h>

#include <algorithm>
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

// A row from the shelf comes back: in the place of the one that the import made of it, which goes to the shelf itself.
Result<void> restoreBefore(Session& session, BulkTables& tables, JournalId entry, const domain::Record& record) {
    GEO_ASSIGN(const auto current, findById(session, record.kind, record.id));
    if (!current) return tables.insert(record);
    GEO_TRY(shelve(session, entry, Side::after, *current));
    return tables.update(record);
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
Result<void> removeBefore(Session& session, BulkTables& tables, JournalId entry, JobControl& job) {
    GEO_ASSIGN(const std::int64_t count, countShelved(session, entry, Side::before));
    if (count == 0) return {};
    GEO_ASSIGN(const auto updated, namesOn(session, entry, Side::after));
    std::int64_t done = 0;
    return forEachShelved(session, entry, Side::before, [&](domain::Record&& record) -> Result<void> {
        if (done++ % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::writing, done, count));
        GEO_ASSIGN(const auto current, findById(session, record.kind, record.id));
        if (!current || *current != record) return conflict(record.kind, record.key());
        if (updated.contains({record.kind, record.id})) return {};
        return tables.remove(record.kind, record.id);
    });
}

// A row that the import wrote comes back with its number: one that it added, or what it made of one that was there.
Result<void> putBack(BulkTables& tables, const std::vector<Span>& spans, const domain::Record& record) {
    const bool wasAdded = std::ranges::any_of(spans, [&](const Span& span) {
        return span.kind == record.kind && record.id >= span.first && record.id <= span.last;
    });
    const auto done = wasAdded ? tables.insert(record) : tables.update(record);
    if (!done && done.error().code == ErrorCode::duplicateKey) return conflict(record.kind, record.key());
    return done;
}

} // namespace

Result<void> undoBulk(Session& session, JournalId entry, const std::vector<Span>& spans, JobControl& job) {
    GEO_TRY(clearShelf(session, entry, Side::after));
    for (const Span& span : spans) GEO_TRY(shelveSpan(session, entry, span, job));
    BulkTables tables{session};
    for (const Span& span : spans) GEO_TRY(tables.removeSpan(span.kind, span.first, span.last));
    GEO_ASSIGN(const std::int64_t count, countShelved(session, entry, Side::before));
    std::int64_t done = 0;
    const auto restore = [&](domain::Record&& record) -> Result<void> {
        if (done++ % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::writing, done, count));
        return restoreBefore(session, tables, entry, record);
    };
    GEO_TRY(forEachShelved(session, entry, Side::before, restore));
    GEO_TRY(tables.finish(job));
    return markDatasets(session, spans, true);
}

Result<void> redoBulk(Session& session, JournalId entry, const std::vector<Span>& spans, JobControl& job) {
    BulkTables tables{session};
    GEO_TRY(removeBefore(session, tables, entry, job));
    GEO_ASSIGN(const std::int64_t count, countShelved(session, entry, Side::after));
    std::int64_t done = 0;
    const auto put = [&](domain::Record&& record) -> Result<void> {
        if (done++ % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::writing, done, count));
        return putBack(tables, spans, record);
    };
    GEO_TRY(forEachShelved(session, entry, Side::after, put));
    GEO_TRY(tables.finish(job));
    GEO_TRY(clearShelf(session, entry, Side::after));
    return markDatasets(session, spans, false);
}

} // namespace geo::store::detail
