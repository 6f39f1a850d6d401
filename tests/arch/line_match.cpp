#include "arch/line_match.h"

#include <algorithm>

namespace arch {

std::vector<LineMatch> matchLines(std::string_view text, const std::regex& expression) {
    std::vector<LineMatch> found;
    int line = 0;
    for (std::size_t start = 0; start <= text.size();) {
        ++line;
        const std::size_t end = std::min(text.find('\n', start), text.size());
        using Iterator = std::regex_iterator<std::string_view::const_iterator>;
        const auto first = text.begin() + static_cast<long>(start);
        for (Iterator it{first, text.begin() + static_cast<long>(end), expression}, none; it != none; ++it) {
            LineMatch match{line, it->str(), {}};
            for (std::size_t group = 1; group < it->size(); ++group) match.groups.push_back(it->str(group));
            found.push_back(std::move(match));
        }
        start = end + 1;
    }
    return found;
}

} // namespace arch
