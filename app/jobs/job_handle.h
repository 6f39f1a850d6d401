#pragma once

#include "base/job_control.h"

#include <QPointer>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>

namespace app::jobs {

class JobRunner;

using JobId = std::uint64_t;

// One piece of long work, from the moment it is asked for until its result was delivered. `control` is shared with the
// working thread; everything else but `work` belongs to the thread of the runner.
struct Job {
    Job(JobId number, QString words)
        : id(number)
        , title(std::move(words)) {}
    virtual ~Job() = default;
    // On a working thread. Nothing that work throws gets out.
    virtual void work() noexcept = 0;
    // On the thread of the runner, at most once, never after `drop`.
    virtual void deliver() = 0;
    // On the thread of the runner: there will be no delivery; what was to be called is let go.
    virtual void drop() noexcept = 0;

    const JobId id;
    const QString title;
    const std::chrono::steady_clock::time_point asked = std::chrono::steady_clock::now();
    geo::JobControl control;
    bool isDropped = false;
    bool isDelivered = false;
};

// The holder of a running job. Destroying it (or assigning another) cancels the work and guarantees that its `done` is
// not called any more. To be kept and destroyed on the thread of the runner; may outlive the runner.
class [[nodiscard]] JobHandle {
public:
    JobHandle() = default;
    JobHandle(JobHandle&& other) noexcept = default;
    JobHandle& operator=(JobHandle&& other) noexcept;
    JobHandle(const JobHandle&) = delete;
    JobHandle& operator=(const JobHandle&) = delete;
    ~JobHandle();

    // Whether `done` is still to come.
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] geo::JobControl::Progress progress() const;
    // Asks the work to stop; `done` is still called, usually with ErrorCode::cancelled.
    void cancel();
    // What a search has reached; nothing where the work is none, or has found nothing yet.
    [[nodiscard]] std::optional<geo::SearchReach> reach() const;
    // Asks a search to end with the best that it has found; `done` is called with that.
    void enough();

private:
    friend class JobRunner;
    JobHandle(std::shared_ptr<Job> job, JobRunner* runner);
    void drop() noexcept;

    std::shared_ptr<Job> m_job;
    QPointer<JobRunner> m_runner;
};

} // namespace app::jobs
