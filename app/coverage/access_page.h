#pragma once

#include "coverage/coverage_work.h"
#include "tables/sheet_view.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace app::coverage {

// Places a resident where capacity counts: the method, its catchment, what is taken for places that do not say how many
// they hold, and the result by area.
class AccessPage : public QWidget {
    Q_OBJECT

public:
    explicit AccessPage(const text::Language& language, QWidget* parent = nullptr);
    void setAsked(const Asked& asked);
    // Null: none. Areas of one kind, or all.
    void setAnswer(const SharedAnswer& answer, std::optional<geo::domain::AreaKind> kind);
    [[nodiscard]] tables::SheetView& view() { return *m_view; }

signals:
    void accessChanged(const geo::domain::AccessParams& params);

private:
    QWidget* makeHead();
    void tell();

    text::Language m_language;
    geo::domain::AccessParams m_params;
    bool m_isShowing = false;
    QComboBox* m_method = nullptr;
    QSpinBox* m_within = nullptr;
    QSpinBox* m_unknown = nullptr;
    QLabel* m_told = nullptr;
    tables::SheetView* m_view = nullptr;
};

} // namespace app::coverage
