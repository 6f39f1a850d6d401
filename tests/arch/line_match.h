#pragma once

#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace arch {

struct LineMatch {
    int line = 0;
    std::string text;                // what matched
    std::vector<std::string> groups; // of the expression
};

// Every match of the expression, searched line by line: a match never spans two lines.
[[nodiscard]] std::vector<LineMatch> matchLines(std::string_view text, const std::regex& expression);

} // namespace arch
