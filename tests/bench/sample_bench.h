#pragma once

#include "bench/timings.h"
#include "sample_data/workspace/write_sample.h"

namespace bench {

// Packs the layers of a workspace anew, as the window does in the background, and says how long it took and what of the
// file it takes. Reference: the tables of the layers read once through SQLite alone. Errors: those of Desk::open and
// packLayers.
[[nodiscard]] geo::Result<Json> benchPack(const std::filesystem::path& workspace, int repeat, geo::JobControl& job);

// Makes a workspace of the illustrative metropolis, for the other commands, with its layers packed, and says
// how long it took. Reference: the
// same parcels made and thrown away. Errors: those of writeSample.
[[nodiscard]] geo::Result<Json> benchSample(const std::filesystem::path& workspace,
                                            const geo::sample::SampleParams& params, geo::JobControl& job);

} // namespace bench
