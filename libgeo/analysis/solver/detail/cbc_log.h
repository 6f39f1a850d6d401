#pragma once

#include <limits>
#include <string>
#include <string_view>

namespace geo::analysis::detail {

// What CBC says while it works, in its own terms (the least is sought). Text may come in any pieces.
class CbcLog {
public:
    void take(std::string_view piece);

    [[nodiscard]] double best() const { return m_best; }   // infinite before anything was found
    [[nodiscard]] double bound() const { return m_bound; } // minus infinite before anything is known
    [[nodiscard]] const std::string& version() const { return m_version; }
    [[nodiscard]] bool isProven() const { return m_isProven; }
    [[nodiscard]] bool isInfeasible() const { return m_isInfeasible; }
    [[nodiscard]] bool isTimeOver() const { return m_isTimeOver; }
    [[nodiscard]] bool isOutOfMemory() const { return m_isOutOfMemory; }
    [[nodiscard]] bool isWithinGap() const { return m_isWithinGap; }

private:
    void takeLine(std::string_view line);
    void takeResult(std::string_view result);

    std::string m_rest; // of a line that has not ended
    std::string m_version;
    double m_best = std::numeric_limits<double>::infinity();
    double m_bound = -std::numeric_limits<double>::infinity();
    bool m_isProven = false;
    bool m_isInfeasible = false;
    bool m_isTimeOver = false;
    bool m_isOutOfMemory = false;
    bool m_isWithinGap = false;
};

} // namespace geo::analysis::detail
