#include "jobs/job_runner.h"

#include <QThread>

#include <algorithm>

namespace app::jobs {

namespace detail {

geo::Error defect(std::exception_ptr thrown) {
    std::string detail = "unknown exception";
    try {
        std::rethrow_exception(std::move(thrown));
    } catch (const std::exception& exception) {
        detail = exception.what();
    } catch (...) { // not a std::exception: nothing more is known of it
    }
    return {geo::ErrorCode::internal, {{"detail", detail}}};
}

} // namespace detail

JobRunner::JobRunner(int threads, QObject* parent)
    : QObject(parent) {
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, &JobRunner::poll);
    const int count = threads > 0 ? threads : std::max(3, QThread::idealThreadCount());
    for (int i = 0; i < count; ++i) m_workers.emplace_back([this](const std::stop_token& stop) { serve(stop); });
}

JobRunner::~JobRunner() {
    for (const auto& job : m_jobs) {
        job->control.requestCancel();
        job->isDropped = true;
        job->drop();
    }
    for (std::jthread& worker : m_workers) worker.request_stop();
    m_workers.clear(); // joins
}

void JobRunner::start(std::shared_ptr<Job> job) {
    Q_ASSERT(QThread::currentThread() == thread());
    m_jobs.push_back(job);
    {
        const std::scoped_lock lock{m_mutex};
        m_waiting.push_back(std::move(job));
    }
    m_wake.notify_one();
    if (!m_poll.isActive()) m_poll.start();
}

// A worker: takes the next job, does it, hands it back. The job is let go here or there, whoever is last: what must die
// on the runner's thread (`done`) has been taken out of it by then.
void JobRunner::serve(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock{m_mutex};
            if (!m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); })) return;
            job = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        job->work();
        {
            const std::scoped_lock lock{m_mutex};
            m_finished.push_back(std::move(job));
        }
        QMetaObject::invokeMethod(
            this, [this] { deliverFinished(); }, Qt::QueuedConnection);
    }
}

// One at a time: a `done` may open a dialog, whose event loop delivers the next.
void JobRunner::deliverFinished() {
    std::shared_ptr<Job> job;
    {
        const std::scoped_lock lock{m_mutex};
        if (m_finished.empty()) return;
        job = std::move(m_finished.front());
        m_finished.pop_front();
    }
    if (job->isDropped) return;
    job->isDelivered = true;
    forget(job->id);
    job->deliver();
}

void JobRunner::forget(JobId id) {
    std::erase_if(m_jobs, [&](const auto& job) { return job->id == id; });
    if (m_jobs.empty()) m_poll.stop();
    tellIfShownChanged();
}

void JobRunner::tellIfShownChanged() {
    std::vector<JobId> ids;
    for (const JobView& view : shown()) ids.push_back(view.id);
    if (ids == m_shownIds) return;
    m_shownIds = std::move(ids);
    emit jobsChanged();
}

std::vector<JobView> JobRunner::shown() const {
    std::vector<JobView> views;
    const auto now = std::chrono::steady_clock::now();
    for (const auto& job : m_jobs)
        if (now - job->asked >= kQuiet)
            views.push_back({job->id, job->title, job->control.progress(), job->control.isCancelRequested()});
    return views;
}

void JobRunner::cancel(JobId id) {
    for (const auto& job : m_jobs)
        if (job->id == id) job->control.requestCancel();
}

void JobRunner::cancelAll() {
    for (const auto& job : m_jobs) job->control.requestCancel();
}

void JobRunner::poll() {
    tellIfShownChanged();
    if (!m_shownIds.empty()) emit progressed();
}

} // namespace app::jobs
