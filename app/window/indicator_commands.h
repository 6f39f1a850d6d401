#pragma once

#include "usecase/indicator_table.h"

#include <QObject>

class QDockWidget;

namespace app::indicators {
class IndicatorsPanel;
}

namespace app::window {

class MainWindow;

// The board of indicators in its dock: the date of the window is its date, and the rows behind a figure that is clicked
// are selected on the map and in the tables.
class IndicatorCommands : public QObject {
    Q_OBJECT

public:
    explicit IndicatorCommands(MainWindow& window);

private:
    void rememberChoice();
    void show();
    void select(const geo::usecase::IndicatorRowsBehind& rows, const QString& sentence);
    void saveTable();
    void savePicture();

    MainWindow& m_window;
    indicators::IndicatorsPanel* m_panel;
    QDockWidget* m_dock;
};

} // namespace app::window
