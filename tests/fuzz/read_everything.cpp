#include "fuzz/read_everything.h"

#include "formats/record_reader.h"
#include "fuzz/target.h"

namespace fuzz {
namespace {

using namespace geo;

void readAsRecords(formats::Source& source, domain::Kind kind, JobControl& job) {
    formats::RecordMapping mapping;
    mapping.kind = kind;
    mapping.epsg = 2154;
    std::int64_t records = 0;
    std::int64_t rejected = 0;
    const auto keep = [&](formats::ReadRecord&& row) -> Result<void> {
        ++records;
        require(row.record.kind == kind);
        return {};
    };
    const auto reject = [&](formats::RejectedRow&&) -> Result<void> {
        ++rejected;
        return {};
    };
    const auto report = readRecords(source, mapping, keep, reject, job);
    if (!report) return;
    require(report->kept + report->rejected == report->read && report->rejected == rejected);
    require(report->records == records);
}

} // namespace

void readEverything(const std::filesystem::path& path, domain::Kind kind, bool asRecords) {
    static_cast<void>(formats::Source::layersOf(path));
    auto source = formats::Source::open(path, {.kind = kind});
    if (!source) return;
    JobControl job;
    const std::size_t fields = source->info().fields.size();
    const auto look = [&](formats::SourceRow&& row) -> Result<void> {
        require(row.values.size() <= fields);
        return {};
    };
    static_cast<void>(source->read(look, job));
    if (asRecords) readAsRecords(*source, kind, job);
}

} // namespace fuzz
