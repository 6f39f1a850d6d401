#include "arch/mutable_state_rule.h"

#include "arch/house_path.h"
#include "arch/scope_reader.h"
#include "arch/source_text.h"

#include <regex>

namespace arch {
namespace {

constexpr const char* kGlobalHint =
    "no mutable globals: keep it as a member, made in main and passed where it is needed";
constexpr const char* kSingletonHint = "no singletons: main builds Services, and passes what is needed";

// A std::once_flag guards the one initialisation of a C library that is global whatever we do.
bool isOnceFlag(const std::string& text) {
    return text.find("std::once_flag") != std::string::npos;
}

// `const char* kName` can be pointed elsewhere; `const Names kAll` and `constexpr ...` cannot change.
bool isConstant(const std::string& text) {
    static const std::regex kFixed{R"(\b(constexpr|constinit const)\b)"};
    static const std::regex kConst{R"(\bconst\b)"};
    static const std::regex kLoosePointer{R"(\bconst\b[^=({]*\*\s*\w+(\[\w*\])?\s*([={;]|$))"};
    if (std::regex_search(text, kFixed)) return true;
    return std::regex_search(text, kConst) && !std::regex_search(text, kLoosePointer);
}

bool isVariable(const std::string& text) {
    static const std::regex kOther{R"(^(using|typedef|template|class|struct|union|enum|friend|static_assert|namespace)"
                                   R"(|concept|return|public|private|protected|requires)\b|^(Q_|QT|extern ")|^\W)"};
    static const std::regex kDefinition{R"(^[\w:\s*&.]+[\s*&]\w+(\[[^\]]*\])*\s*(=.*|\{\}.*)?$)"};
    const std::string plain = withoutTemplateArguments(text);
    return !std::regex_search(plain, kOther) && plain.find("operator") == std::string::npos &&
           std::regex_search(plain.substr(0, plain.find('=')), kDefinition);
}

std::string hintFor(const Declaration& declaration) {
    static const std::regex kLead{R"(^((\[\[[^\]]*\]\]|alignas\([^)]*\))\s*)+)"};
    static const std::regex kKept{R"(\b(static|thread_local)\b)"};
    static const std::regex kSingleton{
        R"(\bstatic\s+[\w:<>]+\s*[&*]\s*(instance|singleton|theInstance|shared)\w*\s*\()"};
    const std::string text = std::regex_replace(declaration.text, kLead, "");
    if (std::regex_search(text, kSingleton) || text.starts_with("Q_GLOBAL_STATIC")) return kSingletonHint;
    if (declaration.scope != Scope::nameSpace && !std::regex_search(text.substr(0, text.find('=')), kKept)) return "";
    return isVariable(text) && !isConstant(text) && !isOnceFlag(text) ? kGlobalHint : "";
}

} // namespace

Violations checkMutableState(const Files& files) {
    Violations out;
    for (const auto& [path, text] : files) {
        if (!placeInHouse(path).isProductCode()) continue;
        const ScopedCode code = readScopes(readSource(text).code);
        for (const Declaration& declaration : code.declarations) {
            const std::string hint = declaration.opensType ? "" : hintFor(declaration);
            if (!hint.empty()) out.push_back({path, declaration.line, hint});
        }
        static const std::regex kSingletonBody{R"(\bstatic\b[^()]*[&*]\s*(instance|singleton|theInstance)\w*\s*\()"};
        for (const FunctionSpan& function : code.functions)
            if (std::regex_search(function.head, kSingletonBody))
                out.push_back({path, function.firstLine, kSingletonHint});
    }
    return out;
}

} // namespace arch
