#pragma once

#include "base/job_control.h"
#include "bench/timings.h"
#include "usecase/import_source.h"

namespace bench {

struct ImportBenchParams {
    geo::usecase::ImportRequest request;
    int repeat = 3;
};

// The import of a file into a new workspace in a temporary folder. Reference: the same file read through formats, its
// rows thrown away; and ogr2ogr's copy of it, where that is installed. Errors: those of importSource;
// folderNotWritable.
[[nodiscard]] geo::Result<Json> benchImport(const ImportBenchParams& params, geo::JobControl& job);

} // namespace bench
