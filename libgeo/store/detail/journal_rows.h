#pragma once

#include "domain/journal_entry.h"
#include "store/detail/session.h"

namespace geo::store::detail {

// Rows of the journal's tables. All within the caller's transaction.

struct NewEntry {
    std::string who = {};
    domain::Action action = domain::Action::edit;
    std::optional<std::int64_t> reverts = {};
    std::optional<std::int64_t> dataset = {};
    std::int64_t rows = 0;
};
[[nodiscard]] Result<JournalId> insertEntry(Session& session, const NewEntry& entry);

// A row of a step: its number, its key, and both sides as in domain::JournalChange.
struct ChangeRow {
    domain::Kind kind = domain::Kind::site;
    std::int64_t id = 0;
    std::string key;
    std::string before;
    std::string after;
};
[[nodiscard]] Result<void> insertChange(Session& session, JournalId entry, const ChangeRow& change);
[[nodiscard]] Result<std::vector<ChangeRow>> changesOf(Session& session, JournalId entry, std::int64_t limit = -1);

// The rows that an import added: numbers first to last of a kind, `rows` of them in use.
struct Span {
    DatasetId dataset;
    domain::Kind kind = domain::Kind::site;
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t rows = 0;
};
[[nodiscard]] Result<void> insertSpan(Session& session, JournalId entry, const Span& span);
[[nodiscard]] Result<std::vector<Span>> spansOf(Session& session, JournalId entry);

[[nodiscard]] Result<void> setState(Session& session, JournalId entry, domain::JournalState state);

// What was undone can be redone no more: a new step begins.
[[nodiscard]] Result<void> abandonUndone(Session& session);

// An entry without its changes. Error: notFound.
[[nodiscard]] Result<domain::JournalEntry> readEntry(Session& session, JournalId entry);
[[nodiscard]] domain::JournalEntry entryOf(const Statement& row);
// Fills in `changes`: those of the entry, or for an undo or redo those of the step that it is about.
[[nodiscard]] Result<void> fillChanges(Session& session, domain::JournalEntry& entry, std::int64_t limit);

// The step that undo ("journal.nextUndo") or redo ("journal.nextRedo") would be about; not kept (0) where there is
// none.
[[nodiscard]] Result<JournalId> nextStep(Session& session, std::string_view queryName);

} // namespace geo::store::detail
