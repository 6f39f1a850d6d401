// What a table shows of its rows: filters, order, columns, and what its menus offer.
#include "records/record_table_panel.h"
#include "records/table_filter_bar.h"
#include "records/table_selection.h"
#include "records/table_summary.h"
#include "records/value_picker.h"
#include "tables/column_chooser.h"
#include "tables/filter_header.h"
#include "tables/table_view.h"
#include "text/field_label.h"
#include "text/sentence.h"

#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace app::records {

using geo::domain::Kind;
namespace usecase = geo::usecase;

void RecordTablePanel::takeFilters() {
    usecase::TableFilter filter;
    filter.words = m_bar->words().toStdString();
    for (const auto& [column, test] : m_tests) filter.tests.emplace_back(static_cast<std::size_t>(column), test);
    filter.expressions = m_bar->expressions();
    filter.only = m_only;
    m_feed->setFilter(std::move(filter));
}

void RecordTablePanel::typeFilter(int column, const QString& typed) {
    m_tests.erase(column);
    if (auto test = usecase::parseFieldTest(m_model->field(column), typed.toStdString()))
        m_tests.emplace(column, std::move(*test));
    m_pause->start();
}

void RecordTablePanel::setLayerFilter(const QString& expression) {
    if (const auto set = m_bar->setLayerFilter(expression); !set) emit failed(set.error());
}

void RecordTablePanel::setDateFilter(const QString& expression, const QString& words) {
    if (const auto set = m_bar->setDateFilter(expression, words); !set) emit failed(set.error());
}

void RecordTablePanel::clearFilters() {
    m_tests.clear();
    m_header->clearFilters();
    m_bar->clear();
    m_onlySelected->setChecked(false);
    takeFilters();
}

void RecordTablePanel::setOnlySelected(bool isOnly) {
    m_onlySelected->setChecked(isOnly);
    m_only.reset();
    if (isOnly) m_only = m_selection->ids();
    takeFilters();
}

void RecordTablePanel::setSelectedFirst(bool isFirst) {
    m_selectedFirst->setChecked(isFirst);
    m_feed->setFirst(isFirst ? std::optional{m_selection->ids()} : std::nullopt);
}

void RecordTablePanel::chooseColumns() {
    tables::ColumnChooser chooser(*m_header, this);
    std::set<int> filled;
    for (const std::size_t field : m_feed->filledFields()) filled.insert(static_cast<int>(field));
    chooser.setFilled(filled);
    std::set<int> initial;
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (m_model->isShownAtFirst(column)) initial.insert(column);
    chooser.setInitial(initial);
    chooser.exec();
    m_header->placeFields();
}

void RecordTablePanel::pickValues(int column) {
    m_valuesJob =
        m_feed->values(static_cast<std::size_t>(column), [this, column](geo::Result<usecase::ValueCounts> found) {
            if (!found) return;
            std::optional<usecase::OneOf> chosen;
            if (const auto test = m_tests.find(column); test != m_tests.end())
                if (const auto* oneOf = std::get_if<usecase::OneOf>(&test->second)) chosen = *oneOf;
            const auto words = [this, column](const geo::domain::Value& value) {
                // A part of a list reads as a list of one.
                return m_feed->cellText(static_cast<std::size_t>(column), value);
            };
            ValuePicker picker(text::label(m_model->field(column)), *found, words, chosen, m_language, this);
            if (picker.exec() != QDialog::Accepted) return;
            m_tests.erase(column);
            QString shown;
            if (auto choice = picker.choice()) {
                shown = picker.choiceText();
                m_tests.emplace(column, std::move(*choice));
            }
            if (auto* button = findChild<QToolButton*>(text::fromUtf8(geo::domain::name(kind())) + "ColumnFilters"))
                if (!shown.isEmpty()) button->setChecked(true);
            m_header->setFilter(column, shown);
            takeFilters();
        });
}

