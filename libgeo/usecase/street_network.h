#pragma once

#include "analysis/network/build_network.h"
#include "usecase/desk.h"

#include <memory>

namespace geo::usecase {

// The streets of a workspace as a graph, with what is doubtful of them. Shared between threads.
using StreetNetwork = analysis::BuiltNetwork;

// From the bytes that the workspace keeps beside its streets, as long as the rows are what they were; else built from
// the rows, and kept where the workspace can be written. Bytes that are damaged are as if they were not there. Errors:
// networkMissing (what "street") where there is no street; cancelled; those of the workspace.
[[nodiscard]] Result<std::shared_ptr<const StreetNetwork>> readStreetNetwork(const Desk& desk, JobControl& job);
[[nodiscard]] Result<std::shared_ptr<const StreetNetwork>>
readStreetNetwork(const Desk& desk, const domain::NetworkParams& params, JobControl& job);

// Fails with networkMissing (what "mode", mode) where no street may be used so.
[[nodiscard]] Result<void> hasStreetsFor(const StreetNetwork& network, domain::TravelMode mode);

} // namespace geo::usecase
