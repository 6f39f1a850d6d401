#include "board/board_panel.h"

#include "board/board_list.h"
#include "board/board_text.h"
#include "board/figures_model.h"
#include "board/occupancy_panel.h"
#include "board/step_dialog.h"
#include "board/step_history_dialog.h"
#include "settings/settings.h"
#include "tables/table_view.h"
#include "text/code_label.h"
#include "text/sentence.h"
#include "text/today.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace app::board {

using geo::domain::PlacementState;
using geo::usecase::PlacementBoard;
using geo::usecase::PlacementCard;

namespace {

enum Tab { boardTab, alertsTab, occupancyTab };

QComboBox* makeFilter(QWidget* parent, const char* name, const QString& accessible) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    box->addItem(accessible, QString{});
    return box;
}

template <class Enum>
void addCodes(QComboBox& box) {
    for (const std::string_view code : geo::domain::codesOf<Enum>())
        box.addItem(text::codeLabel(geo::domain::codesOf<Enum>(), code), text::fromUtf8(code));
}

} // namespace

BoardPanel::BoardPanel(session::WorkspaceSession& session, settings::Settings& settings, files::FileDialog& fileDialog,
                       QString author, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_fileDialog(fileDialog)
    , m_author(std::move(author))
    , m_language(language)
    , m_tabs(new QTabWidget(this))
    , m_view(new BoardView(language, this))
    , m_pages(new QStackedWidget(this))
    , m_filiere(makeFilter(this, "boardFiliere", tr("All fields")))
    , m_commune(makeFilter(this, "boardCommune", tr("All communes")))
    , m_bearer(makeFilter(this, "boardBearer", tr("All bearers")))
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_months(new QSpinBox(this))
    , m_judged(new QLabel(this))
    , m_alerts(new FiguresModel(language, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new tables::TableView(this))
    , m_occupancy(new OccupancyPanel(session, settings, language, this)) {
    setObjectName(QStringLiteral("boardPanel"));
    m_tabs->setObjectName(QStringLiteral("boardTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->insertTab(boardTab, makeBoard(), tr("Board"));
    m_tabs->insertTab(alertsTab, makeAlerts(), tr("Alerts"));
    m_tabs->insertTab(occupancyTab, m_occupancy, tr("Occupancy"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_view, &BoardView::stepWanted, this, [this](geo::PlacementId id, PlacementState to) { askStep(id, to); });
    connect(m_view, &BoardView::nextStepWanted, this, [this](geo::PlacementId id) { askStep(id, std::nullopt); });
    connect(m_view, &BoardView::menuWanted, this, &BoardPanel::openMenu);
    connect(m_view, &BoardView::declinedShown, this,
            [this](bool isShown) { m_settings.set(settings::kBoardDeclined, isShown); });
    connect(m_occupancy, &OccupancyPanel::exportRequested, this, &BoardPanel::exportRequested);
    m_view->setDeclinedShown(m_settings.value(settings::kBoardDeclined));
    using session::WorkspaceSession;
    connect(&session, &WorkspaceSession::rowsChanged, this, &BoardPanel::refresh);
    connect(&session, &WorkspaceSession::opened, this, &BoardPanel::refresh);
    connect(&session, &WorkspaceSession::closed, this, &BoardPanel::refresh);
    refresh();
}

BoardPanel::~BoardPanel() = default;

QWidget* BoardPanel::makeBoard() {
    m_text->setObjectName(QStringLiteral("boardText"));
    m_text->setPlaceholderText(tr("Project, organisation, site"));
    m_text->setAccessibleName(tr("Find among the placements"));
    m_text->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("boardCount"));
    addCodes<geo::domain::Filiere>(*m_filiere);
    addCodes<geo::domain::Bearer>(*m_bearer);
    auto* empty =
        new QLabel(tr("The board shows the placements of projects in spaces, from the shortlist to the end of "
                      "the agreement. Match a project and add spaces to its shortlist to begin."),
                   this);
    empty->setObjectName(QStringLiteral("boardEmpty"));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(16);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_view);
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 0);
    for (QComboBox* box : {m_filiere, m_commune, m_bearer}) {
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &BoardPanel::takeFilter);
    }
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    connect(m_text, &QLineEdit::textChanged, this, &BoardPanel::takeFilter);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    return page;
}

QWidget* BoardPanel::makeAlerts() {
    m_months->setObjectName(QStringLiteral("alertMonths"));
    m_months->setAccessibleName(tr("Months before the end"));
    m_months->setRange(0, 60);
    m_months->setValue(m_settings.value(settings::kAlertMonths).toInt());
    m_judged->setObjectName(QStringLiteral("alertsJudged"));
    m_sorted->setSourceModel(m_alerts);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setObjectName(QStringLiteral("alertsTable"));
    m_table->setAccessibleName(tr("Agreements that want attention"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setEmptyText(tr("No agreement wants attention: none ends soon, is past its end or waits for its start."));
    auto* save = new QPushButton(tr("Save as a table…"), this);
    save->setObjectName(QStringLiteral("alertsSave"));
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 0);
    auto* label = new QLabel(tr("&Months before the end:"), page);
    label->setBuddy(m_months);
    row->addWidget(label);
    row->addWidget(m_months);
    row->addWidget(m_judged, 1);
    row->addWidget(save);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_months, &QSpinBox::valueChanged, this, [this](int months) {
        m_settings.set(settings::kAlertMonths, QString::number(months));
        refresh();
    });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { openAlert(m_sorted->mapToSource(index).row()); });
    connect(save, &QPushButton::clicked, this, [this] { emit exportRequested(tr("alerts"), m_alerts->table()); });
    return page;
}

