#include "analysis/siting/greedy_opening.h"

#include <algorithm>

namespace geo::analysis {

namespace {

constexpr int kMostSteps = 20'000; // of branching

// What the rows have by the columns that are open, and what a column would add.
class Greedy {
public:
    Greedy(const SavingProblem& problem, PartialChoice start)
        : m_problem(problem)
        , m_choice(std::move(start))
        , m_saved(problem.rowCount(), 0.0)
        , m_gain(problem.columnCount())
        , m_isCounted(problem.columnCount(), false) {
        for (ColumnId i = 0; i < m_gain.size(); ++i) m_gain[i] = gainOf(i);
        count();
    }

    // False where it ends at a rule.
    bool run() {
        while (const auto next = best()) {
            if (m_gain[*next] <= 0.0 && m_choice.hasEnough() && !isBroken()) break;
            PartialChoice trial = m_choice;
            if (trial.open(*next)) {
                m_choice = std::move(trial);
                count();
            } else if (!m_choice.shut(*next)) {
                return false;
            }
        }
        return !isBroken() && m_choice.hasEnough();
    }

    [[nodiscard]] std::vector<ColumnId> opened() const { return m_choice.opened(); }
    [[nodiscard]] const std::vector<double>& gains() const { return m_gain; }

private:
    [[nodiscard]] double gainOf(ColumnId column) const {
        double gain = 0.0;
        for (const Saving& each : m_problem.column(column)) gain += std::max(0.0, each.amount - m_saved[each.other]);
        return gain;
    }
    [[nodiscard]] bool isBroken() const { return m_choice.brokenRule() < m_choice.rules().rules.size(); }

    // What was opened since, by itself or by the rules.
    void count() {
        for (ColumnId i = 0; i < m_gain.size(); ++i) {
            if (m_isCounted[i] || m_choice.state(i) != ColumnState::open) continue;
            m_isCounted[i] = true;
            for (const Saving& each : m_problem.column(i))
                m_saved[each.other] = std::max(m_saved[each.other], each.amount);
        }
    }

    // The free column that adds most, of those that mend a broken rule if there is one. Gains only fall as more is
    // opened: what was known of a column is no less than what it adds now, so that few are looked at again.
    std::optional<ColumnId> best() {
        const std::size_t broken = m_choice.brokenRule();
        std::vector<ColumnId> allowed;
        if (broken < m_choice.rules().rules.size()) {
            for (const OpeningTerm& term : m_choice.rules().rules[broken].terms)
                if (term.factor < 0.0 && m_choice.isFree(term.column)) allowed.push_back(term.column);
        } else {
            for (ColumnId i = 0; i < m_gain.size(); ++i)
                if (m_choice.isFree(i)) allowed.push_back(i);
        }
        std::ranges::stable_sort(allowed, std::greater{}, [this](ColumnId column) { return m_gain[column]; });
        std::optional<ColumnId> found;
        for (const ColumnId column : allowed) {
            if (found && m_gain[column] <= m_gain[*found]) break;
            m_gain[column] = gainOf(column);
            if (!found || m_gain[column] > m_gain[*found]) found = column;
        }
        return found;
    }

    const SavingProblem& m_problem;
    PartialChoice m_choice;
    std::vector<double> m_saved;   // by row
    std::vector<double> m_gain;    // by column
    std::vector<bool> m_isCounted; // by column
};

// Goes through the choices until one meets the rules.
class Branching {
public:
    explicit Branching(const std::vector<double>& preference)
        : m_preference(preference) {}

    FoundOpening run(const PartialChoice& start) {
        FoundOpening found;
        if (reach(start)) found.columns = std::move(m_found);
        found.isImpossible = !found.columns && m_steps < kMostSteps;
        return found;
    }

private:
    bool reach(PartialChoice choice) {
        while (++m_steps < kMostSteps) {
            const auto next = nextOf(choice);
            if (!next) {
                m_found = choice.opened();
                return choice.hasEnough() && choice.brokenRule() == choice.rules().rules.size();
            }
            PartialChoice trial = choice;
            if (trial.open(*next) && reach(std::move(trial))) return true;
            if (!choice.shut(*next)) return false;
        }
        return false;
    }

    // The preferred column of what has to be mended; none where nothing has to be, or nothing can.
    [[nodiscard]] std::optional<ColumnId> nextOf(const PartialChoice& choice) const {
        const OpeningRules& rules = choice.rules();
        std::optional<ColumnId> best;
        const auto consider = [&](ColumnId column) {
            if (choice.isFree(column) && (!best || m_preference[column] > m_preference[*best])) best = column;
        };
        const std::size_t broken = choice.brokenRule();
        if (broken < rules.rules.size()) {
            for (const OpeningTerm& term : rules.rules[broken].terms)
                if (term.factor < 0.0) consider(term.column);
            return best;
        }
        for (ColumnId i = 0; i < rules.columns(); ++i)
            if (choice.openIn(rules.groupOf[i]) < rules.groups[rules.groupOf[i]].low) consider(i);
        return best;
    }

    const std::vector<double>& m_preference;
    std::vector<ColumnId> m_found;
    int m_steps = 0;
};

} // namespace

FoundOpening openedInTurn(const SavingProblem& problem, const PartialChoice& start) {
    Greedy greedy{problem, start};
    if (greedy.run()) return {greedy.opened(), false};
    return anyOpening(start, greedy.gains());
}

FoundOpening anyOpening(const PartialChoice& start, const std::vector<double>& preference) {
    return Branching{preference}.run(start);
}

} // namespace geo::analysis
