#pragma once

#include "needs/proposal_list.h"
#include "usecase/relax.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QStandardItemModel;

namespace app::needs {

// Why a site does not suit a project, or does: the answers of each of its spaces, and what would have to change.
class WhyNotDialog : public QDialog {
    Q_OBJECT

public:
    WhyNotDialog(const geo::domain::MatchReport& report, const geo::usecase::WhyNot& why, const QString& project,
                 const text::Language& language, bool isReadOnly, QWidget* parent = nullptr);

signals:
    void changeAccepted(const geo::domain::RelaxationSet& set);

private:
    void showSpace(int index);

    text::Language m_language;
    std::vector<geo::domain::SpaceMatch> m_spaces;
    std::vector<std::size_t> m_ranks; // 0: not ranked
    QComboBox* m_space;
    QLabel* m_verdict;
    QStandardItemModel* m_answers;
};

} // namespace app::needs
