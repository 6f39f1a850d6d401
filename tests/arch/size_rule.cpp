#include "arch/size_rule.h"

#include "arch/house_path.h"
#include "arch/scope_reader.h"
#include "arch/source_text.h"
#include "arch/without_tables.h"

#include <algorithm>
#include <sstream>

namespace arch {
namespace {

constexpr int kSourceLines = 400;
constexpr int kHeaderLines = 250;
constexpr int kFunctionLimit = 60;
constexpr int kFunctionUsual = 40;
constexpr int kUsualShare = 95; // in 100

struct Measured {
    std::string file;
    int firstLine = 0;
    int lines = 0;
};

std::string textOf(const std::string& code, const FunctionSpan& function) {
    std::istringstream in{code};
    std::string text;
    std::string line;
    for (int number = 1; std::getline(in, line) && number <= function.lastLine; ++number)
        if (number >= function.firstLine) text += line + '\n';
    return text;
}

int lineCount(const std::string& text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

// `x_data()` of a test is a table of cases, and may be as long as it is wide in what it covers.
bool isTableOfCases(const FunctionSpan& function) {
    return function.head.ends_with("_data()");
}

// A test may be longer by its tables.
int countedLines(const HousePath& place, const std::string& code, const ScopedCode& scopes) {
    if (place.storey != "tests") return lineCount(code);
    int lines = lineCount(withoutTables(code));
    for (const FunctionSpan& function : scopes.functions)
        if (isTableOfCases(function)) lines -= lineCount(withoutTables(textOf(code, function)));
    return lines;
}

void checkFile(const std::string& path, const std::string& code, const ScopedCode& scopes, Violations& out) {
    const HousePath place = placeInHouse(path);
    const int limit = place.isHeader() ? kHeaderLines : kSourceLines;
    const int lines = countedLines(place, code, scopes);
    if (lines >= limit)
        out.push_back({path, limit,
                       std::to_string(lines) + " lines: under " + std::to_string(limit) +
                           ", split it by what it is about, one file a type or verb"});
}

// One in so many may be long; where more are, each long one is named, the longest first.
void checkUsualLength(std::vector<Measured> functions, Violations& out) {
    std::ranges::stable_sort(functions, std::ranges::greater{}, &Measured::lines);
    const auto isLong = [](const Measured& m) { return m.lines >= kFunctionUsual; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(functions, isLong));
    if (count * 100 <= functions.size() * (100 - kUsualShare)) return;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back({functions[i].file, functions[i].firstLine,
                       std::to_string(functions[i].lines) + " lines: " + std::to_string(kUsualShare) +
                           " in 100 functions stay under 40; name the steps of this one as functions"});
}

} // namespace

Violations checkSizes(const Files& files) {
    Violations out;
    std::vector<Measured> product;
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (!place.isCpp()) continue;
        const std::string code = readSource(text).code;
        const ScopedCode scopes = readScopes(code);
        checkFile(path, code, scopes, out);
        for (const FunctionSpan& span : scopes.functions) {
            if (isTableOfCases(span)) continue;
            const Measured function{path, span.firstLine, lineCount(withoutTables(textOf(code, span)))};
            if (function.lines > kFunctionLimit)
                out.push_back({path, function.firstLine,
                               std::to_string(function.lines) + " lines, none over 60: name its steps as functions"});
            if (place.isProductCode()) product.push_back(function);
        }
    }
    checkUsualLength(std::move(product), out);
    return out;
}

} // namespace arch
