#pragma once

#include <QObject>

namespace app::calls {
class CallsPanel;
}

namespace app::window {

class MainWindow;

// The calls for projects in their dock; the selected sites are what a call is made of.
class CallCommands : public QObject {
    Q_OBJECT

public:
    explicit CallCommands(MainWindow& window);

private:
    MainWindow& m_window;
    calls::CallsPanel* m_panel;
};

} // namespace app::window
