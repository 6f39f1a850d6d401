#include "store/detail/utc_now.h"

#include <fmt/chrono.h>

namespace geo::store::detail {

std::string utcNow() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

} // namespace geo::store::detail
