#include "domain/expression.h"

#include "base/date.h"
#include "domain/detail/expression_program.h"
#include "domain/detail/expression_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace geo::domain {

using namespace detail;

namespace {

constexpr FieldInfo kRowNumber{"id", FieldType::integer, Unit::none, false, false, {}, {}, {}};

bool isList(FieldType type) {
    return type == FieldType::textList || type == FieldType::codeList || type == FieldType::periodList;
}
bool isNumeric(FieldType type) {
    return type == FieldType::integer || type == FieldType::number || type == FieldType::boolean;
}

std::string codeNames(const FieldInfo& field) {
    std::string names;
    for (const std::string_view code : field.codes) names.append(names.empty() ? "" : " ").append(code);
    return names;
}

// Recursive descent: or > and > not > comparison. Each function leaves the tokens it has read.
class Parser {
public:
    Parser(std::string_view text, Kind kind, std::vector<Token> tokens)
        : m_text(text)
        , m_info(infoOf(kind))
        , m_tokens(std::move(tokens)) {}

    Result<ExpressionProgram> program() {
        GEO_ASSIGN(m_program.root, disjunction());
        if (token().type != TokenType::end) return wrong("and_or_end");
        return std::move(m_program);
    }

private:
    // What stands on one side of a comparison: a field, or a literal that takes the type of the field beside it.
    struct Side {
        Operand operand;
        const FieldInfo* field; // none: a literal
        Token token;
    };

    const Token& token() const { return m_tokens[m_at]; }
    bool isWord(std::string_view word) const { return token().type == TokenType::word && token().text == word; }
    Token taken() { return m_tokens[m_at].type == TokenType::end ? m_tokens[m_at] : m_tokens[m_at++]; }
    bool tookWord(std::string_view word) {
        if (!isWord(word)) return false;
        ++m_at;
        return true;
    }
    bool took(TokenType type) {
        if (token().type != type) return false;
        ++m_at;
        return true;
    }

    std::unexpected<Error> wrong(std::string_view expected) const { return wrong(expected, token()); }
    std::unexpected<Error> wrong(std::string_view expected, const Token& at) const {
        return expressionError(m_text, at.position, expected, at.text);
    }

    template <class Any>
    NodeIndex add(Any node) {
        m_program.nodes.emplace_back(std::move(node));
        return static_cast<NodeIndex>(m_program.nodes.size() - 1);
    }
    template <class Any>
    NodeIndex addUnless(bool isNegated, Any node) {
        const NodeIndex index = add(std::move(node));
        return isNegated ? add(Negation{index}) : index;
    }

    Result<NodeIndex> disjunction() {
        return junction("or", false, [this] { return conjunction(); });
    }
    Result<NodeIndex> conjunction() {
        return junction("and", true, [this] { return negation(); });
    }

    template <class Part>
    Result<NodeIndex> junction(std::string_view word, bool all, Part&& part) {
        std::vector<NodeIndex> parts;
        do {
            GEO_ASSIGN(const NodeIndex each, part());
            parts.push_back(each);
        } while (tookWord(word));
        return parts.size() == 1 ? parts.front() : add(Junction{all, std::move(parts)});
    }

    Result<NodeIndex> negation() {
        const bool isNegated = isWord("not");
        if (!isNegated && token().type != TokenType::opening) return comparison();
        if (m_depth >= Expression::kDeepest) return wrong("less_nesting");
        ++m_depth;
        ++m_at;
        auto inner = isNegated ? negation() : disjunction();
        --m_depth;
        if (!inner) return inner;
        if (isNegated) return add(Negation{*inner});
        if (!took(TokenType::closing)) return wrong("closing_parenthesis");
        return inner;
    }

    Result<NodeIndex> comparison() {
        GEO_ASSIGN(const Side left, side());
        if (token().type == TokenType::comparison) return signedComparison(left);
        if (tookWord("is")) return nullTest(left);
        const bool isNegated = tookWord("not");
        if (tookWord("in")) return membership(left, isNegated);
        if (tookWord("like")) return pattern(left, isNegated);
        if (tookWord("contains")) return containing(left, isNegated);
        if (tookWord("between")) return between(left, isNegated);
        if (isNegated) return wrong("in_like_contains_between");
        const bool isBoolean = left.field ? left.field->type == FieldType::boolean : left.token.type == TokenType::word;
        if (!isBoolean) return wrong("operator");
        return add(Condition{left.operand});
    }

