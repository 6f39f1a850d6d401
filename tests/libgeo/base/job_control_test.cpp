#include "base/job_control.h"

#include <QTest>

using namespace geo;

class JobControlTest : public QObject {
    Q_OBJECT

private slots:
    void startsAtTheStart() {
        const JobControl job;
        QCOMPARE(job.progress().phase, Phase::starting);
        QCOMPARE(job.progress().share, 0.0);
        QVERIFY(!job.isCancelRequested());
    }

    void tellsTheShareOfThePhase() {
        JobControl job;
        QVERIFY(job.step(Phase::reading, 25, 200));
        QCOMPARE(job.progress().phase, Phase::reading);
        QCOMPARE(job.progress().share, 0.125);
    }

    void tellsThatTheTotalIsNotKnown() {
        JobControl job;
        QVERIFY(job.step(Phase::computing, 25));
        QCOMPARE(job.progress().share, -1.0);
    }

    void failsOnceTheEndIsRequested() {
        JobControl job;
        QVERIFY(job.step(Phase::reading));
        job.requestCancel();
        for (int i = 0; i < 2; ++i) {
            const auto step = job.step(Phase::writing, 1, 2);
            QVERIFY(!step);
            QCOMPARE(step.error().code, ErrorCode::cancelled);
        }
        QCOMPARE(job.progress().phase, Phase::writing);
    }
};

QTEST_GUILESS_MAIN(JobControlTest)
#include "job_control_test.moc"
