#include "scenarios/scenario_list.h"

#include "scenarios/keep_dialog.h"
#include "scenarios/scenario_key.h"
#include "scenarios/scenario_sheet.h"
#include "text/language.h"
#include "usecase/scenarios.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::scenarios {

ScenarioList::ScenarioList(session::WorkspaceSession& session, const QString& name, const text::Language& language,
                           QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_view(new tables::SheetView(qPrintable(name + QStringLiteral("View")), tr("Scenarios"), language, this))
    , m_buttons(new QHBoxLayout)
    , m_show(button(name + QStringLiteral("Show"), tr("Sho&w")))
    , m_describe(button(name + QStringLiteral("Describe"), tr("&Name and note…")))
    , m_remove(button(name + QStringLiteral("Remove"), tr("Re&move"))) {
    m_buttons->setContentsMargins(6, 0, 6, 2);
    m_buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_view, 1);
    column->addLayout(m_buttons);
    connect(m_show, &QPushButton::clicked, this, &ScenarioList::showSelected);
    connect(m_describe, &QPushButton::clicked, this, &ScenarioList::describe);
    connect(m_remove, &QPushButton::clicked, this, &ScenarioList::remove);
    connect(m_view, &QAbstractItemView::activated, this, &ScenarioList::showSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScenarioList::showButtons);
    showButtons();
}

QPushButton* ScenarioList::button(const QString& name, const QString& text) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    m_buttons->addWidget(made);
    return made;
}

QPushButton* ScenarioList::addButton(const QString& name, const QString& text) {
    QPushButton* made = button(name, text);
    const int before = m_buttons->indexOf(m_describe);
    m_buttons->removeWidget(made);
    m_buttons->insertWidget(before, made);
    setTabOrder(m_buttons->itemAt(before - 1)->widget(), made);
    return made;
}

void ScenarioList::setEditable(bool isEditable) {
    m_isEditable = isEditable;
    showButtons();
}

void ScenarioList::setScenarios(const std::vector<geo::domain::Scenario>& scenarios) {
    m_scenarios = scenarios;
    m_view->setSheet(scenarioSheet(m_scenarios));
    showButtons();
}

std::vector<geo::domain::Scenario> ScenarioList::selected() const {
    std::vector<geo::domain::Scenario> out;
    for (const int row : m_view->selectedSourceRows())
        if (const auto at = static_cast<std::size_t>(row); at < m_scenarios.size()) out.push_back(m_scenarios[at]);
    return out;
}

void ScenarioList::showButtons() {
    const std::size_t count = selected().size();
    m_show->setEnabled(count == 1);
    m_describe->setEnabled(m_isEditable && count == 1);
    m_remove->setEnabled(m_isEditable && count > 0);
    emit selectedChanged();
}

void ScenarioList::showSelected() {
    const auto chosen = selected();
    if (chosen.size() == 1) emit showRequested(keyOf(chosen.front()));
}

void ScenarioList::describe() {
    const auto chosen = selected();
    if (chosen.size() != 1) return;
    auto* dialog = new KeepDialog(tr("Name and note of the scenario"), text::fromUtf8(chosen.front().name), this);
    dialog->setNote(text::fromUtf8(chosen.front().note));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = chosen.front().id] {
        (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_TRY(
                geo::usecase::describeScenario(desk, id, dialog->name().toStdString(), dialog->note().toStdString()));
            return {};
        });
    });
    dialog->open();
}

void ScenarioList::remove() {
    std::vector<geo::usecase::ScenarioId> ids;
    for (const auto& each : selected()) ids.push_back(each.id);
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::removeScenarios(desk, ids));
        return {};
    });
}

} // namespace app::scenarios
