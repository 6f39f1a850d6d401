#pragma once

#include "analysis/siting/saving_problem.h"
#include "base/job_control.h"

#include <limits>

namespace geo::analysis {

// How a search ended. `impossible`: no set meets the rules.
enum class SearchEnd : std::uint8_t { proven, withinGap, impossible, time, stopped };

struct SavingParams {
    double seconds = 60.0; // of the clock
    double gap = 0.0;      // share of the bound within which it may stop
    // A worth that is as good as the best (all is covered), and one that is wanted at least: where nothing reaches it,
    // the search ends as `proven` without having looked for the best.
    double enough = std::numeric_limits<double>::infinity();
    double wanted = -std::numeric_limits<double>::infinity();
    std::vector<ColumnId> known; // a set to begin with; taken if it meets the rules
    // What the job hears: offset + factor * worth, of the best and of the bound.
    double offset = 0.0;
    double factor = 1.0;
};

struct SavingAnswer {
    SearchEnd end = SearchEnd::impossible;
    std::vector<ColumnId> open; // ascending; of the best that was found, if any was
    bool isFound = false;
    double worth = 0.0;
    double bound = 0.0; // no set is worth more
    std::size_t nodes = 0;
};

// The set of columns with the greatest worth under the rules. A set that was opened in turn and improved by interchange
// is there from the beginning; Lagrangian bounds decide most columns, and branching the rest, the node with the highest
// bound first. Ends early, with what it has, when the time is over or the job has enough. Error: cancelled.
[[nodiscard]] Result<SavingAnswer> searchOpenings(SavingProblem problem, const SavingParams& params, JobControl& job);

} // namespace geo::analysis
