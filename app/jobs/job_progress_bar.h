#pragma once

#include "jobs/job_runner.h"
#include "text/language.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace app::jobs {

// The part of the status bar that says what is being worked on: title, phase and share (or busy where the total is not
// known), and a button that stops it. Hidden while nothing has been running for long. The runner must outlive it.
class JobProgressBar : public QWidget {
    Q_OBJECT
public:
    JobProgressBar(JobRunner& runner, const text::Language& language, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showJobs();
    void showFirst(const JobView& job, std::size_t others);
    void cancelShown();
    void retranslate();

    JobRunner& m_runner;
    text::Language m_language;
    QLabel* m_title;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    JobId m_shown = 0;
};

} // namespace app::jobs
