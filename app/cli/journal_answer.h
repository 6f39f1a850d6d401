#pragma once

#include "cli/answer.h"
#include "cli/context.h"
#include "domain/journal_entry.h"

#include <vector>

namespace app::cli {

// Entries of the journal, a line a row that changed: {entries:[{id, when, who, what, key, before, after}]}. `key` is
// KIND:ID, as `history --of` takes it; `before` and `after` are objects of fields, null where the row was not or is
// not.
[[nodiscard]] Answer journalAnswer(const std::vector<geo::domain::JournalEntry>& entries, const Context& context);

} // namespace app::cli
