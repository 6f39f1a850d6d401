#include "fuzz/target.h"
#include "geom/text.h"

// What is read is written and read again, the same byte by byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto geometry = geo::geom::fromWkb(std::as_bytes(std::span{data, size}));
    if (!geometry) return 0;
    const auto bytes = geo::geom::toWkb(*geometry);
    const auto again = geo::geom::fromWkb(bytes);
    fuzz::require(again.has_value() && geo::geom::toWkb(*again) == bytes);
    return 0;
}
