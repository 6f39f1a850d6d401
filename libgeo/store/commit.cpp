#include "store/detail/journal_rows.h"
#include "store/detail/record_json.h"
#include "store/detail/record_row.h"
#include "store/detail/rows.h"
#include "store/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace geo::store {

namespace {

using detail::ChangeRow;
using detail::Session;

Error about(ErrorCode code, domain::Kind kind, std::string key) {
    return {code, {{"kind", std::string{domain::name(kind)}}, {"key", std::move(key)}}};
}

// Applies the changes of a step to the tables and notes what the journal will say of them.
class StepWriter {
public:
    explicit StepWriter(Session& session, bool withDependents)
        : m_session(session)
        , m_withDependents(withDependents) {}

    // The number of the row.
    Result<std::int64_t> apply(const RowChange& change) {
        if (!change.after) return transformed(remove(change.kind, change.id), [&](bool) { return change.id; });
        domain::Record record = *change.after;
        record.kind = change.kind;
        record.id = change.id;
        resolveReferences(record);
        return change.id > 0 ? edit(std::move(record), change.seen) : add(std::move(record));
    }

    [[nodiscard]] const std::vector<ChangeRow>& changes() const { return m_changes; }

    // What a failed check of references is about, in terms of this step.
    [[nodiscard]] Error explained(Error error) const {
        if (error.code != ErrorCode::referenceMissing) return error;
        const auto broken = detail::brokenReferences(m_session, 1);
        if (!broken || broken->empty()) return removed().value_or(std::move(error));
        const auto& [kind, id, parent, parentId] = broken->front();
        const auto row = find(parent, parentId);
        if (row == m_changes.end()) return about(ErrorCode::referenceMissing, parent, fmt::format("{}", parentId));
        Error inUse = about(ErrorCode::referenceInUse, parent, row->key);
        inUse.arguments.push_back({"by", std::string{domain::name(kind)}});
        return inUse;
    }

private:
    void resolveReferences(domain::Record& record) const {
        const auto& fields = domain::infoOf(record.kind).fields;
        for (std::size_t i = 0; i < fields.size() && i < record.values.size(); ++i) {
            auto* value = std::get_if<std::int64_t>(&record.values[i]);
            if (!value || *value >= 0 || !fields[i].refersTo) continue;
            if (const auto found = m_provisional.find({*fields[i].refersTo, *value}); found != m_provisional.end())
                *value = found->second;
        }
    }

    Result<std::int64_t> add(domain::Record record) {
        const std::int64_t provisional = record.id;
        GEO_ASSIGN(const std::int64_t highest, detail::highestId(m_session, record.kind));
        record.id = highest + 1;
        GEO_ASSIGN(const domain::Record clean, detail::validated(std::move(record)));
        GEO_TRY(detail::insertRow(m_session, clean));
        if (provisional < 0) m_provisional[{clean.kind, provisional}] = clean.id;
        m_changes.push_back({clean.kind, clean.id, clean.key(), "", detail::toJson(clean)});
        return clean.id;
    }

    Result<std::int64_t> edit(domain::Record record, const std::optional<domain::Record>& seen) {
        GEO_ASSIGN(const auto before, detail::findById(m_session, record.kind, record.id));
        if (!before) return std::unexpected(about(ErrorCode::notFound, record.kind, fmt::format("{}", record.id)));
        GEO_ASSIGN(record, detail::normalised(std::move(record)));
        if (seen) {
            GEO_ASSIGN(const domain::Record known, detail::normalised(*seen));
            if (!keepOthersWork(record, known, *before))
                return std::unexpected(about(ErrorCode::undoConflict, record.kind, before->key()));
        }
        const auto difference = detail::differenceOf(*before, record);
        if (difference.isEmpty()) return record.id;
        GEO_ASSIGN(const domain::Record clean, detail::validated(std::move(record)));
        GEO_TRY(detail::updateRow(m_session, clean));
        m_changes.push_back({clean.kind, clean.id, clean.key(), difference.before, difference.after});
        return clean.id;
    }

    // Fields that the editor left as seen take what is in the file now; false where both sides changed one differently.
    template <class Member>
    static bool merge(std::vector<Member>& after, const std::vector<Member>& seen, const std::vector<Member>& now) {
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (after[i] == seen[i])
                after[i] = now[i];
            else if (now[i] != seen[i] && now[i] != after[i])
                return false;
        }
        return true;
    }
    static bool keepOthersWork(domain::Record& after, const domain::Record& seen, const domain::Record& now) {
        return merge(after.values, seen.values, now.values) && merge(after.shapes, seen.shapes, now.shapes);
    }

