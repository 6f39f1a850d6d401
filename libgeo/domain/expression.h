#pragma once

#include "domain/record.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace geo::domain {

namespace detail {
struct ExpressionProgram;
}

// A filter over the rows of a kind, written as in SQL and QGIS; lists, maps, matching and exports share it.
//
//   area_m2 >= 250 and not ground_floor        comparisons = == <> != < <= > >= of fields and literals; a boolean alone
//   "kind" in ('office', 'workshop')           also: between 1 and 2, is null, is not null, not in, not like, not
//   contains name like '%halle%'                        % any run, _ one letter, \ before either takes it as it stands;
//   without
//                                              regard to case and accents
//   tenures contains 'vente'                   a part of a list; of a list of periods, a day that one of them holds
//   available_until < '2029-06-30'             dates as ISO text; true and false for booleans; 'it''s'
//
// Fields are those of the kind, in any case, bare or in "…"; `id` is the natural key, else the number of the row. A
// text literal beside a field is read as that field is (codes in any case and with accents, 'oui' for a boolean); texts
// otherwise compare byte by byte. What is not known compares as null in SQL: three-valued logic, in which a comparison
// with it is neither true nor false, `not` of that is the same, and only what is true passes.
// A blank text lets every row pass.
class Expression {
public:
    static constexpr std::size_t kLongest = 262'144; // bytes
    static constexpr int kDeepest = 64;              // parentheses and `not` within one another

    // Errors: attributeUnknown (kind, field, allowed); expressionInvalid (value, detail as "position: expected",
    // position in letters from 1, expected, found). Expected is one of: field_or_value, operator, number, text, date,
    // boolean, list, list_field, opening_parenthesis, closing_parenthesis, comma_or_closing_parenthesis, and, null,
    // in_like_contains_between, and_or_end, closing_quote, same_type, shorter_text, less_nesting, or the allowed codes.
    [[nodiscard]] static Result<Expression> parse(std::string_view text, Kind kind);

    // Whether the row passes; false for a row of another kind. Does not fail. O(length of the expression), `in` O(log
    // n).
    [[nodiscard]] bool matches(const Record& record) const;

    // Positions of the fields that the answer depends on, ascending; and whether it depends on the number of the row.
    [[nodiscard]] std::vector<std::size_t> fields() const;
    [[nodiscard]] bool usesRowNumber() const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    Expression(Kind kind, std::string text, std::shared_ptr<const detail::ExpressionProgram> program);

    Kind m_kind;
    std::string m_text;
    std::shared_ptr<const detail::ExpressionProgram> m_program; // shared by copies, never changed; none: all rows
};

} // namespace geo::domain
