#include "timeline/timeline_panel.h"

#include "tables/table_view.h"
#include "text/today.h"
#include "timeline/agreement_dialog.h"
#include "timeline/bar_table_model.h"
#include "timeline/bar_text.h"
#include "timeline/period_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::timeline {

using geo::Period;
using geo::usecase::BarRef;
using geo::usecase::Timeline;

TimelinePanel::TimelinePanel(session::WorkspaceSession& session, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_language(language)
    , m_view(new TimelineView(language, this))
    , m_model(new BarTableModel(language, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new tables::TableView(this))
    , m_pages(new QStackedWidget(this))
    , m_sites(new QComboBox(this))
    , m_snap(new QComboBox(this))
    , m_asTable(makeButton(tr("Table"), tr("As a table"), "timelineAsTable"))
    , m_told(new QLabel(this))
    , m_summary(new QLabel(this)) {
    setObjectName(QStringLiteral("timelinePanel"));
    m_confirm = [this](const QString& question) {
        return QMessageBox::question(this, tr("More than the space holds"), question) == QMessageBox::Yes;
    };
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setObjectName(QStringLiteral("timelineTable"));
    m_table->setAccessibleName(tr("Timeline as a table"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);
    m_view->setEmptyText(tr("The timeline shows when sites may be used and who uses them: there is no site to show."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    makeHead(*column);
    column->addWidget(m_pages, 1);
    column->addWidget(m_told);
    connect(m_view, &TimelineView::told, m_told, &QLabel::setText);
    connect(m_view, &TimelineView::changeWanted, this, &TimelinePanel::changeByHand);
    connect(m_view, &TimelineView::agreementWanted, this, &TimelinePanel::addAgreement);
    connect(m_view, &TimelineView::formWanted, this, &TimelinePanel::openForm);
    connect(m_view, &TimelineView::sitesSelected, this, &TimelinePanel::sitesSelected);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { openForm(m_model->barAt(m_sorted->mapToSource(index).row())); });
    using session::WorkspaceSession;
    connect(&session, &WorkspaceSession::rowsChanged, this, &TimelinePanel::refresh);
    connect(&session, &WorkspaceSession::opened, this, &TimelinePanel::refresh);
    connect(&session, &WorkspaceSession::closed, this, &TimelinePanel::refresh);
}

TimelinePanel::~TimelinePanel() = default;

QToolButton* TimelinePanel::makeButton(const QString& sign, const QString& name, const char* objectName) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(objectName));
    button->setText(sign);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void TimelinePanel::makeHead(QVBoxLayout& column) {
    m_sites->setObjectName(QStringLiteral("timelineSites"));
    m_sites->setAccessibleName(tr("Sites shown"));
    m_sites->addItems({tr("Filtered sites"), tr("Selected sites"), tr("All sites")});
    m_snap->setObjectName(QStringLiteral("timelineSnap"));
    m_snap->setAccessibleName(tr("Dates fall on"));
    m_snap->setToolTip(tr("Where dates fall when bars are moved"));
    m_snap->addItems({tr("Firsts of months"), tr("Any day")});
    m_asTable->setCheckable(true);
    m_told->setObjectName(QStringLiteral("timelineTold"));
    m_told->setMinimumWidth(40);
    m_told->setMargin(4);
    m_summary->setObjectName(QStringLiteral("timelineSummary"));
    auto* closer = makeButton(QStringLiteral("+"), tr("Zoom in"), "timelineZoomIn");
    auto* farther = makeButton(QStringLiteral("−"), tr("Zoom out"), "timelineZoomOut");
    auto* all = makeButton(tr("All"), tr("Show the whole span"), "timelineAll");
    auto* today = makeButton(tr("Today"), tr("Go to today"), "timelineToday");
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 0);
    for (QWidget* each : std::initializer_list<QWidget*>{m_sites, m_snap, farther, closer, all, today, m_asTable})
        row->addWidget(each);
    row->addStretch();
    row->addWidget(m_summary);
    column.addLayout(row);
    connect(closer, &QToolButton::clicked, m_view, &TimelineView::zoomIn);
    connect(farther, &QToolButton::clicked, m_view, &TimelineView::zoomOut);
    connect(all, &QToolButton::clicked, m_view, &TimelineView::showAll);
    connect(today, &QToolButton::clicked, m_view, &TimelineView::showToday);
    connect(m_asTable, &QToolButton::toggled, this, [this](bool isTable) {
        m_pages->setCurrentIndex(isTable ? 1 : 0);
        showTable();
    });
    connect(m_sites, &QComboBox::currentIndexChanged, this, &TimelinePanel::showSites);
    connect(m_snap, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_view->setSnap(index == 0 ? Snap::month : Snap::day); });
}

void TimelinePanel::setNeeded(bool isNeeded) {
    m_isNeeded = isNeeded;
    if (m_isNeeded && m_isStale) read();
}

void TimelinePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) read();
}

void TimelinePanel::refresh() {
    m_isStale = true;
    if (isVisible() || m_isNeeded) read();
}

