#include "arch/name_rule.h"

#include "arch/house_path.h"
#include "arch/scope_reader.h"
#include "arch/source_text.h"

#include <regex>

namespace arch {
namespace {

constexpr const char* kVagueHint = "a vague name gathers everything: name it after the one thing it is or does";

void checkFileName(const std::string& path, const HousePath& place, Violations& out) {
    static const std::regex kSnake{R"(^[a-z0-9]+(_[a-z0-9]+)*$)"};
    static const std::regex kVague{R"((^|[_/])(utils?|helpers?|common|manager|misc|tools?_box)(_|/|\.|$))"};
    if (place.isCpp() && !std::regex_search(place.stem, kSnake))
        out.push_back({path, 0, "file names are snake_case, after the one public type or verb of the file"});
    if (std::regex_search(path, kVague)) out.push_back({path, 0, kVagueHint});
}

void checkTypeNames(const std::string& path, const std::string& text, Violations& out) {
    static const std::regex kVague{R"((class|struct)\s+(\[\[[^\]]*\]\]\s*)?\w*(Utils?|Helpers?|Manager|Common)\b)"};
    static const std::regex kLower{R"(^(template.*\s)?(class|struct|union|enum|enum class)\s+[a-z]\w*$)"};
    for (const Declaration& declaration : readScopes(readSource(text).code).declarations) {
        if (!declaration.opensType) continue;
        const std::string head = declaration.text.substr(0, declaration.text.find(" :"));
        if (std::regex_search(head, kVague)) out.push_back({path, declaration.line, kVagueHint});
        if (std::regex_search(head, kLower)) out.push_back({path, declaration.line, "types are UpperCamel"});
    }
}

} // namespace

Violations checkNames(const Files& files) {
    Violations out;
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (place.storey.empty() || place.storey == "resources") continue;
        checkFileName(path, place, out);
        if (place.isCpp()) checkTypeNames(path, text, out);
    }
    return out;
}

} // namespace arch
