#include "matching/match_panel.h"

#include "matching/contribution_delegate.h"
#include "matching/exclusion_model.h"
#include "matching/ranking_model.h"
#include "matching/robustness_panel.h"
#include "matching/score_delegate.h"
#include "matching/shortlist_model.h"
#include "matching/weights_panel.h"
#include "tables/table_view.h"
#include "text/value_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app::matching {

namespace {

constexpr int kNarrow = 34; // pixels
constexpr int kSiteWidth = 170;

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setEnabled(false);
    return made;
}

tables::TableView* view(const char* name, QAbstractItemModel* model, QWidget* parent) {
    auto* made = new tables::TableView(parent);
    made->setObjectName(QLatin1String(name));
    made->setModel(model);
    return made;
}

// The ranks of the methods and the star.
void narrowRanks(QTableView& view) {
    for (int column = RankingModel::sumRankColumn; column <= RankingModel::shortlistedColumn; ++column)
        view.setColumnWidth(column, kNarrow);
}

} // namespace

MatchPanel::MatchPanel(MatchController& controller, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_language(language) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(makeHead());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("matchTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeRanking(), tr("Ranking"));
    m_tabs->addTab(makeExclusions(), tr("Left out"));
    m_tabs->addTab(makeShortlist(), tr("Shortlist"));
    m_tabs->addTab(new RobustnessPanel(controller, language, this), tr("Robustness"));
    layout->addWidget(m_tabs, 1);
    connectTables();
    connect(&controller, &MatchController::reportAboutToChange, this, &MatchPanel::letGoOfReport);
    connect(&controller, &MatchController::reportChanged, this, &MatchPanel::showReport);
    connect(&controller, &MatchController::shortlistChanged, this, &MatchPanel::showShortlistLines);
    showReport();
    showShortlistLines();
}

QWidget* MatchPanel::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(6, 4, 6, 0);
    m_project = new QComboBox(head);
    m_project->setObjectName(QStringLiteral("matchProject"));
    m_project->setEditable(true);
    m_project->setInsertPolicy(QComboBox::NoInsert);
    m_project->completer()->setFilterMode(Qt::MatchContains);
    m_project->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_project->setMinimumContentsLength(14);
    m_project->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_project->setAccessibleName(tr("Project"));
    auto* projectLabel = new QLabel(tr("&Project"), head);
    projectLabel->setBuddy(m_project);
    m_date = new QDateEdit(head);
    m_date->setObjectName(QStringLiteral("matchDate"));
    m_date->setCalendarPopup(true);
    m_date->setLocale(m_language.locale());
    m_date->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_date->setDate(QDate::fromString(text::fromUtf8(geo::isoDate(m_controller.params().date)), Qt::ISODate));
    auto* dateLabel = new QLabel(tr("From"), head);
    dateLabel->setBuddy(m_date);
    m_unknownExcludes = new QCheckBox(tr("Leave out the unknown"), head);
    m_unknownExcludes->setObjectName(QStringLiteral("unknownExcludes"));
    m_unknownExcludes->setToolTip(tr("A rule that cannot be answered then excludes the space, as if it were broken."));
    row->addWidget(projectLabel);
    row->addWidget(m_project, 1);
    row->addWidget(dateLabel);
    row->addWidget(m_date);
    row->addWidget(m_unknownExcludes);
    connect(m_project, &QComboBox::currentIndexChanged, this,
            [this](int) { m_controller.setProject(geo::ProjectId{m_project->currentData().toLongLong()}); });
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (const auto day = geo::parseDate(date.toString(Qt::ISODate).toStdString())) m_controller.setDate(*day);
    });
    m_unknownExcludes->setChecked(m_controller.params().unknownExcludes);
    connect(m_unknownExcludes, &QCheckBox::toggled, &m_controller, &MatchController::setUnknownExcludes);
    return head;
}

