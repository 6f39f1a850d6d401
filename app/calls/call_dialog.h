#pragma once

#include "text/language.h"
#include "usecase/project_calls.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace app::calls {

// What a call is: its name, dates, terms, and the spaces that it offers.
class CallDialog : public QDialog {
    Q_OBJECT

public:
    // A space that may be offered; those that are come ticked.
    struct Choice {
        geo::SpaceId space;
        QString name;
        bool isOffered = false;
    };
    // Spaces cannot be changed where `choices` is empty.
    CallDialog(const geo::domain::ProjectCall& call, const std::vector<Choice>& choices, const text::Language& language,
               QWidget* parent = nullptr);

    [[nodiscard]] geo::domain::ProjectCall call() const;
    [[nodiscard]] std::vector<geo::SpaceId> spaces() const;

private:
    struct Day {
        QCheckBox* isKnown;
        QDateEdit* edit;
        [[nodiscard]] std::optional<geo::Date> date() const;
    };
    Day makeDay(const QString& label, const char* name, const std::optional<geo::Date>& date,
                const text::Language& language);
    void showState();

    geo::domain::ProjectCall m_call;
    QLineEdit* m_name;
    Day m_opens;
    Day m_closes;
    QPlainTextEdit* m_terms;
    QListWidget* m_spaces;
    QPushButton* m_ok = nullptr;
};

} // namespace app::calls
