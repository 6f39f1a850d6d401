#include "formats/detail/readable_copy.h"
#include "fuzz/scratch_file.h"
#include "fuzz/target.h"

// What is looked for at the beginning of files before a driver sees them: tables over other tables, databases in
// write-ahead mode.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo::formats::detail;
    fuzz::Choice choice{data, size};
    const auto path = fuzz::scratchFile(choice.below(2) == 0 ? "input.tab" : "input.gpkg", choice.bytes());
    static_cast<void>(leadsElsewhere(path));
    static_cast<void>(ReadableCopy::of(path));
    return 0;
}
