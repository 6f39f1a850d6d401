#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo::domain::detail {

enum class TokenType : std::uint8_t { number, text, quotedName, word, comparison, opening, closing, comma, end };

struct Token {
    TokenType type = TokenType::end;
    std::string text;     // a word in lower case, a text or name without its quotes, else as written; "" at the end
    std::size_t position; // of its first letter, from 1
};

// The error of an expression: see Expression::parse.
[[nodiscard]] std::unexpected<Error> expressionError(std::string_view expression, std::size_t position,
                                                     std::string_view expected, std::string_view found);

// The tokens of an expression, `end` last. Errors: expressionInvalid.
[[nodiscard]] Result<std::vector<Token>> tokensOf(std::string_view expression);

} // namespace geo::domain::detail
