#pragma once

#include "text/language.h"
#include "usecase/agreement_alerts.h"
#include "usecase/move_placement.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace app::files {
class FileDialog;
}

namespace app::board {

// Asks what a step of a placement needs: the state, the day, who decided, why, the paper, and what the agreement says.
// What hinders the step, and what should be known, is told while it is typed.
class StepDialog : public QDialog {
    Q_OBJECT

public:
    using Judge = std::function<geo::Result<geo::usecase::MoveJudgement>(const geo::usecase::PlacementMove&)>;

    // `wanted` is chosen at first where it may follow. `folder` is that of the workspace: papers in it are kept
    // relative to it. `fileDialog` outlives the dialog.
    StepDialog(const geo::usecase::PlacementCard& card, std::optional<geo::domain::PlacementState> wanted,
               const QString& author, const QString& folder, files::FileDialog& fileDialog, Judge judge,
               const text::Language& language, QWidget* parent = nullptr);

    [[nodiscard]] geo::usecase::PlacementMove move() const;

private:
    struct Day {
        QCheckBox* isKnown;
        QDateEdit* edit;
        [[nodiscard]] std::optional<geo::Date> date() const;
    };
    void makeStates(std::optional<geo::domain::PlacementState> wanted);
    void makeTerms();
    Day makeDay(const QString& label, const char* name, const std::optional<geo::Date>& date);
    void layOut();
    void choosePaper(files::FileDialog& fileDialog, const QString& folder);
    void showJudgement();
    [[nodiscard]] geo::domain::PlacementState chosenState() const;
    [[nodiscard]] geo::usecase::AgreementTerms terms() const;

    geo::domain::Placement m_placement;
    Judge m_judge;
    text::Language m_language;
    QComboBox* m_state;
    QDateEdit* m_day;
    QLineEdit* m_reason;
    QLineEdit* m_author;
    QLineEdit* m_document;
    QPushButton* m_choosePaper;
    QGroupBox* m_terms;
    QDoubleSpinBox* m_area;
    Day m_from{};
    Day m_until{};
    QComboBox* m_bearer;
    QDoubleSpinBox* m_rent;
    QSpinBox* m_notice;
    QCheckBox* m_accepts;
    QLabel* m_told;
    QPushButton* m_ok = nullptr;
};

} // namespace app::board
