#pragma once

#include "sample_data/made_so_far.h"

#include "domain/amenity.h"
#include "domain/dataset.h"
#include "domain/third_place.h"

namespace geo::sample {

// 30 third places, more where more people live.
[[nodiscard]] std::vector<domain::ThirdPlace> makeThirdPlaces(const MadeSoFar& made);

// Transit stops at crossings of main roads, schools and other services on blocks: some 400.
[[nodiscard]] std::vector<domain::Amenity> makeAmenities(const MadeSoFar& made);

// One description a kind of row, parcels included; `counts` are the rows of each.
struct KindCount {
    domain::Kind kind;
    std::int64_t rows = 0;
};
[[nodiscard]] std::vector<domain::Dataset> makeDatasets(const std::vector<KindCount>& counts);

} // namespace geo::sample
