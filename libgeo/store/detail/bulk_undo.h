#pragma once

#include "store/detail/journal_rows.h"

#include <vector>

namespace geo::store::detail {

// Taking back an import, and doing it again. Its rows go to the shelf with their numbers, and what it had replaced or
// updated comes back; and the other way round. Its datasets are marked. Errors: undoConflict where rows of it were
// added, removed or (those that it replaced) changed by other means; cancelled.
[[nodiscard]] Result<void> undoBulk(Session& session, JournalId entry, const std::vector<Span>& spans, JobControl& job);
[[nodiscard]] Result<void> redoBulk(Session& session, JournalId entry, const std::vector<Span>& spans, JobControl& job);

} // namespace geo::store::detail
