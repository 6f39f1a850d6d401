#pragma once

#include "coverage/sheet_model.h"
#include "tables/table_view.h"

#include <QStringList>

#include <vector>

class QSortFilterProxyModel;

namespace app::coverage {

// A table that shows a sheet: sorted by its heads, copied, exported by its context menu.
class SheetView : public tables::TableView {
    Q_OBJECT

public:
    SheetView(const char* name, const QString& label, const text::Language& language, QWidget* parent = nullptr);

    // The selection stays with the rows that are still there.
    void setSheet(Sheet sheet);
    [[nodiscard]] const Sheet& sheet() const { return m_model->sheet(); }
    // SheetRow::about of the selected rows that have one.
    [[nodiscard]] QStringList selectedKeys() const;
    // The place of the current row, if it has one.
    [[nodiscard]] std::optional<geo::geom::PointM> currentPlace() const;
    // Selects the first row about it, and shows it; false where there is none. Tells nothing.
    bool choose(const QString& about);

signals:
    void exportRequested();
    void rowsSelected();

private:
    void select(const QStringList& keys);
    void showLooks();

    SheetModel* m_model;
    QSortFilterProxyModel* m_order;
    bool m_isFitted = false;
    bool m_isSelecting = false;
};

} // namespace app::coverage
