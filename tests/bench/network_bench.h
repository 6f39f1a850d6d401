#pragma once

#include "base/job_control.h"
#include "bench/timings.h"

#include <filesystem>

namespace bench {

struct NetworkParams {
    std::filesystem::path workspace; // "": made streets, 75,000 crossings and 140,000 stretches of a metropolis
    int count = 500;                 // places
    double minutes = 15.0;
    int repeat = 5;
};

// Streets to a graph: reading the rows, building, to bytes and back, and from the workspace with the bytes it keeps.
// Reference: sorting the places of the ends of all stretches, which any building has to do.
[[nodiscard]] geo::Result<Json> benchNetwork(const NetworkParams& params, geo::JobControl& job);

// What is reached on foot from so many places: the search and the exact streets, the same as a report with its lines,
// and a few with areas. Reference: Dijkstra with std::priority_queue on lists of neighbours.
[[nodiscard]] geo::Result<Json> benchCatchments(const NetworkParams& params, geo::JobControl& job);

} // namespace bench
