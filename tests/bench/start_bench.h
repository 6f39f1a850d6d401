#pragma once

#include "base/job_control.h"
#include "bench/timings.h"

#include <QSize>

#include <filesystem>

namespace bench {

struct StartParams {
    std::filesystem::path workspace;
    QSize size{1280, 800}; // of the map, pixels
    int repeat = 5;
    bool isEveryLayer = false;
    bool isFilled = false;
};

// From the start of a process to the first complete map of all there is in the program's own window, each time in a
// process of its own. Reference: the same with a window that has nothing in it, to its first painting. Errors:
// fileUnreadable where a process did not say how long it took.
[[nodiscard]] geo::Result<Json> benchStart(const StartParams& params, geo::JobControl& job);

// What such a process does: prints milliseconds and MiB, and returns its exit code. An empty workspace for the
// reference.
[[nodiscard]] int startOnce(const StartParams& params);

} // namespace bench
