#pragma once

#include "base/date.h"
#include "carto/display_list.h"
#include "jobs/job_handle.h"

#include <QObject>

#include <optional>

namespace app::window {

class MainWindow;

// What of the sites is occupied, as rings on the map: switched on in the View menu, kept in the workspace's design, and
// computed in a job for the date of the window (today while that shows all dates).
class OccupancyCommands : public QObject {
    Q_OBJECT

public:
    explicit OccupancyCommands(MainWindow& window);

private:
    void toggle();
    void show();
    void read();

    MainWindow& m_window;
    jobs::JobHandle m_job;
};

} // namespace app::window
