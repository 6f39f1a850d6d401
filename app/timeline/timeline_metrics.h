#pragma once

namespace app::timeline {

// Sizes of the timeline, in logical pixels.
inline constexpr int kHeadHeight = 36; // years above months
inline constexpr int kRowHeight = 24;
inline constexpr int kHandle = 6; // of an end of a bar
inline constexpr int kIndent = 14;

} // namespace app::timeline
