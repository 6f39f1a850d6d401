#pragma once

#include "allocation/allocation_controller.h"
#include "allocation/allocation_sheets.h"
#include "text/language.h"

#include <QWidget>

#include <set>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace app::tables {
class SheetView;
} // namespace app::tables

namespace app::allocation {

class ComparisonPage;
class ParameterPanel;
class ScenarioPage;

// The allocation dock: what is asked, the run with what it has found so far, and the result: who gets what, who gets
// nothing and why, better pairs, the comparison of two results, and the scenarios.
class AllocationPanel : public QWidget {
    Q_OBJECT

public:
    AllocationPanel(AllocationController& controller, const text::Language& language, QWidget* parent = nullptr);

    void setEditable(bool isEditable);
    void setWorkspace(bool isOpen);
    // What is selected in the window.
    void setChosen(const std::set<std::int64_t>& projects, const std::set<std::int64_t>& sites);
    void setLinesShown(bool isShown);
    void focusRun();
    [[nodiscard]] ParameterPanel& parameters() { return *m_parameters; }
    // Whether the page with the comparison is in front.
    [[nodiscard]] bool isComparing() const;
    // Asks for a name and keeps what is shown.
    void keep();
    // Shows what placing would do, and does it when it is told to.
    void place();
    void exportShown();

signals:
    void pairsSelected(const std::vector<geo::domain::ProjectSpace>& pairs);
    void zoomRequested();
    void exportRequested(const app::tables::Sheet& sheet);
    void linesShownChanged(bool isShown);
    void pageChanged();

private:
    QWidget* makeAsked();
    QWidget* makeResult();
    QWidget* makeHead();
    QWidget* makeButtons();
    tables::SheetView* addTable(const char* name, const QString& label);
    void tellSelected(const tables::SheetView& view);
    void addPairActions(tables::SheetView& view);
    void showRunning();
    void showReach();
    void showResults();
    void showReport();
    void showTabs();
    [[nodiscard]] QString told(const geo::domain::AllocationReport& report) const;
    [[nodiscard]] tables::SheetView* currentView() const;

    AllocationController& m_controller;
    text::Language m_language;
    bool m_isEditable = true;
    bool m_isOpen = false;
    ParameterPanel* m_parameters;
    QPushButton* m_run = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_cancel = nullptr;
    QComboBox* m_result = nullptr;
    QCheckBox* m_lines = nullptr;
    QLabel* m_told = nullptr;
    QTabWidget* m_tabs = nullptr;
    tables::SheetView* m_allotments = nullptr;
    tables::SheetView* m_unplaced = nullptr;
    tables::SheetView* m_blocking = nullptr;
    ComparisonPage* m_comparison = nullptr;
    ScenarioPage* m_scenarios = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_place = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace app::allocation
