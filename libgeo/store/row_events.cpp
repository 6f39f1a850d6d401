// The steps that made a row what it is: the journal walked backwards from the row as it stands.
#include "store/detail/journal_rows.h"
#include "store/detail/record_json.h"
#include "store/detail/rows.h"
#include "store/detail/shelf.h"
#include "store/workspace.h"

#include <fmt/format.h>

namespace geo::store {

namespace {

using domain::Record;

std::vector<std::string> differingFields(const Record& before, const Record& after) {
    const domain::KindInfo& info = domain::infoOf(after.kind);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < info.fields.size(); ++i)
        if (before.values[i] != after.values[i]) names.emplace_back(info.fields[i].name);
    for (std::size_t i = 0; i < info.shapes.size(); ++i)
        if (before.shapes[i] != after.shapes[i]) names.emplace_back(info.shapes[i].name);
    return names;
}

// An event, and what the journal says of the row before it.
struct EventRow {
    RowEvent event;
    std::string before;
    bool isChange = false; // else the row came or was replaced as one of many
};

EventRow eventRowOf(const detail::Statement& row) {
    const domain::JournalEntry entry = detail::entryOf(row);
    EventRow found{{entry.id, entry.when, entry.who, entry.action, entry.dataset, false, {}}, {}, false};
    found.isChange = !row.isNull(8) || !row.isNull(9);
    if (!row.isNull(8)) found.before = row.text(8);
    const bool isInSpan = !row.isNull(10);
    if (!row.isNull(11)) found.event.dataset = DatasetId{row.integer(11)};
    found.event.isCreation = isInSpan || (found.isChange && found.before.empty());
    return found;
}

} // namespace

Result<std::vector<RowEvent>> Workspace::eventsOf(domain::Kind kind, std::int64_t id) const {
    GEO_ASSIGN(const Instant instant, holdInstant());
    GEO_ASSIGN(Record row, recordById(kind, id));
    std::vector<EventRow> found;
    {
        GEO_ASSIGN(const detail::StatementUse rows, m_session->use("journal.eventsOfRow"));
        rows->bind(1, domain::name(kind)).bind(2, id);
        for (;;) {
            GEO_ASSIGN(const bool more, rows->step());
            if (!more) break;
            found.push_back(eventRowOf(*rows));
        }
    }
    std::vector<RowEvent> events;
    for (EventRow& step : found) {
        Record before = domain::emptyRecord(kind);
        before.id = id;
        if (!step.event.isCreation && step.isChange) {
            before = row;
            GEO_TRY(detail::apply(step.before, before));
        } else if (!step.event.isCreation) {
            GEO_ASSIGN(auto shelved,
                       detail::shelvedRow(*m_session, step.event.journal, detail::Side::before, kind, id));
            if (shelved) before = std::move(*shelved);
        }
        step.event.fields = differingFields(before, row);
        row = std::move(before);
        events.push_back(std::move(step.event));
        if (events.back().isCreation) break;
    }
    return events;
}

} // namespace geo::store
