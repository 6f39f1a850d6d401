#include "board/board_view.h"

#include "board/board_list.h"
#include "board/card_delegate.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::board {

using geo::domain::PlacementState;

namespace {

// As a placement goes; declined last.
constexpr std::array<PlacementState, 8> kOrder = {
    PlacementState::shortlisted, PlacementState::visited, PlacementState::proposed, PlacementState::approved,
    PlacementState::agreed,      PlacementState::running, PlacementState::ended,    PlacementState::declined};
constexpr int kNarrowest = 180; // pixels of a column

} // namespace

bool BoardFilter::lets(const geo::usecase::PlacementCard& card) const {
    if (filiere && card.filiere != filiere) return false;
    if (!commune.empty() && (!card.commune || card.commune->text() != commune)) return false;
    if (bearer && card.bearer != bearer) return false;
    const std::string needle = geo::domain::folded(text.trimmed().toStdString());
    if (needle.empty()) return true;
    return std::ranges::any_of(
        std::array{&card.project, &card.organisation, &card.site, &card.space},
        [&](const std::string* name) { return geo::domain::folded(*name).find(needle) != std::string::npos; });
}

BoardView::BoardView(const text::Language& language, QWidget* parent)
    : QScrollArea(parent)
    , m_language(language)
    , m_declined(new QToolButton(this)) {
    setObjectName(QStringLiteral("boardView"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(this);
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(4);
    for (const PlacementState state : kOrder) m_columns.push_back(makeColumn(state));
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        row->addWidget(m_columns[i].frame, 1);
        wire(m_columns[i], i);
    }
    m_declined->setObjectName(QStringLiteral("boardDeclined"));
    m_declined->setCheckable(true);
    m_declined->setAutoRaise(true);
    m_declined->setToolTip(tr("Show or hide the declined placements"));
    row->addWidget(m_declined, 0, Qt::AlignTop);
    setWidget(inside);
    connect(m_declined, &QToolButton::toggled, this, [this](bool isShown) {
        m_columns.back().frame->setVisible(isShown);
        emit declinedShown(isShown);
    });
    m_columns.back().frame->hide();
}

BoardView::Column BoardView::makeColumn(PlacementState state) {
    Column column{state, new BoardColumnModel(state, m_language, this), new BoardList(this), new QLabel(this),
                  new QWidget(this)};
    const QString code = text::fromUtf8(geo::domain::codeOf(state));
    column.list->setObjectName(QStringLiteral("boardColumn_") + code);
    column.list->setAccessibleName(text::label(state));
    column.list->setModel(column.model);
    column.list->setItemDelegate(new CardDelegate(m_language, column.list));
    column.head->setObjectName(QStringLiteral("boardHead_") + code);
    column.head->setTextFormat(Qt::PlainText);
    column.head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column.frame->setMinimumWidth(kNarrowest);
    auto* layout = new QVBoxLayout(column.frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(column.head);
    layout->addWidget(column.list, 1);
    return column;
}

void BoardView::wire(const Column& column, std::size_t place) {
    BoardList* list = column.list;
    BoardColumnModel* model = column.model;
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, model, list](const QModelIndex& index) {
                const auto* card = model->cardAt(index.row());
                if (card == nullptr || m_isFilling) return;
                m_chosen = card->placement.id;
                for (const Column& other : m_columns)
                    if (other.list != list) other.list->setCurrentIndex({});
            });
    connect(list, &BoardList::neighbourWanted, this, [this, place](int direction) { focusColumn(place, direction); });
    connect(list, &BoardList::stepWanted, this, [this, place, model, list](int direction) {
        const auto* card = model->cardAt(list->currentIndex().row());
        const std::size_t last = isDeclinedShown() ? m_columns.size() - 1 : m_columns.size() - 2;
        if (card == nullptr || (direction < 0 ? place == 0 : place >= last)) return;
        emit stepWanted(card->placement.id, m_columns[direction < 0 ? place - 1 : place + 1].state);
    });
    connect(list, &QAbstractItemView::activated, this, [this, model](const QModelIndex& index) {
        if (const auto* card = model->cardAt(index.row())) emit nextStepWanted(card->placement.id);
    });
    connect(list, &BoardList::menuWanted, this, [this, model](const QModelIndex& index, const QPoint& position) {
        if (const auto* card = model->cardAt(index.row())) emit menuWanted(card->placement.id, position);
    });
    // Behind the pull: a dialog must not open within it.
    connect(
        model, &BoardColumnModel::dropped, this,
        [this](std::int64_t placement, PlacementState state) { emit stepWanted(geo::PlacementId{placement}, state); },
        Qt::QueuedConnection);
}

