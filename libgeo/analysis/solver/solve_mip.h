#pragma once

#include "analysis/solver/mip_model.h"
#include "base/job_control.h"

#include <cstdint>
#include <string>
#include <vector>

namespace geo::analysis {

struct MipParams {
    double seconds = 60.0;                // of the clock
    double gap = 0.0;                     // share of the objective within which it may stop
    std::uint64_t memory = 4'000'000'000; // bytes that the solver may have
    double grace = 3.0;                   // seconds that the solver has to end by itself when its time is over
    // What the job hears: the objective times `unit`, but never worse than what is known already.
    double unit = 1.0;
    SearchReach known{-kUnbounded, kUnbounded};
    bool holdsBound = true; // the model's bound is one of what the job is told about
};

// How a search ended. Only `proven` and `infeasible` say something of all solutions.
enum class MipEnd : std::uint8_t { proven, withinGap, infeasible, time, stopped, killed, memory, garbled };

struct MipAnswer {
    MipEnd end = MipEnd::garbled;
    std::vector<double> values; // by column; none where none was found
    double objective = -kUnbounded;
    double bound = kUnbounded; // no solution has more
    std::string solver;        // name and version
};

// Solves the model with CBC (Forrest and Lougee-Heimer 2005), the program `cbc` of PATH, as a child process in a group
// of its own, without a shell, on one thread: the same model gives the same answer as long as its time is enough.
// Model and answer pass through a folder of its own under the folder for temporary files, which goes at the end. While
// it runs, job.reached has what was found; a cancelled job ends it at once, one that has enough asks it for its best.
// Errors: solverMissing (program), folderNotWritable, writeFailed (file, detail), cancelled.
[[nodiscard]] Result<MipAnswer> solveMip(const MipModel& model, const MipParams& params, JobControl& job);

} // namespace geo::analysis
