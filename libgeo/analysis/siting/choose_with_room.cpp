#include "analysis/siting/choose_with_room.h"

#include "analysis/siting/siting_columns.h"
#include "analysis/solver/solve_mip.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace geo::analysis {

namespace {

using domain::SitingModel;
using Clock = std::chrono::steady_clock;

// Demand that reaches the same places alike, taken together.
struct DemandGroup {
    double weight = 0.0;
    std::vector<SitingReach> reaches;
};

// What is asked of a model with amounts that are served.
struct RoomRequest {
    double within = kNoLimit;
    bool areAllServed = false; // that may be
    bool isFewest = false;     // places; else the most of what serving is worth
    bool isTravel = false;     // serving is worth the minutes that are saved of `far`; else 1
    double far = 0.0;
};

class RoomModel {
public:
    RoomModel(const SitingProblem& problem, const SitingColumns& columns, const RoomRequest& request)
        : m_problem(problem)
        , m_columns(columns)
        , m_request(request)
        , m_rooms(problem.candidates.size()) {
        addOpenings();
        for (const DemandGroup& each : groups()) addDemand(each);
        addRooms();
    }

    [[nodiscard]] MipModel& model() { return m_model; }
    [[nodiscard]] double leftOut() const { return m_leftOut; }
    [[nodiscard]] double demand() const { return m_demand; } // that may be served
    [[nodiscard]] std::vector<ColumnId> opened(const std::vector<double>& values) const {
        std::vector<ColumnId> open;
        for (ColumnId i = 0; i < m_columns.columns.size(); ++i)
            if (values[i] > 0.5) open.push_back(i);
        return open;
    }
    [[nodiscard]] std::vector<double> served(const std::vector<double>& values) const {
        std::vector<double> served(m_rooms.size(), 0.0);
        for (std::size_t i = 0; i < m_rooms.size(); ++i)
            for (const MipTerm& each : m_rooms[i]) served[i] += values[each.column];
        return served;
    }

private:
    void addOpenings() {
        const OpeningRules& rules = m_columns.rules;
        m_model.columns.assign(m_columns.columns.size(), {0.0, 1.0, m_request.isFewest ? -1.0 : 0.0, true});
        MipRow count{static_cast<double>(rules.groups[0].low), static_cast<double>(rules.groups[0].high), {}};
        for (std::size_t i = 0; i < m_columns.columns.size(); ++i) count.terms.push_back({i, 1.0});
        if (!count.terms.empty()) m_model.rows.push_back(std::move(count));
        for (const OpeningRule& rule : rules.rules) {
            MipRow row{-kUnbounded, rule.high, {}};
            for (const OpeningTerm& term : rule.terms) row.terms.push_back({term.column, term.factor});
            m_model.rows.push_back(std::move(row));
        }
    }

    // Covering does not ask how far: who is covered by the same places is one group.
    [[nodiscard]] std::vector<DemandGroup> groups() {
        std::map<std::vector<std::pair<std::uint32_t, double>>, double> known;
        for (std::size_t i = 0; i < m_problem.demandCount(); ++i) {
            if (m_problem.weight(i) <= 0.0) continue;
            std::vector<std::pair<std::uint32_t, double>> key;
            for (const SitingReach& each : m_problem.reachesOf(i))
                if (each.minutes <= m_request.within && mayServe(each.candidate))
                    key.emplace_back(each.candidate, m_request.isTravel ? each.minutes : 0.0);
            std::ranges::sort(key);
            if (key.empty())
                m_leftOut += m_problem.weight(i);
            else
                known[key] += m_problem.weight(i);
        }
        std::vector<DemandGroup> groups;
        for (const auto& [key, weight] : known) {
            DemandGroup group{weight, {}};
            for (const auto& [candidate, minutes] : key) group.reaches.push_back({candidate, minutes});
            groups.push_back(std::move(group));
        }
        return groups;
    }
    [[nodiscard]] bool mayServe(std::uint32_t candidate) const {
        return m_problem.candidates[candidate].isKept || m_columns.numbers[0][candidate] != SitingColumns::kNoColumn;
    }

    void addDemand(const DemandGroup& group) {
        m_demand += group.weight;
        MipRow all{m_request.areAllServed ? group.weight : -kUnbounded, group.weight, {}};
        for (const SitingReach& each : group.reaches) {
            const std::size_t amount = m_model.columns.size();
            const double worth = m_request.isTravel ? std::max(0.0, m_request.far - each.minutes) : 1.0;
            const double most = std::min(group.weight, m_problem.candidates[each.candidate].capacity);
            m_model.columns.push_back({0.0, most, m_request.isFewest ? 0.0 : worth, false});
            all.terms.push_back({amount, 1.0});
            m_rooms[each.candidate].push_back({amount, 1.0});
            if (const ColumnId column = m_columns.numbers[0][each.candidate]; column != SitingColumns::kNoColumn)
                m_model.rows.push_back({-kUnbounded, 0.0, {{amount, 1.0}, {column, -most}}});
        }
        m_model.rows.push_back(std::move(all));
    }
    void addRooms() {
        for (std::uint32_t i = 0; i < m_rooms.size(); ++i) {
            const double capacity = m_problem.candidates[i].capacity;
            if (m_rooms[i].empty() || capacity >= m_demand) continue;
            const ColumnId column = m_columns.numbers[0][i];
            MipRow row{-kUnbounded, m_problem.candidates[i].isKept ? capacity : 0.0, m_rooms[i]};
            if (column != SitingColumns::kNoColumn) row.terms.push_back({column, -capacity});
            m_model.rows.push_back(std::move(row));
        }
    }

