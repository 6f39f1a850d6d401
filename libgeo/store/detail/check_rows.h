#pragma once

#include "store/detail/session.h"

namespace geo::store::detail {

// Adds what is wrong with single rows: values against the rules of their kind, geometries that are unreadable or not
// valid; and as notices the communes and parcels that are named but not there (each once a kind and field, with the
// first row that names it; none where the workspace has no communes or parcels at all).
[[nodiscard]] Result<void> checkRows(Session& session, CheckReport& report, JobControl& job);

} // namespace geo::store::detail
