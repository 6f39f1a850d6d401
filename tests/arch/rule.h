#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace arch {

// The texts that a rule reads: path below the root of the checkout, with '/', to the whole file.
using Files = std::map<std::string, std::string>;

struct Violation {
    std::string file;
    int line = 0;     // 1 for the first; 0 where it is about the whole file
    std::string hint; // what to do instead
};
using Violations = std::vector<Violation>;

// An invariant of the house that can be read from its sources. `check` looks at nothing but its argument.
struct Rule {
    std::string_view name;
    Violations (*check)(const Files& files);
};

} // namespace arch
