#include "analysis/solver/detail/cbc_log.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace geo::analysis::detail {

namespace {

constexpr std::size_t kLongestLine = 4096; // what is longer is none of CBC's
constexpr double kNothing = 1.0e40;        // CBC's infinity is 1e50

// The number behind the words, if there is one.
std::optional<double> numberBehind(std::string_view line, std::string_view words) {
    const auto at = line.find(words);
    if (at == std::string_view::npos) return std::nullopt;
    line.remove_prefix(at + words.size());
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    double number = 0.0;
    const auto [stopped, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc{} || !std::isfinite(number) || std::abs(number) > kNothing) return std::nullopt;
    return number;
}

// The number before the words: "-7.5 best solution".
std::optional<double> numberBefore(std::string_view line, std::string_view words) {
    const auto at = line.find(words);
    if (at == std::string_view::npos) return std::nullopt;
    const auto begin = line.substr(0, at).rfind(' ');
    return numberBehind(line.substr(0, at), line.substr(0, begin == std::string_view::npos ? 0 : begin + 1));
}

} // namespace

void CbcLog::take(std::string_view piece) {
    for (const char letter : piece) {
        if (letter == '\n') {
            takeLine(m_rest);
            m_rest.clear();
        } else if (m_rest.size() < kLongestLine) {
            m_rest += letter;
        }
    }
}

void CbcLog::takeLine(std::string_view line) {
    const auto better = [this](std::optional<double> found) {
        if (found) m_best = std::min(m_best, *found);
    };
    const auto higher = [this](std::optional<double> bound) {
        if (bound) m_bound = std::max(m_bound, *bound);
    };
    if (line.starts_with("Version: ") && m_version.empty()) {
        m_version = line.substr(9);
        while (m_version.ends_with(' ')) m_version.pop_back();
    }
    if (line.starts_with("Continuous objective value is")) higher(numberBehind(line, "value is"));
    if (line.starts_with("Cbc0012I") || line.starts_with("Cbc0004I") || line.starts_with("Cbc0016I"))
        better(numberBehind(line, "solution of"));
    if (line.starts_with("Cbc0010I") || line.starts_with("Cbc0011I")) {
        better(numberBefore(line, " best solution"));
        higher(numberBehind(line, "best possible"));
    }
    if (line.starts_with("Cbc0005I")) higher(numberBehind(line, "best possible"));
    if (line.starts_with("Lower bound:")) higher(numberBehind(line, "Lower bound:"));
    if (line.starts_with("Problem is infeasible") || line.find("says infeasible") != std::string_view::npos)
        m_isInfeasible = true;
    if (line.starts_with("Result - ")) takeResult(line.substr(9));
    if (line.find("bad_alloc") != std::string_view::npos || line.find("ut of memory") != std::string_view::npos)
        m_isOutOfMemory = true;
}

void CbcLog::takeResult(std::string_view result) {
    const auto says = [&](std::string_view words) { return result.find(words) != std::string_view::npos; };
    m_isWithinGap = says("within gap");
    m_isProven = says("Optimal solution found") && !m_isWithinGap;
    m_isInfeasible = m_isInfeasible || says("nfeasible");
    m_isTimeOver = says("time limit");
}

} // namespace geo::analysis::detail
