#include "records/record_table_panel.h"

#include "records/cell_delegate.h"
#include "records/table_filter_bar.h"
#include "records/table_selection.h"
#include "records/table_summary.h"
#include "tables/filter_header.h"
#include "tables/table_view.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::records {

using geo::domain::Kind;

namespace {

constexpr int kPause = 60; // milliseconds

bool isEditable(Kind kind) {
    return kind == Kind::site || kind == Kind::project || kind == Kind::thirdPlace || kind == Kind::space;
}

QToolButton* toolOf(const QString& name, const QString& words, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(words);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

RecordTablePanel::RecordTablePanel(Kind kind, session::WorkspaceSession& session, settings::Settings& settings,
                                   const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_language(language)
    , m_memory(settings, kind)
    , m_feed(new TableFeed(kind, session, language, this))
    , m_model(new TableRowsModel(*m_feed, language, this))
    , m_bar(new TableFilterBar(kind, text::fromUtf8(geo::domain::name(kind)), language, this))
    , m_view(new tables::TableView(this))
    , m_header(new tables::FilterHeader(m_view))
    , m_summary(new TableSummary(*m_feed, *m_model, language, this))
    , m_emptyButton(new QPushButton(this))
    , m_pause(new QTimer(this)) {
    m_view->setObjectName(text::fromUtf8(geo::domain::name(kind)) + QStringLiteral("View"));
    m_view->setAccessibleName(text::title(kind));
    m_view->setHorizontalHeader(m_header);
    m_view->setUpHeader();
    m_view->setModel(m_model);
    m_selection = new TableSelection(*m_view, *m_feed, *m_model, this);
    m_view->setItemDelegate(new CellDelegate(*m_model, language, this));
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setSortIndicatorClearable(true);
    m_header->setHint(tr("Words, or: >100  <=20  10..20  =5  <>0  ? (not known)  * (known)"));
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnHidden(column, !m_model->isShownAtFirst(column));
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    m_isRemembered = m_memory.restore(*m_header);
    m_view->setSortingEnabled(true);
    if (isEditable(kind))
        m_model->setEdit(
            [this](std::int64_t id, std::size_t field, const QString& typed) { return edit(id, field, typed); });
    m_emptyButton->hide();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    makeTools();
    makeLayout();
    wire();
}

RecordTablePanel::~RecordTablePanel() {
    m_memory.keep(*m_header);
}

void RecordTablePanel::makeTools() {
    const QString name = text::fromUtf8(geo::domain::name(kind()));
    m_onlySelected =
        toolOf(name + QStringLiteral("OnlySelected"), tr("Only selected"), tr("Show only the selected rows"), this);
    m_selectedFirst = toolOf(name + QStringLiteral("SelectedFirst"), tr("Selected on top"),
                             tr("Show the selected rows before the others"), this);
    auto* filters = toolOf(name + QStringLiteral("ColumnFilters"), tr("Column filters"),
                           tr("A filter under each head (Ctrl+Shift+L)"), this);
    auto* columns = toolOf(name + QStringLiteral("Columns"), tr("Columns…"),
                           tr("Choose which columns are shown, and in which order"), this);
    for (QToolButton* button : {m_onlySelected, m_selectedFirst, filters}) button->setCheckable(true);
    for (QToolButton* button : {filters, m_onlySelected, m_selectedFirst, columns}) m_bar->add(button);
    m_bar->add(m_emptyButton);
    connect(m_onlySelected, &QToolButton::toggled, this, &RecordTablePanel::setOnlySelected);
    connect(m_selectedFirst, &QToolButton::toggled, this, &RecordTablePanel::setSelectedFirst);
    connect(columns, &QToolButton::clicked, this, &RecordTablePanel::chooseColumns);
    connect(filters, &QToolButton::toggled, this, [this](bool isShown) {
        m_header->setFiltersShown(isShown);
        if (isShown) return m_header->focusFilter(std::max(0, m_view->currentIndex().column()));
        m_header->clearFilters();
        m_tests.clear();
        takeFilters();
    });
    auto* keys =
        new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, filters, &QToolButton::toggle);
}

void RecordTablePanel::makeLayout() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_summary);
}

