#pragma once

#include "store/detail/packed_rtree.h"
#include "store/detail/session.h"

namespace geo::store::detail {

// Makes the spatial index of a geometry column anew from the rows of its table, or from the boxes of all of them where
// the caller has these, packed. Writes the tables behind the
// R*Tree itself: for that SQLite's defensive mode is off for the length of the call. Within the caller's transaction.
[[nodiscard]] Result<void> rebuildIndex(Session& session, domain::Kind kind, std::string_view shape, JobControl& job);
[[nodiscard]] Result<void> rebuildIndex(Session& session, domain::Kind kind, std::string_view shape,
                                        std::vector<IndexedBox> boxes, JobControl& job);

} // namespace geo::store::detail