    Result<Side> side() {
        const Token at = token();
        switch (at.type) {
        case TokenType::number: {
            GEO_ASSIGN(Value number, numberOf(taken()));
            return Side{Operand{std::move(number)}, nullptr, at};
        }
        case TokenType::text:
            return Side{Operand{Value{taken().text}}, nullptr, at};
        case TokenType::word:
            if (at.text == "true" || at.text == "false") {
                ++m_at;
                return Side{Operand{Value{std::int64_t{at.text == "true" ? 1 : 0}}}, nullptr, at};
            }
            return column();
        case TokenType::quotedName:
            return column();
        default:
            return wrong("field_or_value");
        }
    }

    Result<Side> column() {
        constexpr std::array<std::string_view, 9> kWords = {"and", "or",   "not",      "in",     "like",
                                                            "is",  "null", "contains", "between"};
        const Token at = token();
        if (at.type == TokenType::word && std::ranges::find(kWords, at.text) != kWords.end())
            return wrong("field_or_value");
        ++m_at;
        std::string fieldName = at.text;
        std::ranges::transform(fieldName, fieldName.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        if (fieldName == "id" && !m_info.keyField) return Side{Operand{RowNumber{}}, &kRowNumber, at};
        if (fieldName == "id") return Side{Operand{*m_info.keyField}, &m_info.fields[*m_info.keyField], at};
        GEO_ASSIGN(const std::size_t index, m_info.indexOf(fieldName));
        return Side{Operand{index}, &m_info.fields[index], at};
    }

    Result<Value> numberOf(const Token& at) const {
        const std::string_view text = std::string_view{at.text}.substr(at.text.starts_with('+') ? 1 : 0);
        const char* const end = text.data() + text.size();
        if (std::int64_t whole = 0; std::from_chars(text.data(), end, whole).ptr == end) return Value{whole};
        double number = 0.0;
        if (const auto read = std::from_chars(text.data(), end, number); read.ec != std::errc{} || read.ptr != end)
            return wrong("number", at);
        return Value{number};
    }

    // A literal as a value of the field beside it.
    Result<Value> literalFor(const FieldInfo& field, const Token& at) const {
        const bool isBooleanWord = at.type == TokenType::word && (at.text == "true" || at.text == "false");
        if (at.type != TokenType::text && at.type != TokenType::number && !isBooleanWord)
            return wrong(expectedFor(field), at);
        if (isBooleanWord && field.type != FieldType::boolean) return wrong(expectedFor(field), at);
        if (isBooleanWord) return Value{std::int64_t{at.text == "true" ? 1 : 0}};
        if (at.type == TokenType::number && isNumeric(field.type)) return numberOf(at);
        FieldInfo probe = field; // read as the field is, but with any amount
        probe.range.reset();
        if (field.type == FieldType::integer) probe.type = FieldType::number;
        if (isList(field.type)) probe.type = FieldType::text;
        auto value = field.type == FieldType::text || isList(field.type) ? Result<Value>{Value{at.text}}
                                                                         : parseValue(probe, at.text);
        if (!value || !isKnown(*value)) return wrong(expectedFor(field), at);
        return value;
    }

    static std::string expectedFor(const FieldInfo& field) {
        switch (field.type) {
        case FieldType::integer:
        case FieldType::number:
            return "number";
        case FieldType::boolean:
            return "boolean";
        case FieldType::date:
            return "date";
        case FieldType::code:
            return field.codes.empty() ? "text" : codeNames(field);
        default:
            return "text";
        }
    }

    Result<NodeIndex> signedComparison(Side left) {
        const std::string written = taken().text;
        GEO_ASSIGN(Side right, side());
        if (left.field && !right.field) {
            GEO_ASSIGN(right.operand, literalFor(*left.field, right.token));
        } else if (right.field && !left.field) {
            GEO_ASSIGN(left.operand, literalFor(*right.field, left.token));
        } else if (isNumber(left) != isNumber(right)) {
            return wrong("same_type", right.token);
        }
        return add(Comparison{std::move(left.operand), signOf(written), std::move(right.operand)});
    }

    static bool isNumber(const Side& side) {
        return side.field ? isNumeric(side.field->type) : side.token.type != TokenType::text;
    }

    static Sign signOf(std::string_view written) {
        if (written == "<>" || written == "!=") return Sign::notEqual;
        if (written == "<=") return Sign::lessOrEqual;
        if (written == ">=") return Sign::greaterOrEqual;
        if (written == "<") return Sign::less;
        return written == ">" ? Sign::greater : Sign::equal;
    }

    // The value of a literal beside `left`, which stands next.
    Result<Value> literalBeside(const Side& left) {
        const Token at = taken();
        if (left.field) return literalFor(*left.field, at);
        if (at.type == TokenType::text && left.token.type == TokenType::text) return Value{at.text};
        if (at.type == TokenType::number && left.token.type == TokenType::number) return numberOf(at);
        return wrong("same_type", at);
    }

    Result<NodeIndex> nullTest(const Side& left) {
        const bool isNegated = tookWord("not");
        if (!tookWord("null")) return wrong("null");
        return addUnless(isNegated, NullTest{left.operand});
    }

    Result<NodeIndex> membership(const Side& left, bool isNegated) {
        if (!took(TokenType::opening)) return wrong("opening_parenthesis");
        std::vector<Value> values;
        do {
            GEO_ASSIGN(Value value, literalBeside(left));
            values.push_back(std::move(value));
        } while (took(TokenType::comma));
        if (!took(TokenType::closing)) return wrong("comma_or_closing_parenthesis");
        std::ranges::sort(values, [](const Value& a, const Value& b) { return compared(a, b) < 0; });
        return addUnless(isNegated, Membership{left.operand, std::move(values)});
    }

    Result<NodeIndex> pattern(const Side& left, bool isNegated) {
        if (token().type != TokenType::text) return wrong("text");
        return addUnless(isNegated, Pattern{left.operand, folded(taken().text)});
    }

    Result<NodeIndex> containing(const Side& left, bool isNegated) {
        if (!left.field || !isList(left.field->type)) return wrong("list_field", left.token);
        const Token at = taken();
        FieldInfo part = *left.field;
        part.type = part.type == FieldType::codeList     ? FieldType::code
                    : part.type == FieldType::periodList ? FieldType::date
                                                         : FieldType::text;
        GEO_ASSIGN(const Value value, literalFor(part, at));
        return addUnless(isNegated, Containing{std::get<std::size_t>(left.operand), left.field->type, toText(value)});
    }

    Result<NodeIndex> between(const Side& left, bool isNegated) {
        GEO_ASSIGN(Value low, literalBeside(left));
        if (!tookWord("and")) return wrong("and");
        GEO_ASSIGN(Value high, literalBeside(left));
        const NodeIndex first = add(Comparison{left.operand, Sign::greaterOrEqual, std::move(low)});
        const NodeIndex second = add(Comparison{left.operand, Sign::lessOrEqual, std::move(high)});
        return addUnless(isNegated, Junction{true, {first, second}});
    }

    std::string_view m_text;
    const KindInfo& m_info;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    ExpressionProgram m_program;
};

} // namespace

Result<Expression> Expression::parse(std::string_view text, Kind kind) {
    if (text.size() > kLongest) return expressionError(text, 1, "shorter_text", "");
    GEO_ASSIGN(std::vector<Token> tokens, tokensOf(text));
    if (tokens.size() == 1) return Expression{kind, std::string{text}, nullptr};
    GEO_ASSIGN(ExpressionProgram program, Parser(text, kind, std::move(tokens)).program());
    return Expression{kind, std::string{text}, std::make_shared<const ExpressionProgram>(std::move(program))};
}

Expression::Expression(Kind kind, std::string text, std::shared_ptr<const ExpressionProgram> program)
    : m_kind(kind)
    , m_text(std::move(text))
    , m_program(std::move(program)) {}

bool Expression::matches(const Record& record) const {
    if (record.kind != m_kind) return false;
    return !m_program || evaluated(*m_program, m_program->root, record) == Truth::yes;
}

} // namespace geo::domain
