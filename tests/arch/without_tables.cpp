#include "arch/without_tables.h"

#include <regex>

namespace arch {
namespace {

// Whether the brace at `open` begins a list whose first item is in braces too.
bool opensTable(const std::string& code, std::size_t open) {
    const std::size_t next = code.find_first_not_of(" \t\n", open + 1);
    return next != std::string::npos && code[next] == '{';
}

// Behind the brace that closes the one at `open`.
std::size_t behindBlock(const std::string& code, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < code.size(); ++i) {
        if (code[i] == '{') ++depth;
        if (code[i] == '}' && --depth == 0) return i + 1;
    }
    return code.size();
}

} // namespace

std::string withoutTables(const std::string& code) {
    static const std::regex kRow{R"(case [\w:]+:\s*return [^;{}]*;\n)"};
    std::string kept;
    for (std::size_t i = 0; i < code.size();) {
        if (code[i] == '{' && opensTable(code, i))
            i = behindBlock(code, i);
        else
            kept += code[i++];
    }
    return std::regex_replace(kept, kRow, "");
}

} // namespace arch
