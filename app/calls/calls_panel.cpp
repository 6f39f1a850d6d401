#include "calls/calls_panel.h"

#include "board/figures_model.h"
#include "calls/call_text.h"
#include "tables/table_view.h"
#include "text/code_label.h"
#include "text/today.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>
#include <array>

namespace app::calls {

using geo::domain::CallState;
using geo::domain::Decision;
using geo::domain::ProjectCallId;

CallsPanel::CallsPanel(session::WorkspaceSession& session, files::FileDialog& fileDialog,
                       const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_fileDialog(fileDialog)
    , m_language(language)
    , m_list(new QListWidget(this))
    , m_head(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_pages(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("callsPanel"));
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, &CallsPanel::readChosen);
    connect(m_answerView, &QAbstractItemView::activated, this, &CallsPanel::decide);
    connect(m_offerView, &QAbstractItemView::activated, this, &CallsPanel::selectSites);
    using session::WorkspaceSession;
    connect(&session, &WorkspaceSession::rowsChanged, this, &CallsPanel::refresh);
    connect(&session, &WorkspaceSession::opened, this, &CallsPanel::refresh);
    connect(&session, &WorkspaceSession::closed, this, &CallsPanel::refresh);
    refresh();
}

CallsPanel::~CallsPanel() = default;

QPushButton* CallsPanel::makeButton(const QString& words, const char* name, void (CallsPanel::*verb)()) {
    auto* button = new QPushButton(words, this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, verb);
    return button;
}

QWidget* CallsPanel::makeTable(board::FiguresModel*& model, tables::TableView*& view, const char* name,
                               const QString& words, const QString& empty) {
    model = new board::FiguresModel(m_language, this);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model);
    sorted->setSortRole(Qt::UserRole);
    view = new tables::TableView(this);
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(words);
    view->setModel(sorted);
    view->setSortingEnabled(true);
    view->sortByColumn(-1, Qt::AscendingOrder);
    view->setEmptyText(empty);
    return view;
}

void CallsPanel::makeTabs() {
    m_tabs->setObjectName(QStringLiteral("callTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeTable(m_offers, m_offerView, "callOffers", tr("Spaces offered"),
                             tr("No space is offered yet: select sites, then edit the call.")),
                   tr("Spaces"));
    m_tabs->addTab(makeTable(m_answers, m_answerView, "callAnswers", tr("Applications"),
                             tr("No application yet: open the call, then read the forms that came in.")),
                   tr("Applications"));
    m_tabs->addTab(makeTable(m_pairs, m_pairView, "callRanking", tr("Ranking"),
                             tr("Projects are ranked in the spaces once there are both.")),
                   tr("Ranking"));
}

// The calls and the button for another.
QWidget* CallsPanel::makeList() {
    m_list->setObjectName(QStringLiteral("callsList"));
    m_list->setAccessibleName(tr("Calls for projects"));
    m_create = makeButton(tr("&New call…"), "callCreate", &CallsPanel::create);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list, 1);
    column->addWidget(m_create);
    return page;
}

// Beside the tabs, where there is room. Those who answer a call and those who offer it should have no reason to go
// round it: stable unless chosen otherwise.
void CallsPanel::makeAllocation() {
    m_method = new QComboBox(this);
    m_method->setObjectName(QStringLiteral("callMethod"));
    m_method->setAccessibleName(tr("Method of the allocation"));
    m_method->setToolTip(tr("Stable: no project and space would rather have one another. Optimal: the greatest sum of "
                            "score times priority."));
    for (const auto method : {geo::domain::AllocationMethod::stable, geo::domain::AllocationMethod::optimal})
        m_method->addItem(text::label(method), static_cast<int>(method));
    m_allocate = makeButton(tr("Allo&cate"), "callAllocate", &CallsPanel::allocate);
    auto* corner = new QWidget(m_tabs);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(4, 2, 4, 2);
    row->addWidget(m_method);
    row->addWidget(m_allocate);
    m_tabs->setCornerWidget(corner);
}

// The call that is chosen and what can be done with it.
QWidget* CallsPanel::makeChosen() {
    m_head->setObjectName(QStringLiteral("callHead"));
    m_head->setTextFormat(Qt::PlainText);
    m_head->setMinimumWidth(40);
    m_edit = makeButton(tr("Edi&t…"), "callEdit", &CallsPanel::edit);
    m_moveOn = makeButton(tr("Open"), "callMoveOn", &CallsPanel::moveOn);
    m_publish = makeButton(tr("&Publish…"), "callPublish", &CallsPanel::publish);
    m_gather = makeButton(tr("Read &forms…"), "callGather", &CallsPanel::gather);
    m_decide = makeButton(tr("&Decide…"), "callDecide", &CallsPanel::decide);
    m_minutes = makeButton(tr("&Minutes…"), "callMinutes", &CallsPanel::showMinutes);
    makeAllocation();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 0);
    row->addWidget(m_head, 1);
    for (QPushButton* button : {m_edit, m_moveOn, m_publish, m_gather, m_decide, m_minutes}) row->addWidget(button);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_tabs, 1);
    return page;
}

void CallsPanel::layOut() {
    makeTabs();
    auto* empty = new QLabel(tr("A call for projects offers a set of spaces, gathers applications, and keeps what was "
                                "decided and why. Select sites, then make a call of their spaces."),
                             this);
    empty->setObjectName(QStringLiteral("callsEmpty"));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(16);
    m_pages->addWidget(empty);
    m_pages->addWidget(makeChosen());
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(makeList());
    split->addWidget(m_pages);
    split->setStretchFactor(1, 1);
    split->setSizes({220, 800});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
}

