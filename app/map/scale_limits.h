#pragma once

namespace app::map {

// How close and how far the map goes: 1:100 to 1:5,000,000.
inline constexpr double kClosestScale = 100.0;
inline constexpr double kFarthestScale = 5'000'000.0;

} // namespace app::map
