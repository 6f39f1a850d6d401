#include "bench/timings.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace bench {
namespace {

// To the microsecond: what a clock of a shared machine can say.
double rounded(double milliseconds) {
    return std::round(milliseconds * 1000.0) / 1000.0;
}

} // namespace

double CpuStopwatch::now() {
    timespec at{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) * 1e3 + static_cast<double>(at.tv_nsec) * 1e-6;
}

double Timings::median() const {
    if (m_each.empty()) return 0.0;
    std::vector<double> sorted = m_each;
    std::ranges::sort(sorted);
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
}

Json Timings::json() const {
    Json each = Json::array();
    for (const double milliseconds : m_each) each.push_back(rounded(milliseconds));
    if (m_each.empty()) return {{"each", each}};
    const auto [least, most] = std::ranges::minmax(m_each);
    return {{"each", each}, {"least", rounded(least)}, {"median", rounded(median())}, {"most", rounded(most)}};
}

Json referenceJson(const char* what, const Timings& reference) {
    Json json{{"what", what}};
    json.update(reference.json());
    return json;
}

Json ratio(const Timings& measured, const Timings& reference) {
    if (reference.median() <= 0.0) return nullptr;
    return std::round(measured.median() / reference.median() * 1000.0) / 1000.0;
}

} // namespace bench
