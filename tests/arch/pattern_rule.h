#pragma once

#include "arch/house_path.h"
#include "arch/rule.h"

#include <regex>

namespace arch {

// A shape of code that has no place in some files.
struct Pattern {
    std::regex shape;                          // searched line by line in code without comments and literals
    bool (*isWatched)(const HousePath& place); // the files where it has no place
    std::string hint;
};

// Each match of each pattern in the C++ files that it watches.
[[nodiscard]] Violations checkPatterns(const Files& files, const std::vector<Pattern>& patterns);

} // namespace arch
