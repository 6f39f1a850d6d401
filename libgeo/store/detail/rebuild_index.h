#pragma once

#include "store/detail/session.h"

namespace geo::store::detail {

// Makes the spatial index of a geometry column anew from the rows of its table, packed. Writes the tables behind the
// R*Tree itself: for that SQLite's defensive mode is off for the length of the call. Within the caller's transaction.
[[nodiscard]] Result<void> rebuildIndex(Session& session, domain::Kind kind, std::string_view shape, JobControl& job);

} // namespace geo::store::detail
