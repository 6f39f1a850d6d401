#include "dossier/life_cycle_page.h"

#include "domain/life_cycle_change.h"
#include "text/value_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app::dossier {

namespace {

QString fieldText(const geo::domain::Record& row, std::string_view name, const text::Language& language) {
    const auto* field = geo::domain::infoOf(row.kind).find(name);
    return field ? text::valueText(*field, row.value(name), language) : QString{};
}

} // namespace

LifeCyclePage::LifeCyclePage(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_state(new QLabel(this))
    , m_steps(new QTreeWidget(this))
    , m_moveOn(new QPushButton(tr("Move on…"), this)) {
    m_state->setObjectName(QStringLiteral("lifeCycleState"));
    m_steps->setObjectName(QStringLiteral("lifeCycleView"));
    m_steps->setAccessibleName(tr("Steps of the life cycle"));
    m_steps->setHeaderLabels({tr("Day"), tr("State"), tr("Reason"), tr("Decided by")});
    m_steps->setRootIsDecorated(false);
    m_moveOn->setObjectName(QStringLiteral("moveOn"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_state);
    column->addWidget(m_steps, 1);
    column->addWidget(m_moveOn);
    connect(m_moveOn, &QPushButton::clicked, this, &LifeCyclePage::moveOnRequested);
}

void LifeCyclePage::setDossier(const geo::usecase::SiteDossier& dossier) {
    m_state->setText(tr("State: %1").arg(fieldText(dossier.site, "life_cycle", m_language)));
    m_steps->clear();
    for (const auto& step : dossier.lifeCycle) {
        QStringList cells;
        for (const char* name : {"happened_on", "state", "reason", "author"})
            cells << (geo::domain::isKnown(step.value(name)) ? fieldText(step, name, m_language) : QString{});
        auto* item = new QTreeWidgetItem(m_steps, cells);
        for (int i = 0; i < cells.size(); ++i) item->setToolTip(i, cells.at(i));
    }
    for (const int column : {0, 1}) m_steps->resizeColumnToContents(column);
}

void LifeCyclePage::setReadOnly(bool isReadOnly) {
    m_moveOn->setEnabled(!isReadOnly);
}

} // namespace app::dossier