    const SitingProblem& m_problem;
    const SitingColumns& m_columns;
    RoomRequest m_request;
    MipModel m_model;
    std::vector<std::vector<MipTerm>> m_rooms; // by candidate: the amounts that it serves
    double m_demand = 0.0;
    double m_leftOut = 0.0;
};

class Chooser {
public:
    Chooser(const SitingProblem& problem, const SitingSearch& search, CountRule rule, JobControl& job)
        : m_problem(problem)
        , m_search(search)
        , m_job(job)
        , m_rule(rule)
        , m_columns(columnsOf(problem, rule, search)) {}

    Result<SitingChoice> run(SitingModel model) {
        if (model == SitingModel::pcenter) return leastWorst();
        RoomRequest request;
        request.isTravel = model == SitingModel::pmedian;
        request.isFewest = request.areAllServed = model == SitingModel::lscp;
        request.far = m_problem.farthest();
        if (!request.isTravel) request.within = m_search.within;
        GEO_ASSIGN(auto choice, ask(request));
        if (!choice) return std::unexpected(whyNot(request));
        return std::move(*choice);
    }

private:
    // Nothing where it cannot be.
    Result<std::optional<SitingChoice>> ask(const RoomRequest& request) {
        RoomModel made{m_problem, m_columns, request};
        MipParams params;
        params.seconds = m_search.seconds - std::chrono::duration<double>(Clock::now() - m_begin).count();
        params.gap = m_search.gap;
        params.unit = request.isFewest || request.isTravel ? -1.0 : 1.0;
        params.holdsBound = false;
        GEO_ASSIGN(const MipAnswer solved, solveMip(made.model(), params, m_job));
        if (solved.end == MipEnd::infeasible) return std::optional<SitingChoice>{};
        if (solved.values.empty())
            return fail(ErrorCode::solverFailed,
                        {{"program", "cbc"}, {"detail", solved.end == MipEnd::memory ? "memory" : "time"}});
        SitingChoice choice;
        choice.end = endOf(solved.end);
        choice.open = m_columns.places(made.opened(solved.values));
        choice.served = made.served(solved.values);
        choice.leftOut = made.leftOut();
        choice.solver = solved.solver;
        const double base = request.isTravel ? request.far * made.demand() : 0.0;
        const double sign = request.isTravel || request.isFewest ? -1.0 : 1.0;
        choice.objective = base + sign * solved.objective;
        const double most = std::isfinite(solved.bound) ? solved.bound : made.demand() * std::max(1.0, request.far);
        choice.bound = base + sign * (choice.end == SitingEnd::proven ? solved.objective : most);
        return std::optional{std::move(choice)};
    }

    static SitingEnd endOf(MipEnd end) {
        switch (end) {
        case MipEnd::proven:
            return SitingEnd::proven;
        case MipEnd::withinGap:
            return SitingEnd::withinGap;
        case MipEnd::stopped:
            return SitingEnd::stopped;
        case MipEnd::infeasible:
        case MipEnd::time:
        case MipEnd::killed:
        case MipEnd::memory:
        case MipEnd::garbled:
            return SitingEnd::time;
        }
        return SitingEnd::time;
    }

    // The least minutes within which all that may be served has room, by halving.
    Result<SitingChoice> leastWorst() {
        std::vector<double> radii;
        for (std::size_t i = 0; i < m_problem.demandCount(); ++i)
            for (const SitingReach& each : m_problem.reachesOf(i)) radii.push_back(each.minutes);
        std::ranges::sort(radii);
        const auto twice = std::ranges::unique(radii);
        radii.erase(twice.begin(), twice.end());
        if (radii.empty()) radii.push_back(0.0);
        RoomRequest request{.within = kNoLimit, .areAllServed = true, .isFewest = true, .isTravel = false, .far = 0.0};
        GEO_ASSIGN(auto best, ask(request));
        if (!best) return std::unexpected(whyNot(request));
        const double leftOut = best->leftOut;
        std::size_t low = 0;
        std::size_t high = radii.size() - 1;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            request.within = radii[middle];
            GEO_ASSIGN(auto nearer, ask(request));
            const bool isEnough = nearer && nearer->leftOut <= leftOut;
            if (isEnough) best = std::move(nearer);
            (isEnough ? high : low) = isEnough ? middle : middle + 1;
        }
        best->objective = best->bound = radii[high];
        best->end = SitingEnd::proven;
        return std::move(*best);
    }

    [[nodiscard]] Error whyNot(const RoomRequest& request) const {
        const Error error = whyImpossible(m_problem, m_rule);
        if (!request.areAllServed || argument(error.arguments, "what") == "must") return error;
        double room = 0.0;
        double demand = 0.0;
        for (const SitingCandidate& each : m_problem.candidates) room += each.isForbidden ? 0.0 : each.capacity;
        for (std::size_t i = 0; i < m_problem.demandCount(); ++i) demand += m_problem.weight(i);
        return {ErrorCode::sitingImpossible,
                {{"what", "capacity"},
                 {"found", fmt::format("{:.0f}", room)},
                 {"expected", fmt::format("{:.0f}", demand)}}};
    }

    const SitingProblem& m_problem;
    const SitingSearch& m_search;
    JobControl& m_job;
    CountRule m_rule;
    SitingColumns m_columns;
    Clock::time_point m_begin = Clock::now();
};

} // namespace

Result<SitingChoice> chooseWithRoom(const SitingProblem& problem, SitingModel model, const SitingSearch& search,
                                    JobControl& job) {
    const CountRule rule = model == SitingModel::lscp ? CountRule::atMost : CountRule::exactly;
    if (problem.candidates.empty()) return std::unexpected(whyImpossible(problem, rule));
    return Chooser{problem, search, rule, job}.run(model);
}

} // namespace geo::analysis
