// Taking back a step and doing it again. The journal is one line for the whole file: what is taken back is always the
// last step that is done, so that every row must be as that step left it; where it is not, another program wrote.
#include "store/detail/bulk_undo.h"
#include "store/detail/record_json.h"
#include "store/detail/rows.h"
#include "store/workspace.h"

#include <algorithm>

namespace geo::store {

namespace {

using detail::ChangeRow;
using detail::Session;
using domain::JournalEntry;
using domain::JournalState;

constexpr std::int64_t kChangesShown = 1000;

Error conflict(const ChangeRow& change) {
    return {ErrorCode::undoConflict, {{"kind", std::string{domain::name(change.kind)}}, {"key", change.key}}};
}

domain::Record blankRecord(domain::Kind kind, std::int64_t id) {
    const auto& info = domain::infoOf(kind);
    domain::Record record{kind, id, {}, {}};
    record.values.resize(info.fields.size());
    record.shapes.resize(info.shapes.size());
    return record;
}

Result<domain::Record> wholeRecord(const ChangeRow& change, const std::string& json) {
    domain::Record record = blankRecord(change.kind, change.id);
    GEO_TRY(detail::apply(json, record));
    return record;
}

// Brings the row of a change from its side `from` to its side `to`.
Result<void> turn(Session& session, const ChangeRow& change, const std::string& from, const std::string& to) {
    GEO_ASSIGN(auto current, detail::findById(session, change.kind, change.id));
    if (current.has_value() == from.empty()) return std::unexpected(conflict(change));
    if (from.empty()) {
        GEO_ASSIGN(const domain::Record record, wholeRecord(change, to));
        return detail::insertRow(session, record);
    }
    if (to.empty()) {
        GEO_ASSIGN(const domain::Record record, wholeRecord(change, from));
        if (*current != record) return std::unexpected(conflict(change));
        return detail::removeRow(session, change.kind, change.id);
    }
    GEO_ASSIGN(const bool isAsLeft, detail::agrees(from, *current));
    if (!isAsLeft) return std::unexpected(conflict(change));
    GEO_TRY(detail::apply(to, *current));
    return detail::updateRow(session, *current);
}

Result<void> turnChanges(Session& session, JournalId entry, bool back) {
    GEO_ASSIGN(auto changes, detail::changesOf(session, entry));
    if (back) std::ranges::reverse(changes);
    for (const ChangeRow& change : changes) {
        auto turned = turn(session, change, back ? change.after : change.before, back ? change.before : change.after);
        if (turned) continue;
        if (turned.error().code == ErrorCode::duplicateKey) return std::unexpected(conflict(change));
        return turned;
    }
    return {};
}

Result<void> turnEntry(Session& session, const JournalEntry& entry, bool back, JobControl& job) {
    GEO_ASSIGN(const auto spans, detail::spansOf(session, entry.id));
    if (spans.empty()) return turnChanges(session, entry.id, back);
    return back ? detail::undoBulk(session, entry.id, spans, job) : detail::redoBulk(session, entry.id, spans, job);
}

Error explained(Session& session, Error error) {
    if (error.code != ErrorCode::referenceMissing) return error;
    const auto broken = detail::brokenReferences(session, 1);
    if (!broken || broken->empty()) return {ErrorCode::undoConflict, {{"kind", "journal"}, {"key", ""}}};
    return {ErrorCode::undoConflict,
            {{"kind", std::string{domain::name(broken->front().kind)}}, {"key", std::to_string(broken->front().id)}}};
}

Result<JournalEntry> turnStep(Session& session, const std::string& who, bool back, JobControl& job) {
    GEO_ASSIGN(auto transaction, detail::WriteTransaction::begin(session));
    const detail::Interruptible interruptible{session.db, job};
    GEO_ASSIGN(const JournalId step, detail::nextStep(session, back ? "journal.nextUndo" : "journal.nextRedo"));
    if (!step.isKept()) return fail(back ? ErrorCode::nothingToUndo : ErrorCode::nothingToRedo);
    GEO_ASSIGN(const JournalEntry entry, detail::readEntry(session, step));
    GEO_TRY(turnEntry(session, entry, back, job));
    GEO_TRY(detail::setState(session, step, back ? JournalState::undone : JournalState::done));
    std::optional<std::int64_t> dataset;
    if (entry.dataset.isKept()) dataset = entry.dataset.value;
    GEO_ASSIGN(const JournalId made,
               detail::insertEntry(session, {.who = who,
                                             .action = back ? domain::Action::undo : domain::Action::redo,
                                             .reverts = step.value,
                                             .dataset = dataset,
                                             .rows = entry.rows}));
    GEO_ASSIGN(JournalEntry report, detail::readEntry(session, made));
    GEO_TRY(detail::fillChanges(session, report, kChangesShown));
    if (auto done = transaction.commit(); !done) return std::unexpected(explained(session, std::move(done).error()));
    return report;
}

Result<std::optional<JournalEntry>> stepOf(Session& session, std::string_view queryName) {
    GEO_ASSIGN(const JournalId step, detail::nextStep(session, queryName));
    if (!step.isKept()) return std::optional<JournalEntry>{};
    GEO_ASSIGN(JournalEntry entry, detail::readEntry(session, step));
    GEO_TRY(detail::fillChanges(session, entry, kChangesShown));
    return std::optional{std::move(entry)};
}

} // namespace

Result<JournalEntry> Workspace::undo(const std::string& who, JobControl& job) {
    return turnStep(*m_session, who, true, job);
}

Result<JournalEntry> Workspace::redo(const std::string& who, JobControl& job) {
    return turnStep(*m_session, who, false, job);
}

Result<std::optional<JournalEntry>> Workspace::nextUndo() const {
    return stepOf(*m_session, "journal.nextUndo");
}

Result<std::optional<JournalEntry>> Workspace::nextRedo() const {
    return stepOf(*m_session, "journal.nextRedo");
}

bool Workspace::canUndo() const {
    const auto step = detail::nextStep(*m_session, "journal.nextUndo");
    return step && step->isKept();
}

bool Workspace::canRedo() const {
    const auto step = detail::nextStep(*m_session, "journal.nextRedo");
    return step && step->isKept();
}

} // namespace geo::store
