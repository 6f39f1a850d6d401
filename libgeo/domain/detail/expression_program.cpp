#include "domain/detail/expression_program.h"

#include "base/date.h"

#include <algorithm>
#include <cmath>
#include <compare>

namespace geo::domain::detail {

namespace {

Truth truth(bool isTrue) {
    return isTrue ? Truth::yes : Truth::no;
}

Truth opposite(Truth value) {
    if (value == Truth::unknown) return value;
    return value == Truth::yes ? Truth::no : Truth::yes;
}

double numberOf(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return std::get<double>(value);
}

bool isNotANumber(const Value& value) {
    const auto* number = std::get_if<double>(&value);
    return number && std::isnan(*number);
}

// The value of an operand in a record; unknown where the record is shorter than its kind, and for not-a-number. `room`
// is where a value that no one else keeps is put.
const Value& valueOf(const Operand& operand, const Record& record, Value& room) {
    static const Value kUnknown;
    if (const auto* literal = std::get_if<Value>(&operand)) return *literal;
    if (const auto* field = std::get_if<std::size_t>(&operand))
        return *field < record.values.size() && !isNotANumber(record.values[*field]) ? record.values[*field] : kUnknown;
    room = record.id;
    return room;
}

bool holds(Sign sign, int order) {
    switch (sign) {
    case Sign::equal:
        return order == 0;
    case Sign::notEqual:
        return order != 0;
    case Sign::less:
        return order < 0;
    case Sign::lessOrEqual:
        return order <= 0;
    case Sign::greater:
        return order > 0;
    case Sign::greaterOrEqual:
        return order >= 0;
    }
    return false;
}

bool holdsPart(FieldType type, const std::string& list, const std::string& part) {
    const auto parts = listParts(list);
    if (type != FieldType::periodList) return std::ranges::find(parts, part) != parts.end();
    const auto day = parseDate(part);
    return day && std::ranges::any_of(parts, [&](const std::string& text) {
               const auto period = parsePeriod(text);
               return period && period->contains(*day);
           });
}

struct Evaluation {
    const ExpressionProgram& program;
    const Record& record;
    Value leftRoom = {};
    Value rightRoom = {};

    Truth operator()(const Junction& junction) {
        Truth result = junction.all ? Truth::yes : Truth::no;
        for (const NodeIndex part : junction.parts) {
            const Truth each = evaluated(program, part, record);
            result = junction.all ? std::min(result, each) : std::max(result, each);
            if (result == (junction.all ? Truth::no : Truth::yes)) break;
        }
        return result;
    }
    Truth operator()(const Negation& negation) { return opposite(evaluated(program, negation.part, record)); }
    Truth operator()(const Comparison& comparison) {
        const Value& left = valueOf(comparison.left, record, leftRoom);
        const Value& right = valueOf(comparison.right, record, rightRoom);
        if (!isKnown(left) || !isKnown(right)) return Truth::unknown;
        return truth(holds(comparison.sign, compared(left, right)));
    }
    Truth operator()(const Membership& membership) {
        const Value& value = valueOf(membership.operand, record, leftRoom);
        if (!isKnown(value)) return Truth::unknown;
        const auto before = [](const Value& a, const Value& b) { return compared(a, b) < 0; };
        return truth(std::ranges::binary_search(membership.values, value, before));
    }
    Truth operator()(const NullTest& test) { return truth(!isKnown(valueOf(test.operand, record, leftRoom))); }
    Truth operator()(const Pattern& pattern) {
        const Value& value = valueOf(pattern.operand, record, leftRoom);
        return isKnown(value) ? truth(isLike(folded(toText(value)), pattern.pattern)) : Truth::unknown;
    }
    Truth operator()(const Containing& containing) {
        const Value& list = valueOf(Operand{containing.field}, record, leftRoom);
        return isKnown(list) ? truth(holdsPart(containing.type, toText(list), containing.part)) : Truth::unknown;
    }
    Truth operator()(const Condition& condition) {
        const Value& value = valueOf(condition.operand, record, leftRoom);
        if (!isKnown(value)) return Truth::unknown;
        return truth(!std::holds_alternative<std::string>(value) && numberOf(value) != 0.0);
    }
};

// The length of the letter (UTF-8) that a text begins with.
std::size_t letterLength(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
    return length;
}

// The bytes of pattern and text that one step of `like` takes up; nothing where it does not fit.
struct Step {
    std::size_t text;
    std::size_t pattern;
};
std::optional<Step> fitted(std::string_view text, std::string_view pattern) {
    if (text.empty() || pattern.empty()) return std::nullopt;
    if (pattern.front() == '_') return Step{letterLength(text), 1};
    const std::size_t escaped = pattern.front() == '\\' && pattern.size() > 1 ? 1 : 0;
    if (text.front() != pattern[escaped]) return std::nullopt;
    return Step{1, escaped + 1};
}

} // namespace

int compared(const Value& a, const Value& b) {
    const bool isTextA = std::holds_alternative<std::string>(a);
    const bool isTextB = std::holds_alternative<std::string>(b);
    if (isTextA != isTextB) return isTextA ? 1 : -1;
    const auto sign = [](auto order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
    if (isTextA) return sign(std::get<std::string>(a).compare(std::get<std::string>(b)));
    const auto* wholeA = std::get_if<std::int64_t>(&a);
    const auto* wholeB = std::get_if<std::int64_t>(&b);
    if (wholeA && wholeB) return sign(*wholeA <=> *wholeB);
    return sign(numberOf(a) <=> numberOf(b));
}

bool isLike(std::string_view text, std::string_view pattern) {
    // Goes back to the last % only: what an earlier one took in could as well be taken in by the last.
    std::optional<std::string_view> patternAfterRun;
    std::string_view textOfRun;
    while (!text.empty()) {
        if (pattern.starts_with('%')) {
            pattern.remove_prefix(1);
            patternAfterRun = pattern;
            textOfRun = text;
        } else if (const auto step = fitted(text, pattern)) {
            text.remove_prefix(step->text);
            pattern.remove_prefix(step->pattern);
        } else if (patternAfterRun) {
            textOfRun.remove_prefix(letterLength(textOfRun));
            text = textOfRun;
            pattern = *patternAfterRun;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('%') == std::string_view::npos;
}

Truth evaluated(const ExpressionProgram& program, NodeIndex node, const Record& record) {
    return std::visit(Evaluation{program, record}, program.nodes[node]);
}

} // namespace geo::domain::detail
