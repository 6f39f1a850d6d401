#pragma once

#include "allocation/allocation_controller.h"
#include "text/language.h"

#include <QWidget>

#include <set>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;
class QTabWidget;

namespace app::allocation {

class CeilingsPanel;
class PairsPanel;

// What is asked of an allocation: method, rows, limits; the ceilings of the bearers; pinned and forbidden pairs.
class ParameterPanel : public QWidget {
    Q_OBJECT

public:
    ParameterPanel(const text::Language& language, QWidget* parent = nullptr);

    void setAsked(const Asked& asked);
    [[nodiscard]] const Asked& asked() const { return m_asked; }
    void setCalls(const std::vector<std::pair<geo::domain::ProjectCallId, QString>>& calls);
    // The names of projects and spaces to make pairs of.
    void setGround(const geo::usecase::AllocationGround& ground);
    // What is selected in the window: the rows of the scope "selected", and of the next pair.
    void setChosen(const std::set<std::int64_t>& projects, const std::set<std::int64_t>& sites);
    void pin(const geo::domain::ProjectSpace& pair);
    void forbid(const geo::domain::ProjectSpace& pair);

signals:
    void askedChanged(const app::allocation::Asked& asked);

private:
    struct ScopeChoice {
        QComboBox* of = nullptr;
        QComboBox* call = nullptr;
    };
    QWidget* makeSearch();
    void addMethod(QFormLayout& form);
    void addLimits(QFormLayout& form);
    ScopeChoice makeScope(QFormLayout& form, const QString& label, const char* name,
                          geo::usecase::AllocationScope Asked::*scope);
    void showScope(const ScopeChoice& choice, const geo::usecase::AllocationScope& scope);
    void tell();

    text::Language m_language;
    Asked m_asked;
    bool m_isShowing = false;
    QTabWidget* m_tabs;
    QComboBox* m_method = nullptr;
    QDateEdit* m_date = nullptr;
    ScopeChoice m_projects;
    ScopeChoice m_spaces;
    QSpinBox* m_qpvShare = nullptr;
    QSpinBox* m_seconds = nullptr;
    QDoubleSpinBox* m_gap = nullptr;
    QCheckBox* m_unknownExcludes = nullptr;
    QCheckBox* m_reconsiderPlaced = nullptr;
    CeilingsPanel* m_ceilings;
    PairsPanel* m_pairs;
};

} // namespace app::allocation