    // False where the row went already with one that it depended on.
    Result<bool> remove(domain::Kind kind, std::int64_t id) {
        const auto gone = find(kind, id);
        if (m_withDependents && gone != m_changes.end() && gone->after.empty()) return false;
        GEO_ASSIGN(const auto before, detail::findById(m_session, kind, id));
        if (!before) return std::unexpected(about(ErrorCode::notFound, kind, fmt::format("{}", id)));
        if (m_withDependents) GEO_TRY(removeDependents(kind, id));
        GEO_TRY(detail::removeRow(m_session, kind, id));
        m_changes.push_back({kind, id, before->key(), detail::toJson(*before), ""});
        return true;
    }

    Result<void> removeDependents(domain::Kind kind, std::int64_t id) {
        if (kind == domain::Kind::dataset) return {}; // rows do not go with the note of where they came from
        for (const auto& field : detail::referringFields(kind)) {
            GEO_ASSIGN(const auto rows, detail::referringRows(m_session, field, id));
            for (const std::int64_t row : rows) GEO_TRY(remove(field.kind, row));
        }
        return {};
    }

    [[nodiscard]] std::vector<ChangeRow>::const_iterator find(domain::Kind kind, std::int64_t id) const {
        return std::ranges::find_if(m_changes, [&](const ChangeRow& c) { return c.kind == kind && c.id == id; });
    }

    [[nodiscard]] std::optional<Error> removed() const {
        const auto row = std::ranges::find_if(m_changes, [](const ChangeRow& c) { return c.after.empty(); });
        if (row == m_changes.end()) return std::nullopt;
        Error inUse = about(ErrorCode::referenceInUse, row->kind, row->key);
        inUse.arguments.push_back({"by", "journal"});
        return inUse;
    }

    Session& m_session;
    bool m_withDependents;
    std::vector<ChangeRow> m_changes;
    std::map<std::pair<domain::Kind, std::int64_t>, std::int64_t> m_provisional; // negative number to the one given
};

Result<JournalId> writeJournal(Session& session, const Step& step, const std::vector<ChangeRow>& changes) {
    GEO_TRY(detail::abandonUndone(session));
    GEO_ASSIGN(
        const JournalId entry,
        detail::insertEntry(
            session, {.who = step.who, .action = step.action, .rows = static_cast<std::int64_t>(changes.size())}));
    for (const ChangeRow& change : changes) GEO_TRY(detail::insertChange(session, entry, change));
    for (const std::int64_t row : step.resolves) {
        GEO_ASSIGN(const detail::StatementUse resolve, session.use("rejected.resolve"));
        resolve->bind(1, row).bind(2, entry.value);
        GEO_TRY(resolve->run());
    }
    return entry;
}

Result<void> updateRejected(Session& session, const std::vector<RejectedRow>& rows) {
    for (const RejectedRow& row : rows) {
        GEO_ASSIGN(const detail::StatementUse update, session.use("rejected.update"));
        update->bind(1, row.id).bind(2, row.code).bind(3, detail::toJson(row.arguments));
        update->bind(4, row.values).bind(5, row.wkt);
        GEO_TRY(update->run());
    }
    return {};
}

} // namespace

Result<CommitReport> Workspace::commit(const Step& step) {
    GEO_ASSIGN(auto transaction, detail::WriteTransaction::begin(*m_session));
    StepWriter writer{*m_session, step.withDependents};
    CommitReport report;
    for (const RowChange& change : step.changes) {
        GEO_ASSIGN(const std::int64_t id, writer.apply(change));
        report.ids.push_back(id);
    }
    const bool isStep = !writer.changes().empty() || !step.resolves.empty();
    if (!isStep && step.rejected.empty()) return report;
    GEO_TRY(updateRejected(*m_session, step.rejected));
    if (isStep) {
        GEO_ASSIGN(report.journal, writeJournal(*m_session, step, writer.changes()));
    }
    if (auto done = transaction.commit(); !done) return std::unexpected(writer.explained(std::move(done).error()));
    return report;
}

} // namespace geo::store
