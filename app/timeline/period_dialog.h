#pragma once

#include "base/date.h"
#include "text/language.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace app::timeline {

// Both ends of a period, either of which may be unknown, and what would be wrong with it.
class PeriodDialog : public QDialog {
    Q_OBJECT

public:
    // `judge` says what would be wrong with a period; "" for nothing.
    PeriodDialog(const QString& what, const geo::Period& period, std::function<QString(const geo::Period&)> judge,
                 const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] geo::Period period() const;

private:
    struct End {
        QCheckBox* isKnown;
        QDateEdit* day;
    };
    End makeEnd(const QString& label, const char* name, const std::optional<geo::Date>& date,
                const text::Language& language);
    void showProblems();

    std::function<QString(const geo::Period&)> m_judge;
    End m_from;
    End m_until;
    QLabel* m_told;
    QPushButton* m_ok = nullptr;
};

} // namespace app::timeline
