#pragma once

#include "jobs/job_handle.h"
#include "siting/siting_sheets.h"
#include "siting/siting_sketches.h"
#include "siting/study_dialog.h"

#include <QObject>
#include <QPoint>
#include <QPointer>

#include <vector>

class QDockWidget;

namespace app::siting {
class SitingController;
class SitingPanel;
} // namespace app::siting

namespace app::window {

class MainWindow;

// Where to open, in the window: the dock, its actions, the choice on the map, scenarios side by side, and the study.
class SitingCommands : public QObject {
    Q_OBJECT

public:
    explicit SitingCommands(MainWindow& window);

protected:
    // Of the canvas: a click and a rest on a chosen site.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireActions();
    void wirePanel();
    void wireMap();
    void showPanel();
    void showWorkspace();
    void showChoice();
    void tellSite(QPoint at, bool isClick);
    void select(const std::vector<geo::SiteId>& sites);
    void compare(const QStringList& keys);
    void study(const QString& scenario);
    void writeStudy(const siting::SharedStudy& study);
    void exportFigures(const siting::SharedStudy& study);
    void tell(const geo::Error& error);

    MainWindow& m_window;
    siting::SitingController* m_controller;
    siting::SitingPanel* m_panel;
    QDockWidget* m_dock;
    QPointer<siting::StudyDialog> m_study;
    std::vector<siting::DrawnSite> m_drawn;
    double m_drawnAt = 0.0; // metres a pixel for which they were drawn
    QPoint m_pressed;
    jobs::JobHandle m_job; // writes a study
};

} // namespace app::window
