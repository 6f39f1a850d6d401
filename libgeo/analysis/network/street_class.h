#pragma once

#include "base/quantity.h"

#include <string_view>

namespace geo::analysis {

// What is known of a street by its class alone, where its row does not say.
struct StreetClass {
    bool walk = true; // may be walked
    bool cycle = true;
    bool drive = true;
    KilometresPerHour speed{50.0}; // of cars
    bool isBarrier = false;        // nobody crosses it but on a bridge or through a tunnel
    bool passOnly = false;         // one drives through: no place lies at it
};

// By the class that the source gives: highway, waterway, railway of OpenStreetMap, nature of BD TOPO; case and accents
// do not matter. A class that is not known is a street of a town that is open to all.
[[nodiscard]] StreetClass streetClass(std::string_view type);

} // namespace geo::analysis
