#pragma once

#include "coverage/coverage_work.h"
#include "text/language.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimeEdit;
class QToolButton;

namespace app::coverage {

class MinutesField;

// What is asked of coverage: how one travels, within how many minutes, to which places, and what is changed of them.
class ParameterPanel : public QWidget {
    Q_OBJECT

public:
    explicit ParameterPanel(const text::Language& language, QWidget* parent = nullptr);
    void setAsked(const Asked& asked);
    // How many sites and third places are selected in the window.
    void setSelected(std::size_t sites, std::size_t places);
    void focusFirst();

signals:
    void askedChanged(const app::coverage::Asked& asked);
    void addRequested();
    void forgetRequested();
    void refused(const geo::Error& error); // what was typed

private:
    void addTravel();
    void addFunctions();
    void addOpening();
    void addChanges();
    void tell();
    void takeOpening();
    void showFunctions();
    void showChanges();

    text::Language m_language;
    Asked m_asked;
    bool m_isShowing = false;
    QComboBox* m_mode = nullptr;
    MinutesField* m_minutes = nullptr;
    QToolButton* m_functions = nullptr;
    QCheckBox* m_open = nullptr;
    QComboBox* m_weekday = nullptr;
    QTimeEdit* m_time = nullptr;
    QLabel* m_changes = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_forget = nullptr;
};

} // namespace app::coverage
