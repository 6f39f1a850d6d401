#include "analysis/allocation/choose_best.h"

#include "analysis/allocation/improve_selection.h"
#include "analysis/allocation/price_rows.h"
#include "analysis/allocation/rebuild_parts.h"
#include "analysis/solver/solve_mip.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace geo::analysis {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kPriceSteps = 3000;
constexpr int kStepsBetweenSelections = 25;
constexpr double kPriceShare = 0.35; // of the time
constexpr double kNarrow = 0.002;    // of the bound
constexpr int kRebuildRounds = 120;
constexpr int kPartsInRound = 250;
constexpr double kRebuildShare = 0.3;                       // of the time left
constexpr std::array<std::size_t, 2> kCores{4'000, 16'000}; // choices that the solver looks at before all that are left
constexpr double kCoreShare = 0.4;                          // of the time left
constexpr std::size_t kManyForSolver = 60'000;              // more take it seconds to stop
constexpr double kTimeForMany = 20.0;
constexpr double kLastShare = 0.9; // of the time left: the solver does not end at once
constexpr double kHalf = 0.5;      // a worth is a whole number: what is not a whole one better is not better

class Search {
public:
    Search(const ChoiceProblem& problem, const ChoiceParams& params, JobControl& job)
        : m_problem(problem)
        , m_params(params)
        , m_job(job)
        , m_prices(problem) {
        m_answer.selection.resize(problem.groups());
        m_answer.bound = std::min(m_prices.best().bound, params.bound);
    }

    Result<ChoiceAnswer> run() {
        if (isHopeless()) {
            m_answer.end = ChoiceEnd::infeasible;
            return std::move(m_answer);
        }
        if (!m_params.start.empty()) consider(m_params.start);
        consider(chosenInTurn(m_problem, m_prices.toll()));
        GEO_TRY(priceRows());
        GEO_TRY(rebuildParts());
        for (const std::size_t core : kCores) {
            GEO_TRY(solveCore(core));
            if (!m_answer.toList.empty() && isNarrow()) break;
        }
        const bool waits = !m_answer.toList.empty() && isNarrow();
        if (!isClosed() && !hasEnough() && !waits) GEO_TRY(solveRest());
        conclude();
        return std::move(m_answer);
    }

private:
    // An obligatory group has no choice.
    [[nodiscard]] bool isHopeless() const {
        for (std::size_t group = 0; group < m_problem.groups(); ++group)
            if (m_problem.isObligatory[group] && m_problem.groupBegin[group] == m_problem.groupBegin[group + 1])
                return true;
        return false;
    }
    [[nodiscard]] bool isProven() const {
        return m_answer.isFound && m_answer.bound < static_cast<double>(m_answer.worth) + 1.0 - 1.0e-3;
    }
    [[nodiscard]] bool isClosed() const {
        if (isProven()) return true;
        const double missing = m_answer.bound - static_cast<double>(m_answer.worth);
        return m_answer.isFound && m_params.gap > 0.0 && missing <= m_params.gap * m_answer.bound;
    }
    // So near to being proven that what is not listed should be.
    [[nodiscard]] bool isNarrow() const {
        return m_answer.isFound && m_answer.bound - static_cast<double>(m_answer.worth) < kNarrow * m_answer.bound;
    }
    [[nodiscard]] double secondsLeft() const {
        return m_params.seconds - std::chrono::duration<double>(Clock::now() - m_begin).count();
    }
    [[nodiscard]] bool hasEnough() {
        if (m_job.isEnoughRequested()) m_answer.end = ChoiceEnd::stopped;
        if (secondsLeft() <= 0.0) m_answer.end = ChoiceEnd::time;
        return m_job.isEnoughRequested() || secondsLeft() <= 0.0;
    }

    // Keeps a selection if it is the best so far.
    void consider(const Selection& selection) {
        keep(selection);
        keep(improved(m_problem, selection));
    }
    void keep(const Selection& selection) {
        const Selection fitting = ChoiceState{m_problem, selection}.selection();
        const std::int64_t worth = worthOf(m_problem, fitting);
        if (!meetsObligations(m_problem, fitting) || (m_answer.isFound && worth <= m_answer.worth)) return;
        m_answer.isFound = true;
        m_answer.selection = fitting;
        m_answer.worth = worth;
    }

    void tell() {
        if (m_answer.isFound)
            m_job.reached({static_cast<double>(m_answer.worth) * m_params.unit, m_answer.bound * m_params.unit});
    }

    Result<void> priceRows() {
        const double end = (1.0 - kPriceShare) * secondsLeft();
        for (int step = 1; step <= kPriceSteps && !m_prices.isExhausted() && !isClosed() && !hasEnough(); ++step) {
            if (secondsLeft() < end) break;
            GEO_TRY(m_job.step(Phase::computing, step, kPriceSteps));
            const double known = m_answer.isFound ? static_cast<double>(m_answer.worth) : 0.98 * m_answer.bound;
            m_prices.step(known);
            m_answer.bound = std::min(m_answer.bound, m_prices.best().bound);
            if (step % kStepsBetweenSelections == 0) consider(chosenInTurn(m_problem, m_prices.toll()));
            tell();
        }
        return {};
    }

