#pragma once

#include "allocation/allocation_controller.h"
#include "scenarios/scenario_list.h"

namespace app::allocation {

// The allocations that are kept, and their comparison.
class ScenarioPage : public scenarios::ScenarioList {
    Q_OBJECT

public:
    ScenarioPage(AllocationController& controller, const text::Language& language, QWidget* parent = nullptr);

signals:
    // Two results were put beside one another.
    void compared();

private:
    void showCompare();
    void compareSelected();

    AllocationController& m_controller;
    QPushButton* m_compare;
};

} // namespace app::allocation
