#include "siting/obligation_panel.h"

#include "siting/siting_text.h"
#include "text/code_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::siting {

using geo::SiteId;
using geo::domain::AreaRef;

namespace {

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

ObligationPanel::ObligationPanel(QWidget* parent)
    : QWidget(parent)
    , m_areas(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_pin(button(tr("&Pin"), "sitingPin", this))
    , m_forbid(button(tr("&Forbid"), "sitingForbid", this))
    , m_remove(button(tr("Re&move"), "sitingObligationRemove", this)) {
    m_areas->setObjectName(QStringLiteral("sitingMustArea"));
    m_areas->setAccessibleName(tr("Neighbourhood or commune in which a place must be"));
    m_areas->setMinimumContentsLength(12);
    m_areas->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_areas->setEditable(true);
    m_areas->setInsertPolicy(QComboBox::NoInsert);
    m_areas->completer()->setFilterMode(Qt::MatchContains);
    m_areas->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_list->setObjectName(QStringLiteral("sitingObligations"));
    m_list->setAccessibleName(tr("What the choice must hold"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_pin->setToolTip(tr("The sites selected in the window must be chosen"));
    m_forbid->setToolTip(tr("The sites selected in the window must not be chosen"));
    auto* add = button(tr("A place &in"), "sitingMustAdd", this);
    add->setToolTip(tr("One place at least, existing or new, must be in this neighbourhood or commune"));
    auto* areas = new QHBoxLayout;
    areas->addWidget(m_areas, 1);
    areas->addWidget(add);
    auto* row = new QHBoxLayout;
    for (QPushButton* each : {m_pin, m_forbid, m_remove}) row->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(3);
    column->addLayout(areas);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, &ObligationPanel::addArea);
    connect(m_pin, &QPushButton::clicked, this, [this] { take(m_chosen, true); });
    connect(m_forbid, &QPushButton::clicked, this, [this] { take(m_chosen, false); });
    connect(m_remove, &QPushButton::clicked, this, &ObligationPanel::removeSelected);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    showAll();
}

void ObligationPanel::setGround(const geo::usecase::SitingGround& ground) {
    m_ground = &ground;
    const QSignalBlocker quiet(m_areas);
    m_areas->clear();
    for (const auto& each : ground.areas) {
        const QString kind = each.area.kind == geo::domain::AreaKind::qpv ? tr("QPV") : tr("commune");
        m_areas->addItem(QStringLiteral("%1 (%2)").arg(text::fromUtf8(ground.nameOf(each.area)), kind),
                         QVariantList{static_cast<int>(each.area.kind), text::fromUtf8(each.area.code)});
    }
    showAll();
}

void ObligationPanel::setParams(const geo::domain::SitingParams& params) {
    m_must = params.must;
    m_pinned = params.pinned;
    m_forbidden = params.forbidden;
    showAll();
}

void ObligationPanel::fill(geo::domain::SitingParams& params) const {
    params.must = m_must;
    params.pinned = m_pinned;
    params.forbidden = m_forbidden;
}

void ObligationPanel::setChosen(const std::set<std::int64_t>& sites) {
    m_chosen.clear();
    for (const std::int64_t each : sites) m_chosen.emplace_back(each);
    m_pin->setEnabled(!m_chosen.empty());
    m_forbid->setEnabled(!m_chosen.empty());
}

void ObligationPanel::pin(const std::vector<SiteId>& sites) {
    take(sites, true);
}

void ObligationPanel::forbid(const std::vector<SiteId>& sites) {
    take(sites, false);
}

void ObligationPanel::addArea() {
    const int at = m_areas->findText(m_areas->currentText(), Qt::MatchFixedString);
    if (at < 0) return;
    const QVariantList chosen = m_areas->itemData(at).toList();
    const AreaRef area{static_cast<geo::domain::AreaKind>(chosen.at(0).toInt()), chosen.at(1).toString().toStdString()};
    if (std::ranges::find(m_must, area) != m_must.end()) return;
    m_must.push_back(area);
    showAll();
    emit obligationsChanged();
}

// A site is pinned or forbidden, not both.
void ObligationPanel::take(const std::vector<SiteId>& sites, bool isPinned) {
    for (const SiteId site : sites) {
        std::erase(m_pinned, site);
        std::erase(m_forbidden, site);
        (isPinned ? m_pinned : m_forbidden).push_back(site);
    }
    showAll();
    if (!sites.empty()) emit obligationsChanged();
}

void ObligationPanel::removeSelected() {
    std::set<std::size_t> rows;
    for (const QListWidgetItem* each : m_list->selectedItems())
        rows.insert(static_cast<std::size_t>(m_list->row(each)));
    const auto keep = [&rows](auto& all, std::size_t first) {
        std::remove_reference_t<decltype(all)> kept;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!rows.contains(first + i)) kept.push_back(all[i]);
        const std::size_t next = first + all.size();
        all = std::move(kept);
        return next;
    };
    keep(m_forbidden, keep(m_pinned, keep(m_must, 0)));
    showAll();
    emit obligationsChanged();
}

void ObligationPanel::showAll() {
    m_list->clear();
    static const geo::usecase::SitingGround kNone;
    const auto& ground = m_ground ? *m_ground : kNone;
    for (const AreaRef& each : m_must) m_list->addItem(tr("A place in %1").arg(text::fromUtf8(ground.nameOf(each))));
    for (const SiteId each : m_pinned) m_list->addItem(tr("%1 is chosen").arg(nameOf(ground, each)));
    for (const SiteId each : m_forbidden) m_list->addItem(tr("%1 is not chosen").arg(nameOf(ground, each)));
    m_remove->setEnabled(false);
    m_pin->setEnabled(!m_chosen.empty());
    m_forbid->setEnabled(!m_chosen.empty());
}

} // namespace app::siting
