#pragma once

#include "bench/timings.h"
#include "sample_data/workspace/write_sample.h"

namespace bench {

// Makes a workspace of the illustrative metropolis, for the other commands, and says how long it took. Reference: the
// same parcels made and thrown away. Errors: those of writeSample.
[[nodiscard]] geo::Result<Json> benchSample(const std::filesystem::path& workspace,
                                            const geo::sample::SampleParams& params, geo::JobControl& job);

} // namespace bench
