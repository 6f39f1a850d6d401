#pragma once

#include "domain/results/relaxation.h"
#include "jobs/job_runner.h"
#include "matching/match_controller.h"
#include "needs/proposal_list.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace app::needs {

// What would have to change for a project that has too few spaces: the smallest sets of needs, asked of the report in
// hand in a job. Shows itself where there is something to propose.
class RelaxationPanel : public QWidget {
    Q_OBJECT

public:
    RelaxationPanel(matching::MatchController& controller, session::WorkspaceSession& session,
                    const text::Language& language, QWidget* parent = nullptr);

    // At least so many spaces are to be eligible.
    void setAtLeast(int spaces);
    [[nodiscard]] const geo::domain::RelaxationReport& report() const { return m_report; }

signals:
    // The panel shows itself, or goes.
    void shownChanged(bool isShown);

private:
    void ask();
    void take(geo::Result<geo::domain::RelaxationReport> report);
    void accept(const geo::domain::RelaxationSet& set);
    void setShown(bool isShown);

    matching::MatchController& m_controller;
    session::WorkspaceSession& m_session;
    text::Language m_language;
    geo::domain::RelaxationReport m_report;
    QLabel* m_title;
    QSpinBox* m_atLeast;
    ProposalList* m_list;
    jobs::JobHandle m_job;
};

} // namespace app::needs
