#include "analysis/siting/siting_columns.h"

#include "analysis/siting/greedy_opening.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

// Candidates of which one at most may be open, since each is too near to each other.
using Clique = std::vector<std::uint32_t>;

template <class Items, class Item>
bool contains(const Items& items, const Item& item) {
    return std::ranges::find(items, item) != items.end();
}

bool mayOpen(const SitingCandidate& candidate) {
    return !candidate.isKept && !candidate.isForbidden;
}

bool areTooNear(const SitingProblem& problem, std::uint32_t a, std::uint32_t b) {
    const geom::PointM from = problem.candidates[a].at;
    const geom::PointM to = problem.candidates[b].at;
    return std::hypot(from.x - to.x, from.y - to.y) < problem.apart;
}

// Every pair that is too near is in one of them. A clique says more than its pairs do.
std::vector<Clique> tooNear(const SitingProblem& problem) {
    std::vector<Clique> cliques;
    const auto count = static_cast<std::uint32_t>(problem.candidates.size());
    if (problem.apart <= 0.0) return cliques;
    std::vector<std::vector<bool>> isDone(count, std::vector<bool>(count));
    for (std::uint32_t a = 0; a < count; ++a) {
        if (!mayOpen(problem.candidates[a])) continue;
        for (std::uint32_t b = a + 1; b < count; ++b) {
            if (!mayOpen(problem.candidates[b]) || isDone[a][b] || !areTooNear(problem, a, b)) continue;
            Clique clique{a, b};
            for (std::uint32_t c = 0; c < count; ++c)
                if (c != a && c != b && mayOpen(problem.candidates[c]) &&
                    std::ranges::all_of(clique, [&](std::uint32_t other) { return areTooNear(problem, c, other); }))
                    clique.push_back(c);
            for (const std::uint32_t one : clique)
                for (const std::uint32_t other : clique) isDone[one][other] = true;
            cliques.push_back(std::move(clique));
        }
    }
    return cliques;
}

class Builder {
public:
    Builder(const SitingProblem& problem, CountRule rule)
        : m_problem(problem) {
        addColumns();
        addGroups(rule);
    }

    SitingColumns run(const SitingSearch& search) {
        addMust();
        addPinned();
        if (m_problem.budget) addBudget();
        for (const Clique& clique : tooNear(m_problem)) addOneOf(clique);
        if (m_problem.sorts.size() > 1)
            for (std::uint32_t i = 0; i < m_problem.candidates.size(); ++i) addOneOf({i});
        for (const OpenedPlaces& places : search.without) addWithout(places);
        return std::move(m_made);
    }

private:
    void addColumns() {
        const std::size_t sorts = std::max<std::size_t>(m_problem.sorts.size(), 1);
        m_made.numbers.assign(sorts, std::vector<ColumnId>(m_problem.candidates.size(), SitingColumns::kNoColumn));
        for (std::uint32_t i = 0; i < m_problem.candidates.size(); ++i)
            for (std::uint32_t sort = 0; sort < sorts; ++sort) {
                const bool suits = m_problem.sorts.empty() || m_problem.sorts[sort].suits[i];
                if (!suits || !mayOpen(m_problem.candidates[i])) continue;
                m_made.numbers[sort][i] = static_cast<ColumnId>(m_made.columns.size());
                m_made.columns.push_back({i, sort});
                m_made.rules.groupOf.push_back(sort);
            }
    }
    void addGroups(CountRule rule) {
        const auto all = static_cast<std::int64_t>(m_made.columns.size());
        for (const SitingSort& sort : m_problem.sorts) m_made.rules.groups.push_back({sort.count, sort.count});
        if (!m_problem.sorts.empty()) return;
        const std::int64_t high = m_problem.count.value_or(all);
        const bool isExact = m_problem.count && !m_problem.budget && rule == CountRule::exactly;
        m_made.rules.groups.push_back({isExact ? high : 0, high});
    }

    template <class Wanted>
    std::vector<OpeningTerm> termsOf(Wanted isWanted, double factor) const {
        std::vector<OpeningTerm> terms;
        for (ColumnId i = 0; i < m_made.columns.size(); ++i)
            if (isWanted(m_made.columns[i])) terms.push_back({i, factor});
        return terms;
    }

    void addMust() {
        for (std::uint32_t area = 0; area < m_problem.areas.size(); ++area) {
            const auto liesIn = [&](const SitingCandidate& candidate) { return contains(candidate.areas, area); };
            if (std::ranges::any_of(m_problem.candidates,
                                    [&](const auto& each) { return each.isKept && liesIn(each); }))
                continue;
            auto terms =
                termsOf([&](const OpenedPlace& place) { return liesIn(m_problem.candidates[place.candidate]); }, -1.0);
            m_made.rules.rules.push_back({std::move(terms), -1.0});
        }
    }
    void addPinned() {
        for (std::uint32_t i = 0; i < m_problem.candidates.size(); ++i)
            if (m_problem.candidates[i].isPinned && !m_problem.candidates[i].isKept)
                m_made.rules.rules.push_back(
                    {termsOf([&](const OpenedPlace& place) { return place.candidate == i; }, -1.0), -1.0});
    }
    void addBudget() {
        OpeningRule rule{{}, *m_problem.budget};
        for (ColumnId i = 0; i < m_made.columns.size(); ++i)
            if (const double cost = m_problem.candidates[m_made.columns[i].candidate].cost; cost != 0.0)
                rule.terms.push_back({i, cost});
        m_made.rules.rules.push_back(std::move(rule));
    }
    void addOneOf(const Clique& clique) {
        auto terms = termsOf([&](const OpenedPlace& place) { return contains(clique, place.candidate); }, 1.0);
        if (terms.size() > 1) m_made.rules.rules.push_back({std::move(terms), 1.0});
    }
    void addWithout(const OpenedPlaces& places) {
        auto terms = termsOf([&](const OpenedPlace& place) { return contains(places, place); }, 1.0);
        if (terms.size() == places.size())
            m_made.rules.rules.push_back({std::move(terms), static_cast<double>(places.size()) - 1.0});
    }

