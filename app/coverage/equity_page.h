#pragma once

#include "coverage/coverage_work.h"
#include "tables/sheet_view.h"

#include <QWidget>

class QComboBox;

namespace app::coverage {

class LorenzView;

// How unequally nearness and access are spread: figures and the Lorenz curve, before and after where something is
// changed.
class EquityPage : public QWidget {
    Q_OBJECT

public:
    explicit EquityPage(const text::Language& language, QWidget* parent = nullptr);
    // Null: none.
    void setAnswer(SharedAnswer answer);
    [[nodiscard]] tables::SheetView& view() { return *m_view; }

private:
    void showFigures();

    SharedAnswer m_answer;
    QComboBox* m_of;
    tables::SheetView* m_view;
    LorenzView* m_curve;
};

} // namespace app::coverage