QWidget* MatchPanel::makeRanking() {
    auto* page = new QSplitter(Qt::Horizontal, this);
    page->setObjectName(QStringLiteral("rankingSplitter"));
    m_ranking = new RankingModel(m_language, this);
    auto* tableSide = new QWidget(page);
    auto* column = new QVBoxLayout(tableSide);
    column->setContentsMargins(0, 0, 0, 0);
    m_rankingView = view("rankingView", m_ranking, tableSide);
    m_rankingView->setAccessibleName(tr("Ranking"));
    m_rankingView->setItemDelegateForColumn(RankingModel::whyColumn, new ContributionDelegate(m_rankingView));
    m_rankingView->setItemDelegateForColumn(RankingModel::scoreColumn, new ScoreDelegate(m_rankingView));
    m_rankingView->horizontalHeader()->setStretchLastSection(false);
    for (const auto& [section, width] : {std::pair{RankingModel::rankColumn, 50}, {RankingModel::scoreColumn, 60}})
        m_rankingView->setColumnWidth(section, width); // until the first ranking is fitted
    narrowRanks(*m_rankingView);
    m_rankingView->horizontalHeader()->setSectionResizeMode(RankingModel::whyColumn, QHeaderView::Stretch);
    m_add = button(tr("Add to the shortlist"), "addToShortlist", tableSide);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 6, 4);
    buttons->addWidget(m_add);
    buttons->addStretch();
    column->addWidget(m_rankingView, 1);
    column->addLayout(buttons);
    auto* scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_weights = new WeightsPanel(m_language, scroll);
    scroll->setWidget(m_weights);
    page->addWidget(tableSide);
    page->addWidget(scroll);
    scroll->setMinimumWidth(m_weights->minimumSizeHint().width() + 24);
    page->setStretchFactor(0, 1);
    page->setStretchFactor(1, 0);
    page->setChildrenCollapsible(false);
    return page;
}

QWidget* MatchPanel::makeExclusions() {
    m_exclusions = new ExclusionModel(m_language, this);
    m_exclusionView = view("exclusionView", m_exclusions, this);
    m_exclusionView->setAccessibleName(tr("Left out"));
    return m_exclusionView;
}

QWidget* MatchPanel::makeShortlist() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_shortlist = new ShortlistModel(m_language, this);
    m_shortlistView = view("shortlistView", m_shortlist, page);
    m_shortlistView->setAccessibleName(tr("Shortlist"));
    m_shortlistView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_shortlistView->setDragDropMode(QAbstractItemView::InternalMove);
    m_shortlistView->setDragDropOverwriteMode(false);
    m_shortlistView->setEmptyText(
        tr("The shortlist of this project is empty. Select spaces of the ranking and add them."));
    m_up = button(tr("Move up"), "shortlistUp", page);
    m_down = button(tr("Move down"), "shortlistDown", page);
    m_remove = button(tr("Take off"), "shortlistRemove", page);
    m_export = button(tr("Export…"), "shortlistExport", page);
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 6, 4);
    for (QPushButton* each : {m_up, m_down, m_remove}) buttons->addWidget(each);
    buttons->addStretch();
    buttons->addWidget(m_export);
    column->addWidget(m_shortlistView, 1);
    column->addLayout(buttons);
    connect(m_up, &QPushButton::clicked, this, [this] { moveSelected(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveSelected(+1); });
    connect(m_remove, &QPushButton::clicked, this, &MatchPanel::removeSelected);
    connect(m_export, &QPushButton::clicked, this, &MatchPanel::exportRequested);
    return page;
}

