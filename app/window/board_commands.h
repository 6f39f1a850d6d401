#pragma once

#include "base/identifier.h"
#include "usecase/export_rows.h"

#include <QObject>

class QDockWidget;
class QToolButton;

namespace app::board {
class BoardPanel;
}

namespace app::window {

class MainWindow;

// The board of placements in its dock, the badge of its alerts in the status bar, and the assumptions.
class BoardCommands : public QObject {
    Q_OBJECT

public:
    explicit BoardCommands(MainWindow& window);

private:
    void wireActions();
    void wirePanel();
    void show();
    void select(geo::SiteId site);
    void showBadge();
    void save(const QString& name, const geo::usecase::Table& table);

    MainWindow& m_window;
    board::BoardPanel* m_panel;
    QDockWidget* m_dock;
    QToolButton* m_badge;
};

} // namespace app::window
