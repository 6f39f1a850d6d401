#include "arch/place_rule.h"

#include "arch/line_match.h"

namespace arch {

Violations checkPlaces(const Files& files) {
    static const std::regex kMachinePath{R"re((^|[\s"'(=:`])/(home|work|tmp|Users|mnt)/)re"};
    static const std::regex kPackageHost{
        R"(\b(deb|ftp|registry|archive|mirrors?|proxy|packages|snapshot|files|static)\.[a-z0-9-]+\.(org|com|net|io)\b)"};
    Violations out;
    for (const auto& [path, text] : files) {
        if (path.starts_with("tests/arch/")) continue; // holds what must not be elsewhere
        for (const LineMatch& match : matchLines(text, kMachinePath))
            out.push_back(
                {path, match.line, "a path of one machine: take it from the environment, an argument, or mktemp"});
        for (const LineMatch& match : matchLines(text, kPackageHost))
            out.push_back({path, match.line, "a host of packages: the system's own sources say where they come from"});
    }
    return out;
}

} // namespace arch
