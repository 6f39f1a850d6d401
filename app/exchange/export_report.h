#pragma once

#include "text/language.h"
#include "usecase/export_rows.h"

#include <QDialog>
#include <QString>

namespace app::exchange {

// What an export wrote, what the format changed or how much of it conforms to the standard that was asked for, and the
// folder to look into.
class ExportReport : public QDialog {
    Q_OBJECT

public:
    ExportReport(const geo::usecase::ExportRequest& request, const geo::usecase::WriteReport& report,
                 const text::Language& language, QWidget* parent = nullptr);

signals:
    void folderRequested();
};

} // namespace app::exchange
