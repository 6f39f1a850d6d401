#include "records/table_selection.h"

#include "tables/table_view.h"

#include <QItemSelectionModel>
#include <QScrollBar>

#include <algorithm>
#include <iterator>

namespace app::records {

namespace {

// A view asks every range for every cell that it draws: beyond this many, the first are marked.
constexpr qsizetype kMostRanges = 4'000;

} // namespace

TableSelection::TableSelection(tables::TableView& view, TableFeed& feed, TableRowsModel& model, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_feed(feed)
    , m_model(model) {
    connect(&feed, &TableFeed::aboutToChange, this, &TableSelection::remember);
    connect(&feed, &TableFeed::changed, this, &TableSelection::restore);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isMarking) take();
    });
}

void TableSelection::take() {
    const QItemSelection& selected = m_view.selectionModel()->selection();
    if (selected.size() == 1 && selected.front().height() == m_model.rowCount() && m_feed.isWhole()) {
        m_ids = m_feed.shownIds();
    } else {
        m_ids.clear();
        for (const QItemSelectionRange& range : selected)
            for (int row = range.top(); row <= range.bottom(); ++row) m_ids.push_back(m_model.idAt(row));
        std::ranges::sort(m_ids);
        m_ids.erase(std::ranges::unique(m_ids).begin(), m_ids.end());
        if (!m_ids.empty() && m_ids.front() == 0) m_ids.erase(m_ids.begin()); // not there yet
    }
    emit changed();
}

void TableSelection::remember() {
    m_isMarking = true;
    const QModelIndex current = m_view.currentIndex();
    m_currentId = current.isValid() ? m_model.idAt(current.row()) : 0;
    m_currentColumn = current.isValid() ? current.column() : 0;
    m_topRow = m_view.rowAt(0);
    m_topId = m_topRow < 0 ? 0 : m_model.idAt(m_topRow);
}

void TableSelection::restore(bool isSameRows) {
    const auto current = m_feed.rowOf(m_currentId);
    if (current)
        m_view.selectionModel()->setCurrentIndex(m_model.index(static_cast<int>(*current), m_currentColumn),
                                                 QItemSelectionModel::NoUpdate);
    mark(false);
    // Sorted or filtered anew, a table is looked at from what is current, or from its top.
    if (isSameRows) {
        const auto top = m_feed.rowOf(m_topId);
        m_view.verticalScrollBar()->setValue(top ? static_cast<int>(*top) : std::max(0, m_topRow));
    } else if (current) {
        m_view.scrollTo(m_view.currentIndex());
    }
    m_isMarking = false;
}

void TableSelection::select(std::vector<std::int64_t> ids) {
    if (ids == m_ids) return;
    m_ids = std::move(ids);
    mark(true);
}

void TableSelection::invert() {
    const auto shown = m_feed.shownIds();
    std::vector<std::int64_t> others;
    std::ranges::set_difference(shown, m_ids, std::back_inserter(others));
    m_ids = std::move(others);
    mark(false);
    emit changed();
}

QItemSelection TableSelection::ranges(std::vector<int> rows) const {
    QItemSelection selection;
    std::ranges::sort(rows);
    const int last = m_model.columnCount() - 1;
    for (std::size_t i = 0; i < rows.size() && selection.size() < kMostRanges;) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
        selection.append(QItemSelectionRange(m_model.index(rows[i], 0), m_model.index(rows[end - 1], last)));
        i = end;
    }
    return selection;
}

void TableSelection::mark(bool isScrolledTo) {
    const bool wasMarking = std::exchange(m_isMarking, true);
    std::vector<int> rows;
    for (const std::int64_t id : m_ids)
        if (const auto row = m_feed.rowOf(id)) rows.push_back(static_cast<int>(*row));
    const QItemSelection selection = ranges(std::move(rows));
    // Two steps: what was and what is are not compared range by range.
    m_view.selectionModel()->clearSelection();
    m_view.selectionModel()->select(selection, QItemSelectionModel::Select);
    if (isScrolledTo && !selection.isEmpty()) {
        const QModelIndex first = m_model.index(selection.front().top(), std::max(0, m_view.currentIndex().column()));
        m_view.selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view.scrollTo(first);
    }
    m_isMarking = wasMarking;
}

} // namespace app::records
