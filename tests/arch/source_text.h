#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arch {

// The inside of a string literal of C++, escapes as written. Adjacent literals are separate.
struct Literal {
    int line = 0;
    std::size_t offset = 0; // of its opening quote in the text
    std::string value;
};

// C++ text as a reader sees it. Both texts have the length and the line breaks of the original, so that a position in
// one is the same position in the other.
struct SourceText {
    std::string code;         // comments and the insides of string and character literals are blank
    std::string withLiterals; // only comments are blank
    std::vector<Literal> literals;
};

// Linear in the length of the text. Knows escapes, raw strings and digit separators; trigraphs it does not know.
[[nodiscard]] SourceText readSource(std::string_view text);

// The same text with preprocessor directives (and their continuation lines) blank.
[[nodiscard]] std::string withoutDirectives(std::string code);

// The line of a position, 1 for the first.
[[nodiscard]] int lineAt(std::string_view text, std::size_t offset);

} // namespace arch
