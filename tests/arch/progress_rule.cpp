#include "arch/progress_rule.h"

#include "arch/pattern_rule.h"
#include "arch/scope_reader.h"
#include "arch/source_text.h"

namespace arch {
namespace {

constexpr const char* kHint = "there is one progress and cancel mechanism: take a JobControl&, call step() as you go";

bool isOutsideBase(const HousePath& place) {
    return place.isProductCode() && place.room != "base" && !(place.storey == "app" && place.room == "jobs");
}

bool isOutsideWrapper(const HousePath& place) {
    const bool isWrapper = (place.room == "formats" || place.room == "store") && !place.isPublicHeader();
    return place.isProductCode() && !isWrapper;
}

Violations foreignMechanisms(const Files& files) {
    static const std::vector<Pattern> kPatterns{
        {std::regex{R"(\bstd::(stop_token|stop_source|stop_callback)\b)"}, isOutsideBase, kHint},
        {std::regex{R"(\bstd::(atomic<\s*bool\s*>|atomic_bool|atomic_flag)|\bvolatile\s+bool\b)"}, isOutsideBase,
         kHint},
        {std::regex{R"(\b([oO]nProgress|[pP]rogress(Callback|Func|Handler)|shouldCancel|cancelFlag)\b)"}, isOutsideBase,
         kHint},
        {std::regex{R"(\bQ(ProgressDialog|FutureWatcher|Promise)\b)"}, isOutsideBase, kHint},
        {std::regex{R"(\b(GDALProgressFunc|GDAL\w*Progress\b|sqlite3_progress_handler|sqlite3_interrupt))"},
         isOutsideWrapper, "a library's own progress callback stays in the room that wraps it, and calls JobControl"},
    };
    return checkPatterns(files, kPatterns);
}

// The hint for a declaration that takes a JobControl, or empty where it has the shape.
std::string shapeHint(const std::string& declaration) {
    static const std::regex kPointer{R"(\bJobControl\s*\*|_ptr<\s*(geo::)?JobControl)"};
    static const std::regex kTaken{R"(\bJobControl\s*&)"};
    static const std::regex kLast{R"(\bJobControl\s*&\s*\w*\s*\))"};
    static const std::regex kFallible{R"(\bResult<|\bexplicit\b|\boperator\b)"};
    if (std::regex_search(declaration, kPointer))
        return "a JobControl is taken by reference, for the length of one call";
    if (!std::regex_search(declaration, kTaken) || declaration.find('(') == std::string::npos) return "";
    if (!std::regex_search(declaration, kLast)) return "JobControl& is the last parameter";
    if (!std::regex_search(declaration, kFallible))
        return "work that can be cancelled returns Result<Out>: cancelled is an ordinary error";
    return "";
}

} // namespace

Violations checkProgress(const Files& files) {
    Violations out = foreignMechanisms(files);
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (place.storey != "libgeo" || place.room == "base" || !place.isPublicHeader()) continue;
        for (const Declaration& declaration : readScopes(readSource(text).code).declarations)
            if (const std::string hint = shapeHint(declaration.text); !hint.empty())
                out.push_back({path, declaration.line, hint});
    }
    return out;
}

} // namespace arch
