#pragma once

#include "base/result.h"
#include "jobs/job_handle.h"

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace app::jobs {

template <class Out>
using Work = std::function<geo::Result<Out>(geo::JobControl&)>;
template <class Out>
using Done = std::function<void(geo::Result<Out>)>;

// What the status bar shows of a job.
struct JobView {
    JobId id = 0;
    QString title;
    geo::JobControl::Progress progress;
    bool isCancelRequested = false;
};

// The only threads of the program: a few workers, first asked first served. Everything but the work itself happens on
// the thread of the runner (the interface's). Destroying it cancels what runs and waits for it.
class JobRunner : public QObject {
    Q_OBJECT
public:
    // A job is shown only once it has taken this long, so that short work never flashes.
    static constexpr std::chrono::milliseconds kQuiet{500};
    static constexpr std::chrono::milliseconds kPoll{100};

    // `threads` 0: one a core, at least three, so that a long import leaves room for the map.
    explicit JobRunner(int threads = 0, QObject* parent = nullptr);
    ~JobRunner() override;

    // Runs `work` on a worker and then calls `done` here, through the event loop, never from within `run`. An exception
    // that escapes from the work arrives as ErrorCode::internal (detail). `work` must hold values and snapshots only:
    // it is run and destroyed on the worker. Jobs asked for and cancelled before they began are not begun.
    template <class Out>
    [[nodiscard]] JobHandle run(QString title, Work<Out> work, Done<Out> done);

    // The jobs that have been running longer than kQuiet, oldest first.
    [[nodiscard]] std::vector<JobView> shown() const;
    [[nodiscard]] bool isIdle() const { return m_jobs.empty(); }

    // Asks the job to stop; its `done` is called with what it ends with.
    void cancel(JobId id);
    void cancelAll();

signals:
    void jobsChanged(); // the list of `shown` is another
    void progressed();  // ten times a second while something is shown

private:
    friend class JobHandle;
    void start(std::shared_ptr<Job> job);
    void serve(const std::stop_token& stop);
    void deliverFinished();
    void forget(JobId id);
    void tellIfShownChanged();
    void poll();

    std::vector<std::shared_ptr<Job>> m_jobs; // asked for and neither delivered nor dropped
    std::vector<JobId> m_shownIds;            // when last told
    JobId m_lastId = 0;
    QTimer m_poll;

    std::mutex m_mutex; // of the two queues
    std::condition_variable_any m_wake;
    std::deque<std::shared_ptr<Job>> m_waiting;
    std::deque<std::shared_ptr<Job>> m_finished;
    std::vector<std::jthread> m_workers; // last: ended before the queues go
};

namespace detail {

[[nodiscard]] geo::Error defect(std::exception_ptr thrown);

template <class Out>
struct TypedJob final : Job {
    TypedJob(JobId number, QString words, Work<Out> toDo, Done<Out> after)
        : Job(number, std::move(words))
        , m_work(std::move(toDo))
        , m_done(std::move(after)) {}

    void work() noexcept override {
        try {
            if (control.isCancelRequested())
                m_result.emplace(geo::fail(geo::ErrorCode::cancelled));
            else
                m_result.emplace(m_work(control));
        } catch (...) {
            m_result.emplace(std::unexpected(defect(std::current_exception())));
        }
        m_work = nullptr;
    }
    void deliver() override {
        const Done<Out> done = std::exchange(m_done, nullptr);
        if (done) done(std::move(*m_result));
    }
    void drop() noexcept override { m_done = nullptr; }

private:
    Work<Out> m_work;
    Done<Out> m_done;
    std::optional<geo::Result<Out>> m_result;
};

} // namespace detail

template <class Out>
JobHandle JobRunner::run(QString title, Work<Out> work, Done<Out> done) {
    auto job = std::make_shared<detail::TypedJob<Out>>(++m_lastId, std::move(title), std::move(work), std::move(done));
    start(job);
    return JobHandle{job, this};
}

} // namespace app::jobs
