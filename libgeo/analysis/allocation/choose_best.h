#pragma once

#include "analysis/allocation/choice_problem.h"
#include "base/job_control.h"

#include <string>

namespace geo::analysis {

struct ChoiceParams {
    double seconds = 60.0;
    double gap = 0.0;      // share of the worth within which it may stop
    double unit = 1.0;     // of worth, as the job is told of it
    Selection start;       // a selection that is known; none: none
    double bound = 1.0e18; // that is known
};

enum class ChoiceEnd : std::uint8_t { proven, withinGap, infeasible, time, stopped, killed, memory, garbled, missing };

struct ChoiceAnswer {
    ChoiceEnd end = ChoiceEnd::time;
    bool isFound = false; // a selection that meets the obligations
    Selection selection;
    std::int64_t worth = 0;
    double bound = 0.0;              // no selection is worth more
    std::string solver;              // "" where none was asked
    std::vector<std::size_t> toList; // groups whose unlisted choices may be part of something better; not proven then
};

// The selection of the greatest worth. The rows are priced first, which bounds the worth from above and gives good
// selections from below; a choice that cannot be part of anything better is left out, and what remains, if anything,
// goes to the solver. Of equal worth the answer is `settled`; the same problem has the same answer while the time is
// enough. Where choices that are not listed may matter, the answer says of which groups, as soon as that is what keeps
// it from being proven. A job that has enough, a solver that is missing, killed or out of memory: the best found, and
// why it is not proven. Errors: solverMissing where nothing was found without it; those of solveMip.
[[nodiscard]] Result<ChoiceAnswer> chooseBest(const ChoiceProblem& problem, const ChoiceParams& params,
                                              JobControl& job);

} // namespace geo::analysis
