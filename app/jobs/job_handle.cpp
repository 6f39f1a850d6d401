#include "jobs/job_handle.h"

#include "jobs/job_runner.h"

namespace app::jobs {

JobHandle::JobHandle(std::shared_ptr<Job> job, JobRunner* runner)
    : m_job(std::move(job))
    , m_runner(runner) {}

JobHandle& JobHandle::operator=(JobHandle&& other) noexcept {
    if (this == &other) return *this;
    drop();
    m_job = std::move(other.m_job);
    m_runner = std::move(other.m_runner);
    return *this;
}

JobHandle::~JobHandle() {
    drop();
}

bool JobHandle::isRunning() const {
    return m_job && !m_job->isDelivered && !m_job->isDropped;
}

geo::JobControl::Progress JobHandle::progress() const {
    return m_job ? m_job->control.progress() : geo::JobControl::Progress{};
}

void JobHandle::cancel() {
    if (m_job) m_job->control.requestCancel();
}

std::optional<geo::SearchReach> JobHandle::reach() const {
    return m_job ? m_job->control.reach() : std::nullopt;
}

void JobHandle::enough() {
    if (m_job) m_job->control.requestEnough();
}

void JobHandle::drop() noexcept {
    const std::shared_ptr<Job> job = std::move(m_job);
    if (!job || job->isDelivered || job->isDropped) return;
    job->control.requestCancel();
    job->isDropped = true;
    job->drop();
    if (m_runner) m_runner->forget(job->id);
}

} // namespace app::jobs