    void findWhatToList() {
        const double wanted = m_answer.isFound ? static_cast<double>(m_answer.worth) + kHalf : -kUnbounded;
        for (std::size_t group = 0; group < m_problem.groups(); ++group)
            if (mayReachUnlisted(m_problem, m_prices.best(), group, wanted)) m_answer.toList.push_back(group);
    }

    Result<void> rebuildParts() {
        if (!m_answer.isFound) return {};
        PartRebuilding rebuilding{m_problem, m_answer.selection};
        const double end = (1.0 - kRebuildShare) * secondsLeft();
        for (int round = 0; round < kRebuildRounds && !isClosed() && !hasEnough() && secondsLeft() > end; ++round) {
            GEO_TRY(m_job.step(Phase::computing, round, kRebuildRounds));
            rebuilding.run(kPartsInRound);
            keep(rebuilding.best());
            tell();
        }
        keep(improved(m_problem, m_answer.selection));
        return {};
    }

    // The choices that may be part of something better than what was found.
    [[nodiscard]] std::vector<std::size_t> choicesLeft() const {
        std::vector<std::size_t> left;
        const double wanted = static_cast<double>(m_answer.worth) + kHalf;
        for (std::size_t i = 0; i < m_problem.choices.size(); ++i)
            if (!m_answer.isFound || mayReach(m_problem, m_prices.best(), i, wanted)) left.push_back(i);
        return left;
    }

    // The most promising choices that are left: what is found there is a selection, and proves nothing.
    Result<void> solveCore(std::size_t size) {
        m_answer.toList.clear();
        if (isClosed() || hasEnough()) return {};
        auto left = choicesLeft();
        if (left.size() > size) {
            const auto margin = [this](std::size_t choice) {
                return m_prices.best().bestWorth[m_problem.choices[choice].group] -
                       reducedWorth(m_problem, choice, m_prices.best().toll);
            };
            std::vector<std::pair<double, std::size_t>> order;
            for (const std::size_t choice : left) order.emplace_back(margin(choice), choice);
            std::ranges::nth_element(order, order.begin() + static_cast<std::ptrdiff_t>(size));
            order.resize(size);
            left.clear();
            for (const auto& [lost, choice] : order) left.push_back(choice);
            std::ranges::sort(left);
            GEO_ASSIGN(const auto solved, asked(left, kCoreShare * secondsLeft(), false));
            if (solved) consider(selectionOf(*solved, left));
        }
        if (!isClosed()) findWhatToList();
        return {};
    }

    Result<void> solveRest() {
        const auto left = choicesLeft();
        if (left.size() > kManyForSolver && secondsLeft() < kTimeForMany) {
            m_answer.end = ChoiceEnd::time;
            return {};
        }
        GEO_ASSIGN(const auto solved, asked(left, kLastShare * secondsLeft(), true));
        if (solved) take(*solved, left);
        return {};
    }

    // What the solver makes of these choices, or of all that may be better; nothing where there is none, and something
    // was found without it.
    Result<std::optional<MipAnswer>> asked(const std::vector<std::size_t>& left, double seconds, bool isAll) {
        MipModel model = modelOf(left);
        MipParams params;
        params.seconds = seconds;
        params.gap = m_params.gap;
        params.unit = m_params.unit;
        params.known = {m_answer.isFound ? static_cast<double>(m_answer.worth) * m_params.unit : -kUnbounded,
                        m_answer.bound * m_params.unit};
        params.holdsBound = isAll;
        auto solved = solveMip(model, params, m_job);
        if (solved && hasFallen(solved->end) && secondsLeft() > 0.0) { // once more, asked otherwise
            model.known = std::nullopt;
            params.seconds = std::min(seconds, secondsLeft());
            solved = solveMip(model, params, m_job);
        }
        if (!solved && solved.error().code == ErrorCode::solverMissing && m_answer.isFound) {
            m_answer.end = ChoiceEnd::missing;
            return std::nullopt;
        }
        if (!solved) return std::unexpected(std::move(solved).error());
        m_answer.solver = solved->solver;
        return std::optional{std::move(*solved)};
    }

    [[nodiscard]] Selection selectionOf(const MipAnswer& solved, const std::vector<std::size_t>& left) const {
        Selection selection(m_problem.groups());
        for (std::size_t i = 0; i < solved.values.size(); ++i)
            if (solved.values[i] > kHalf) selection[m_problem.choices[left[i]].group] = left[i];
        return selection;
    }

    [[nodiscard]] static bool hasFallen(MipEnd end) { return end == MipEnd::killed || end == MipEnd::garbled; }
    [[nodiscard]] MipModel modelOf(const std::vector<std::size_t>& left) const;

