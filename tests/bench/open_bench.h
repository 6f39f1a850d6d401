#pragma once

#include "base/job_control.h"
#include "bench/timings.h"

#include <QSize>

#include <filesystem>

namespace bench {

struct OpenParams {
    std::filesystem::path workspace;
    QSize size{1280, 800};
    int repeat = 5;
    bool isCold = false; // forgets what the system holds of the file before each repetition
};

// From opening the file to the first complete map of all there is, by the way of the window. Reference: the tables of
// the layers read once through SQLite alone. Errors: those of Desk::open and renderMap.
[[nodiscard]] geo::Result<Json> benchOpen(const OpenParams& params, geo::JobControl& job);

} // namespace bench
