#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <utility>
#include <vector>

namespace bench {

using Json = nlohmann::ordered_json;

// Milliseconds since its making or its last lap, by the steady clock.
class Stopwatch {
public:
    [[nodiscard]] double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double, std::milli>(now - std::exchange(m_begin, now)).count();
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

// Milliseconds of processor time of this program, all threads, since its making or its last lap: what a loaded machine
// does not lengthen.
class CpuStopwatch {
public:
    CpuStopwatch()
        : m_begin(now()) {}
    [[nodiscard]] double lap() {
        const double at = now();
        return at - std::exchange(m_begin, at);
    }

private:
    [[nodiscard]] static double now();
    double m_begin;
};

// The repetitions of one measurement, in milliseconds.
class Timings {
public:
    void add(double milliseconds) { m_each.push_back(milliseconds); }
    // 0 where nothing was measured.
    [[nodiscard]] double median() const;
    // {each, least, median, most}
    [[nodiscard]] Json json() const;

private:
    std::vector<double> m_each;
};

// {what, each, least, median, most}: something as simple that was measured in the same run.
[[nodiscard]] Json referenceJson(const char* what, const Timings& reference);
// The median of a measurement as a multiple of the median of its reference; null where the reference is 0.
[[nodiscard]] Json ratio(const Timings& measured, const Timings& reference);

} // namespace bench
