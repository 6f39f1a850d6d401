#include "arch/scope_reader.h"

#include "arch/source_text.h"

#include <cctype>
#include <regex>

namespace arch {
namespace {

enum class Block { nameSpace, type, function, initializer };

struct Open {
    Block block = Block::nameSpace;
    int parentheses = 0;   // open ones around it
    std::string statement; // to go on with after an initializer; the head of a function
    int line = 0;          // of that statement
};

bool isSpace(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

std::string trimmed(std::string text) {
    while (!text.empty() && isSpace(text.back())) text.pop_back();
    return text;
}

// Behind `template <...>` and attributes.
std::string bare(const std::string& statement) {
    static const std::regex kLead{R"(^\s*(template\s*|requires\s+\w+\s*|\[\[[^\]]*\]\]\s*|inline\s+|static\s+)+)"};
    return std::regex_replace(withoutTemplateArguments(statement), kLead, "");
}

bool assignsOutsideParentheses(const std::string& text) {
    int depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == '=' && depth == 0) return true;
    }
    return false;
}

// `Name::Name(...) : m_a(1), m_b` before the brace of m_b{...}.
bool isMemberInitializer(const std::string& text) {
    static const std::regex kList{R"(\)\s*(noexcept\s*)?:[^:].*[\w>]$)"};
    return std::regex_search(text, kList);
}

Block blockOf(const std::string& statement, bool isInFunction, int parentheses) {
    if (isInFunction) {
        static const std::regex kKept{R"(^(static|thread_local)\b)"};
        return std::regex_search(statement, kKept) ? Block::initializer : Block::function;
    }
    if (parentheses > 0) return Block::initializer;
    const std::string head = bare(trimmed(statement));
    static const std::regex kNamespace{R"(^(namespace\b|extern\s*"))"};
    static const std::regex kType{R"(^(typedef\s+)?(class|struct|union|enum)\b[^(]*$)"};
    if (std::regex_search(head, kNamespace)) return Block::nameSpace;
    if (head.find("operator") == std::string::npos && assignsOutsideParentheses(head)) return Block::initializer;
    if (std::regex_search(head, kType)) return Block::type;
    if (head.find(')') == std::string::npos || isMemberInitializer(head)) return Block::initializer;
    return Block::function;
}

class ScopeReader {
public:
    explicit ScopeReader(std::string code)
        : m_code(std::move(code)) {}

    ScopedCode read() {
        for (const char c : m_code) {
            if (c == '{')
                open();
            else if (c == '}')
                close();
            else if (c == ';' && m_parentheses == 0)
                end();
            else if (c == ':' && isAccessLabel())
                m_statement.clear();
            else
                take(c);
            if (c == '\n') ++m_line;
        }
        return std::move(m_out);
    }

private:
    Block top() const { return m_open.empty() ? Block::nameSpace : m_open.back().block; }

    bool isInFunction() const {
        for (const Open& open : m_open)
            if (open.block == Block::function) return true;
        return false;
    }

    bool isInInitializer() const { return top() == Block::initializer; }

    bool isAccessLabel() const {
        static const std::regex kLabel{R"(^(public|protected|private|signals|Q_SIGNALS)( slots| Q_SLOTS)?\s*$)"};
        return top() == Block::type && std::regex_search(m_statement, kLabel);
    }

    void take(char c) {
        if (c == '(' || c == '[') ++m_parentheses;
        if (c == ')' || c == ']') --m_parentheses;
        if (isInInitializer()) return;
        if (isSpace(c)) {
            if (!m_statement.empty() && m_statement.back() != ' ') m_statement += ' ';
            return;
        }
        if (m_statement.empty()) m_startLine = m_line;
        m_statement += c;
    }

    void emitDeclaration(bool opensType) {
        if (m_statement.empty() || isInInitializer()) return;
        const Scope scope = isInFunction() ? Scope::function : top() == Block::type ? Scope::type : Scope::nameSpace;
        m_out.declarations.push_back({scope, m_startLine, trimmed(m_statement), opensType});
    }

    void open() {
        const Block block =
            isInInitializer() ? Block::initializer : blockOf(m_statement, isInFunction(), m_parentheses);
        if (block == Block::type) emitDeclaration(true);
        m_open.push_back({block, m_parentheses, m_statement, m_statement.empty() ? m_line : m_startLine});
        m_statement.clear();
        m_parentheses = 0;
    }

    void close() {
        if (m_open.empty()) return;
        const Open closed = std::move(m_open.back());
        m_open.pop_back();
        m_parentheses = closed.parentheses;
        m_statement.clear();
        if (closed.block == Block::initializer) {
            m_statement = closed.statement + "{}";
            m_startLine = closed.line;
        }
        if (closed.block == Block::function && !isInFunction())
            m_out.functions.push_back({closed.line, m_line, trimmed(closed.statement)});
    }

    void end() {
        emitDeclaration(false);
        if (!isInInitializer()) m_statement.clear();
    }

    std::string m_code;
    ScopedCode m_out;
    std::vector<Open> m_open;
    std::string m_statement;
    int m_startLine = 1;
    int m_line = 1;
    int m_parentheses = 0;
};

} // namespace

ScopedCode readScopes(std::string_view code) {
    return ScopeReader{withoutDirectives(std::string{code})}.read();
}

std::string withoutTemplateArguments(std::string_view text) {
    std::string out;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isArrow = text[i] == '>' && i > 0 && text[i - 1] == '-';
        const bool isOperator = out.ends_with("operator") || out.ends_with("operator<");
        if (text[i] == '<' && !isOperator) ++depth;
        if (depth == 0) out += text[i];
        if (text[i] == '>' && depth > 0 && !isArrow) --depth;
    }
    return out;
}

} // namespace arch
