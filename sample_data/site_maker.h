#pragma once

#include "sample_data/made_so_far.h"

#include "domain/site.h"

namespace geo::sample {

// 120 sites of the five kinds with their spaces, most on numbered parcels. About half name an owner and a mailbox, both
// invented roles, so that the masking of personal data has something to mask.
[[nodiscard]] std::vector<domain::Site> makeSites(const MadeSoFar& made);

} // namespace geo::sample