void MatchPanel::connectTables() {
    connect(m_weights, &WeightsPanel::choicesMoved, &m_controller, &MatchController::preview);
    connect(m_weights, &WeightsPanel::choicesSettled, &m_controller, &MatchController::keepSoon);
    connect(m_weights, &WeightsPanel::criterionRequested, this, &MatchPanel::editCriterion);
    connect(m_weights, &WeightsPanel::resetRequested, &m_controller, &MatchController::resetWeights);
    connect(m_add, &QPushButton::clicked, this, &MatchPanel::addSelected);
    connect(m_shortlist, &ShortlistModel::noteEdited, &m_controller, &MatchController::noteInShortlist,
            Qt::QueuedConnection);
    connect(m_shortlist, &ShortlistModel::moved, &m_controller, &MatchController::moveInShortlist,
            Qt::QueuedConnection);
    const auto watch = [this](tables::TableView* table, int siteRole) {
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                [this, table, siteRole] { tellSelection(*table, siteRole); });
        connect(table, &QAbstractItemView::doubleClicked, this, [this, siteRole](const QModelIndex& index) {
            if ((index.flags() & Qt::ItemIsEditable) == 0)
                emit zoomToSiteRequested(geo::SiteId{index.siblingAtColumn(0).data(siteRole).toLongLong()});
        });
    };
    watch(m_rankingView, RankingModel::kSiteRole);
    watch(m_exclusionView, ExclusionModel::kSiteRole);
    watch(m_shortlistView, ShortlistModel::kSiteRole);
}

void MatchPanel::setProjects(const std::vector<geo::domain::Record>& projects) {
    const QSignalBlocker quiet(m_project);
    m_project->clear();
    m_project->addItem(tr("Choose a project…"), qlonglong{0});
    for (const auto& project : projects)
        m_project->addItem(text::fromUtf8(project.displayName()), qlonglong{project.id});
    m_project->setCurrentIndex(std::max(0, m_project->findData(qlonglong{m_controller.project().value})));
}

void MatchPanel::setEditable(bool isEditable) {
    m_isEditable = isEditable;
    m_shortlist->setEditable(isEditable);
    showCanAdd();
    m_add->setVisible(isEditable);
    for (QPushButton* each : {m_up, m_down, m_remove}) each->setVisible(isEditable);
}

void MatchPanel::focusProject() {
    m_project->setFocus(Qt::ShortcutFocusReason);
    if (m_project->currentIndex() <= 0) m_project->showPopup();
}

void MatchPanel::setAdvice(QWidget* advice) {
    static_cast<QVBoxLayout*>(m_rankingView->parentWidget()->layout())->insertWidget(0, advice, 1);
}

void MatchPanel::showAdvice(bool isShown) {
    const auto* report = m_controller.report();
    m_rankingView->setVisible(!isShown || !report || report->eligible > 0);
}

void MatchPanel::showRanking() {
    m_tabs->setCurrentIndex(0);
}

void MatchPanel::letGoOfReport() {
    for (const int row : m_rankingView->selectedSourceRows()) m_keptSelection.insert(m_ranking->match(row).space);
    m_ranking->setReport(nullptr, {});
    m_exclusions->setReport(nullptr);
}

