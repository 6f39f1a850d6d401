#include "arch/size_rule.h"

#include "arch/house_path.h"
#include "arch/scope_reader.h"
#include "arch/source_text.h"

#include <algorithm>
#include <regex>
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

// The lines of a function, less the rows of tables: a `case` that only returns a value is a row, whatever the layout.
Measured measured(const std::string& path, const std::string& code, const FunctionSpan& function) {
    static const std::regex kRow{R"(case [\w:]+:\s*return [^;{}]*;\n)"};
    const std::string text = std::regex_replace(textOf(code, function), kRow, "");
    return {path, function.firstLine, static_cast<int>(std::count(text.begin(), text.end(), '\n'))};
}

// `x_data()` of a test is a table of cases, and may be as long as it is wide in what it covers.
bool isTableOfCases(const FunctionSpan& function) {
    return function.head.ends_with("_data()");
}

void checkFile(const std::string& path, const std::string& text, const ScopedCode& code, Violations& out) {
    const int limit = placeInHouse(path).isHeader() ? kHeaderLines : kSourceLines;
    auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    for (const FunctionSpan& function : code.functions)
        if (isTableOfCases(function)) lines -= function.lines();
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
        checkFile(path, text, scopes, out);
        for (const FunctionSpan& span : scopes.functions) {
            if (isTableOfCases(span)) continue;
            const Measured function = measured(path, code, span);
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