void BoardPanel::setDate(std::optional<geo::Date> date) {
    if (m_date == date) return;
    m_date = date;
    refresh();
}

void BoardPanel::refresh() {
    if (!m_session.isOpen()) return take(nullptr);
    const geo::usecase::AlertParams params{m_date.value_or(text::today()), m_months->value()};
    m_job = m_session.run<std::shared_ptr<const PlacementBoard>>(
        tr("Reading the board"),
        [params](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<std::shared_ptr<const PlacementBoard>> {
            GEO_ASSIGN(auto board, geo::usecase::readBoard(desk, params, job));
            return std::make_shared<const PlacementBoard>(std::move(board));
        },
        [this](geo::Result<std::shared_ptr<const PlacementBoard>> board) {
            if (board)
                take(std::move(*board));
            else if (board.error().code != geo::ErrorCode::cancelled)
                emit m_session.failed(board.error());
        });
}

void BoardPanel::take(std::shared_ptr<const PlacementBoard> board) {
    m_board = std::move(board);
    m_listed = m_board ? geo::usecase::listedAlerts(*m_board) : std::vector<geo::usecase::ListedAlert>{};
    fillFilters();
    m_view->setBoard(m_board);
    m_pages->setCurrentIndex(m_board && !m_board->cards.empty() ? 1 : 0);
    takeFilter();
    showTable();
    emit boardRead();
}

// The communes of the cards; the one that was chosen stays.
void BoardPanel::fillFilters() {
    const QString chosen = m_commune->currentData().toString();
    std::map<QString, QString> communes;
    if (m_board)
        for (const PlacementCard& card : m_board->cards) {
            if (!card.commune) continue;
            const auto found = m_board->communes.find(card.commune->text());
            communes[text::fromUtf8(found != m_board->communes.end() ? found->second : card.commune->text())] =
                text::fromUtf8(card.commune->text());
        }
    const QSignalBlocker quiet(m_commune);
    while (m_commune->count() > 1) m_commune->removeItem(1);
    for (const auto& [name, code] : communes) m_commune->addItem(name, code);
    m_commune->setCurrentIndex(std::max(0, m_commune->findData(chosen)));
}

void BoardPanel::takeFilter() {
    BoardFilter filter;
    filter.filiere = geo::domain::fromCode<geo::domain::Filiere>(m_filiere->currentData().toString().toStdString());
    filter.bearer = geo::domain::fromCode<geo::domain::Bearer>(m_bearer->currentData().toString().toStdString());
    filter.commune = m_commune->currentData().toString().toStdString();
    filter.text = m_text->text();
    m_view->setFilter(filter);
    const std::size_t all = m_board ? m_board->cards.size() : 0;
    m_count->setText(
        tr("%1 of %2").arg(text::countText(m_view->shownCards(), m_language), text::countText(all, m_language)));
}

std::size_t BoardPanel::alerts() const {
    return m_listed.size();
}

void BoardPanel::showTable() {
    const bool isFirst = m_alerts->rowCount() == 0;
    m_alerts->setTable(m_board ? alertTable(*m_board) : geo::usecase::Table{});
    if (isFirst) m_table->fitColumns();
    m_judged->setText(m_board ? tr("judged on %1").arg(m_language.date(m_board->params.date)) : QString{});
    m_tabs->setTabText(alertsTab, m_listed.empty() ? tr("Alerts") : tr("Alerts (%1)").arg(m_listed.size()));
}

void BoardPanel::showBoard() {
    m_tabs->setCurrentIndex(boardTab);
    BoardList& first =
        m_view->list(m_view->chosen() != nullptr ? m_view->chosen()->placement.state : PlacementState::shortlisted);
    first.setFocus(Qt::OtherFocusReason);
    if (!first.currentIndex().isValid()) first.setCurrentIndex(first.model()->index(0, 0));
}

void BoardPanel::showFigures() {
    m_tabs->setCurrentIndex(occupancyTab);
}

void BoardPanel::showAlerts() {
    m_tabs->setCurrentIndex(alertsTab);
    m_table->setFocus(Qt::OtherFocusReason);
}

void BoardPanel::openAlert(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= m_listed.size()) return;
    const auto id = m_board->cards[m_listed[static_cast<std::size_t>(row)].card].placement.id;
    m_tabs->setCurrentIndex(boardTab);
    m_view->choose(id);
    askStep(id, std::nullopt);
}

