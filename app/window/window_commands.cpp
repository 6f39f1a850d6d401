#include "window/window_commands.h"

#include "catalogue/get_data_dialog.h"
#include "domain/site.h"
#include "exchange/export_dialog.h"
#include "exchange/export_report.h"
#include "exchange/import_dialog.h"
#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "matching/match_panel.h"
#include "publish/export_wording.h"
#include "publish/map_page.h"
#include "records/record_table_panel.h"
#include "sample_data/workspace/write_sample.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"
#include "vintage/vintage_dialog.h"
#include "window/help_dialogs.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/print_dialog.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QUrl>

#include <algorithm>

namespace app::window {

using geo::domain::Kind;

namespace {

constexpr int kSampleParcels = 20'000;

std::filesystem::path pathOf(const QString& file) {
    return file.toStdString();
}

} // namespace

WindowCommands::WindowCommands(MainWindow& window)
    : m_window(window) {
    const auto& actions = window.actions();
    const auto on = [&](ActionId id, void (WindowCommands::*run)()) {
        actions.on(id, [this, run] { (this->*run)(); });
    };
    on(ActionId::newWorkspace, &WindowCommands::newWorkspace);
    on(ActionId::openWorkspace, &WindowCommands::openWorkspace);
    on(ActionId::makeSample, &WindowCommands::makeSample);
    on(ActionId::importData, &WindowCommands::importData);
    on(ActionId::getData, &WindowCommands::getData);
    on(ActionId::compareVintage, &WindowCommands::compareVintage);
    on(ActionId::exportRows, &WindowCommands::exportRows);
    on(ActionId::exportShortlist, &WindowCommands::exportShortlist);
    on(ActionId::printMap, &WindowCommands::printMap);
    on(ActionId::history, &WindowCommands::showHistory);
    on(ActionId::deleteRow, &WindowCommands::deleteSelected);
    on(ActionId::shortcuts, &WindowCommands::showShortcuts);
    on(ActionId::about, &WindowCommands::showAbout);
    actions.on(ActionId::newSite, [this] { addRow(Kind::site); });
    actions.on(ActionId::newProject, [this] { addRow(Kind::project); });
    for (const Kind kind : {Kind::site, Kind::project})
        connect(&window.table(kind), &records::RecordTablePanel::emptyButtonClicked, this,
                [this, kind] { addRow(kind); });
    connect(&window.matchPanel(), &matching::MatchPanel::exportRequested, this, &WindowCommands::exportShortlist);
}

void WindowCommands::tell(const geo::Error& error) {
    if (error.code != geo::ErrorCode::cancelled)
        m_window.messages().showError(text::sentence(error, m_window.services().language));
}

void WindowCommands::newWorkspace() {
    auto& services = m_window.services();
    const QString file = services.fileDialog.save(&m_window, tr("New workspace"), tr("workspace.entente"),
                                                  tr("Entente workspace (*.entente)"), QStringLiteral("entente"),
                                                  settings::Folder::workspace);
    if (file.isEmpty()) return;
    if (const auto made = services.session.create(pathOf(file), {QFileInfo(file).completeBaseName().toStdString()});
        !made)
        tell(made.error());
}

void WindowCommands::openWorkspace() {
    const QString file = m_window.services().fileDialog.open(&m_window, tr("Open a workspace"),
                                                             tr("Entente workspace (*.entente);;All files (*)"),
                                                             settings::Folder::workspace);
    if (!file.isEmpty()) m_window.openWorkspace(pathOf(file));
}

void WindowCommands::makeSample() {
    auto& services = m_window.services();
    const QString file = services.fileDialog.save(&m_window, tr("Make a sample workspace"), tr("sample.entente"),
                                                  tr("Entente workspace (*.entente)"), QStringLiteral("entente"),
                                                  settings::Folder::workspace);
    if (file.isEmpty()) return;
    const auto work = [path = pathOf(file),
                       who = authorOf(services.settings).toStdString()](geo::JobControl& job) -> geo::Result<bool> {
        GEO_TRY(geo::sample::writeSample(path, {kSampleParcels, 1}, who, job));
        return true;
    };
    m_sampleJob =
        services.runner.run<bool>(tr("Making the sample workspace"), work, [this, file](geo::Result<bool> made) {
            if (!made)
                tell(made.error());
            else
                m_window.openWorkspace(pathOf(file));
        });
}

void WindowCommands::importData() {
    auto& services = m_window.services();
    const QString file =
        services.fileDialog.open(&m_window, tr("Import data"), exchange::importFilter(), settings::Folder::import);
    if (file.isEmpty()) return;
    exchange::ImportDialog dialog(services.session, services.language, pathOf(file), &m_window);
    dialog.exec();
}

void WindowCommands::getData() {
    auto& services = m_window.services();
    auto known = catalogue::Catalogue::embedded();
    if (!known) return tell(known.error());
    catalogue::GetDataDialog dialog(services.session, services.language, std::move(*known), catalogue::OfflineCache{},
                                    {}, &m_window);
    dialog.exec();
}

// Beside the map, which shows what differs; it goes with the workspace that it compares.
void WindowCommands::compareVintage() {
    auto& services = m_window.services();
    const QString file = services.fileDialog.open(&m_window, tr("Compare with a new vintage"), exchange::importFilter(),
                                                  settings::Folder::import);
    if (file.isEmpty()) return;
    auto* dialog =
        new vintage::VintageDialog(services.session, services.fileDialog, services.language, pathOf(file), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &vintage::VintageDialog::sketchesChanged, &m_window.canvas(), &map::MapCanvas::setSketches);
    connect(dialog, &vintage::VintageDialog::placeRequested, &m_window.canvas(), &map::MapCanvas::zoomToBox);
    connect(&services.session, &session::WorkspaceSession::opened, dialog, &QDialog::close);
    connect(&services.session, &session::WorkspaceSession::closed, dialog, &QDialog::close);
    dialog->show();
    dialog->compare();
}

exchange::ExportScope WindowCommands::exportScope() const {
    exchange::ExportScope scope;
    const auto& session = m_window.services().session;
    if (session.isOpen()) scope.epsg = session.desk().info().epsg;
    for (const auto kind : geo::domain::kAllKinds) {
        if (auto ids = m_window.selection().rowsOf(kind); !ids.empty()) scope.selected[kind] = std::move(ids);
        if (const auto* table = m_window.findTable(kind))
            if (auto ids = table->filteredRows()) scope.filtered[kind] = std::move(*ids);
    }
    return scope;
}

// The file dialog asked about the file itself; the others that go with it are asked about here.
bool WindowCommands::mayReplace(const geo::usecase::ExportRequest& request) {
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

void WindowCommands::exportRows() {
    auto& services = m_window.services();
    exchange::ExportDialog dialog(services.settings, exportScope(), &m_window);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto choice = dialog.choice();
    const QString file = services.fileDialog.save(&m_window, tr("Export rows"), dialog.suggestedName(), dialog.filter(),
                                                  dialog.suffix(), settings::Folder::exportTable);
    if (file.isEmpty()) return;
    geo::usecase::ExportRequest request{pathOf(file), choice.profile,           choice.epsg,         choice.isPublic,
                                        true,         publish::exportWording(), choice.withGeometry, choice.only};
    if (!mayReplace(request)) return;
    const auto work = [kinds = choice.kinds, request](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::exportRows(desk, kinds, {}, request, job);
    };
    m_exportJob = services.session.run<geo::usecase::WriteReport>(
        tr("Exporting"), work, [this, file](geo::Result<geo::usecase::WriteReport> written) {
            if (!written) return tell(written.error());
            showExported(file, *written);
        });
}

void WindowCommands::showExported(const QString& file, const geo::usecase::WriteReport& report) {
    qlonglong rows = 0;
    for (const auto& [kind, count] : report.rows) rows += count;
    m_window.messages().showNotice(tr("%n row(s) written to %1.", nullptr, static_cast<int>(rows)).arg(file));
    auto* dialog = new exchange::ExportReport(file, report, m_window.services().language, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &exchange::ExportReport::folderRequested, this,
            [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
    dialog->open();
}

void WindowCommands::exportShortlist() {
    auto& services = m_window.services();
    const auto* project = m_window.match().projectRow();
    if (!project) return;
    const QString file = services.fileDialog.save(&m_window, tr("Export the shortlist"), tr("shortlist.csv"),
                                                  tr("CSV for Excel (*.csv);;Excel workbook (*.xlsx)"),
                                                  QStringLiteral("csv"), settings::Folder::exportTable);
    if (file.isEmpty()) return;
    geo::usecase::ExportRequest request{pathOf(file), {}, 0, false, true, publish::exportWording()};
    if (QFileInfo(file).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0 &&
        services.language.code() == QLatin1String("fr"))
        request.profile = "fr-csv";
    geo::JobControl job;
    const auto written = geo::usecase::exportTables(
        {geo::usecase::shortlistTable(*project, m_window.match().shortlist())}, request, job);
    if (!written) return tell(written.error());
    m_window.messages().showNotice(tr("The shortlist was written to %1.").arg(file));
}

void WindowCommands::printMap() {
    auto& services = m_window.services();
    const auto map = services.session.map();
    if (!map) return;
    PrintDialog dialog(services.settings, publish::defaultTitle(*map), authorOf(services.settings), &m_window);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString file = services.fileDialog.save(&m_window, tr("Print the map"), dialog.suggestedName(),
                                                  tr("PDF document (*.pdf);;PNG picture (*.png);;SVG drawing (*.svg)"),
                                                  QStringLiteral("pdf"), settings::Folder::print);
    if (file.isEmpty()) return;
    layout::PageSpec spec =
        publish::pageSpecFor(*map, dialog.title(), dialog.author(), QDate::currentDate(), services.language);
    spec.paper = dialog.paper();
    spec.orientation = dialog.orientation();
    const auto work = [file, map, params = m_window.canvas().params(), spec](geo::usecase::Desk& desk,
                                                                             geo::JobControl& job) {
        return publish::publishMap(desk, file, *map, params, spec, job);
    };
    m_printJob = services.session.run<layout::MapImageReport>(
        tr("Printing the map"), work, [this, file](geo::Result<layout::MapImageReport> report) {
            if (!report) return tell(report.error());
            m_window.messages().showNotice(
                tr("The map was written to %1, at %2.")
                    .arg(file, text::scaleText(report->scaleDenominator, m_window.services().language)),
                tr("Open"));
            connect(
                &m_window.messages(), &MessageBar::actionRequested, this,
                [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }, Qt::SingleShotConnection);
        });
}

void WindowCommands::showHistory() {
    auto& services = m_window.services();
    const auto entries = services.session.desk().history({});
    if (!entries) return tell(entries.error());
    HistoryDialog(*entries, services.language, &m_window).exec();
}

void WindowCommands::addRow(Kind kind) {
    geo::domain::Record record = geo::domain::emptyRecord(kind);
    const auto& info = geo::domain::infoOf(kind);
    const QString name = kind == Kind::site ? tr("New site") : tr("New project");
    record.values.at(*info.indexOf("name")) = name.toStdString();
    if (kind == Kind::site) {
        record.values.at(*info.indexOf("kind")) =
            std::string{geo::domain::codeOf(geo::domain::SiteKind::availableLand)};
        record.shapes.front() = m_window.canvas().viewport().centre;
    }
    std::int64_t id = 0;
    const auto added = m_window.services().session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_ASSIGN(const auto report, desk.add(record));
        id = report.ids.front();
        return {};
    });
    if (!added) return;
    record.id = id;
    const bool isSite = kind == Kind::site;
    m_window.selection().set({isSite ? refOfSite(record) : geo::carto::FeatureRef{geo::carto::LayerId::project, id}});
    m_window.showDock(QStringLiteral("inspectorDock"));
}

void WindowCommands::deleteSelected() {
    std::vector<std::pair<Kind, std::int64_t>> rows;
    for (const Kind kind : {Kind::site, Kind::project})
        for (const std::int64_t id : m_window.selection().rowsOf(kind)) rows.emplace_back(kind, id);
    if (rows.empty()) return;
    const auto removed = m_window.services().session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.remove(rows));
        return {};
    });
    if (!removed) return;
    m_window.selection().clear();
    m_window.messages().showNotice(
        tr("%n row(s) deleted, with what belonged to them.", nullptr, static_cast<int>(rows.size())), tr("Undo"));
    connect(
        &m_window.messages(), &MessageBar::actionRequested, this, [this] { m_window.services().session.undo(); },
        Qt::SingleShotConnection);
}

void WindowCommands::showShortcuts() {
    ShortcutsDialog(m_window.actions().shortcuts(), &m_window).exec();
}

void WindowCommands::showAbout() {
    showAboutBox(&m_window);
}

} // namespace app::window
