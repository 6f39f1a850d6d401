#pragma once

#include "text/language.h"
#include "usecase/project_calls.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace app::calls {

// What is decided of an application. The spaces are told with the rank that the project has in each.
class DecisionDialog : public QDialog {
    Q_OBJECT

public:
    DecisionDialog(const geo::usecase::CallContents& contents, const geo::usecase::CallAnswer& answer,
                   const geo::usecase::CallRanking& ranking, const text::Language& language, QWidget* parent = nullptr);

    [[nodiscard]] geo::usecase::CallDecision decision() const;

private:
    void fillSpaces(const geo::usecase::CallContents& contents, const geo::usecase::CallRanking& ranking,
                    const text::Language& language);
    void showState();

    geo::domain::Application m_application;
    QComboBox* m_decision;
    QSpinBox* m_rank;
    QComboBox* m_space;
    QLineEdit* m_reason;
    QLabel* m_told;
    QPushButton* m_ok = nullptr;
};

} // namespace app::calls
