#pragma once

#include "allocation/allocation_sheets.h"
#include "tables/sheet_view.h"
#include "usecase/place_allotments.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace app::allocation {

// What turning an allocation into placements will do, line by line, before it is done; what conflicts with the
// workspace as it is now is left out only where that is allowed.
class PlacingDialog : public QDialog {
    Q_OBJECT

public:
    PlacingDialog(const geo::usecase::PlacementPlan& plan, const Ground& ground, const QString& author,
                  const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] geo::usecase::PlacingParams params() const;
    [[nodiscard]] tables::SheetView& view() { return *m_view; }

private:
    void showCanPlace();

    std::size_t m_conflicts;
    std::size_t m_changes;
    tables::SheetView* m_view;
    QDateEdit* m_day;
    QLineEdit* m_author;
    QLineEdit* m_reason;
    QCheckBox* m_leaveOut;
    QPushButton* m_place = nullptr;
};

} // namespace app::allocation
