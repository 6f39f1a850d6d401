#include "records/table_feed.h"

#include "text/value_text.h"

#include <algorithm>
#include <numeric>

namespace app::records {

using geo::domain::FieldType;
using geo::domain::Kind;
using geo::domain::Value;
namespace usecase = geo::usecase;

namespace {

constexpr std::int64_t kFirstRows = 200; // a screen, and some

// Where what is shown is not what is kept.
bool isWorded(const geo::domain::FieldInfo& field) {
    return field.refersTo == Kind::commune || field.type == FieldType::code || field.type == FieldType::codeList ||
           field.type == FieldType::boolean || field.type == FieldType::date;
}

geo::Result<usecase::SharedRows> everyRow(const usecase::TableColumns& columns) {
    auto rows = std::make_shared<usecase::RowPositions>(columns.rowCount());
    std::iota(rows->begin(), rows->end(), 0U);
    return usecase::SharedRows{std::move(rows)};
}

geo::Result<usecase::SharedRows> filtered(const usecase::TableColumns& columns, const usecase::TableFilter& filter,
                                          const usecase::ShownTexts& shown, geo::JobControl& job) {
    if (filter.isEmpty()) return everyRow(columns);
    return geo::transformed(usecase::filteredRows(columns, filter, shown, job), [](usecase::RowPositions rows) {
        return usecase::SharedRows{std::make_shared<const usecase::RowPositions>(std::move(rows))};
    });
}

usecase::RowPositions positionsOf(const usecase::TableColumns& columns, const std::vector<std::int64_t>& ids) {
    usecase::RowPositions rows;
    for (const std::int64_t id : ids)
        if (const auto row = columns.rowOf(id)) rows.push_back(static_cast<std::uint32_t>(*row));
    return rows;
}

} // namespace

QString cellTextOf(const geo::domain::FieldInfo& field, const Value& value,
                   const std::map<std::string, QString>& communeNames, const text::Language& language) {
    if (!geo::domain::isKnown(value)) return text::unknownText();
    if (field.refersTo != Kind::commune) return text::cellText(field, value, language);
    QStringList communes;
    for (const std::string& code : geo::domain::listParts(geo::domain::toText(value))) {
        const auto named = communeNames.find(code);
        const QString plain = text::fromUtf8(code);
        communes << (named == communeNames.end() ? plain : QStringLiteral("%1 (%2)").arg(named->second, plain));
    }
    return communes.join(QStringLiteral(", "));
}

TableFeed::TableFeed(Kind kind, session::WorkspaceSession& session, const text::Language& language, QObject* parent)
    : QObject(parent)
    , m_kind(kind)
    , m_info(geo::domain::infoOf(kind))
    , m_session(session)
    , m_language(language) {}

void TableFeed::clear() {
    emit aboutToChange();
    m_firstJob = {};
    m_checkJob = {};
    m_readJob = {};
    m_queryJob = {};
    m_firstRows = {};
    m_shown = {};
    m_read = {};
    forgetOrder();
    emit changed(false);
    emit busyChanged();
}

void TableFeed::forgetOrder() {
    m_filtered.reset();
    m_ranks.clear();
}

void TableFeed::refresh(bool isCertain) {
    if (!m_session.isOpen()) return clear();
    if (!m_read.columns) {
        readFirst();
        return read();
    }
    if (isCertain || m_readJob.isRunning()) return read();
    m_checkJob = m_session.run<bool>(
        tr("Looking for changes"),
        [kind = m_kind, state = m_read.state](usecase::Desk& desk, geo::JobControl&) {
            return usecase::hasChangedSince(desk, kind, state);
        },
        [this](geo::Result<bool> hasChanged) {
            if (!hasChanged) return fail(hasChanged.error());
            if (*hasChanged) read();
        });
}

void TableFeed::readFirst() {
    m_firstJob = m_session.run<usecase::FirstRows>(
        tr("Reading the table"),
        [kind = m_kind](usecase::Desk& desk, geo::JobControl&) {
            return usecase::readFirstRows(desk, kind, kFirstRows);
        },
        [this](geo::Result<usecase::FirstRows> first) {
            if (!first || m_shown.columns) return; // what is wrong, the reading of all says
            emit aboutToChange();
            m_firstRows = std::move(*first);
            emit changed(true);
        });
}

void TableFeed::read() {
    m_readJob = m_session.run<Read>(
        tr("Reading the table"),
        [kind = m_kind](usecase::Desk& desk, geo::JobControl& job) -> geo::Result<Read> {
            // Asked before: a change in between is found the next time.
            GEO_ASSIGN(const usecase::TableState state, usecase::tableState(desk, kind));
            GEO_ASSIGN(auto columns, usecase::readTable(desk, kind, job));
            return Read{std::move(columns), state};
        },
        [this](geo::Result<Read> read) {
            if (!read) return fail(read.error());
            takeOver(std::move(*read));
        });
    emit busyChanged();
}

void TableFeed::takeOver(Read read) {
    m_firstJob = {};
    m_read = std::move(read);
    forgetOrder();
    query();
}

void TableFeed::setFilter(usecase::TableFilter filter) {
    m_filter = std::move(filter);
    m_filtered.reset();
    query();
}

void TableFeed::setSort(const TableSort& sort) {
    if (sort == m_sort) return;
    m_sort = sort;
    query();
}

void TableFeed::setFirst(std::optional<std::vector<std::int64_t>> ids) {
    if (ids == m_first) return;
    m_first = std::move(ids);
    query();
}

void TableFeed::setCommuneNames(std::map<std::string, QString> names) {
    if (names == m_communeNames) return;
    m_communeNames = std::move(names);
    forgetOrder();
    query();
}

usecase::ShownTexts TableFeed::shownTexts() const {
    usecase::ShownTexts shown;
    for (const auto& field : m_info.fields) {
        if (!isWorded(field)) {
            shown.emplace_back();
            continue;
        }
        shown.emplace_back([&field, names = m_communeNames, language = m_language](const Value& value) {
            return cellTextOf(field, value, names, language).toStdString();
        });
    }
    return shown;
}

void TableFeed::query() {
    if (!m_read.columns) return;
    const auto known = m_sort.field ? m_ranks.find(*m_sort.field) : m_ranks.end();
    const auto work = [columns = m_read.columns, filter = m_filter, before = m_filtered, sort = m_sort, first = m_first,
                       ranks = known == m_ranks.end() ? nullptr : known->second,
                       shown = shownTexts()](geo::JobControl& job) -> geo::Result<Answer> {
        Answer answer{before, {}, ranks};
        if (!answer.filtered) {
            GEO_ASSIGN(answer.filtered, filtered(*columns, filter, shown, job));
        }
        answer.ordered = answer.filtered;
        if (sort.field) {
            const usecase::TableColumn& column = columns->columns.at(*sort.field);
            if (!answer.ranks) {
                GEO_ASSIGN(answer.ranks, usecase::rankedEntries(column, shown.at(*sort.field), job));
            }
            answer.ordered = std::make_shared<const usecase::RowPositions>(
                usecase::orderedRows(*answer.filtered, column, *answer.ranks, sort.isDescending));
        }
        if (first)
            answer.ordered =
                std::make_shared<const usecase::RowPositions>(usecase::withFirst(*answer.ordered, *columns, *first));
        return answer;
    };
    const bool isNewState = m_shown.columns != m_read.columns;
    m_queryJob = m_session.runner().run<Answer>(tr("Sorting and filtering"), work,
                                                [this, isNewState](geo::Result<Answer> answer) {
                                                    if (!answer) return fail(answer.error());
                                                    show(std::move(*answer), isNewState);
                                                });
    emit busyChanged();
}

void TableFeed::show(Answer answer, bool isNewState) {
    emit aboutToChange();
    m_filtered = answer.filtered;
    if (m_sort.field && answer.ranks) m_ranks[*m_sort.field] = answer.ranks;
    m_shown = {m_read.columns, std::move(answer.ordered), m_filtered};
    m_places.clear();
    m_firstRows = {};
    emit changed(isNewState);
    emit busyChanged();
}

void TableFeed::fail(const geo::Error& error) {
    emit busyChanged();
    if (error.code != geo::ErrorCode::cancelled) emit failed(error);
}

std::size_t TableFeed::rowCount() const {
    if (m_shown.rows) return m_shown.rows->size();
    return m_filter.isEmpty() ? static_cast<std::size_t>(m_firstRows.count) : 0;
}

std::size_t TableFeed::countOfAll() const {
    return m_shown.columns ? m_shown.columns->rowCount() : static_cast<std::size_t>(m_firstRows.count);
}

std::int64_t TableFeed::idAt(std::size_t row) const {
    if (m_shown.rows) return row < m_shown.rows->size() ? m_shown.columns->ids[(*m_shown.rows)[row]] : 0;
    return row < m_firstRows.rows.size() ? m_firstRows.rows[row].id : 0;
}

std::optional<Value> TableFeed::valueAt(std::size_t row, std::size_t field) const {
    if (m_shown.rows) {
        if (row >= m_shown.rows->size()) return std::nullopt;
        const usecase::TableColumn& column = m_shown.columns->columns.at(field);
        return column.value(column.entryAt((*m_shown.rows)[row]));
    }
    if (row >= m_firstRows.rows.size()) return std::nullopt;
    return m_firstRows.rows[row].values.at(field);
}

QString TableFeed::cellText(std::size_t field, const Value& value) const {
    return cellTextOf(m_info.fields.at(field), value, m_communeNames, m_language);
}

std::optional<std::size_t> TableFeed::rowOf(std::int64_t id) const {
    if (!m_shown.rows) {
        const auto found = std::ranges::find(m_firstRows.rows, id, &geo::domain::Record::id);
        if (found == m_firstRows.rows.end()) return std::nullopt;
        return static_cast<std::size_t>(found - m_firstRows.rows.begin());
    }
    const auto row = m_shown.columns->rowOf(id);
    if (!row) return std::nullopt;
    if (m_places.empty()) {
        m_places.assign(m_shown.columns->rowCount(), 0);
        for (std::size_t i = 0; i < m_shown.rows->size(); ++i)
            m_places[(*m_shown.rows)[i]] = static_cast<std::uint32_t>(i + 1);
    }
    if (m_places[*row] == 0) return std::nullopt;
    return m_places[*row] - std::size_t{1};
}

std::vector<std::int64_t> TableFeed::shownIds() const {
    std::vector<std::int64_t> ids;
    if (!m_shown.filtered) return ids;
    ids.reserve(m_shown.filtered->size());
    for (const std::uint32_t row : *m_shown.filtered) ids.push_back(m_shown.columns->ids[row]);
    return ids;
}

std::vector<std::size_t> TableFeed::filledFields() const {
    return m_shown.columns ? usecase::filledFields(*m_shown.columns) : std::vector<std::size_t>{};
}

jobs::JobHandle TableFeed::figures(std::size_t field, std::vector<std::int64_t> only,
                                   jobs::Done<usecase::ColumnFigures> done) {
    if (!m_shown.rows) return {};
    return m_session.runner().run<usecase::ColumnFigures>(
        tr("Adding up a column"),
        [shown = m_shown, field, only = std::move(only)](geo::JobControl& job) {
            return only.empty() ? usecase::columnFigures(*shown.columns, *shown.rows, field, job)
                                : usecase::columnFigures(*shown.columns, positionsOf(*shown.columns, only), field, job);
        },
        std::move(done));
}

jobs::JobHandle TableFeed::values(std::size_t field, jobs::Done<usecase::ValueCounts> done) {
    constexpr std::size_t kMostValues = 1'000;
    if (!m_shown.columns) return {};
    return m_session.runner().run<usecase::ValueCounts>(
        tr("Counting values"),
        [columns = m_shown.columns, field](geo::JobControl& job) -> geo::Result<usecase::ValueCounts> {
            GEO_ASSIGN(const usecase::SharedRows rows, everyRow(*columns));
            return usecase::valueCounts(*columns, *rows, field, kMostValues, job);
        },
        std::move(done));
}

} // namespace app::records
