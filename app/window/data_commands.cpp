#include "window/data_commands.h"

#include "catalogue/get_data_dialog.h"
#include "exchange/export_report.h"
#include "exchange/import_dialog.h"
#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "matching/match_panel.h"
#include "publish/export_wording.h"
#include "records/record_table_panel.h"
#include "session/design_keeper.h"
#include "text/sentence.h"
#include "usecase/row_filter.h"
#include "vintage/vintage_dialog.h"
#include "window/import_commands.h"
#include "window/main_window.h"
#include "window/map_sketches.h"
#include "window/message_bar.h"
#include "window/table_export.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QUrl>

#include <algorithm>

namespace app::window {

namespace {

std::filesystem::path pathOf(const QString& file) {
    return file.toStdString();
}

} // namespace

DataCommands::DataCommands(MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_window(window) {
    new ImportCommands(window, this);
    const auto& actions = window.actions();
    actions.on(ActionId::getData, [this] { getData(); });
    actions.on(ActionId::compareVintage, [this] { compareVintage(); });
    actions.on(ActionId::exportRows, [this] { exportRows(); });
    actions.on(ActionId::exportShortlist, [this] { exportShortlist(); });
    connect(&window.matchPanel(), &matching::MatchPanel::exportRequested, this, &DataCommands::exportShortlist);
}

void DataCommands::tell(const geo::Error& error) {
    if (error.code != geo::ErrorCode::cancelled)
        m_window.messages().showError(text::sentence(error, m_window.services().language));
}

void DataCommands::getData() {
    auto& services = m_window.services();
    auto known = catalogue::Catalogue::embedded();
    if (!known) return tell(known.error());
    catalogue::GetDataDialog dialog(services.session, services.language, std::move(*known), catalogue::OfflineCache{},
                                    {}, &m_window);
    dialog.exec();
}

// Beside the map, which shows what differs; it goes with the workspace that it compares.
void DataCommands::compareVintage() {
    auto& services = m_window.services();
    const QString file = services.fileDialog.open(&m_window, tr("Compare with a new vintage"), exchange::importFilter(),
                                                  settings::Folder::import);
    if (file.isEmpty()) return;
    auto* dialog =
        new vintage::VintageDialog(services.session, services.fileDialog, services.language, pathOf(file), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &vintage::VintageDialog::sketchesChanged, &m_window.sketches(),
        [this](const geo::carto::Sketches& sketches) { m_window.sketches().set(MapSketches::Of::vintage, sketches); });
    connect(dialog, &vintage::VintageDialog::placeRequested, &m_window.canvas(), &map::MapCanvas::zoomToBox);
    connect(&services.session, &session::WorkspaceSession::opened, dialog, &QDialog::close);
    connect(&services.session, &session::WorkspaceSession::closed, dialog, &QDialog::close);
    dialog->show();
    dialog->compare();
}

exchange::ExportScope DataCommands::exportScope() const {
    exchange::ExportScope scope;
    const auto& session = m_window.services().session;
    if (session.isOpen()) scope.epsg = session.desk().info().epsg;
    for (const auto kind : geo::domain::kAllKinds) {
        if (auto filter = geo::usecase::rowFilter(m_window.design().design(), kind); filter.isActive())
            scope.layerFilters[kind] = std::move(filter.expression);
        if (auto ids = m_window.selection().rowsOf(kind); !ids.empty()) scope.selected[kind] = std::move(ids);
        if (const auto* table = m_window.findTable(kind))
            if (auto ids = table->filteredRows()) scope.filtered[kind] = std::move(*ids);
    }
    return scope;
}

// The file dialog asked about the file itself; the others that go with it are asked about here.
bool DataCommands::mayReplace(const geo::usecase::ExportRequest& request) {
    QStringList others;
    for (const auto& file : geo::usecase::replacedBy(request))
        if (file != request.target) others << QString::fromStdString(file.filename().string());
    if (others.isEmpty() || request.target.extension() != ".shp") return true;
    std::error_code ignored;
    if (std::filesystem::exists(request.target, ignored) &&
        std::ranges::none_of(others, [](const QString& name) { return name.contains(QLatin1String("_points.")); }))
        return true; // its own parts go with it
    const auto answer =
        QMessageBox::question(&m_window, tr("Export rows"),
                              tr("These files will be replaced as well: %1.").arg(others.join(QStringLiteral(", "))),
                              QMessageBox::Ok | QMessageBox::Cancel);
    return answer == QMessageBox::Ok;
}

void DataCommands::exportRows() {
    auto& services = m_window.services();
    exchange::ExportDialog dialog(services.settings, exportScope(), &m_window);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto choice = dialog.choice();
    const QString file = services.fileDialog.save(&m_window, tr("Export rows"), dialog.suggestedName(), dialog.filter(),
                                                  dialog.suffix(), settings::Folder::exportTable);
    if (file.isEmpty()) return;
    geo::usecase::ExportRequest request{pathOf(file), choice.profile,           choice.epsg,         choice.isPublic,
                                        true,         publish::exportWording(), choice.withGeometry, choice.only};
    request.filtered = choice.filtered;
    if (!mayReplace(request)) return;
    const auto work = [kinds = choice.kinds, request](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::exportRows(desk, kinds, {}, request, job);
    };
    m_exportJob = services.session.run<geo::usecase::WriteReport>(
        tr("Exporting"), work, [this, request](geo::Result<geo::usecase::WriteReport> written) {
            if (!written) return tell(written.error());
            showExported(request, *written);
        });
}

void DataCommands::showExported(const geo::usecase::ExportRequest& request, const geo::usecase::WriteReport& report) {
    const QString file = QString::fromStdString(request.target.string());
    qlonglong rows = 0;
    for (const auto& [kind, count] : report.rows) rows += count;
    m_window.messages().showNotice(tr("%n row(s) written to %1.", nullptr, static_cast<int>(rows)).arg(file));
    auto* dialog = new exchange::ExportReport(request, report, m_window.services().language, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &exchange::ExportReport::folderRequested, this,
            [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
    dialog->open();
}

void DataCommands::exportShortlist() {
    const auto* project = m_window.match().projectRow();
    if (!project) return;
    exportTables(m_window, {tr("Export the shortlist"),
                            tr("shortlist.csv"),
                            {geo::usecase::shortlistTable(*project, m_window.match().shortlist())},
                            tr("The shortlist was written to %1.")});
}

} // namespace app::window
