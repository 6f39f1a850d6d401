#include "arch/pattern_rule.h"

#include "arch/line_match.h"
#include "arch/source_text.h"

namespace arch {

Violations checkPatterns(const Files& files, const std::vector<Pattern>& patterns) {
    Violations out;
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (!place.isCpp()) continue;
        const std::string code = readSource(text).code;
        for (const Pattern& pattern : patterns) {
            if (!pattern.isWatched(place)) continue;
            for (const LineMatch& match : matchLines(code, pattern.shape))
                out.push_back({path, match.line, pattern.hint});
        }
    }
    return out;
}

} // namespace arch
