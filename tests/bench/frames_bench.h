#pragma once

#include "bench/render_bench.h"

namespace bench {

struct FramesParams {
    RenderParams map; // its extent is where the hand begins
    double seconds = 60.0;
    double budget = 16.7; // milliseconds of a frame
};

// A hand that pans and zooms over the map for a while, by script, on the real canvas: what each frame took, from the
// hand's move to the end of its painting, jobs that were finished meanwhile delivered; and each painting alone. All
// layers are in memory. Errors: those of Desk::open and of the reader.
[[nodiscard]] geo::Result<Json> benchFrames(const FramesParams& params, geo::JobControl& job);

} // namespace bench
