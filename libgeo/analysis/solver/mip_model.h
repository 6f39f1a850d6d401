#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace geo::analysis {

inline constexpr double kUnbounded = std::numeric_limits<double>::infinity();

// An unknown of a mixed-integer programme: its bounds, and what one of it is worth in the sum that is to be greatest.
struct MipColumn {
    double low = 0.0;
    double high = 1.0;
    double worth = 0.0;
    bool isInteger = true;
};

struct MipTerm {
    std::size_t column = 0;
    double factor = 0.0;
};

// low <= sum of the terms <= high; one of the two is finite, and low is not above high. No column stands twice in a
// row.
struct MipRow {
    double low = -kUnbounded;
    double high = kUnbounded;
    std::vector<MipTerm> terms;
};

// The greatest sum of worth times value under the rows.
struct MipModel {
    std::vector<MipColumn> columns;
    std::vector<MipRow> rows;
    std::optional<double> known; // only solutions worth half a unit more are looked for; there may be none
};

} // namespace geo::analysis
