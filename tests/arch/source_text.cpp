#include "arch/source_text.h"

#include <algorithm>
#include <cctype>

namespace arch {
namespace {

bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
        , m_out{std::string{text}, std::string{text}, {}} {}

    SourceText read() {
        while (m_at < m_text.size()) {
            if (startsWith("//"))
                comment("\n", 0);
            else if (startsWith("/*"))
                comment("*/", 2);
            else if (m_text[m_at] == '"')
                isRaw() ? rawString() : quoted('"');
            else if (m_text[m_at] == '\'' && !isDigitSeparator())
                quoted('\'');
            else
                ++m_at;
        }
        return std::move(m_out);
    }

private:
    bool startsWith(std::string_view mark) const { return m_text.substr(m_at, mark.size()) == mark; }

    std::size_t wordStart() const {
        std::size_t start = m_at;
        while (start > 0 && (isWord(m_text[start - 1]) || m_text[start - 1] == '\'')) --start;
        return start;
    }

    bool isDigitSeparator() const {
        const std::size_t start = wordStart();
        return start < m_at && std::isdigit(static_cast<unsigned char>(m_text[start])) != 0;
    }

    bool isRaw() const {
        const std::string_view prefix = m_text.substr(wordStart(), m_at - wordStart());
        return prefix == "R" || prefix == "u8R" || prefix == "uR" || prefix == "UR" || prefix == "LR";
    }

    static void blank(std::string& out, std::size_t from, std::size_t until) {
        for (std::size_t i = from; i < std::min(until, out.size()); ++i)
            if (out[i] != '\n') out[i] = ' ';
    }

    void comment(std::string_view end, std::size_t length) {
        const std::size_t found = m_text.find(end, m_at + 2);
        const std::size_t until = found == std::string_view::npos ? m_text.size() : found + length;
        blank(m_out.code, m_at, until);
        blank(m_out.withLiterals, m_at, until);
        m_at = until;
    }

    void quoted(char quote) {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') end += m_text[end] == '\\' ? 2 : 1;
        literal(m_at + 1, std::min(end, m_text.size()), std::min(end + 1, m_text.size()), quote == '"');
    }

    void rawString() {
        const std::size_t open = std::min(m_text.find('(', m_at), m_text.size() - 1);
        const std::string close = ")" + std::string{m_text.substr(m_at + 1, open - m_at - 1)} + "\"";
        const std::size_t end = std::min(m_text.find(close, open), m_text.size());
        literal(open + 1, end, std::min(end + close.size(), m_text.size()), true);
    }

    void literal(std::size_t from, std::size_t until, std::size_t next, bool isText) {
        if (isText)
            m_out.literals.push_back({lineAt(m_text, m_at), m_at, std::string{m_text.substr(from, until - from)}});
        blank(m_out.code, from, until);
        m_at = next;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    SourceText m_out;
};

} // namespace

SourceText readSource(std::string_view text) {
    return Reader{text}.read();
}

std::string withoutDirectives(std::string code) {
    bool isDirective = false;
    for (std::size_t start = 0; start < code.size();) {
        const std::size_t end = std::min(code.find('\n', start), code.size());
        const std::size_t first = code.find_first_not_of(" \t", start);
        isDirective = isDirective || (first < end && code[first] == '#');
        const bool goesOn = isDirective && end > start && code[end - 1] == '\\';
        if (isDirective) std::fill(code.begin() + static_cast<long>(start), code.begin() + static_cast<long>(end), ' ');
        isDirective = goesOn;
        start = end + 1;
    }
    return code;
}

int lineAt(std::string_view text, std::size_t offset) {
    const auto end = text.begin() + static_cast<long>(std::min(offset, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

} // namespace arch
