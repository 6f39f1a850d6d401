#pragma once

#include "records/table_rows_model.h"

#include <QWidget>

class QLabel;

namespace app::records {

// The line below a table: how many rows of how many, how many of them selected; and what the current column comes to,
// over the selected rows or over all that are shown.
class TableSummary : public QWidget {
    Q_OBJECT

public:
    // Both outlive it.
    TableSummary(TableFeed& feed, const TableRowsModel& model, const text::Language& language,
                 QWidget* parent = nullptr);

    // `selected`: numbers of rows, ascending; those of them that the filter hides are told.
    void show(const std::vector<std::int64_t>& selected, int column);
    [[nodiscard]] QString countsText() const;
    [[nodiscard]] QString figuresText() const;

private:
    void showCounts();
    void showFigures(const geo::usecase::ColumnFigures& figures);

    TableFeed& m_feed;
    const TableRowsModel& m_model;
    text::Language m_language;
    QLabel* m_counts;
    QLabel* m_figures;
    std::vector<std::int64_t> m_selected;
    int m_column = -1;
    jobs::JobHandle m_job;
};

} // namespace app::records
