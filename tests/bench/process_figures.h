#pragma once

namespace bench {

// The most memory that this process has had at once, MiB (VmHWM); 0 where the system does not say.
[[nodiscard]] double peakMemory();
// The memory that it has now, MiB (VmRSS); 0 where the system does not say.
[[nodiscard]] double residentMemory();

// Milliseconds since the process was started, to 10 ms; 0 where the system does not say.
[[nodiscard]] double sinceProcessStart();

} // namespace bench
