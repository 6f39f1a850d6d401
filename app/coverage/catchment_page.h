#pragma once

#include "coverage/catchment_controller.h"
#include "tables/sheet_view.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace app::coverage {

class MinutesField;

// The catchments that are shown: how one travels and how long, where they are from, what they hold.
class CatchmentPage : public QWidget {
    Q_OBJECT

public:
    CatchmentPage(CatchmentController& controller, const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] tables::SheetView& view() { return *m_view; }
    void setSelected(std::size_t rows);

signals:
    void clickRequested();
    void selectionRequested();
    // A catchment was chosen.
    void placeChosen(geo::geom::PointM place);

private:
    QWidget* makeHead();
    QWidget* makeButtons();
    void showParams();
    void showCatchments();
    void removeSelected();

    CatchmentController& m_controller;
    text::Language m_language;
    bool m_isShowing = false;
    std::size_t m_selected = 0;
    QComboBox* m_mode = nullptr;
    MinutesField* m_minutes = nullptr;
    QComboBox* m_direction = nullptr;
    QPushButton* m_fromSelection = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_clear = nullptr;
    QLabel* m_told = nullptr;
    tables::SheetView* m_view;
};

} // namespace app::coverage
