#pragma once

#include "analysis/siting/siting_columns.h"

namespace geo::analysis {

// Of each demand that has to be covered: the columns that do, within a time. Rows that kept places cover, and rows that
// hold another one, are not needed.
struct CoverRows {
    std::vector<std::vector<ColumnId>> rows;
    double leftOut = 0.0; // weight of what nothing covers
};
[[nodiscard]] CoverRows coverRows(const SitingProblem& problem, const SitingColumns& columns, double within);

} // namespace geo::analysis
