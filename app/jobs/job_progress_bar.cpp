#include "jobs/job_progress_bar.h"

#include "text/value_text.h"
#include "text/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace app::jobs {

namespace {

constexpr int kBarWidth = 190; // holds the longest phase and its share in both languages
constexpr int kSteps = 1000;

} // namespace

JobProgressBar::JobProgressBar(JobRunner& runner, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_language(language)
    , m_title(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this)) {
    setObjectName("jobProgress");
    m_title->setObjectName("jobTitle");
    m_bar->setObjectName("jobBar");
    m_cancel->setObjectName("jobCancel");
    m_title->setTextFormat(Qt::PlainText);
    m_bar->setFixedWidth(kBarWidth);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_cancel->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &JobProgressBar::cancelShown);
    connect(&runner, &JobRunner::jobsChanged, this, &JobProgressBar::showJobs);
    connect(&runner, &JobRunner::progressed, this, &JobProgressBar::showJobs);
    retranslate();
    showJobs();
}

void JobProgressBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void JobProgressBar::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this work; what was there before stays as it was"));
    m_bar->setAccessibleName(tr("Progress of the work"));
}

void JobProgressBar::showJobs() {
    const std::vector<JobView> jobs = m_runner.shown();
    setVisible(!jobs.empty());
    m_shown = jobs.empty() ? 0 : jobs.front().id;
    if (!jobs.empty()) showFirst(jobs.front(), jobs.size() - 1);
}

void JobProgressBar::showFirst(const JobView& job, std::size_t others) {
    const int more = static_cast<int>(others);
    m_title->setText(more == 0 ? job.title : tr("%1 (and %n other(s))", nullptr, more).arg(job.title));
    m_cancel->setEnabled(!job.isCancelRequested);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(job.title));
    const double share = std::clamp(job.progress.share, 0.0, 1.0);
    const bool isKnown = job.progress.share >= 0.0;
    m_bar->setRange(0, isKnown ? kSteps : 0);
    m_bar->setValue(static_cast<int>(share * kSteps));
    const QString phase = job.isCancelRequested ? tr("stopping") : text::words(job.progress.phase);
    m_bar->setFormat(isKnown ? phase + ' ' + text::shareText(geo::Share{share}, m_language) : phase);
    m_bar->setAccessibleDescription(phase);
}

void JobProgressBar::cancelShown() {
    m_runner.cancel(m_shown);
    showJobs();
}

} // namespace app::jobs
