#pragma once

#include "text/language.h"
#include "usecase/move_on.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::dossier {

// Asks what a step of a site in its life cycle needs: the state, the day, the reason, who decided.
class MoveOnDialog : public QDialog {
    Q_OBJECT

public:
    // `wanted` is chosen at first where it may follow.
    MoveOnDialog(const geo::domain::Record& site, std::optional<geo::domain::LifeCycle> wanted, const QString& author,
                 QWidget* parent = nullptr);

    [[nodiscard]] geo::usecase::LifeCycleMove move() const;

private:
    void showWhatIsNeeded();

    geo::SiteId m_site;
    std::optional<geo::domain::LifeCycle> m_from;
    QComboBox* m_state;
    QDateEdit* m_day;
    QLineEdit* m_reason;
    QLineEdit* m_author;
    QLabel* m_hint;
    QPushButton* m_ok;
};

} // namespace app::dossier
