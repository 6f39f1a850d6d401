#pragma once

#include "siting/siting_controller.h"
#include "siting/siting_sheets.h"
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

namespace app::siting {

class FrontChart;
class ParameterPanel;
class ScenarioPage;
class SensitivityChart;

// The dock "Where to open": what is asked, the run with what it has found so far, and the result: the chosen sites,
// other choices that are nearly as good, cost against coverage, other thresholds, and the scenarios.
class SitingPanel : public QWidget {
    Q_OBJECT

public:
    SitingPanel(SitingController& controller, const text::Language& language, QWidget* parent = nullptr);

    void setEditable(bool isEditable);
    void setWorkspace(bool isOpen);
    // The sites that are selected in the window.
    void setChosen(const std::set<std::int64_t>& sites);
    void setOnMap(bool isShown);
    void focusRun();
    [[nodiscard]] ParameterPanel& parameters() { return *m_parameters; }
    // Asks for a name and keeps what is shown.
    void keep();
    void exportShown();
    void showScenarios();

signals:
    void sitesSelected(const std::vector<geo::SiteId>& sites);
    void zoomRequested();
    void coverageRequested(const std::vector<geo::SiteId>& sites); // with the sites of the choice that is shown
    void exportRequested(const app::tables::Sheet& sheet);
    void onMapChanged(bool isShown);
    // Keys of results, two or more; none: to be chosen.
    void comparisonRequested(const QStringList& keys);
    // The name of a scenario.
    void studyRequested(const QString& scenario);

private:
    QWidget* makeAsked();
    QWidget* makeResult();
    QWidget* makeHead();
    QWidget* makeButtons();
    void addChosen();
    void addAlternatives();
    void addFront();
    void addSensitivity();
    void addScenarios();
    tables::SheetView* makeTable(const char* name, const QString& label);
    QWidget* besideChart(tables::SheetView& view, QWidget& chart);
    void lookAt(ChoiceOf of, const tables::SheetView& view);
    void showRunning();
    void showReach();
    void showResults();
    void showReport();
    void showLookedAt();
    void showTabs();
    [[nodiscard]] QString told(const geo::domain::SitingReport& report) const;
    [[nodiscard]] tables::SheetView* currentView() const;

    SitingController& m_controller;
    text::Language m_language;
    bool m_isEditable = true;
    bool m_isOpen = false;
    bool m_isShowing = false;
    ParameterPanel* m_parameters;
    QPushButton* m_run = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_cancel = nullptr;
    QComboBox* m_result = nullptr;
    QCheckBox* m_onMap = nullptr;
    QLabel* m_told = nullptr;
    QLabel* m_looked = nullptr;
    QTabWidget* m_tabs = nullptr;
    tables::SheetView* m_chosen = nullptr;
    tables::SheetView* m_alternatives = nullptr;
    tables::SheetView* m_front = nullptr;
    tables::SheetView* m_sensitivity = nullptr;
    FrontChart* m_frontChart = nullptr;
    SensitivityChart* m_sensitivityChart = nullptr;
    ScenarioPage* m_scenarios = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_study = nullptr;
    QPushButton* m_coverage = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace app::siting
