#include "arch/glossary_rule.h"

#include "arch/house_path.h"
#include "arch/line_match.h"
#include "arch/scope_reader.h"
#include "arch/source_text.h"

#include <set>

namespace arch {
namespace {

constexpr const char* kGlossary = "libgeo/domain/GLOSSARY.md";

// The names in `code` style in the first cell of each row; several may share a row.
std::set<std::string> glossaryNames(const std::string& text) {
    static const std::regex kRow{R"(^\s*\|([^|]*)\|)"};
    static const std::regex kName{R"(`(\w+)(<[^`]*>)?`)"};
    std::set<std::string> names;
    for (const LineMatch& row : matchLines(text, kRow))
        for (const LineMatch& name : matchLines(row.groups.front(), kName)) names.insert(name.groups.front());
    return names;
}

// The name of a type that is defined at namespace scope; empty for a template (machinery, no word of the trade) and for
// anything else.
std::string typeName(const Declaration& declaration) {
    static const std::regex kDefinition{R"(^(class|struct|union|enum class|enum)\s+(\w+)\s*(final\s*)?(:[^:].*)?$)"};
    static const std::regex kAlias{R"(^using\s+(\w+)\s*=)"};
    if (declaration.scope != Scope::nameSpace) return "";
    const std::string head = withoutTemplateArguments(declaration.text);
    std::smatch match;
    if (declaration.opensType && std::regex_search(head, match, kDefinition)) return match[2];
    if (std::regex_search(head, match, kAlias)) return match[1];
    return "";
}

} // namespace

Violations checkGlossary(const Files& files) {
    const auto glossary = files.find(kGlossary);
    const std::set<std::string> names =
        glossary == files.end() ? std::set<std::string>{} : glossaryNames(glossary->second);
    Violations out;
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (place.storey != "libgeo" || place.room != "domain" || !place.isPublicHeader()) continue;
        for (const Declaration& declaration : readScopes(readSource(text).code).declarations) {
            const std::string name = typeName(declaration);
            if (!name.empty() && !names.contains(name))
                out.push_back(
                    {path, declaration.line,
                     "add a row `" + name + "` to " + kGlossary + ": French term, definition, source, unit, trap"});
        }
    }
    return out;
}

} // namespace arch
