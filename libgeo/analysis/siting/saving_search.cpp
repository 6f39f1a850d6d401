#include "analysis/siting/saving_search.h"

#include "analysis/siting/greedy_opening.h"
#include "analysis/siting/interchange.h"
#include "analysis/siting/opening_model.h"
#include "analysis/siting/saving_bound.h"
#include "analysis/solver/solve_mip.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <random>
#include <set>

namespace geo::analysis {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRootSteps = 3000;
constexpr int kNodeSteps = 160;
constexpr int kStepsBetweenLooks = 20; // at what the bound decides
constexpr double kShrunk = 0.85;       // of the columns: fewer are worth a smaller problem
constexpr double kNear = 0.98;         // of the best: worth an interchange
constexpr double kSame = 1.0e-9;       // of the worth: less is a rounding
constexpr std::size_t kNodesWithPrices = 2000;
constexpr std::size_t kNodesBeforeModel = 200; // then the solver is asked
constexpr std::size_t kMostForModel = 20'000;  // unknowns
constexpr double kShareForModel = 0.3;         // of the time left
constexpr std::size_t kMostTried = 2000;       // sets that are improved by interchange
constexpr double kShakeWork = 4.0e7;           // savings that are looked at while the best is shaken
constexpr double kLikely = 0.3;                // of late: a column that is opened so often is worth a try
constexpr int kLeastShakes = 12;
constexpr int kMostShakes = 300;

// Where the prices of a bound stand: by row and by rule of the whole problem.
struct Prices {
    std::vector<double> rows;
    std::vector<double> rules;
};

// A part of what is left to look at.
struct Node {
    PartialChoice choice;
    double bound = 0.0;
    std::size_t depth = 0;
    std::shared_ptr<const Prices> prices;
};

// What was left of the whole problem when branching began.
struct Root {
    std::vector<ColumnState> states;
    std::shared_ptr<const Prices> prices;
    double bound = 0.0; // at these prices
};

struct LowerBound {
    bool operator()(const Node& a, const Node& b) const {
        return a.bound != b.bound ? a.bound < b.bound : a.depth < b.depth;
    }
};

class Search {
public:
    Search(const SavingProblem& problem, const SavingParams& params, JobControl& job)
        : m_problem(problem)
        , m_params(params)
        , m_job(job) {}

    Result<SavingAnswer> run() {
        PartialChoice start{m_problem.rules};
        if (!start.settle()) return std::move(m_answer);
        m_answer.bound = std::numeric_limits<double>::infinity();
        if (holdsKnown()) consider(m_params.known);
        const FoundOpening first = openedInTurn(m_problem, start);
        if (first.isImpossible && !m_answer.isFound) return std::move(m_answer);
        if (first.columns) improve(*first.columns);
        m_answer.end = SearchEnd::proven;
        m_nodes.push_back({std::move(start), m_answer.bound, 0, nullptr});
        while (!m_nodes.empty() && !isClosed()) {
            if (hasEnded()) break;
            std::ranges::pop_heap(m_nodes, LowerBound{});
            Node node = std::move(m_nodes.back());
            m_nodes.pop_back();
            if (node.bound >= needed()) GEO_TRY(expand(std::move(node)));
            if (m_answer.nodes == kNodesBeforeModel && !m_nodes.empty() && !isClosed()) GEO_TRY(askSolver());
            m_current = -std::numeric_limits<double>::infinity();
            tell();
        }
        conclude();
        return std::move(m_answer);
    }

private:
    // The least worth that is still of interest.
    [[nodiscard]] double needed() const {
        double needed = m_params.wanted;
        if (m_answer.isFound)
            needed = std::max(needed, m_answer.worth + (m_problem.isWhole() ? 1.0 : kSame * std::abs(m_answer.worth)));
        const double slack = m_problem.isWhole() ? 1.0e-6 : 0.0;
        return needed - slack;
    }
    [[nodiscard]] bool isClosed() const {
        if (!m_answer.isFound) return false;
        if (m_answer.worth >= m_params.enough - kSame) return true;
        return m_params.gap > 0.0 && boundNow() - m_answer.worth <= m_params.gap * std::abs(boundNow());
    }
    [[nodiscard]] double boundNow() const {
        const double open = m_nodes.empty() ? m_answer.worth : m_nodes.front().bound;
        return std::max(m_answer.isFound ? m_answer.worth : -std::numeric_limits<double>::infinity(),
                        std::min(m_rootBound, std::max(open, m_current)));
    }
    [[nodiscard]] double secondsLeft() const {
        return m_params.seconds - std::chrono::duration<double>(Clock::now() - m_begin).count();
    }
    bool hasEnded() {
        if (m_job.isEnoughRequested()) m_answer.end = SearchEnd::stopped;
        if (secondsLeft() <= 0.0) m_answer.end = SearchEnd::time;
        return m_job.isEnoughRequested() || secondsLeft() <= 0.0;
    }
    void tell() {
        if (m_answer.isFound && std::isfinite(boundNow()))
            m_job.reached(
                {m_params.offset + m_params.factor * m_answer.worth, m_params.offset + m_params.factor * boundNow()});
    }

