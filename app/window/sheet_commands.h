#pragma once

#include "jobs/job_handle.h"
#include "sheets/sheet.h"

#include <QObject>

#include <memory>
#include <string>

namespace app::window {

class MainWindow;

// One page about the project that is matched, or about the selected site: read in a job, looked at, kept as PDF.
class SheetCommands : public QObject {
    Q_OBJECT

public:
    explicit SheetCommands(MainWindow& window);

private:
    void offerButtons();
    void offerMenus();
    void showActions();
    [[nodiscard]] std::string shownScenario() const;
    void showProject();
    void showSite();
    void preview(geo::Result<std::shared_ptr<sheets::Sheet>> sheet);

    MainWindow& m_window;
    jobs::JobHandle m_job;
};

} // namespace app::window
