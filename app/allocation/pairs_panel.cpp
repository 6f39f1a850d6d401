#include "allocation/pairs_panel.h"

#include "allocation/allocation_text.h"
#include "tables/sheet_model.h"
#include "tables/table_view.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace app::allocation {

using geo::domain::ProjectSpace;

namespace {

QComboBox* searchable(const char* name, const QString& label, QWidget* parent) {
    auto* made = new QComboBox(parent);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(label);
    made->setEditable(true);
    made->setInsertPolicy(QComboBox::NoInsert);
    made->completer()->setFilterMode(Qt::MatchContains);
    made->completer()->setCompletionMode(QCompleter::PopupCompletion);
    made->setMinimumContentsLength(10);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return made;
}

void choose(QComboBox* combo, std::int64_t id) {
    if (const int found = combo->findData(qlonglong{id}); found >= 0) combo->setCurrentIndex(found);
}

} // namespace

PairsPanel::PairsPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_model(new tables::SheetModel(language, this))
    , m_view(new tables::TableView(this))
    , m_project(searchable("pairProject", tr("Project"), this))
    , m_space(searchable("pairSpace", tr("Space"), this))
    , m_pin(new QPushButton(tr("&Pin"), this))
    , m_forbid(new QPushButton(tr("&Forbid"), this))
    , m_remove(new QPushButton(tr("&Take off"), this)) {
    m_view->setObjectName(QStringLiteral("pairView"));
    m_view->setAccessibleName(tr("Pinned and forbidden pairs"));
    m_view->setModel(m_model);
    m_view->setEmptyText(tr("Pairs that must be, or may not."));
    m_pin->setObjectName(QStringLiteral("pairPin"));
    m_forbid->setObjectName(QStringLiteral("pairForbid"));
    m_remove->setObjectName(QStringLiteral("pairRemove"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(4, 4, 4, 4);
    grid->setSpacing(3);
    grid->addWidget(m_project, 0, 0, 1, 3);
    grid->addWidget(m_space, 1, 0, 1, 3);
    grid->addWidget(m_pin, 2, 0);
    grid->addWidget(m_forbid, 2, 1);
    grid->addWidget(m_remove, 2, 2);
    grid->addWidget(m_view, 3, 0, 1, 3);
    grid->setRowStretch(3, 1);
    connect(m_pin, &QPushButton::clicked, this, [this] { pin(chosen()); });
    connect(m_forbid, &QPushButton::clicked, this, [this] { forbid(chosen()); });
    connect(m_remove, &QPushButton::clicked, this, &PairsPanel::removeSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_view->selectionModel()->hasSelection()); });
    m_remove->setEnabled(false);
}

void PairsPanel::setGround(const Ground& ground) {
    m_ground = &ground;
    const ProjectSpace before = chosen();
    m_spacesOfSites.clear();
    for (QComboBox* each : {m_project, m_space}) each->clear();
    for (const auto& [id, project] : ground.projects) m_project->addItem(nameOf(ground, id), qlonglong{id.value});
    for (const auto& [id, space] : ground.spaces) {
        m_space->addItem(placeName(ground, id), qlonglong{id.value});
        m_spacesOfSites.emplace_back(space.site, id);
    }
    for (QComboBox* each : {m_project, m_space}) each->model()->sort(0);
    choose(m_project, before.project.value);
    choose(m_space, before.space.value);
    const bool hasBoth = m_project->count() > 0 && m_space->count() > 0;
    m_pin->setEnabled(hasBoth);
    m_forbid->setEnabled(hasBoth);
    showPairs();
}

void PairsPanel::setPairs(const Pairs& pinned, const Pairs& forbidden) {
    if (pinned == m_pinned && forbidden == m_forbidden) return;
    m_pinned = pinned;
    m_forbidden = forbidden;
    showPairs();
}

void PairsPanel::propose(const std::set<std::int64_t>& projects, const std::set<std::int64_t>& sites) {
    if (projects.size() == 1) choose(m_project, *projects.begin());
    if (sites.size() != 1) return;
    const auto found =
        std::ranges::find(m_spacesOfSites, geo::SiteId{*sites.begin()}, &std::pair<geo::SiteId, geo::SpaceId>::first);
    if (found != m_spacesOfSites.end()) choose(m_space, found->second.value);
}

ProjectSpace PairsPanel::chosen() const {
    return {geo::ProjectId{m_project->currentData().toLongLong()}, geo::SpaceId{m_space->currentData().toLongLong()}};
}

void PairsPanel::pin(const ProjectSpace& pair) {
    if (!pair.project.isKept() || !pair.space.isKept()) return;
    std::erase(m_forbidden, pair);
    std::erase_if(m_pinned, [&](const ProjectSpace& each) { return each.project == pair.project; });
    m_pinned.push_back(pair);
    showPairs();
    emit pairsChanged();
}

void PairsPanel::forbid(const ProjectSpace& pair) {
    if (!pair.project.isKept() || !pair.space.isKept()) return;
    std::erase(m_pinned, pair);
    std::erase(m_forbidden, pair);
    m_forbidden.push_back(pair);
    showPairs();
    emit pairsChanged();
}

void PairsPanel::removeSelected() {
    for (const int row : m_view->selectedSourceRows())
        for (const ProjectSpace& pair : pairsOf(m_model->row(row).about)) {
            std::erase(m_pinned, pair);
            std::erase(m_forbidden, pair);
        }
    showPairs();
    emit pairsChanged();
}

void PairsPanel::showPairs() {
    if (!m_ground) return;
    tables::Sheet sheet{{},
                        {tables::wordColumn("what", tr("What")), tables::wordColumn("project", tr("Project")),
                         tables::wordColumn("space", tr("Space"))}};
    const auto add = [&](const Pairs& pairs, const QString& what) {
        for (const ProjectSpace& pair : pairs)
            sheet.rows.push_back(
                {{what, nameOf(*m_ground, pair.project), placeName(*m_ground, pair.space)}, {keyOf(pair)}});
    };
    add(m_pinned, tr("pinned"));
    add(m_forbidden, tr("forbidden"));
    m_model->setSheet(std::move(sheet));
    m_remove->setEnabled(false);
    m_view->fitColumns();
}

} // namespace app::allocation
