#include "jobs/job_progress_bar.h"

#include "text/translations.h"

#include <QLabel>
#include <QProgressBar>
#include <QTest>
#include <QToolButton>

using namespace app;
using namespace app::jobs;
using geo::JobControl;
using geo::Phase;
using geo::Result;

namespace {

// Stands at `done` of `total` until it is stopped.
Work<int> standing(Phase phase, int done, int total) {
    return [=](JobControl& control) -> Result<int> {
        for (;;) {
            GEO_TRY(control.step(phase, done, total));
            QTest::qSleep(1);
        }
    };
}

} // namespace

class JobProgressBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTitlePhaseAndShare();
    void isBusyWhereTheTotalIsNotKnown();
    void cancelsByKeyboard();

private:
    const text::Language m_french{text::Language::Tongue::french};
    const text::Translations m_words{m_french};
};

void JobProgressBarTest::showsTitlePhaseAndShare() {
    JobRunner runner{2};
    JobProgressBar bar{runner, m_french};
    QVERIFY(bar.isHidden());
    const JobHandle first =
        runner.run<int>("Import des parcelles", standing(Phase::reading, 61, 100), [](Result<int>) {});
    QTRY_VERIFY(!bar.isHidden());
    QTRY_COMPARE(bar.findChild<QProgressBar*>("jobBar")->format(),
                 QString{"lecture 61~%"}.replace('~', text::kNarrowSpace));
    QCOMPARE(bar.findChild<QLabel*>("jobTitle")->text(), QString{"Import des parcelles"});
    JobHandle second = runner.run<int>("Autre", standing(Phase::drawing, 1, 2), [](Result<int>) {});
    QTRY_COMPARE(bar.findChild<QLabel*>("jobTitle")->text(), QString{"Import des parcelles (et 1 autre)"});
    second = {};
    QTRY_COMPARE(bar.findChild<QLabel*>("jobTitle")->text(), QString{"Import des parcelles"});
}

void JobProgressBarTest::isBusyWhereTheTotalIsNotKnown() {
    JobRunner runner{1};
    JobProgressBar bar{runner, m_french};
    JobHandle handle = runner.run<int>("Ouverture", standing(Phase::opening, 0, 0), [](Result<int>) {});
    const auto* progress = bar.findChild<QProgressBar*>("jobBar");
    QTRY_COMPARE(progress->format(), QString{"ouverture"});
    QCOMPARE(progress->maximum(), 0);
    handle = {};
    QTRY_VERIFY(bar.isHidden());
}

void JobProgressBarTest::cancelsByKeyboard() {
    JobRunner runner{1};
    JobProgressBar bar{runner, m_french};
    bool isStopped = false;
    const JobHandle handle = runner.run<int>("Import", standing(Phase::reading, 1, 2),
                                             [&](Result<int> out) { isStopped = !out.has_value(); });
    QTRY_VERIFY(!bar.isHidden());
    auto* button = bar.findChild<QToolButton*>("jobCancel");
    QCOMPARE(button->focusPolicy(), Qt::StrongFocus);
    QCOMPARE(button->accessibleName(), QString{"Annuler~: Import"}.replace('~', text::kNarrowSpace));
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(isStopped);
    QTRY_VERIFY(bar.isHidden());
}

QTEST_MAIN(JobProgressBarTest)
#include "job_progress_bar_test.moc"
