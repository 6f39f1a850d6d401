#include "fuzz/target.h"
#include "store/detail/spatialite_blob.h"

// What is read is written and read again, the same byte by byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo::store::detail;
    const auto input = std::as_bytes(std::span{data, size});
    static_cast<void>(boxOfBlob(input));
    const auto geometry = decode(input);
    if (!geometry) return 0;
    std::vector<std::byte> blob;
    encode(*geometry, 2154, blob);
    const auto again = decode(blob);
    fuzz::require(again.has_value());
    std::vector<std::byte> second;
    encode(*again, 2154, second);
    fuzz::require(second == blob);
    return 0;
}
