#include "fuzz/target.h"
#include "geom/text.h"

// What is read is written and read again, the same to the last bit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto geometry = geo::geom::fromWkt(fuzz::textOf(data, size));
    if (!geometry) return 0;
    const std::string text = geo::geom::toWkt(*geometry);
    const auto again = geo::geom::fromWkt(text);
    fuzz::require(again.has_value() && geo::geom::toWkt(*again) == text);
    return 0;
}
