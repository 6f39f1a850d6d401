#include "siting/scenario_page.h"

#include "siting/keep_siting_dialog.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::siting {

namespace {

QString keyOf(const geo::domain::Scenario& scenario) {
    return QStringLiteral("kept:") + text::fromUtf8(scenario.name);
}

} // namespace

ScenarioPage::ScenarioPage(SitingController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_view(new SheetView("sitingScenarioView", tr("Scenarios"), language, this))
    , m_show(new QPushButton(tr("Sho&w"), this))
    , m_compare(new QPushButton(tr("Side by side…"), this))
    , m_study(new QPushButton(tr("Stud&y…"), this))
    , m_describe(new QPushButton(tr("&Name and note…"), this))
    , m_remove(new QPushButton(tr("Re&move"), this)) {
    m_view->setEmptyText(tr("No choice of sites is kept yet. “Keep as a scenario” keeps the one that is shown, as it "
                            "is."));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 6, 2);
    const std::vector<std::tuple<QPushButton*, const char*, void (ScenarioPage::*)()>> all = {
        {m_show, "sitingScenarioShow", &ScenarioPage::showSelected},
        {m_compare, "sitingScenarioCompare", &ScenarioPage::compareSelected},
        {m_study, "sitingScenarioStudy", &ScenarioPage::studySelected},
        {m_describe, "sitingScenarioDescribe", &ScenarioPage::describe},
        {m_remove, "sitingScenarioRemove", &ScenarioPage::remove}};
    for (const auto& [each, name, run] : all) {
        each->setObjectName(QLatin1String(name));
        buttons->addWidget(each);
        connect(each, &QPushButton::clicked, this, run);
    }
    m_compare->setToolTip(tr("Two scenarios or more, or one against what is shown"));
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
    connect(m_view, &QAbstractItemView::activated, this, &ScenarioPage::showSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScenarioPage::showButtons);
    connect(&controller, &SitingController::resultsChanged, this, &ScenarioPage::showScenarios);
    connect(&controller, &SitingController::shownChanged, this, &ScenarioPage::showButtons);
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
    m_compare->setEnabled(chosen.size() >= 2 || isOther);
    m_study->setEnabled(chosen.size() == 1);
    m_describe->setEnabled(m_isEditable && chosen.size() == 1);
    m_remove->setEnabled(m_isEditable && !chosen.empty());
}

void ScenarioPage::showSelected() {
    const auto chosen = selected();
    if (chosen.size() == 1) m_controller.show(keyOf(*chosen.front()));
}

void ScenarioPage::compareSelected() {
    QStringList keys;
    const auto chosen = selected();
    if (chosen.size() == 1) keys << m_controller.shownKey();
    for (const auto* each : chosen) keys << keyOf(*each);
    emit comparisonRequested(keys);
}

void ScenarioPage::studySelected() {
    const auto chosen = selected();
    if (chosen.size() == 1) emit studyRequested(text::fromUtf8(chosen.front()->name));
}

void ScenarioPage::describe() {
    const auto chosen = selected();
    if (chosen.size() != 1) return;
    auto* dialog =
        new KeepSitingDialog(tr("Name and note of the scenario"), text::fromUtf8(chosen.front()->name), this);
    dialog->setNote(text::fromUtf8(chosen.front()->note));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = chosen.front()->id] { m_controller.describe(id, dialog->name(), dialog->note()); });
    dialog->open();
}

void ScenarioPage::remove() {
    std::vector<geo::usecase::ScenarioId> ids;
    for (const auto* each : selected()) ids.push_back(each->id);
    m_controller.remove(ids);
}

} // namespace app::siting
