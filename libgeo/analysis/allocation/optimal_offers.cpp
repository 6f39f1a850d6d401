#include "analysis/allocation/optimal_offers.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace geo::analysis {

namespace {

using domain::AllocationParams;

constexpr std::size_t kFirstListed = 24;
constexpr std::size_t kWider = 4;
constexpr double kWorthWidening = 0.15; // of the time must be left

// The choices that make the same offers.
Selection selectionOf(const OfferProblem& problem, std::span<const Offer> offers) {
    Selection selection(problem.problem.groups());
    for (const Offer& offer : offers) {
        const std::size_t end = problem.problem.groupBegin[offer.project + 1];
        for (std::size_t i = problem.problem.groupBegin[offer.project]; i < end; ++i)
            if (problem.offers[i].place == offer.place && problem.offers[i].from == offer.from)
                selection[offer.project] = i;
    }
    return selection;
}

std::vector<Offer> offersIn(const OfferProblem& problem, const Selection& selection) {
    std::vector<Offer> offers;
    for (const auto& choice : selection)
        if (choice) offers.push_back(problem.offers[*choice]);
    return offers;
}

// Pairs that contradict one another by what they are.
std::string contradictionOf(const AllocationParams& params) {
    std::set<std::pair<ProjectId, SpaceId>> pins;
    std::set<ProjectId> projects;
    for (const domain::ProjectSpace& pin : params.pinned) {
        if (std::ranges::find(params.forbidden, pin) != params.forbidden.end()) return "pinned|forbidden";
        if (pins.emplace(pin.project, pin.space).second && !projects.insert(pin.project).second) return "pinned";
    }
    return {};
}

class Search {
public:
    Search(const Market& market, const AllocationParams& params, JobControl& job)
        : m_market(market)
        , m_params(params)
        , m_job(job) {
        for (std::size_t project = 0; project < market.projects.size(); ++project)
            m_listed.push_back(std::min(kFirstListed, market.candidatesOf(project).size()));
    }

    Result<OptimalOffers> run(std::span<const Offer> known) {
        if (auto contradiction = contradictionOf(m_params); !contradiction.empty())
            return OptimalOffers{{}, ChoiceEnd::infeasible, 0.0, {}, std::move(contradiction)};
        m_known.assign(known.begin(), known.end());
        while (true) {
            const OfferProblem problem = offerProblem(m_market, m_params, m_listed, {});
            GEO_ASSIGN(const ChoiceAnswer answer, asked(problem));
            if (answer.isFound) m_known = offersIn(problem, answer.selection);
            m_bound = std::min(m_bound, answer.bound);
            if (!answer.toList.empty() && secondsLeft() > kWorthWidening * m_params.seconds &&
                !m_job.isEnoughRequested()) {
                for (const std::size_t project : answer.toList) widen(project);
                continue;
            }
            return conclude(answer);
        }
    }

private:
    [[nodiscard]] double secondsLeft() const {
        return m_params.seconds - std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    }

    void widen(std::size_t project) {
        m_listed[project] = std::min(m_listed[project] * kWider, m_market.candidatesOf(project).size());
    }

    Result<ChoiceAnswer> asked(const OfferProblem& problem) {
        ChoiceParams params;
        params.seconds = secondsLeft();
        params.gap = m_params.gap;
        params.unit = kWorthUnit;
        params.bound = m_bound;
        if (!m_known.empty()) params.start = selectionOf(problem, m_known);
        return chooseBest(problem.problem, params, m_job);
    }

    Result<OptimalOffers> conclude(const ChoiceAnswer& answer) {
        OptimalOffers out;
        out.end = answer.end;
        out.solver = answer.solver;
        out.bound = answer.bound * kWorthUnit;
        if (answer.isFound) out.offers = m_known;
        if (answer.end != ChoiceEnd::infeasible) return out;
        m_bound = 1.0e18; // of other problems
        GEO_ASSIGN(out.contradiction, whatContradicts());
        return out;
    }

    // The fewest of the obligations that no allocation of the pinned pairs meets.
    Result<std::string> whatContradicts() {
        const std::vector<std::pair<std::string, Obligations>> tries{{"pinned", {false, false, true}},
                                                                     {"pinned|ceiling", {true, false, true}},
                                                                     {"pinned|qpv_share", {false, true, false}}};
        for (const auto& [name, obligations] : tries) {
            GEO_ASSIGN(const ChoiceAnswer answer, asked(offerProblem(m_market, m_params, m_listed, obligations)));
            if (answer.end == ChoiceEnd::infeasible) return name;
        }
        return std::string{"pinned|ceiling|qpv_share"};
    }

    const Market& m_market;
    const AllocationParams& m_params;
    JobControl& m_job;
    Listing m_listed;
    double m_bound = 1.0e18; // of the worth, in millionths
    std::vector<Offer> m_known;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

} // namespace

Result<OptimalOffers> optimalOffers(const Market& market, const AllocationParams& params, std::span<const Offer> known,
                                    JobControl& job) {
    return Search{market, params, job}.run(known);
}

} // namespace geo::analysis
