#include "formats/found_files.h"
#include "formats/source.h"
#include "fuzz/read_everything.h"
#include "fuzz/scratch_file.h"
#include "fuzz/target.h"

#include <algorithm>
#include <iterator>

namespace {

namespace fs = std::filesystem;

bool staysInside(const fs::path& member) {
    return !member.is_absolute() && std::ranges::find(member, fs::path{".."}) == member.end();
}

} // namespace

// Archives: their directory, which of their members could be read, and those unpacked and read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo;
    fuzz::Choice choice{data, size};
    constexpr const char* kNames[] = {"input.zip", "input.csv.gz", "input.geojson.gz"};
    const char* name = kNames[choice.below(std::size(kNames))];
    const fs::path path = fuzz::scratchFile(name, choice.bytes());
    JobControl job;
    if (const auto found = formats::foundFiles(path, job))
        for (const formats::FoundFile& each : *found) {
            fuzz::require(each.path == path && staysInside(each.member));
            static_cast<void>(formats::Source::open(path, {.member = each.member}, job));
        }
    fuzz::readEverything(path, domain::Kind::amenity, size % 8 == 0);
    fs::remove(path);
    // Nothing is put beside an archive that is read.
    fuzz::require(fs::is_empty(path.parent_path()));
    return 0;
}
