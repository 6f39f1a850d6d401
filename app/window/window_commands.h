#pragma once

#include "domain/kind.h"
#include "exchange/export_dialog.h"
#include "jobs/job_runner.h"
#include "usecase/export_rows.h"
#include "window/actions.h"

#include <QObject>

namespace app::window {

class MainWindow;

// What the menu entries do beyond moving the map: files, printing, rows, help.
class WindowCommands : public QObject {
    Q_OBJECT

public:
    explicit WindowCommands(MainWindow& window);

private:
    void newWorkspace();
    void openWorkspace();
    void makeSample();
    void importData();
    void getData();
    void compareVintage();
    void exportRows();
    [[nodiscard]] exchange::ExportScope exportScope() const;
    [[nodiscard]] bool mayReplace(const geo::usecase::ExportRequest& request);
    void showExported(const QString& file, const geo::usecase::WriteReport& report);
    void exportShortlist();
    void printMap();
    void showHistory();
    void addRow(geo::domain::Kind kind);
    void deleteSelected();
    void showShortcuts();
    void showAbout();
    void tell(const geo::Error& error);

    MainWindow& m_window;
    jobs::JobHandle m_sampleJob;
    jobs::JobHandle m_printJob;
    jobs::JobHandle m_exportJob;
};

} // namespace app::window
