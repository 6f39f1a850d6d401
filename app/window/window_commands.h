#pragma once

#include "domain/kind.h"
#include "jobs/job_runner.h"
#include "window/actions.h"

#include <QObject>

#include <memory>

namespace app::basemap {
class PageGathering;
}
namespace app::layout {
struct PageSpec;
}

namespace app::window {

class MainWindow;

// What the menu entries do beyond moving the map: workspaces, printing, rows, help; those of data are in DataCommands.
class WindowCommands : public QObject {
    Q_OBJECT

public:
    explicit WindowCommands(MainWindow& window);
    ~WindowCommands() override;

private:
    void newWorkspace();
    void openWorkspace();
    void makeSample();
    void printMap();
    void printTo(const QString& file, const layout::PageSpec& spec);
    void showHistory();
    void addRow(geo::domain::Kind kind);
    void deleteSelected();
    void showAbout();
    void tell(const geo::Error& error);

    MainWindow& m_window;
    jobs::JobHandle m_sampleJob;
    std::unique_ptr<basemap::PageGathering> m_pageBasemap; // for the print in the making
    jobs::JobHandle m_printJob;
};

} // namespace app::window