const PlacementCard* BoardPanel::find(geo::PlacementId placement) const {
    if (!m_board) return nullptr;
    const auto found =
        std::ranges::find(m_board->cards, placement, [](const PlacementCard& card) { return card.placement.id; });
    return found == m_board->cards.end() ? nullptr : &*found;
}

void BoardPanel::askStep(geo::PlacementId placement, std::optional<PlacementState> to) {
    const auto* card = find(placement);
    if (card == nullptr || !m_session.isOpen()) return;
    const auto next = geo::domain::nextStates(card->placement.state);
    const bool isAllowed = to ? std::ranges::find(next, *to) != next.end() : !next.empty();
    if (!isAllowed || m_session.isReadOnly()) {
        geo::usecase::PlacementMove move;
        move.placement = placement;
        move.to = to.value_or(card->placement.state);
        const auto judged = geo::usecase::judgeMove(m_session.desk(), move);
        if (judged && judged->refusal) emit told(text::sentence(*judged->refusal, m_language));
        return;
    }
    const QString kept = m_settings.value(settings::kDecidedBy);
    StepDialog dialog(
        *card, to, kept.isEmpty() ? m_author : kept, QString::fromStdString(m_session.path().parent_path().string()),
        m_fileDialog,
        [this](const geo::usecase::PlacementMove& move) { return geo::usecase::judgeMove(m_session.desk(), move); },
        m_language, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto move = dialog.move();
    m_settings.set(settings::kDecidedBy, text::fromUtf8(move.author));
    m_view->choose(placement);
    static_cast<void>(m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::movePlacement(desk, move));
        return {};
    }));
}

void BoardPanel::openMenu(geo::PlacementId placement, const QPoint& globalPosition) {
    const auto* card = find(placement);
    if (card == nullptr) return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("boardMenu"));
    for (const PlacementState state : geo::domain::nextStates(card->placement.state))
        menu.addAction(tr("Step: %1…").arg(text::label(state)), this,
                       [this, placement, state] { askStep(placement, state); })
            ->setEnabled(!m_session.isReadOnly());
    menu.addSeparator();
    const geo::SiteId site = card->siteId;
    menu.addAction(tr("Zoom to the site"), this, [this, site] { emit zoomRequested(site); });
    menu.addAction(tr("Show in the timeline"), this, [this, site] { emit timelineRequested(site); });
    menu.addAction(tr("Dossier of the site"), this, [this, site] { emit dossierRequested(site); });
    menu.addAction(tr("Steps taken…"), this, [this, placement] {
        if (const auto* now = find(placement)) showHistory(*now);
    });
    menu.exec(globalPosition);
}

void BoardPanel::showHistory(const PlacementCard& card) {
    const auto steps = geo::usecase::stepsOf(m_session.desk(), card.placement.id);
    if (!steps) return emit m_session.failed(steps.error());
    StepHistoryDialog dialog(card, *steps, QString::fromStdString(m_session.path().parent_path().string()), m_language,
                             this);
    dialog.exec();
}

} // namespace app::board