void RecordTablePanel::keepOnlyValue(const QModelIndex& index) {
    const auto value = m_feed->valueAt(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
    if (!value) return;
    usecase::OneOf only;
    if (geo::domain::isKnown(*value))
        only.values.insert(geo::domain::toText(*value));
    else
        only.isUnknownTaken = true;
    if (auto* button = findChild<QToolButton*>(text::fromUtf8(geo::domain::name(kind())) + "ColumnFilters"))
        button->setChecked(true);
    m_header->setFilter(index.column(), m_feed->cellText(static_cast<std::size_t>(index.column()), *value));
    m_tests.insert_or_assign(index.column(), std::move(only));
    takeFilters();
}

void RecordTablePanel::fillHeadMenu(QMenu& menu, int column) {
    if (column >= 0) {
        menu.addAction(tr("Sort &ascending"), this,
                       [this, column] { m_view->sortByColumn(column, Qt::AscendingOrder); });
        menu.addAction(tr("Sort &descending"), this,
                       [this, column] { m_view->sortByColumn(column, Qt::DescendingOrder); });
        menu.addAction(tr("Do &not sort"), this, [this] { m_view->sortByColumn(-1, Qt::AscendingOrder); });
        menu.addSeparator();
        menu.addAction(tr("&Filter…"), this, [this, column] {
            if (auto* button = findChild<QToolButton*>(text::fromUtf8(geo::domain::name(kind())) + "ColumnFilters"))
                button->setChecked(true);
            m_header->focusFilter(column);
        });
        menu.addAction(tr("&Values…"), this, [this, column] { pickValues(column); });
    }
    menu.addAction(tr("&Clear all filters"), this, &RecordTablePanel::clearFilters)->setEnabled(m_feed->isFiltered());
    menu.addSeparator();
    if (column >= 0) {
        menu.addAction(tr("Copy the c&olumn"), this, [this, column] { m_view->copyColumn(column); });
        menu.addAction(tr("&Statistics"), this, [this, column] { m_summary->show(m_selection->ids(), column); });
        menu.addAction(tr("&Hide"), this, [this, column] {
            if (m_view->shownColumns().size() > 1) m_view->setColumnHidden(column, true);
        });
    }
    menu.addAction(tr("Co&lumns…"), this, &RecordTablePanel::chooseColumns);
    menu.addAction(tr("Fit column &widths"), m_view, &tables::TableView::fitColumns);
}

void RecordTablePanel::showRowMenu(const QPoint& at) {
    const QModelIndex index = m_view->indexAt(at);
    const auto& ids = m_selection->ids();
    QMenu menu(this);
    menu.addAction(tr("&Zoom to"), this, [&] { emit zoomRequested(ids); })->setEnabled(!ids.empty());
    menu.addAction(tr("&Flash on the map"), this, [&] { emit flashRequested(ids); })->setEnabled(!ids.empty());
    emit rowMenuOpened(menu);
    menu.addSeparator();
    menu.addAction(tr("&Copy the rows"), QKeySequence::Copy, m_view, &tables::TableView::copyWithHeads);
    menu.addAction(tr("Copy the c&ell"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, m_view, &tables::TableView::copyCell);
    if (index.isValid()) {
        if (m_model->flags(index).testFlag(Qt::ItemIsEditable))
            menu.addAction(tr("E&dit the cell"), Qt::Key_F2, this, [this, index] { m_view->edit(index); });
        menu.addAction(tr("&Only rows with this value"), this, [this, index] { keepOnlyValue(index); });
    }
    menu.addSeparator();
    menu.addAction(tr("Select &all rows shown"), QKeySequence::SelectAll, m_view, &QAbstractItemView::selectAll);
    menu.addAction(tr("&Invert the selection"), m_selection, &TableSelection::invert);
    menu.addAction(tr("Cl&ear all filters"), this, &RecordTablePanel::clearFilters)->setEnabled(m_feed->isFiltered());
    menu.addAction(tr("E&xport rows…"), this, &RecordTablePanel::exportRequested);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

// One undoable step; what does not fit is told, and the row stays as it was.
bool RecordTablePanel::edit(std::int64_t id, std::size_t field, const QString& typed) {
    const geo::domain::FieldInfo& info = geo::domain::infoOf(kind()).fields.at(field);
    if (m_session.isReadOnly() || info.name == "dataset_id" || info.name == "life_cycle") {
        emit told(tr("“%1” is not changed here.").arg(text::label(info)));
        return false;
    }
    const auto changed = m_session.change([&](usecase::Desk& desk) -> geo::Result<void> {
        GEO_ASSIGN(const auto value, geo::domain::parseValue(info, typed.toStdString()));
        GEO_ASSIGN(const auto seen, desk.rowById(kind(), id));
        geo::domain::Record after = seen;
        after.values.at(field) = value;
        GEO_TRY(desk.edit(seen, after));
        return {};
    });
    return changed.has_value();
}

} // namespace app::records
