#pragma once

#include "coverage/coverage_controller.h"
#include "tables/sheet_view.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace app::coverage {

// What was made of the streets, and where they are probably not as they are outside.
class NetworkPage : public QWidget {
    Q_OBJECT

public:
    NetworkPage(CoverageController& controller, const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] tables::SheetView& view() { return *m_flaws; }
    [[nodiscard]] tables::SheetView& figures() { return *m_figures; }

signals:
    // A flaw was chosen.
    void placeChosen(geo::geom::PointM place);

private:
    QWidget* makeHead();
    void fillKinds();
    void showNetwork();
    void showFlaws();

    CoverageController& m_controller;
    text::Language m_language;
    QLabel* m_told = nullptr;
    QPushButton* m_read = nullptr;
    QComboBox* m_kind = nullptr;
    tables::SheetView* m_figures;
    tables::SheetView* m_flaws;
};

} // namespace app::coverage
