#pragma once

#include "base/identifier.h"
#include "domain/record.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::domain {

// What was done, as a code: its words are in app/text.
enum class Action : std::uint8_t {
    create,
    import,
    edit,
    add,
    remove,
    shortlist,
    reorder,
    decide,
    allocate,
    sample,
    undo,
    redo
};

[[nodiscard]] std::string_view name(Action action);

enum class JournalState : std::uint8_t { done, undone, abandoned };

[[nodiscard]] std::string_view name(JournalState state);

// A row before and after; only the fields that changed are held on both sides for an edit. JSON objects as text,
// geometries as well-known text; "" where the row did not or does not exist.
struct JournalChange {
    Kind kind = Kind::site;
    std::string key;
    std::string before;
    std::string after;
};

// One step of work, undone and redone as a whole.
struct JournalEntry {
    JournalId id;
    std::string when; // UTC, ISO 8601
    std::string who;
    Action action = Action::edit;
    JournalState state = JournalState::done;
    std::optional<JournalId> reverts;   // of an undo or redo: the entry it is about
    DatasetId dataset;                  // of an import
    std::int64_t rows = 0;              // how many rows it touched
    std::vector<JournalChange> changes; // of an import: one that sums up the dataset
};

} // namespace geo::domain
