#pragma once

#include "siting/sheet_model.h"
#include "tables/table_view.h"

#include <vector>

class QSortFilterProxyModel;

namespace app::siting {

// A table that shows a sheet: sorted by its heads, copied, exported by its context menu.
class SheetView : public tables::TableView {
    Q_OBJECT

public:
    SheetView(const char* name, const QString& label, const text::Language& language, QWidget* parent = nullptr);

    // The selection stays with the rows of the same sites.
    void setSheet(Sheet sheet);
    [[nodiscard]] const Sheet& sheet() const { return m_model->sheet(); }
    // Of the selected rows, each site once.
    [[nodiscard]] std::vector<geo::SiteId> selectedSites() const;
    // Selects a row of the sheet.
    void selectLine(int sourceRow);
    // The rows that are about one of these sites alone.
    void selectSites(const std::vector<geo::SiteId>& sites);

signals:
    void exportRequested();
    void sitesSelected(const std::vector<geo::SiteId>& sites);

private:
    SheetModel* m_model;
    QSortFilterProxyModel* m_order;
    bool m_isFitted = false;
    bool m_isSelecting = false;
};

} // namespace app::siting
