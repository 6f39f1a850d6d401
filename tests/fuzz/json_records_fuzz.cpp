#include "domain/kind.h"
#include "fuzz/read_everything.h"
#include "fuzz/scratch_file.h"
#include "fuzz/target.h"

// JSON from the first byte to the record: where the records are, their fields, nested values, places; and what is
// handed to GDAL because it says of itself what it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using geo::domain::Kind;
    fuzz::Choice choice{data, size};
    constexpr Kind kKinds[] = {Kind::amenity, Kind::site, Kind::commune, Kind::thirdPlace, Kind::population};
    const Kind kind = kKinds[choice.below(std::size(kKinds))];
    constexpr const char* kNames[] = {"input.json", "input.jsonl"};
    const auto path = fuzz::scratchFile(kNames[choice.below(std::size(kNames))], choice.bytes());
    fuzz::readEverything(path, kind, size % 8 == 0);
    return 0;
}