    const SitingProblem& m_problem;
    SitingColumns m_made;
};

bool isPossible(const SitingProblem& problem, CountRule rule) {
    const SitingColumns made = columnsOf(problem, rule, {});
    PartialChoice start{made.rules};
    if (!start.settle()) return false;
    return !anyOpening(start, std::vector<double>(made.columns.size(), 0.0)).isImpossible;
}

Error impossible(std::string what, const std::string& key, const std::string& found, const std::string& expected) {
    Arguments arguments{{"what", std::move(what)}};
    if (!key.empty()) arguments.push_back({"key", key});
    arguments.push_back({"found", found});
    arguments.push_back({"expected", expected});
    return {ErrorCode::sitingImpossible, std::move(arguments)};
}

// The fewest new places that meet the other obligations; none where no number does.
std::optional<std::int64_t> fewestPlaces(SitingProblem problem) {
    for (std::int64_t count = 0; count <= static_cast<std::int64_t>(problem.candidates.size()); ++count) {
        problem.count = count;
        if (isPossible(problem, CountRule::atMost)) return count;
    }
    return std::nullopt;
}

std::int64_t mayBeOpened(const SitingProblem& problem) {
    return std::ranges::count_if(problem.candidates, mayOpen);
}

std::optional<Error> emptyArea(const SitingProblem& problem) {
    for (std::uint32_t area = 0; area < problem.areas.size(); ++area)
        if (std::ranges::none_of(problem.candidates, [&](const SitingCandidate& each) {
                return !each.isForbidden && contains(each.areas, area);
            }))
            return impossible("must", problem.areas[area], "0", "1");
    return std::nullopt;
}

std::int64_t numberAsked(const SitingProblem& problem) {
    std::int64_t asked = problem.count.value_or(0);
    if (problem.sorts.empty()) return asked;
    asked = 0;
    for (const SitingSort& sort : problem.sorts) asked += sort.count;
    return asked;
}

std::optional<Error> tooFew(const SitingProblem& problem) {
    const std::int64_t possible = mayBeOpened(problem);
    const std::int64_t asked = numberAsked(problem);
    if (asked > possible && !problem.budget)
        return impossible("number", {}, fmt::format("{}", possible), fmt::format("{}", asked));
    for (const SitingSort& sort : problem.sorts) {
        std::int64_t suited = 0;
        for (std::size_t i = 0; i < sort.suits.size(); ++i)
            suited += sort.suits[i] && mayOpen(problem.candidates[i]) ? 1 : 0;
        if (suited < sort.count)
            return impossible("number", {}, fmt::format("{}", suited), fmt::format("{}", sort.count));
    }
    return std::nullopt;
}

} // namespace

OpenedPlaces SitingColumns::places(std::span<const ColumnId> open) const {
    OpenedPlaces chosen;
    for (const ColumnId column : open) chosen.push_back(columns[column]);
    std::ranges::sort(chosen);
    return chosen;
}

std::vector<ColumnId> SitingColumns::columnsOf(const OpenedPlaces& places) const {
    std::vector<ColumnId> open;
    for (const OpenedPlace& each : places)
        if (each.sort < numbers.size() && numbers[each.sort][each.candidate] != kNoColumn)
            open.push_back(numbers[each.sort][each.candidate]);
    return open;
}

SitingColumns columnsOf(const SitingProblem& problem, CountRule rule, const SitingSearch& search) {
    return Builder{problem, rule}.run(search);
}

Error whyImpossible(const SitingProblem& problem, CountRule rule) {
    if (problem.candidates.empty()) return {ErrorCode::nothingToCover, {{"what", "candidate"}}};
    if (auto error = emptyArea(problem)) return std::move(*error);
    if (auto error = tooFew(problem)) return std::move(*error);
    SitingProblem other = problem;
    if (problem.budget) {
        other.budget.reset();
        other.count = problem.count;
        if (isPossible(other, CountRule::atMost))
            return impossible("budget", {}, {}, fmt::format("{:.0f}", *problem.budget));
    }
    if (problem.apart > 0.0) {
        other = problem;
        other.apart = 0.0;
        if (isPossible(other, rule)) return impossible("distance", {}, {}, fmt::format("{:.0f}", problem.apart));
    }
    other = problem;
    other.sorts.clear();
    const auto fewest = fewestPlaces(other);
    return impossible("number", {}, fmt::format("{}", numberAsked(problem)),
                      fewest ? fmt::format("{}", *fewest) : std::string{});
}

} // namespace geo::analysis
