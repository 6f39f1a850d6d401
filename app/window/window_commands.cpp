#include "window/window_commands.h"

#include "basemap/basemaps.h"
#include "basemap/page_basemap.h"
#include "domain/site.h"
#include "map/map_canvas.h"
#include "publish/map_page.h"
#include "records/record_table_panel.h"
#include "sample_data/workspace/write_sample.h"
#include "session/design_keeper.h"
#include "text/sentence.h"
#include "text/today.h"
#include "text/value_text.h"
#include "text/words.h"
#include "window/data_commands.h"
#include "window/help_dialogs.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/print_dialog.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QUrl>

namespace app::window {

using geo::domain::Kind;

namespace {

constexpr std::chrono::seconds kBasemapPatience{30}; // that a print waits for tiles
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
    new DataCommands(window, this);
    on(ActionId::printMap, &WindowCommands::printMap);
    on(ActionId::history, &WindowCommands::showHistory);
    on(ActionId::deleteRow, &WindowCommands::deleteSelected);
    on(ActionId::about, &WindowCommands::showAbout);
    actions.on(ActionId::newSite, [this] { addRow(Kind::site); });
    actions.on(ActionId::newProject, [this] { addRow(Kind::project); });
    for (const Kind kind : {Kind::site, Kind::project})
        connect(&window.table(kind), &records::RecordTablePanel::emptyButtonClicked, this,
                [this, kind] { addRow(kind); });
}

WindowCommands::~WindowCommands() = default;

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

void WindowCommands::printMap() {
    auto& services = m_window.services();
    const auto map = services.session.map();
    if (!map) return;
    PrintDialog dialog(services.session, services.settings,
                       publish::pageSpecFor(*map, publish::defaultTitle(*map), authorOf(services.settings),
                                            QDate::currentDate(), services.language),
                       &m_window);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString file = services.fileDialog.save(&m_window, tr("Print the map"), dialog.suggestedName(),
                                                  tr("PDF document (*.pdf);;PNG picture (*.png);;SVG drawing (*.svg)"),
                                                  QStringLiteral("pdf"), settings::Folder::print);
    if (file.isEmpty()) return;
    layout::PageSpec spec = dialog.page();
    publish::tellFilters(spec, m_window.design().design());
    publish::tellOccupancy(spec, m_window.canvas().date().value_or(text::today()), services.language);
    publish::tellDate(spec, m_window.canvas().date(), services.language);
    printTo(file, spec);
}

void WindowCommands::printTo(const QString& file, const layout::PageSpec& spec) {
    auto& services = m_window.services();
    const auto map = services.session.map();
    const auto params = m_window.canvas().params();
    m_pageBasemap.reset();
    if (auto imagery = m_window.basemaps().makeImagery())
        m_pageBasemap =
            std::make_unique<basemap::PageGathering>(std::move(imagery), layout::pageViewport(params, spec), map->epsg,
                                                     m_window.basemaps().underlay().opacity(), kBasemapPatience);
    const auto gathered = m_pageBasemap ? m_pageBasemap->shared() : nullptr;
    const auto work = [file, map, params, spec, gathered, source = m_window.basemaps().sourceText()](
                          geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<layout::MapImageReport> {
        layout::PageSpec page = spec;
        if (gathered) {
            GEO_ASSIGN(const auto basemap, gathered->wait(job));
            page.underlay = publish::pageUnderlay(basemap.image, source, basemap.wanted, basemap.missing);
        }
        return publish::publishMap(desk, file, *map, params, page, job);
    };
    m_printJob = services.session.run<layout::MapImageReport>(
        tr("Printing the map"), work, [this, file](geo::Result<layout::MapImageReport> report) {
            m_pageBasemap.reset();
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

void WindowCommands::showAbout() {
    showAboutBox(&m_window);
}

} // namespace app::window
