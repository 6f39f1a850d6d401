#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <random>
#include <stdexcept>

using namespace app::jobs;
using geo::ErrorCode;
using geo::JobControl;
using geo::Phase;
using geo::Result;

namespace {

// Works in steps of a millisecond until it is stopped or `milliseconds` have gone by.
Result<int> busy(JobControl& control, int milliseconds) {
    for (int i = 0; i < milliseconds; ++i) {
        GEO_TRY(control.step(Phase::computing, i, milliseconds));
        QTest::qSleep(1);
    }
    return milliseconds;
}

Work<int> busyFor(int milliseconds) {
    return [milliseconds](JobControl& control) { return busy(control, milliseconds); };
}

} // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resultArrivesOnThisThreadAndLater();
    void droppedHandleNeverCallsBack();
    void droppedHandleLetsGoOfItsCallbackAtOnce();
    void cancelIsAnOrdinaryError();
    void cancelledBeforeItBeganIsNotBegun();
    void exceptionIsADefect();
    void firstAskedFirstDone();
    void handleMayBeReplacedInItsOwnCallback();
    void runnerMayGoBeforeTheHandle();
    void shortWorkIsNotShown();
    void longWorkIsShownWithItsProgress();
};

void JobRunnerTest::resultArrivesOnThisThreadAndLater() {
    JobRunner runner{2};
    QThread* workedOn = nullptr;
    QThread* doneOn = nullptr;
    int result = 0;
    const JobHandle handle = runner.run<int>(
        "a",
        [&workedOn](JobControl&) -> Result<int> {
            workedOn = QThread::currentThread();
            return 42;
        },
        [&](Result<int> out) {
            doneOn = QThread::currentThread();
            result = *out;
        });
    QTest::qSleep(20);
    QCOMPARE(result, 0); // not before the event loop
    QVERIFY(handle.isRunning());
    QTRY_COMPARE(result, 42);
    QCOMPARE(doneOn, QThread::currentThread());
    QVERIFY(workedOn != doneOn);
    QVERIFY(!handle.isRunning());
    QVERIFY(runner.isIdle());
}

// At every moment of a job's life, over many lives.
void JobRunnerTest::droppedHandleNeverCallsBack() {
    JobRunner runner{3};
    std::mt19937 random{20261122};
    std::uniform_int_distribution<int> wait{0, 400};
    int late = 0;
    for (int i = 0; i < 2000; ++i) {
        bool isDropped = false;
        {
            const JobHandle handle = runner.run<int>(
                "a",
                [](JobControl& control) -> Result<int> {
                    GEO_TRY(control.step(Phase::computing));
                    return 1;
                },
                [&](Result<int>) { late += isDropped ? 1 : 0; });
            QThread::usleep(static_cast<unsigned long>(wait(random)));
            if (i % 3 == 0) QCoreApplication::processEvents();
            isDropped = true;
        }
        if (i % 50 == 0) QCoreApplication::processEvents(); // while the variables that it would write still stand
    }
    QCOMPARE(late, 0);
    QVERIFY(runner.isIdle());
}

void JobRunnerTest::droppedHandleLetsGoOfItsCallbackAtOnce() {
    JobRunner runner{1};
    auto held = std::make_shared<int>(1);
    JobHandle handle = runner.run<int>("a", busyFor(200), [held](Result<int>) {});
    QCOMPARE(held.use_count(), 2L);
    handle = {};
    QCOMPARE(held.use_count(), 1L);
}

void JobRunnerTest::cancelIsAnOrdinaryError() {
    JobRunner runner{1};
    Result<int> result = 0;
    JobHandle handle = runner.run<int>("a", busyFor(10'000), [&](Result<int> out) { result = std::move(out); });
    QTRY_VERIFY(handle.progress().phase == Phase::computing);
    QElapsedTimer clock;
    clock.start();
    handle.cancel();
    QTRY_VERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::cancelled);
    QVERIFY2(clock.elapsed() < 1000, "a step a millisecond hears of it long before a second");
}

void JobRunnerTest::cancelledBeforeItBeganIsNotBegun() {
    JobRunner runner{1};
    std::atomic<bool> isBegun = false;
    Result<int> result = 0;
    const JobHandle first = runner.run<int>("first", busyFor(50), [](Result<int>) {});
    JobHandle second = runner.run<int>(
        "second", [&](JobControl&) -> Result<int> { return isBegun = true; },
        [&](Result<int> out) { result = std::move(out); });
    second.cancel();
    QTRY_VERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::cancelled);
    QVERIFY(!isBegun);
}

