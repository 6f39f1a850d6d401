#pragma once

#include "base/result.h"

#include <atomic>
#include <cstdint>
#include <optional>

namespace geo {

// What a long operation is busy with. Each has its words in app/text.
enum class Phase : std::uint8_t {
    starting,
    opening,
    reading,
    checking,
    repairing,
    projecting,
    indexing,
    writing,
    computing,
    ranking,
    drawing,
    exporting,
    backingUp
};

// What a search has reached: the worth of the best found, and what nothing can be worth more than.
struct SearchReach {
    double best = 0.0;
    double bound = 0.0;
};

// The one way in which long work reports progress and hears that it should stop. Any thread may ask for the progress or
// request the end; only the working thread reports. Lock-free.
class JobControl {
public:
    struct Progress {
        Phase phase = Phase::starting;
        double share = 0.0; // 0..1 of the phase; -1 where the total is not known
    };

    // Asks the work to stop at its next step.
    void requestCancel() noexcept { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelRequested() const noexcept { return m_cancelled.load(std::memory_order_relaxed); }

    // Says how far the work is (`done` of `total`, total 0 if unknown), and fails with `cancelled` if it should stop.
    // Cheap enough for every few hundred rows. To be called at least every tenth of a second of work.
    [[nodiscard]] Result<void> step(Phase phase, std::int64_t done = 0, std::int64_t total = 0) noexcept;

    [[nodiscard]] Progress progress() const noexcept;

    // A search that gets better as it goes on says what it has reached.
    void reached(SearchReach reach) noexcept;
    // Nothing before the first call of `reached`; for a moment the two numbers may be of two calls.
    [[nodiscard]] std::optional<SearchReach> reach() const noexcept;

    // Asks a search to end with the best that it has found. Other work goes on as if nothing had been asked.
    void requestEnough() noexcept { m_enough.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isEnoughRequested() const noexcept { return m_enough.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_enough = false;
    std::atomic<Phase> m_phase = Phase::starting;
    std::atomic<double> m_share = 0.0;
    std::atomic<bool> m_hasReach = false;
    std::atomic<double> m_best = 0.0;
    std::atomic<double> m_bound = 0.0;
};

} // namespace geo
