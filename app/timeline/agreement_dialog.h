#pragma once

#include "domain/record.h"
#include "text/language.h"
#include "usecase/new_agreement.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace app::timeline {

// A new agreement of a project with a space of one site. What would be wrong with it is told; a space that would be
// promised for more than it holds is taken only where that is confirmed.
class AgreementDialog : public QDialog {
    Q_OBJECT

public:
    // `site` outlives the dialog and has a space. `projects` are rows of that kind; `proposed` says the space first
    // chosen, dates, area and state.
    AgreementDialog(const geo::usecase::TimelineSite& site, const std::vector<geo::domain::Record>& projects,
                    const geo::domain::Placement& proposed, const text::Language& language, QWidget* parent = nullptr);

    [[nodiscard]] geo::domain::Placement agreement() const;

private:
    void fill(const std::vector<geo::domain::Record>& projects, const geo::domain::Placement& proposed);
    void arrange();
    void showProblems();

    const geo::usecase::TimelineSite& m_site;
    QComboBox* m_project;
    QComboBox* m_space;
    QDateEdit* m_from;
    QCheckBox* m_isBounded;
    QDateEdit* m_until;
    QDoubleSpinBox* m_area;
    QComboBox* m_state;
    QLabel* m_told;
    QCheckBox* m_confirmed;
    QPushButton* m_ok = nullptr;
};

} // namespace app::timeline
