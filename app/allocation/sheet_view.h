#pragma once

#include "allocation/sheet_model.h"
#include "tables/table_view.h"

#include <vector>

class QSortFilterProxyModel;

namespace app::allocation {

// A table that shows a sheet: sorted by its heads, copied, exported by its context menu.
class SheetView : public tables::TableView {
    Q_OBJECT

public:
    SheetView(const char* name, const QString& label, const text::Language& language, QWidget* parent = nullptr);

    // The selection stays with the rows that are still there.
    void setSheet(Sheet sheet);
    [[nodiscard]] const Sheet& sheet() const { return m_model->sheet(); }
    [[nodiscard]] std::vector<geo::domain::ProjectSpace> selectedPairs() const;

signals:
    void exportRequested();
    void pairsSelected(const std::vector<geo::domain::ProjectSpace>& pairs);

private:
    void selectPairs(const std::vector<geo::domain::ProjectSpace>& pairs);

    SheetModel* m_model;
    QSortFilterProxyModel* m_order;
    bool m_isFitted = false;
    bool m_isSelecting = false;
};

} // namespace app::allocation