    [[nodiscard]] bool holdsKnown() const {
        if (m_params.known.empty()) return false;
        std::vector<bool> isOpen(m_problem.columnCount());
        for (const ColumnId column : m_params.known) isOpen[column] = true;
        return holds(m_problem.rules, isOpen);
    }
    // Keeps a set that meets the rules, if it is the best so far.
    void consider(const std::vector<ColumnId>& open) {
        const double worth = m_problem.worthOf(open);
        if (m_answer.isFound && worth <= m_answer.worth) return;
        m_answer.isFound = true;
        m_answer.worth = worth;
        m_answer.open = open;
        std::ranges::sort(m_answer.open);
    }
    void improve(std::vector<ColumnId> open) {
        std::ranges::sort(open);
        if (m_tried.size() >= kMostTried || !m_tried.insert(open).second) return consider(open);
        consider(open);
        Interchange interchange{m_problem, open};
        int rounds = 0;
        interchange.run([&] { return ++rounds % 64 == 0 && hasEnded(); });
        consider(interchange.opened());
    }

    // The columns that the steps opened most of late, as far as the rules allow.
    void tryLikely(const ReducedProblem& left, const SavingBound& bound) {
        std::vector<ColumnId> order(left.columns.size());
        for (ColumnId i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, std::greater{}, [&](ColumnId column) { return bound.share()[column]; });
        PartialChoice choice{m_problem.rules};
        if (!choice.settle()) return;
        for (const ColumnId column : order) {
            if (bound.share()[column] < kLikely) break;
            PartialChoice trial = choice;
            if (trial.open(left.columns[column])) choice = std::move(trial);
        }
        if (const auto found = openedInTurn(m_problem, choice); found.columns) improve(*found.columns);
    }

    // What the last step of a bound would open, as far as the rules allow.
    void tryChosen(const Node& node, const ReducedProblem& left, const SavingBound& bound) {
        std::vector<ColumnId> open = node.choice.opened();
        for (const ColumnId column : bound.chosen()) open.push_back(left.columns[column]);
        std::vector<bool> isOpen(m_problem.columnCount());
        for (const ColumnId column : open) isOpen[column] = true;
        if (holds(m_problem.rules, isOpen)) {
            const double worth = m_problem.worthOf(open);
            if (!m_answer.isFound || worth >= kNear * m_answer.worth) improve(open);
            return;
        }
        PartialChoice choice = node.choice;
        for (const ColumnId column : bound.chosen()) {
            PartialChoice trial = choice;
            if (trial.open(left.columns[column])) choice = std::move(trial);
        }
        if (const auto found = openedInTurn(m_problem, choice); found.columns) improve(*found.columns);
    }

    // Sets near the best: some of it is shut for now, what saves most is opened in its place, and that is improved
    // (iterated local search, Lourenco, Martin and Stuetzle 2003). The same numbers are drawn each time.
    Result<void> shake(const PartialChoice& start) {
        std::mt19937 random{1};
        const double rounds = kShakeWork / static_cast<double>(std::max<std::size_t>(m_problem.savingCount(), 1));
        const int most = std::clamp(static_cast<int>(rounds), kLeastShakes, kMostShakes);
        for (int round = 0; round < most && m_answer.isFound && !hasEnded() && !isClosed(); ++round) {
            GEO_TRY(m_job.step(Phase::computing));
            const std::size_t count = std::max<std::size_t>(m_answer.open.size(), 1);
            const std::size_t shut = 2 + static_cast<std::size_t>(round) % std::max<std::size_t>(count / 4, 3);
            PartialChoice choice = start;
            for (const ColumnId column : m_answer.open) {
                PartialChoice trial = choice;
                const bool stays = random() % count >= shut;
                if (stays ? trial.open(column) : trial.shut(column)) choice = std::move(trial);
            }
            if (const auto found = openedInTurn(m_problem, choice); found.columns) improve(*found.columns);
            tell();
        }
        return {};
    }

    enum class Step : std::uint8_t { pruned, shrunk, ended };

