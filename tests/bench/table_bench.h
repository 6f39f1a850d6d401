#pragma once

#include "base/job_control.h"
#include "bench/timings.h"
#include "domain/kind.h"

#include <filesystem>

namespace bench {

struct TableBenchParams {
    std::filesystem::path workspace;
    geo::domain::Kind kind = geo::domain::Kind::parcel;
    int repeat = 5;
};

// An attribute table: opened, sorted by each of its columns, filtered in every way, summed up; beside a SELECT of all
// of its rows by SQLite alone.
[[nodiscard]] geo::Result<Json> benchTable(const TableBenchParams& params, geo::JobControl& job);

} // namespace bench