void JobRunnerTest::exceptionIsADefect() {
    JobRunner runner{1};
    Result<int> result = 0;
    const JobHandle handle = runner.run<int>(
        "a", [](JobControl&) -> Result<int> { throw std::runtime_error{"broken"}; },
        [&](Result<int> out) { result = std::move(out); });
    QTRY_VERIFY(!result);
    QCOMPARE(result.error(), (geo::Error{ErrorCode::internal, {{"detail", "broken"}}}));
    Result<void> other;
    const JobHandle strange = runner.run<void>(
        "b", [](JobControl&) -> Result<void> { throw 7; }, [&](Result<void> out) { other = std::move(out); });
    QTRY_VERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::internal);
}

void JobRunnerTest::firstAskedFirstDone() {
    JobRunner runner{1};
    std::vector<int> order;
    std::vector<JobHandle> handles;
    for (int i = 0; i < 20; ++i)
        handles.push_back(runner.run<int>(
            "a", [i](JobControl&) -> Result<int> { return i; }, [&](Result<int> out) { order.push_back(*out); }));
    QTRY_COMPARE(order.size(), std::size_t{20});
    QVERIFY(std::ranges::is_sorted(order));
}

void JobRunnerTest::handleMayBeReplacedInItsOwnCallback() {
    JobRunner runner{1};
    JobHandle handle;
    int rounds = 0;
    std::function<void()> again = [&] {
        handle = runner.run<int>(
            "a", [](JobControl&) -> Result<int> { return 1; },
            [&](Result<int>) {
                if (++rounds < 5) again();
            });
    };
    again();
    QTRY_COMPARE(rounds, 5);
    QVERIFY(!handle.isRunning());
}

void JobRunnerTest::runnerMayGoBeforeTheHandle() {
    bool isCalled = false;
    JobHandle handle;
    QElapsedTimer clock;
    {
        JobRunner runner{1};
        handle = runner.run<int>("a", busyFor(10'000), [&](Result<int>) { isCalled = true; });
        QTRY_VERIFY(handle.progress().phase == Phase::computing);
        clock.start();
    }
    QVERIFY(clock.elapsed() < 1000); // it did not wait for the end of the work
    QVERIFY(!handle.isRunning());
    handle.cancel();
    handle = {};
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

void JobRunnerTest::shortWorkIsNotShown() {
    JobRunner runner{1};
    QSignalSpy changed{&runner, &JobRunner::jobsChanged};
    QSignalSpy progressed{&runner, &JobRunner::progressed};
    bool isDone = false;
    const JobHandle handle = runner.run<int>("a", busyFor(100), [&](Result<int>) { isDone = true; });
    QTRY_VERIFY(isDone);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(progressed.count(), 0);
}

void JobRunnerTest::longWorkIsShownWithItsProgress() {
    JobRunner runner{1};
    QSignalSpy changed{&runner, &JobRunner::jobsChanged};
    const JobHandle handle = runner.run<int>("import", busyFor(10'000), [](Result<int>) {});
    QTRY_COMPARE(changed.count(), 1);
    const auto shown = runner.shown();
    QCOMPARE(shown.size(), std::size_t{1});
    QCOMPARE(shown.front().title, QString{"import"});
    QVERIFY(shown.front().progress.share > 0.0);
    QVERIFY(!shown.front().isCancelRequested);
    runner.cancel(shown.front().id);
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(runner.shown().empty());
}

QTEST_GUILESS_MAIN(JobRunnerTest)
#include "job_runner_test.moc"
