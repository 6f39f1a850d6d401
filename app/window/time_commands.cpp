#include "window/time_commands.h"

#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "records/record_table_panel.h"
#include "tables/table_view.h"
#include "timeline/civil_date.h"
#include "timeline/date_bar.h"
#include "timeline/timeline_panel.h"
#include "window/main_window.h"

#include <QDateEdit>
#include <QDockWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::window {

using geo::domain::Kind;

TimeCommands::TimeCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_bar(new timeline::DateBar(window.services().language, window.centralWidget()))
    , m_panel(new timeline::TimelinePanel(window.services().session, window.services().language, &window)) {
    if (auto* column = qobject_cast<QVBoxLayout*>(window.centralWidget()->layout())) column->insertWidget(1, m_bar);
    window.addDock(QStringLiteral("timelineDock"), tr("Timeline"), m_panel, Qt::BottomDockWidgetArea);
    makeButton();
    wireDate();
    wireTimeline();
    showDate();
}

// Beside undo and redo: what is shown, all dates or one.
void TimeCommands::makeButton() {
    auto* bar = m_window.findChild<QToolBar*>(QStringLiteral("toolBar"));
    m_button = new QToolButton(bar);
    m_button->setObjectName(QStringLiteral("dateButton"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    QAction* next = m_window.actions()[ActionId::matchProject];
    bar->insertWidget(next, m_button);
    bar->insertSeparator(next);
    QAction* action = m_window.actions()[ActionId::dateOfMap];
    action->setCheckable(true);
    connect(m_button, &QToolButton::clicked, action, &QAction::trigger);
}

void TimeCommands::wireDate() {
    const Actions& actions = m_window.actions();
    actions.on(ActionId::dateOfMap,
               [this] { m_bar->setDate(m_bar->date() ? std::nullopt : std::optional{m_bar->lastDate()}); });
    actions.on(ActionId::dayBefore, [this] { m_bar->stepDays(-1); });
    actions.on(ActionId::dayAfter, [this] { m_bar->stepDays(1); });
    actions.on(ActionId::monthBefore, [this] { m_bar->stepMonths(-1); });
    actions.on(ActionId::monthAfter, [this] { m_bar->stepMonths(1); });
    actions.on(ActionId::showTimeline, [this] {
        m_window.showDock(QStringLiteral("timelineDock"));
        m_panel->view().setFocus(Qt::TabFocusReason);
    });
    connect(m_bar, &timeline::DateBar::dateChanged, this, &TimeCommands::showDate);
    auto& session = m_window.services().session;
    connect(&session, &session::WorkspaceSession::closed, this, [this] { m_bar->setDate({}); });
    // One date: matching is judged from the date of the map on, and moves it where it is given another.
    auto* asked = m_window.findChild<QDateEdit*>(QStringLiteral("matchDate"));
    connect(asked, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (m_bar->date()) m_bar->setDate(timeline::dateOf(day));
    });
}

void TimeCommands::showDate() {
    const auto date = m_bar->date();
    const auto& language = m_window.services().language;
    m_window.setDate(date);
    m_panel->setNeeded(date.has_value());
    m_panel->setDate(date);
    m_button->setChecked(date.has_value());
    m_button->setText(date ? language.date(*date) : tr("All dates"));
    m_button->setToolTip(m_window.actions()[ActionId::dateOfMap]->toolTip());
    m_button->setAccessibleName(date ? tr("Date of the map: %1").arg(language.date(*date)) : tr("All dates"));
    m_window.actions()[ActionId::dateOfMap]->setChecked(date.has_value());
    m_window.findChild<QDockWidget*>(QStringLiteral("sitesDock"))
        ->setWindowTitle(date ? tr("Sites on %1").arg(language.date(*date)) : tr("Sites"));
    if (date) m_window.findChild<QDateEdit*>(QStringLiteral("matchDate"))->setDate(timeline::civil(*date));
}

void TimeCommands::wireTimeline() {
    connect(m_panel, &timeline::TimelinePanel::timelineRead, this, [this] {
        const auto timeline = m_panel->timeline();
        m_bar->setSpan(timeline ? timeline->span : geo::Period{}, timeline ? timeline->undated : 0);
        showFilter();
    });
    connect(m_panel, &timeline::TimelinePanel::sitesSelected, this, [this](const std::set<std::int64_t>& sites) {
        Selection::Features next;
        for (const std::int64_t site : sites)
            if (const auto record = m_window.services().session.desk().rowById(Kind::site, site))
                next.insert(refOfSite(*record));
        m_window.selection().set(std::move(next));
    });
    connect(&m_window.selection(), &Selection::changed, this,
            [this] { m_panel->setSelected(m_window.selection().rowsOf(Kind::site)); });
    const auto* rows = m_window.table(Kind::site).view().model();
    const auto show = [this] { showFilter(); };
    connect(rows, &QAbstractItemModel::rowsInserted, this, show, Qt::QueuedConnection);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, show, Qt::QueuedConnection);
    connect(rows, &QAbstractItemModel::modelReset, this, show, Qt::QueuedConnection);
    connect(rows, &QAbstractItemModel::layoutChanged, this, show, Qt::QueuedConnection);
}

void TimeCommands::showFilter() {
    if (m_panel->isVisible()) m_panel->setFiltered(m_window.table(Kind::site).filteredRows());
}

} // namespace app::window
