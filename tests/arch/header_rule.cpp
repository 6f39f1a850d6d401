#include "arch/header_rule.h"

#include "arch/house_path.h"
#include "arch/line_match.h"
#include "arch/source_text.h"

namespace arch {

Violations checkHeaders(const Files& files) {
    static const std::regex kUsing{R"(^\s*using\s+namespace\b)"};
    Violations out;
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (!place.isHeader()) continue;
        const std::string code = readSource(text).code;
        const std::size_t first = code.find_first_not_of(" \t\r\n");
        if (first == std::string::npos || !code.substr(first).starts_with("#pragma once"))
            out.push_back({path, 1, "a header begins with #pragma once"});
        if (place.storey == "tests") continue; // a fixture speaks the language of its room
        for (const LineMatch& match : matchLines(code, kUsing))
            out.push_back({path, match.line, "no `using namespace` in a header: it would reach every file behind it"});
    }
    return out;
}

} // namespace arch
