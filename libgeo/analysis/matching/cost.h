#pragma once

#include "domain/project.h"

namespace geo::analysis {

// An amount between two bounds; both the same where it is known, `high` infinite where nothing bounds it.
struct CostRange {
    EurosPerYear low;
    EurosPerYear high;
    [[nodiscard]] bool isKnown() const { return low == high; }
};

// The area that the project would take of the space: its ideal, else its minimum, but never more than there is; the
// whole space (within the project's maximum) where it states neither. Nothing where that cannot be told.
[[nodiscard]] std::optional<SquareMetres> areaTaken(const domain::Project& project, const domain::Space& space);

// Yearly rent and charges of that area. A rent or charge that is not known may be anything from 0 on; an area that is
// not known lies between the project's minimum and what it would take.
[[nodiscard]] CostRange yearlyCost(const domain::Project& project, const domain::Space& space);

// The same in numbers, NaN for what is not stated or not known.
struct CostTerms {
    SquareMetres areaMin;
    SquareMetres areaIdeal;
    SquareMetres areaMax;
    SquareMetres area; // of the space
    EurosPerSquareMetreYear rent;
    EurosPerSquareMetreYear charges;
};
[[nodiscard]] SquareMetres areaTaken(const CostTerms& terms);
[[nodiscard]] CostRange yearlyCost(const CostTerms& terms);

} // namespace geo::analysis
