#pragma once

#include "allocation/map_lines.h"

#include <QObject>
#include <QPoint>

class QDockWidget;

namespace app::allocation {
class AllocationController;
class AllocationPanel;
} // namespace app::allocation

namespace app::window {

class MainWindow;

// The allocation in the window: its dock, its actions, and its lines on the map, which say what they are when they are
// clicked or pointed at.
class AllocationCommands : public QObject {
    Q_OBJECT

public:
    explicit AllocationCommands(MainWindow& window);

protected:
    // Of the canvas: a click and a rest on a line.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireActions();
    void wirePanel();
    void wireLines();
    void showLines();
    void showGhosts();
    void showWorkspace();
    void tellLine(QPoint at);
    void select(const std::vector<geo::domain::ProjectSpace>& pairs);

    MainWindow& m_window;
    allocation::AllocationController* m_controller;
    allocation::AllocationPanel* m_panel;
    QDockWidget* m_dock;
    std::vector<allocation::MapLine> m_lines; // shown
    QPoint m_pressed;
};

} // namespace app::window
