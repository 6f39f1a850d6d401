#pragma once

#include "sample_data/metropolis.h"
#include "usecase/desk.h"

#include <filesystem>
#include <string>

namespace geo::sample {

// Makes a workspace that holds the sample metropolis, as one step of its journal, whole or not at all: it is written
// under a name beside `path` and moved there at the end. Errors: fileExists, folderNotWritable, diskFull,
// valueOutOfRange (parcels), cancelled; those of store::Workspace::create.
[[nodiscard]] Result<void> writeSample(const std::filesystem::path& path, const SampleParams& params,
                                       const std::string& who, JobControl& control);

} // namespace geo::sample
