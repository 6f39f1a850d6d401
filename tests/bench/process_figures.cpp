#include "bench/process_figures.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <time.h>
#include <unistd.h>

namespace bench {

namespace {

// A line of proc(5)'s status, which counts in KiB, as MiB.
double statusFigure(const std::string& name) {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stod(line.substr(name.size())) / 1024.0;
    return 0.0;
}

} // namespace

double peakMemory() {
    return statusFigure("VmHWM:");
}

double residentMemory() {
    return statusFigure("VmRSS:");
}

double sinceProcessStart() {
    std::ifstream stat{"/proc/self/stat"};
    const std::string all{std::istreambuf_iterator<char>{stat}, {}};
    const std::size_t nameEnd = all.rfind(')'); // the name of the program may hold anything
    if (nameEnd == std::string::npos) return 0.0;
    std::istringstream fields{all.substr(nameEnd + 2)};
    constexpr int kStartTime = 22; // of proc(5); the first after the name is 3
    std::string field;
    for (int number = 3; number <= kStartTime; ++number) fields >> field;
    timespec now{};
    if (field.empty() || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return 0.0;
    const double started = std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started) * 1000.0;
}

} // namespace bench
