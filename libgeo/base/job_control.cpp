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

} // namespace geo
