#pragma once

#include "siting/siting_controller.h"
#include "text/language.h"

#include <QWidget>

#include <set>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace app::siting {

class FunctionButton;
class ObligationPanel;
class StagePanel;

// What is asked of a choice of sites: the question, the sites it is made from, what it must hold, the stages.
class ParameterPanel : public QWidget {
    Q_OBJECT

public:
    explicit ParameterPanel(const text::Language& language, QWidget* parent = nullptr);

    void setAsked(const Asked& asked);
    [[nodiscard]] const Asked& asked() const { return m_asked; }
    void setGround(const geo::usecase::SitingGround& ground);
    // The sites that are selected in the window.
    void setChosen(const std::set<std::int64_t>& sites);
    [[nodiscard]] ObligationPanel& obligations() { return *m_obligations; }

signals:
    void askedChanged(const app::siting::Asked& asked);

private:
    QWidget* makeQuestion();
    void addModel(QFormLayout& form);
    void addSize(QFormLayout& form);
    void addSearch(QFormLayout& form);
    QWidget* makeSites();
    void addCandidates(QFormLayout& form);
    void addServing(QFormLayout& form);
    void showCandidates();
    void showModel();
    void tell();

    text::Language m_language;
    Asked m_asked;
    bool m_isShowing = false;
    std::size_t m_candidates = 0;
    QTabWidget* m_tabs;
    QComboBox* m_model = nullptr;
    QLabel* m_sentence = nullptr;
    QComboBox* m_mode = nullptr;
    QSpinBox* m_minutes = nullptr;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_budget = nullptr; // thousands of euros
    QSpinBox* m_seconds = nullptr;
    QSpinBox* m_alternatives = nullptr;
    QCheckBox* m_front = nullptr;
    QCheckBox* m_sensitivity = nullptr;
    QComboBox* m_scope = nullptr;
    QLineEdit* m_condition = nullptr;
    QComboBox* m_project = nullptr;
    QCheckBox* m_keep = nullptr;
    FunctionButton* m_functions = nullptr;
    QSpinBox* m_area = nullptr;
    QSpinBox* m_apart = nullptr;
    QCheckBox* m_capacity = nullptr;
    ObligationPanel* m_obligations;
    StagePanel* m_stages;
};

} // namespace app::siting
