#include "domain/kind.h"
#include "fuzz/read_everything.h"
#include "fuzz/scratch_file.h"
#include "fuzz/target.h"

// Tables of separated values from the first byte to the record: encoding, separator, quotes, places.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using geo::domain::Kind;
    fuzz::Choice choice{data, size};
    constexpr Kind kKinds[] = {Kind::amenity, Kind::site, Kind::parcel, Kind::qpv, Kind::population};
    const Kind kind = kKinds[choice.below(std::size(kKinds))];
    fuzz::readEverything(fuzz::scratchFile("input.csv", choice.bytes()), kind, size % 8 == 0);
    return 0;
}