void TimelinePanel::read() {
    m_isStale = false;
    if (!m_session.isOpen()) return take(nullptr);
    m_job = m_session.run<std::shared_ptr<const Timeline>>(
        tr("Reading the timeline"),
        [](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<std::shared_ptr<const Timeline>> {
            GEO_ASSIGN(auto timeline, geo::usecase::readTimeline(desk, job));
            return std::make_shared<const Timeline>(std::move(timeline));
        },
        [this](geo::Result<std::shared_ptr<const Timeline>> timeline) {
            if (timeline)
                take(std::move(*timeline));
            else if (timeline.error().code != geo::ErrorCode::cancelled)
                emit m_session.failed(timeline.error());
        });
}

void TimelinePanel::take(std::shared_ptr<const Timeline> timeline) {
    m_timeline = std::move(timeline);
    m_view->setEditable(m_session.isOpen() && !m_session.isReadOnly());
    m_view->setTimeline(m_timeline);
    showSites();
    emit timelineRead();
}

std::optional<std::set<std::int64_t>> TimelinePanel::shownSites() const {
    switch (static_cast<Shown>(m_sites->currentIndex())) {
    case Shown::filtered:
        return m_filtered;
    case Shown::selected:
        return m_selected;
    case Shown::all:
        break;
    }
    return std::nullopt;
}

void TimelinePanel::showSites() {
    m_view->setShown(shownSites());
    showTable();
    showSummary();
}

// Judging every bar takes its time with many: only where it is looked at.
void TimelinePanel::showTable() {
    if (!m_asTable->isChecked()) return;
    const bool isFirst = m_model->rowCount() == 0;
    m_model->setTimeline(m_timeline, shownSites(), text::today());
    if (isFirst) m_table->fitColumns();
}

void TimelinePanel::showSummary() {
    int ending = 0;
    for (const Row& row : m_view->rows().rows())
        for (const Bar& bar : row.bars) ending += endsSoon(bar, text::today()) ? 1 : 0;
    m_summary->setText(ending > 0 ? tr("%n agreement(s) end within 90 days", nullptr, ending) : QString{});
}

void TimelinePanel::setDate(std::optional<geo::Date> date) {
    m_view->setDate(date);
}

void TimelinePanel::setSelected(const std::set<std::int64_t>& sites) {
    m_selected = sites;
    m_view->setSelected(sites);
    if (static_cast<Shown>(m_sites->currentIndex()) == Shown::selected) showSites();
}

void TimelinePanel::setFiltered(std::optional<std::set<std::int64_t>> sites) {
    if (m_filtered == sites) return;
    m_filtered = std::move(sites);
    if (static_cast<Shown>(m_sites->currentIndex()) == Shown::filtered) showSites();
}

// What would promise a space for more than it holds is asked first; declined, the bar goes back.
void TimelinePanel::changeByHand(const BarRef& bar, const Period& seen, const Period& wanted) {
    const auto place = m_view->rows().find(bar);
    if (place) {
        const Row& row = m_view->rows().rows()[place->row];
        const auto problems = geo::usecase::problemsOf(*row.site, bar, wanted);
        if (std::ranges::find(problems, geo::usecase::BarProblem::overCapacity) != problems.end()) {
            const QString what = barText(row, m_view->rows().at(*place), wanted, m_language);
            if (!m_confirm(tr("%1: %2. Keep these dates all the same?").arg(what, problemTexts(problems)))) {
                m_view->setTimeline(m_timeline);
                return;
            }
        }
    }
    change(bar, seen, wanted);
}

void TimelinePanel::addAgreement(std::int64_t site, std::int64_t space, geo::Date from) {
    if (!m_timeline || m_session.isReadOnly()) return;
    const auto timeline = m_timeline; // read anew meanwhile, the dialog has the one it was made of
    const auto row = std::ranges::find(timeline->sites, site, [](const auto& each) { return each.id.value; });
    if (row == timeline->sites.end()) return;
    const auto asked = std::ranges::find(row->spaces, space, [](const auto& each) { return each.space.id.value; });
    const auto* chosen = asked != row->spaces.end() ? &*asked : geo::usecase::roomiestSpace(*row, from);
    if (chosen == nullptr) return;
    geo::JobControl job;
    const auto projects = m_session.desk().rows(geo::domain::Kind::project, {}, job);
    if (!projects) {
        emit m_session.failed(projects.error());
        return;
    }
    AgreementDialog dialog(*row, projects->rows, geo::usecase::proposedAgreement(*row, *chosen, from), m_language,
                           this);
    if (dialog.exec() != QDialog::Accepted) return;
    (void)m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::addAgreement(desk, dialog.agreement()));
        return {};
    });
}

// What is refused is told by the session, and the bar goes back.
void TimelinePanel::change(const BarRef& bar, const Period& seen, const Period& wanted) {
    const auto done = m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::changePeriod(desk, bar, seen, wanted));
        return {};
    });
    if (!done) m_view->setTimeline(m_timeline);
}

void TimelinePanel::openForm(const BarRef& bar) {
    TimelineRows every; // the bar may be of a row that is not shown
    every.setTimeline(m_timeline);
    every.expandAll();
    const auto place = every.find(bar);
    if (!place || !every.at(*place).isMovable() || m_session.isReadOnly()) return;
    const Row& row = every.rows()[place->row];
    const Bar& shown = every.at(*place);
    PeriodDialog dialog(
        barText(row, shown, shown.period, m_language), shown.period,
        [&](const Period& period) { return problemTexts(geo::usecase::problemsOf(*row.site, bar, period)); },
        m_language, this);
    if (dialog.exec() != QDialog::Accepted || dialog.period() == shown.period) return;
    const Period seen = shown.period;
    change(bar, seen, dialog.period());
}

} // namespace app::timeline
