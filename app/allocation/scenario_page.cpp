#include "allocation/scenario_page.h"

#include "scenarios/scenario_key.h"

#include <QPushButton>

namespace app::allocation {

using scenarios::keyOf;

ScenarioPage::ScenarioPage(AllocationController& controller, const text::Language& language, QWidget* parent)
    : ScenarioList(controller.session(), QStringLiteral("scenario"), language, parent)
    , m_controller(controller)
    , m_compare(addButton(QStringLiteral("scenarioCompare"), tr("&Compare"))) {
    view().setEmptyText(tr("No result is kept yet. “Keep as a scenario” keeps the one that is shown, as it is."));
    m_compare->setToolTip(tr("Two scenarios, or one against what is shown"));
    connect(m_compare, &QPushButton::clicked, this, &ScenarioPage::compareSelected);
    connect(this, &ScenarioList::showRequested, &controller, &AllocationController::show);
    connect(this, &ScenarioList::selectedChanged, this, &ScenarioPage::showCompare);
    connect(&controller, &AllocationController::shownChanged, this, &ScenarioPage::showCompare);
    connect(&controller, &AllocationController::resultsChanged, this,
            [this] { setScenarios(m_controller.scenarios()); });
    setScenarios(controller.scenarios());
}

void ScenarioPage::showCompare() {
    const auto chosen = selected();
    const bool isOther = chosen.size() == 1 && m_controller.shown() && keyOf(chosen.front()) != m_controller.shownKey();
    m_compare->setEnabled(chosen.size() == 2 || isOther);
}

void ScenarioPage::compareSelected() {
    const auto chosen = selected();
    if (chosen.size() == 2)
        m_controller.compare(keyOf(chosen[0]), keyOf(chosen[1]));
    else if (chosen.size() == 1 && m_controller.shown())
        m_controller.compare(m_controller.shownKey(), keyOf(chosen.front()));
    if (m_controller.comparison()) emit compared();
}

} // namespace app::allocation
