// What an expression depends on.
#include "domain/detail/expression_program.h"
#include "domain/expression.h"
#include "geom/geometry.h"

#include <set>

namespace geo::domain {

using namespace detail;

namespace {

// The operands of a node; a list names its field itself.
std::vector<Operand> operandsOf(const Node& node) {
    return std::visit(
        geom::Overloaded{[](const Junction&) { return std::vector<Operand>{}; },
                         [](const Negation&) { return std::vector<Operand>{}; },
                         [](const Comparison& comparison) {
                             return std::vector<Operand>{comparison.left, comparison.right};
                         },
                         [](const Containing& containing) { return std::vector<Operand>{containing.field}; },
                         [](const auto& other) { return std::vector<Operand>{other.operand}; }},
        node);
}

} // namespace

std::vector<std::size_t> Expression::fields() const {
    std::set<std::size_t> found;
    if (!m_program) return {};
    for (const Node& node : m_program->nodes)
        for (const Operand& operand : operandsOf(node))
            if (const auto* field = std::get_if<std::size_t>(&operand)) found.insert(*field);
    return {found.begin(), found.end()};
}

bool Expression::usesRowNumber() const {
    if (!m_program) return false;
    for (const Node& node : m_program->nodes)
        for (const Operand& operand : operandsOf(node))
            if (std::holds_alternative<RowNumber>(operand)) return true;
    return false;
}

} // namespace geo::domain