    Result<void> expand(Node node);
    Result<Step> lower(Node& node, const ReducedProblem& left, SavingBound& bound, int steps);
    bool decide(Node& node, const ReducedProblem& left, const SavingBound& bound) const;
    [[nodiscard]] std::size_t decidable(const ReducedProblem& left, const SavingBound& bound) const;
    void start(const Node& node, const ReducedProblem& left, SavingBound& bound) const;
    [[nodiscard]] std::shared_ptr<const Prices> pricesOf(const ReducedProblem& left, const SavingBound& bound) const;
    void branch(Node node, const ReducedProblem& left, const SavingBound& bound);
    void add(Node node);
    Result<void> askSolver();
    void take(const MipAnswer& solved, const ReducedProblem& left);
    void conclude();

    const SavingProblem& m_problem;
    const SavingParams& m_params;
    JobControl& m_job;
    SavingAnswer m_answer;
    std::vector<Node> m_nodes; // a heap by bound
    std::set<std::vector<ColumnId>> m_tried;
    Root m_root;
    bool m_isShaken = false;
    double m_rootBound = std::numeric_limits<double>::infinity();
    double m_current = std::numeric_limits<double>::infinity(); // of the node that is looked at
    Clock::time_point m_begin = Clock::now();
};

void Search::start(const Node& node, const ReducedProblem& left, SavingBound& bound) const {
    if (!node.prices) {
        std::vector<ColumnId> open;
        for (ColumnId i = 0; i < left.columns.size(); ++i)
            if (std::ranges::binary_search(m_answer.open, left.columns[i])) open.push_back(i);
        return bound.startAt(open);
    }
    std::vector<double> rows(node.prices->rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!left.problem.row(i).empty()) rows[i] = std::max(0.0, node.prices->rows[i] - left.saved[i]);
    std::vector<double> rules(left.rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) rules[i] = node.prices->rules[left.rules[i]];
    bound.startAt(std::move(rows), std::move(rules));
}

std::shared_ptr<const Prices> Search::pricesOf(const ReducedProblem& left, const SavingBound& bound) const {
    auto prices = std::make_shared<Prices>();
    prices->rows = bound.prices();
    for (std::size_t i = 0; i < prices->rows.size(); ++i) prices->rows[i] += left.saved[i];
    prices->rules.assign(m_problem.rules.rules.size(), 0.0);
    for (std::size_t i = 0; i < left.rules.size(); ++i) prices->rules[left.rules[i]] = bound.tolls()[i];
    return prices;
}

std::size_t Search::decidable(const ReducedProblem& left, const SavingBound& bound) const {
    std::size_t count = 0;
    for (ColumnId i = 0; i < left.columns.size(); ++i)
        if (left.worth + std::min(bound.boundWith(i), bound.boundWithout(i)) < needed()) ++count;
    return count;
}

// False where nothing of interest is left.
bool Search::decide(Node& node, const ReducedProblem& left, const SavingBound& bound) const {
    for (ColumnId i = 0; i < left.columns.size(); ++i) {
        if (left.worth + bound.boundWith(i) < needed() && !node.choice.shut(left.columns[i])) return false;
        if (left.worth + bound.boundWithout(i) < needed() && !node.choice.open(left.columns[i])) return false;
    }
    return true;
}

Result<Search::Step> Search::lower(Node& node, const ReducedProblem& left, SavingBound& bound, int steps) {
    double tried = std::numeric_limits<double>::infinity();
    for (int step = 1; step <= steps; ++step) {
        if (step % 8 == 0) GEO_TRY(m_job.step(Phase::computing));
        const double known = m_answer.isFound ? m_answer.worth - left.worth : 0.95 * bound.best();
        const bool goesOn = bound.step(std::isfinite(known) ? known : 0.0);
        node.bound = std::min(node.bound, left.worth + bound.best());
        m_current = node.bound;
        if (node.depth == 0) m_rootBound = std::min(m_rootBound, node.bound);
        if (node.bound < needed()) return Step::pruned;
        if (step % kStepsBetweenLooks == 0 || !goesOn) {
            if (bound.best() < tried) tryChosen(node, left, bound);
            if (node.depth == 0) tryLikely(left, bound);
            tried = bound.best();
            tell();
            if (hasEnded() || isClosed()) return Step::ended;
            const auto columns = static_cast<double>(left.columns.size());
            if (static_cast<double>(decidable(left, bound)) > (1.0 - kShrunk) * columns) return Step::shrunk;
        }
        if (!goesOn) break;
    }
    return Step::ended;
}

Result<void> Search::expand(Node node) {
    ++m_answer.nodes;
    int steps = node.depth == 0 ? kRootSteps : kNodeSteps;
    while (true) {
        const ReducedProblem left = reduced(m_problem, node.choice.states());
        if (left.columns.empty()) {
            if (node.choice.brokenRule() == m_problem.rules.rules.size() && node.choice.hasEnough())
                consider(node.choice.opened());
            return {};
        }
        SavingBound bound{left.problem};
        start(node, left, bound);
        GEO_ASSIGN(const Step step, lower(node, left, bound, steps));
        if (step == Step::pruned) return {};
        node.prices = pricesOf(left, bound);
        if (node.depth == 0 && !m_isShaken) {
            m_isShaken = true;
            GEO_TRY(shake(node.choice));
            if (node.bound < needed()) return {};
        }
        if (hasEnded()) {
            add(std::move(node));
            return {};
        }
        const std::size_t count = decidable(left, bound);
        if (!decide(node, left, bound)) return {};
        if (count == 0 || step == Step::ended) {
            branch(std::move(node), left, bound);
            return {};
        }
        steps = std::max(kNodeSteps, steps / 2);
    }
}

// The column that the steps were least sure of.
void Search::branch(Node node, const ReducedProblem& left, const SavingBound& bound) {
    std::optional<ColumnId> best;
    double sure = 2.0;
    for (ColumnId i = 0; i < left.columns.size(); ++i) {
        if (!node.choice.isFree(left.columns[i])) continue;
        const double distance = std::abs(bound.share()[i] - 0.5);
        if (best && distance >= sure) continue;
        best = i;
        sure = distance;
    }
    if (!best) return add(std::move(node)); // all is decided: looked at once more
    if (node.depth == 0) m_root = {node.choice.states(), node.prices, left.worth + bound.best()};
    if (m_nodes.size() > kNodesWithPrices) node.prices = m_root.prices;
    Node without = node;
    ++node.depth;
    ++without.depth;
    node.bound = std::min(node.bound, left.worth + bound.boundWith(*best));
    without.bound = std::min(without.bound, left.worth + bound.boundWithout(*best));
    if (node.choice.open(left.columns[*best])) add(std::move(node));
    if (without.choice.shut(left.columns[*best])) add(std::move(without));
}

void Search::add(Node node) {
    if (node.bound < needed()) return;
    m_nodes.push_back(std::move(node));
    std::ranges::push_heap(m_nodes, LowerBound{});
}

// What branching does not close soon, the solver may, all at once. Where it does not, branching goes on.
Result<void> Search::askSolver() {
    const ReducedProblem left = reduced(m_problem, m_root.states);
    std::vector<double> prices = m_root.prices->rows;
    for (std::size_t i = 0; i < prices.size(); ++i) prices[i] = std::max(0.0, prices[i] - left.saved[i]);
    const double loss = (m_root.bound - needed()) * (1.0 + kSame) + kSame * std::abs(m_root.bound);
    OpeningModel made = modelOf(left.problem, prices, std::max(loss, 0.0));
    if (made.model.columns.size() > kMostForModel) return {};
    if (m_problem.isWhole() && m_answer.isFound) made.model.known = m_answer.worth - left.worth - made.worthBelow;
    MipParams params;
    params.seconds = kShareForModel * secondsLeft();
    params.gap = m_params.gap;
    params.holdsBound = false;
    params.known = {m_params.offset + m_params.factor * m_answer.worth, m_params.offset + m_params.factor * boundNow()};
    auto solved = solveMip(made.model, params, m_job);
    if (!solved && solved.error().code == ErrorCode::solverMissing) return {};
    if (!solved) return std::unexpected(std::move(solved).error());
    take(*solved, left);
    return {};
}

void Search::take(const MipAnswer& solved, const ReducedProblem& left) {
    if (!solved.values.empty()) {
        std::vector<bool> isOpen(m_problem.columnCount());
        for (std::size_t i = 0; i < isOpen.size(); ++i) isOpen[i] = m_root.states[i] == ColumnState::open;
        for (std::size_t i = 0; i < left.columns.size(); ++i)
            if (solved.values[i] > 0.5) isOpen[left.columns[i]] = true;
        std::vector<ColumnId> open;
        for (ColumnId i = 0; i < isOpen.size(); ++i)
            if (isOpen[i]) open.push_back(i);
        if (holds(m_problem.rules, isOpen)) consider(open);
    }
    if (solved.end == MipEnd::infeasible || solved.end == MipEnd::proven) m_nodes.clear();
}

void Search::conclude() {
    m_current = -std::numeric_limits<double>::infinity();
    m_answer.bound = boundNow();
    if (m_answer.end != SearchEnd::proven) return;
    if (m_nodes.empty() || (m_answer.isFound && m_nodes.front().bound < needed())) {
        if (m_answer.isFound)
            m_answer.bound = m_answer.worth;
        else if (!std::isfinite(m_params.wanted))
            m_answer.end = SearchEnd::impossible;
    } else if (m_answer.worth < m_params.enough - kSame) {
        m_answer.end = SearchEnd::withinGap;
    }
}

} // namespace

Result<SavingAnswer> searchOpenings(SavingProblem problem, const SavingParams& params, JobControl& job) {
    return Search{problem, params, job}.run();
}

} // namespace geo::analysis
