#pragma once

#include "records/table_rows_model.h"

#include <QObject>

#include <vector>

class QItemSelection;

namespace app::tables {
class TableView;
}

namespace app::records {

// Which rows of a table are selected, by their numbers: it stays when the rows are sorted, filtered or read anew, and
// so do the current cell and the place that is scrolled to. Rows that a filter hides stay selected until another
// selection is made.
class TableSelection : public QObject {
    Q_OBJECT

public:
    // All outlive it. `view` has its model already.
    TableSelection(tables::TableView& view, TableFeed& feed, TableRowsModel& model, QObject* parent = nullptr);

    // Ascending.
    [[nodiscard]] const std::vector<std::int64_t>& ids() const { return m_ids; }
    // From outside: tells nobody, and scrolls to the first that is shown. `ids` ascending.
    void select(std::vector<std::int64_t> ids);
    void invert();

signals:
    // By the user.
    void changed();

private:
    void take();
    void remember();
    void restore(bool isSameRows);
    void mark(bool isScrolledTo);
    [[nodiscard]] QItemSelection ranges(std::vector<int> rows) const;

    tables::TableView& m_view;
    TableFeed& m_feed;
    TableRowsModel& m_model;
    std::vector<std::int64_t> m_ids;
    std::int64_t m_currentId = 0;
    int m_currentColumn = 0;
    std::int64_t m_topId = 0;
    int m_topRow = 0;
    bool m_isMarking = false;
};

} // namespace app::records
