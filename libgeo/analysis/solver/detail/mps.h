#pragma once

#include "analysis/solver/mip_model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::analysis::detail {

// The model as free MPS: columns C0.., rows R0.., the objective negated, for MPS asks for the least. Numbers in the
// shortest form that comes back as it was.
[[nodiscard]] std::string mpsText(const MipModel& model);

// What CBC wrote as its solution.
struct SolutionText {
    bool isInfeasible = false;
    bool isWhole = false;       // a solution with the integers that were asked for
    std::vector<double> values; // by column; none where it is not whole
};
// Nothing where the text is none of CBC's.
[[nodiscard]] std::optional<SolutionText> readSolution(std::string_view text, std::size_t columns);

} // namespace geo::analysis::detail