void CallsPanel::setDate(std::optional<geo::Date> date) {
    if (m_date == date) return;
    m_date = date;
    readChosen();
}

geo::Date CallsPanel::date() const {
    return m_date.value_or(text::today());
}

ProjectCallId CallsPanel::chosen() const {
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_all.size() ? m_all[static_cast<std::size_t>(row)].id
                                                                    : ProjectCallId{};
}

// An allocation of what is not there any more is let go.
void CallsPanel::refresh() {
    if (m_allocation.isRunning()) {
        m_allocation = {};
        emit told(tr("The workspace has changed: the allocation was given up. Allocate again."));
    }
    fillCalls();
    readChosen();
}

// The one that was chosen stays.
void CallsPanel::fillCalls() {
    const ProjectCallId before = chosen();
    m_all.clear();
    if (m_session.isOpen()) {
        geo::JobControl job;
        if (auto calls = geo::usecase::readCalls(m_session.desk(), job)) m_all = std::move(*calls);
    }
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto& call : m_all) {
        auto* item = new QListWidgetItem(text::fromUtf8(call.name) + u'\n' + stateText(call, m_language), m_list);
        item->setToolTip(item->text());
    }
    const auto place = std::ranges::find(m_all, before, &geo::domain::ProjectCall::id);
    m_list->setCurrentRow(place != m_all.end() ? static_cast<int>(place - m_all.begin()) : m_all.empty() ? -1 : 0);
}

void CallsPanel::readChosen() {
    const ProjectCallId call = chosen();
    if (!call.isKept()) return take({});
    m_job = m_session.run<Read>(
        tr("Reading the call"),
        [call, day = date()](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<Read> {
            GEO_ASSIGN(auto contents, geo::usecase::readCall(desk, call, job));
            GEO_ASSIGN(auto ranking, geo::usecase::rankCall(desk, contents, day, false, job));
            return Read{std::make_shared<const geo::usecase::CallContents>(std::move(contents)),
                        std::make_shared<const geo::usecase::CallRanking>(std::move(ranking))};
        },
        [this](geo::Result<Read> read) {
            if (read)
                take(std::move(*read));
            else if (read.error().code != geo::ErrorCode::cancelled)
                emit m_session.failed(read.error());
        });
}

void CallsPanel::take(Read read) {
    m_contents = std::move(read.contents);
    m_ranking = std::move(read.ranking);
    const std::array hadRows{m_offers->rowCount() > 0, m_answers->rowCount() > 0, m_pairs->rowCount() > 0};
    m_offers->setTable(m_contents ? offersTable(*m_contents) : geo::usecase::Table{});
    m_answers->setTable(m_contents ? answersTable(*m_contents) : geo::usecase::Table{});
    m_pairs->setTable(m_contents ? rankingTable(*m_contents, *m_ranking) : geo::usecase::Table{});
    const std::array views{m_offerView, m_answerView, m_pairView};
    for (std::size_t i = 0; i < views.size(); ++i)
        if (!hadRows.at(i)) views.at(i)->fitColumns();
    showState();
    emit rankingRead();
}

void CallsPanel::showState() {
    const bool isOpen = m_session.isOpen();
    const bool writes = isOpen && !m_session.isReadOnly();
    m_pages->setCurrentIndex(m_contents ? 1 : 0);
    m_create->setEnabled(writes);
    if (!m_contents) return;
    const CallState state = m_contents->call.state;
    m_head->setText(stateText(m_contents->call, m_language));
    m_head->setToolTip(text::fromUtf8(m_contents->call.terms));
    m_tabs->setTabText(0, tr("Spaces (%1)").arg(m_contents->offers.size()));
    m_tabs->setTabText(1, tr("Applications (%1)").arg(m_contents->answers.size()));
    m_moveOn->setText(state == CallState::draft  ? tr("&Open")
                      : state == CallState::open ? tr("C&lose")
                                                 : tr("Re&open"));
    showVerbs();
}

// While an allocation runs it can be cancelled, and nothing else.
void CallsPanel::showVerbs() {
    const CallState state = m_contents->call.state;
    const bool isIdle = !m_allocation.isRunning();
    const bool writes = isIdle && m_session.isOpen() && !m_session.isReadOnly();
    const bool isToDecide = writes && state == CallState::closed;
    const bool hasUndecided = std::ranges::any_of(m_contents->answers, [](const auto& answer) {
        return answer.application.decision == Decision::pending || answer.application.decision == Decision::reserve;
    });
    m_moveOn->setEnabled(writes && state != CallState::decided && !m_contents->offers.empty());
    m_edit->setEnabled(writes && state != CallState::decided);
    m_publish->setEnabled(!m_contents->offers.empty());
    m_gather->setEnabled(writes && (state == CallState::open || state == CallState::closed));
    m_decide->setEnabled(isToDecide && !m_contents->answers.empty());
    m_minutes->setEnabled(isIdle && !m_contents->answers.empty());
    m_method->setEnabled(isToDecide && hasUndecided);
    m_allocate->setEnabled(!isIdle || (isToDecide && hasUndecided));
    m_allocate->setText(isIdle ? tr("Allo&cate") : tr("Can&cel"));
    m_allocate->setAccessibleName(isIdle ? tr("Allocate the spaces of the call") : tr("Cancel the allocation"));
}

// The sites of the rows that are chosen, or of all.
void CallsPanel::selectSites() {
    if (!m_contents) return;
    std::set<std::int64_t> sites;
    for (const int row : m_offerView->selectedSourceRows())
        sites.insert(m_contents->offers.at(static_cast<std::size_t>(row)).site.id.value);
    emit sitesSelected(sites);
}

} // namespace app::calls
