#pragma once

#include "exchange/export_dialog.h"
#include "jobs/job_runner.h"
#include "usecase/export_rows.h"

#include <QObject>

namespace app::window {

class MainWindow;

// What the menu entries of data do: what comes in (see ImportCommands), open data, vintages, what goes out.
class DataCommands : public QObject {
    Q_OBJECT

public:
    // Belongs to `parent`, with the window.
    DataCommands(MainWindow& window, QObject* parent);

private:
    void getData();
    void compareVintage();
    void exportRows();
    [[nodiscard]] exchange::ExportScope exportScope() const;
    [[nodiscard]] bool mayReplace(const geo::usecase::ExportRequest& request);
    void showExported(const geo::usecase::ExportRequest& request, const geo::usecase::WriteReport& report);
    void exportShortlist();
    void tell(const geo::Error& error);

    MainWindow& m_window;
    jobs::JobHandle m_exportJob;
};

} // namespace app::window
