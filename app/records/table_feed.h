#pragma once

#include "jobs/job_handle.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/read_table.h"
#include "usecase/table_figures.h"
#include "usecase/table_order.h"

#include <QObject>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app::records {

// By which field a table is sorted; none: by the number of the row.
struct TableSort {
    std::optional<std::size_t> field;
    bool isDescending = false;
    friend bool operator==(const TableSort&, const TableSort&) = default;
};

// The rows of a kind behind a table: read, filtered and sorted in jobs, whichever was asked for last. What is shown
// stays as it was until the next is there. The first rows come at once, the columns of all of them behind.
class TableFeed : public QObject {
    Q_OBJECT

public:
    // `session` outlives the feed.
    TableFeed(geo::domain::Kind kind, session::WorkspaceSession& session, const text::Language& language,
              QObject* parent = nullptr);

    // Reads what the session shows now, if it may have changed; `isCertain` where it is known to have.
    void refresh(bool isCertain = false);
    // Lets everything go: another workspace, or none.
    void clear();
    void setFilter(geo::usecase::TableFilter filter);
    void setSort(const TableSort& sort);
    // Numbers of the rows that go before the others, ascending; none for no such order.
    void setFirst(std::optional<std::vector<std::int64_t>> ids);
    // Names of communes by their code: a cell then reads "Nantes (44109)".
    void setCommuneNames(std::map<std::string, QString> names);

    [[nodiscard]] geo::domain::Kind kind() const { return m_kind; }
    [[nodiscard]] const TableSort& sort() const { return m_sort; }
    // Whether a read, a filter or a sort is on its way.
    [[nodiscard]] bool isBusy() const { return m_readJob.isRunning() || m_queryJob.isRunning(); }
    // Whether every row can be shown; before, only the first.
    [[nodiscard]] bool isWhole() const { return m_shown.columns != nullptr; }
    [[nodiscard]] std::size_t rowCount() const;
    [[nodiscard]] std::size_t countOfAll() const;
    // 0 where the row is not there yet.
    [[nodiscard]] std::int64_t idAt(std::size_t row) const;
    // None where the row is not there yet.
    [[nodiscard]] std::optional<geo::domain::Value> valueAt(std::size_t row, std::size_t field) const;
    [[nodiscard]] QString cellText(std::size_t field, const geo::domain::Value& value) const;
    // Where a row is shown; none where it is not, or not yet.
    [[nodiscard]] std::optional<std::size_t> rowOf(std::int64_t id) const;
    // Numbers of the rows shown, ascending.
    [[nodiscard]] std::vector<std::int64_t> shownIds() const;
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    [[nodiscard]] std::vector<std::size_t> filledFields() const;

    // Of the rows shown, or of those with these numbers (ascending). `done` comes later, unless the handle is gone.
    [[nodiscard]] jobs::JobHandle figures(std::size_t field, std::vector<std::int64_t> only,
                                          jobs::Done<geo::usecase::ColumnFigures> done);
    // What values a field has in all rows, and how often.
    [[nodiscard]] jobs::JobHandle values(std::size_t field, jobs::Done<geo::usecase::ValueCounts> done);

signals:
    void aboutToChange();
    // `isSameRows`: the rows are the same or those of another state; else they were filtered or sorted anew.
    void changed(bool isSameRows);
    void busyChanged();
    void failed(const geo::Error& error);

private:
    struct Shown {
        std::shared_ptr<const geo::usecase::TableColumns> columns;
        geo::usecase::SharedRows rows;     // of columns, in order
        geo::usecase::SharedRows filtered; // the same, ascending
    };
    struct Read {
        std::shared_ptr<const geo::usecase::TableColumns> columns;
        geo::usecase::TableState state;
    };
    struct Answer {
        geo::usecase::SharedRows filtered;
        geo::usecase::SharedRows ordered;
        geo::usecase::SharedRanks ranks;
    };
    void readFirst();
    void read();
    void takeOver(Read read);
    void query();
    void show(Answer answer, bool isNewState);
    void fail(const geo::Error& error);
    void forgetOrder();
    [[nodiscard]] geo::usecase::ShownTexts shownTexts() const;

    geo::domain::Kind m_kind;
    const geo::domain::KindInfo& m_info;
    session::WorkspaceSession& m_session;
    text::Language m_language;
    std::map<std::string, QString> m_communeNames;

    geo::usecase::TableFilter m_filter;
    TableSort m_sort;
    std::optional<std::vector<std::int64_t>> m_first;

    geo::usecase::FirstRows m_firstRows;
    Shown m_shown;
    Read m_read;                                              // the newest
    geo::usecase::SharedRows m_filtered;                      // of m_read by m_filter; null where it is to be made
    std::map<std::size_t, geo::usecase::SharedRanks> m_ranks; // of m_read
    mutable std::vector<std::uint32_t> m_places; // where each row of m_shown.columns is shown, from 1; 0: nowhere
    jobs::JobHandle m_firstJob;
    jobs::JobHandle m_checkJob;
    jobs::JobHandle m_readJob;
    jobs::JobHandle m_queryJob;
};

// The text of a cell, for whoever shows rows of a kind: names of communes beside their codes, "" never.
[[nodiscard]] QString cellTextOf(const geo::domain::FieldInfo& field, const geo::domain::Value& value,
                                 const std::map<std::string, QString>& communeNames, const text::Language& language);

} // namespace app::records