void RecordTablePanel::wire() {
    const auto enterTable = [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0, m_view->shownColumns().front()));
    };
    connect(m_bar, &TableFilterBar::changed, this, &RecordTablePanel::takeFilters);
    connect(m_bar, &TableFilterBar::leftDownwards, this, enterTable);
    connect(m_bar, &TableFilterBar::layerFilterCleared, this, &RecordTablePanel::layerFilterCleared);
    connect(m_bar, &TableFilterBar::dateFilterCleared, this, &RecordTablePanel::dateFilterCleared);
    connect(m_header, &tables::FilterHeader::leftDownwards, this, enterTable);
    connect(m_header, &tables::FilterHeader::filterEdited, this, &RecordTablePanel::typeFilter);
    connect(m_view->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &tables::FilterHeader::placeFields);
    connect(m_pause, &QTimer::timeout, this, &RecordTablePanel::takeFilters);
    connect(m_feed, &TableFeed::changed, this, [this] {
        if (!m_isRemembered && m_feed->rowCount() > 0) {
            m_view->fitColumns();
            m_isRemembered = true;
        }
        m_emptyButton->setVisible(m_feed->countOfAll() == 0 && !m_emptyButton->text().isEmpty());
        showSummary();
    });
    connect(m_feed, &TableFeed::busyChanged, this, &RecordTablePanel::showSummary);
    connect(m_feed, &TableFeed::failed, this, &RecordTablePanel::failed);
    connect(m_selection, &TableSelection::changed, this, &RecordTablePanel::takeSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentColumnChanged, this, &RecordTablePanel::showSummary);
    connect(m_view, &tables::TableView::headMenuOpened, this, &RecordTablePanel::fillHeadMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RecordTablePanel::showRowMenu);
    connect(m_view, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { emit rowActivated(m_model->idAt(index.row())); });
    connect(m_view, &tables::TableView::copyRefused, this, [this](qsizetype cells) {
        emit told(tr("%1 cells are too many for the clipboard: filter the rows or hide columns, or export them to a "
                     "file (menu Data, Export rows).")
                      .arg(text::countText(static_cast<std::size_t>(cells), m_language)));
    });
    connect(m_emptyButton, &QPushButton::clicked, this, &RecordTablePanel::emptyButtonClicked);
}

void RecordTablePanel::setEmptyState(const QString& sentence, const QString& buttonText) {
    m_view->setEmptyText(sentence);
    m_emptyButton->setText(buttonText);
    m_emptyButton->setVisible(m_feed->countOfAll() == 0 && !buttonText.isEmpty());
}

void RecordTablePanel::selectRows(const std::set<std::int64_t>& ids) {
    const bool isTooMany = m_selection->ids().size() > kMostShared;
    if (ids.empty() && isTooMany) return; // the table's own
    m_selection->select({ids.begin(), ids.end()});
    if (m_onlySelected->isChecked()) setOnlySelected(true);
    if (m_selectedFirst->isChecked()) setSelectedFirst(true);
    showSummary();
}

std::set<std::int64_t> RecordTablePanel::selectedRows() const {
    return {m_selection->ids().begin(), m_selection->ids().end()};
}

std::optional<std::set<std::int64_t>> RecordTablePanel::filteredRows() const {
    if (!m_feed->isFiltered()) return std::nullopt;
    const auto ids = m_feed->shownIds();
    return std::set<std::int64_t>{ids.begin(), ids.end()};
}

void RecordTablePanel::focusFilter() {
    m_bar->focusWords();
}

void RecordTablePanel::takeSelection() {
    showSummary();
    if (m_selection->ids().size() > kMostShared) {
        emit told(
            tr("%1 rows are selected in the table alone: the map shows a selection of at most %2.")
                .arg(text::countText(m_selection->ids().size(), m_language), text::countText(kMostShared, m_language)));
        emit rowsSelected({});
        return;
    }
    emit rowsSelected(selectedRows());
}

void RecordTablePanel::showSummary() {
    const QModelIndex current = m_view->currentIndex();
    m_summary->show(m_selection->ids(), current.isValid() ? current.column() : -1);
}

} // namespace app::records
