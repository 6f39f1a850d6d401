#include "domain/dataset.h"
#include "store/detail/check_rows.h"
#include "store/detail/journal_rows.h"
#include "store/detail/rows.h"
#include "store/detail/shelf.h"
#include "store/workspace.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::store {

namespace {

using detail::Session;
using detail::Side;

std::string text(std::int64_t number) {
    return fmt::format("{}", number);
}

Result<void> checkFile(Session& session, CheckReport& report) {
    GEO_ASSIGN(const detail::StatementUse rows, session.use("file.integrityCheck"));
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return {};
        if (rows->text(0) != "ok")
            report.problems.push_back({ProblemCode::fileDamaged, {{"detail", std::string{rows->text(0)}}}});
    }
}

Result<void> checkReferences(Session& session, CheckReport& report) {
    constexpr std::size_t kListed = 1000;
    GEO_ASSIGN(const auto broken, detail::brokenReferences(session, kListed));
    for (const auto& row : broken)
        report.problems.push_back({ProblemCode::referenceBroken,
                                   {{"kind", std::string{domain::name(row.kind)}},
                                    {"key", text(row.id)},
                                    {"refers", std::string{domain::name(row.parent)}},
                                    {"value", text(row.parentId)}}});
    return {};
}

Result<void> checkIndexes(Session& session, CheckReport& report, JobControl& job) {
    for (const domain::Kind kind : domain::kAllKinds)
        for (const auto& shape : domain::infoOf(kind).shapes) {
            GEO_TRY(job.step(Phase::checking));
            GEO_ASSIGN(auto row, session.fresh("index.check", detail::substitutesOf(kind, shape.name)));
            GEO_TRY(row.step());
            if (row.integer(0) != 1)
                report.problems.push_back(
                    {ProblemCode::spatialIndexBroken,
                     {{"kind", std::string{domain::name(kind)}}, {"field", std::string{shape.name}}}});
        }
    return {};
}

void addInconsistency(CheckReport& report, JournalId entry, std::string detail) {
    report.problems.push_back(
        {ProblemCode::journalInconsistent, {{"key", text(entry.value)}, {"detail", std::move(detail)}}});
}

// The shelf of an import holds its rows while it is undone, and only then.
Result<void> checkShelf(Session& session, const domain::JournalEntry& entry, CheckReport& report) {
    GEO_ASSIGN(const auto spans, detail::spansOf(session, entry.id));
    if (spans.empty()) return {};
    GEO_ASSIGN(const std::int64_t shelved, detail::countShelved(session, entry.id, Side::after));
    std::int64_t added = 0;
    for (const auto& span : spans) added += span.rows;
    const bool isUndone = entry.state == domain::JournalState::undone;
    if (isUndone && shelved < added) addInconsistency(report, entry.id, fmt::format("shelf {} of {}", shelved, added));
    if (!isUndone && shelved > 0) addInconsistency(report, entry.id, fmt::format("shelf {} of 0", shelved));
    return {};
}

// Steps are undone from the last on: behind one that is undone no other is done.
Result<void> checkJournal(const Workspace& workspace, Session& session, CheckReport& report, JobControl& job) {
    GEO_ASSIGN(auto entries, workspace.history({.limit = -1, .changesPerEntry = 0}));
    std::ranges::reverse(entries);
    bool isBehindUndone = false;
    for (const auto& entry : entries) {
        GEO_TRY(job.step(Phase::checking));
        if (entry.reverts) continue;
        if (entry.state == domain::JournalState::undone)
            isBehindUndone = true;
        else if (isBehindUndone && entry.state == domain::JournalState::done)
            addInconsistency(report, entry.id, "done behind undone");
        GEO_TRY(checkShelf(session, entry, report));
    }
    return {};
}

// The kept rows of a dataset are at most those that it brought, and none while its import is undone.
Result<void> checkDatasets(const Workspace& workspace, Session& session, CheckReport& report) {
    GEO_ASSIGN(const auto datasets, workspace.records(domain::Kind::dataset));
    for (const auto& record : datasets) {
        const auto dataset = domain::fromRecord<domain::Dataset>(record);
        const auto kind = dataset ? domain::parseKind(dataset->content) : Result<domain::Kind>{domain::Kind::dataset};
        if (!dataset || !kind || !domain::infoOf(*kind).find("dataset_id")) continue;
        GEO_ASSIGN(const detail::StatementUse row, session.use("row.ofDataset", *kind));
        row->bind(1, dataset->id.value);
        GEO_TRY(row->step());
        const std::int64_t found = row->integer(0);
        const std::int64_t expected = dataset->undone ? 0 : dataset->kept;
        if (found > expected)
            report.problems.push_back({ProblemCode::datasetCount,
                                       {{"key", text(dataset->id.value)},
                                        {"name", dataset->name},
                                        {"expected", text(expected)},
                                        {"found", text(found)}}});
    }
    return {};
}

} // namespace

Result<CheckReport> Workspace::check(JobControl& job) const {
    CheckReport report;
    const detail::Interruptible interruptible{m_session->db, job};
    GEO_ASSIGN(const Instant instant, holdInstant());
    GEO_TRY(job.step(Phase::checking));
    GEO_TRY(checkFile(*m_session, report));
    if (!report.isSound()) return report; // what else would be read of a damaged file cannot be relied on
    GEO_TRY(checkReferences(*m_session, report));
    GEO_TRY(checkIndexes(*m_session, report, job));
    GEO_TRY(detail::checkRows(*m_session, report, job));
    GEO_TRY(checkJournal(*this, *m_session, report, job));
    GEO_TRY(checkDatasets(*this, *m_session, report));
    return report;
}

} // namespace geo::store
