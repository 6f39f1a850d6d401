#pragma once

#include <QObject>

class QToolButton;

namespace app::timeline {
class DateBar;
class TimelinePanel;
} // namespace app::timeline

namespace app::window {

class MainWindow;

// The date of the window and the timeline. The date bar holds the one date that map, tables, legend, matching and print
// show; it lasts as long as the window.
class TimeCommands : public QObject {
    Q_OBJECT

public:
    explicit TimeCommands(MainWindow& window);

private:
    void makeButton();
    void wireDate();
    void wireTimeline();
    void showDate();
    void showFilter();

    MainWindow& m_window;
    timeline::DateBar* m_bar;
    timeline::TimelinePanel* m_panel;
    QToolButton* m_button = nullptr;
};

} // namespace app::window
