#pragma once

#include "domain/journal_entry.h"
#include "domain/record.h"
#include "store/read_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace geo::store {

// One row to be added (id 0), changed, or removed (no `after`). A negative id adds a row too, and stands for its number
// in the references of later changes of the step: a site -1, and its space with `site_id` -1.
struct RowChange {
    domain::Kind kind = domain::Kind::site;
    std::int64_t id = 0;
    std::optional<domain::Record> after = {};
    // The row as the editor saw it. Where given, only the fields that differ between `seen` and `after` are written,
    // and one of them that someone else changed meanwhile is a conflict (undoConflict) instead of being overwritten.
    std::optional<domain::Record> seen = {};
};

// One step of work, kept in the journal and undone as a whole.
struct Step {
    domain::Action action = domain::Action::edit;
    std::string who = {};
    std::vector<RowChange> changes = {};
    // With a site go its spaces, with a space or a project its placements, all in the journal. Else a row that is still
    // referred to stays, and the step fails with referenceInUse.
    bool withDependents = false;
    // Rejected rows that this step mends (or gives up): they leave the quarantine as long as the step is done.
    std::vector<std::int64_t> resolves = {};
    // Rejected rows that stay, with the texts, the place and the reason that they have now. Not taken back by an undo;
    // alone they make no entry in the journal.
    std::vector<RejectedRow> rejected = {};
};

struct CommitReport {
    JournalId journal;             // not kept (0) where nothing differed: then nothing was written
    std::vector<std::int64_t> ids; // of the rows of Step::changes, in their order; new rows have got their number
};

// Which entries of the journal; newest first.
struct HistoryFilter {
    std::optional<domain::Kind> kind = {}; // with `key`: entries about that row; alone: about rows of that kind
    std::string key = {};                  // natural key, or number as text
    std::int64_t limit = 200;
    std::int64_t changesPerEntry =
        1000; // at most so many changes are read of each; JournalEntry::rows has their number
};

// A step that touched a row and is done.
struct RowEvent {
    JournalId journal;
    std::string when; // UTC, ISO 8601
    std::string who;
    domain::Action action = domain::Action::edit;
    DatasetId dataset;               // that it brought the values from; 0 where they were typed
    bool isCreation = false;         // the row came with it
    std::vector<std::string> fields; // and shapes, by name, that it changed, or (creation) gave a value
};

} // namespace geo::store
