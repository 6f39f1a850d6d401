#pragma once

#include <string>

namespace geo::store::detail {

// "2026-11-22T09:30:00Z".
[[nodiscard]] std::string utcNow();

} // namespace geo::store::detail
