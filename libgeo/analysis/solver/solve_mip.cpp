#include "analysis/solver/solve_mip.h"

#include "analysis/solver/detail/cbc_log.h"
#include "analysis/solver/detail/child_process.h"
#include "analysis/solver/detail/mps.h"
#include "analysis/solver/detail/private_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>

namespace geo::analysis {

namespace {

using detail::CbcLog;
using detail::ChildProcess;
using Clock = std::chrono::steady_clock;

constexpr const char* kProgram = "cbc";
constexpr std::chrono::milliseconds kLook{50};
constexpr double kWorthMore = 0.5; // than what is known, in units of the objective

// Why this program asked the solver to end.
enum class Asked : std::uint8_t { nothing, enough, time };

struct Run {
    CbcLog log;
    ChildProcess::End end;
    Asked asked = Asked::nothing;
    bool wasKilled = false; // by this program, since it did not end when asked
};

std::vector<std::string> wordsFor(const std::string& model, const std::string& solution, std::optional<double> known,
                                  const MipParams& params) {
    std::vector<std::string> words{kProgram, model};
    if (known) words.insert(words.end(), {"cutoff", fmt::format("{}", -*known - kWorthMore)});
    words.insert(words.end(), {"timeMode", "elapsed", "sec", fmt::format("{:.3f}", std::max(params.seconds, 0.01)),
                               "ratio", fmt::format("{}", std::max(params.gap, 0.0)), "primalT", "1e-9", "integerT",
                               "1e-7", "solve", "solution", solution});
    return words;
}

void tell(const CbcLog& log, const MipParams& params, JobControl& job) {
    const double best = std::max(params.known.best, -log.best() * params.unit);
    // What is no part of the model is worth what is known at most.
    const double bound = params.holdsBound ? std::max(-log.bound() * params.unit, params.known.best) : kUnbounded;
    const SearchReach reach{best, std::min(params.known.bound, bound)};
    if (reach.best > -kUnbounded && reach.bound < kUnbounded) job.reached(reach);
}

Clock::duration seconds(double count) {
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>{count});
}

// Watches the solver until it ends. Error: cancelled, and the solver is no more.
Result<Run> watched(ChildProcess& solver, const MipParams& params, JobControl& job) {
    Run run;
    const auto begin = Clock::now();
    auto end = begin + seconds(params.seconds + params.grace);
    while (!solver.hasEnded()) {
        run.log.take(solver.read(kLook));
        tell(run.log, params, job);
        GEO_TRY(job.step(Phase::computing)); // `solver` goes out of scope with the caller, and is killed
        const auto now = Clock::now();
        if (run.asked == Asked::nothing && (now >= end || job.isEnoughRequested())) {
            run.asked = now >= end ? Asked::time : Asked::enough;
            solver.interrupt();
            end = now + seconds(params.grace);
        } else if (run.asked != Asked::nothing && now >= end) {
            solver.kill();
            run.wasKilled = true;
            break;
        }
    }
    run.log.take("\n");
    run.end = solver.end();
    return run;
}

MipEnd endOf(const Run& run, const std::optional<detail::SolutionText>& solution) {
    if (run.log.isOutOfMemory()) return MipEnd::memory;
    if (run.wasKilled) return run.asked == Asked::time ? MipEnd::time : MipEnd::stopped;
    if (run.end.signal != 0 && run.asked == Asked::nothing) return MipEnd::killed;
    if (!solution) {
        if (run.log.isTimeOver() || run.asked == Asked::time) return MipEnd::time;
        return run.asked == Asked::enough ? MipEnd::stopped : MipEnd::garbled;
    }
    if (solution->isInfeasible) return run.log.isInfeasible() ? MipEnd::infeasible : MipEnd::garbled;
    if (run.log.isProven() && solution->isWhole) return MipEnd::proven;
    if (run.log.isWithinGap() && solution->isWhole) return MipEnd::withinGap;
    return run.asked == Asked::enough ? MipEnd::stopped : MipEnd::time;
}

double objectiveOf(const MipModel& model, const std::vector<double>& values) {
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += model.columns[i].worth * values[i];
    return sum;
}

MipAnswer answerOf(const MipModel& model, const Run& run, std::optional<detail::SolutionText> solution) {
    MipAnswer answer;
    answer.end = endOf(run, solution);
    answer.solver = run.log.version().empty() ? "CBC" : "CBC " + run.log.version();
    answer.bound = -run.log.bound();
    if (!solution || !solution->isWhole) return answer;
    answer.values = std::move(solution->values);
    answer.objective = objectiveOf(model, answer.values);
    if (answer.end == MipEnd::proven) answer.bound = answer.objective;
    return answer;
}

} // namespace

Result<MipAnswer> solveMip(const MipModel& model, const MipParams& params, JobControl& job) {
    GEO_TRY(job.step(Phase::computing));
    GEO_ASSIGN(const auto folder, detail::PrivateFolder::make());
    GEO_ASSIGN(const auto file, folder.write("model.mps", detail::mpsText(model)));
    const auto words = wordsFor(file.string(), folder.file("solution.txt").string(), model.known, params);
    GEO_ASSIGN(auto solver, ChildProcess::start(words, params.memory));
    GEO_ASSIGN(const Run run, watched(solver, params, job));
    return answerOf(model, run, detail::readSolution(folder.read("solution.txt"), model.columns.size()));
}

} // namespace geo::analysis
