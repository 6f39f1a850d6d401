#pragma once

#include "tables/sheet_model.h"
#include "tables/table_view.h"

#include <vector>

class QSortFilterProxyModel;

namespace app::tables {

// A table that shows a sheet: sorted by its heads, copied, exported by its context menu.
class SheetView : public TableView {
    Q_OBJECT

public:
    SheetView(const char* name, const QString& label, const text::Language& language, QWidget* parent = nullptr);

    // The selection stays with the rows that are about the same.
    void setSheet(Sheet sheet);
    [[nodiscard]] const Sheet& sheet() const { return m_model->sheet(); }
    // SheetRow::about of the selected rows, each once.
    [[nodiscard]] QStringList selectedKeys() const;
    // The place of the current row, if it has one.
    [[nodiscard]] std::optional<geo::geom::PointM> currentPlace() const;
    // Selects the rows that are about one of these alone, and shows the first; false where there is none. Tells
    // nothing.
    bool choose(const QStringList& keys);
    // Selects a row of the sheet.
    void selectLine(int row);

signals:
    void exportRequested();
    void rowsSelected();

private:
    void select(const std::vector<QStringList>& abouts);
    void showLooks();

    SheetModel* m_model;
    QSortFilterProxyModel* m_order;
    bool m_isFitted = false;
    bool m_isSelecting = false;
};

} // namespace app::tables
