#pragma once

#include "store/detail/journal_rows.h"

#include <functional>

namespace geo::store::detail {

// Whole rows kept beside the tables: what an import replaced, and what it wrote while it is undone.
enum class Side : std::uint8_t { before, after };

[[nodiscard]] Result<void> shelve(Session& session, JournalId entry, Side side, const domain::Record& record);

// Every row of one side, in the order in which they were put there.
[[nodiscard]] Result<void> forEachShelved(Session& session, JournalId entry, Side side,
                                          const std::function<Result<void>(domain::Record&&)>& visit);
// One row of one side; none where it is not there.
[[nodiscard]] Result<std::optional<domain::Record>> shelvedRow(Session& session, JournalId entry, Side side,
                                                               domain::Kind kind, std::int64_t id);
[[nodiscard]] Result<std::int64_t> countShelved(Session& session, JournalId entry, Side side);
[[nodiscard]] Result<void> clearShelf(Session& session, JournalId entry, Side side);

} // namespace geo::store::detail