    void take(const MipAnswer& solved, const std::vector<std::size_t>& left) {
        const std::int64_t knownBefore = m_answer.isFound ? m_answer.worth : -1;
        if (!solved.values.empty()) consider(selectionOf(solved, left));
        m_answer.end = endOf(solved.end);
        if (!m_answer.toList.empty()) { // of those that are listed only: nothing is proven
            if (m_answer.end == ChoiceEnd::proven || m_answer.end == ChoiceEnd::infeasible)
                m_answer.end = ChoiceEnd::time;
            return;
        }
        // What was left out is worth no more than what was known; what was not, no more than the solver says.
        if (solved.end == MipEnd::infeasible && knownBefore >= 0) {
            m_answer.end = ChoiceEnd::proven;
            m_answer.bound = static_cast<double>(knownBefore);
        } else if (solved.end != MipEnd::infeasible) {
            const double bound = std::max(static_cast<double>(knownBefore), solved.bound + 1.0e-3);
            m_answer.bound = std::min(m_answer.bound, bound);
        }
    }

    [[nodiscard]] static ChoiceEnd endOf(MipEnd end) {
        switch (end) {
        case MipEnd::proven:
            return ChoiceEnd::proven;
        case MipEnd::withinGap:
            return ChoiceEnd::withinGap;
        case MipEnd::infeasible:
            return ChoiceEnd::infeasible;
        case MipEnd::time:
            return ChoiceEnd::time;
        case MipEnd::stopped:
            return ChoiceEnd::stopped;
        case MipEnd::killed:
            return ChoiceEnd::killed;
        case MipEnd::memory:
            return ChoiceEnd::memory;
        case MipEnd::garbled:
            return ChoiceEnd::garbled;
        }
        return ChoiceEnd::garbled;
    }

    void conclude() {
        if (!m_answer.isFound) return;
        m_answer.selection = settled(m_problem, m_answer.selection);
        m_answer.worth = worthOf(m_problem, m_answer.selection);
        m_answer.bound = std::max(m_answer.bound, static_cast<double>(m_answer.worth));
        if (isProven()) {
            m_answer.end = ChoiceEnd::proven;
            m_answer.bound = static_cast<double>(m_answer.worth);
        } else if (m_answer.end == ChoiceEnd::proven || isClosed()) {
            m_answer.end = ChoiceEnd::withinGap;
        }
        tell();
    }

    const ChoiceProblem& m_problem;
    const ChoiceParams& m_params;
    JobControl& m_job;
    PriceSearch m_prices;
    ChoiceAnswer m_answer;
    Clock::time_point m_begin = Clock::now();
};

// Rows that cannot be over their room, whatever the groups choose, are not needed.
std::vector<bool> neededRows(const ChoiceProblem& problem, const std::vector<std::size_t>& left) {
    std::vector<double> most(problem.room.size(), 0.0);
    std::vector<double> ofGroup(problem.room.size(), 0.0);
    for (std::size_t i = 0; i < left.size();) {
        const std::uint32_t group = problem.choices[left[i]].group;
        std::vector<std::uint32_t> touched;
        for (; i < left.size() && problem.choices[left[i]].group == group; ++i)
            for (const ChoiceLoad& load : problem.loadsOf(left[i])) {
                ofGroup[load.row] = std::max(ofGroup[load.row], load.amount);
                touched.push_back(load.row);
            }
        for (const std::uint32_t row : touched) {
            most[row] += ofGroup[row];
            ofGroup[row] = 0.0;
        }
    }
    std::vector<bool> needed(problem.room.size());
    for (std::size_t row = 0; row < most.size(); ++row)
        needed[row] = most[row] > problem.room[row] + ChoiceState::kRoomSlack;
    return needed;
}

MipModel Search::modelOf(const std::vector<std::size_t>& left) const {
    MipModel model;
    const auto needed = neededRows(m_problem, left);
    model.rows.resize(m_problem.groups() + m_problem.room.size());
    for (std::size_t group = 0; group < m_problem.groups(); ++group) {
        model.rows[group].high = 1.0;
        if (m_problem.isObligatory[group]) model.rows[group].low = 1.0;
    }
    for (std::size_t row = 0; row < m_problem.room.size(); ++row)
        model.rows[m_problem.groups() + row].high = m_problem.room[row];
    for (std::size_t i = 0; i < left.size(); ++i) {
        const Choice& choice = m_problem.choices[left[i]];
        model.columns.push_back({0.0, 1.0, static_cast<double>(choice.worth), true});
        model.rows[choice.group].terms.push_back({i, 1.0});
        for (const ChoiceLoad& load : m_problem.loadsOf(left[i]))
            if (needed[load.row]) model.rows[m_problem.groups() + load.row].terms.push_back({i, load.amount});
    }
    if (m_answer.isFound) model.known = static_cast<double>(m_answer.worth);
    std::erase_if(model.rows, [](const MipRow& row) { return row.terms.empty() && row.low <= 0.0; });
    return model;
}

} // namespace

Result<ChoiceAnswer> chooseBest(const ChoiceProblem& problem, const ChoiceParams& params, JobControl& job) {
    return Search{problem, params, job}.run();
}

} // namespace geo::analysis