void MatchPanel::showReport() {
    const auto* report = m_controller.report();
    std::set<geo::SpaceId> shortlisted;
    for (const auto& line : m_controller.shortlist()) shortlisted.insert(line.placement.space);
    letGoOfReport();
    m_ranking->setReport(report, std::move(shortlisted));
    m_exclusions->setReport(report);
    m_isSelecting = true;
    for (int row = 0; row < m_ranking->rowCount(); ++row)
        if (m_keptSelection.contains(m_ranking->match(row).space))
            m_rankingView->selectionModel()->select(m_ranking->index(row, 0),
                                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_isSelecting = false;
    m_keptSelection.clear();
    showCanAdd();
    m_weights->setReport(m_controller.projectRow(), report);
    if (report) {
        const QSignalBlocker quiet(m_unknownExcludes);
        m_unknownExcludes->setChecked(report->params.unknownExcludes);
    }
    m_rankingView->setEmptyText(!m_controller.project().isKept()
                                    ? tr("Choose a project: the spaces that fit it are ranked here and on the map.")
                                : report ? tr("No space fits this project. The tab “Left out” says why for each.")
                                         : QString{});
    m_exclusionView->setEmptyText(report ? tr("No space is left out.") : QString{});
    m_tabs->setTabText(0,
                       report ? tr("Ranking (%1)").arg(text::countText(report->eligible, m_language)) : tr("Ranking"));
    m_tabs->setTabText(1, report ? tr("Left out (%1)").arg(text::countText(report->excluded, m_language))
                                 : tr("Left out"));
    m_tabs->setTabToolTip(0, report && report->hanging > 0
                                 ? tr("%n of them leave(s) a rule unanswered: what is not known may still exclude.",
                                      nullptr, static_cast<int>(report->hanging))
                                 : QString{});
    m_tabs->setTabToolTip(1, filteredText(report));
    if (report && report->filteredOut > 0)
        m_tabs->setTabText(1, m_tabs->tabText(1) + QStringLiteral(" + ") +
                                  text::countText(report->filteredOut, m_language));
    const bool isFirst = report && report->eligible > 0 && !m_rankingView->property("fitted").toBool();
    if (isFirst) {
        for (auto* each : {m_rankingView, m_exclusionView}) each->fitColumns();
        narrowRanks(*m_rankingView);
        m_rankingView->horizontalHeader()->setStretchLastSection(false); // the contributions have what is left
        m_rankingView->setColumnWidth(RankingModel::siteColumn,
                                      std::min(m_rankingView->columnWidth(RankingModel::siteColumn), kSiteWidth));
        m_rankingView->setProperty("fitted", true);
    }
    const QSignalBlocker quiet(m_project);
    m_project->setCurrentIndex(std::max(0, m_project->findData(qlonglong{m_controller.project().value})));
}

QString MatchPanel::filteredText(const geo::domain::MatchReport* report) {
    if (!report || report->filteredOut == 0) return {};
    return tr("%n site(s) were not looked at: the filter of their layer leaves them out.", nullptr,
              static_cast<int>(report->filteredOut));
}

void MatchPanel::showShortlistLines() {
    std::set<geo::PlacementId> keep;
    for (const int row : m_shortlistView->selectedSourceRows()) keep.insert(m_shortlist->line(row).placement.id);
    m_shortlist->setLines(m_controller.shortlist());
    m_isSelecting = true;
    for (int row = 0; row < m_shortlist->rowCount(); ++row)
        if (keep.contains(m_shortlist->line(row).placement.id))
            m_shortlistView->selectionModel()->select(m_shortlist->index(row, 0),
                                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_isSelecting = false;
    const auto count = m_controller.shortlist().size();
    m_tabs->setTabText(2, count == 0 ? tr("Shortlist") : tr("Shortlist (%1)").arg(count));
    m_export->setEnabled(count > 0);
    m_shortlistView->fitColumns();
    showReport();
}

void MatchPanel::tellSelection(const tables::TableView& table, int siteRole) {
    showCanAdd();
    for (QPushButton* each : {m_up, m_down, m_remove})
        each->setEnabled(m_shortlistView->selectionModel()->hasSelection());
    if (m_isSelecting) return;
    std::vector<geo::SiteId> sites;
    for (const int row : table.selectedSourceRows())
        sites.emplace_back(table.model()->index(row, 0).data(siteRole).toLongLong());
    emit sitesSelected(sites);
}

void MatchPanel::selectSites(const std::set<std::int64_t>& sites) {
    m_isSelecting = true;
    const auto select = [&](tables::TableView* table, int siteRole) {
        auto* model = table->model();
        std::set<std::int64_t> here; // a row chosen among several of its site stays the only one
        for (const int row : table->selectedSourceRows()) here.insert(model->index(row, 0).data(siteRole).toLongLong());
        if (here == sites) return;
        QItemSelection rows;
        for (int row = 0; row < model->rowCount(); ++row)
            if (const auto index = model->index(row, 0); sites.contains(index.data(siteRole).toLongLong()))
                rows.select(index, index);
        table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (!rows.isEmpty()) table->scrollTo(rows.indexes().front());
    };
    select(m_rankingView, RankingModel::kSiteRole);
    select(m_exclusionView, ExclusionModel::kSiteRole);
    select(m_shortlistView, ShortlistModel::kSiteRole);
    m_isSelecting = false;
}

void MatchPanel::showCanAdd() {
    const bool canAdd = m_isEditable && m_rankingView->selectionModel()->hasSelection();
    m_add->setEnabled(canAdd);
    emit canAddChanged(canAdd);
}

} // namespace app::matching
