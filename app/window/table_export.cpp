#include "window/table_export.h"

#include "publish/export_wording.h"
#include "services.h"
#include "text/sentence.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace app::window {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(TableExport)
};

bool isCsv(const QString& file) {
    return QFileInfo(file).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
}

} // namespace

void exportTables(MainWindow& window, TableExport what) {
    auto& services = window.services();
    const QString csv = Export::tr("CSV for Excel (*.csv)");
    const QString workbook = Export::tr("Excel workbook (*.xlsx)");
    const QStringList filters = isCsv(what.fileName) ? QStringList{csv, workbook} : QStringList{workbook, csv};
    const QString file =
        services.fileDialog.save(&window, what.title, what.fileName, filters.join(QStringLiteral(";;")),
                                 QFileInfo(what.fileName).suffix(), settings::Folder::exportTable);
    if (file.isEmpty()) return;
    geo::usecase::ExportRequest request{
        std::filesystem::path{file.toStdString()}, {}, 0, false, true, publish::exportWording()};
    if (isCsv(file)) {
        what.tables.resize(1);
        if (services.language.code() == QLatin1String("fr")) request.profile = "fr-csv";
    }
    geo::JobControl job;
    const auto written = geo::usecase::exportTables(std::move(what.tables), request, job);
    if (!written)
        window.messages().showError(text::sentence(written.error(), services.language));
    else
        window.messages().showNotice(what.written.arg(file));
}

void exportTable(MainWindow& window, const QString& name, geo::usecase::Table table) {
    exportTables(window, {Export::tr("Export the table"),
                          name + QStringLiteral(".csv"),
                          {std::move(table)},
                          Export::tr("The table was written to %1.")});
}

void exportSheet(MainWindow& window, const tables::Sheet& sheet) {
    exportTable(window, sheet.name, tables::tableOf(sheet));
}

} // namespace app::window
