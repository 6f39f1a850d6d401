#include "analysis/allocation/stable_matching.h"

#include <limits>
#include <set>
#include <unordered_map>

namespace geo::analysis {

namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

// How dear each of the other side is to each: the position in its list.
class Ranks {
public:
    explicit Ranks(const std::vector<std::vector<std::uint32_t>>& lists)
        : m_ranks(lists.size()) {
        for (std::size_t who = 0; who < lists.size(); ++who)
            for (std::size_t i = 0; i < lists[who].size(); ++i) m_ranks[who].try_emplace(lists[who][i], i);
    }
    [[nodiscard]] std::size_t of(std::size_t who, std::uint32_t whom) const {
        const auto found = m_ranks[who].find(whom);
        return found == m_ranks[who].end() ? kNever : found->second;
    }

private:
    std::vector<std::unordered_map<std::uint32_t, std::size_t>> m_ranks;
};

Matching byApplicants(const Preferences& preferences, const Ranks& ofHolders) {
    Matching matching(preferences.ofApplicants.size());
    std::vector<std::size_t> next(preferences.ofApplicants.size(), 0);
    std::vector<std::set<std::pair<std::size_t, std::uint32_t>>> held(preferences.ofHolders.size()); // rank, applicant
    std::vector<std::uint32_t> waiting;
    for (std::size_t i = preferences.ofApplicants.size(); i > 0; --i)
        waiting.push_back(static_cast<std::uint32_t>(i - 1));
    while (!waiting.empty()) {
        const std::uint32_t applicant = waiting.back();
        if (next[applicant] >= preferences.ofApplicants[applicant].size()) {
            waiting.pop_back();
            continue;
        }
        const std::uint32_t holder = preferences.ofApplicants[applicant][next[applicant]++];
        const std::size_t rank = ofHolders.of(holder, applicant);
        if (rank == kNever || preferences.places[holder] == 0) continue;
        waiting.pop_back();
        matching[applicant] = holder;
        held[holder].emplace(rank, applicant);
        if (held[holder].size() <= preferences.places[holder]) continue;
        const auto worst = std::prev(held[holder].end());
        matching[worst->second] = std::nullopt;
        waiting.push_back(worst->second);
        held[holder].erase(worst);
    }
    return matching;
}

Matching byHolders(const Preferences& preferences, const Ranks& ofApplicants) {
    Matching matching(preferences.ofApplicants.size());
    std::vector<std::size_t> next(preferences.ofHolders.size(), 0);
    std::vector<std::size_t> count(preferences.ofHolders.size(), 0);
    std::vector<std::uint32_t> waiting;
    for (std::size_t i = preferences.ofHolders.size(); i > 0; --i) waiting.push_back(static_cast<std::uint32_t>(i - 1));
    while (!waiting.empty()) {
        const std::uint32_t holder = waiting.back();
        if (count[holder] >= preferences.places[holder] || next[holder] >= preferences.ofHolders[holder].size()) {
            waiting.pop_back();
            continue;
        }
        const std::uint32_t applicant = preferences.ofHolders[holder][next[holder]++];
        const std::size_t rank = ofApplicants.of(applicant, holder);
        auto& has = matching[applicant];
        if (rank == kNever || (has && ofApplicants.of(applicant, *has) <= rank)) continue;
        if (has) {
            --count[*has];
            waiting.push_back(*has);
        }
        has = holder;
        ++count[holder];
    }
    return matching;
}

} // namespace

Matching stableMatching(const Preferences& preferences, Proposing proposing) {
    return proposing == Proposing::applicants ? byApplicants(preferences, Ranks{preferences.ofHolders})
                                              : byHolders(preferences, Ranks{preferences.ofApplicants});
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> blockingPairs(const Preferences& preferences,
                                                                   const Matching& matching) {
    const Ranks ranks{preferences.ofHolders};
    std::vector<std::size_t> count(preferences.ofHolders.size(), 0);
    std::vector<std::size_t> worst(preferences.ofHolders.size(), 0); // rank of the least dear that it has
    for (std::uint32_t applicant = 0; applicant < matching.size(); ++applicant) {
        if (!matching[applicant]) continue;
        ++count[*matching[applicant]];
        worst[*matching[applicant]] = std::max(worst[*matching[applicant]], ranks.of(*matching[applicant], applicant));
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t applicant = 0; applicant < matching.size(); ++applicant)
        for (const std::uint32_t holder : preferences.ofApplicants[applicant]) {
            if (matching[applicant] == holder) break; // the rest is less dear
            const std::size_t rank = ranks.of(holder, applicant);
            if (rank == kNever) continue;
            if (count[holder] < preferences.places[holder] || (count[holder] > 0 && rank < worst[holder]))
                pairs.emplace_back(applicant, holder);
        }
    return pairs;
}

} // namespace geo::analysis
