#include "siting/scenario_page.h"

#include "scenarios/scenario_key.h"

#include <QPushButton>

namespace app::siting {

using scenarios::keyOf;

ScenarioPage::ScenarioPage(SitingController& controller, const text::Language& language, QWidget* parent)
    : ScenarioList(controller.session(), QStringLiteral("sitingScenario"), language, parent)
    , m_controller(controller)
    , m_compare(addButton(QStringLiteral("sitingScenarioCompare"), tr("Side by side…")))
    , m_study(addButton(QStringLiteral("sitingScenarioStudy"), tr("Stud&y…"))) {
    view().setEmptyText(tr("No choice of sites is kept yet. “Keep as a scenario” keeps the one that is shown, as it "
                           "is."));
    m_compare->setToolTip(tr("Two scenarios or more, or one against what is shown"));
    connect(m_compare, &QPushButton::clicked, this, &ScenarioPage::compareSelected);
    connect(m_study, &QPushButton::clicked, this, &ScenarioPage::studySelected);
    connect(this, &ScenarioList::showRequested, &controller, &SitingController::show);
    connect(this, &ScenarioList::selectedChanged, this, &ScenarioPage::showMore);
    connect(&controller, &SitingController::shownChanged, this, &ScenarioPage::showMore);
    connect(&controller, &SitingController::resultsChanged, this, [this] { setScenarios(m_controller.scenarios()); });
    setScenarios(controller.scenarios());
}

void ScenarioPage::showMore() {
    const auto chosen = selected();
    const bool isOther = chosen.size() == 1 && m_controller.shown() && keyOf(chosen.front()) != m_controller.shownKey();
    m_compare->setEnabled(chosen.size() >= 2 || isOther);
    m_study->setEnabled(chosen.size() == 1);
}

void ScenarioPage::compareSelected() {
    QStringList keys;
    const auto chosen = selected();
    if (chosen.size() == 1) keys << m_controller.shownKey();
    for (const auto& each : chosen) keys << keyOf(each);
    emit comparisonRequested(keys);
}

void ScenarioPage::studySelected() {
    const auto chosen = selected();
    if (chosen.size() == 1) emit studyRequested(text::fromUtf8(chosen.front().name));
}

} // namespace app::siting