// The first column in that direction that has cards.
void BoardView::focusColumn(std::size_t place, int direction) {
    const int row = std::max(0, m_columns[place].list->currentIndex().row());
    for (auto next = static_cast<std::ptrdiff_t>(place) + direction;
         next >= 0 && next < static_cast<std::ptrdiff_t>(m_columns.size()); next += direction) {
        const Column& column = m_columns[static_cast<std::size_t>(next)];
        if (column.frame->isHidden() || column.model->rowCount() == 0) continue;
        column.list->setFocus(Qt::OtherFocusReason);
        column.list->setCurrentIndex(column.model->index(std::min(row, column.model->rowCount() - 1)));
        ensureWidgetVisible(column.list, 0, 0);
        return;
    }
}

void BoardView::setBoard(std::shared_ptr<const geo::usecase::PlacementBoard> board) {
    m_board = std::move(board);
    showCards();
}

void BoardView::setFilter(const BoardFilter& filter) {
    m_filter = filter;
    showCards();
}

void BoardView::showCards() {
    std::map<PlacementState, std::vector<std::size_t>> positions;
    if (m_board)
        for (std::size_t i = 0; i < m_board->cards.size(); ++i)
            if (m_filter.lets(m_board->cards[i])) positions[m_board->cards[i].placement.state].push_back(i);
    m_isFilling = true;
    for (const Column& column : m_columns) column.model->setCards(m_board, std::move(positions[column.state]));
    m_isFilling = false;
    showHeads();
    if (m_chosen) choose(*m_chosen);
}

void BoardView::showHeads() {
    for (const Column& column : m_columns) {
        const auto count = static_cast<std::size_t>(column.model->rowCount());
        const auto area = column.model->area();
        QString head = QStringLiteral("%1 · %2").arg(text::label(column.state), text::countText(count, m_language));
        if (column.state == PlacementState::declined) m_declined->setText(head);
        if (area.value > 0.0) head += QStringLiteral(" · ") + text::areaText(area, m_language);
        column.head->setText(head);
        column.head->setToolTip(head);
    }
}

void BoardView::setDeclinedShown(bool isShown) {
    m_declined->setChecked(isShown);
}

bool BoardView::isDeclinedShown() const {
    return m_declined->isChecked();
}

void BoardView::choose(geo::PlacementId placement) {
    m_chosen = placement;
    for (const Column& column : m_columns) {
        const int row = column.model->rowOf(placement);
        if (row < 0) continue;
        const bool hadFocus = isAncestorOf(focusWidget());
        column.list->setCurrentIndex(column.model->index(row));
        column.list->scrollTo(column.model->index(row));
        if (hadFocus && !column.frame->isHidden()) column.list->setFocus(Qt::OtherFocusReason);
    }
}

const geo::usecase::PlacementCard* BoardView::chosen() const {
    if (!m_chosen) return nullptr;
    for (const Column& column : m_columns)
        if (const int row = column.model->rowOf(*m_chosen); row >= 0) return column.model->cardAt(row);
    return nullptr;
}

BoardList& BoardView::list(PlacementState state) const {
    return *std::ranges::find(m_columns, state, &Column::state)->list;
}

std::size_t BoardView::shownCards() const {
    std::size_t count = 0;
    for (const Column& column : m_columns) count += static_cast<std::size_t>(column.model->rowCount());
    return count;
}

} // namespace app::board
