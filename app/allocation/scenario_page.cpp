#include "allocation/scenario_page.h"

#include "allocation/keep_dialog.h"
#include "text/language.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::allocation {

namespace {

QString keyOf(const geo::domain::Scenario& scenario) {
    return QStringLiteral("kept:") + text::fromUtf8(scenario.name);
}

} // namespace

ScenarioPage::ScenarioPage(AllocationController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_view(new SheetView("scenarioView", tr("Scenarios"), language, this))
    , m_show(new QPushButton(tr("Sho&w"), this))
    , m_compare(new QPushButton(tr("&Compare"), this))
    , m_rename(new QPushButton(tr("Re&name…"), this))
    , m_remove(new QPushButton(tr("Re&move"), this)) {
    m_view->setEmptyText(tr("No result is kept yet. “Keep as a scenario” keeps the one that is shown, as it is."));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 6, 2);
    const std::vector<std::tuple<QPushButton*, const char*, void (ScenarioPage::*)()>> all = {
        {m_show, "scenarioShow", &ScenarioPage::showSelected},
        {m_compare, "scenarioCompare", &ScenarioPage::compareSelected},
        {m_rename, "scenarioRename", &ScenarioPage::rename},
        {m_remove, "scenarioRemove", &ScenarioPage::remove}};
    for (const auto& [each, name, run] : all) {
        each->setObjectName(QLatin1String(name));
        buttons->addWidget(each);
        connect(each, &QPushButton::clicked, this, run);
    }
    m_compare->setToolTip(tr("Two scenarios, or one against what is shown"));
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
    connect(m_view, &QAbstractItemView::activated, this, &ScenarioPage::showSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScenarioPage::showButtons);
    connect(&controller, &AllocationController::resultsChanged, this, &ScenarioPage::showScenarios);
    connect(&controller, &AllocationController::shownChanged, this, &ScenarioPage::showButtons);
    showScenarios();
}

void ScenarioPage::setEditable(bool isEditable) {
    m_isEditable = isEditable;
    showButtons();
}

std::vector<const geo::domain::Scenario*> ScenarioPage::selected() const {
    std::vector<const geo::domain::Scenario*> out;
    const auto& all = m_controller.scenarios();
    for (const int row : m_view->selectedSourceRows())
        if (const auto at = static_cast<std::size_t>(row); at < all.size()) out.push_back(&all[at]);
    return out;
}

void ScenarioPage::showScenarios() {
    m_view->setSheet(scenarioSheet(m_controller.scenarios()));
    showButtons();
}

void ScenarioPage::showButtons() {
    const auto chosen = selected();
    const bool isOther =
        chosen.size() == 1 && m_controller.shown() && keyOf(*chosen.front()) != m_controller.shownKey();
    m_show->setEnabled(chosen.size() == 1);
    m_compare->setEnabled(chosen.size() == 2 || isOther);
    m_rename->setEnabled(m_isEditable && chosen.size() == 1);
    m_remove->setEnabled(m_isEditable && !chosen.empty());
}

void ScenarioPage::showSelected() {
    const auto chosen = selected();
    if (chosen.size() != 1) return;
    m_controller.show(keyOf(*chosen.front()));
}

void ScenarioPage::compareSelected() {
    const auto chosen = selected();
    if (chosen.size() == 2)
        m_controller.compare(keyOf(*chosen[0]), keyOf(*chosen[1]));
    else if (chosen.size() == 1 && m_controller.shown())
        m_controller.compare(m_controller.shownKey(), keyOf(*chosen.front()));
    if (m_controller.comparison()) emit compared();
}

void ScenarioPage::rename() {
    const auto chosen = selected();
    if (chosen.size() != 1) return;
    auto* dialog = new KeepDialog(tr("Rename the scenario"), text::fromUtf8(chosen.front()->name), this);
    dialog->hideNote();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = chosen.front()->id] { m_controller.rename(id, dialog->name()); });
    dialog->open();
}

void ScenarioPage::remove() {
    std::vector<geo::usecase::ScenarioId> ids;
    for (const auto* each : selected()) ids.push_back(each->id);
    m_controller.remove(ids);
}

} // namespace app::allocation
