#include "domain/detail/expression_tokens.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::domain::detail {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isWord(char c) {
    return isWordStart(c) || isDigit(c);
}
bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string lower(std::string_view text) {
    std::string result{text};
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text) {}

    Result<std::vector<Token>> all() {
        std::vector<Token> tokens;
        do {
            GEO_ASSIGN(Token token, next());
            tokens.push_back(std::move(token));
        } while (tokens.back().type != TokenType::end);
        return tokens;
    }

private:
    Result<Token> next() {
        while (m_at < m_text.size() && (isBlank(m_text[m_at]) || isNoBreakSpace())) advance(letter().size());
        const std::size_t position = m_position;
        if (m_at == m_text.size()) return Token{TokenType::end, {}, position};
        const char c = m_text[m_at];
        if (c == '\'') return quoted(TokenType::text, position);
        if (c == '"') return quoted(TokenType::quotedName, position);
        if (isWordStart(c)) return Token{TokenType::word, lower(taken(wordLength())), position};
        if (const std::size_t length = numberLength()) return Token{TokenType::number, taken(length), position};
        if (c == '(') return Token{TokenType::opening, taken(1), position};
        if (c == ')') return Token{TokenType::closing, taken(1), position};
        if (c == ',') return Token{TokenType::comma, taken(1), position};
        for (const std::string_view sign : {"<>", "!=", "<=", ">=", "==", "=", "<", ">"})
            if (rest().starts_with(sign)) return Token{TokenType::comparison, taken(sign.size()), position};
        return expressionError(m_text, position, "field_or_value", letter());
    }

    // A quote within the quotes is written twice.
    Result<Token> quoted(TokenType type, std::size_t position) {
        const char quote = m_text[m_at];
        std::string content;
        for (advance(1); m_at < m_text.size(); advance(1)) {
            if (m_text[m_at] == quote) {
                const bool isTwice = m_at + 1 < m_text.size() && m_text[m_at + 1] == quote;
                advance(1);
                if (!isTwice) return Token{type, content, position};
            }
            content += m_text[m_at];
        }
        return expressionError(m_text, m_position, "closing_quote", "");
    }

    // The length of a number with a point and an exponent, its sign included; 0 where there is none.
    std::size_t numberLength() const {
        const std::string_view text = rest();
        std::size_t i = text.front() == '-' || text.front() == '+' ? 1 : 0;
        const auto digits = [&] {
            const std::size_t first = i;
            while (i < text.size() && isDigit(text[i])) ++i;
            return i - first;
        };
        std::size_t count = digits();
        if (i < text.size() && text[i] == '.') {
            ++i;
            count += digits();
        }
        if (count == 0) return 0;
        const std::size_t mantissa = i;
        if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
            ++i;
            if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
            if (digits() == 0) i = mantissa;
        }
        return i;
    }

    std::size_t wordLength() const {
        return static_cast<std::size_t>(std::ranges::find_if_not(rest(), isWord) - rest().begin());
    }

    bool isNoBreakSpace() const { return rest().starts_with("\xC2\xA0") || rest().starts_with("\xE2\x80\xAF"); }
    std::string_view rest() const { return m_text.substr(m_at); }

    std::string_view letter() const {
        std::size_t length = 1;
        while (length < rest().size() && isContinuation(rest()[length])) ++length;
        return rest().substr(0, length);
    }

    void advance(std::size_t bytes) {
        for (; bytes > 0; --bytes, ++m_at)
            if (m_at + 1 >= m_text.size() || !isContinuation(m_text[m_at + 1])) ++m_position;
    }

    std::string taken(std::size_t length) {
        std::string text{m_text.substr(m_at, length)};
        advance(length);
        return text;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_position = 1;
};

} // namespace

std::unexpected<Error> expressionError(std::string_view expression, std::size_t position, std::string_view expected,
                                       std::string_view found) {
    constexpr std::size_t kShown = 200;
    return fail(ErrorCode::expressionInvalid, {{"value", std::string{expression.substr(0, kShown)}},
                                               {"detail", fmt::format("{}: {}", position, expected)},
                                               {"position", fmt::format("{}", position)},
                                               {"expected", std::string{expected}},
                                               {"found", std::string{found}}});
}

Result<std::vector<Token>> tokensOf(std::string_view expression) {
    return Scanner{expression}.all();
}

} // namespace geo::domain::detail
