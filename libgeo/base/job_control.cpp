#include "base/job_control.h"

namespace geo {

Result<void> JobControl::step(Phase phase, std::int64_t done, std::int64_t total) noexcept {
    m_phase.store(phase, std::memory_order_relaxed);
    m_share.store(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1.0, std::memory_order_relaxed);
    if (isCancelRequested()) return fail(ErrorCode::cancelled);
    return {};
}

JobControl::Progress JobControl::progress() const noexcept {
    return {m_phase.load(std::memory_order_relaxed), m_share.load(std::memory_order_relaxed)};
}

void JobControl::reached(SearchReach reach) noexcept {
    m_best.store(reach.best, std::memory_order_relaxed);
    m_bound.store(reach.bound, std::memory_order_relaxed);
    m_hasReach.store(true, std::memory_order_release);
}

std::optional<SearchReach> JobControl::reach() const noexcept {
    if (!m_hasReach.load(std::memory_order_acquire)) return std::nullopt;
    return SearchReach{m_best.load(std::memory_order_relaxed), m_bound.load(std::memory_order_relaxed)};
}

} // namespace geo
