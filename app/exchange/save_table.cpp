#include "exchange/save_table.h"

#include "text/sentence.h"

#include <QCoreApplication>

namespace app::exchange {

QString saveTable(ExchangeContext& context, QWidget* parent, const QString& title, const QString& name,
                  geo::usecase::Table table) {
    const QString file = context.fileDialog.save(
        parent, title, name, QCoreApplication::translate("ImportDialog", "CSV for a spreadsheet (*.csv)"),
        QStringLiteral("csv"), settings::Folder::exportTable);
    if (file.isEmpty()) return {};
    geo::usecase::ExportRequest request;
    request.target = file.toStdString();
    request.profile = context.language.code() == QLatin1String("fr") ? "fr-csv" : "csv";
    request.overwrite = true; // the dialog asked
    geo::JobControl job;
    const auto written = geo::usecase::exportTables({std::move(table)}, request, job);
    if (!written) return text::sentence(written.error(), context.language);
    return QCoreApplication::translate("ImportDialog", "Written to %1.").arg(file);
}

} // namespace app::exchange
