#include "store/detail/journal_rows.h"

#include "store/detail/utc_now.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::store::detail {

namespace {

constexpr std::array kActions = {domain::Action::create,  domain::Action::import, domain::Action::edit,
                                 domain::Action::add,     domain::Action::remove, domain::Action::shortlist,
                                 domain::Action::reorder, domain::Action::decide, domain::Action::allocate,
                                 domain::Action::sample,  domain::Action::undo,   domain::Action::redo};
constexpr std::array kStates = {domain::JournalState::done, domain::JournalState::undone,
                                domain::JournalState::abandoned};

// The value of a named enumeration; the first where the name is none of them (the tables' CHECKs leave no other).
template <class Values>
auto named(const Values& values, std::string_view text) {
    const auto found = std::ranges::find(values, text, [](auto value) { return domain::name(value); });
    return found == values.end() ? values.front() : *found;
}

std::optional<std::int64_t> optionalInteger(const Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return row.integer(column);
}

void bindSide(Statement& statement, int position, const std::string& side) {
    side.empty() ? statement.bindNull(position) : statement.bind(position, std::string_view{side});
}

} // namespace

Result<JournalId> insertEntry(Session& session, const NewEntry& entry) {
    GEO_ASSIGN(const StatementUse insert, session.use("journal.insert"));
    insert->bind(1, utcNow()).bind(2, entry.who).bind(3, domain::name(entry.action));
    insert->bind(4, entry.reverts).bind(5, entry.dataset).bind(6, entry.rows);
    GEO_TRY(insert->step());
    const JournalId id{insert->integer(0)};
    GEO_TRY(insert->step()); // a statement with RETURNING ends only behind its row
    return id;
}

Result<void> insertChange(Session& session, JournalId entry, const ChangeRow& change) {
    GEO_ASSIGN(const StatementUse insert, session.use("change.insert"));
    insert->bind(1, entry.value).bind(2, domain::name(change.kind)).bind(3, change.id).bind(4, change.key);
    bindSide(*insert, 5, change.before);
    bindSide(*insert, 6, change.after);
    return insert->run();
}

Result<std::vector<ChangeRow>> changesOf(Session& session, JournalId entry, std::int64_t limit) {
    GEO_ASSIGN(const StatementUse rows, session.use("change.ofEntry"));
    rows->bind(1, entry.value).bind(2, limit);
    std::vector<ChangeRow> changes;
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return changes;
        GEO_ASSIGN(const domain::Kind kind, domain::parseKind(rows->text(0)));
        changes.push_back({kind, rows->integer(1), std::string{rows->text(2)}, std::string{rows->text(3)},
                           std::string{rows->text(4)}});
    }
}

Result<void> insertSpan(Session& session, JournalId entry, const Span& span) {
    GEO_ASSIGN(const StatementUse insert, session.use("span.insert"));
    insert->bind(1, entry.value);
    span.dataset.isKept() ? insert->bind(2, span.dataset.value) : insert->bindNull(2);
    insert->bind(3, domain::name(span.kind)).bind(4, span.first).bind(5, span.last).bind(6, span.rows);
    return insert->run();
}

Result<std::vector<Span>> spansOf(Session& session, JournalId entry) {
    GEO_ASSIGN(const StatementUse rows, session.use("span.ofEntry"));
    rows->bind(1, entry.value);
    std::vector<Span> spans;
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return spans;
        GEO_ASSIGN(const domain::Kind kind, domain::parseKind(rows->text(1)));
        spans.push_back({DatasetId{rows->integer(0)}, kind, rows->integer(2), rows->integer(3), rows->integer(4)});
    }
}

Result<void> setState(Session& session, JournalId entry, domain::JournalState state) {
    GEO_ASSIGN(const StatementUse update, session.use("journal.setState"));
    update->bind(1, entry.value).bind(2, domain::name(state));
    return update->run();
}

Result<void> abandonUndone(Session& session) {
    {
        GEO_ASSIGN(const StatementUse purge, session.use("journal.purgeShelf"));
        GEO_TRY(purge->run());
    }
    GEO_ASSIGN(const StatementUse abandon, session.use("journal.abandon"));
    return abandon->run();
}

domain::JournalEntry entryOf(const Statement& row) {
    domain::JournalEntry entry;
    entry.id = JournalId{row.integer(0)};
    entry.when = row.text(1);
    entry.who = row.text(2);
    entry.action = named(kActions, row.text(3));
    entry.state = named(kStates, row.text(4));
    if (const auto reverts = optionalInteger(row, 5)) entry.reverts = JournalId{*reverts};
    entry.dataset = DatasetId{optionalInteger(row, 6).value_or(0)};
    entry.rows = row.integer(7);
    return entry;
}

Result<domain::JournalEntry> readEntry(Session& session, JournalId id) {
    GEO_ASSIGN(const StatementUse row, session.use("journal.byId"));
    row->bind(1, id.value);
    GEO_ASSIGN(const bool found, row->step());
    if (!found) return fail(ErrorCode::notFound, {{"kind", "journal"}, {"key", fmt::format("{}", id.value)}});
    return entryOf(*row);
}

Result<void> fillChanges(Session& session, domain::JournalEntry& entry, std::int64_t limit) {
    GEO_ASSIGN(const std::vector<ChangeRow> changes, changesOf(session, entry.reverts.value_or(entry.id), limit));
    const bool isUndo = entry.action == domain::Action::undo;
    for (const ChangeRow& change : changes)
        entry.changes.push_back(
            {change.kind, change.key, isUndo ? change.after : change.before, isUndo ? change.before : change.after});
    return {};
}

Result<JournalId> nextStep(Session& session, std::string_view queryName) {
    GEO_ASSIGN(const StatementUse row, session.use(queryName));
    GEO_ASSIGN(const bool found, row->step());
    return found ? JournalId{row->integer(0)} : JournalId{};
}

} // namespace geo::store::detail
