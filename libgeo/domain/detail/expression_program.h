#pragma once

#include "domain/record.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace geo::domain::detail {

// An answer in three-valued logic, ordered so that `and` is the least and `or` the greatest.
enum class Truth : std::uint8_t { no, unknown, yes };

// A field by its position, the number of the row, or a value.
struct RowNumber {};
using Operand = std::variant<std::size_t, RowNumber, Value>;

enum class Sign : std::uint8_t { equal, notEqual, less, lessOrEqual, greater, greaterOrEqual };

using NodeIndex = std::uint32_t;

struct Junction {
    bool all = true; // and; else or
    std::vector<NodeIndex> parts;
};
struct Negation {
    NodeIndex part = 0;
};
struct Comparison {
    Operand left;
    Sign sign = Sign::equal;
    Operand right;
};
struct Membership {
    Operand operand;
    std::vector<Value> values; // in order of `compared`
};
struct NullTest {
    Operand operand;
};
struct Pattern {
    Operand operand;
    std::string pattern; // folded
};
struct Containing {
    std::size_t field = 0;
    FieldType type = FieldType::textList;
    std::string part; // in the form of the list
};
struct Condition {
    Operand operand; // not 0
};
using Node = std::variant<Junction, Negation, Comparison, Membership, NullTest, Pattern, Containing, Condition>;

// A parsed expression: nodes that refer to one another by position.
struct ExpressionProgram {
    std::vector<Node> nodes;
    NodeIndex root = 0;
};

// -1, 0 or 1; numbers by their amount, texts byte by byte, a number before a text. Both known.
[[nodiscard]] int compared(const Value& a, const Value& b);

// Whether a folded text fits a folded pattern of `like`. O(text x pattern) at worst.
[[nodiscard]] bool isLike(std::string_view text, std::string_view pattern);

[[nodiscard]] Truth evaluated(const ExpressionProgram& program, NodeIndex node, const Record& record);

} // namespace geo::domain::detail
