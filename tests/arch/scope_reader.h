#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arch {

enum class Scope { nameSpace, type, function };

// A statement ended by ';', or the head of a block, with the scope in which it stands. An initializer in braces is
// written "{}".
struct Declaration {
    Scope scope = Scope::nameSpace;
    int line = 0;
    std::string text;       // white space runs are one blank
    bool opensType = false; // the head of a class, struct, union or enum that is defined here
};

// A function with a body; a lambda belongs to the function in which it is written.
struct FunctionSpan {
    int firstLine = 0; // of its declaration
    int lastLine = 0;  // of its closing brace
    std::string head;

    [[nodiscard]] int lines() const { return lastLine - firstLine + 1; }
};

struct ScopedCode {
    std::vector<Declaration> declarations;
    std::vector<FunctionSpan> functions;
};

// Reads the blanked code of readSource. Not a compiler: it knows the shapes that clang-format leaves in this house, and
// judges by braces, parentheses and the first words of a statement. Linear in the length of the code.
[[nodiscard]] ScopedCode readScopes(std::string_view code);

// `text` without what stands between balanced angle brackets, to look past template arguments.
[[nodiscard]] std::string withoutTemplateArguments(std::string_view text);

} // namespace arch
